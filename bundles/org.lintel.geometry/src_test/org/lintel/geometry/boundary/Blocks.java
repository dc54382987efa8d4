// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.Locale;
import org.lintel.geometry.Ifc;
import org.lintel.ifc.model.Model;

/** Models of blocks along the axes, in metres, for tests of what bounds what. */
final class Blocks {

    private final StringBuilder data = new StringBuilder();
    private int next = 100;

    private int put(String entity) {
        data.append('#').append(next).append('=').append(entity).append(";\n");
        return next++;
    }

    private int shape(double x, double y, double z, double dx, double dy, double dz) {
        String at = String.format(Locale.ROOT, "IFCCARTESIANPOINT((%.3f,%.3f,%.3f))", (x + dx / 2) * 1000,
                (y + dy / 2) * 1000, z * 1000);
        int axis = put("IFCAXIS2PLACEMENT3D(#" + put(at) + ",$,$)");
        int profile = put(String.format(Locale.ROOT, "IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,%.3f,%.3f)", dx * 1000,
                dy * 1000));
        int solid = put(String.format(Locale.ROOT, "IFCEXTRUDEDAREASOLID(#%d,#%d,#13,%.3f)", profile, axis, dz * 1000));
        return product(solid, "SweptSolid");
    }

    private int product(int solid, String type) {
        int body = put("IFCSHAPEREPRESENTATION($,'Body','" + type + "',(#" + solid + "))");
        return put("IFCPRODUCTDEFINITIONSHAPE($,$,(#" + body + "))");
    }

    private int root(String entity, String name, int shape, String rest) {
        int placement = put("IFCLOCALPLACEMENT($,#9)");
        return put(String.format(Locale.ROOT, "%s('%022d',$,'%s',$,$,#%d,#%d,%s)", entity, next, name, placement,
                shape, rest));
    }

    int element(String entity, String name, double x, double y, double z, double dx, double dy, double dz) {
        return root(entity, name, shape(x, y, z, dx, dy, dz),
                entity.equals("IFCWINDOW") || entity.equals("IFCDOOR") ? "$,$,$,$,$,$" : "$,$");
    }

    int space(String name, double x, double y, double z, double dx, double dy, double dz) {
        return root("IFCSPACE", name, shape(x, y, z, dx, dy, dz), "$,.ELEMENT.,.INTERNAL.,$");
    }

    /** A space over a polygon, two numbers a corner. */
    int space(String name, double z, double height, double... xy) {
        var corners = new StringBuilder();
        int first = next;
        for (int i = 0; i < xy.length; i += 2) {
            put(String.format(Locale.ROOT, "IFCCARTESIANPOINT((%.3f,%.3f))", xy[i] * 1000, xy[i + 1] * 1000));
            corners.append('#').append(first + i / 2).append(',');
        }
        int line = put("IFCPOLYLINE((" + corners + "#" + first + "))");
        int profile = put("IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#" + line + ")");
        int axis = put("IFCAXIS2PLACEMENT3D(#" + put(String.format(Locale.ROOT, "IFCCARTESIANPOINT((0.,0.,%.3f))",
                z * 1000))
                + ",$,$)");
        int solid = put(String.format(Locale.ROOT, "IFCEXTRUDEDAREASOLID(#%d,#%d,#13,%.3f)", profile, axis,
                height * 1000));
        return root("IFCSPACE", name, product(solid, "SweptSolid"), "$,.ELEMENT.,.INTERNAL.,$");
    }

    /** An opening in an element, filled by another or, with 0, by nothing. */
    void opening(int host, int filling, double x, double y, double z, double dx, double dy, double dz) {
        int opening = root("IFCOPENINGELEMENT", "O", shape(x, y, z, dx, dy, dz), "$,$");
        put(String.format(Locale.ROOT, "IFCRELVOIDSELEMENT('%022d',$,$,$,#%d,#%d)", next, host, opening));
        if (filling > 0) {
            put(String.format(Locale.ROOT, "IFCRELFILLSELEMENT('%022d',$,$,$,#%d,#%d)", next, opening, filling));
        }
    }

    /** A boundary as an author writes it: a rectangle on the floor of a space. */
    void boundary(int space, int element, double dx, double dy) {
        int[] corners = {put("IFCCARTESIANPOINT((0.,0.))"), put("IFCCARTESIANPOINT((" + dx * 1000 + ",0.))"),
            put("IFCCARTESIANPOINT((" + dx * 1000 + "," + dy * 1000 + "))"), put("IFCCARTESIANPOINT((0.,"
            + dy * 1000 + "))")};
        int line = put("IFCPOLYLINE((#" + corners[0] + ",#" + corners[1] + ",#" + corners[2] + ",#" + corners[3] + ",#"
                + corners[0] + "))");
        int plane = put("IFCPLANE(#9)");
        int surface = put("IFCCURVEBOUNDEDPLANE(#" + plane + ",#" + line + ",())");
        int geometry = put("IFCCONNECTIONSURFACEGEOMETRY(#" + surface + ",$)");
        put(String.format(Locale.ROOT, "IFCRELSPACEBOUNDARY2NDLEVEL('%022d',$,'2ndLevel','2a',#%d,#%d,#%d,.PHYSICAL.,"
                + ".INTERNAL.,$,$)", next, space, element, geometry));
    }

    Model model() {
        return Ifc.model("IFC4", data.toString());
    }
}
