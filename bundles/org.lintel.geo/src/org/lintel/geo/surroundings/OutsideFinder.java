// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.EnvelopeOptions;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.SceneBuilder;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Spatial;

/** Finds the outside of linked buildings in their place, from one envelope of the model. */
public final class OutsideFinder {

    /** What casts no shade, or is the ground. */
    private static final List<String> NO_BODY = List.of("IfcSpace", "IfcSpatialZone", "IfcSite", "IfcExternalSpatialElement",
            "IfcVirtualElement", "IfcFeatureElement", "IfcGrid", "IfcAnnotation", "IfcStructuralItem");

    private final Model model;
    private final ModelToMap map;

    /** @param map where the model stands, as its links were found */
    public OutsideFinder(Model model, ModelToMap map) {
        this.model = model;
        this.map = map;
    }

    /**
     * One for each building, in their order; null for those without an accepted link.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public List<Outside> find(List<BuildingReport> buildings, Progress progress) {
        if (buildings.stream().allMatch(each -> each.blocks().isEmpty())) {
            return buildings.stream().map(each -> (Outside) null).toList();
        }
        Envelope envelope = Envelope.of(model, EnvelopeOptions.DEFAULT, progress);
        Scene scene = scene(progress);
        boolean only = model.count("IfcBuilding", true) == 1;
        List<Outside> all = new ArrayList<>();
        for (BuildingReport each : buildings) {
            progress.check();
            Instance building = model.byGlobalId(each.building().globalId());
            List<Surface> surfaces = envelope.surfaces().stream()
                    .filter(one -> only || building.equals(Spatial.of(model).building(one.element()))).toList();
            all.add(each.blocks().isEmpty() ? null : new Outside(
                    new RoofFinder(map, scene, envelope).find(surfaces, each, progress),
                    each.neighbours() == null ? null : new FacadeViews(map, envelope).find(surfaces, each, progress),
                    northOff(envelope), envelope.limits().withoutShape() + envelope.limits().leftOut(), map.heightKnown()));
        }
        return all;
    }

    /** Everything that stands, as it is built. */
    private Scene scene(Progress progress) {
        List<Instance> elements = Representations.elements(model, false).stream()
                .filter(element -> NO_BODY.stream().noneMatch(element::is)).toList();
        var scene = new SceneBuilder();
        new NativeEngine().run(GeometryRequest.of(model).with(elements), progress, scene);
        return scene.build(progress);
    }

    /** True north as the model tells it is degrees clockwise from its Y axis; where that axis points, the map tells. */
    private double northOff(Envelope envelope) {
        return Math.IEEEremainder(azimuth(map, 0, 1) + envelope.north().degrees(), 360);
    }

    /** The azimuth on the map of a direction in the world of the file, degrees clockwise from grid north, 0 to below 360. */
    static double azimuth(ModelToMap map, double x, double y) {
        double[] from = map.apply(0, 0, 0);
        double[] to = map.apply(x, y, 0);
        return AzimuthRange.turned(Math.toDegrees(Math.atan2(to[0] - from[0], to[1] - from[1])));
    }
}
