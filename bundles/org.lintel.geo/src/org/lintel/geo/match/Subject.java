// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One thing of a model that is looked for in a register, with all that the comparison asks of it. Its place is that of
 * EPSG:2326, its heights are metres above the principal datum.
 */
public final class Subject {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final String globalId;
    private final String type;
    private final String name;
    private final Words words;
    private final PlanShape shape;
    private final double[] point;
    private final boolean heightKnown;
    private Geometry outline;
    private String building = "";

    /**
     * What a model says of a thing in words.
     *
     * @param names those that could name it, most telling first; without names that programs give
     * @param identifiers what the model claims it is called in a register, and others than Lintel wrote
     * @param written what Lintel itself wrote it is called, of an earlier link
     * @param addresses postal addresses, each on a line
     * @param lots as land titles are written
     */
    record Words(List<String> names, List<String> identifiers, List<String> written, List<String> addresses,
            List<String> lots) {
        static final Words NONE = new Words(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** @param point its placement on the map; where it has no body */
    Subject(String globalId, String type, String name, Words words, PlanShape shape, double[] point, boolean heightKnown) {
        this.globalId = globalId;
        this.type = type;
        this.name = name;
        this.words = words;
        this.shape = shape;
        this.point = point;
        this.heightKnown = heightKnown;
    }

    public String globalId() {
        return globalId;
    }

    /** The entity, as the schema writes it. */
    public String type() {
        return type;
    }

    /** As it stands in the model; empty where it has none. */
    public String name() {
        return name;
    }

    Words words() {
        return words;
    }

    /** Whether the model itself names what of a register it is, or the lot it stands on. */
    boolean claims() {
        return !words.identifiers().isEmpty() || !words.lots().isEmpty();
    }

    PlanShape shape() {
        return shape;
    }

    /** GlobalId of the building it belongs to; empty where it belongs to none, or is one. */
    public String building() {
        return building;
    }

    void in(String owner) {
        building = owner;
    }

    /** Whether it has a body; else its placement stands for it. */
    public boolean hasShape() {
        return shape != null && !shape.isEmpty();
    }

    /** What it covers on the map; a point where it has no body. */
    public synchronized Geometry outline() {
        if (outline == null) {
            outline = hasShape() ? flat() : FACTORY.createPoint(new Coordinate(point[0], point[1]));
        }
        return outline;
    }

    /** Of what stands upright and thin, its box. */
    private Geometry flat() {
        Geometry covered = shape.outline();
        return covered.isEmpty() ? FACTORY.toGeometry(shape.envelope()) : covered;
    }

    /** What its upper half covers: of a tower on a podium, the tower; null where it has no body. */
    public Geometry upper() {
        return hasShape() ? shape.between((shape.low() + shape.high()) / 2, Double.POSITIVE_INFINITY) : null;
    }

    /** Around it, without working its outline out. */
    public Envelope envelope() {
        return hasShape() ? shape.envelope() : new Envelope(point[0], point[0], point[1], point[1]);
    }

    /** Lowest point, mPD; NaN where nothing tells. */
    public double low() {
        return heightKnown ? hasShape() ? shape.low() : point[2] : Double.NaN;
    }

    /** Highest point, mPD; NaN where nothing tells. */
    public double high() {
        return heightKnown ? hasShape() ? shape.high() : point[2] : Double.NaN;
    }
}
