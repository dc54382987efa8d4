// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Line;
import org.lintel.claims.office.Office;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Writing;
import org.lintel.claims.scheme.Fact;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Scope;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;

/** Applications, a line a row: what is of the application as a whole stands in its first row, or in all alike. */
final class ClaimBatch implements ImportBatch {

    private static final List<String> WHOLE = List.of("scheme", "applicant", "date", "asked", "project", "course",
            "development", "year-day");

    /** An application whose rows are gathered. */
    private static final class Gathered {
        private final ImportRow first;
        private final List<Line> lines = new ArrayList<>();
        private final Set<String> ids = new TreeSet<>();

        Gathered(ImportRow first) {
            this.first = first;
        }
    }

    private final Funds funds;
    private final Map<Application, ImportRow> applications = new LinkedHashMap<>();
    private final Map<String, Set<String>> items = new HashMap<>();

    ClaimBatch(ImportRows table, Funds funds) {
        this.funds = funds;
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        for (ImportRow row : table.rows()) {
            String id = row.id("id");
            Gathered those = gathered.computeIfAbsent(id, none -> new Gathered(row));
            if (those.first != row) {
                same(those.first, row);
            }
            Line line = line(row, those.first.text("scheme"));
            if (line != null && !those.ids.add(line.id())) {
                row.error("line", Message.of("{0} has a line {1} already", "{0} 已有第 {1} 行", id, line.id()),
                        Message.of("give each line an id of its own", "每行須有不同的行號"));
            } else if (line != null) {
                those.lines.add(line);
            }
        }
        gathered.forEach((id, those) -> application(id, those));
    }

    /** What a row says of its application again must be what the first says. */
    private static void same(ImportRow first, ImportRow row) {
        for (String column : WHOLE) {
            if (!row.text(column).isEmpty() && !row.text(column).equals(first.text(column))) {
                differs(column, first, row);
            }
        }
        row.facts().forEach((name, value) -> {
            if (!value.equals(first.facts().get(name))) {
                differs(ImportKind.FACT + name, first, row);
            }
        });
    }

    private static void differs(String column, ImportRow first, ImportRow row) {
        row.error(column, Message.of("not as in row {0}, of the same application", "與同一申請的第 {0} 行不同", first.number()),
                Message.of("write it there alone, or alike in all rows", "只在該行填寫，或各行填寫相同內容"));
    }

    private Line line(ImportRow row, String scheme) {
        String id = row.required("line");
        String item = row.required("item");
        Set<String> known = known(scheme);
        if (!item.isEmpty() && !known.isEmpty() && !known.contains(item)) {
            row.error("item", Message.of("the scheme pays for no \"{0}\"", "此計劃沒有開支項目「{0}」", ImportRow.shown(item)),
                    Message.of("it pays for: {0}", "現有：{0}", String.join(", ", known)));
        }
        if (row.textOrNull("line-trainee") != null && row.textOrNull("line-course") == null) {
            row.error("line-trainee", Message.of("a trainee without a course", "有學員而沒有課程"),
                    Message.of("fill in line-course", "請填寫該行課程"));
            return null;
        }
        return new Line(id, item, row.text("line-name"), row.money("cost"), row.decimal("units"),
                row.textOrNull("line-course"), row.textOrNull("line-trainee"));
    }

    private Set<String> known(String scheme) {
        return items.computeIfAbsent(scheme, id -> {
            Set<String> known = new TreeSet<>();
            if (funds.find(id) != null) {
                funds.find(id).scheme().versions().forEach(version ->
                        version.items().stream().map(Item::id).forEach(known::add));
            }
            return known;
        });
    }

    private void application(String id, Gathered those) {
        ImportRow row = those.first;
        String scheme = row.required("scheme");
        Funds.Found found = funds.find(scheme);
        if (found == null && !scheme.isEmpty()) {
            row.error("scheme", Message.of("there is no scheme \"{0}\"", "沒有計劃「{0}」", ImportRow.shown(scheme)),
                    Message.of("\"lintel claims schemes\" lists them", "可用「lintel claims schemes」列出"));
        }
        row.required("date");
        LocalDate date = row.day("date");
        Money asked = row.money("asked");
        LocalDate yearDay = row.day("year-day");
        String applicant = row.required("applicant");
        Map<String, String> facts = new TreeMap<>();
        if (found != null) {
            row.facts().forEach((name, value) -> fact(found, name, value, row, facts));
        }
        if (date != null) {
            Map<Scope, String> names = new EnumMap<>(Scope.class);
            for (Scope scope : Scope.values()) {
                if (scope.isNamed() && row.textOrNull(scope.id()) != null) {
                    names.put(scope, row.text(scope.id()));
                }
            }
            applications.put(new Application(id, scheme, applicant, date, null, names, yearDay, asked,
                    new Facts(date, facts), those.lines), row);
        }
    }

    private static void fact(Funds.Found found, String name, String value, ImportRow row, Map<String, String> facts) {
        Fact fact = found.fund().fact(name);
        String column = ImportKind.FACT + name;
        if (fact == null) {
            row.error(column, Message.of("the fund asks for no \"{0}\"", "此基金沒有事項「{0}」", ImportRow.shown(name)),
                    Message.of("it may ask for: {0}", "可用：{0}",
                            String.join(", ", found.fund().facts().stream().map(Fact::id).sorted().toList())));
            return;
        }
        String written = fact.kind() == Fact.Kind.YES_NO ? yesNo(value) : value;
        if (fact.kind() == Fact.Kind.DATE) {
            written = Objects.toString(row.factDay(name), "");
        }
        if (!fact.kind().takes(written)) {
            row.error(column, Message.of("\"{0}\" is not {1}", "「{0}」並非：{1}", ImportRow.shown(value), fact.kind().label()),
                    Message.of("write it so", "請按此填寫"));
        } else {
            facts.put(name, written);
        }
    }

    private static String yesNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是", "有" -> "true";
            case "no", "false", "否", "沒有" -> "false";
            default -> value;
        };
    }

    @Override
    public Counts check(Reading records) {
        Set<String> taken = new HashSet<>();
        ImportBatch.among(records, ClaimHead.TABLE, "id", applications.keySet().stream().map(Application::id),
                head -> taken.add(head.id()));
        Set<String> firms = new HashSet<>();
        ImportBatch.among(records, Firm.TABLE, "id", applications.keySet().stream().map(Application::enterprise),
                firm -> firms.add(firm.id()));
        applications.forEach((application, row) -> {
            if (taken.contains(application.id())) {
                row.error("id", Message.of("there is an application {0} already", "已有申請 {0}", application.id()),
                        Message.of("what is recorded is not replaced: leave it out, or give it another id",
                                "已登記的申請不會被取代：請刪去，或改用另一編號"));
            }
            if (!application.enterprise().isEmpty() && !firms.contains(application.enterprise())) {
                row.error("applicant", Message.of("no firm {0} is recorded", "沒有登記企業 {0}",
                        ImportRow.shown(application.enterprise())),
                        Message.of("import the applicants first", "請先匯入申請人"));
            }
        });
        return new Counts(applications.size(), 0, 0);
    }

    @Override
    public void write(Writing records) throws ConflictException {
        List<Entry> entries = new ArrayList<>();
        applications.keySet().forEach(each -> entries.addAll(Office.draft(each, records.actor())));
        records.addAll(Tables.together(entries));
    }
}
