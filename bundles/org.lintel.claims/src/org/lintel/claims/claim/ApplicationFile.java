// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.privacy.PersonKey;
import org.lintel.claims.scheme.Fact;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.TrainingFile;
import org.lintel.core.money.Money;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * An application as a file: what is asked, by whom, and what was granted before.
 *
 * @param found the scheme it is for
 * @param ledger null where the file does not speak of earlier grants
 * @param roll of the trainees its lines are for; null where nothing is told of them
 * @param events days from which deadlines are counted, by the event; the application is among them
 */
public record ApplicationFile(Application application, Funds.Found found, Register register, Ledger ledger,
        Roll roll, Map<String, LocalDate> events) {

    /**
     * An application without what a store knows.
     *
     * @param roll of the trainees its lines are for; null where nothing is told of them
     */
    public record Alone(Application application, Roll roll) {
    }

    private static final Set<String> FILE = Set.of("application", "enterprises", "granted", "training");
    private static final Set<String> KEYS = Set.of("id", "scheme", "applicant", "date", "approved", "project", "course",
            "development", "year-day", "asked", "facts", "lines", "events");
    private static final int MOST = 10_000;

    /**
     * Reads a file.
     *
     * @param file its name in complaints
     */
    public static ApplicationFile read(String file, String text, Funds funds) throws YamlException {
        return read(file, text, funds, null);
    }

    /**
     * Reads a file whose lines may be for trainees of another.
     *
     * @param file its name in complaints
     * @param trainees with their courses, for the same scheme; null for those of the file itself, if any
     */
    public static ApplicationFile read(String file, String text, Funds funds, TrainingFile trainees)
            throws YamlException {
        return read(file, text, funds, trainees, null);
    }

    /** The same, with the key under which identity numbers of trainees of this file are hashed; null for none. */
    public static ApplicationFile read(String file, String text, Funds funds, TrainingFile trainees, PersonKey key)
            throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        Map<String, YamlNode> entries = root.entries(FILE);
        YamlNode node = root.required("application");
        node.entries(KEYS);
        Funds.Found found = scheme(node, funds);
        TrainingFile training = training(node, entries.get("training"), trainees, found, funds, key);
        Register register = register(entries.get("enterprises"));
        Application application = application(node, found);
        if (training != null) {
            application = ApplicationLines.joined(application, node.required("lines").items(), training.roll());
        }
        if (register.find(application.enterprise()) == null) {
            throw node.required("applicant").complain("there is no enterprise \"{0}\" under enterprises",
                    "enterprises 之下沒有企業「{0}」", application.enterprise());
        }
        return new ApplicationFile(application, found, register,
                entries.get("granted") == null ? null : ledger(entries.get("granted"), funds, register),
                training == null ? null : training.roll(),
                events(node.entries().get("events"), application, found, training));
    }

    /**
     * Reads the application of a file alone, for a store that knows the applicants and what was granted before.
     *
     * @param file its name in complaints
     * @param trainees and {@code key}: as {@link #read(String, String, Funds, TrainingFile, PersonKey)} takes them
     */
    public static Alone alone(String file, String text, Funds funds, TrainingFile trainees, PersonKey key)
            throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        Map<String, YamlNode> entries = root.entries(FILE);
        for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
            if (entry.getKey().equals("enterprises") || entry.getKey().equals("granted")) {
                throw entry.getValue().complain("a store knows the applicants and what was granted: leave \"{0}\" out",
                        "儲存庫已有申請人及以往批核的資料：請刪去「{0}」", entry.getKey());
            }
        }
        YamlNode node = root.required("application");
        node.entries(KEYS);
        Funds.Found found = scheme(node, funds);
        Application application = application(node, found);
        TrainingFile training = training(node, entries.get("training"), trainees, found, funds, key);
        return training == null ? new Alone(application, null) : new Alone(
                ApplicationLines.joined(application, node.required("lines").items(), training.roll()), training.roll());
    }

    /** The trainees of another file or of this one, who are for the scheme of the application. */
    private static TrainingFile training(YamlNode application, YamlNode here, TrainingFile other, Funds.Found found,
            Funds funds, PersonKey key) throws YamlException {
        if (here != null && other != null) {
            throw here.complain("the trainees stand in a file of their own, too: leave one of the two out",
                    "學員亦載於另一檔案：請只保留其一");
        }
        TrainingFile training = here == null ? other : TrainingFile.of(here, funds, key);
        if (training != null && !training.found().scheme().id().equals(found.scheme().id())) {
            throw application.required("scheme").complain("the trainees are for the scheme {0}", "學員屬於計劃 {0}",
                    training.found().scheme().id());
        }
        return training;
    }

    private static Funds.Found scheme(YamlNode node, Funds funds) throws YamlException {
        YamlNode scheme = node.required("scheme");
        Funds.Found found = funds.find(scheme.text());
        if (found == null) {
            throw scheme.complain("there is no scheme \"{0}\"; there are: {1}", "沒有計劃「{0}」；現有：{1}", scheme.text(),
                    String.join(", ", funds.ids()));
        }
        return found;
    }

    private static Map<String, LocalDate> events(YamlNode node, Application application, Funds.Found found,
            TrainingFile training) throws YamlException {
        Map<String, LocalDate> events = new TreeMap<>(Map.of("application", application.date()));
        Set<String> known = new TreeSet<>();
        found.scheme().versions().forEach(version -> version.deadlines().forEach(each -> known.add(each.event())));
        known.remove("application");
        if (training != null) {
            ApplicationLines.days(application, training.roll()).forEach((event, day) -> {
                if (known.contains(event)) {
                    events.put(event, day);
                }
            });
        }
        if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.entries(known).entrySet()) {
                events.put(entry.getKey(), day(entry.getValue()));
            }
        }
        return events;
    }

    private static Application application(YamlNode node, Funds.Found found) throws YamlException {
        Map<String, YamlNode> entries = node.entries();
        LocalDate date = day(node.required("date"));
        Map<String, String> facts = new HashMap<>();
        if (entries.get("facts") != null) {
            for (Map.Entry<String, YamlNode> each : entries.get("facts").entries().entrySet()) {
                facts.put(each.getKey(), fact(each.getKey(), each.getValue(), found));
            }
        }
        List<Line> lines = ApplicationLines.read(several(node.required("lines")), found);
        return new Application(node.required("id").text(), node.required("scheme").text(),
                node.required("applicant").text(), date, dayOrNull(entries.get("approved")), names(entries),
                dayOrNull(entries.get("year-day")), entries.get("asked") == null ? null : money(entries.get("asked")),
                new Facts(date, facts), lines);
    }

    private static String fact(String id, YamlNode value, Funds.Found found) throws YamlException {
        Fact fact = found.fund().fact(id);
        if (fact == null) {
            throw value.complain("the fund asks for no \"{0}\"; it may ask for: {1}", "此基金沒有事項「{0}」；可用：{1}", id,
                    String.join(", ", found.fund().facts().stream().map(Fact::id).sorted().toList()));
        }
        if (!fact.kind().takes(value.text())) {
            throw value.complain("{0} is {1}, not \"{2}\"", "{0} 應為{1}，而非「{2}」", id, fact.kind().label(), value.text());
        }
        return value.text();
    }

    private static Register register(YamlNode node) throws YamlException {
        List<Enterprise> enterprises = new ArrayList<>();
        for (YamlNode each : node == null ? List.<YamlNode>of() : several(node)) {
            Map<String, YamlNode> entries = each.entries(Set.of("id", "name", "holders"));
            Map<String, Ratio> holders = entries.get("holders") == null ? null : new HashMap<>();
            if (holders != null) {
                for (Map.Entry<String, YamlNode> holder : entries.get("holders").entries().entrySet()) {
                    holders.put(holder.getKey(), ratio(holder.getValue()));
                }
            }
            Enterprise enterprise = new Enterprise(each.required("id").text(), each.required("name").text(), holders);
            if (enterprises.stream().anyMatch(other -> other.id().equals(enterprise.id()))) {
                throw each.complain("two enterprises have the id {0}", "有兩間企業的代號同為 {0}", enterprise.id());
            }
            enterprises.add(enterprise);
        }
        return new Register(enterprises);
    }

    private static Ledger ledger(YamlNode node, Funds funds, Register register) throws YamlException {
        Ledger.Builder ledger = new Ledger.Builder();
        Map<String, String> schemes = new HashMap<>();
        for (YamlNode each : several(node)) {
            Map<String, YamlNode> entries = each.entries(Set.of("id", "scheme", "applicant", "date", "project",
                    "course", "development", "year-day", "amount", "items", "amends"));
            String id = each.required("id").text();
            boolean amends = entries.get("amends") != null;
            schemes.put(id, amends ? schemes.getOrDefault(entries.get("amends").text(), "")
                    : each.required("scheme").text());
            Funds.Found scheme = funds.find(schemes.get(id));
            if (scheme == null && !amends) {
                throw each.required("scheme").complain("there is no scheme \"{0}\"", "沒有計劃「{0}」", schemes.get(id));
            }
            if (!amends && register.find(each.required("applicant").text()) == null) {
                throw each.required("applicant").complain("there is no enterprise \"{0}\" under enterprises",
                        "enterprises 之下沒有企業「{0}」", each.required("applicant").text());
            }
            LocalDate date = day(each.required("date"));
            Money amount = money(each.required("amount"));
            Map<String, Money> items = items(entries.get("items"), scheme);
            try {
                ledger.add(amends ? new Ledger.Amended(id, date, entries.get("amends").text(), amount, items)
                        : new Ledger.Granted(new Grant(id, schemes.get(id), each.required("applicant").text(), date,
                                names(entries), dayOrNull(entries.get("year-day")), amount, items)));
            } catch (IllegalArgumentException e) {
                throw each.complain("this cannot stand here: {0}", "此項不可列於此處：{0}", e.getMessage());
            }
        }
        return ledger.build();
    }

    /** The parts of a grant; one that names no item of its scheme would be counted nowhere. */
    private static Map<String, Money> items(YamlNode node, Funds.Found scheme) throws YamlException {
        Map<String, Money> items = new HashMap<>();
        if (node != null) {
            for (Map.Entry<String, YamlNode> item : node.entries().entrySet()) {
                if (scheme != null
                        && scheme.scheme().versions().stream().allMatch(each -> each.item(item.getKey()) == null)) {
                    throw item.getValue().complain("the scheme pays for no \"{0}\"", "此計劃沒有開支項目「{0}」", item.getKey());
                }
                items.put(item.getKey(), money(item.getValue()));
            }
        }
        return items;
    }

    private static Map<Scope, String> names(Map<String, YamlNode> entries) throws YamlException {
        Map<Scope, String> names = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            if (scope.isNamed() && entries.get(scope.id()) != null) {
                names.put(scope, entries.get(scope.id()).text());
            }
        }
        return names;
    }

    private static List<YamlNode> several(YamlNode node) throws YamlException {
        List<YamlNode> items = node.items();
        if (items.size() > MOST) {
            throw node.complain("more than {0} are not read", "超過 {0} 項，不予讀取", MOST);
        }
        return items;
    }

    private static LocalDate dayOrNull(YamlNode node) throws YamlException {
        return node == null ? null : day(node);
    }

    private static LocalDate day(YamlNode node) throws YamlException {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.complain("expected a date such as 2026-01-31, not \"{0}\"", "此處應為日期，如 2026-01-31，而非「{0}」",
                    node.text());
        }
    }

    static Money money(YamlNode node) throws YamlException {
        try {
            return Money.written(node.text(), Money.HKD);
        } catch (NumberFormatException e) {
            throw node.complain("expected an amount of Hong Kong dollars such as 1,234.50, not \"{0}\"",
                    "此處應為港元金額，如 1,234.50，而非「{0}」", node.text());
        }
    }

    private static Ratio ratio(YamlNode node) throws YamlException {
        try {
            return Ratio.parse(node.text());
        } catch (IllegalArgumentException e) {
            throw node.complain("expected a share such as 30%, not \"{0}\"", "此處應為比例，如 30%，而非「{0}」", node.text());
        }
    }
}
