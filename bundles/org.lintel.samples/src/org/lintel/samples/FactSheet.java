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

    /** A layer: mm, W/mK, kg/m³. */
    public record Layer(double thickness, double conductivity, double density) {
    }

    /** @param surfaceResistance of both surfaces, m²K/W */
    public void buildUp(String key, double surfaceResistance, Layer... layers) {
        double thickness = 0;
        double resistance = 0;
        double mass = 0;
        for (Layer layer : layers) {
            double metres = layer.thickness() / 1000;
            thickness += metres;
            resistance += metres / layer.conductivity();
            mass += metres * layer.density();
        }
        buildUps.add(new BuildUp(key, thickness, resistance, surfaceResistance, mass));
    }

    /** The roof that all samples have. */
    public void roofBuildUp() {
        buildUp("roof", 0.217, new Layer(25, 1.1, 2100), new Layer(50, 0.034, 25), new Layer(20, 1.15, 2350),
                new Layer(50, 0.72, 1860), new Layer(150, 2.16, 2400), new Layer(10, 0.38, 1120));
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
        return new SampleFacts(counts, grossFloorArea, facades, roofs, buildUps, spaces, planted, List.of());
    }
}
