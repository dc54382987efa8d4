// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.TableName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel tables}: the figures of the codes, compared with the official documents and signed off. */
public final class TablesVerb implements Verb {

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public Text summary() {
        return Text.of("List, compare and sign off tables of the codes.", "列出、比較及核實簽署守則的數表。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("WHAT", "1..*",
                "list [PACK...], show TABLE, export TABLE, import FILE TABLE, verify [FILE...], "
                        + "key [FILE], trust [KEY]; a TABLE is PACK/NAME or PACK@EDITION/NAME.",
                        "list [規則集...]、show 表、export 表、import 檔案 表、verify [檔案...]、key [檔案]、trust [金鑰]；"
                        + "「表」寫作 規則集/名稱 或 規則集@版本/名稱。")
                .value("FORMAT", "text or json.", "text 或 json。", "-f", "--format")
                .value("FILE", "Where export and import --sign write.", "export 及 import --sign 的輸出檔案。", "-o",
                "--output")
                .value("FILE",
                "Settings file with the signed tables; else lintel.yaml is looked for from here upwards.",
                        "列明已簽署數表的設定檔；否則由目前資料夾向上尋找 lintel.yaml。", "--config")
                .value("SHEET", "import: the sheet of the workbook.", "import：活頁簿中的工作表。", "--sheet")
                .repeated("HEAD=COLUMN",
                "import: what a column of the file is called in Lintel's table; may be repeated.",
                        "import：檔案的欄名在 Lintel 的表中對應哪一欄；可重複使用。", "--column")
                .flag("import: sign the official figures.", "import：簽署官方數值。", "--sign")
                .flag("import: sign although rows or cells differ from Lintel's, which have been looked at.",
                        "import：已查看與 Lintel 的差異，仍予簽署。", "--accept-differences")
                .flag("import: the file covers only some rows; Lintel's others stay as they are.",
                        "import：檔案只涵蓋部分行，其餘維持不變。", "--partial")
                .value("NAME", "import: who signs. trust: whose key it is.", "import：簽署人。trust：金鑰的持有人。", "--by")
                .value("TITLE", "import: the official document, with edition and table.", "import：官方文件、版本及表號。",
                        "--document")
                .value("FILE", "import: the document's own file, whose hash is recorded; else that of FILE.",
                        "import：官方文件的檔案，記錄其雜湊值；不填則用匯入的檔案。", "--document-file")
                .value("FILE", "import: the signing key (mode 0600); else LINTEL_SIGNING_KEY, else the user's own.",
                        "import：簽署金鑰（權限 0600）；否則用 LINTEL_SIGNING_KEY，再否則用使用者自己的金鑰。", "--key-file")
                .flag("trust: take the key out of the list.", "trust：將金鑰移出名單。", "--remove")
                .value("DATE", "import: the day of signing; else SOURCE_DATE_EPOCH, else the clock.",
                        "import：簽署日期；否則用 SOURCE_DATE_EPOCH，再否則用時鐘。", "--now");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        List<String> rest = words.subList(1, words.size());
        String format = options.matchedOptionValue("--format", "text");
        if (!format.equals("text") && !format.equals("json")) {
            throw new UsageException("--format takes text or json", "--format 應為 text 或 json");
        }
        boolean json = format.equals("json");
        try {
            switch (words.getFirst()) {
                case "list":
                    return ListTables.print(rest, json, ProjectTables.of(options, terminal), terminal);
                case "show":
                    return ShowTable.print(only(rest, "show TABLE"), json, ProjectTables.of(options, terminal),
                    terminal);
                case "export":
                    return ShowTable.export(only(rest, "export TABLE"), options, ProjectTables.of(options, terminal),
                            terminal);
                case "import":
                    return new ImportTable(options, terminal, json).run(rest);
                case "verify":
                    return VerifyTables.print(rest, json, options, terminal);
                case "key":
                    return Signers.makeKey(atMostOne(rest, "key [FILE]"), terminal);
                case "trust":
                    return Signers.trust(atMostOne(rest, "trust [KEY]"), options, terminal);
                default:
                    throw new UsageException(
                            "say: lintel tables list, show, export, import, verify, key or trust, not \"{0}\"",
                            "請用：lintel tables list、show、export、import、verify、key 或 trust，而非「{0}」",
                            words.getFirst());
            }
        } catch (TableName.UnknownTable e) {
            throw new UsageException(e.text());
        } catch (SheetException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        }
    }

    private static String only(List<String> words, String usage) throws UsageException {
        if (words.size() != 1) {
            throw usage(usage);
        }
        return words.getFirst();
    }

    /** The word, or null where there is none. */
    private static String atMostOne(List<String> words, String usage) throws UsageException {
        if (words.size() > 1) {
            throw usage(usage);
        }
        return words.isEmpty() ? null : words.getFirst();
    }

    static UsageException usage(String words) {
        return new UsageException("say: lintel tables {0}", "請用：lintel tables {0}", words);
    }

    /** A file as messages show it. */
    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
