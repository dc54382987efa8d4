// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Row;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.money.Money;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * Records of an office as a file: under the name of each table its rows, with the columns of the table; and what the
 * office has decided, under {@code settings}.
 */
public final class CasebookFile {

    private static final int MOST = 20_000;

    private CasebookFile() {
    }

    /**
     * Reads a file.
     *
     * @param file its name in complaints
     */
    public static Casebook read(String file, String text, Funds funds) throws YamlException {
        YamlNode root = root(file, text);
        Set<String> known = new TreeSet<>(Set.of("settings"));
        Tables.ALL.forEach(table -> known.add(table.name()));
        Map<String, YamlNode> entries = root.entries(known);
        List<Entry> records = new ArrayList<>();
        for (Table<? extends Entry> table : Tables.ALL) {
            if (entries.get(table.name()) != null) {
                read(table, entries.get(table.name()), records);
            }
        }
        return new Casebook(funds, settings(entries.get("settings")), records);
    }

    /** The settings alone, for records that stand in a store. */
    public static Map<String, BigDecimal> settings(String file, String text) throws YamlException {
        return settings(root(file, text).entries(Set.of("settings")).get("settings"));
    }

    private static YamlNode root(String file, String text) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        return root;
    }

    private static Map<String, BigDecimal> settings(YamlNode node) throws YamlException {
        Map<String, BigDecimal> settings = new HashMap<>();
        if (node != null) {
            for (Map.Entry<String, YamlNode> each : node.entries(Set.copyOf(CaseInput.Setting.ids())).entrySet()) {
                String number = each.getValue().text().replace(",", "");
                if (!number.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
                    throw each.getValue().complain("expected a number, not \"{0}\"", "此處應為數字，而非「{0}」",
                            each.getValue().text());
                }
                settings.put(each.getKey(), new BigDecimal(number));
            }
        }
        return settings;
    }

    private static <R extends Entry> void read(Table<R> table, YamlNode rows, List<Entry> records)
            throws YamlException {
        List<YamlNode> nodes = rows.items();
        if (nodes.size() > MOST) {
            throw rows.complain("more than {0} are not read", "超過 {0} 項，不予讀取", MOST);
        }
        Set<String> columns = new TreeSet<>();
        table.columns().forEach(column -> columns.add(column.name()));
        Set<List<Object>> keys = new HashSet<>();
        for (YamlNode node : nodes) {
            Map<String, YamlNode> entries = node.entries(columns);
            List<Object> values = new ArrayList<>();
            for (Column column : table.columns()) {
                YamlNode value = entries.get(column.name());
                if (value == null && !column.optional() && !column.name().equals(Table.VERSION)) {
                    throw node.complain("\"{0}\" is missing here", "此處缺少「{0}」", column.name());
                }
                values.add(value != null ? value(column, value) : column.optional() ? null : 1L);
            }
            try {
                Row row = new Row(table, values);
                if (!keys.add(row.key())) {
                    throw node.complain("{0} stands here twice", "{0} 重複出現", row.label());
                }
                records.add(table.entry(row));
            } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
                throw node.complain("this is no row of {0}: {1}", "此並非 {0} 的資料：{1}", table.name(),
                        String.valueOf(e.getMessage()));
            }
        }
    }

    private static Object value(Column column, YamlNode node) throws YamlException {
        String text = node.text();
        try {
            return switch (column.kind()) {
                case TEXT -> text;
                case WHOLE -> Long.valueOf(text);
                case DECIMAL -> decimal(text);
                case YES_NO -> node.bool();
                case DAY -> LocalDate.parse(text);
                case TIME -> LocalDateTime.parse(text);
                case MONEY -> Money.written(text, Money.HKD);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw node.complain("\"{0}\" is no value of {1}", "「{0}」並非 {1} 的數值", text, column.name());
        }
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,3})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }
}
