// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.geometry.mesh.Mesh;

/** Keeps one of all meshes with equal content, as long as somebody uses it. Safe for several threads. */
public final class MeshPool {

    private final ConcurrentMap<Long, WeakReference<Mesh>> known = new ConcurrentHashMap<>();

    /** The mesh with this content that was met first. */
    public Mesh share(Mesh mesh) {
        Mesh[] shared = {mesh};
        known.compute(mesh.contentHash(), (hash, before) -> {
            Mesh same = before == null ? null : before.get();
            if (same == null) {
                return new WeakReference<>(mesh);
            }
            shared[0] = same.sameContent(mesh) ? same : mesh;
            return before;
        });
        return shared[0];
    }
}
