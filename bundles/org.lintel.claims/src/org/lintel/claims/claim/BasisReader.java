// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Period;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.Session;
import org.lintel.claims.training.Trainee;
import org.lintel.core.money.Money;

/** Reads what {@link Basis} has written, and works the calculation out again. */
public final class BasisReader {

    /** Whether the grants of others stand in it one by one: without them nothing can be worked out. */
    private boolean whole = true;
    private List<String> head;
    private final Map<Scope, String> names = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Map<String, Ratio>> enterprises = new TreeMap<>();
    private final Map<String, List<String>> grants = new LinkedHashMap<>();
    private final Map<String, Map<String, Money>> items = new HashMap<>();
    private final List<SharedCost> shared = new ArrayList<>();
    private final Map<String, List<Session>> courses = new TreeMap<>();
    private final Map<String, List<String>> trainees = new LinkedHashMap<>();
    private final Map<String, List<String>> enrolled = new HashMap<>();
    private final Map<String, Long> attended = new HashMap<>();
    private final Map<String, LocalDate> certificates = new HashMap<>();
    private final Application application;
    private final Register register;
    private final Ledger ledger;
    private final Roll roll;

    /** @throws IllegalArgumentException if it is none, or of a later Lintel */
    public BasisReader(String text) {
        List<String> all = text.lines().toList();
        if (all.isEmpty() || !all.getFirst().equals(Basis.HEAD)) {
            throw new IllegalArgumentException("no basis of a calculation");
        }
        try {
            all.subList(1, all.size()).forEach(line -> read(Basis.Fields.of(line)));
            if (head == null) {
                throw new IllegalArgumentException("a basis without an application");
            }
            application = readApplication();
            register = readRegister();
            ledger = readLedger();
            roll = readRoll();
        } catch (IndexOutOfBoundsException | NullPointerException | ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("a damaged basis of a calculation", e);
        }
    }

    private void read(List<String> of) {
        switch (Basis.Kind.valueOf(of.getFirst().toUpperCase(Locale.ROOT))) {
            case APPLICATION -> head = of;
            case NAME -> names.put(scope(of.get(1)), of.get(2));
            case FACT -> facts.put(of.get(1), of.get(2));
            case LINE -> lines.add(new Line(of.get(1), of.get(2), "", money(of.get(3)),
                    of.get(4) == null ? null : new BigDecimal(of.get(4)), of.get(5), of.get(6)));
            case ENTERPRISE -> enterprises.put(of.get(1), of.get(3).equals("told") ? new HashMap<>() : null);
            case HOLDER -> enterprises.get(of.get(1)).put(of.get(2), Ratio.parse(of.get(3)));
            case GRANT, AMENDMENT -> grants.put(of.get(1), of);
            case GRANTS -> whole = false;
            case OF -> items.computeIfAbsent(of.get(1), none -> new HashMap<>()).put(of.get(2), money(of.get(3)));
            case SHARED -> shared.add(new SharedCost(of.get(1), SharedCost.Kind.of(of.get(2)), of.get(3), of.get(4)));
            case COURSE -> courses.put(of.get(1), new ArrayList<>());
            case SESSION -> courses.get(of.get(1)).add(new Session(of.get(2), LocalDateTime.parse(of.get(3)),
                    LocalDateTime.parse(of.get(4))));
            case TRAINEE -> trainees.put(of.get(1), of);
            case ENROLLED -> enrolled.computeIfAbsent(of.get(1), none -> new ArrayList<>()).add(of.get(2));
            case ATTENDED -> attended.put(of.get(1), Long.valueOf(of.get(2)));
            case CERTIFICATE -> certificates.put(of.get(1), day(of.get(2)));
        }
    }

    /** The application as it was decided on. */
    public Application application() {
        return application;
    }

    private Application readApplication() {
        LocalDate date = day(head.get(4));
        return new Application(head.get(1), head.get(2), head.get(3), date, day(head.get(5)), names, day(head.get(6)),
                money(head.get(7)), new Facts(date, facts), lines);
    }

    /** Whether it can be worked out again: it has all grants of others, not their number alone. */
    public boolean isWhole() {
        return whole;
    }

    /** The calculation by some rules. */
    public Assessment assess(Funds.Found found) {
        return new Assessor(register, ledger, roll, shared).assess(application, found, false);
    }

    private Register readRegister() {
        List<Enterprise> all = new ArrayList<>();
        enterprises.forEach((id, holders) -> all.add(new Enterprise(id, id, holders)));
        return new Register(all);
    }

    private Ledger readLedger() {
        Ledger.Builder ledger = new Ledger.Builder();
        grants.forEach((id, of) -> {
            Map<String, Money> parts = items.getOrDefault(id, Map.of());
            if (of.getFirst().equals(Basis.Kind.AMENDMENT.word())) {
                ledger.add(new Ledger.Amended(id, day(of.get(2)), of.get(3), money(of.get(4)), parts));
                return;
            }
            Map<Scope, String> is = new HashMap<>();
            List<Scope> scopes = List.of(Scope.PROJECT, Scope.COURSE, Scope.DEVELOPMENT);
            for (int i = 0; i < scopes.size(); i++) {
                if (of.get(7 + i) != null) {
                    is.put(scopes.get(i), of.get(7 + i));
                }
            }
            ledger.add(new Ledger.Granted(new Grant(id, of.get(2), of.get(3), day(of.get(4)), is, day(of.get(5)),
                    money(of.get(6)), parts)));
        });
        return ledger.build();
    }

    private Roll readRoll() {
        if (trainees.isEmpty()) {
            return null;
        }
        Map<String, Course> all = new TreeMap<>();
        courses.forEach((id, sessions) -> all.put(id, new Course(id, id, sessions)));
        List<Trainee> people = new ArrayList<>();
        trainees.forEach((id, of) -> people.add(new Trainee(id, id, null, null, periods(of.get(2)), periods(of.get(3)),
                enrolled.getOrDefault(id, List.of()))));
        return new Roll(all, people, attended, certificates);
    }

    private static List<Period> periods(String text) {
        if (text == null) {
            return null;
        }
        List<Period> periods = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(" ")) {
            int slash = each.indexOf('/');
            periods.add(new Period(day(each.substring(0, slash)),
                    slash == each.length() - 1 ? null : day(each.substring(slash + 1))));
        }
        return periods;
    }

    private static Scope scope(String id) {
        for (Scope scope : Scope.values()) {
            if (scope.id().equals(id)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("no scope " + id);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Money money(String cents) {
        return cents == null ? null : Money.hkd(Long.parseLong(cents));
    }
}
