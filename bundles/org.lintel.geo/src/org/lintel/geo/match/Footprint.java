// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.ifc.model.Model;
import org.locationtech.jts.geom.Geometry;

/**
 * What a model covers on a map or in its own plan, as registers draw it: without terrain, rooms, furniture, plant and trees.
 *
 * @param area empty where no shape could be computed
 * @param low the lowest point, metres; infinite where there is no shape
 */
public record Footprint(Geometry area, double low, double high) {

    /** Of all buildings together; seconds for large models. */
    public static Footprint ofBuildings(Model model, ModelToMap map, Progress progress) {
        return of(new SubjectFinder(model, map).allBuildings(progress));
    }

    /** Of the bodies of sites. */
    public static Footprint ofSites(Model model, ModelToMap map, Progress progress) {
        return of(new SubjectFinder(model, map).allSites(progress));
    }

    private static Footprint of(PlanShape shape) {
        return new Footprint(shape.outline(), shape.low(), shape.high());
    }
}
