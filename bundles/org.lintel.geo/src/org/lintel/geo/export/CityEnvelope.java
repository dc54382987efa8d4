// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.EnvelopeFaces;
import org.lintel.geometry.envelope.EnvelopeOptions;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.mesh.Vec;

/** The shells of the buildings of a model as LoD 3: walls, roofs, ground, with their windows and doors. */
final class CityEnvelope {

    private final ExportTree tree;
    private final ModelToMap map;
    private final CityVertices vertices;
    private final Map<Thing, CityGeometry.Maker> shells = new IdentityHashMap<>();

    CityEnvelope(ExportTree tree, ModelToMap map, CityVertices vertices) {
        this.tree = tree;
        this.map = map;
        this.vertices = vertices;
    }

    /** Looks for what is outside; seconds for large models. */
    void find(Progress progress) {
        Envelope envelope = Envelope.of(tree.model(), EnvelopeOptions.DEFAULT, progress);
        for (Surface surface : envelope.surfaces()) {
            Thing element = tree.find(surface.element());
            if (element != null && element.building() != null && CityTypes.isShell(surface)) {
                add(surface, shells.computeIfAbsent(element.building(), each -> new CityGeometry.Maker()));
            }
        }
    }

    /** The shell of a building; null where none was found. */
    CityGeometry of(Thing building) {
        CityGeometry.Maker maker = shells.get(building);
        return maker == null || maker.isEmpty() ? null : maker.make("MultiSurface", "3");
    }

    private void add(Surface surface, CityGeometry.Maker maker) {
        String type = CityTypes.of(surface);
        Integer wall = type == null ? null : maker.surface(wall(type, surface));
        List<Integer> children = new ArrayList<>();
        for (EnvelopeFaces.Face face : EnvelopeFaces.of(surface)) {
            int[][] rings = rings(face);
            if (rings == null) {
                continue;
            }
            String fill = face.infill() == null || wall == null ? null : CityTypes.of(face.infill());
            if (fill == null) {
                maker.add(rings, face.infill() == null ? wall : null);
                continue;
            }
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("type", fill);
            said.put("parent", wall);
            Thing element = tree.find(face.element());
            if (element != null) {
                said.put("element", element.id());
            }
            int number = maker.surface(said);
            children.add(number);
            maker.add(rings, number);
        }
        if (!children.isEmpty()) {
            maker.surface(wall).put("children", children);
        }
    }

    private Map<String, Object> wall(String type, Surface surface) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", type);
        said.put("element", tree.find(surface.element()).id());
        said.put("kind", surface.kind().name().toLowerCase(Locale.ROOT));
        if (!Double.isNaN(surface.azimuth())) {
            said.put("azimuth", ThingFacts.rounded(surface.azimuth()));
        }
        said.put("tilt", ThingFacts.rounded(surface.tilt()));
        said.put("confidence", surface.confidence().name().toLowerCase(Locale.ROOT));
        return said;
    }

    /** Over the vertices of the file; null where the face vanishes at a millimetre. */
    private int[][] rings(EnvelopeFaces.Face face) {
        List<int[]> rings = new ArrayList<>();
        for (List<Vec> ring : face.rings()) {
            int[] numbers = new int[ring.size()];
            int count = 0;
            for (Vec p : ring) {
                int number = vertices.add(map.apply(p.x(), p.y(), p.z()));
                if (number < 0) {
                    return null;
                }
                if (count == 0 || numbers[count - 1] != number) {
                    numbers[count++] = number;
                }
            }
            count = count > 1 && numbers[0] == numbers[count - 1] ? count - 1 : count;
            if (count >= 3) {
                rings.add(Arrays.copyOf(numbers, count));
            } else if (rings.isEmpty()) {
                return null;
            }
        }
        return rings.toArray(int[][]::new);
    }
}
