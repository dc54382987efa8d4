// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A font of the user's, which may be embedded in files: TrueType, or OpenType with numbered glyphs; also in a collection. */
public final class FontFile {

    private static final int LARGEST = 128 << 20;
    private static final int RESTRICTED = 2;
    private static final int WHOLE_ONLY = 0x100;
    private static final int BITMAPS_ONLY = 0x200;

    private final String file;
    private final Sfnt font;
    private final byte[] cff;

    private FontFile(String file, Sfnt font, byte[] cff) {
        this.file = file;
        this.font = font;
        this.cff = cff;
    }

    /** @throws FontException if it is none, or cannot be or may not be embedded */
    public static FontFile read(Path path) throws IOException {
        String name = path.toString().replace('\\', '/');
        if (!Files.isRegularFile(path)) {
            throw new FontException("{0}: there is no such font file", "{0}：沒有此字型檔案", name);
        }
        if (Files.size(path) > LARGEST) {
            throw new FontException("{0}: too long for a font: more than {1} MB", "{0}：字型檔案過長：超過 {1} MB", name,
                    LARGEST >> 20);
        }
        try {
            return of(name, Files.readAllBytes(path));
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new FontException("{0}: no TrueType or OpenType font, or a damaged one ({1})",
                    "{0}：並非 TrueType 或 OpenType 字型，或已損壞（{1}）", name, String.valueOf(e.getMessage()));
        }
    }

    private static FontFile of(String name, byte[] bytes) throws FontException {
        Sfnt font = Sfnt.of(bytes);
        Sfnt.Place os2 = font.table("OS/2");
        int rights = os2 == null ? 0 : font.u16(os2.offset() + 8);
        if ((rights & 0xf) == RESTRICTED || (rights & (WHOLE_ONLY | BITMAPS_ONLY)) != 0) {
            throw new FontException("{0}: this font may not be embedded, so it says itself; take another",
                    "{0}：此字型註明不可嵌入；請用另一字型", name);
        }
        font.unitsPerEm();
        font.advance(0);
        font.glyph('A');
        if (font.table("glyf") != null) {
            font.need("loca");
            return new FontFile(name, font, null);
        }
        byte[] cff = font.table("CFF ") == null ? null : font.bytes(font.table("CFF "));
        if (cff == null || !CffSubset.can(cff)) {
            throw new FontException("{0}: outlines of this kind cannot be embedded: take a TrueType font, or an OpenType "
                    + "font for Chinese", "{0}：不能嵌入此類字型輪廓：請用 TrueType 字型，或中文 OpenType 字型", name);
        }
        return new FontFile(name, font, cff);
    }

    /** The file it was read from. */
    public String file() {
        return file;
    }

    /** What it calls itself. */
    public String name() {
        return font.name(4);
    }

    /** Whether it has a shape for a character. */
    public boolean has(int c) {
        return font.glyph(c) != 0;
    }

    Sfnt font() {
        return font;
    }

    /** The outlines of an OpenType font; null for those of TrueType. */
    byte[] cff() {
        return cff;
    }
}
