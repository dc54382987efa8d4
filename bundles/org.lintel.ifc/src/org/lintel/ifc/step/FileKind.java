// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lintel.core.text.Message;

/** Recognises by the first bytes in which encoding a model is, and what people mistake for a model. */
public final class FileKind {

    /** How many bytes are enough. */
    public static final int BYTES = 256;

    private static final Message EXPORT_SPF = Message.of(
            "Export the model as IFC in STEP physical file format (.ifc).", "請以 STEP 實體檔格式（.ifc）匯出 IFC 模型。");
    private static final Message UNPACK = Message.of(
            "Unpack it and open the .ifc file inside.", "請先解壓縮，再開啟其中的 .ifc 檔案。");

    private static final Message SAVE_AS_TEXT =
            Message.of("Save it as plain text in ASCII or UTF-8.", "請以 ASCII 或 UTF-8 純文字儲存。");

    private FileKind() {
    }

    /** The encodings a model can have. */
    public enum Encoding {
        /** An exchange structure, or what is none of the others. */
        STEP,
        /** ifcXML, or other XML. */
        XML,
        /** An archive with a model in it. */
        ZIP
    }

    /** What a file is that begins with these bytes. */
    public static Encoding of(byte[] b, int limit) {
        if (starts(b, limit, 0x50, 0x4B, 3, 4) || starts(b, limit, 0x50, 0x4B, 5, 6)) {
            return Encoding.ZIP;
        }
        if (starts(b, limit, 0xFF, 0xFE, '<', 0) || starts(b, limit, 0xFE, 0xFF, 0, '<')
                || starts(b, limit, '<', 0, '?', 0) || starts(b, limit, 0, '<', 0, '?')) {
            return Encoding.XML;
        }
        int p = Lexis.skipBlanks(b, starts(b, limit, 0xEF, 0xBB, 0xBF) ? 3 : 0, limit);
        return p < limit && b[p] == '<' && !isWebPage(head(b, p, limit)) ? Encoding.XML : Encoding.STEP;
    }

    private static String head(byte[] b, int p, int limit) {
        return new String(b, p, Math.min(limit - p, 200), StandardCharsets.ISO_8859_1);
    }

    private static boolean isWebPage(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.contains("<html") || lower.contains("<!doctype html");
    }

    /** What to say of a file that begins with these bytes; null where nothing speaks against STEP. */
    static StepException mistaken(byte[] b, int limit) {
        if (limit == 0) {
            return new StepException(Message.of("The file is empty", "檔案是空的"),
                    Message.of("Export or fetch it again.", "請重新匯出或取得檔案。"));
        }
        if (starts(b, limit, 0x50, 0x4B, 3, 4) || starts(b, limit, 0x50, 0x4B, 5, 6)) {
            return is("a ZIP archive", "ZIP 壓縮檔", UNPACK);
        }
        if (starts(b, limit, 0x1F, 0x8B)) {
            return is("compressed with gzip", "gzip 壓縮檔", UNPACK);
        }
        if (starts(b, limit, '7', 'z', 0xBC, 0xAF)) {
            return is("a 7z archive", "7z 壓縮檔", UNPACK);
        }
        if (starts(b, limit, 0xD0, 0xCF, 0x11, 0xE0)) {
            return is("a Revit or other compound document", "Revit 或其他複合文件", EXPORT_SPF);
        }
        if (starts(b, limit, '%', 'P', 'D', 'F')) {
            return is("a PDF document", "PDF 文件", EXPORT_SPF);
        }
        if (starts(b, limit, 'A', 'C', '1', '0')) {
            return is("an AutoCAD drawing", "AutoCAD 圖檔", EXPORT_SPF);
        }
        if (starts(b, limit, 0x89, 'H', 'D', 'F')) {
            return is("an HDF5 file", "HDF5 檔案", EXPORT_SPF);
        }
        if (starts(b, limit, 0xFF, 0xFE, 0, 0) || starts(b, limit, 0, 0, 0xFE, 0xFF)
                || starts(b, limit, 'I', 0, 0, 0) || starts(b, limit, 0, 0, 0, 'I')) {
            return is("encoded in UTF-32", "UTF-32 編碼檔案", SAVE_AS_TEXT);
        }
        if (starts(b, limit, 0xFF, 0xFE) || starts(b, limit, 0xFE, 0xFF) || starts(b, limit, 'I', 0, 'S', 0)
                || starts(b, limit, 0, 'I', 0, 'S')) {
            return is("encoded in UTF-16", "UTF-16 編碼檔案", SAVE_AS_TEXT);
        }
        return text(b, limit);
    }

    private static StepException text(byte[] b, int limit) {
        int p = starts(b, limit, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        p = Lexis.skipBlanks(b, p, limit);
        if (p >= limit && b[0] == 0) {
            return new StepException(
                    Message.of("The file begins with zero bytes: its content was lost, as when a copy breaks off",
                            "檔案開頭全為零位元組：內容已遺失，例如複製中斷"),
                    Message.of("Fetch it again, or take it from a backup.", "請重新取得檔案，或從備份還原。"));
        }
        if (p >= limit) {
            return new StepException(Message.of("The file holds nothing but blanks", "檔案只有空白字元"),
                    Message.of("Export or fetch it again.", "請重新匯出或取得檔案。"));
        }
        String head = head(b, p, limit);
        if (head.startsWith("version https://git-lfs")) {
            return is("a Git LFS pointer, not the file itself", "Git LFS 指標，而非檔案本身",
                    Message.of("Run: git lfs pull", "請執行：git lfs pull"));
        }
        if (head.startsWith("<")) {
            return isWebPage(head) ? is("a web page", "網頁", Message.of("Fetch the file itself.", "請下載檔案本身。"))
                    : is("XML, not an exchange structure", "XML 檔案，並非交換結構", EXPORT_SPF);
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return is("JSON", "JSON 檔案", EXPORT_SPF);
        }
        return null;
    }

    private static StepException is(String en, String zhHk, Message remedy) {
        return new StepException(Message.of("The file is " + en, "檔案是" + zhHk), remedy);
    }

    private static boolean starts(byte[] b, int limit, int... magic) {
        if (limit < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (b[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
