// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * A building as it is to be written.
 *
 * @param id of the sample; every path begins with it
 * @param name in both languages
 * @param occupancy what the building is used for, in both languages
 * @param classCode Uniclass 2015, table En, with {@code className}
 * @param trueNorth degrees clockwise from project Y to true north
 * @param storeys from the ground up, the roof level last
 */
public record Building(String id, String name, String occupancy, String classCode, String className, Site site,
        double trueNorth, List<Storey> storeys) {

    public Building {
        storeys = List.copyOf(storeys);
    }

    /** m² inside the outer faces of all storeys. */
    public double grossFloorArea() {
        double sum = 0;
        for (Storey storey : storeys) {
            sum += storey.outline() == null ? 0 : storey.outline().area();
        }
        return sum;
    }

    /** The path of something on a storey; GlobalIds are made from paths. */
    public static String path(String id, String storey, String kind, String key) {
        return id + "/" + storey + "/" + kind + "/" + key;
    }
}
