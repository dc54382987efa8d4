// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Message;
import org.lintel.report.document.Document;
import org.lintel.report.pdf.FontException;
import org.lintel.report.pdf.FontFile;
import org.lintel.report.pdf.PdfDocument;
import picocli.CommandLine.ParseResult;

/** The font of a PDF file that has Chinese in it: one the user names, or one that the system has. */
final class LetterFont {

    /** The environment variable that names a font where no option does. */
    static final String VARIABLE = "LINTEL_FONT";

    /** Where systems keep a font with the characters of Hong Kong, the best first. */
    private static final List<String> PLACES = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/truetype/arphic/uming.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "C:/Windows/Fonts/msjh.ttc",
            "C:/Windows/Fonts/mingliu.ttc",
            "/System/Library/Fonts/STHeiti Light.ttc",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "/Library/Fonts/Arial Unicode.ttf");

    private final ParseResult options;
    private final Terminal terminal;
    private FontFile font;
    private boolean lacking;

    LetterFont(ParseResult options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /**
     * A font for a document; null if it needs none.
     *
     * @throws FontException if it needs one, and there is none
     */
    FontFile of(Document document) throws IOException {
        int needs = PdfDocument.needsFont(document);
        if (needs < 0) {
            return null;
        }
        if (font != null) {
            return font;
        }
        String told = options.matchedOptionValue("--font", System.getenv(VARIABLE));
        if (told != null) {
            font = FontFile.read(Path.of(told));
            return font;
        }
        for (String place : PLACES) {
            if (Files.isRegularFile(Path.of(place))) {
                font = FontFile.read(Path.of(place));
                terminal.note(Message.of("the font is {0} ({1}); --font FILE takes another", "字型為 {0}（{1}）；可用 --font 檔案另選",
                        font.name(), font.file()));
                return font;
            }
        }
        lacking = true;
        throw new FontException("\"{0}\" needs a font, and none was found; --font FILE takes a TrueType or OpenType font with "
                + "Chinese, such as Noto Sans HK (Debian: fonts-noto-cjk; npm: @expo-google-fonts/noto-sans-hk); as html or "
                + "txt it needs none",
                "「{0}」須有字型，但找不到；請用 --font 檔案指明一個中文 TrueType 或 OpenType 字型，例如 Noto Sans HK（Debian："
                + "fonts-noto-cjk；npm：@expo-google-fonts/noto-sans-hk）；html 或 txt 則無須字型", Character.toString(needs));
    }

    /** Whether a font was looked for, and none found: for what can do without. */
    boolean isLacking() {
        return lacking;
    }
}
