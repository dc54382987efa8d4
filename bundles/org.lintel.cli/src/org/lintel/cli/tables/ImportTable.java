// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.signoff.Comparison;
import org.lintel.rules.signoff.Difference;
import org.lintel.rules.signoff.Sheet;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SheetReader;
import org.lintel.rules.signoff.SignedTable;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.rules.signoff.TableName;
import org.lintel.rules.signoff.TableText;
import org.lintel.rules.signoff.TrustedSigners;
import picocli.CommandLine.ParseResult;

/** An official table is read, compared with Lintel's, and signed if that is asked for. */
final class ImportTable {

    private final ParseResult options;
    private final Terminal terminal;
    private final boolean json;

    ImportTable(ParseResult options, Terminal terminal, boolean json) {
        this.options = options;
        this.terminal = terminal;
        this.json = json;
    }

    /** Ends like diff(1) unless it signs: with findings where the tables differ. */
    ExitCode run(List<String> words) throws IOException, UsageException, SheetException {
        if (words.size() != 2) {
            throw TablesVerb.usage("import FILE TABLE");
        }
        Map<String, String> renamed = renamed();
        Path file = Path.of(words.getFirst());
        // compared with what comes with Lintel, not with what others have signed
        Catalog catalog = Catalog.load();
        TableName name = TableName.of(words.getLast(), catalog);
        Sheet sheet = SheetReader.read(file, TablesVerb.shown(file), options.matchedOptionValue("--sheet", ""));
        Comparison comparison = Comparison.of(sheet, name.in(catalog), renamed);
        boolean partial = options.matchedOptionValue("--partial", false);
        if (json) {
            ComparisonJson.write(name, comparison, partial, terminal.out());
        } else {
            new ComparisonText(terminal).write(name, comparison, partial);
        }
        if (options.matchedOptionValue("--sign", false)) {
            sign(name, comparison, partial);
            return ExitCode.OK;
        }
        return differs(comparison, partial) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** Rows that a partial file does not have are none it is to be held against. */
    private static boolean differs(Comparison comparison, boolean partial) {
        return comparison.differences().size() > (partial ? comparison.count(Difference.Kind.MISSING) : 0);
    }

    private Map<String, String> renamed() throws UsageException {
        Map<String, String> renamed = new LinkedHashMap<>();
        List<String> columns = options.matchedOptionValue("--column", List.of());
        for (String column : columns) {
            int equals = column.lastIndexOf('=');
            if (equals <= 0 || equals == column.length() - 1) {
                throw new UsageException("--column takes HEAD=COLUMN, such as \"LPD (W/m²)=lpd\", not \"{0}\"",
                        "--column 應為「欄名=Lintel 的欄」，如 \"LPD (W/m²)=lpd\"，而非「{0}」", column);
            }
            renamed.put(column.substring(0, equals), column.substring(equals + 1));
        }
        return renamed;
    }

    private void sign(TableName name, Comparison comparison, boolean partial)
            throws IOException, UsageException, SheetException {
        String by = required("--by", "who signs: --by \"NAME\"", "簽署人：--by \"姓名\"");
        String document = required("--document",
                "which document it was compared with: --document \"TITLE, edition, table\"",
                "對照的官方文件：--document \"名稱、版本、表號\"");
        if (differs(comparison, partial) && !options.matchedOptionValue("--accept-differences", false)) {
            throw new UsageException("not signed: the tables differ. Look at the differences; if the file is right, "
                    + "add --accept-differences (rows that are missing in it are then left out, unless --partial)",
                    "未有簽署：兩表有差異。請先查看；如檔案正確，請加 --accept-differences（檔案欠缺的行將不予保留，除非使用 --partial）");
        }
        if (comparison.count(Difference.Kind.ADDED) > 0 && !comparison.absent().isEmpty()) {
            throw new UsageException("not signed: the file has rows that Lintel does not have, but not the columns "
                    + "{0}; add them as \"lintel tables export\" writes them",
                    "未有簽署：檔案有 Lintel 所無的行，但欠缺欄 {0}；請按「lintel tables export」的格式補上",
                    String.join(", ", comparison.absent()));
        }
        SigningKey key = key();
        String documentFile = options.matchedOptionValue("--document-file", null);
        String hash = documentFile == null ? comparison.sheet().sha256() : sha256(Path.of(documentFile));
        byte[] signed;
        try {
            signed = SignedTable.sign(new SignedTable.Statement(name, partial, TableText.hash(comparison.table()),
                    comparison.compared(), document, hash, by, Today.of(options.matchedOptionValue("--now", null))),
                    comparison.table().header(), comparison.figures(), key);
        } catch (IllegalArgumentException e) {
            throw new UsageException("it must stand on one line of at most 1000 characters: {0}",
                    "必須為一行，最多 1000 個字元：{0}", e.getMessage());
        }
        Path output = Path.of(options.matchedOptionValue("--output", name.pack() + (name.edition().isEmpty() ? ""
                : "-" + name.edition()) + "-" + name.table() + SignedTable.ENDING));
        AtomicFile.replace(output, out -> out.write(signed));
        terminal.note(Message.of("wrote {0}; a project names it in lintel.yaml: signed-tables: [{0}]",
                "已寫出 {0}；項目可於 lintel.yaml 列明：signed-tables: [{0}]", output));
        if (TrustedSigners.ofUser().name(key.signer()) == null) {
            terminal.note(Message.of("whoever is to believe it says: lintel tables trust {0} --by \"{1}\"",
                    "使用者如信任此簽署，請執行：lintel tables trust {0} --by \"{1}\"", key.signer().text(), by));
        }
    }

    private String required(String option, String en, String zhHk) throws UsageException {
        String value = options.matchedOptionValue(option, "");
        if (value.isBlank()) {
            throw new UsageException("--sign needs to know " + en, "--sign 須註明" + zhHk);
        }
        return value;
    }

    private SigningKey key() throws IOException, UsageException, SheetException {
        String named = options.matchedOptionValue("--key-file", null);
        String variable = System.getenv(SigningKey.VARIABLE);
        if (named == null && variable != null && !variable.isBlank()) {
            return SigningKey.parse(SigningKey.VARIABLE, variable);
        }
        Path file = named == null ? Signers.ownKey() : Path.of(named);
        if (!Files.exists(file)) {
            throw new UsageException("there is no signing key {0}; \"lintel tables key\" makes one",
                    "沒有簽署金鑰 {0}；可用「lintel tables key」產生", file);
        }
        Signers.refuseInProject(file.toRealPath());
        return SigningKey.read(file);
    }

    private static String sha256(Path file) throws IOException, UsageException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file {0}", "沒有檔案 {0}", file);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
