// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import java.util.List;

/** A picture as SVG text, to stand within a page or in a file; numbers to a hundredth, the same scene the same bytes. */
public final class SvgSurface implements Surface {

    private final int width;
    private final int height;
    private final StringBuilder out = new StringBuilder(8192);

    /** @param title told by screen readers */
    public SvgSurface(int width, int height, String title) {
        this.width = width;
        this.height = height;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" width=\"").append(width).append("\" height=\"").append(height)
                .append("\" role=\"img\" font-family=\"'Noto Sans','Noto Sans CJK TC','Noto Sans TC',sans-serif\">\n<title>")
                .append(escaped(title)).append("</title>\n");
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void area(List<double[]> rings, Style style, String tip) {
        out.append("<path fill-rule=\"evenodd\" d=\"");
        for (double[] ring : rings) {
            points(ring);
            out.append('Z');
        }
        out.append('"');
        end(style, tip, "path");
    }

    @Override
    public void line(double[] points, Style style) {
        out.append("<path d=\"");
        points(points);
        out.append('"');
        end(new Style("none", style.line(), style.width(), style.dashed()), "", "path");
    }

    @Override
    public void dot(double x, double y, double radius, Style style, String tip) {
        out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append('"');
        end(style, tip, "circle");
    }

    @Override
    public void text(double x, double y, String text, String anchor, double size, boolean halo) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" text-anchor=\"")
                .append(anchor).append("\" font-size=\"").append(number(size)).append("\" fill=\"#222222\"");
        if (halo) {
            out.append(" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    private void points(double[] points) {
        for (int i = 0; i + 1 < points.length; i += 2) {
            out.append(i == 0 ? 'M' : 'L').append(number(points[i])).append(' ').append(number(points[i + 1]));
        }
    }

    private void end(Style style, String tip, String element) {
        out.append(" fill=\"").append(style.fill()).append("\" stroke=\"").append(style.line()).append('"');
        if (!style.line().equals("none")) {
            out.append(" stroke-width=\"").append(number(style.width())).append('"');
        }
        if (!style.fill().equals("none")) {
            out.append(" fill-opacity=\"0.85\"");
        }
        if (style.dashed()) {
            out.append(" stroke-dasharray=\"6 4\"");
        }
        if (tip.isEmpty()) {
            out.append("/>\n");
        } else {
            out.append("><title>").append(escaped(tip)).append("</title></").append(element).append(">\n");
        }
    }

    private static String number(double value) {
        double rounded = Math.rint(Math.clamp(value, -1e7, 1e7) * 100) / 100 + 0.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Text of models and registers is hostile; what XML cannot hold is left out. */
    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean control = c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0xd800 && c < 0xe000 || c >= 0xfffe && c < 0x10000
                            || Character.getType(c) == Character.FORMAT;
                    if (!control) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** The picture, whole. */
    public String svg() {
        return out + "</svg>\n";
    }
}
