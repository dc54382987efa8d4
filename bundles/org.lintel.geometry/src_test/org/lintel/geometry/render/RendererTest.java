// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;

/** What a picture shows: as many pixels as there is area, what is nearer before what is farther, the same each time. */
class RendererTest {

    private static final RenderOptions PLAIN = RenderOptions.DEFAULT.withLines(false).withShadows(false)
            .withBackground(0xFF000000);
    private static final View FRONT = View.parse("front");

    /** A box from its place to the east, north and up, in metres. */
    private static Mesh box(double east, double north, double up) {
        return Ifc.mesh("#20=IFCBLOCK(#9,%s,%s,%s);".formatted(east * 1000, north * 1000, up * 1000), 20);
    }

    private static Matrix at(double x, double y, double z) {
        return Matrix.translation(new Vec(x, y, z));
    }

    private static Picture draw(Drawing drawing, View view, int width, int height, RenderOptions options) {
        return Renderer.draw(drawing, view, null, width, height, options, Progress.NONE);
    }

    private static int hash(Picture picture) {
        int h = 1;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                h = h * 31 + picture.argb(x, y);
            }
        }
        return h;
    }

    @Test
    void asManyPixelsAsThereIsArea() {
        var drawing = new Drawing();
        drawing.add(box(4, 1, 2), Matrix.IDENTITY, 0xFFFFFFFF, 0);
        // 4 m fill 0.9 of 400 pixels: 90 pixels to the metre
        Picture front = draw(drawing, FRONT, 400, 400, PLAIN);
        assertEquals(4 * 2 * 90 * 90, front.pixelsOf(0), 4 * 90 * 2.0 / 3);
        Picture top = draw(drawing, View.parse("top"), 400, 400, PLAIN);
        assertEquals(4 * 1 * 90 * 90, top.pixelsOf(0), 4 * 90 * 2.0 / 3);
        // three visible faces, each at the angle of an isometric view, with 1/√3 of its area
        Picture iso = draw(drawing, View.ISO, 400, 400, PLAIN);
        double scale = 360 / ((4 + 1) * Math.sqrt(1.0 / 6) + 2 * Math.sqrt(2.0 / 3));
        assertEquals((4 * 2 + 1 * 2 + 4 * 1) / Math.sqrt(3) * scale * scale, iso.pixelsOf(0), 600);
    }

    @Test
    void neighboursShareNoSampleAndLeaveNoneOut() {
        var drawing = new Drawing();
        // a fan of slivers that together are a square
        int n = 97;
        double[] xyz = new double[(n + 2) * 3];
        int[] corners = new int[n * 3];
        for (int i = 0; i <= n; i++) {
            xyz[(i + 1) * 3] = (double) i / n;
            xyz[(i + 1) * 3 + 2] = 1;
        }
        for (int i = 0; i < n; i++) {
            corners[i * 3 + 1] = i + 1;
            corners[i * 3 + 2] = i + 2;
        }
        Mesh fan = Mesh.of(xyz, corners, false);
        drawing.add(fan, Matrix.IDENTITY, 0xFFFFFFFF, 0);
        drawing.add(Mesh.of(new double[] {0, 0, 0, 1, 0, 1, 1, 0, 0}, new int[] {0, 1, 2}, false), Matrix.IDENTITY,
                0xFFFFFFFF, 0);
        Picture picture = draw(drawing, FRONT, 100, 100, PLAIN);
        assertEquals(picture.pixelsOf(0), picture.pixelsOf(1), 90 / 2.0);
        assertEquals(90 * 90, picture.pixelsOf(0) + picture.pixelsOf(1), 1e-9);
        int inside = IntStream.range(6, 94).map(y -> (int) IntStream.range(6, 94)
                .filter(x -> picture.argb(x, y) == picture.argb(50, 50)).count()).sum();
        assertEquals(88 * 88, inside, "no hole in the square");
    }

    @Test
    void whatIsNearerHidesWhatIsFarther() {
        var drawing = new Drawing();
        drawing.add(box(2, 0.1, 2), at(0, 5, 0), 0xFFFF0000, 0);
        drawing.add(box(1, 0.1, 1), at(0.5, 0, 0.5), 0xFF00FF00, 1);
        for (boolean perspective : new boolean[] {false, true}) {
            Picture front = draw(drawing, FRONT.withPerspective(perspective), 200, 200, PLAIN);
            assertTrue((front.argb(100, 100) >> 8 & 255) > 100 && (front.argb(100, 100) >> 16 & 255) == 0);
            Picture back = draw(drawing, View.parse("back").withPerspective(perspective), 200, 200, PLAIN);
            assertEquals(0, back.pixelsOf(1), "hidden");
        }
        Picture near = draw(drawing, FRONT.withPerspective(true), 200, 200, PLAIN);
        Picture even = draw(drawing, FRONT, 200, 200, PLAIN);
        assertEquals(1.0 / 3, even.pixelsOf(1) / even.pixelsOf(0), 0.02, "of four parts one is hidden");
        assertTrue(near.pixelsOf(1) / near.pixelsOf(0) > 0.5, "larger, for it is nearer");
    }

    @Test
    void glassLetsThrough() {
        var drawing = new Drawing();
        drawing.add(box(2, 0.1, 2), at(0, 1, 0), 0xFFFF0000, 0);
        Picture bare = draw(drawing, FRONT, 100, 100, PLAIN);
        drawing.add(box(2, 0.01, 2), at(0, 0.5, 0), 0x800000FF, 1);
        Picture one = draw(drawing, FRONT, 100, 100, PLAIN);
        drawing.add(box(2, 0.01, 2), at(0, 0, 0), 0x800000FF, 2);
        Picture two = draw(drawing, FRONT, 100, 100, PLAIN);
        int r0 = bare.argb(50, 50) >> 16 & 255;
        int r1 = one.argb(50, 50) >> 16 & 255;
        int r2 = two.argb(50, 50) >> 16 & 255;
        assertEquals(r0 * 127 / 255.0, r1, 1);
        assertEquals(r0 * 127 * 127 / 255.0 / 255, r2, 1);
        assertTrue((two.argb(50, 50) & 255) > (one.argb(50, 50) & 255));
    }

    @Test
    void farFromTheOriginNothingShakes() {
        var here = new Drawing();
        here.add(box(4, 3, 2), Matrix.IDENTITY, 0xFFEEEEEE, 0);
        var there = new Drawing();
        there.add(box(4, 3, 2), at(836_000, 819_000, 128), 0xFFEEEEEE, 0);
        assertEquals(hash(draw(here, View.ISO, 120, 90, RenderOptions.DEFAULT)),
                hash(draw(there, View.ISO, 120, 90, RenderOptions.DEFAULT)));
    }

    @Test
    void theSamePictureWithAnyNumberOfThreads() {
        var drawing = new Drawing();
        drawing.add(box(4, 3, 2), Matrix.IDENTITY, 0xFFEEEEEE, 0);
        drawing.add(box(1, 1, 4), at(1, 1, 0), 0x80AACCEE, 1);
        drawing.add(new Drawing.Thing(box(1, 1, 4), at(5, 1, 0), Palette.FADED, 2, Drawing.Look.FADED));
        Picture one = draw(drawing, View.ISO.withPerspective(true), 200, 150, RenderOptions.DEFAULT.withThreads(1));
        Picture many = draw(drawing, View.ISO.withPerspective(true), 200, 150, RenderOptions.DEFAULT.withThreads(5));
        assertEquals(hash(one), hash(many));
        assertEquals(one.pixelsOf(1), many.pixelsOf(1));
    }

    @Test
    void linesStandWhereFacesEndAndNotWithinThem() {
        var drawing = new Drawing();
        drawing.add(box(2, 2, 2), Matrix.IDENTITY, 0xFFFFFFFF, 0);
        RenderOptions lined = PLAIN.withLines(true);
        Picture with = draw(drawing, FRONT, 200, 200, lined);
        Picture without = draw(drawing, FRONT, 200, 200, PLAIN);
        assertEquals(without.argb(100, 100), with.argb(100, 100));
        assertTrue((with.argb(10, 100) & 255) < (without.argb(10, 100) & 255), "at the rim");
        // the diagonal of the two triangles of a face is no edge
        for (int i = 20; i < 180; i++) {
            assertEquals(without.argb(i, i), with.argb(i, i));
            assertEquals(without.argb(i, 199 - i), with.argb(i, 199 - i));
        }
    }

    @Test
    void thingsThrowShadowsOnTheGround() {
        var drawing = new Drawing();
        drawing.add(box(2, 2, 2), Matrix.IDENTITY, 0xFFFFFFFF, 0);
        Picture picture = draw(drawing, View.ISO, 300, 200, RenderOptions.DEFAULT.withBackground(0));
        boolean veil = false;
        for (int x = 0; x < 300; x++) {
            int alpha = picture.argb(x, 150) >>> 24;
            veil |= alpha > 20 && alpha < 255;
        }
        assertTrue(veil);
        assertEquals(0, draw(drawing, View.ISO, 300, 200, PLAIN.withBackground(0)).argb(0, 0));
    }

    @Test
    void hostileNumbersShowNothingAndEnd() {
        var drawing = new Drawing();
        double[] bad = {Double.NaN, 0, 0, 1, Double.POSITIVE_INFINITY, 0, 1e300, 1, 1};
        drawing.add(Mesh.of(bad, new int[] {0, 1, 2}, false), Matrix.IDENTITY, 0xFFFFFFFF, 0);
        drawing.add(Mesh.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0, 1, 2}, false), Matrix.IDENTITY,
                0xFFFFFFFF, 1);
        drawing.add(Mesh.of(new double[] {-1e11, 0, 0, 1e11, 0, 0, 0, 0, 1e-9}, new int[] {0, 1, 2}, true),
                Matrix.IDENTITY, 0xFFFFFFFF, 2);
        for (View view : new View[] {View.ISO, FRONT, View.parse("top").withPerspective(true)}) {
            draw(drawing, view, 64, 64, RenderOptions.DEFAULT);
        }
        assertEquals(0xFFF6F7F8, draw(new Drawing(), View.ISO, 8, 8, RenderOptions.DEFAULT).argb(3, 3));
    }

    @Test
    void fromWithinARoomOneSeesItsWalls() {
        var drawing = new Drawing();
        drawing.add(box(200, 200, 200), at(-100, -100, -100), 0xFFFFFFFF, 0);
        // the camera is fitted to a small thing in the middle: the faces of the room reach far out of the picture
        drawing.add(box(1, 1, 1), Matrix.IDENTITY, 0xFFFF0000, 1);
        Picture picture = Renderer.draw(drawing, FRONT.withPerspective(true), box(1, 1, 1).bounds(), 60, 60, PLAIN,
                Progress.NONE);
        assertEquals(60 * 60, picture.pixelsOf(0) + picture.pixelsOf(1), 1e-9);
        assertTrue(picture.pixelsOf(1) > 1000);
    }

    @Test
    void tooLargeAPictureIsRefusedAndAStopIsObeyed() {
        var drawing = new Drawing();
        drawing.add(box(1, 1, 1), Matrix.IDENTITY, 0xFFFFFFFF, 0);
        assertThrows(IllegalArgumentException.class, () -> draw(drawing, FRONT, 20_000, 10, PLAIN));
        assertThrows(IllegalArgumentException.class, () -> draw(drawing, FRONT, 16_000, 16_000, PLAIN));
        Progress stop = new Progress() {
            @Override
            public void begin(Message task, long work) {
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class,
                () -> Renderer.draw(drawing, FRONT, null, 100, 100, PLAIN, stop));
    }
}
