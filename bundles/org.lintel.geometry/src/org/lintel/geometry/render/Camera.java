// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import org.lintel.geometry.mesh.Vec;

/**
 * Maps space to a picture. Nearness is what is compared to see what hides what, greater is nearer, and it changes evenly
 * over the picture on every plane: without perspective the way towards the viewer in metres, with it one over the
 * distance from the eye.
 *
 * @param eye the eye; without perspective the point in the middle of the picture
 * @param scale pixels per metre; with perspective pixels per metre at one metre from the eye
 */
public record Camera(Vec eye, Vec right, Vec up, Vec back, boolean perspective, double scale, int width, int height) {

    /** Half the angle of view over the shorter side of a picture. */
    private static final double HALF_ANGLE = Math.toRadians(17);

    /** Nothing nearer to the eye is drawn, in metres. */
    static final double NEAREST = 0.01;

    /**
     * The camera that shows all of some points with a margin around them.
     *
     * @param points three coordinates a point; what is not finite is passed over
     * @param margin part of the picture's width and height that is left free on each side, 0 to 0.4
     */
    public static Camera fit(View view, double[] points, int width, int height, double margin) {
        Vec r = view.right();
        Vec u = view.up();
        Vec b = view.back();
        double shorter = Math.min(width, height);
        double free = 1 - 2 * margin;
        double tx = view.perspective() ? Math.tan(HALF_ANGLE) * width / shorter * free : 0;
        double ty = view.perspective() ? Math.tan(HALF_ANGLE) * height / shorter * free : 0;
        double[] most = {-1e300, -1e300, -1e300, -1e300, -1e300, -1e300};
        for (int i = 0; i + 2 < points.length; i += 3) {
            double px = points[i];
            double py = points[i + 1];
            double pz = points[i + 2];
            double x = px * r.x() + py * r.y() + pz * r.z();
            double y = px * u.x() + py * u.y() + pz * u.z();
            double z = px * b.x() + py * b.y() + pz * b.z();
            if (Double.isFinite(x + y + z)) {
                most[0] = Math.max(most[0], x + tx * z);
                most[1] = Math.max(most[1], tx * z - x);
                most[2] = Math.max(most[2], y + ty * z);
                most[3] = Math.max(most[3], ty * z - y);
                most[4] = Math.max(most[4], z);
                most[5] = Math.max(most[5], -z);
            }
        }
        if (most[4] == -1e300) {
            most = new double[6];
        }
        double x = (most[0] - most[1]) / 2;
        double y = (most[2] - most[3]) / 2;
        double wide = Math.max(1e-3, most[0] + most[1]);
        double high = Math.max(1e-3, most[2] + most[3]);
        if (!view.perspective()) {
            double z = (most[4] - most[5]) / 2;
            double scale = Math.min(width * free / wide, height * free / high);
            return new Camera(at(r, u, b, x, y, z), r, u, b, false, scale, width, height);
        }
        double z = Math.max(Math.max(wide / (2 * tx), high / (2 * ty)), most[4] + 10 * NEAREST);
        return new Camera(at(r, u, b, x, y, z), r, u, b, true, shorter / 2 / Math.tan(HALF_ANGLE), width, height);
    }

    private static Vec at(Vec r, Vec u, Vec b, double x, double y, double z) {
        return r.times(x).plus(u.times(y)).plus(b.times(z));
    }

    /** The same camera for a picture with so many times the pixels on each side. */
    Camera finer(int times) {
        return new Camera(eye, right, up, back, perspective, scale * times, width * times, height * times);
    }

    /** The point that is seen at a place of the picture with a nearness. */
    Vec point(double px, double py, double nearness) {
        double x = (px - width / 2.0) / scale;
        double y = (height / 2.0 - py) / scale;
        if (!perspective) {
            return eye.plus(at(right, up, back, x, y, nearness));
        }
        double d = 1 / nearness;
        return eye.plus(at(right, up, back, x * d, y * d, -d));
    }

    /** The direction in which one looks at a place of the picture; with perspective not of length one. */
    Vec ray(double px, double py) {
        return perspective ? at(right, up, back, (px - width / 2.0) / scale, (height / 2.0 - py) / scale, -1)
                : back.times(-1);
    }

    /** How many metres a pixel covers where something has this nearness. */
    double pixel(double nearness) {
        return perspective ? 1 / (scale * nearness) : 1 / scale;
    }

    /** By how much the nearness changes over a metre. */
    double perMetre(double nearness) {
        return perspective ? nearness * nearness : 1;
    }
}
