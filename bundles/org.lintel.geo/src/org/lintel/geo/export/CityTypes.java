// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.List;
import java.util.Map;
import org.lintel.geometry.envelope.Infill;
import org.lintel.geometry.envelope.Surface;
import org.lintel.ifc.model.Instance;

/** What things and surfaces of a model are called in CityJSON 2.0. */
final class CityTypes {

    private static final List<String> CONSTRUCTIVE = List.of("IfcWall", "IfcSlab", "IfcRoof", "IfcBeam", "IfcColumn", "IfcMember",
            "IfcPlate", "IfcCurtainWall", "IfcDoor", "IfcWindow", "IfcFooting", "IfcPile", "IfcCovering", "IfcStair",
            "IfcStairFlight", "IfcRamp", "IfcRampFlight");

    /** Faces that look up or down by less than this are walls; degrees from facing up, as {@link Surface#tilt}. */
    private static final double DOWN = 120;

    private CityTypes() {
    }

    static String of(Thing thing) {
        return switch (thing.layer()) {
            case BUILDING -> thing.building() == null ? "Building" : "BuildingPart";
            case STOREY -> "BuildingStorey";
            case SPACE -> "BuildingRoom";
            case ELEMENT -> element(thing.instance());
        };
    }

    private static String element(Instance element) {
        if (element.is("IfcFurnishingElement")) {
            return "BuildingFurniture";
        }
        return CONSTRUCTIVE.stream().anyMatch(element::is) ? "BuildingConstructiveElement" : "BuildingInstallation";
    }

    /**
     * The semantic surface; null where what is told does not suffice.
     *
     * @throws IllegalArgumentException if it is no part of the shell
     */
    static String of(Surface surface) {
        return switch (surface.kind()) {
            case FACADE, LIGHT_WELL, PARTY_WALL -> "WallSurface";
            case ROOF -> "RoofSurface";
            case SOFFIT -> "OuterCeilingSurface";
            case GROUND -> surface.tilt() >= DOWN ? "GroundSurface" : "WallSurface";
            case UNDETERMINED -> null;
            case FREE_WALL, PROJECTION -> throw new IllegalArgumentException(surface.kind().name());
        };
    }

    /** Whether a surface is of the shell around the rooms: what stands free or juts out is told by its elements. */
    static boolean isShell(Surface surface) {
        return switch (surface.kind()) {
            case FREE_WALL, PROJECTION -> false;
            default -> true;
        };
    }

    /** What fills an opening; null for panels of which nobody says whether they are glass, and for empty openings. */
    static String of(Infill infill) {
        return switch (infill) {
            case WINDOW, GLASS -> "Window";
            case DOOR -> "Door";
            case PANEL, OPENING -> null;
        };
    }

    /** The surfaces of a room, as seen from outside of it: up is its ceiling. */
    static final List<Map<String, Object>> ROOM = List.of(Map.of("type", "FloorSurface"), Map.of("type", "InteriorWallSurface"),
            Map.of("type", "CeilingSurface"));

    /** Of a block of LoD 1, in the order ground, wall, roof. */
    static final List<Map<String, Object>> BLOCK = List.of(Map.of("type", "GroundSurface"), Map.of("type", "WallSurface"),
            Map.of("type", "RoofSurface"));
}
