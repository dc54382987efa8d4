// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.quantities;

import java.util.List;
import java.util.Map;

/** Whether an author's number is the product of the sides that the author gives of the same element. */
final class Nominal {

    /** A quantity, then the sides it is the product of. */
    private static final List<List<String>> PRODUCTS = List.of(List.of("GrossSideArea", "Length", "Height"),
            List.of("GrossFootprintArea", "Length", "Width"), List.of("GrossVolume", "Length", "Height", "Width"),
            List.of("GrossVolume", "GrossFloorArea", "Height"), List.of("GrossArea", "Length", "Width"),
            List.of("NetArea", "Length", "Width"), List.of("GrossArea", "Length", "Depth"),
            List.of("NetArea", "Length", "Depth"), List.of("NetVolume", "Length", "Width", "Depth"),
            List.of("NetArea", "Width", "Height"));

    private Nominal() {
    }

    /** @param all the author's numbers of the same set, by name */
    static boolean follows(String quantity, Map<String, Double> all) {
        for (List<String> product : PRODUCTS) {
            if (product.contains(quantity) && all.keySet().containsAll(product)) {
                double sides = 1;
                for (String side : product.subList(1, product.size())) {
                    sides *= all.get(side);
                }
                if (Alternatives.same(all.get(product.getFirst()), sides)) {
                    return true;
                }
            }
        }
        return openingsOff(quantity, all);
    }

    /** What is net of a nominal area: the openings the author takes off its volume, by its width. */
    private static boolean openingsOff(String quantity, Map<String, Double> all) {
        if (!quantity.equals("NetSideArea") && !quantity.equals("NetVolume")
                || !all.keySet().containsAll(List.of("GrossSideArea", "GrossVolume", "NetVolume", "NetSideArea",
                "Width"))) {
            return false;
        }
        double openings = (all.get("GrossVolume") - all.get("NetVolume")) / all.get("Width");
        return follows("GrossSideArea", all)
                && Alternatives.same(all.get("NetSideArea"), all.get("GrossSideArea") - openings);
    }
}
