// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Period;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.Session;
import org.lintel.claims.training.Trainee;
import org.lintel.core.money.Money;

/**
 * What a calculation rests on besides the rules, as lines of text: the same for the same, so that two can be compared
 * line by line, and enough to work it out again ({@link BasisReader}). It names nobody but by their ids.
 */
public final class Basis {

    /** The first line. */
    static final String HEAD = "lintel-basis-1";

    /** Grants of others that are told one by one; of more their number, sum and hash are. */
    private static final int MOST_GRANTS = 2_000;

    /** What a line is about: its first word. */
    public enum Kind {
        APPLICATION, NAME, FACT, LINE, ENTERPRISE, HOLDER, GRANT, GRANTS, AMENDMENT, OF, SHARED, COURSE, SESSION, TRAINEE,
        ENROLLED, ATTENDED, CERTIFICATE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final List<String> lines = new ArrayList<>();

    private Basis() {
    }

    /**
     * Of a calculation.
     *
     * @param versions of the enterprises' records, by their ids
     * @param roll null for none
     * @param shared what is known to be paid for by an earlier grant, too
     */
    public static String of(Application application, Register register, Map<String, Integer> versions, Ledger ledger,
            Roll roll, List<SharedCost> shared, Funds.Found found) {
        Basis basis = new Basis();
        basis.lines.add(HEAD);
        basis.application(application);
        basis.enterprises(application.enterprise(), register, versions, ledger, found);
        basis.grants(ledger.entries());
        for (SharedCost each : shared) {
            basis.line(Kind.SHARED, each.grant(), each.kind().id(), each.here(), each.there());
        }
        if (roll != null) {
            basis.roll(roll);
        }
        return String.join("\n", basis.lines) + "\n";
    }

    /** The fields of a line, null for nothing. */
    public static List<String> fields(String line) {
        return Fields.of(line);
    }

    private void application(Application of) {
        line(Kind.APPLICATION, of.id(), of.scheme(), of.enterprise(), of.date(), of.approved(), of.yearDay(),
                cents(of.asked()));
        new TreeMap<>(of.names()).forEach((scope, name) -> line(Kind.NAME, scope.id(), name));
        new TreeMap<>(of.facts().values()).forEach((fact, value) -> line(Kind.FACT, fact, value));
        for (Line each : of.lines()) {
            line(Kind.LINE, each.id(), each.item(), cents(each.cost()),
                    each.units() == null ? null : each.units().toPlainString(), each.course(), each.trainee());
        }
    }

    /**
     * Who counts together with the applicant, and who may: of the latter, where somebody is silent and that is everybody,
     * those alone who were granted something, and one who is silent.
     */
    private void enterprises(String applicant, Register register, Map<String, Integer> versions, Ledger ledger,
            Funds.Found found) {
        Ratio share = found.fund().relatedShare() == null ? null : found.fund().relatedShare().value();
        Register.Related related = register.related(applicant, share, found.fund().relatedAbove());
        Set<String> counted = new TreeSet<>(related.certain());
        Set<String> granted = new TreeSet<>();
        ledger.standing().forEach(each -> granted.add(each.enterprise()));
        List<Enterprise> all = register.all().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        boolean silent = all.stream().anyMatch(each -> each.holders() == null);
        for (Enterprise each : all) {
            if (related.possible().contains(each.id()) && (!silent || granted.contains(each.id()))) {
                counted.add(each.id());
            }
        }
        if (silent && all.stream().noneMatch(each -> each.holders() == null && counted.contains(each.id()))) {
            counted.add(all.stream().filter(each -> each.holders() == null).findFirst().orElseThrow().id());
        }
        for (Enterprise each : all) {
            if (counted.contains(each.id())) {
                line(Kind.ENTERPRISE, each.id(), versions.get(each.id()), each.holders() == null ? "silent" : "told");
                if (each.holders() != null) {
                    new TreeMap<>(each.holders()).forEach((holder, part) -> line(Kind.HOLDER, each.id(), holder, part));
                }
            }
        }
    }

    private void grants(Collection<Ledger.Entry> entries) {
        int first = lines.size();
        for (Ledger.Entry entry : entries) {
            switch (entry) {
                case Ledger.Granted granted -> {
                    Grant grant = granted.grant();
                    line(Kind.GRANT, grant.id(), grant.scheme(), grant.enterprise(), grant.date(), grant.yearDay(),
                            cents(grant.amount()), grant.names().get(Scope.PROJECT), grant.names().get(Scope.COURSE),
                            grant.names().get(Scope.DEVELOPMENT));
                    items(grant.id(), grant.items());
                }
                case Ledger.Amended amended -> {
                    line(Kind.AMENDMENT, amended.id(), amended.date(), amended.grant(), cents(amended.amount()));
                    items(amended.id(), amended.items());
                }
            }
        }
        if (entries.size() > MOST_GRANTS) {
            List<String> all = lines.subList(first, lines.size());
            String hash = ContentHash.of(String.join("\n", all));
            all.clear();
            line(Kind.GRANTS, entries.size(), hash);
        }
    }

    private void items(String of, Map<String, Money> items) {
        new TreeMap<>(items).forEach((item, amount) -> line(Kind.OF, of, item, cents(amount)));
    }

    private void roll(Roll roll) {
        for (Course course : new TreeMap<>(roll.courses()).values()) {
            line(Kind.COURSE, course.id());
            for (Session session : course.sessions()) {
                line(Kind.SESSION, course.id(), session.id(), session.start(), session.end());
            }
        }
        for (Trainee each : roll.trainees()) {
            line(Kind.TRAINEE, each.id(), periods(each.employed()), periods(each.resident()));
            each.courses().forEach(course -> line(Kind.ENROLLED, each.id(), course));
        }
        new TreeMap<>(roll.attended()).forEach((place, seconds) -> line(Kind.ATTENDED, place, seconds));
        new TreeMap<>(roll.certificates()).forEach((key, day) -> line(Kind.CERTIFICATE, key, day));
    }

    private static String periods(List<Period> periods) {
        return periods == null ? null : String.join(" ", periods.stream()
                .map(each -> each.from() + "/" + (each.to() == null ? "" : each.to())).toList());
    }

    private static Long cents(Money money) {
        return money == null ? null : money.minor();
    }

    private void line(Kind kind, Object... fields) {
        lines.add(Fields.line(kind.word(), fields));
    }

    /** Fields of a line and back: apart by tabs, nothing as a hyphen. */
    static final class Fields {

        private static final String NOTHING = "-";

        private Fields() {
        }

        static String line(String first, Object... fields) {
            StringBuilder line = new StringBuilder(first);
            for (Object field : fields) {
                line.append('\t').append(field == null ? NOTHING : escaped(field.toString()));
            }
            return line.toString();
        }

        private static String escaped(String text) {
            String plain = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
            return plain.equals(NOTHING) ? "\\-" : plain;
        }

        static List<String> of(String line) {
            List<String> fields = new ArrayList<>();
            for (String part : line.split("\t", -1)) {
                fields.add(part.equals(NOTHING) ? null : plain(part));
            }
            return fields;
        }

        private static String plain(String text) {
            if (text.indexOf('\\') < 0) {
                return text;
            }
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && i + 1 < text.length()) {
                    char next = text.charAt(++i);
                    plain.append(switch (next) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> next;
                    });
                } else {
                    plain.append(c);
                }
            }
            return plain.toString();
        }
    }
}
