// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** A flat piece of the outside of a building that lies in one storey and one part of it. Areas in m², lengths in m. */
public final class Surface {

    /** The part of a building by its height above the ground. */
    public enum Level {
        /** No height to split at was given. */
        WHOLE, PODIUM, TOWER
    }

    /**
     * What stands before and below a surface.
     *
     * @param well the light well or courtyard it looks into; null where it looks into none
     * @param overRoof whether a roof of the model lies below the air before it
     * @param clear the distance to what stands opposite; infinite where nothing does within 50 m
     */
    public record Outlook(Well well, boolean overRoof, double clear) {
    }

    /**
     * Where a surface is.
     *
     * @param storey null where the model has none
     * @param storeyName empty where the model has none
     * @param low its lowest point above the ground; in the world where the ground is not known
     * @param high its highest point, likewise
     */
    public record Place(Instance storey, String storeyName, Level level, double low, double high) {
    }

    /**
     * A window, door, panel or empty opening in a surface.
     *
     * @param area what it takes of the surface, in m²; a window that reaches over several surfaces is in each with a part
     */
    public record Fill(Instance element, Infill infill, double area) {
    }

    private final int number;
    private final Instance element;
    private final SurfaceKind kind;
    private final double azimuth;
    private final Place place;
    private final Outlook outlook;
    private final Confidence confidence;
    private final List<Message> reasons;
    private final Map<Infill, Double> areas = new EnumMap<>(Infill.class);
    private final double opaque;
    final Plane plane;
    final Geometry region;
    final List<Piece.Part> parts;

    Surface(int number, Piece piece, Geometry region, List<Piece.Part> parts, SurfaceKind kind, double azimuth,
            Place place, Outlook outlook, Confidence confidence, List<Message> reasons) {
        this.number = number;
        this.element = piece.owner;
        this.kind = kind;
        this.azimuth = azimuth;
        this.place = place;
        this.outlook = outlook;
        this.confidence = confidence;
        this.reasons = List.copyOf(reasons);
        this.plane = piece.plane;
        this.region = region;
        this.parts = List.copyOf(parts);
        double filled = 0;
        for (Piece.Part part : parts) {
            areas.merge(part.infill(), part.region().getArea(), Double::sum);
            filled += part.region().getArea();
        }
        this.opaque = Math.max(0, region.getArea() - filled);
    }

    /** From 1, in the order of the model. */
    public int number() {
        return number;
    }

    /** The wall, slab, roof or curtain wall it is a surface of. */
    public Instance element() {
        return element;
    }

    public SurfaceKind kind() {
        return kind;
    }

    /** With all openings filled. */
    public double gross() {
        return region.getArea();
    }

    /** Without windows, doors, panels and openings. */
    public double opaque() {
        return opaque;
    }

    public double area(Infill infill) {
        return areas.getOrDefault(infill, 0.0);
    }

    /** What fills its openings, in the order in which it was found. */
    public List<Fill> fills() {
        return parts.stream().map(part -> new Fill(part.element(), part.infill(), part.region().getArea())).toList();
    }

    /** Windows and glass panels. */
    public double glazed() {
        return area(Infill.WINDOW) + area(Infill.GLASS);
    }

    /** Degrees clockwise from true north, 0 to below 360; NaN for what lies flat. */
    public double azimuth() {
        return azimuth;
    }

    /** 0 facing up, 90 upright, 180 facing down. */
    public double tilt() {
        return plane.tilt();
    }

    /** Points of it in the world, spread evenly, always the same; at least one. */
    public List<Vec> points(int wanted) {
        return FaceStudy.points(region, wanted).stream().map(p -> plane.lift(p[0], p[1])).toList();
    }

    /** The corners of its outer rings in the world, each ring ending where it began. */
    public List<Vec> corners() {
        List<Vec> all = new ArrayList<>();
        for (Polygon polygon : Flat.polygons(region)) {
            for (Coordinate c : polygon.getExteriorRing().getCoordinates()) {
                all.add(plane.lift(c.x, c.y));
            }
        }
        return all;
    }

    /** Of length one, to the outside, in the project's coordinates. */
    public Vec normal() {
        return plane.normal();
    }

    public Place place() {
        return place;
    }

    public Outlook outlook() {
        return outlook;
    }

    public Confidence confidence() {
        return confidence;
    }

    /** Why it is of its kind, and what speaks against it. */
    public List<Message> reasons() {
        return reasons;
    }
}
