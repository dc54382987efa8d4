// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.Csv;

/**
 * A table with the word of the person who compared it with the official document, in one file of text: what is said of
 * it as lines {@code # name: value}, the table as csv, and the signature over all bytes before it.
 *
 * @param file as messages name it
 * @param name which table it is
 * @param partial whether it covers only some rows of the table
 * @param base {@link TableText#hash} of Lintel's table when it was signed
 * @param columns that were compared with the document
 * @param document the official document, with clause or page
 * @param documentSha256 of the document's file
 * @param by who signed, as he calls himself
 * @param date ISO day
 * @param key that the signature is to be checked by
 * @param head Lintel's columns
 * @param rows the figures
 * @param signed whether the signature fits the content and the key; says nothing of whose key it is
 * @param sha256 of the file, lower-case hex
 */
public record SignedTable(String file, TableName name, boolean partial, String base, List<String> columns,
        String document, String documentSha256, String by, String date, SignerKey key, List<String> head,
        List<List<String>> rows, boolean signed, String sha256) {

    /** The usual end of its name: spreadsheets open it, and what it is can be seen. */
    public static final String ENDING = ".signed.csv";

    private static final int MOST_BYTES = 4 << 20;
    private static final int LONGEST_VALUE = 1_000;
    private static final String FIRST = "# lintel-signed-table: 1\n";
    private static final String SIGNATURE = "# signature: ";
    private static final List<String> NAMES = List.of("pack", "edition", "table", "covers", "lintel-table-sha256",
            "columns", "document", "document-sha256", "by", "date", "key");

    /** What is said of a table when it is signed. */
    public record Statement(TableName name, boolean partial, String base, List<String> columns, String document,
            String documentSha256, String by, String date) {
    }

    /**
     * The bytes of a signed table; the same for the same statement, figures and key.
     *
     * @throws IllegalArgumentException if something said of it cannot stand on one line
     */
    public static byte[] sign(Statement said, List<String> head, List<List<String>> rows, SigningKey key) {
        List<String> values = List.of(said.name().pack(), said.name().edition(), said.name().table(),
                said.partial() ? "part" : "all", said.base(), String.join(", ", said.columns()), said.document(),
                said.documentSha256(), said.by(), said.date(), key.signer().text());
        StringBuilder out = new StringBuilder(FIRST);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i).strip();
            if (value.length() > LONGEST_VALUE || value.chars().anyMatch(c -> Character.isISOControl(c)
                    || c == 0x2028)) {
                throw new IllegalArgumentException(NAMES.get(i) + ": " + value);
            }
            out.append("# ").append(NAMES.get(i)).append(':').append(value.isEmpty() ? "" : " ").append(value)
                    .append('\n');
        }
        Csv.append(out, head);
        rows.forEach(row -> Csv.append(out, row));
        byte[] signed = key.sign(out.toString().getBytes(StandardCharsets.UTF_8));
        out.append(SIGNATURE).append(Base64.getEncoder().encodeToString(signed)).append('\n');
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one, and checks its signature against the key it names itself.
     *
     * @throws SheetException with the line where it is not what {@link #sign} writes
     */
    public static SignedTable read(byte[] bytes, String file) throws SheetException {
        if (bytes.length > MOST_BYTES) {
            throw broken(file, 0, Message.of("larger than 4 MB", "大於 4 MB"));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw broken(file, 0, Message.of("not UTF-8", "並非 UTF-8"));
        }
        int last = text.lastIndexOf('\n' + SIGNATURE) + 1;
        if (!text.startsWith(FIRST) || last == 0) {
            throw broken(file, 1, Message.of("it is no signed table", "並非已簽署的表"));
        }
        Map<String, String> said = new LinkedHashMap<>();
        int at = FIRST.length();
        for (String name : NAMES) {
            int end = text.indexOf('\n', at);
            String line = end < 0 ? "" : text.substring(at, end);
            if (!line.startsWith("# " + name + ":") || end > last) {
                throw broken(file, said.size() + 2, Message.of("it does not say \"{0}\"", "欠缺「{0}」", name));
            }
            said.put(name, line.substring(name.length() + 3).strip());
            at = end + 1;
        }
        return read(bytes, file, text, said, at, last);
    }

    private static SignedTable read(byte[] bytes, String file, String text, Map<String, String> said, int from, int to)
            throws SheetException {
        SignerKey key;
        byte[] signature;
        try {
            key = SignerKey.parse(said.get("key"));
            signature = Base64.getDecoder().decode(text.substring(to + SIGNATURE.length()).stripTrailing());
        } catch (IllegalArgumentException e) {
            throw broken(file, 0, Message.of("its key or its signature cannot be read", "無法讀取其金鑰或簽署"));
        }
        List<Csv.Line> lines;
        try {
            lines = Csv.lines(text.substring(from, to));
        } catch (IllegalArgumentException e) {
            throw broken(file, 0, Message.verbatim(e.getMessage()));
        }
        if (lines.isEmpty()) {
            throw broken(file, 0, Message.of("it holds no table", "當中沒有表"));
        }
        List<String> head = List.copyOf(lines.getFirst().fields());
        List<List<String>> rows = new ArrayList<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            if (line.fields().size() != head.size()) {
                throw broken(file, line.line() + NAMES.size() + 1, Message.of("{0} cells under {1} columns",
                        "該行有 {0} 格，但有 {1} 欄", line.fields().size(), head.size()));
            }
            rows.add(List.copyOf(line.fields()));
        }
        // the signature is over bytes, not over what they mean
        byte[] content = Arrays.copyOf(bytes, text.substring(0, to).getBytes(StandardCharsets.UTF_8).length);
        return new SignedTable(file, new TableName(said.get("pack"), said.get("edition"), said.get("table")),
                said.get("covers").equals("part"), said.get("lintel-table-sha256"),
                List.of(said.get("columns").split(", ")), said.get("document"), said.get("document-sha256"),
                said.get("by"), said.get("date"), key, head, List.copyOf(rows), key.hasSigned(content, signature),
                SheetReader.sha256(bytes));
    }

    private static SheetException broken(String file, int line, Message problem) {
        return SheetException.at(file, line, problem, Message.of(
                "ask its signer for the file as it was signed; "
                + "a spreadsheet program that saves it breaks the signature",
                "請向簽署人索取原檔；以試算表軟件儲存會令簽署失效"));
    }
}
