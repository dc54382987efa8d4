// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lintel.ifc.step.GlobalIds;
import org.lintel.samples.SampleFacts.BuildUp;
import org.lintel.samples.SampleFacts.Facade;
import org.lintel.samples.SampleFacts.Planted;
import org.lintel.samples.SampleFacts.Roof;
import org.lintel.samples.SampleFacts.Space;

/** Collects the facts of a sample; lengths come in mm. */
public final class FactSheet {

    private final String sample;
    private final double trueNorth;
    private final TreeMap<String, Integer> counts = new TreeMap<>();
    private final List<Facade> facades = new ArrayList<>();
    private final List<Roof> roofs = new ArrayList<>();
    private final List<BuildUp> buildUps = new ArrayList<>();
    private final List<Space> spaces = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    /** @param trueNorth degrees clockwise from project Y */
    public FactSheet(String sample, double trueNorth) {
        this.sample = sample;
        this.trueNorth = trueNorth;
        count("IfcProject", 1);
        count("IfcSite", 1);
        count("IfcBuilding", 1);
    }

    /** Nothing is counted for 0. */
    public void count(String type, int number) {
        if (number > 0) {
            counts.merge(type, number, Integer::sum);
        }
    }

    /**
     * A side of a storey; counts its windows, doors and their openings.
     *
     * @param turn of the side's normal, degrees clockwise from project Y
     */
    public void facade(String storey, String part, String side, int turn, double grossArea, double openingArea,
            double glazedArea, int windows, int doors, double overhangProjection) {
        double azimuth = ((turn - trueNorth) % 360 + 360) % 360;
        facades.add(new Facade(storey, part, side, azimuth, grossArea, openingArea, glazedArea, windows, doors,
                overhangProjection));
        count("IfcWindow", windows);
        count("IfcDoor", doors);
        count("IfcOpeningElement", windows + doors);
    }

    /** Inner doors, each in its opening. */
    public void doors(int number) {
        count("IfcDoor", number);
        count("IfcOpeningElement", number);
    }

    public void roof(String storey, String part, double area) {
        roofs.add(new Roof(storey, part, area));
        count("IfcRoof", 1);
        count("IfcSlab", 1);
    }

    /** Thickness in mm, conductivity in W/mK and density in kg/m³ of each layer in turn. */
    public void buildUp(String key, double surfaceResistance, double... layers) {
        double thickness = 0;
        double resistance = 0;
        double mass = 0;
        for (int i = 0; i < layers.length; i += 3) {
            double metres = layers[i] / 1000;
            thickness += metres;
            resistance += metres / layers[i + 1];
            mass += metres * layers[i + 2];
        }
        buildUps.add(new BuildUp(key, thickness, resistance, surfaceResistance, mass));
    }

    /** A space; counts it and its luminaires. {@code unrated} luminaires have no wattage. */
    public void space(String storeyKey, String storey, String room, String number, String use, double area,
            int luminaires, double wattsEach, int unrated, double limit) {
        spaces.add(new Space(id(storeyKey + "/space/" + room), number, storey, use, area, luminaires + unrated,
                luminaires * wattsEach, limit));
        count("IfcSpace", 1);
        count("IfcLightFixture", luminaires + unrated);
    }

    public void planted(String finding, String path, String name, String storey, String rule, String outcome) {
        planted.add(new Planted(finding, id(path), name, storey, rule, outcome));
    }

    private String id(String path) {
        return GlobalIds.ofName(sample + "/" + path);
    }

    public SampleFacts facts(double grossFloorArea) {
        return new SampleFacts(counts, grossFloorArea, facades, roofs, buildUps, spaces, planted);
    }
}
