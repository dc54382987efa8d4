// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.ifc.model.Instance;

/** Reads triangulated and polygonal face sets. */
final class Tessellations {

    private final Items items;

    Tessellations(Items items) {
        this.items = items;
    }

    Mesh triangulated(Instance set) {
        var mesh = new MeshBuilder();
        int[] vertices = vertices(mesh, set);
        int[] renumbered = renumbered(set);
        if (!(set.get("CoordIndex") instanceof List<?> rows)) {
            throw ItemException.missing(set, "CoordIndex");
        }
        for (Object row : rows) {
            int[] ring = ring(set, row, vertices, renumbered);
            if (ring.length != 3) {
                throw ItemException.missing(set, "CoordIndex");
            }
            mesh.triangle(ring[0], ring[1], ring[2]);
        }
        return finish(set, mesh);
    }

    Mesh polygonal(Instance set) {
        var mesh = new MeshBuilder();
        int[] vertices = vertices(mesh, set);
        int[] renumbered = renumbered(set);
        for (Instance face : items.refs(set, "Faces")) {
            var rings = new ArrayList<int[]>();
            rings.add(distinct(ring(face, face.get("CoordIndex"), vertices, renumbered)));
            if (face.is("IfcIndexedPolygonalFaceWithVoids") && face.get("InnerCoordIndices") instanceof List<?> inner) {
                for (Object hole : inner) {
                    int[] ring = distinct(ring(face, hole, vertices, renumbered));
                    if (ring.length >= 3) {
                        rings.add(ring);
                    }
                }
            }
            if (rings.getFirst().length >= 3) {
                mesh.polygon(rings.toArray(int[][]::new));
            }
        }
        return finish(set, mesh);
    }

    private static Mesh finish(Instance set, MeshBuilder mesh) {
        if (mesh.triangles() == 0) {
            throw ItemException.damaged(set, "none of its faces covers an area", "其各面均不圍成面積");
        }
        boolean closed = Boolean.TRUE.equals(set.get("Closed"));
        return Sweeps.closedOutwards(mesh.build(closed));
    }

    private int[] vertices(MeshBuilder mesh, Instance set) {
        Instance list = items.ref(set, "Coordinates");
        if (!(list.get("CoordList") instanceof List<?> rows)) {
            throw ItemException.missing(list, "CoordList");
        }
        int[] vertices = new int[rows.size()];
        double m = items.metres();
        int n = 0;
        for (Object row : rows) {
            double[] at = Items.numbers(row);
            if (at == null || at.length < 3) {
                throw ItemException.missing(list, "CoordList");
            }
            vertices[n++] = mesh.vertex(at[0] * m, at[1] * m, at[2] * m);
        }
        return vertices;
    }

    /** PnIndex: where each number of a face leads in the list of points; null where they lead there directly. */
    private static int[] renumbered(Instance set) {
        double[] numbers = Items.numbers(set.get("PnIndex"));
        if (numbers == null || numbers.length == 0) {
            return null;
        }
        int[] places = new int[numbers.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) numbers[i];
        }
        return places;
    }

    private static int[] ring(Instance item, Object row, int[] vertices, int[] renumbered) {
        double[] numbers = Items.numbers(row);
        if (numbers == null) {
            throw ItemException.missing(item, "CoordIndex");
        }
        int[] ring = new int[numbers.length];
        for (int i = 0; i < ring.length; i++) {
            double place = numbers[i];
            if (renumbered != null) {
                place = place >= 1 && place <= renumbered.length ? renumbered[(int) place - 1] : 0;
            }
            if (!(place >= 1 && place <= vertices.length)) {
                throw ItemException.damaged(item, "an index lies outside the list of points", "索引超出點列範圍");
            }
            ring[i] = vertices[(int) place - 1];
        }
        return ring;
    }

    private static int[] distinct(int[] ring) {
        int[] kept = new int[ring.length];
        int n = 0;
        for (int v : ring) {
            if (n == 0 || kept[n - 1] != v) {
                kept[n++] = v;
            }
        }
        while (n > 1 && kept[n - 1] == kept[0]) {
            n--;
        }
        return Arrays.copyOf(kept, n);
    }
}
