// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Units;

/**
 * The storeys of a model by height. A surface belongs to the storey of its element unless it reaches more than a metre
 * into others: then it is cut at the storeys' levels.
 */
final class Levels {

    /** How far a surface may reach over the levels of its own storey, in metres. */
    private static final double OVER = 1;

    /** Nothing is cut so near to its end, in metres: the thickness of a floor. */
    private static final double END = 0.4;

    /**
     * A storey.
     *
     * @param elevation of its floor in the world, in metres
     * @param top where the next storey of its building begins; infinite for the highest
     */
    record Storey(Instance instance, Instance building, String name, double elevation, double top) {
    }

    private final Spatial spatial;
    private final List<Storey> storeys = new ArrayList<>();

    Levels(Model model) {
        spatial = Spatial.of(model);
        double metre = Units.of(model).lengthUnit().factor();
        var all = new ArrayList<Storey>();
        for (Instance storey : model.instances("IfcBuildingStorey", true)) {
            var placement = Placements.of(model).of(storey);
            Double stated = storey.number("Elevation");
            double z = placement.known() ? placement.origin()[2] : stated == null ? Double.NaN : stated * metre;
            String name = storey.name() != null && !storey.name().isBlank() ? storey.name()
                    : storey.text("LongName") != null ? storey.text("LongName") : "#" + storey.id();
            if (Math.abs(z) < 1e6) {
                all.add(new Storey(storey, spatial.building(storey), name, z, Double.POSITIVE_INFINITY));
            }
        }
        all.sort(Comparator.comparingDouble(Storey::elevation).thenComparing(s -> s.instance().id()));
        for (int i = 0; i < all.size(); i++) {
            Storey own = all.get(i);
            double top = Double.POSITIVE_INFINITY;
            for (int k = i + 1; k < all.size() && top == Double.POSITIVE_INFINITY; k++) {
                boolean same = own.building() == null || own.building().equals(all.get(k).building());
                if (same && all.get(k).elevation() > own.elevation() + 0.5) {
                    top = all.get(k).elevation();
                }
            }
            storeys.add(new Storey(own.instance(), own.building(), own.name(), own.elevation(), top));
        }
    }

    /** From the lowest to the highest. */
    List<Storey> all() {
        return storeys;
    }

    /** The storey an element is contained in; null where it is in none. */
    Storey storey(Instance element) {
        Instance instance = spatial.storey(element);
        for (Storey storey : storeys) {
            if (storey.instance().equals(instance)) {
                return storey;
            }
        }
        return null;
    }

    /** The storey at a height in the building of an element; the lowest for what is below; null without storeys. */
    Storey at(Instance element, double z) {
        Instance building = spatial.building(element);
        Storey found = null;
        for (Storey storey : storeys) {
            if (building != null && storey.building() != null && !building.equals(storey.building())) {
                continue;
            }
            if (found == null || storey.elevation() <= z + 1e-6 && storey.elevation() > found.elevation()) {
                found = storey;
            }
        }
        return found;
    }

    /** Where a surface of an element is cut; empty where it stays whole with its own storey. */
    List<Double> cuts(Instance element, double low, double high) {
        Storey own = storey(element);
        if (own != null && low > own.elevation() - OVER && high < own.top() + OVER) {
            return List.of();
        }
        Instance building = spatial.building(element);
        var cuts = new ArrayList<Double>();
        for (Storey storey : storeys) {
            double z = storey.elevation();
            boolean same = building == null || storey.building() == null || building.equals(storey.building());
            if (same && z > low + END && z < high - END && (cuts.isEmpty() || z > cuts.getLast() + 0.5)) {
                cuts.add(z);
            }
        }
        return cuts;
    }
}
