// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.core.text.Text;

/**
 * What is known of a sample beforehand, worked out in closed form from its parameters.
 *
 * @param counts occurrences by exact type, named as in IFC4; see {@link #counts(SchemaVersion)}
 * @param grossFloorArea m², sum over the storeys of the plan inside the outer faces of the external walls, nothing
 *                       deducted
 * @param facades one entry per storey and side, from the ground up, in the order north, east, south, west of the plan
 * @param roofs one entry per roof slab, from the ground up
 * @param buildUps the layered constructions of walls and roofs
 * @param spaces one entry per space, in the order of the file
 * @param planted the findings that were put in on purpose; empty for a faultless sample
 * @param notes where the sample departs from what it is made after, and why
 */
public record SampleFacts(SortedMap<String, Integer> counts, double grossFloorArea, List<Facade> facades,
        List<Roof> roofs, List<BuildUp> buildUps, List<Space> spaces, List<Planted> planted, List<Text> notes) {

    public SampleFacts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        facades = List.copyOf(facades);
        roofs = List.copyOf(roofs);
        buildUps = List.copyOf(buildUps);
        spaces = List.copyOf(spaces);
        planted = List.copyOf(planted);
        notes = List.copyOf(notes);
    }

    /**
     * One side of the building over the height of one storey.
     *
     * @param part {@code tower} or {@code podium}
     * @param side {@code N}, {@code E}, {@code S} or {@code W} of the plan, project Y being N
     * @param azimuth degrees clockwise from true north of the outward normal, in [0, 360)
     * @param grossArea m² at the outer face, floor to floor, openings included
     * @param openingArea m² of windows and external doors, frame included
     * @param glazedArea m² of glass in the windows, frame excluded
     * @param overhangProjection ratio A/B: glass to tip of the overhang by sill to its underside; 0 without overhang
     */
    public record Facade(String storey, String part, String side, double azimuth, double grossArea, double openingArea,
            double glazedArea, int windows, int doors, double overhangProjection) {

        private static final List<String> POINTS = List.of("N", "NE", "E", "SE", "S", "SW", "W", "NW");

        /** m² of wall without its openings. */
        public double opaqueArea() {
            return grossArea - openingArea;
        }

        /** Openings by gross area. */
        public double openingRatio() {
            return openingArea / grossArea;
        }

        /** The nearest of the 8 points of the compass, {@code NE}; halves go clockwise. */
        public String compass() {
            return POINTS.get((int) Math.floor(azimuth / 45 + 0.5) % 8);
        }
    }

    /** A roof slab: storey it covers from above, part, m² of its outline. */
    public record Roof(String storey, String part, double area) {
    }

    /**
     * A layered construction.
     *
     * @param key as in the path of its layer set: {@code external-wall}, {@code roof} …
     * @param layersResistance m²K/W, without surfaces
     * @param surfaceResistance m²K/W, both surfaces, of the OTTV code's Table 2
     * @param massPerArea kg/m²
     */
    public record BuildUp(String key, double thickness, double layersResistance, double surfaceResistance,
            double massPerArea) {

        /** W/m²K. */
        public double thermalTransmittance() {
            return 1 / (layersResistance + surfaceResistance);
        }
    }

    /**
     * A space and its lighting.
     *
     * @param number its Name in the file
     * @param use {@code OFFICE}, {@code LIFT_LOBBY} …; also for the space that does not say so in the file
     * @param area m², net
     * @param watts of the luminaires that carry a wattage
     * @param limit W/m² that the 2024 lighting code allows such a space; NaN for rooms of flats and houses
     */
    public record Space(String globalId, String number, String storey, String use, double area, int luminaires,
            double watts, double limit) {

        /** W/m². */
        public double lightingPowerDensity() {
            return watts / area;
        }
    }

    /**
     * A finding put in on purpose.
     *
     * @param id what it is: {@code lighting-over-limit}, {@code space-without-type}, {@code declared-u-differs},
     *           {@code luminaire-without-wattage}, {@code low-cop}, {@code window-without-glazing}
     * @param globalId of the element
     * @param name of the element
     * @param rule the rule that is expected to see it
     * @param outcome what that rule is expected to say: {@code FAIL} or {@code UNDETERMINED}; for {@code low-cop} the
     *                latter, since the code's limits are not confirmed, and FAIL if candidate figures are accepted
     */
    public record Planted(String id, String globalId, String name, String storey, String rule, String outcome) {
    }

    /** Occurrences by exact type, named as in that schema. */
    public SortedMap<String, Integer> counts(SchemaVersion schema) {
        if (schema != SchemaVersion.IFC2X3) {
            return counts;
        }
        var older = new TreeMap<String, Integer>();
        counts.forEach((type, count) -> older.merge(inIfc2x3(type), count, Integer::sum));
        return Collections.unmodifiableSortedMap(older);
    }

    private static String inIfc2x3(String type) {
        return switch (type) {
            case "IfcWall" -> "IfcWallStandardCase";
            case "IfcLightFixture" -> "IfcFlowTerminal";
            case "IfcChiller", "IfcUnitaryEquipment", "IfcSolarDevice" -> "IfcEnergyConversionDevice";
            case "IfcShadingDevice" -> "IfcBuildingElementProxy";
            default -> type;
        };
    }

    /** Σ of m² at the outer face over the storeys of a part on one side. */
    public double grossArea(String part, String side) {
        return facades.stream().filter(f -> f.part().equals(part) && f.side().equals(side))
                .mapToDouble(Facade::grossArea).sum();
    }

    /** Σ of m² of openings over the storeys of a part on one side. */
    public double openingArea(String part, String side) {
        return facades.stream().filter(f -> f.part().equals(part) && f.side().equals(side))
                .mapToDouble(Facade::openingArea).sum();
    }
}
