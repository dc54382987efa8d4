// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Arrays;
import org.lintel.geometry.mesh.Vec;

/** Paints one tile after another; each thread has its own. */
final class TilePainter {

    /** What cut faces and lines are drawn in: a warm black. */
    private static final double[] INK = {0.13, 0.135, 0.15};
    private static final int LAYERS = 3;

    private final Projection projection;
    private final Tiles tiles;
    private final Light light;
    private final RenderOptions options;
    private final Camera pixels;
    private final double ground;
    private final Faces faces;
    private final Ink ink;
    private final Layer[] layers = new Layer[LAYERS];
    private final float[][] lines = new float[LAYERS][];
    private final long[] seen;
    private final double[] lit = new double[3];
    /** Colours of the faces met in the pixel in work. */
    private int[] known = new int[64];
    private double[] shades = new double[64 * 3];
    private int knownCount;

    /**
     * @param pixels the camera of the finished picture
     * @param ground height of the ground in the coordinates of the soup; NaN where none is drawn
     * @param seen counts the samples of each thing
     */
    TilePainter(Projection projection, Tiles tiles, Light light, RenderOptions options, Camera pixels, double ground,
            double radius, long[] seen) {
        this.projection = projection;
        this.tiles = tiles;
        this.light = light;
        this.options = options;
        this.pixels = pixels;
        this.ground = ground;
        this.seen = seen;
        faces = new Faces(projection, radius);
        ink = new Ink(faces, projection, options.samples());
        int side = Tiles.SIDE * options.samples() + 2 * Tiles.MARGIN;
        for (int i = 0; i < LAYERS; i++) {
            layers[i] = new Layer(side);
            lines[i] = new float[side * side];
        }
    }

    void paint(int tile, int[] argb) {
        int s = options.samples();
        int left = tile % tiles.across * Tiles.SIDE * s - Tiles.MARGIN;
        int top = tile / tiles.across * Tiles.SIDE * s - Tiles.MARGIN;
        faces.set(tiles.triangles, tiles.starts[tile], tiles.starts[tile + 1]);
        int used = surfaces(left, top);
        for (int i = 0; i < used && options.lines(); i++) {
            ink.draw(layers[i], left, top, lines[i]);
        }
        int x0 = tile % tiles.across * Tiles.SIDE;
        int y0 = tile / tiles.across * Tiles.SIDE;
        for (int y = y0; y < Math.min(y0 + Tiles.SIDE, pixels.height()); y++) {
            for (int x = x0; x < Math.min(x0 + Tiles.SIDE, pixels.width()); x++) {
                argb[y * pixels.width() + x] = pixel(x, y, left, top, used);
            }
        }
    }

    /** The nearest opaque surface, then the two nearest clear ones before it; how many layers there are. */
    private int surfaces(int left, int top) {
        boolean clear = false;
        for (Layer layer : layers) {
            layer.clear();
        }
        for (int f = 0; f < faces.count; f++) {
            if (projection.soup.things.get(faces.thing[f]).clear()) {
                clear = true;
            } else {
                faces.draw(f, layers[0], null, null, left, top);
            }
        }
        Cracks.close(layers[0], faces, pixels, left, top);
        int used = 1;
        while (clear && used < LAYERS) {
            for (int f = 0; f < faces.count; f++) {
                Drawing.Thing thing = projection.soup.things.get(faces.thing[f]);
                if (thing.clear() && !(faces.behind[f] && thing.mesh().solid())) {
                    faces.draw(f, layers[used], layers[0], used == 1 ? null : layers[used - 1], left, top);
                }
            }
            clear = !layers[used].isEmpty();
            used += clear ? 1 : 0;
        }
        return used;
    }

    private int pixel(int x, int y, int left, int top, int used) {
        int s = options.samples();
        double red = 0;
        double green = 0;
        double blue = 0;
        double alpha = 0;
        int empty = 0;
        knownCount = 0;
        for (int j = 0; j < s; j++) {
            for (int i = 0; i < s; i++) {
                int column = x * s + i - left;
                int at = (y * s + j - top) * layers[0].side + column;
                double open = 1;
                boolean first = true;
                for (int layer = 1; layer <= used; layer++) {
                    int one = layer % used;
                    int face = layers[one].face[at];
                    if (face < 0) {
                        continue;
                    }
                    Drawing.Thing thing = projection.soup.things.get(faces.thing[face]);
                    if (first) {
                        seen[faces.thing[face]]++;
                        first = false;
                    }
                    int shade = shade(face, thing, x * s + i, y * s + j, layers[one].near[at]);
                    double line = options.lines() ? lines[one][at] : 0;
                    double covers = 1;
                    if (thing.clear()) {
                        double fill = thing.look() == Drawing.Look.FADED ? 0.10 : (thing.argb() >>> 24) / 255.0;
                        line *= thing.look() == Drawing.Look.FADED ? 0.22 : 0.8;
                        covers = fill + (1 - fill) * line;
                        line = line / Math.max(covers, 1e-9);
                    }
                    red += open * covers * mix(shades[shade], INK[0], line);
                    green += open * covers * mix(shades[shade + 1], INK[1], line);
                    blue += open * covers * mix(shades[shade + 2], INK[2], line);
                    alpha += open * covers;
                    open *= 1 - covers;
                }
                empty += open > 0 ? 1 : 0;
            }
        }
        int count = s * s;
        double left1 = 1 - alpha / count;
        return compose(red / count, green / count, blue / count, left1,
                empty > 0 && left1 > 1e-6 ? shadow(x, y) : 0);
    }

    /** Lays what was seen over the background, or over a clear one. */
    private int compose(double red, double green, double blue, double open, double shadow) {
        int back = options.background();
        double solid = (back >>> 24) / 255.0;
        double dark = 1 - shadow;
        double r = red + open * (solid * (back >> 16 & 255) / 255 * dark + (1 - solid) * shadow * INK[0]);
        double g = green + open * (solid * (back >> 8 & 255) / 255 * dark + (1 - solid) * shadow * INK[1]);
        double b = blue + open * (solid * (back & 255) / 255 * dark + (1 - solid) * shadow * INK[2]);
        double a = 1 - open + open * (solid + (1 - solid) * shadow);
        if (a <= 0) {
            return 0;
        }
        return byteOf(a) << 24 | byteOf(r / a) << 16 | byteOf(g / a) << 8 | byteOf(b / a);
    }

    private static int byteOf(double part) {
        return (int) Math.round(Math.clamp(part, 0, 1) * 255);
    }

    private static double mix(double a, double b, double f) {
        return a + (b - a) * f;
    }

    /** Where in {@link #shades} the colour of a face in this pixel stands; it is computed once for each pixel. */
    private int shade(int face, Drawing.Thing thing, int sx, int sy, double nearness) {
        for (int i = 0; i < knownCount; i++) {
            if (known[i] == face) {
                return i * 3;
            }
        }
        int at = knownCount++;
        if (at == known.length) {
            known = Arrays.copyOf(known, at * 2);
            shades = Arrays.copyOf(shades, at * 6);
        }
        known[at] = face;
        if (thing.look() == Drawing.Look.SOLID) {
            double s = options.samples();
            Vec p = pixels.point((sx + 0.5) / s, (sy + 0.5) / s, nearness);
            light.at(p, faces.nx[face], faces.ny[face], faces.nz[face], lit);
        } else {
            lit[0] = 1;
            lit[1] = 1;
            lit[2] = 1;
        }
        for (int c = 0; c < 3; c++) {
            double colour = linear((thing.argb() >> 16 - 8 * c & 255) / 255.0);
            shades[at * 3 + c] = encoded(colour * lit[c]);
        }
        return at * 3;
    }

    private double shadow(int x, int y) {
        if (Double.isNaN(ground)) {
            return 0;
        }
        Vec ray = pixels.ray(x + 0.5, y + 0.5);
        Vec from = pixels.perspective() ? pixels.eye() : pixels.point(x + 0.5, y + 0.5, 0);
        if (!(ray.z() < -1e-3 * ray.length())) {
            return 0;
        }
        double along = (ground - from.z()) / ray.z();
        if (pixels.perspective() && along <= 0) {
            return 0;
        }
        return 0.5 * (1 - light.onGround(from.plus(ray.times(along))));
    }

    /** From what is on a screen to what is light, and back (IEC 61966-2-1). */
    static double linear(double screen) {
        return screen <= 0.04045 ? screen / 12.92 : Math.pow((screen + 0.055) / 1.055, 2.4);
    }

    static double encoded(double light) {
        double l = Math.min(1, light);
        return l <= 0.0031308 ? l * 12.92 : 1.055 * Math.pow(l, 1 / 2.4) - 0.055;
    }
}
