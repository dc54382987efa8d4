// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.link.Link;
import org.locationtech.jts.geom.Geometry;

/** The things of a model as features: what each covers on the map, what the model says of it, and its links. */
final class ModelFeatures {

    /**
     * A thing as a feature.
     *
     * @param area EPSG:2326, to the millimetre; null where it has no shape
     */
    record MapThing(Thing thing, Geometry area, Map<String, Object> facts, List<Link> links) {
    }

    /** Takes features one by one. */
    interface Sink {
        void take(MapThing thing) throws IOException;
    }

    private final ExportTree tree;
    private final ThingLinks links;
    private final Set<ExportLayer> wanted;
    private final ThingFacts facts;
    private final ShapeWalk walk;
    private long things;
    private long linked;

    ModelFeatures(ExportTree tree, ModelToMap map, ThingLinks links, Set<ExportLayer> wanted) {
        this.tree = tree;
        this.links = links;
        this.wanted = wanted;
        this.facts = new ThingFacts(map);
        this.walk = new ShapeWalk(tree, map, wanted);
    }

    /** Elements and spaces in the order of the file, then what has no body of its own: assemblies, storeys, buildings. */
    void run(Progress progress, Sink sink) throws IOException {
        walk.run(false, progress, (thing, geometry, body) -> {
            Map<String, Object> said = facts.of(thing);
            facts.heights(said, body.low(), body.high());
            hand(thing, body.isEmpty() ? null : MapShapes.tidy(body.area()), said, sink);
        });
        for (ExportLayer layer : new ExportLayer[] {ExportLayer.SPACE, ExportLayer.ELEMENT, ExportLayer.STOREY,
            ExportLayer.BUILDING}) {
            if (!wanted.contains(layer)) {
                continue;
            }
            boolean single = layer == ExportLayer.SPACE || layer == ExportLayer.ELEMENT;
            for (Thing thing : tree.all(layer)) {
                progress.check();
                if (!single || thing.instance().ref("Representation") == null) {
                    together(thing, sink);
                }
            }
        }
    }

    private void together(Thing thing, Sink sink) throws IOException {
        Map<String, Object> said = facts.of(thing);
        Covered covered = walk.covered(thing);
        Geometry area = null;
        if (thing.layer() == ExportLayer.BUILDING) {
            said.put("storeys", tree.all(ExportLayer.STOREY).stream().filter(each -> each.building() == thing).count());
        }
        if (thing.layer() == ExportLayer.STOREY) {
            facts.level(said, thing);
        }
        if (covered != null) {
            facts.heights(said, covered.low(), covered.high());
            area = MapShapes.tidy(covered.area());
        }
        hand(thing, area, said, sink);
    }

    private void hand(Thing thing, Geometry shape, Map<String, Object> said, Sink sink) throws IOException {
        // nothing is left of what is thinner than a millimetre
        Geometry area = shape == null || shape.isEmpty() ? null : shape;
        if (area != null && area.getArea() > 0) {
            said.put("area", ThingFacts.rounded(area.getArea()));
        }
        List<Link> found = links.of(thing);
        things++;
        linked += found.isEmpty() ? 0 : 1;
        sink.take(new MapThing(thing, area, said, found));
    }

    Exported result(int withoutPlace) {
        return new Exported(things, linked, walk.withoutShape(), withoutPlace);
    }
}
