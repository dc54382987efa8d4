// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.stream.IntStream;
import org.lintel.geometry.mesh.Vec;

/**
 * Sun over the viewer's left shoulder, an even sky, and what the ground throws back. How much of the sky a place sees is
 * found by shadows from many directions, so that corners, soffits and the ground around a building darken softly.
 */
final class Light {

    private static final double SUN_TURN = 48;
    private static final double SUN_HEIGHT = 49;
    /** Long shadows would be taken for walls. */
    private static final double SUN_OVER_PLANS = 70;
    private static final int SKY_DIRECTIONS = 80;
    private static final int SKY_SIZE = 400;

    /** A fully lit level surface receives a little more than one. */
    private static final double SUN = 0.56;
    private static final double SKY = 0.66;
    private static final double GROUND = 0.42;

    private final DepthMap sun;
    private final DepthMap[] sky;
    private final Vec sunAt;
    private final double whole;
    private final GroundSky ground;

    /**
     * @param shadows without them all light comes everywhere, which is faster
     * @param level height of the ground in the coordinates of the soup
     * @param radius of the model, in metres
     */
    Light(Soup soup, View view, boolean shadows, int sunSize, double level, double radius) {
        boolean plan = Math.abs(view.elevation()) > 75;
        sunAt = View.direction(view.azimuth() + SUN_TURN, plan ? SUN_OVER_PLANS : SUN_HEIGHT);
        sun = shadows ? new DepthMap(soup, sunAt, sunSize) : null;
        sky = new DepthMap[shadows ? SKY_DIRECTIONS : 0];
        IntStream.range(0, sky.length).parallel()
                .forEach(i -> sky[i] = new DepthMap(soup, skyDirection(i), SKY_SIZE));
        double sum = 0;
        for (DepthMap one : sky) {
            sum += one.towards().z();
        }
        whole = sum;
        ground = shadows ? new GroundSky(3 * radius, (x, y) -> sky(new Vec(x, y, level), 0, 0, 1)) : null;
    }

    /** Evenly over the sky, by the golden angle; the same each time. */
    private static Vec skyDirection(int i) {
        double z = 0.06 + 0.94 * (i + 0.5) / SKY_DIRECTIONS;
        double r = Math.sqrt(1 - z * z);
        double angle = i * Math.PI * (3 - Math.sqrt(5));
        return new Vec(r * Math.cos(angle), r * Math.sin(angle), z);
    }

    /**
     * The light at a place.
     *
     * @param light receives red, green and blue; 1 is what makes a white surface white
     */
    void at(Vec p, double nx, double ny, double nz, double[] light) {
        double toSun = nx * sunAt.x() + ny * sunAt.y() + nz * sunAt.z();
        double direct = toSun > 0 ? toSun * SUN / sunAt.z() * sunlight(p, nx, ny, nz, toSun) : 0;
        double diffuse = SKY * sky(p, nx, ny, nz);
        double thrown = GROUND * (0.5 - 0.5 * nz) * (0.55 + 0.45 * (diffuse / SKY));
        // a warm sun and a blue sky, only just
        light[0] = direct * 1.02 + diffuse * 0.97 + thrown;
        light[1] = direct * 1.00 + diffuse * 1.00 + thrown * 0.98;
        light[2] = direct * 0.95 + diffuse * 1.05 + thrown * 0.95;
    }

    private double sunlight(Vec p, double nx, double ny, double nz, double toSun) {
        if (sun == null) {
            return 1;
        }
        double away = sun.step() * (1.2 + 1.5 * (1 - toSun));
        return sun.lit(p.x() + nx * away, p.y() + ny * away, p.z() + nz * away, sun.step() * 0.6, 2);
    }

    private double sky(Vec p, double nx, double ny, double nz) {
        if (sky.length == 0) {
            return 0.5 + 0.5 * nz;
        }
        double sum = 0;
        for (DepthMap one : sky) {
            Vec d = one.towards();
            double f = nx * d.x() + ny * d.y() + nz * d.z();
            if (f > 0) {
                double away = one.step() * (1 + (1 - f));
                sum += f * one.lit(p.x() + nx * away, p.y() + ny * away, p.z() + nz * away, one.step() * 0.5, 1);
            }
        }
        return sum / whole;
    }

    /** The part of the light that comes to a place on level ground, 0 to 1. */
    double onGround(Vec p) {
        if (sun == null) {
            return 1;
        }
        double direct = sun.lit(p.x(), p.y(), p.z(), sun.step(), 2);
        return (SUN * direct + SKY * ground.at(p.x(), p.y())) / (SUN + SKY);
    }
}
