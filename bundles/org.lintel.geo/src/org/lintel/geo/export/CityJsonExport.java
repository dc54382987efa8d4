// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geo.format.JsonOut;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.link.Link;
import org.locationtech.jts.geom.Geometry;

/**
 * A linked model as CityJSON 2.0 in EPSG:2326: buildings as area, block and shell with its surfaces, storeys, rooms and
 * elements as solids where their bodies are closed, links as attributes. Objects are written as they come; what is kept are
 * vertices and the shells of buildings.
 */
public final class CityJsonExport {

    /** As the standard wants it: OGC's address of the system. */
    private static final String SYSTEM = "https://www.opengis.net/def/crs/EPSG/0/2326";

    private final ExportRequest request;
    private final ModelToMap map;
    private final Set<ExportLayer> wanted;
    private final boolean envelope;
    private final ExportTree tree;
    private final ThingLinks links;
    private final ThingFacts facts;
    private final CityVertices vertices = new CityVertices();
    private final Map<Thing, List<String>> children = new IdentityHashMap<>();
    private JsonGenerator json;
    private long things;
    private long linked;

    /** @param envelope whether the shells of buildings are looked for */
    public CityJsonExport(ExportRequest request, boolean envelope) {
        this.request = request;
        this.map = request.map();
        this.wanted = request.layers();
        this.envelope = envelope;
        this.tree = ExportTree.of(request.model());
        this.links = new ThingLinks(request.links());
        this.facts = new ThingFacts(map);
    }

    /** Writes everything; the stream stays open. */
    public Exported write(OutputStream out, Progress progress) throws IOException {
        json = JsonOut.lines(out, 2);
        json.writeStartObject();
        json.writeStringField("type", "CityJSON");
        json.writeStringField("version", "2.0");
        json.writeObjectFieldStart("CityObjects");
        family();
        var walk = new ShapeWalk(tree, map, wanted);
        walk.run(true, progress, (thing, geometry, body) -> {
            Map<String, Object> said = facts.of(thing);
            facts.heights(said, body.low(), body.high());
            List<CityShell> shells = CityShell.of(geometry, map, vertices);
            object(thing, said, shells.isEmpty() ? List.of() : List.of(thing.layer() == ExportLayer.SPACE
                    ? CityGeometry.body(shells, "3", false, CityTypes.ROOM, face -> CityShell.looks(face, vertices) + 1)
                    : CityGeometry.body(shells, "3", true, List.of(), null)));
        });
        withoutBody();
        storeys(walk);
        buildings(walk, progress);
        json.writeEndObject();
        vertices.write(json);
        json.writeObjectFieldStart("metadata");
        json.writeStringField("title", request.name());
        json.writeStringField("referenceSystem", SYSTEM);
        if (!vertices.isEmpty()) {
            json.writeFieldName("geographicalExtent");
            json.writeArray(vertices.extent(), 0, 6);
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
        return new Exported(things, linked, walk.withoutShape(), 0);
    }

    private Thing parent(Thing thing) {
        return thing.parent(wanted.contains(ExportLayer.STOREY));
    }

    private void family() {
        for (ExportLayer layer : ExportLayer.values()) {
            if (layer == ExportLayer.BUILDING || wanted.contains(layer)) {
                for (Thing thing : tree.all(layer)) {
                    if (parent(thing) != null) {
                        children.computeIfAbsent(parent(thing), each -> new ArrayList<>()).add(thing.id());
                    }
                }
            }
        }
    }

    /** Rooms that are drawn nowhere and elements that are made of others. */
    private void withoutBody() throws IOException {
        for (ExportLayer layer : new ExportLayer[] {ExportLayer.SPACE, ExportLayer.ELEMENT}) {
            for (Thing thing : wanted.contains(layer) ? tree.all(layer) : List.<Thing>of()) {
                if (thing.instance().ref("Representation") == null) {
                    object(thing, facts.of(thing), List.of());
                }
            }
        }
    }

    private void storeys(ShapeWalk walk) throws IOException {
        var blocks = new CityBlocks(vertices);
        for (Thing thing : wanted.contains(ExportLayer.STOREY) ? tree.all(ExportLayer.STOREY) : List.<Thing>of()) {
            Map<String, Object> said = facts.of(thing);
            facts.level(said, thing);
            Covered covered = walk.covered(thing);
            List<CityGeometry> geometries = new ArrayList<>();
            if (covered != null) {
                facts.heights(said, covered.low(), covered.high());
                CityGeometry flat = blocks.flat(MapShapes.tidy(covered.area()), covered.low());
                if (flat != null) {
                    geometries.add(flat);
                }
            }
            object(thing, said, geometries);
        }
    }

    private void buildings(ShapeWalk walk, Progress progress) throws IOException {
        boolean shown = wanted.contains(ExportLayer.BUILDING);
        var shells = new CityEnvelope(tree, map, vertices);
        if (shown && envelope) {
            shells.find(progress);
        }
        var blocks = new CityBlocks(vertices);
        for (Thing thing : tree.all(ExportLayer.BUILDING)) {
            Map<String, Object> said = facts.of(thing);
            said.put("storeys", tree.all(ExportLayer.STOREY).stream().filter(each -> each.building() == thing).count());
            Covered covered = shown ? walk.covered(thing) : null;
            List<CityGeometry> geometries = new ArrayList<>();
            if (covered != null) {
                facts.heights(said, covered.low(), covered.high());
                Geometry area = MapShapes.tidy(covered.area());
                said.put("area", ThingFacts.rounded(area.getArea()));
                geometries.add(blocks.flat(area, covered.low()));
                geometries.add(blocks.block(area, covered.low(), covered.high()));
            }
            geometries.add(shells.of(thing));
            geometries.removeIf(each -> each == null);
            // what the standard has no member for stands with each building
            said.put("lintel", request.provenance());
            object(thing, said, geometries);
        }
    }

    private void object(Thing thing, Map<String, Object> said, List<CityGeometry> geometries) throws IOException {
        List<Link> found = links.of(thing);
        things++;
        linked += found.isEmpty() ? 0 : 1;
        if (!found.isEmpty()) {
            said.putAll(ThingLinks.flat(found));
            said.put("links", found.stream().map(ThingLinks::fields).toList());
        }
        json.writeObjectFieldStart(thing.id());
        json.writeStringField("type", CityTypes.of(thing));
        json.writeFieldName("attributes");
        JsonOut.value(json, said);
        if (parent(thing) != null) {
            json.writeFieldName("parents");
            JsonOut.value(json, List.of(parent(thing).id()));
        }
        if (children.containsKey(thing)) {
            json.writeFieldName("children");
            JsonOut.value(json, children.get(thing));
        }
        if (!geometries.isEmpty()) {
            json.writeArrayFieldStart("geometry");
            for (CityGeometry geometry : geometries) {
                geometry.write(json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
