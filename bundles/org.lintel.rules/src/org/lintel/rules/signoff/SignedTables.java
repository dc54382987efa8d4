// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.SignOff;
import org.lintel.core.text.Message;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * Puts signed tables over those of a catalog. One that is not well signed, not by somebody the user trusts, or not
 * for the table as it stands now changes no figure. A table that other editions took over as it is counts in all of them.
 */
public final class SignedTables {

    private static final Message SIGN_AGAIN = Message.of(
            "compare it again with \"lintel tables import\" and have it signed anew",
            "請以「lintel tables import」重新比較，並重新簽署");

    private final TrustedSigners trusted;
    private final List<TableCheck> checks = new ArrayList<>();
    private final Set<String> applied = new HashSet<>();
    private Catalog catalog;

    /** @param catalog as it comes with Lintel; it is not changed */
    public SignedTables(Catalog catalog, TrustedSigners trusted) {
        this.catalog = catalog;
        this.trusted = trusted;
    }

    /** The catalog with all tables that were put over it so far. */
    public Catalog catalog() {
        return catalog;
    }

    /** What became of each, in the order they were given. */
    public List<TableCheck> checks() {
        return List.copyOf(checks);
    }

    /**
     * Checks a file and puts it over its table.
     *
     * @param shown the file as messages are to name it
     * @param where the line of the settings that names it
     */
    public TableCheck add(Path file, String shown, Location where) {
        TableCheck check = check(file, shown, where);
        checks.add(check);
        return check;
    }

    private TableCheck check(Path file, String shown, Location where) {
        SignedTable table;
        try {
            if (!Files.isRegularFile(file)) {
                return TableCheck.failed(shown, where, TableCheck.State.INVALID, "",
                        Message.of("there is no such file", "沒有此檔案"),
                        Message.of("put it there, or take it out of signed-tables", "請放置檔案，或由 signed-tables 移除"));
            }
            // longer than any is read, and refused, not read to its end
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = in.readNBytes((4 << 20) + 1);
            }
            table = SignedTable.read(bytes, shown);
        } catch (SheetException e) {
            return TableCheck.failed(shown, where, TableCheck.State.INVALID, "", e.where().line() == 0 ? e.problem()
                    : Message.of("line {0}: {1}", "第 {0} 行：{1}", e.where().line(), e.problem()), e.remedy());
        } catch (IOException e) {
            return TableCheck.failed(shown, where, TableCheck.State.INVALID, "",
                    Message.of("it cannot be read: {0}", "無法讀取：{0}", String.valueOf(e.getMessage())),
                    Message.of("make it readable", "請設定為可讀取"));
        }
        return check(table, where);
    }

    private TableCheck check(SignedTable table, Location where) {
        String name = table.name().toString();
        if (!table.signed()) {
            return TableCheck.failed(table.file(), where, TableCheck.State.INVALID, name,
                    Message.of("the signature does not fit: the file was changed after it was signed",
                            "簽署不符：檔案於簽署後曾被更改"),
                    Message.of("ask its signer for the file as it was signed", "請向簽署人索取原檔"));
        }
        String signer = trusted.name(table.key());
        if (signer == null) {
            return TableCheck.failed(table.file(), where, TableCheck.State.UNKNOWN_SIGNER, name,
                    Message.of("signed, as it says by \"{0}\", with the key {1}, which is not among those you trust",
                            "據稱由「{0}」以金鑰 {1} 簽署，該金鑰不在你信任的金鑰之列", table.by(), table.key().fingerprint()),
                    Message.of("ask the signer for the fingerprint by another way; if it is the same: "
                            + "lintel tables trust {0} --by \"NAME\"",
                            "請以其他途徑向簽署人查詢指紋；如相同：lintel tables trust {0} --by \"名稱\"", table.key().text()));
        }
        Message unfit = misfit(table);
        if (unfit != null) {
            return TableCheck.failed(table.file(), where, TableCheck.State.UNFIT, name, unfit, SIGN_AGAIN);
        }
        SignOff signOff = new SignOff(name, signer, table.date(), table.document(), table.documentSha256(),
                table.key().fingerprint(), table.file(), table.sha256());
        Table own = table.name().in(catalog);
        Table replaced = replaced(own, table, signOff);
        for (PackEdition edition : catalog.editions(table.name().pack())) {
            if (same(own, edition.tables().get(table.name().table()))) {
                String hash = SheetReader.sha256((edition.hash() + '\n' + table.sha256())
                        .getBytes(StandardCharsets.UTF_8));
                catalog = catalog.with(edition.with(replaced, signOff, hash));
            }
        }
        applied.add(name);
        return new TableCheck(table.file(), where, TableCheck.State.VERIFIED, name, table.rows().size(), signOff,
                Message.EMPTY, Message.EMPTY);
    }

    /** Whether a table of another edition is this very one, taken over: the same figures of the same document. */
    private static boolean same(Table own, Table other) {
        return other != null && own.source().equals(other.source())
                && TableText.hash(own).equals(TableText.hash(other));
    }

    /** Whether a column holds numbers; of one that is empty yet, as it does in another edition. */
    private boolean isNumeric(SignedTable signed, Table table, int column) {
        String name = table.header().get(column);
        boolean empty = table.rows().stream().allMatch(row -> table.text(row, name).isEmpty());
        return TableText.isNumeric(table, column) || empty && catalog.editions(signed.name().pack()).stream()
                .map(each -> each.tables().get(table.name())).anyMatch(each -> each != null
                        && each.columns().containsKey(name) && TableText.isNumeric(each, each.columns().get(name)));
    }

    /** Why a well-signed table cannot be put over Lintel's; null if it can. */
    private Message misfit(SignedTable signed) {
        Table table = signed.name().in(catalog);
        if (table == null) {
            return Message.of("there is no table {0} in this version of Lintel", "此版本的 Lintel 沒有表 {0}", signed.name()
                    .toString());
        }
        if (applied.contains(signed.name().toString())) {
            return Message.of("another signed table of {0} stands before it", "前面已有另一份 {0} 的已簽署表",
                    signed.name().toString());
        }
        if (!signed.head().equals(table.header())) {
            return Message.of("its columns are {0}, but those of Lintel's table are {1}", "其欄為 {0}，但 Lintel 的表為 {1}",
                    String.join(", ", signed.head()), String.join(", ", table.header()));
        }
        if (!signed.base().equals(TableText.hash(table))) {
            return Message.of("Lintel's table has changed since it was signed", "簽署之後 Lintel 的表已有更改");
        }
        for (int i = 0; i < signed.head().size(); i++) {
            boolean numeric = isNumeric(signed, table, i);
            for (List<String> row : signed.rows()) {
                if (numeric && !row.get(i).isEmpty() && Double.isNaN(plainNumber(row.get(i)))) {
                    return Message.of("\"{0}\" under \"{1}\" is no number", "「{1}」一欄的「{0}」並非數字", row.get(i),
                            signed.head().get(i));
                }
            }
        }
        return null;
    }

    /** A number as rules read it. */
    private static double plainNumber(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** All rows of the signed table, confirmed; of a partial one in the places of Lintel's, with Lintel's others. */
    private static Table replaced(Table table, SignedTable signed, SignOff signOff) {
        List<Table.Row> rows = new ArrayList<>();
        if (!signed.partial()) {
            for (List<String> cells : signed.rows()) {
                rows.add(new Table.Row(cells, Confidence.CONFIRMED, "", signOff));
            }
            return new Table(table.name(), table.source(), table.columns(), List.copyOf(rows));
        }
        Map<String, Table.Row> given = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> cells : signed.rows()) {
            given.put(key(cells, counts), new Table.Row(cells, Confidence.CONFIRMED, "", signOff));
        }
        counts.clear();
        for (Table.Row row : table.rows()) {
            Table.Row other = given.remove(key(row.cells(), counts));
            rows.add(other == null ? row : other);
        }
        rows.addAll(given.values());
        return new Table(table.name(), table.source(), table.columns(), List.copyOf(rows));
    }

    private static String key(List<String> cells, Map<String, Integer> counts) {
        return cells.getFirst() + '\n' + counts.merge(cells.getFirst(), 1, Integer::sum);
    }
}
