// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.report.escape.XmlText;

/** The styles that cells of a workbook have asked for, numbered in that order. */
final class Styles {

    /** General numbers and text. */
    static final String GENERAL = "";
    private static final int FIRST_FORMAT = 164;

    /**
     * One style.
     *
     * @param format of numbers; {@link #GENERAL} for none
     * @param indent how far in, for trees
     * @param quoted whether what it holds stays text also when somebody edits it
     */
    private record Style(Look look, String format, int indent, boolean quoted, boolean wrapped) {
    }

    private final Map<Style, Integer> styles = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    Styles() {
        styles.put(new Style(Look.PLAIN, GENERAL, 0, false, false), 0);
    }

    int of(Look look) {
        return of(look, GENERAL, 0, false, false);
    }

    int of(Look look, String format) {
        return of(look, format, 0, false, false);
    }

    int of(Look look, String format, int indent, boolean quoted, boolean wrapped) {
        if (!format.isEmpty()) {
            formats.putIfAbsent(format, FIRST_FORMAT + formats.size());
        }
        Style style = new Style(look, format, indent, quoted, wrapped);
        Integer known = styles.get(style);
        if (known == null) {
            known = styles.size();
            styles.put(style, known);
        }
        return known;
    }

    /** The number format of a quantity: its usual decimals, a percentage as one. */
    static String format(Quantity quantity) {
        Unit unit = quantity.unit();
        return format(unit.decimals(), unit.equals(Unit.PERCENT) ? "%" : "");
    }

    static String format(int decimals, String after) {
        return (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + after;
    }

    /** The part {@code xl/styles.xml}. */
    void write(Appendable out) throws IOException {
        out.append(Part.HEAD).append("<styleSheet xmlns=\"").append(Part.MAIN).append("\">");
        if (!formats.isEmpty()) {
            out.append("<numFmts count=\"").append(String.valueOf(formats.size())).append("\">");
            for (Map.Entry<String, Integer> format : formats.entrySet()) {
                out.append("<numFmt numFmtId=\"").append(format.getValue().toString()).append("\" formatCode=\"");
                XmlText.append(out, format.getKey());
                out.append("\"/>");
            }
            out.append("</numFmts>");
        }
        Look[] looks = Look.values();
        out.append("<fonts count=\"").append(String.valueOf(looks.length)).append("\">");
        for (Look look : looks) {
            boolean sized = look.font().contains("<sz ");
            out.append("<font>").append(ordered(look.font(), sized)).append("<name val=\"Calibri\"/></font>");
        }
        out.append("</fonts><fills count=\"").append(String.valueOf(looks.length + 2))
                .append("\"><fill><patternFill patternType=\"none\"/></fill>")
                .append("<fill><patternFill patternType=\"gray125\"/></fill>");
        for (Look look : looks) {
            out.append(look.fill().isEmpty() ? "<fill><patternFill patternType=\"none\"/></fill>"
                    : "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + look.fill()
                    + "\"/></patternFill></fill>");
        }
        out.append("</fills><borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border>")
                .append("<border><left/><right/><top/>").append(line("bottom")).append("<diagonal/></border><border>")
                .append(line("left")).append(line("right")).append(line("top")).append(line("bottom"))
                .append("<diagonal/></border></borders>")
                .append("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"")
                .append(String.valueOf(styles.size())).append("\">");
        for (Style style : styles.keySet()) {
            write(style, out);
        }
        out.append("</cellXfs></styleSheet>");
    }

    /** The parts of a font in the order the schema has them: what it is, its size, its colour. */
    private static String ordered(String font, boolean sized) {
        if (sized) {
            return font;
        }
        int colour = font.indexOf("<color");
        return colour < 0 ? font + "<sz val=\"11\"/>" : font.substring(0, colour) + "<sz val=\"11\"/>"
                + font.substring(colour);
    }

    private static String line(String side) {
        return "<" + side + " style=\"thin\"><color rgb=\"FFC4C9D0\"/></" + side + ">";
    }

    private void write(Style style, Appendable out) throws IOException {
        int look = style.look().ordinal();
        out.append("<xf numFmtId=\"").append(style.format().isEmpty() ? "0" : formats.get(style.format()).toString())
                .append("\" fontId=\"").append(String.valueOf(look)).append("\" fillId=\"").append(String.valueOf(look
                + 2))
                .append("\" borderId=\"").append(style.look().border().equals("all") ? "2"
                        : style.look().border().isEmpty() ? "0" : "1").append("\" xfId=\"0\"")
                .append(style.quoted() ? " quotePrefix=\"1\"" : "")
                .append(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"")
                .append(" applyBorder=\"1\" applyAlignment=\"1\">")
                .append("<alignment vertical=\"top\"");
        if (style.indent() > 0) {
            out.append(" horizontal=\"left\" indent=\"").append(String.valueOf(style.indent())).append('"');
        }
        out.append(style.wrapped() ? " wrapText=\"1\"" : "").append("/></xf>");
    }
}
