// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.core.text.Language;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Draws a scene on a surface: shapes, a grid in metres of the map, names, a scale, north, legend, attribution. North is up. */
public final class MapPainter {

    private static final Style PAPER = new Style("#f7f6f3", "none", 0, false);
    private static final Style GRID = new Style("none", "#d8d5cd", 0.6, false);
    private static final Style INK = new Style("#333333", "#333333", 1, false);
    private static final double MARGIN = 0.08;
    private static final double SMALL = 10;
    private static final double NORMAL = 12;
    /** Space a letter takes, in heights of it: wide enough for Latin. */
    private static final double LETTER = 0.58;
    /** Room for what stands right of the scale, which takes a sixth of the width. */
    private static final double SCALE_WORDS = 76;
    /** Beyond it, letters are as wide as high. */
    private static final int IDEOGRAPHS = 0x2e80;
    private static final double[] STEPS = {1, 2, 5};

    private final Surface surface;
    private final MapScene scene;
    private final Language language;
    private final double scale;
    private final double west;
    private final double north;

    /** @param window what the surface shows at least, in the middle */
    private MapPainter(Surface surface, MapScene scene, Envelope window, Language language) {
        this.surface = surface;
        this.scene = scene;
        this.language = language;
        double width = window.getWidth();
        double height = window.getHeight();
        scale = Math.min(surface.width() / width, surface.height() / height);
        Coordinate middle = window.centre();
        west = middle.x - surface.width() / scale / 2;
        north = middle.y + surface.height() / scale / 2;
    }

    /** Units of the surface in a metre are chosen so that all of the view is seen. */
    public static void paint(MapScene scene, Surface surface, Language language) {
        Envelope view = scene.view().isNull() ? new Envelope(0, 0, 0, 0) : scene.view();
        double width = Math.max(view.getWidth(), 1) * (1 + 2 * MARGIN);
        double height = Math.max(view.getHeight(), 1) * (1 + 2 * MARGIN);
        Coordinate middle = view.centre();
        paint(scene, new Envelope(middle.x - width / 2, middle.x + width / 2, middle.y - height / 2, middle.y + height / 2),
                surface, language);
    }

    /**
     * A part of a scene, whatever its own view.
     *
     * @param window all of it is seen, in the middle; of the shape of the surface it fills it
     */
    public static void paint(MapScene scene, Envelope window, Surface surface, Language language) {
        paint(scene, window, surface, language, true);
    }

    /**
     * A part of a scene, perhaps over something that is drawn already.
     *
     * @param paper whether the surface is filled first
     */
    public static void paint(MapScene scene, Envelope window, Surface surface, Language language, boolean paper) {
        new MapPainter(surface, scene, window, language).paint(paper);
    }

    private void paint(boolean paper) {
        if (paper) {
            surface.area(List.of(new double[] {0, 0, surface.width(), 0, surface.width(), surface.height(), 0,
                surface.height(), 0, 0}), PAPER, "");
        }
        double step = step(surface.width() / scale / 5);
        grid(step);
        List<MapScene.Item> items = new ArrayList<>(scene.items());
        items.sort(Comparator.comparing(MapScene.Item::role));
        items.forEach(item -> shape(item.shape(), item));
        // the most telling first: where two would lie on each other, the other is left out
        List<double[]> taken = new ArrayList<>();
        items.stream().sorted(Comparator.comparing(MapScene.Item::role, Comparator.reverseOrder())
                .thenComparing(item -> item.label().equals(item.tip()))).forEach(item -> label(item, taken));
        gridNumbers(step);
        legend();
        scaleBar(step(surface.width() / scale / 6));
        northArrow();
        double y = surface.height() - 6;
        for (String words : scene.attribution().reversed()) {
            for (String line : lines(words, surface.width() * 5 / 6 - SCALE_WORDS).reversed()) {
                surface.text(surface.width() - 6, y, line, "end", SMALL, true);
                y -= SMALL + 3;
            }
        }
    }

    /** What publishers want said is long, and none of it may be cut off: broken at spaces, or between ideographs. */
    private static List<String> lines(String words, double most) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        double wide = 0;
        int gap = -1;
        for (int at = 0; at < words.length(); at = words.offsetByCodePoints(at, 1)) {
            int c = words.codePointAt(at);
            if (wide + wide(c, SMALL) > most && !line.isEmpty()) {
                int cut = gap > 0 ? gap : line.length();
                lines.add(line.substring(0, cut).strip());
                String rest = line.substring(cut).strip();
                line.setLength(0);
                line.append(rest);
                wide = wide(rest, SMALL);
                gap = -1;
            }
            gap = c == ' ' || c > IDEOGRAPHS ? line.length() : gap;
            line.appendCodePoint(c);
            wide += wide(c, SMALL);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static double wide(String text, double size) {
        return text.codePoints().mapToDouble(c -> wide(c, size)).sum();
    }

    private static double wide(int c, double size) {
        return c > IDEOGRAPHS ? size : size * LETTER;
    }

    private double x(double easting) {
        return (easting - west) * scale;
    }

    private double y(double northing) {
        return (north - northing) * scale;
    }

    /** 1, 2 or 5 with noughts, at most that. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double best = power;
        for (double step : STEPS) {
            best = step * power <= most ? step * power : best;
        }
        return best;
    }

    private void grid(double step) {
        for (double e = Math.ceil(west / step) * step; x(e) < surface.width(); e += step) {
            surface.line(new double[] {x(e), 0, x(e), surface.height()}, GRID);
        }
        for (double n = Math.floor(north / step) * step; y(n) < surface.height(); n -= step) {
            surface.line(new double[] {0, y(n), surface.width(), y(n)}, GRID);
        }
    }

    private void gridNumbers(double step) {
        for (double e = Math.ceil(west / step) * step; x(e) < surface.width() - 40; e += step) {
            if (x(e) > 40) {
                surface.text(x(e), 12, Math.round(e) + " E", "middle", SMALL, true);
            }
        }
        for (double n = Math.floor(north / step) * step; y(n) < surface.height() - 40; n -= step) {
            if (y(n) > 24) {
                surface.text(4, y(n) - 3, Math.round(n) + " N", "start", SMALL, true);
            }
        }
    }

    private void shape(Geometry shape, MapScene.Item item) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part != shape && part.getNumGeometries() > 1) {
                shape(part, item);
            } else if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                List<double[]> rings = new ArrayList<>();
                rings.add(points(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(points(polygon.getInteriorRingN(hole)));
                }
                surface.area(rings, item.role().style(), item.tip());
            } else if (part instanceof LineString line) {
                surface.line(points(line), item.role().style());
            } else if (part instanceof Point point && !point.isEmpty()) {
                surface.dot(x(point.getX()), y(point.getY()), 4, item.role().style(), item.tip());
            }
        }
    }

    private double[] points(LineString ring) {
        Coordinate[] all = ring.getCoordinates();
        double[] points = new double[all.length * 2];
        for (int i = 0; i < all.length; i++) {
            points[2 * i] = x(all[i].x);
            points[2 * i + 1] = y(all[i].y);
        }
        return points;
    }

    /** Where it fits into the shape's box, or nearly so, and nothing is written yet. */
    private void label(MapScene.Item item, List<double[]> taken) {
        if (item.label().isEmpty() || item.shape().isEmpty()) {
            return;
        }
        double wide = wide(item.label(), NORMAL);
        if (item.shape().getEnvelopeInternal().getWidth() * scale * 1.6 >= wide || item.role() != MapRole.NEIGHBOUR) {
            Point at = item.shape().getInteriorPoint();
            double x = x(at.getX());
            double y = y(at.getY()) + NORMAL / 3;
            double[] box = {x - wide / 2, y - NORMAL, x + wide / 2, y + NORMAL / 3};
            if (taken.stream().noneMatch(other -> box[0] < other[2] && other[0] < box[2] && box[1] < other[3]
                    && other[1] < box[3])) {
                taken.add(box);
                surface.text(x, y, item.label(), "middle", NORMAL, true);
            }
        }
    }

    private void scaleBar(double metres) {
        double y = surface.height() - 14;
        double to = 14 + metres * scale;
        surface.line(new double[] {14, y - 5, 14, y, to, y, to, y - 5}, new Style("none", INK.line(), 1.5, false));
        surface.text(to + 6, y, Math.round(metres) + " m", "start", SMALL, true);
    }

    private void northArrow() {
        double x = surface.width() - 22;
        surface.area(List.of(new double[] {x, 20, x - 7, 42, x, 37, x + 7, 42, x, 20}), INK, "");
        surface.text(x, 54, "N", "middle", SMALL, true);
    }

    private void legend() {
        double y = 34;
        for (MapRole role : MapRole.values()) {
            if (scene.items().stream().anyMatch(item -> item.role() == role)) {
                surface.area(List.of(new double[] {66, y - 9, 82, y - 9, 82, y + 1, 66, y + 1, 66, y - 9}), role.style(), "");
                surface.text(88, y, role.label().in(language), "start", SMALL, true);
                y += 16;
            }
        }
    }
}
