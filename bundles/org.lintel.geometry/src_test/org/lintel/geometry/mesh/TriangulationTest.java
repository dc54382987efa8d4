// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TriangulationTest {

    private static double area(double[] xy, int[] cut) {
        double sum = 0;
        for (int i = 0; i < cut.length; i += 3) {
            double one = turn(xy, cut[i], cut[i + 1], cut[i + 2]);
            assertTrue(one >= 0, "a triangle is turned over");
            sum += one;
        }
        return sum / 2;
    }

    private static double turn(double[] xy, int a, int b, int c) {
        return (xy[b * 2] - xy[a * 2]) * (xy[c * 2 + 1] - xy[a * 2 + 1])
                - (xy[b * 2 + 1] - xy[a * 2 + 1]) * (xy[c * 2] - xy[a * 2]);
    }

    @Test
    void aSquareIsTwoTriangles() {
        double[] xy = {0, 0, 2, 0, 2, 2, 0, 2};
        int[] cut = Triangulation.of(xy, 0);
        assertEquals(6, cut.length);
        assertEquals(4, area(xy, cut));
    }

    @Test
    void theWayRoundDoesNotMatter() {
        double[] xy = {0, 2, 2, 2, 2, 0, 0, 0};
        assertEquals(4, area(xy, Triangulation.of(xy, 0)));
    }

    @Test
    void holesAreLeftOut() {
        double[] xy = {0, 0, 10, 0, 10, 10, 0, 10, 2, 2, 4, 2, 4, 4, 2, 4, 6, 6, 8, 6, 8, 8, 6, 8};
        assertEquals(92, area(xy, Triangulation.of(xy, 0, 4, 8)), 1e-9);
    }

    @Test
    void windowsInOneRowShareTheirLines() {
        int windows = 12;
        double[] xy = new double[8 + windows * 8];
        System.arraycopy(new double[] {0, 0, 100, 0, 100, 3, 0, 3}, 0, xy, 0, 8);
        int[] starts = new int[windows + 1];
        for (int i = 0; i < windows; i++) {
            double x = 2 + i * 8;
            System.arraycopy(new double[] {x, 1, x, 2, x + 1, 2, x + 1, 1}, 0, xy, 8 + i * 8, 8);
            starts[i + 1] = 4 + i * 4;
        }
        int[] cut = Triangulation.of(xy, starts);
        assertEquals(300 - windows, area(xy, cut), 1e-9);
        assertEquals((4 + windows * 4 + 2 * windows - 2) * 3, cut.length, "every corner is used, none passed over");
    }

    @Test
    void cornersOnAStraightLineStay() {
        double[] xy = {0, 0, 1, 0, 2, 0, 2, 2, 0, 2};
        int[] cut = Triangulation.of(xy, 0);
        assertEquals(4, area(xy, cut));
        assertEquals(9, cut.length);
    }

    @Test
    void combsOfAnySizeAreCovered() {
        for (int teeth : new int[] {3, 30, 300}) {
            double[] xy = new double[teeth * 4 + 4];
            for (int i = 0; i < teeth; i++) {
                xy[i * 4] = i;
                xy[i * 4 + 1] = 5;
                xy[i * 4 + 2] = i + 0.5;
                xy[i * 4 + 3] = 1;
            }
            xy[teeth * 4] = teeth;
            xy[teeth * 4 + 1] = 0;
            xy[teeth * 4 + 2] = 0;
            xy[teeth * 4 + 3] = 0;
            double expected = 0;
            for (int i = 0, j = xy.length / 2 - 1; i < xy.length / 2; j = i++) {
                expected += xy[j * 2] * xy[i * 2 + 1] - xy[i * 2] * xy[j * 2 + 1];
            }
            assertEquals(Math.abs(expected) / 2, area(xy, Triangulation.of(xy, 0)), 1e-6 * teeth);
        }
    }

    @Test
    void starsOfAnyShapeAreCovered() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int n = 5 + random.nextInt(200);
            double[] xy = new double[n * 2];
            double expected = 0;
            for (int i = 0; i < n; i++) {
                double r = 1 + random.nextInt(5);
                xy[i * 2] = r * Math.cos(Math.PI * 2 * i / n);
                xy[i * 2 + 1] = r * Math.sin(Math.PI * 2 * i / n);
            }
            for (int i = 0, j = n - 1; i < n; j = i++) {
                expected += xy[j * 2] * xy[i * 2 + 1] - xy[i * 2] * xy[j * 2 + 1];
            }
            assertEquals(expected / 2, area(xy, Triangulation.of(xy, 0)), 1e-9 * expected, "round " + round);
        }
    }

    @Test
    void whatCrossesItselfEnds() {
        var random = new Random(3);
        for (int round = 0; round < 100; round++) {
            double[] xy = new double[2 * (3 + random.nextInt(60))];
            for (int i = 0; i < xy.length; i++) {
                xy[i] = random.nextInt(8);
            }
            assertEquals(0, Triangulation.of(xy, 0).length % 3);
        }
    }
}
