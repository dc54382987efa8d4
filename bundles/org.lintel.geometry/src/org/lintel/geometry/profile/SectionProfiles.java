// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.profile;

import java.util.List;
import org.lintel.geometry.curve.Arcs;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** The parameterised profiles of IFC, about the middle of the box around them as the standard draws them. */
final class SectionProfiles {

    private final Items items;

    SectionProfiles(Items items) {
        this.items = items;
    }

    Region region(Instance p) {
        return switch (p.typeName()) {
            case "IfcRectangleProfileDef" -> Region.of(box(positive(p, "XDim"), positive(p, "YDim"), 0));
            case "IfcRoundedRectangleProfileDef" -> Region.of(box(positive(p, "XDim"), positive(p, "YDim"),
                    or0(p, "RoundingRadius")));
            case "IfcRectangleHollowProfileDef" -> hollowBox(p);
            case "IfcCircleProfileDef" -> Region.of(ellipse(positive(p, "Radius"), positive(p, "Radius")));
            case "IfcCircleHollowProfileDef" -> hollowCircle(p);
            case "IfcEllipseProfileDef" -> Region.of(ellipse(positive(p, "SemiAxis1"), positive(p, "SemiAxis2")));
            case "IfcIShapeProfileDef" -> shapeI(p);
            case "IfcAsymmetricIShapeProfileDef" -> asymmetricI(p);
            case "IfcLShapeProfileDef" -> shapeL(p);
            case "IfcTShapeProfileDef" -> shapeT(p);
            case "IfcUShapeProfileDef" -> shapeU(p);
            case "IfcZShapeProfileDef" -> shapeZ(p);
            case "IfcCShapeProfileDef" -> shapeC(p);
            case "IfcTrapeziumProfileDef" -> trapezium(p);
            default -> throw ItemException.unsupported(p);
        };
    }

    private double positive(Instance p, String attribute) {
        return items.positive(p, attribute);
    }

    private double or0(Instance p, String attribute) {
        return Math.max(0, items.lengthOr0(p, attribute));
    }

    private double slope(Instance p, String attribute) {
        return Math.tan(Items.numberOr(p, attribute, 0) * items.radians());
    }

    private Outline outline() {
        return new Outline(items.precision());
    }

    private double[] box(double width, double depth, double radius) {
        double x = width / 2;
        double y = depth / 2;
        double r = Math.min(radius, Math.min(x, y));
        return outline().to(-x, -y, r).to(x, -y, r).to(x, y, r).to(-x, y, r).ring();
    }

    private Region hollowBox(Instance p) {
        double x = positive(p, "XDim");
        double y = positive(p, "YDim");
        double t = positive(p, "WallThickness");
        if (t * 2 >= Math.min(x, y)) {
            throw ItemException.damaged(p, "its walls leave no hollow", "其壁厚不留空心");
        }
        return new Region(box(x, y, or0(p, "OuterFilletRadius")),
                List.of(box(x - 2 * t, y - 2 * t, or0(p, "InnerFilletRadius"))));
    }

    private double[] ellipse(double a, double b) {
        List<Vec> points = Arcs.points(Matrix.IDENTITY, a, b, 0, Math.PI * 2, items.precision());
        double[] ring = new double[points.size() * 2 - 2];
        for (int i = 0; i < ring.length; i += 2) {
            ring[i] = points.get(i / 2).x();
            ring[i + 1] = points.get(i / 2).y();
        }
        return ring;
    }

    private Region hollowCircle(Instance p) {
        double r = positive(p, "Radius");
        double inner = r - positive(p, "WallThickness");
        if (inner <= 0) {
            throw ItemException.damaged(p, "its walls leave no hollow", "其壁厚不留空心");
        }
        return new Region(ellipse(r, r), List.of(ellipse(inner, inner)));
    }

    private Region shapeI(Instance p) {
        double w = positive(p, "OverallWidth");
        double flange = positive(p, "FlangeThickness");
        return doubleT(positive(p, "OverallDepth"), positive(p, "WebThickness"),
                new Flange(w, flange, or0(p, "FilletRadius"), or0(p, "FlangeEdgeRadius"), slope(p, "FlangeSlope")),
                new Flange(w, flange, or0(p, "FilletRadius"), or0(p, "FlangeEdgeRadius"), slope(p, "FlangeSlope")));
    }

    private Region asymmetricI(Instance p) {
        boolean old = p.type().indexOf("OverallWidth") >= 0;
        String bottomThickness = old ? "FlangeThickness" : "BottomFlangeThickness";
        Flange bottom = new Flange(positive(p, old ? "OverallWidth" : "BottomFlangeWidth"), positive(p, bottomThickness),
                or0(p, old ? "FilletRadius" : "BottomFlangeFilletRadius"), or0(p, "BottomFlangeEdgeRadius"),
                slope(p, "BottomFlangeSlope"));
        double top = p.number("TopFlangeThickness") == null ? bottom.thickness() : positive(p, "TopFlangeThickness");
        return doubleT(positive(p, "OverallDepth"), positive(p, "WebThickness"), bottom,
                new Flange(positive(p, "TopFlangeWidth"), top, or0(p, "TopFlangeFilletRadius"),
                        or0(p, "TopFlangeEdgeRadius"), slope(p, "TopFlangeSlope")));
    }

    /** Half a double T. The thickness is that in the middle between web and edge. */
    private record Flange(double width, double thickness, double fillet, double edge, double slope) {

        double atEdge(double web) {
            return thickness - slope * (width - web) / 4;
        }

        double atWeb(double web) {
            return thickness + slope * (width - web) / 4;
        }
    }

    private Region doubleT(double depth, double web, Flange bottom, Flange top) {
        double y = depth / 2;
        double w = web / 2;
        double b = bottom.width() / 2;
        double t = top.width() / 2;
        return Region.of(outline().to(-b, -y).to(b, -y).to(b, -y + bottom.atEdge(web), bottom.edge())
                .to(w, -y + bottom.atWeb(web), bottom.fillet()).to(w, y - top.atWeb(web), top.fillet())
                .to(t, y - top.atEdge(web), top.edge()).to(t, y).to(-t, y).to(-t, y - top.atEdge(web), top.edge())
                .to(-w, y - top.atWeb(web), top.fillet()).to(-w, -y + bottom.atWeb(web), bottom.fillet())
                .to(-b, -y + bottom.atEdge(web), bottom.edge()).ring());
    }

    private Region shapeL(Instance p) {
        double y = positive(p, "Depth") / 2;
        double x = p.number("Width") == null ? y : positive(p, "Width") / 2;
        double t = positive(p, "Thickness");
        double s = slope(p, "LegSlope");
        double edge = or0(p, "EdgeRadius");
        double legX = t - s * (2 * x - t) / 2;
        double legY = t - s * (2 * y - t) / 2;
        // the slope is that of both legs, their thickness the one in the middle
        double rootX = t + s * (2 * y - t) / 2;
        double rootY = t + s * (2 * x - t) / 2;
        return Region.of(outline().to(-x, -y).to(x, -y).to(x, -y + legX, edge)
                .to(-x + rootX, -y + rootY, or0(p, "FilletRadius")).to(-x + legY, y, edge).to(-x, y).ring());
    }

    private Region shapeT(Instance p) {
        double y = positive(p, "Depth") / 2;
        double x = positive(p, "FlangeWidth") / 2;
        double w = positive(p, "WebThickness") / 2;
        double f = positive(p, "FlangeThickness");
        double fillet = or0(p, "FilletRadius");
        double ws = slope(p, "WebSlope") * (2 * y - f) / 2;
        double fs = slope(p, "FlangeSlope") * (x - w) / 2;
        return Region.of(outline().to(-w + ws, -y, or0(p, "WebEdgeRadius")).to(w - ws, -y, or0(p, "WebEdgeRadius"))
                .to(w + ws, y - f - fs, fillet).to(x, y - f + fs, or0(p, "FlangeEdgeRadius")).to(x, y).to(-x, y)
                .to(-x, y - f + fs, or0(p, "FlangeEdgeRadius")).to(-w - ws, y - f - fs, fillet).ring());
    }

    private Region shapeU(Instance p) {
        double y = positive(p, "Depth") / 2;
        double x = positive(p, "FlangeWidth") / 2;
        double w = positive(p, "WebThickness");
        double f = positive(p, "FlangeThickness");
        double fillet = or0(p, "FilletRadius");
        double edge = or0(p, "EdgeRadius");
        double s = slope(p, "FlangeSlope") * (2 * x - w) / 2;
        return Region.of(outline().to(-x, -y).to(x, -y).to(x, -y + f - s, edge).to(-x + w, -y + f + s, fillet)
                .to(-x + w, y - f - s, fillet).to(x, y - f + s, edge).to(x, y).to(-x, y).ring());
    }

    private Region shapeZ(Instance p) {
        double y = positive(p, "Depth") / 2;
        double x = positive(p, "FlangeWidth");
        double w = positive(p, "WebThickness") / 2;
        double f = positive(p, "FlangeThickness");
        double fillet = or0(p, "FilletRadius");
        double edge = or0(p, "EdgeRadius");
        return Region.of(outline().to(-w, -y).to(x - w, -y).to(x - w, -y + f, edge).to(w, -y + f, fillet).to(w, y)
                .to(w - x, y).to(w - x, y - f, edge).to(-w, y - f, fillet).ring());
    }

    private Region shapeC(Instance p) {
        double y = positive(p, "Depth") / 2;
        double x = positive(p, "Width") / 2;
        double t = positive(p, "WallThickness");
        double girth = positive(p, "Girth");
        double inner = or0(p, "InternalFilletRadius");
        double outer = inner > 0 ? inner + t : 0;
        return Region.of(outline().to(-x, -y, outer).to(x, -y, outer).to(x, -y + girth).to(x - t, -y + girth)
                .to(x - t, -y + t, inner).to(-x + t, -y + t, inner).to(-x + t, y - t, inner).to(x - t, y - t, inner)
                .to(x - t, y - girth).to(x, y - girth).to(x, y, outer).to(-x, y, outer).ring());
    }

    private Region trapezium(Instance p) {
        double y = positive(p, "YDim") / 2;
        double x = positive(p, "BottomXDim") / 2;
        double from = -x + items.length(p, "TopXOffset");
        return Region.of(outline().to(-x, -y).to(x, -y).to(from + positive(p, "TopXDim"), y).to(from, y).ring());
    }
}
