// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A font of which those glyphs are put into the file that are used. Characters are numbered as they are met, so that each
 * number stands for one character and a reader can copy and search the text.
 */
final class EmbeddedFont implements PdfFont {

    private static final int PIECE = 100;

    private final FontFile file;
    private final Sfnt font;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    EmbeddedFont(FontFile file) {
        this.file = file;
        this.font = file.font();
    }

    @Override
    public boolean has(int c) {
        return font.glyph(c) != 0;
    }

    @Override
    public double width(int c) {
        return (double) font.advance(font.glyph(c)) / font.unitsPerEm();
    }

    @Override
    public String shown(String text) {
        StringBuilder out = new StringBuilder("<");
        text.codePoints().forEach(c -> hex(out, numbers.computeIfAbsent(c, none -> numbers.size() + 1)));
        return out.append('>').toString();
    }

    @Override
    public int write(PdfFile out) {
        List<Integer> glyphs = new ArrayList<>(List.of(0));
        numbers.keySet().forEach(c -> glyphs.add(font.glyph(c)));
        StringBuilder widths = new StringBuilder();
        for (int glyph : glyphs) {
            widths.append(widths.isEmpty() ? "" : " ").append(thousandths(font.advance(glyph)));
        }
        boolean trueType = file.cff() == null;
        byte[] subset = trueType ? GlyfSubset.of(font, glyphs) : CffSubset.of(file.cff(), glyphs);
        String name = tag(glyphs) + "+" + postScript();
        int data = out.stream(trueType ? "/Length1 " + subset.length : "/Subtype /CIDFontType0C", subset);
        int descriptor = out.add("<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [" + box()
                + "] /ItalicAngle 0 /Ascent " + line(4) + " /Descent " + line(6) + " /CapHeight " + line(4)
                + " /StemV 80 /" + (trueType ? "FontFile2 " : "FontFile3 ") + data + " 0 R >>");
        int glyphFont = out.add("<< /Type /Font /Subtype /CIDFontType" + (trueType ? "2 /CIDToGIDMap /Identity" : "0")
                + " /BaseFont /" + name + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor " + descriptor + " 0 R /DW 1000 /W [0 [" + widths + "]] >>");
        int characters = out.stream("", characters());
        return out.add("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H /DescendantFonts ["
                + glyphFont + " 0 R] /ToUnicode " + characters + " 0 R >>");
    }

    private long thousandths(int units) {
        return Math.round(1000.0 * units / font.unitsPerEm());
    }

    private String box() {
        int head = font.need("head").offset();
        return thousandths(font.s16(head + 36)) + " " + thousandths(font.s16(head + 38)) + " "
                + thousandths(font.s16(head + 40)) + " " + thousandths(font.s16(head + 42));
    }

    private long line(int place) {
        return thousandths(font.s16(font.need("hhea").offset() + place));
    }

    /** Six letters that name the choice of glyphs. */
    private static String tag(List<Integer> glyphs) {
        int hash = glyphs.hashCode() & 0x7fffffff;
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }

    private String postScript() {
        String name = font.name(6).replaceAll("[^A-Za-z0-9-]", "");
        return name.isEmpty() || name.length() > 63 ? "Font" : name;
    }

    /** Which characters the numbers stand for. */
    private byte[] characters() {
        StringBuilder out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        List<Integer> all = List.copyOf(numbers.keySet());
        for (int from = 0; from < all.size(); from += PIECE) {
            List<Integer> piece = all.subList(from, Math.min(all.size(), from + PIECE));
            out.append(piece.size()).append(" beginbfchar\n");
            for (int i = 0; i < piece.size(); i++) {
                hex(out.append('<'), from + i + 1);
                out.append("> <").append(HexFormat.of().withUpperCase().formatHex(
                        Character.toString(piece.get(i)).getBytes(StandardCharsets.UTF_16BE))).append(">\n");
            }
            out.append("endbfchar\n");
        }
        out.append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void hex(StringBuilder out, int number) {
        out.append(HexFormat.of().withUpperCase().formatHex(ByteBuffer.allocate(2).putShort((short) number).array()));
    }
}
