// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.engine.Representations;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Spatial;

/** The elements of which a building is made as a register draws it: what is built, neither ground nor what stands in it. */
public final class BuildingElements {

    private static final List<String> NOT_BUILDING = List.of("IfcSite", "IfcSpace", "IfcSpatialZone",
            "IfcExternalSpatialElement", "IfcFurnishingElement", "IfcDistributionElement", "IfcTransportElement",
            "IfcGeographicElement", "IfcCivilElement", "IfcBuildingStorey", "IfcReinforcingElement");

    private BuildingElements() {
    }

    /** The elements with a shape, and the building of each, in the order of the file, proxies last. */
    public static Map<Instance, Instance> of(Model model) {
        Spatial spatial = Spatial.of(model);
        List<Instance> all = model.instances("IfcBuilding", true);
        Instance only = all.size() == 1 ? all.getFirst() : null;
        Map<Instance, Instance> buildingOf = new LinkedHashMap<>();
        Map<Instance, Instance> proxies = new LinkedHashMap<>();
        for (Instance element : Representations.elements(model, false)) {
            if (NOT_BUILDING.stream().anyMatch(element::is)) {
                continue;
            }
            Instance building = only != null ? only : spatial.building(element);
            if (building != null) {
                // trees, cars and people are proxies too
                (element.is("IfcBuildingElementProxy") ? proxies : buildingOf).put(element, building);
            }
        }
        var built = new HashSet<>(new ArrayList<>(buildingOf.values()));
        proxies.forEach((proxy, building) -> {
            if (!built.contains(building)) {
                buildingOf.put(proxy, building);
            }
        });
        return buildingOf;
    }
}
