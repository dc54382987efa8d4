// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Counting.Decision;
import org.lintel.rules.energy.envelope.EightPoints;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;

/**
 * The walls and windows of flats that face one of eight directions, as the deemed-to-satisfy tables look at them.
 *
 * @param wall opaque area, m²
 * @param glass area of windows, m²
 * @param absorbing the opaque area times its absorptivity, at its most
 * @param shaded the glass area times its shading coefficient, at its most
 */
record FlatFacade(double wall, double glass, double absorbing, double shaded) {

    /**
     * The façades by their direction in the order of the compass.
     *
     * @return null where areas, directions or what counts are not known
     */
    static Map<String, FlatFacade> of(List<FabricElement> elements, boolean composite) {
        Map<Integer, FlatFacade> found = new TreeMap<>();
        for (FabricElement element : elements) {
            Counting counting = Scope.counting(element, composite);
            if (element.kind().isRoof() || counting.decision() == Decision.NO) {
                continue;
            }
            List<Integer> points = EightPoints.nearest(element.azimuth());
            if (counting.decision() == Decision.MAYBE || points.size() != 1 || !element.area().isExact()) {
                return null;
            }
            found.merge(points.getFirst(), of(element), FlatFacade::plus);
        }
        Map<String, FlatFacade> named = new LinkedHashMap<>();
        found.forEach((point, facade) -> named.put(EightPoints.NAMES.get(point), facade));
        return named;
    }

    private static FlatFacade of(FabricElement element) {
        double area = element.area().low();
        return element.kind() == Kind.WALL ? new FlatFacade(area, 0, area * element.absorptivity().high(), 0)
                : new FlatFacade(0, area, 0, area * element.shadingCoefficient().high());
    }

    private FlatFacade plus(FlatFacade other) {
        return new FlatFacade(wall + other.wall, glass + other.glass, absorbing + other.absorbing,
                shaded + other.shaded);
    }

    /** Average absorptivity of the opaque part. */
    double absorptivity() {
        return wall == 0 ? 0 : absorbing / wall;
    }

    /** Windows by the whole façade. */
    double ratio() {
        return glass == 0 ? 0 : glass / (wall + glass);
    }

    /** Average shading coefficient of the windows. */
    double coefficient() {
        return glass == 0 ? 0 : shaded / glass;
    }
}
