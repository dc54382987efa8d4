// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.quantities;

import java.util.List;
import org.lintel.geometry.measure.MeasuredElement;
import org.lintel.geometry.measure.Silhouette;
import org.lintel.geometry.measure.StandardQuantities;
import org.lintel.geometry.measure.Sweep;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Units;

/** Other ways to measure a quantity than the standard's, to see which of them an author used. */
final class Alternatives {

    /** Measures an element; the quantity that is asked for by its name. */
    private interface Measure {
        double of(MeasuredElement element, String quantity);
    }

    private record Way(Cause cause, String quantities, Measure measure) {
    }

    /** Tried from the first on. */
    private static final List<Way> WAYS = List.of(
            new Way(Cause.OPENINGS_KEPT, "Net.*|Total Surface Area", Alternatives::counterpart),
            new Way(Cause.OPENINGS_OFF, "Gross.*", Alternatives::counterpart),
            new Way(Cause.OVERALL, "Width", (e, q) -> overall(e, "OverallWidth")),
            new Way(Cause.OVERALL, "Height", (e, q) -> overall(e, "OverallHeight")),
            new Way(Cause.OVERALL, "Area", (e, q) -> overall(e, "OverallWidth") * overall(e, "OverallHeight")),
            new Way(Cause.OVERALL, "Perimeter", (e, q) -> 2 * (overall(e, "OverallWidth") + overall(e,
                    "OverallHeight"))),
            new Way(Cause.FACES, "Area", (e, q) -> e.net().sides(e.broad())),
            new Way(Cause.FACES, "Area", (e, q) -> e.net().sides(e.across())),
            new Way(Cause.FOOT, "NetFootprintArea", (e, q) -> e.net().foot()),
            new Way(Cause.PROJECTED, ".*Area", (e, q) -> e.net().shown(Vec.Z)),
            new Way(Cause.PROJECTED, ".*Area", (e, q) -> e.gross().shown(Vec.Z)),
            new Way(Cause.PROJECTED, ".*Area", (e, q) -> e.gross().lying(true)),
            new Way(Cause.PROJECTED, ".*Area", (e, q) -> seen(e)),
            new Way(Cause.ENDS, "OuterSurfaceArea", (e, q) -> standard(e, q) + 2 * standard(e, "CrossSectionArea")),
            new Way(Cause.ENDS, "OuterSurfaceArea", (e, q) -> e.gross().surface()),
            new Way(Cause.ENDS, "OuterSurfaceArea", (e, q) -> e.gross().surface() - 2 * standard(e,
                    "CrossSectionArea")),
            new Way(Cause.SURFACE, ".*Area", (e, q) -> e.net().surface()),
            new Way(Cause.SURFACE, ".*Area", (e, q) -> e.gross().surface()),
            new Way(Cause.SURFACE, "Area", (e, q) -> e.net().surface() / 2),
            new Way(Cause.HOLES, "Perimeter", (e, q) -> Silhouette.of(e.gross(), e.plate()) instanceof Silhouette s
                    ? s.outline() + s.holes() : Double.NaN),
            new Way(Cause.HOLES, "Perimeter", (e, q) -> Silhouette.of(e.net(), e.plate()) instanceof Silhouette s
                    ? s.outline() + s.holes() : Double.NaN),
            new Way(Cause.PROJECTED, "Perimeter", (e, q) -> Silhouette.of(e.gross(), Vec.Z) instanceof Silhouette s
                    ? s.outline() : Double.NaN),
            new Way(Cause.PLASTER, "NetFloorArea|NetCeilingArea", (e, q) -> 0.97 * e.gross().shown(Vec.Z)),
            new Way(Cause.AXIS, "Length", (e, q) -> e.sizeX()),
            new Way(Cause.AXIS, "Length", (e, q) -> e.sizeY()),
            new Way(Cause.AXIS, "Length", (e, q) -> e.gross().extent(e.across().cross(Vec.Z))),
            new Way(Cause.AXIS, "GrossSideArea|NetSideArea", (e, q) -> e.sizeX() * e.gross().extent(Vec.Z)),
            new Way(Cause.BOX, ".*Volume", (e, q) -> e.sizeX() * e.sizeY() * e.sizeZ()),
            new Way(Cause.BOX, ".*Area", (e, q) -> e.sizeX() * e.sizeY()),
            new Way(Cause.BOX, ".*Area", (e, q) -> e.sizeX() * e.sizeZ()),
            new Way(Cause.BOX, ".*Area", (e, q) -> e.sizeY() * e.sizeZ()),
            new Way(Cause.BOX, ".*Perimeter", (e, q) -> 2 * (e.sizeX() + e.sizeY())),
            new Way(Cause.SIDE, "Width|Depth|Height|Length", (e, q) -> e.sizeX()),
            new Way(Cause.SIDE, "Width|Depth|Height|Length", (e, q) -> e.sizeY()),
            new Way(Cause.SIDE, "Width|Depth|Height|Length", (e, q) -> e.sizeZ()),
            new Way(Cause.SIDE, "Width|Depth|Height|Length", (e, q) -> e.gross().extent(e.broad())));

    private static final double FOOT = 0.3048;

    /** What numbers are off by where length, area or volume stand in millimetres, centimetres, feet or inches. */
    private static final double[] FACTORS = {1e3, 1e6, 1e9, 1e2, 1e4, FOOT * 1e3, FOOT, FOOT * FOOT, FOOT * FOOT * FOOT,
        FOOT / 12, FOOT * FOOT / 144, FOOT * FOOT * FOOT / 1728};

    private Alternatives() {
    }

    /** The way in which an author came to a number. */
    static Cause of(MeasuredElement element, String quantity, double said, double ours) {
        if (said <= 0) {
            return Cause.ZERO;
        }
        if (rounded(said, ours, 100) || rounded(said, ours, 1000)) {
            return Cause.ROUNDED;
        }
        double unit = unit(said, ours);
        if (same(said / unit, ours)) {
            return Cause.UNIT;
        }
        for (double as : unit == 1 ? new double[] {said} : new double[] {said, said / unit}) {
            for (Way way : WAYS) {
                if (quantity.matches(way.quantities()) && same(as, way.measure().of(element, quantity))) {
                    return way.cause();
                }
            }
        }
        if (quantity.equals("GSA BIM Area") && said > ours && said - ours < 0.25 * standard(element,
                "GrossPerimeter")) {
            return Cause.CENTRE;
        }
        return otherProfile(element, said, ours) ? Cause.PROFILE : Cause.UNEXPLAINED;
    }

    /** Whether the author wrote so many decimals, and the last of them is all that differs. */
    private static boolean rounded(double said, double ours, int last) {
        return Math.abs(said - ours) <= 0.51 / last && Math.abs(said * last - Math.rint(said * last)) < 1e-6;
    }

    /** What the author's number is to be divided by to come near ours; 1 where there is none, or no need. */
    static double unit(double said, double ours) {
        if (said < 5 * ours && said > 0.2 * ours) {
            return 1;
        }
        for (double factor : FACTORS) {
            for (double f : new double[] {factor, 1 / factor}) {
                if (said / f < 1.5 * ours && said / f > ours / 1.5) {
                    return f;
                }
            }
        }
        return 1;
    }

    /** A bar swept from a profile of parameters, and a number that is off by less than an eighth. */
    private static boolean otherProfile(MeasuredElement element, double said, double ours) {
        Instance instance = element.geometry().element();
        boolean bar = instance.is("IfcBeam") || instance.is("IfcColumn") || instance.is("IfcMember");
        Instance solid = bar ? Sweep.solid(instance) : null;
        Instance profile = solid == null ? null : solid.ref("SweptArea");
        return profile != null && profile.is("IfcParameterizedProfileDef") && Math.abs(said - ours) < 0.125 * ours;
    }

    static boolean same(double said, double ours) {
        return Math.abs(ours - said) <= Comparison.TOLERANCE * Math.abs(said);
    }

    /** Gross for net, or net for gross. */
    private static double counterpart(MeasuredElement element, String quantity) {
        String other = quantity.startsWith("Gross") ? "Net" + quantity.substring(5)
                : quantity.startsWith("Net") ? "Gross" + quantity.substring(3)
                : null;
        if (other == null) {
            return quantity.equals("Total Surface Area") ? element.gross().surface() : Double.NaN;
        }
        return standard(element, other);
    }

    private static double standard(MeasuredElement element, String quantity) {
        StandardQuantities.Definition definition = StandardQuantities.of(element.geometry().element(), quantity);
        return definition == null ? Double.NaN : definition.measure().applyAsDouble(element);
    }

    private static double overall(MeasuredElement element, String attribute) {
        Instance instance = element.geometry().element();
        Double value = instance.number(attribute);
        return value == null ? Double.NaN : value * Units.of(instance.model()).lengthUnit().factor();
    }

    private static double seen(MeasuredElement element) {
        Silhouette seen = Silhouette.of(element.net(), Vec.Z);
        return seen == null ? Double.NaN : seen.area();
    }
}
