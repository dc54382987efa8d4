// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.mesh.SelfIntersections;
import org.lintel.geometry.solid.Part;
import org.lintel.geometry.style.Styles;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/**
 * Shapes with damaged numbers, references and names: every element ends, with a mesh or with words. 60 changes of each
 * seed, or as many as the system property {@code lintel.fuzz.runs} says; {@code lintel.fuzz.seed} chooses others.
 */
class GeometryFuzzTest {

    private static final long HANGS_AFTER_SECONDS = 120;

    private static final String[] NUMBERS = {"0.", "-1.", "1.E300", "-1.E300", "1.E-300", "4.9E-324", "1.E9", "-0.",
        "1.E-7", "90.", "360.", "2147483647", "-2147483648", "99999999999", "0", "1", "2", "1000000", "$", "*", "()",
        "NaN", "'a'", ".T.", "(1.,2.,3.)"};

    private static final Pattern TOKEN = Pattern.compile("#\\d+|-?\\d+\\.?\\d*(E-?\\d+)?|\\.[A-Z]+\\.|\\$");

    private static String shape(String seed) {
        return seed + "#400=IFCSHAPEREPRESENTATION($,'Body','X',(#300));\n#401=IFCPRODUCTDEFINITIONSHAPE($,$,(#400));\n"
                + "#402=IFCLOCALPLACEMENT($,#9);\n#403=IFCWALL('0000000000000000000403',$,$,$,$,#402,#401,$,$);\n";
    }

    @Test
    void seedsAreSound() {
        for (String seed : ShapeSeeds.ALL) {
            ElementGeometry shape = compute(shape(seed));
            assertTrue(shape.problems().isEmpty(), shape.problems() + seed);
            assertTrue(shape.triangles() > 0, seed);
        }
    }

    @Test
    void changesEnd() throws InterruptedException {
        int runs = Integer.getInteger("lintel.fuzz.runs", 60);
        long first = Long.getLong("lintel.fuzz.seed", 20261129);
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, "geometry-fuzz", 16L << 20);
            thread.setDaemon(true);
            return thread;
        });
        for (int s = 0; s < ShapeSeeds.ALL.size(); s++) {
            for (int run = 0; run < runs; run++) {
                String data = changed(shape(ShapeSeeds.ALL.get(s)), new Random(first + s * 1_000_003L + run));
                try {
                    worker.submit(() -> compute(data)).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    fail("seed " + s + " run " + run + "\n" + data, e.getCause());
                } catch (TimeoutException e) {
                    fail("seed " + s + " run " + run + " does not end\n" + data);
                }
            }
        }
        worker.shutdown();
    }

    @Test
    void theSameInputGivesTheSameShape() {
        for (String seed : ShapeSeeds.ALL) {
            for (int run = 0; run < 3; run++) {
                String data = changed(shape(seed), new Random(run));
                assertEquals(told(compute(data)), told(compute(data)), data);
            }
        }
    }

    private static String told(ElementGeometry shape) {
        var text = new StringBuilder(shape.problems().toString());
        for (Part part : shape.parts()) {
            text.append(' ').append(part.mesh().contentHash()).append(part.at());
        }
        return text.append(shape.lines()).toString();
    }

    private static ElementGeometry compute(String data) {
        Model model = Ifc.model("IFC4X3_ADD2", data);
        var found = new ArrayList<ElementGeometry>();
        Instance wall = model.instance(403);
        var request = GeometryRequest.of(model).with(List.of(wall));
        new NativeEngine().run(request, Progress.NONE, found::add);
        ElementGeometry shape = found.getFirst();
        shape.net();
        for (Part part : shape.parts()) {
            SelfIntersections.of(part.mesh(), 10);
            Styles.of(model).of(wall, part.item());
        }
        return shape;
    }

    /** One to three numbers, references or words exchanged. */
    private static String changed(String data, Random random) {
        var tokens = TOKEN.matcher(data).results().filter(t -> data.charAt(Math.max(0, t.start() - 1)) != '\n'
                && t.start() > 0 && data.charAt(Math.min(t.end(), data.length() - 1)) != '=').toList();
        String changed = data;
        for (int i = random.nextInt(3); i >= 0; i--) {
            var token = tokens.get(random.nextInt(tokens.size()));
            String old = token.group();
            String other = old.startsWith("#") && random.nextInt(4) > 0 ? "#" + (random.nextBoolean() ? 8
                    + random.nextInt(40) : 300) : NUMBERS[random.nextInt(NUMBERS.length)];
            int at = changed.indexOf(old, Math.min(token.start(), changed.length()));
            if (at > 0) {
                changed = changed.substring(0, at) + other + changed.substring(at + old.length());
            }
        }
        return changed;
    }
}
