// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.Sheet;

/**
 * The rows of a table with their columns found by their heads, in either language; and what is wrong with them, row by
 * row. More than 1,000 errors are counted, not kept.
 */
public final class ImportRows {

    private static final int MOST = 1_000;
    private static final Pattern MARKED = Pattern.compile("'+[-=+@\t\uff1d\uff0b\uff0d\uff20]");

    private final Sheet sheet;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> facts = new TreeMap<>();
    private final List<ImportError> errors = new ArrayList<>();
    private int count;

    ImportRows(ImportKind kind, Sheet sheet) {
        this(kind.columns(), kind == ImportKind.CLAIMS, false, sheet);
        for (ImportColumn column : kind.columns()) {
            if (column.required() && !places.containsKey(column.id())) {
                error(1, column.id(), Message.of("the column is missing", "欠缺此欄"), Message.of(
                        "\"lintel claims import --template {0}\" makes a table with all columns",
                        "「lintel claims import --template {0}」可產生載有各欄的表", kind.id()));
            }
        }
    }

    /** @param others whether columns that are not known are left aside */
    ImportRows(List<ImportColumn> columns, boolean withFacts, boolean others, Sheet sheet) {
        this.sheet = sheet;
        Map<String, String> known = new LinkedHashMap<>();
        for (ImportColumn column : columns) {
            known.put(folded(column.id()), column.id());
            known.put(folded(column.label().in(Language.ZH_HK)), column.id());
        }
        for (int i = 0; i < sheet.head().size(); i++) {
            String head = sheet.head().get(i);
            String name = folded(head);
            if (withFacts && name.startsWith(ImportKind.FACT)) {
                facts.put(head.strip().substring(ImportKind.FACT.length()).strip(), i);
            } else if (!known.containsKey(name) && others) {
                continue;
            } else if (!known.containsKey(name)) {
                error(1, head, Message.of("there is no such column", "沒有此欄"), Message.of("there are: {0}", "現有：{0}",
                        String.join(", ", columns.stream().map(ImportColumn::id).toList())));
            } else if (places.putIfAbsent(known.get(name), i) != null) {
                error(1, head, Message.of("it stands there twice", "此欄重複"), Message.of("leave one out", "請只保留其一"));
            }
        }
    }

    private static String folded(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "-");
    }

    /** The rows; none where the head itself cannot be taken. */
    List<ImportRow> rows() {
        List<ImportRow> rows = new ArrayList<>();
        for (Sheet.Row row : count > 0 ? List.<Sheet.Row>of() : sheet.rows()) {
            rows.add(new ImportRow(this, row));
        }
        return rows;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    String cell(Sheet.Row row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : plain(row.cells().get(place));
    }

    /** What stands in columns of facts, by their names; empty cells are left out. */
    Map<String, String> facts(Sheet.Row row) {
        Map<String, String> found = new TreeMap<>();
        facts.forEach((name, place) -> {
            String cell = plain(row.cells().get(place));
            if (!cell.isEmpty()) {
                found.put(name, cell);
            }
        });
        return found;
    }

    /** Takes off the mark that csv has before text that a spreadsheet would take for a formula. */
    private String plain(String cell) {
        return sheet.name().isEmpty() && MARKED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** @param column its id, or the name of a fact */
    void error(int row, String column, Message problem, Message remedy) {
        count++;
        if (errors.size() < MOST) {
            Integer place = places.get(column);
            errors.add(new ImportError(row, place == null ? column : sheet.head().get(place), problem, remedy));
        }
    }

    List<ImportError> errors() {
        return errors;
    }

    int count() {
        return count;
    }
}
