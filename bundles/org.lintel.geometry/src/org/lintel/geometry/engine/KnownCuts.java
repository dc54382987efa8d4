// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lintel.geometry.mesh.Mesh;

/**
 * Remembers the last cuts by what was cut from what: on storeys that are alike, the same walls have the same openings.
 * Holds at most so many triangles, and hands out nothing that was not compared to the last digit. Safe for several threads.
 */
final class KnownCuts {

    private static final int MOST_TRIANGLES = 400_000;

    private record Cut(Mesh body, List<Mesh> tools, Mesh left) {

        boolean is(Mesh otherBody, List<Mesh> otherTools) {
            boolean same = tools.size() == otherTools.size() && body.sameContent(otherBody);
            for (int i = 0; same && i < tools.size(); i++) {
                same = tools.get(i).sameContent(otherTools.get(i));
            }
            return same;
        }

        int triangles() {
            int sum = body.triangles() + left.triangles();
            for (Mesh tool : tools) {
                sum += tool.triangles();
            }
            return sum;
        }
    }

    private final Map<Long, Cut> known = new LinkedHashMap<>(16, 0.75f, true);
    private int triangles;

    /** What is left of a body; computed where that is not known. What cannot be computed is not remembered. */
    Mesh left(Mesh body, List<Mesh> tools, Supplier<Mesh> compute) {
        long key = body.contentHash();
        for (Mesh tool : tools) {
            key = key * 31 + tool.contentHash();
        }
        Cut cut;
        synchronized (known) {
            cut = known.get(key);
        }
        if (cut != null && cut.is(body, tools)) {
            return cut.left() == cut.body() ? body : cut.left();
        }
        var made = new Cut(body, List.copyOf(tools), compute.get());
        synchronized (known) {
            Cut before = known.put(key, made);
            triangles += made.triangles() - (before == null ? 0 : before.triangles());
            var oldest = known.values().iterator();
            while (triangles > MOST_TRIANGLES && oldest.hasNext()) {
                triangles -= oldest.next().triangles();
                oldest.remove();
            }
        }
        return made.left();
    }
}
