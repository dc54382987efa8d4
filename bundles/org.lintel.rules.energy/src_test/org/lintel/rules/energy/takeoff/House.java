// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/**
 * Writes small buildings of boxes, always the same building whatever the schema, the unit and the way the project's
 * Y axis points: lengths are in metres, X is east and Y is north.
 */
final class House {

    private final StringBuilder data = new StringBuilder();
    private final boolean ifc4;
    private final double unit;
    private int next = 100;
    private int storey = -1;
    private int building;
    private final List<Integer> storeys = new ArrayList<>();
    private final List<Integer> contents = new ArrayList<>();

    /**
     * @param schema IFC2X3 or IFC4
     * @param unit metres in a unit of length: 1, 0.001, 0.3048
     * @param turn degrees by which the building is turned counter-clockwise against the Y axis; true north turns
     *        with it
     */
    House(String schema, double unit, double turn) {
        this.ifc4 = schema.equals("IFC4");
        this.unit = unit;
        String length = unit == 1 ? "IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.)"
                : unit == 0.001 ? "IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.)"
                        : "IFCCONVERSIONBASEDUNIT(#4,.LENGTHUNIT.,'FOOT',#3)";
        text("#1=" + length);
        text("#2=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.)");
        text("#3=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(0.3048),#2)");
        text("#4=IFCDIMENSIONALEXPONENTS(1,0,0,0,0,0,0)");
        text("#5=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.)");
        text("#6=IFCUNITASSIGNMENT((#1,#5))");
        double a = Math.toRadians(turn);
        line(7, "IFCDIRECTION((%.12f,%.12f))", -Math.sin(a), Math.cos(a));
        text("#8=IFCCARTESIANPOINT((0.,0.,0.))");
        text("#9=IFCAXIS2PLACEMENT3D(#8,$,$)");
        text("#10=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-05,#9,#7)");
        text("#11=IFCPROJECT('0000000000000000000011',$,'P',$,$,$,$,(#10),#6)");
        text("#12=IFCCARTESIANPOINT((0.,0.))");
        text("#13=IFCAXIS2PLACEMENT2D(#12,$)");
        text("#14=IFCDIRECTION((0.,0.,1.))");
        line(15, "IFCDIRECTION((%.12f,%.12f,0.))", Math.cos(a), Math.sin(a));
        text("#16=IFCAXIS2PLACEMENT3D(#8,#14,#15)");
        text("#17=IFCLOCALPLACEMENT($,#16)");
        building = take();
        line(building, "IFCBUILDING('%s',$,'B',$,$,#17,$,$,.ELEMENT.,$,$,$)", guid(building));
    }

    House() {
        this("IFC4", 1, 0);
    }

    /** Opens a storey: what follows stands in it; its number. */
    int storey(String name, double z) {
        close();
        storey = take();
        int n = take();
        line(n, "IFCCARTESIANPOINT((0.,0.,%.9f))", z / unit);
        int p = take();
        line(p, "IFCAXIS2PLACEMENT3D(#%d,$,$)", n);
        int placement = take();
        line(placement, "IFCLOCALPLACEMENT(#17,#%d)", p);
        line(storey, "IFCBUILDINGSTOREY('%s',$,'%s',$,$,#%d,$,$,.ELEMENT.,%.9f)", guid(storey), name, placement, z / unit);
        storeys.add(storey);
        return storey;
    }

    /** A room of walls 0.2 thick between slabs 0.2 thick below and above; south, east, north, west, floor, ceiling. */
    int[] room(double x, double y, double z, double width, double depth, double height) {
        return new int[] {wall(x, y, z, width, 0.2, height), wall(x + width - 0.2, y + 0.2, z, 0.2, depth - 0.4, height),
            wall(x, y + depth - 0.2, z, width, 0.2, height), wall(x, y + 0.2, z, 0.2, depth - 0.4, height),
            slab(x, y, z - 0.2, width, depth, 0.2), slab(x, y, z + height, width, depth, 0.2)};
    }

    int wall(double x, double y, double z, double dx, double dy, double dz) {
        return contained(box("IFCWALL", ifc4 ? ",$,$" : ",$", x, y, z, dx, dy, dz));
    }

    int slab(double x, double y, double z, double dx, double dy, double dz) {
        return contained(box("IFCSLAB", ",$,$", x, y, z, dx, dy, dz));
    }

    int space(String name, double x, double y, double z, double dx, double dy, double dz) {
        int space = box("IFCSPACE", ",'" + name + "',.ELEMENT.,.INTERNAL.,$", x, y, z, dx, dy, dz);
        int relation = take();
        line(relation, "IFCRELAGGREGATES('%s',$,$,$,#%d,(#%d))", guid(relation), storey, space);
        return space;
    }

    /** A window in an opening of its own through a wall. */
    int window(int wall, double x, double y, double z, double dx, double dy, double dz) {
        int opening = opening(wall, x, y, z, dx, dy, dz);
        String size = String.format(Locale.ROOT, ",$,%.9f,%.9f", dz / unit, Math.max(dx, dy) / unit);
        int window = contained(box("IFCWINDOW", size + (ifc4 ? ",$,$,$" : ""), x + (dx < dy ? dx / 2 - 0.02 : 0),
                y + (dx < dy ? 0 : dy / 2 - 0.02), z, dx < dy ? 0.04 : dx, dx < dy ? dy : 0.04, dz));
        relation("IFCRELFILLSELEMENT", opening, window);
        return window;
    }

    int opening(int wall, double x, double y, double z, double dx, double dy, double dz) {
        int opening = box("IFCOPENINGELEMENT", ifc4 ? ",$,$" : ",$", x, y, z, dx, dy, dz);
        relation("IFCRELVOIDSELEMENT", wall, opening);
        return opening;
    }

    /** An element without a shape. */
    int shapeless(String entity) {
        int n = take();
        boolean wall = entity.equals("IFCWALL");
        line(n, "%s('%s',$,'%s',$,$,$,$%s)", entity, guid(n), entity.substring(3) + n,
                wall ? ifc4 ? ",$,$" : ",$" : ",$,$");
        return contained(n);
    }

    private int box(String entity, String rest, double x, double y, double z, double dx, double dy, double dz) {
        int n = take();
        line(n, "IFCCARTESIANPOINT((%.9f,%.9f,%.9f))", (x + dx / 2) / unit, (y + dy / 2) / unit, z / unit);
        int axis = take();
        line(axis, "IFCAXIS2PLACEMENT3D(#%d,$,$)", n);
        int placement = take();
        line(placement, "IFCLOCALPLACEMENT(#17,#%d)", axis);
        int profile = take();
        line(profile, "IFCRECTANGLEPROFILEDEF(.AREA.,$,#13,%.9f,%.9f)", dx / unit, dy / unit);
        int solid = take();
        line(solid, "IFCEXTRUDEDAREASOLID(#%d,#9,#14,%.9f)", profile, dz / unit);
        int shape = take();
        line(shape, "IFCSHAPEREPRESENTATION(#10,'Body','SweptSolid',(#%d))", solid);
        int product = take();
        line(product, "IFCPRODUCTDEFINITIONSHAPE($,$,(#%d))", shape);
        int element = take();
        line(element, "%s('%s',$,'%s',$,$,#%d,#%d%s)", entity, guid(element), entity.substring(3) + element, placement,
                product, rest);
        return element;
    }

    /** A property, of whatever: {@code property(wall, "Pset_WallCommon", "IsExternal", "IFCBOOLEAN(.T.)")}. */
    House property(int element, String set, String name, String value) {
        int p = take();
        line(p, "IFCPROPERTYSINGLEVALUE('%s',$,%s,$)", name, value);
        int s = take();
        line(s, "IFCPROPERTYSET('%s',$,'%s',$,(#%d))", guid(s), set, p);
        return defines(s, element);
    }

    /** A quantity in m². */
    House area(int element, String name, double squareMetres) {
        int q = take();
        line(q, "IFCQUANTITYAREA('%s',$,$,%.6f%s)", name, squareMetres, ifc4 ? ",$" : "");
        int s = take();
        line(s, "IFCELEMENTQUANTITY('%s',$,'BaseQuantities',$,$,(#%d))", guid(s), q);
        return defines(s, element);
    }

    /** A quantity in metres. */
    House length(int element, String name, double metres) {
        int q = take();
        line(q, "IFCQUANTITYLENGTH('%s',$,$,%.9f%s)", name, metres / unit, ifc4 ? ",$" : "");
        int s = take();
        line(s, "IFCELEMENTQUANTITY('%s',$,'BaseQuantities',$,$,(#%d))", guid(s), q);
        return defines(s, element);
    }

    private House defines(int set, int element) {
        int r = take();
        line(r, "IFCRELDEFINESBYPROPERTIES('%s',$,$,$,(#%d),#%d)", guid(r), element, set);
        return this;
    }

    /** Layers of a wall along its Y axis, from inside or outside as it comes: name, metres, W/mK, kg/m³. */
    House layers(int element, boolean positive, Object... layers) {
        var list = new StringBuilder();
        for (int i = 0; i < layers.length; i += 4) {
            int m = take();
            line(m, "IFCMATERIAL('%s'%s)", layers[i], ifc4 ? ",$,$" : "");
            if (ifc4) {
                int k = take();
                line(k, "IFCPROPERTYSINGLEVALUE('ThermalConductivity',$,IFCTHERMALCONDUCTIVITYMEASURE(%s),$)", layers[i + 2]);
                line(take(), "IFCMATERIALPROPERTIES('Pset_MaterialThermal',$,(#%d),#%d)", k, m);
                int d = take();
                line(d, "IFCPROPERTYSINGLEVALUE('MassDensity',$,IFCMASSDENSITYMEASURE(%s),$)", layers[i + 3]);
                line(take(), "IFCMATERIALPROPERTIES('Pset_MaterialCommon',$,(#%d),#%d)", d, m);
            } else {
                line(take(), "IFCTHERMALMATERIALPROPERTIES(#%d,$,$,$,%s)", m, layers[i + 2]);
                line(take(), "IFCGENERALMATERIALPROPERTIES(#%d,$,$,%s)", m, layers[i + 3]);
            }
            int layer = take();
            line(layer, "IFCMATERIALLAYER(#%d,%.9f,$%s)", m, (double) layers[i + 1] / unit, ifc4 ? ",$,$,$,$" : "");
            list.append(list.isEmpty() ? "" : ",").append('#').append(layer);
        }
        int set = take();
        line(set, "IFCMATERIALLAYERSET((%s),$%s)", list, ifc4 ? ",$" : "");
        int usage = take();
        line(usage, "IFCMATERIALLAYERSETUSAGE(#%d,.AXIS2.,.%s.,0.%s)", set, positive ? "POSITIVE" : "NEGATIVE",
                ifc4 ? ",$" : "");
        int r = take();
        line(r, "IFCRELASSOCIATESMATERIAL('%s',$,$,$,(#%d),#%d)", guid(r), element, usage);
        return this;
    }

    int building() {
        return building;
    }

    Model model() {
        close();
        int r = take();
        line(r, "IFCRELAGGREGATES('%s',$,$,$,#11,(#%d))", guid(r), building);
        var list = new StringBuilder();
        storeys.forEach(s -> list.append(list.isEmpty() ? "" : ",").append('#').append(s));
        r = take();
        line(r, "IFCRELAGGREGATES('%s',$,$,$,#%d,(%s))", guid(r), building, list);
        String text = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n"
                + "FILE_SCHEMA(('" + (ifc4 ? "IFC4" : "IFC2X3") + "'));\nENDSEC;\nDATA;\n" + data
                + "ENDSEC;\nEND-ISO-10303-21;\n";
        try {
            return Model.of(text.getBytes(StandardCharsets.UTF_8), "house.ifc");
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    private int contained(int element) {
        contents.add(element);
        return element;
    }

    private void close() {
        if (storey > 0 && !contents.isEmpty()) {
            var list = new StringBuilder();
            contents.forEach(element -> list.append(list.isEmpty() ? "" : ",").append('#').append(element));
            relation("IFCRELCONTAINEDINSPATIALSTRUCTURE", list.toString(), "#" + storey);
            contents.clear();
        }
    }

    private void relation(String entity, int one, int other) {
        relation(entity, "#" + one, "#" + other);
    }

    private void relation(String entity, String one, String other) {
        int r = take();
        String form = entity.startsWith("IFCRELCONTAINED") ? "%s('%s',$,$,$,(%s),%s)" : "%s('%s',$,$,$,%s,%s)";
        line(r, form, entity, guid(r), one, other);
    }

    private int take() {
        return next++;
    }

    private void line(int n, String format, Object... values) {
        text("#" + n + "=" + String.format(Locale.ROOT, format, values));
    }

    private void text(String line) {
        data.append(line).append(";\n");
    }

    private static String guid(int n) {
        return String.format("%022d", n);
    }
}
