// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import org.lintel.core.task.Progress;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.georeference.Extent;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.ifc.model.Model;
import org.locationtech.jts.geom.Envelope;

/** The ground that a model stands on, with its neighbours: what of a layer is wanted for it. */
public final class ModelArea {

    /** Metres around; what stands further away neither is the model's building nor shades it much. */
    private static final double AROUND = 100;

    private ModelArea() {
    }

    /** EPSG:2326, metres; null where the model does not say where in Hong Kong it is, or has no bodies. */
    public static Envelope of(Model model, Progress progress) {
        ModelToMap map = ModelToMap.of(Georeference.of(model));
        Extent extent = map == null || map.crs() == null ? null : Extent.of(model, progress);
        if (extent == null || extent.isEmpty()) {
            return null;
        }
        Transformation way = Transformation.between(map.crs(), CrsTable.HK80);
        Envelope area = new Envelope();
        try {
            for (double[] corner : extent.outline()) {
                double[] onMap = map.apply(corner[0], corner[1], 0);
                double[] at = way.apply(onMap[0], onMap[1]);
                if (!CrsTable.HK80.bounds().contains(at[0], at[1])) {
                    return null;
                }
                area.expandToInclude(at[0], at[1]);
            }
        } catch (CrsException e) {
            return null;
        }
        area.expandBy(AROUND);
        return area;
    }
}
