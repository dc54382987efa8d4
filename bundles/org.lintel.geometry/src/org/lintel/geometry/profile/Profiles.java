// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.profile;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** Reads profiles as flat regions in metres, in the coordinates of the swept solid's position. */
public final class Profiles {

    private static final int MOST_NESTED = 20;

    private final Items items;
    private final Curves curves;
    private final SectionProfiles sections;

    public Profiles(Items items, Curves curves) {
        this.items = items;
        this.curves = curves;
        this.sections = new SectionProfiles(items);
    }

    /**
     * The regions of a profile, several for a composite one.
     *
     * @throws ItemException if the profile is damaged or of a kind that is not known
     */
    public List<Region> regions(Instance profile) {
        return regions(profile, 0);
    }

    private List<Region> regions(Instance profile, int depth) {
        if (depth > MOST_NESTED) {
            throw ItemException.limit(profile);
        }
        switch (profile.typeName()) {
            case "IfcArbitraryClosedProfileDef":
                return List.of(Region.of(ring(profile, items.ref(profile, "OuterCurve"))));
            case "IfcArbitraryProfileDefWithVoids":
                var holes = new ArrayList<double[]>();
                for (Instance inner : items.refs(profile, "InnerCurves")) {
                    holes.add(ring(profile, inner));
                }
                return List.of(new Region(ring(profile, items.ref(profile, "OuterCurve")), holes));
            case "IfcCompositeProfileDef":
                var all = new ArrayList<Region>();
                for (Instance part : items.refs(profile, "Profiles")) {
                    all.addAll(regions(part, depth + 1));
                }
                return all;
            case "IfcDerivedProfileDef", "IfcMirroredProfileDef":
                Instance operator = profile.ref("Operator");
                Matrix by = operator == null && profile.is("IfcMirroredProfileDef")
                        ? Matrix.of(Vec.X.times(-1), Vec.Y, Vec.Z, Vec.ZERO) : items.operator(items.ref(profile, "Operator"));
                return moved(regions(items.ref(profile, "ParentProfile"), depth + 1), by);
            case "IfcCenterLineProfileDef":
                Path line = curves.path(items.ref(profile, "Curve"));
                return CentreLine.regions(profile, line, items.positive(profile, "Thickness"));
            default:
                if (!profile.is("IfcParameterizedProfileDef")) {
                    throw ItemException.unsupported(profile);
                }
                return moved(List.of(sections.region(profile)), items.placement(profile, "Position"));
        }
    }

    /** The curve of an open profile, or the outline of one that encloses an area. */
    public Path open(Instance profile) {
        if (profile.is("IfcArbitraryOpenProfileDef") && !profile.is("IfcCenterLineProfileDef")) {
            return curves.path(items.ref(profile, "Curve"));
        }
        if (profile.is("IfcArbitraryClosedProfileDef")) {
            return Path.of(curves.path(items.ref(profile, "OuterCurve")).points(), true);
        }
        if (profile.is("IfcOpenCrossProfileDef")) {
            return cross(profile);
        }
        double[] ring = regions(profile).getFirst().outer();
        var points = new ArrayList<Vec>(ring.length / 2);
        for (int i = 0; i < ring.length; i += 2) {
            points.add(new Vec(ring[i], ring[i + 1], 0));
        }
        return Path.of(points, true);
    }

    /** IfcOpenCrossProfileDef: pieces of given widths and slopes, one after the other. */
    private Path cross(Instance profile) {
        double[] widths = Items.numbers(profile.get("Widths"));
        double[] slopes = Items.numbers(profile.get("Slopes"));
        if (widths == null || slopes == null || widths.length != slopes.length) {
            throw ItemException.missing(profile, "Widths");
        }
        boolean level = !Boolean.FALSE.equals(profile.get("HorizontalWidths"));
        var points = new ArrayList<Vec>();
        points.add(profile.ref("OffsetPoint") == null ? Vec.ZERO : items.point(profile, "OffsetPoint"));
        for (int i = 0; i < widths.length; i++) {
            double angle = slopes[i] * items.radians();
            double width = widths[i] * items.metres();
            points.add(points.getLast().plus(level ? new Vec(width, width * Math.tan(angle), 0)
                    : new Vec(width * Math.cos(angle), width * Math.sin(angle), 0)));
        }
        return Path.of(points, false);
    }

    private static List<Region> moved(List<Region> regions, Matrix by) {
        var moved = new ArrayList<Region>(regions.size());
        for (Region region : regions) {
            moved.add(region.transformed(by));
        }
        return moved;
    }

    private double[] ring(Instance profile, Instance curve) {
        double[] ring = Region.ring(curves.path(curve));
        if (ring == null) {
            throw ItemException.damaged(profile, "its curve encloses no area", "其曲線不圍成面積");
        }
        return ring;
    }
}
