// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

class SceneTest {

    private static final Model MODEL = Ifc.model("IFC4", "#20=IFCWALL('0000000000000000000020',$,$,$,$,$,$,$,$);\n"
            + "#21=IFCSLAB('0000000000000000000021',$,$,$,$,$,$,$,$);");
    private static final Instance WALL = MODEL.instance(20);
    private static final Instance SLAB = MODEL.instance(21);

    private static ElementGeometry element(Instance of, Matrix at, Mesh... meshes) {
        List<Part> parts = List.of(meshes).stream().map(mesh -> new Part(mesh, Matrix.IDENTITY, 0)).toList();
        return new ElementGeometry(of, at, parts, parts, List.of());
    }

    private static Mesh mesh(double... xyz) {
        int[] corners = new int[xyz.length / 3];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = i;
        }
        return Mesh.of(xyz, corners, false);
    }

    /** A square of two triangles at a height, seen from above. */
    private static Mesh square(double z) {
        return mesh(0, 0, z, 4, 0, z, 4, 4, z, 0, 0, z, 4, 4, z, 0, 4, z);
    }

    private static Scene scene(ElementGeometry... elements) {
        var builder = new SceneBuilder();
        for (ElementGeometry element : elements) {
            builder.accept(element);
        }
        return builder.build(Progress.NONE);
    }

    private static Mesh soup(int triangles, double size, long seed) {
        var random = new Random(seed);
        double[] xyz = new double[triangles * 9];
        for (int t = 0; t < triangles; t++) {
            for (int k = 0; k < 3; k++) {
                double middle = random.nextDouble() * 20;
                for (int c = 0; c < 3; c++) {
                    xyz[t * 9 + c * 3 + k] = middle + random.nextDouble() * size;
                }
            }
        }
        return mesh(xyz);
    }

    @Test
    void aRayFindsWhatItMeetsFirst() {
        Scene scene = scene(element(WALL, Matrix.IDENTITY, square(0), square(5)),
                element(SLAB, Matrix.translation(new Vec(0, 0, 1)), square(1)));
        assertEquals(6, scene.triangles());
        Tracer tracer = scene.tracer();
        int hit = tracer.first(new Vec(1, 0.5, 3), new Vec(0, 0, -2), 0, 100);
        assertEquals(SLAB, scene.elements().get(scene.elementOf(hit)));
        assertEquals(0.5, tracer.distance(), 1e-12, "in lengths of the direction");
        assertEquals(WALL, scene.elements().get(scene.elementOf(
                tracer.first(new Vec(1, 0.5, 3), new Vec(0, 0, 1), 0, 100))));
        assertEquals(0, tracer.first(new Vec(1, 0.5, 3), new Vec(0, 0, -1), 0, 100, t -> scene.elementOf(t) == 0));
        assertEquals(-1, tracer.first(new Vec(1, 0.5, 3), new Vec(0, 0, -1), 0, 0.9), "too far");
        assertEquals(0, tracer.first(new Vec(1, 0.5, 3), new Vec(0, 0, -1), 1.5, 9), "the near one is passed over");
        assertFalse(tracer.any(new Vec(5, 0.5, 3), new Vec(0, 0, -1), 0, 100));
        assertTrue(tracer.between(new Vec(1, 1, 1), new Vec(1, 1, 3), 0.01));
        assertFalse(tracer.between(new Vec(1, 1, 2), new Vec(1, 1, 5), 0.01), "the ends do not stand in the way");
    }

    @Test
    void ofTwoInOnePlaceTheFirstAddedIsMet() {
        Scene scene = scene(element(WALL, Matrix.IDENTITY, square(1)), element(SLAB, Matrix.IDENTITY, square(1)));
        assertEquals(0, scene.tracer().first(new Vec(3, 1, 9), new Vec(0, 0, -1), 0, 100));
        assertEquals(1, scene.tracer().first(new Vec(1, 3, 9), new Vec(0, 0, -1), 0, 100));
    }

    @Test
    void noRaySlipsThroughBetweenNeighbours() {
        var random = new Random(4);
        Scene scene = scene(element(WALL, Matrix.translation(new Vec(0.1, 0.7, 1 / 3.0)), square(1 / 7.0)));
        for (int i = 0; i < 10_000; i++) {
            double along = random.nextDouble() * 4;
            var on = new Vec(0.1 + along, 0.7 + along, 1 / 3.0 + 1 / 7.0);
            var from = new Vec(random.nextDouble() * 9, random.nextDouble() * 9, 8);
            assertTrue(scene.tracer().any(from, on.minus(from), 0, 2), on + " from " + from);
        }
    }

    @Test
    void whatStoppedTheLastRayChangesNoAnswer() {
        Matrix far = Matrix.translation(new Vec(200_000, -800_000, 40));
        Scene scene = scene(element(WALL, far, soup(1500, 4, 5)), element(SLAB, far, soup(900, 1, 6)));
        Tracer plain = scene.tracer();
        Tracer tracer = scene.tracer();
        var random = new Random(9);
        int stopped = 0;
        int rays = 0;
        for (double size : new double[] {0.7, 2, 18}) {
            for (int i = 0; i < 60; i++) {
                Vec low = new Vec(200_000 + random.nextDouble() * 20, -800_000 + random.nextDouble() * 20,
                        40 + random.nextDouble() * 20);
                int last = -1;
                for (int r = 0; r < 40; r++) {
                    // along an axis too
                    Vec a = low.plus(new Vec(random.nextDouble(), random.nextInt(2), random.nextDouble()).times(size));
                    Vec b = r % 4 == 0 ? new Vec(low.x(), a.y(), a.z())
                            : low.plus(new Vec(random.nextDouble(), random.nextDouble(), random.nextDouble())
                                    .times(size));
                    Vec way = b.minus(a);
                    double length = way.length();
                    boolean stands = plain.first(a, way.times(1 / length), 1e-4, length - 1e-4) >= 0;
                    assertEquals(stands, tracer.between(a, b, 1e-4));
                    int before = last;
                    last = between(tracer, a, b, last, r % 3 - 1);
                    assertEquals(stands, last >= 0);
                    assertEquals(stands, between(tracer, a, b, -1, before) >= 0);
                    double[] ends = new double[9];
                    boolean any = false;
                    for (int k = 0; k < 3; k++) {
                        Vec end = b.plus(new Vec(k == 2 ? 0.1 * size : 0, 0, k == 1 ? 0.1 * size : 0));
                        any |= tracer.between(a, end, 1e-4);
                        ends[3 * k] = end.x();
                        ends[3 * k + 1] = end.y();
                        ends[3 * k + 2] = end.z();
                    }
                    assertEquals(any, tracer.betweenAny(a.x(), a.y(), a.z(), ends, 1e-4));
                    stopped += stands ? 1 : 0;
                    rays++;
                }
            }
        }
        assertTrue(stopped > rays / 10 && stopped < rays * 9 / 10, stopped + " of " + rays);
    }

    private static int between(Tracer tracer, Vec a, Vec b, int likely, int next) {
        return tracer.between(a.x(), a.y(), a.z(), b.x(), b.y(), b.z(), 1e-4, likely, next);
    }

    @Test
    void elementsInOnePlaceAreLookedAtOnceAndAllFound() {
        Mesh alike = soup(400, 2, 3);
        Matrix there = Matrix.translation(new Vec(0.1, 0, 0));
        Scene scene = scene(element(SLAB, there, soup(300, 2, 4)), element(WALL, Matrix.IDENTITY, alike),
                element(SLAB, Matrix.IDENTITY, alike), element(WALL, there, alike),
                element(SLAB, Matrix.IDENTITY, alike));
        assertEquals(List.of(0, 1, 1, 3, 1), List.of(scene.firstTwin(0), scene.firstTwin(1), scene.firstTwin(2),
                scene.firstTwin(3), scene.firstTwin(4)));
        assertEquals(scene.firstTriangle(1) + 7, scene.firstTriangleAt(scene.firstTriangle(4) + 7));
        var random = new Random(5);
        Tracer tracer = scene.tracer();
        int met = 0;
        for (int i = 0; i < 300; i++) {
            var from = new Vec(random.nextDouble() * 20, random.nextDouble() * 20, random.nextDouble() * 20);
            var way = new Vec(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            int first = tracer.first(from, way, 0, 100, t -> scene.elementOf(t) == 1);
            double distance = tracer.distance();
            for (int e : new int[] {2, 4}) {
                int twin = tracer.first(from, way, 0, 100, t -> scene.elementOf(t) == e);
                assertEquals(first < 0 ? -1 : first - scene.firstTriangle(1) + scene.firstTriangle(e), twin);
                assertEquals(distance, tracer.distance());
                assertEquals(twin >= 0, tracer.any(from, way, 0, 100, t -> scene.elementOf(t) == e));
            }
            int last = tracer.first(from, way, 0, 100, t -> scene.elementOf(t) > 1);
            assertTrue(last < 0 || scene.elementOf(last) < 4, "of those in one place the first that counts");
            met += first >= 0 ? 1 : 0;
        }
        assertTrue(met > 30 && met < 300, "rays that meet: " + met);
    }

    @Test
    void aLargeTreeAnswersAsThePartsItIsMadeOf() {
        // large enough for several threads
        Mesh many = soup(30_000, 0.4, 12);
        Scene scene = scene(element(WALL, Matrix.IDENTITY, many));
        var parts = new ArrayList<Scene>();
        for (int i = 0; i < 100; i++) {
            double[] xyz = new double[2700];
            for (int k = 0; k < 900; k++) {
                Vec v = many.point(i * 900 + k);
                xyz[3 * k] = v.x();
                xyz[3 * k + 1] = v.y();
                xyz[3 * k + 2] = v.z();
            }
            parts.add(scene(element(WALL, Matrix.IDENTITY, mesh(xyz))));
        }
        var random = new Random(6);
        for (int i = 0; i < 200; i++) {
            var from = new Vec(random.nextDouble() * 20, random.nextDouble() * 20, random.nextDouble() * 20);
            var way = new Vec(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            int best = -1;
            double nearest = Double.POSITIVE_INFINITY;
            for (int p = 0; p < parts.size(); p++) {
                Tracer one = parts.get(p).tracer();
                int hit = one.first(from, way, 0, 100);
                if (hit >= 0 && one.distance() < nearest - 1e-12) {
                    nearest = one.distance();
                    best = p * 300 + hit;
                }
            }
            assertEquals(best, scene.tracer().first(from, way, 0, 100));
        }
    }

    @Test
    void theTreeAnswersAsAllTrianglesOneByOne() {
        Scene scene = scene(element(WALL, Matrix.IDENTITY, soup(700, 6, 1)), element(SLAB, Matrix.IDENTITY,
                soup(900, 1, 2)));
        var single = new ArrayList<Scene>();
        for (int t = 0; t < scene.triangles(); t++) {
            double[] xyz = new double[9];
            for (int k = 0; k < 3; k++) {
                Vec v = scene.corner(t, k);
                xyz[k * 3] = v.x();
                xyz[k * 3 + 1] = v.y();
                xyz[k * 3 + 2] = v.z();
            }
            single.add(scene(element(WALL, Matrix.IDENTITY, mesh(xyz))));
        }
        var random = new Random(3);
        int met = 0;
        for (int i = 0; i < 300; i++) {
            var from = new Vec(random.nextDouble() * 24 - 2, random.nextDouble() * 24 - 2, random.nextDouble() * 24);
            Vec way = i % 3 == 0 ? Vec.Z : new Vec(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            int best = -1;
            double nearest = Double.POSITIVE_INFINITY;
            for (int t = 0; t < single.size(); t++) {
                Tracer one = single.get(t).tracer();
                if (one.first(from, way, 0, 100) == 0 && one.distance() < nearest - 1e-12) {
                    nearest = one.distance();
                    best = t;
                }
            }
            Tracer tracer = scene.tracer();
            assertEquals(best, tracer.first(from, way, 0, 100));
            assertEquals(best >= 0, tracer.any(from, way, 0, 100));
            met += best >= 0 ? 1 : 0;
        }
        assertTrue(met > 100 && met < 300, "some rays meet, some do not: " + met);
    }

    @Test
    void aBoxFindsTheTrianglesNearIt() {
        Scene scene = scene(element(WALL, Matrix.IDENTITY, soup(2000, 1, 5)));
        var box = new Bounds(3, 4, 5, 6, 7, 8);
        var expected = new TreeSet<Integer>();
        for (int t = 0; t < scene.triangles(); t++) {
            Bounds own = Bounds.EMPTY;
            for (int k = 0; k < 3; k++) {
                Vec v = scene.corner(t, k);
                own = own.with(new Bounds(v.x(), v.y(), v.z(), v.x(), v.y(), v.z()));
            }
            if (own.meets(box)) {
                expected.add(t);
            }
        }
        var found = new ArrayList<Integer>();
        scene.tracer().within(box, found::add);
        assertEquals(expected.size(), found.size());
        assertEquals(expected, new TreeSet<>(found));
        assertTrue(expected.size() > 10);
    }

    @Test
    void mirroredElementsKeepTheirOutside() {
        Matrix mirror = Matrix.of(new Vec(-1, 0, 0), Vec.Y, Vec.Z, Vec.ZERO);
        assertTrue(scene(element(WALL, mirror, square(0))).cross(0).z() > 0);
    }

    @Test
    void farFromTheOriginNoDigitsAreLost() {
        Scene scene = scene(element(WALL, Matrix.translation(new Vec(836_000, 818_000, 0)), square(0.001), square(0)));
        Tracer tracer = scene.tracer();
        assertEquals(0, tracer.first(new Vec(836_001, 818_000.5, 2), new Vec(0, 0, -1), 0, 100));
        assertEquals(1.999, tracer.distance(), 1e-9);
        assertEquals(836_004, scene.corner(0, 1).x(), 1e-9);
        assertTrue(Math.abs(scene.local(0, 1).x()) < 10);
    }

    @Test
    void whatIsNowhereIsDroppedAndCounted() {
        Scene scene = scene(element(WALL, Matrix.IDENTITY, square(0),
                mesh(0, 0, 0, Double.NaN, 0, 0, 0, 1, 0), mesh(0, 0, 0, 1e200, 0, 0, 0, 1, 0),
                mesh(1, 1, 1, 2, 2, 2, 3, 3, 3)));
        assertEquals(2, scene.triangles());
        assertEquals(3, scene.dropped());
        assertEquals(-1, scene.tracer().first(new Vec(Double.NaN, 0, 0), Vec.X, 0, 100));
    }

    @Test
    void aFullSceneLeavesElementsOutAndCountsThem() {
        var builder = new SceneBuilder(3);
        builder.accept(element(WALL, Matrix.IDENTITY, square(0)));
        builder.accept(element(SLAB, Matrix.IDENTITY, square(1)));
        Scene scene = builder.build(Progress.NONE);
        assertEquals(2, scene.triangles());
        assertEquals(1, scene.leftOut());
        assertEquals(List.of(WALL), scene.elements());
    }

    @Test
    void anEmptySceneMeetsNothing() {
        Scene scene = scene();
        assertTrue(scene.bounds().isEmpty());
        assertEquals(-1, scene.tracer().first(Vec.ZERO, Vec.X, 0, 100));
        scene.tracer().within(new Bounds(0, 0, 0, 1, 1, 1), t -> {
            throw new AssertionError();
        });
    }

    /** Triangles in one place, and triangles each a tenth as far as the one before: both make trees that are not deep. */
    @Test
    void hostileArrangementsStayShallow() {
        double[] xyz = new double[9 * 20_000];
        for (int t = 0; t < 20_000; t++) {
            double s = t < 10_000 ? 1 : Math.pow(0.999, t);
            double[] one = {s, 0, 0, s * 1.001, s, 0, s, 0, s};
            System.arraycopy(one, 0, xyz, t * 9, 9);
        }
        Scene scene = scene(element(WALL, Matrix.IDENTITY, mesh(xyz)));
        assertTrue(scene.tracer().any(new Vec(-1, 0.2, 0.2), Vec.X, 0, 100));
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        Scene scene = scene(element(WALL, Matrix.IDENTITY, soup(5000, 1, 9)));
        var all = new ArrayList<Future<List<Integer>>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    Tracer tracer = scene.tracer();
                    var random = new Random(8);
                    var found = new ArrayList<Integer>();
                    for (int r = 0; r < 2000; r++) {
                        found.add(tracer.first(new Vec(10, 10, 10), new Vec(random.nextGaussian(),
                                random.nextGaussian(), random.nextGaussian()), 0, 100));
                    }
                    return found;
                }));
            }
            for (Future<List<Integer>> one : all) {
                assertEquals(all.getFirst().get(), one.get());
            }
        }
    }

    @Test
    void itStopsWhenAsked() {
        var builder = new SceneBuilder();
        builder.accept(element(WALL, Matrix.IDENTITY, soup(100, 1, 9)));
        Progress stop = new Progress() {
            @Override
            public void begin(Message task, long work) {
                assertEquals(100, work);
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> builder.build(stop));
    }
}
