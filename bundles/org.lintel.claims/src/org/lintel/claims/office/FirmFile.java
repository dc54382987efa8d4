// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Firms as a file: who they are, who holds and directs them. */
public record FirmFile(List<Firm> firms, List<Tie> ties) {

    private static final Set<String> KEYS = Set.of("id", "name", "business-number", "holders", "directors", "staff",
            "sector", "district", "employees", "founded", "registered-until", "address", "telephone", "account");
    private static final int MOST = 10_000;

    public FirmFile {
        firms = List.copyOf(firms);
        ties = List.copyOf(ties);
    }

    /**
     * Reads a file.
     *
     * @param file its name in complaints
     */
    public static FirmFile read(String file, String text) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        root.entries(Set.of("firms"));
        YamlNode list = root.required("firms");
        if (list.items().size() > MOST) {
            throw list.complain("more than {0} are not read", "超過 {0} 項，不予讀取", MOST);
        }
        List<Firm> firms = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : list.items()) {
            Firm firm = firm(node, ties);
            if (!ids.add(firm.id())) {
                throw node.complain("two firms have the id {0}", "有兩間企業的代號同為 {0}", firm.id());
            }
            firms.add(firm);
        }
        return new FirmFile(firms, ties);
    }

    private static Firm firm(YamlNode node, List<Tie> ties) throws YamlException {
        Map<String, YamlNode> entries = node.entries(KEYS);
        String id = node.required("id").text();
        YamlNode holders = entries.get("holders");
        if (holders != null) {
            for (Map.Entry<String, YamlNode> holder : holders.entries().entrySet()) {
                try {
                    ties.add(new Tie(id, holder.getKey(), Tie.HOLDER, Ratio.parse(holder.getValue().text())));
                } catch (IllegalArgumentException e) {
                    throw holder.getValue().complain("expected a share such as 30%, not \"{0}\"",
                            "此處應為比例，如 30%，而非「{0}」", holder.getValue().text());
                }
            }
        }
        people(id, entries.get("directors"), Tie.DIRECTOR, ties);
        people(id, entries.get("staff"), Tie.STAFF, ties);
        YamlNode number = entries.get("business-number");
        // how its check digit is made is not known: only its length can be looked at
        if (number != null && !number.text().matches("[0-9]{8}")) {
            throw number.complain("a business registration number has 8 digits, not \"{0}\"",
                    "商業登記號碼為 8 位數字，而非「{0}」", number.text());
        }
        return new Firm(id, 1, node.required("name").text(), text(number), holders != null, text(entries.get("sector")),
                text(entries.get("district")), whole(entries.get("employees")), day(entries.get("founded")),
                day(entries.get("registered-until")), text(entries.get("address")), text(entries.get("telephone")),
                text(entries.get("account")));
    }

    private static void people(String firm, YamlNode node, String kind, List<Tie> ties) throws YamlException {
        Set<String> people = new TreeSet<>();
        for (YamlNode each : node == null ? List.<YamlNode>of() : node.items()) {
            people.add(each.text());
        }
        people.forEach(person -> ties.add(new Tie(firm, person, kind, null)));
    }

    private static String text(YamlNode node) throws YamlException {
        return node == null ? null : node.text();
    }

    private static Long whole(YamlNode node) throws YamlException {
        if (node == null) {
            return null;
        }
        if (!node.text().matches("[0-9]{1,7}")) {
            throw node.complain("expected a whole number, not \"{0}\"", "此處應為整數，而非「{0}」", node.text());
        }
        return Long.valueOf(node.text());
    }

    private static LocalDate day(YamlNode node) throws YamlException {
        try {
            return node == null ? null : LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.complain("expected a date such as 2026-01-31, not \"{0}\"", "此處應為日期，如 2026-01-31，而非「{0}」",
                    node.text());
        }
    }
}
