// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * A building as it is to be written.
 *
 * @param id of the sample; every path begins with it
 * @param name in both languages
 * @param occupancy what the building is used for, in both languages
 * @param classCode Uniclass 2015, table En, with {@code className}; empty where none is told
 * @param trueNorth degrees clockwise from project Y to true north
 * @param storeys from the ground up, the roof level last
 * @param surroundings null where the model is silent about them
 * @param outdoors null where there is no lighting outdoors
 */
public record Building(String id, String name, String occupancy, String classCode, String className, Site site,
        double trueNorth, List<Storey> storeys, Surroundings surroundings, OutdoorLighting outdoors) {

    public Building {
        storeys = List.copyOf(storeys);
    }

    public Building(String id, String name, String occupancy, String classCode, String className, Site site,
            double trueNorth, List<Storey> storeys) {
        this(id, name, occupancy, classCode, className, site, trueNorth, storeys, null, null);
    }

    public Building(String id, String name, String occupancy, String classCode, String className, Site site,
            double trueNorth, List<Storey> storeys, Surroundings surroundings) {
        this(id, name, occupancy, classCode, className, site, trueNorth, storeys, surroundings, null);
    }

    /** m² inside the outer faces of all storeys. */
    public double grossFloorArea() {
        double sum = 0;
        for (Storey storey : storeys) {
            sum += storey.floorArea();
        }
        return sum;
    }

    /** The path of something on a storey; GlobalIds are made from paths. */
    public static String path(String id, String storey, String kind, String key) {
        return id + "/" + storey + "/" + kind + "/" + key;
    }
}
