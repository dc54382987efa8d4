// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;

/**
 * A mesh and where it stands; the mesh may be shared with other parts.
 *
 * @param item the number of the representation item it was made of
 */
public record Part(Mesh mesh, Matrix at, long item) {

    /** The same part in the coordinates of something that stands elsewhere. */
    public Part within(Matrix outer) {
        return new Part(mesh, outer.times(at), item);
    }
}
