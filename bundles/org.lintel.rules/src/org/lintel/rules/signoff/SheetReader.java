// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.Csv;

/** Reads a table from csv or xlsx, told apart by content; whatever a file may try, it ends in a table or a message. */
public final class SheetReader {

    private static final String BIG5 = "Big5-HKSCS";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private SheetReader() {
    }

    /**
     * Reads a file.
     *
     * @param shown the file as messages are to name it
     * @param sheet of a workbook; empty for its only visible one
     * @throws SheetException with row and remedy where it is not a plain table
     * @throws IOException if it cannot be read at all
     */
    public static Sheet read(Path file, String shown, String sheet) throws IOException, SheetException {
        return read(file, shown, sheet, SheetRules.SIGNED);
    }

    /** The same by other rules. */
    public static Sheet read(Path file, String shown, String sheet, SheetRules rules)
            throws IOException, SheetException {
        if (!Files.isRegularFile(file)) {
            throw SheetException.at(shown, 0, Message.of("there is no such file", "沒有此檔案"),
                    Message.of("name a csv or xlsx file", "請指定 csv 或 xlsx 檔案"));
        }
        if (Files.size(file) > rules.mostBytes()) {
            throw tooLarge(shown, rules);
        }
        byte[] bytes = Files.readAllBytes(file);
        return read(bytes, shown, sheet, rules);
    }

    /** The same for bytes that are there. */
    static Sheet read(byte[] bytes, String shown, String sheet) throws SheetException {
        return read(bytes, shown, sheet, SheetRules.SIGNED);
    }

    static Sheet read(byte[] bytes, String shown, String sheet, SheetRules rules) throws SheetException {
        if (bytes.length > rules.mostBytes()) {
            throw tooLarge(shown, rules);
        }
        if (startsWith(bytes, OLD_EXCEL)) {
            throw SheetException.at(shown, 0, Message.of("a workbook of the old or the encrypted kind",
                    "屬舊式或已加密的活頁簿"), Message.of("save it as .xlsx without a password, or as csv",
                            "請另存為沒有密碼的 .xlsx 或 csv"));
        }
        if (startsWith(bytes, ZIP)) {
            return new Workbook(bytes, shown, rules).sheet(sheet, sha256(bytes));
        }
        if (!sheet.isEmpty()) {
            throw SheetException.at(shown, 0, Message.of("it is no workbook and has no sheet \"{0}\"",
                    "並非活頁簿，沒有工作表「{0}」", sheet), Message.of("leave --sheet out", "請不要使用 --sheet"));
        }
        return csv(bytes, shown, rules);
    }

    private static SheetException tooLarge(String shown, SheetRules rules) {
        return SheetException.at(shown, 0, Message.of("larger than {0} MB", "大於 {0} MB", rules.mostBytes() >> 20),
                rules.remedy());
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && ByteBuffer.wrap(bytes, 0, head.length).equals(ByteBuffer.wrap(head));
    }

    private static Sheet csv(byte[] bytes, String shown, SheetRules rules) throws SheetException {
        String text = rules.records() ? records(bytes, shown, rules) : decoded(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            throw SheetException.at(shown, 0, Message.of("not UTF-8", "並非 UTF-8"),
                    Message.of("save it as \"CSV UTF-8\"", "請另存為「CSV UTF-8」"));
        }
        if (text.indexOf('\0') >= 0) {
            throw SheetException.at(shown, 0, Message.of("it holds zero bytes: this is no csv", "含有零字節，並非 csv"),
                    Message.of("save it as \"CSV UTF-8\" or .xlsx", "請另存為「CSV UTF-8」或 .xlsx"));
        }
        List<Csv.Line> lines;
        try {
            lines = Csv.lines(text);
        } catch (IllegalArgumentException e) {
            throw SheetException.at(shown, 0, Message.verbatim(e.getMessage()),
                    Message.of("close it, or double the quotation marks within it", "請補上引號，或將其中的引號寫成兩個"));
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (Csv.Line line : lines) {
            rows.add(new Sheet.Row(line.line(), line.fields()));
        }
        return SheetShape.table(shown, "", rows, sha256(bytes), rules);
    }

    /** UTF-8, UTF-16 with its mark, or Big5 as Hong Kong writes it; null if none of them. */
    private static String records(byte[] bytes, String shown, SheetRules rules) {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        String text = decoded(bytes, marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (text == null && Charset.isSupported(BIG5)) {
            text = decoded(bytes, Charset.forName(BIG5));
            if (text != null) {
                rules.told().accept(Message.of("{0} is no UTF-8 and was read as Big5", "{0} 並非 UTF-8，已按 Big5 讀取", shown));
            }
        }
        return text;
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
