// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.lintel.geo.map.Style;
import org.lintel.geo.map.Surface;

/** A canvas of the workbench, or a picture, as what a map is drawn on; for one painting, then it is closed. */
final class SwtSurface implements Surface, AutoCloseable {

    private static final String NONE = "none";
    private static final int FILL_ALPHA = 217;
    /** Over a map one wants to see what lies below. */
    private static final int THIN_ALPHA = 105;
    private static final int OPAQUE = 255;
    private static final double POINTS_PER_INCH = 72;
    /** What no window system draws any more; beyond it lines are cut off wrongly. */
    private static final double FARTHEST = 1e6;
    private static final int[] DASH = {6, 4};
    private static final String INK = "#222222";
    private static final String PAPER = "#ffffff";
    private static final int[][] AROUND = {{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}};

    private final GC gc;
    private final int width;
    private final int height;
    private final int fillAlpha;
    private final Font before;
    private final Map<Integer, Font> fonts = new HashMap<>();
    private final Map<String, Color> colours = new HashMap<>();

    /** @param thin whether areas are filled so that a map below is seen through them */
    SwtSurface(GC gc, int width, int height, boolean thin) {
        this.fillAlpha = thin ? THIN_ALPHA : FILL_ALPHA;
        this.gc = gc;
        this.width = width;
        this.height = height;
        this.before = gc.getFont();
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setFillRule(SWT.FILL_EVEN_ODD);
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
        Path path = new Path(gc.getDevice());
        try {
            for (double[] ring : rings) {
                add(path, ring);
                path.close();
            }
            draw(path, style);
        } finally {
            path.dispose();
        }
    }

    @Override
    public void line(double[] points, Style style) {
        Path path = new Path(gc.getDevice());
        try {
            add(path, points);
            draw(path, new Style(NONE, style.line(), style.width(), style.dashed()));
        } finally {
            path.dispose();
        }
    }

    @Override
    public void dot(double x, double y, double radius, Style style, String tip) {
        Path path = new Path(gc.getDevice());
        try {
            path.addArc((float) (x - radius), (float) (y - radius), (float) (2 * radius), (float) (2 * radius), 0, 360);
            draw(path, style);
        } finally {
            path.dispose();
        }
    }

    private static void add(Path path, double[] points) {
        for (int i = 0; i + 1 < points.length; i += 2) {
            float x = (float) Math.clamp(points[i], -FARTHEST, FARTHEST);
            float y = (float) Math.clamp(points[i + 1], -FARTHEST, FARTHEST);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
    }

    private void draw(Path path, Style style) {
        if (!style.fill().equals(NONE)) {
            gc.setBackground(colour(style.fill()));
            gc.setAlpha(style.line().equals(NONE) ? OPAQUE : fillAlpha);
            gc.fillPath(path);
            gc.setAlpha(OPAQUE);
        }
        if (!style.line().equals(NONE)) {
            gc.setForeground(colour(style.line()));
            gc.setLineWidth(Math.max(1, (int) Math.round(style.width())));
            if (style.dashed()) {
                gc.setLineDash(DASH);
            } else {
                gc.setLineStyle(SWT.LINE_SOLID);
            }
            gc.drawPath(path);
        }
    }

    @Override
    public void text(double x, double y, String text, String anchor, double size, boolean halo) {
        gc.setFont(font(size));
        String line = printable(text);
        Point extent = gc.textExtent(line, SWT.DRAW_TRANSPARENT);
        double share = switch (anchor) {
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> 0;
        };
        int left = (int) Math.round(x - share * extent.x);
        int top = (int) Math.round(y) - gc.getFontMetrics().getAscent() - gc.getFontMetrics().getLeading();
        if (halo) {
            gc.setForeground(colour(PAPER));
            for (int[] step : AROUND) {
                gc.drawText(line, left + step[0], top + step[1], SWT.DRAW_TRANSPARENT);
            }
        }
        gc.setForeground(colour(INK));
        gc.drawText(line, left, top, SWT.DRAW_TRANSPARENT);
    }

    /** Names of registers and models may hold anything. */
    private static String printable(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(
                Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c));
        return shown.toString();
    }

    /** Size in pixels of the canvas; fonts are told in points of the display. */
    private Font font(double size) {
        Device device = gc.getDevice();
        int points = Math.max(1, (int) Math.round(size * POINTS_PER_INCH / device.getDPI().y));
        return fonts.computeIfAbsent(points, height -> {
            FontData[] data = before.getFontData();
            for (FontData each : data) {
                each.setHeight(height);
                each.setStyle(SWT.NORMAL);
            }
            return new Font(device, data);
        });
    }

    private Color colour(String rgb) {
        return colours.computeIfAbsent(rgb, text -> {
            int value = Integer.parseInt(text.substring(1), 16);
            return new Color(new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff));
        });
    }

    /** Gives back what was taken of the window system. */
    @Override
    public void close() {
        gc.setFont(before);
        fonts.values().forEach(Font::dispose);
    }
}
