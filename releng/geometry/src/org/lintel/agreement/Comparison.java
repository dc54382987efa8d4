// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** All elements of one model, Lintel's against another program's; one shape is never compared twice. */
final class Comparison {

    /** What an other with a say thinks: who of the two it agrees with. */
    private record Votes(int lintel, int other, int neither) {
    }

    /** As many pieces of a circle as web-ifc makes unless asked. */
    private static final int COARSE = 12;
    private static final String[] CURVED = {"IfcConic", "IfcBSplineCurve", "IfcParameterizedProfileDef",
        "IfcSweptDiskSolid", "IfcIndexedPolyCurve", "IfcRevolvedAreaSolid", "IfcCsgPrimitive3D",
        "IfcElementarySurface"};

    private final String file;
    private final String other;
    private final Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
    private final Map<Cause, Votes> votes = new EnumMap<>(Cause.class);

    Comparison(String file, String other) {
        this.file = file;
        this.other = other;
    }

    String file() {
        return file;
    }

    int count(Cause cause) {
        return counts.getOrDefault(cause, 0);
    }

    int elements() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of elements that both have. */
    int compared() {
        return elements() - count(Cause.ABSENT_THERE) - count(Cause.ABSENT_HERE);
    }

    /** Third parties' opinions of the elements of a cause: with Lintel, with the other, with neither. */
    int[] votes(Cause cause) {
        Votes of = votes.getOrDefault(cause, new Votes(0, 0, 0));
        return new int[] {of.lintel(), of.other(), of.neither()};
    }

    /**
     * @param fine what the other makes where it is asked for many pieces of a circle
     * @param third what a third program makes of each; empty where there is none
     */
    void add(Map<Long, Ours> ours, Map<Long, Shape> theirs, Map<Long, Shape> fine, Map<Long, Shape> third) {
        for (Map.Entry<Long, Ours> entry : ours.entrySet()) {
            Shape their = theirs.get(entry.getKey());
            Ours own = entry.getValue();
            if (own.net() == null && their == null) {
                continue;
            }
            Cause cause = cause(own, their, fine.get(entry.getKey()));
            counts.merge(cause, 1, Integer::sum);
            if (cause != Cause.AGREED && their != null) {
                vote(cause, own, their, third.get(entry.getKey()));
                tell(cause, own, their, third.get(entry.getKey()));
            }
        }
    }

    private Cause cause(Ours own, Shape their, Shape fine) {
        Shape our = own.net();
        if (their == null) {
            return Cause.ABSENT_THERE;
        }
        if (our == null) {
            return own.told() == null ? Cause.ABSENT_HERE : Cause.TOLD;
        }
        if (our.agrees(their)) {
            return Cause.AGREED;
        }
        if (!their.finite()) {
            return Cause.NOT_A_NUMBER;
        }
        if (!their.closed() && our.closed() && their.agreesTurned(our)) {
            return Cause.TURNED;
        }
        if (own.told() != null) {
            return Cause.TOLD;
        }
        if (fine != null && our.agrees(fine)) {
            return Cause.CURVES;
        }
        if (own.uses(CURVED)) {
            Shape coarse = Ours.coarse(own.element(), COARSE);
            if (coarse != null && coarse.agrees(their)) {
                return Cause.COARSE_CURVES;
            }
        }
        return openings(own, our, their);
    }

    private static Cause openings(Ours own, Shape our, Shape their) {
        if (our.closed() && !Shape.near(own.gross(), our.volume())) {
            if (their.hasVolumeOf(own.gross())) {
                return Cause.UNCUT;
            }
            if (their.volume() < own.gross() && their.volume() > our.volume()) {
                return Cause.PARTLY_CUT;
            }
        }
        if (Shape.near(-their.volume(), our.volume()) && Shape.near(their.area(), our.area())) {
            return Cause.INSIDE_OUT;
        }
        if (our.closed() && their.closed() && Shape.near(their.area(), our.area())) {
            return Cause.PARTLY_INSIDE_OUT;
        }
        if (their.isScaled(our)) {
            return Cause.UNIT;
        }
        if (Shape.near(their.area(), our.area() * 2)) {
            return Cause.SURFACE_TWICE;
        }
        if (our.closed() && their.closed() && own.hasFillets()) {
            return Cause.FILLETS;
        }
        if (our.closed() && their.closed() && their.triangles() * 1.5 < our.triangles() && own.uses(CURVED)) {
            return Cause.ROUND;
        }
        if (!our.closed()) {
            return their.closed() ? Cause.OPEN_HERE : Cause.OPEN_BOTH;
        }
        if (!their.closed()) {
            return Cause.OPEN_THERE;
        }
        return own.uses("IfcBooleanResult") ? Cause.CLIPPED : Cause.UNKNOWN;
    }

    /** The author's net volume and the third program each have a say; where they differ, neither is believed. */
    private void vote(Cause cause, Ours own, Shape their, Shape third) {
        Shape our = own.net();
        // who turns faces and who shows them as written is no matter of opinion
        if (our == null || their == null || own.stated() == null && third == null || cause == Cause.TURNED) {
            return;
        }
        int lintel = 0;
        int others = 0;
        if (own.stated() != null) {
            lintel += our.hasVolumeOf(own.stated()) ? 1 : 0;
            others += their.hasVolumeOf(own.stated()) ? 1 : 0;
        }
        if (third != null) {
            lintel += our.agrees(third) ? 1 : 0;
            others += their.agrees(third) ? 1 : 0;
        }
        Votes before = votes.getOrDefault(cause, new Votes(0, 0, 0));
        votes.put(cause, new Votes(before.lintel() + (lintel > others ? 1 : 0),
                before.other() + (others > lintel ? 1 : 0), before.neither() + (lintel == others ? 1 : 0)));
    }

    private void tell(Cause cause, Ours own, Shape their, Shape third) {
        System.err.println(String.join("\t", file, other, cause.name(), own.element().toString(), text(own.net()),
                "gross " + own.gross(), text(their), "third " + text(third), "stated " + own.stated(),
                own.told() == null ? "" : own.told().message().toString()));
    }

    private static String text(Shape shape) {
        return shape == null ? "-" : String.format(Locale.ROOT, "%.6f m3 %.5f m2 %d open %d tri",
                shape.volume(), shape.area(), shape.open(), shape.triangles());
    }
}
