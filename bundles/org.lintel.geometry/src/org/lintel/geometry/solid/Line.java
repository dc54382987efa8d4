// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import org.lintel.geometry.curve.Path;
import org.lintel.geometry.mesh.Matrix;

/**
 * A curve that is drawn as such, cut into straight pieces, and where it stands.
 *
 * @param item the number of the representation item it was made of
 */
public record Line(Path path, Matrix at, long item) {

    /** The same line in the coordinates of something that stands elsewhere. */
    public Line within(Matrix outer) {
        return new Line(path, outer.times(at), item);
    }

    /** In metres. */
    public double length() {
        double sum = 0;
        int n = path.points().size();
        for (int i = path.closed() ? 0 : 1; i < n; i++) {
            sum += at.apply(path.points().get(i)).distance(at.apply(path.points().get((i + n - 1) % n)));
        }
        return sum;
    }
}
