// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.Locale;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.ifc.model.Model;

/** Models of boxes along the axes, in millimetres: walls, slabs, openings and what stands in them. */
final class Blocks {

    private final StringBuilder data = new StringBuilder("#16=IFCLOCALPLACEMENT($,#9);\n");
    private int next = 100;

    /** A box from a corner by its sizes; its number. */
    int box(String entity, String rest, double x, double y, double z, double dx, double dy, double dz) {
        int n = next;
        next += 20;
        line(n, "IFCCARTESIANPOINT((%.3f,%.3f,%.3f))", x + dx / 2, y + dy / 2, z);
        line(n + 1, "IFCAXIS2PLACEMENT3D(#%d,$,$)", n);
        line(n + 2, "IFCLOCALPLACEMENT($,#%d)", n + 1);
        line(n + 3, "IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,%.3f,%.3f)", dx, dy);
        line(n + 4, "IFCEXTRUDEDAREASOLID(#%d,#9,#13,%.3f)", n + 3, dz);
        line(n + 5, "IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#%d))", n + 4);
        line(n + 6, "IFCPRODUCTDEFINITIONSHAPE($,$,(#%d))", n + 5);
        line(n + 7, "%s('%s',$,'%s',$,$,#%d,#%d%s)", entity, guid(n), entity.substring(3) + n, n + 2, n + 6, rest);
        return n + 7;
    }

    int wall(double x, double y, double z, double dx, double dy, double dz) {
        return box("IFCWALL", ",$,$", x, y, z, dx, dy, dz);
    }

    int slab(double x, double y, double z, double dx, double dy, double dz) {
        return box("IFCSLAB", ",$,$", x, y, z, dx, dy, dz);
    }

    /** An opening cut from a wall. */
    int opening(int wall, double x, double y, double z, double dx, double dy, double dz) {
        int opening = box("IFCOPENINGELEMENT", ",$,$", x, y, z, dx, dy, dz);
        relation("IFCRELVOIDSELEMENT", "#" + wall, "#" + opening);
        return opening;
    }

    /** A window that fills an opening. */
    int window(int opening, double x, double y, double z, double dx, double dy, double dz) {
        int window = box("IFCWINDOW", ",$,$,$,$,$,$", x, y, z, dx, dy, dz);
        relation("IFCRELFILLSELEMENT", "#" + opening, "#" + window);
        return window;
    }

    /**
     * A room with walls 300 thick around it and slabs 200 thick below and above; the walls south, east, north, west.
     */
    int[] room(double x, double y, double z, double width, double depth, double height) {
        slab(x, y, z - 200, width, depth, 200);
        slab(x, y, z + height, width, depth, 200);
        return walls(x, y, z, width, depth, height);
    }

    int[] walls(double x, double y, double z, double width, double depth, double height) {
        return new int[] {wall(x, y, z, width, 300, height),
            wall(x + width - 300, y + 300, z, 300, depth - 600, height), wall(x, y + depth - 300, z, width, 300, height), wall(x, y + 300, z, 300, depth - 600, height)};
    }

    void external(int element, String set, boolean external) {
        line(next, "IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.%s.),$)", external ? "T" : "F");
        line(next + 1, "IFCPROPERTYSET('%s',$,'%s',$,(#%d))", guid(next), set, next);
        line(next + 2, "IFCRELDEFINESBYPROPERTIES('%s',$,$,$,(#%d),#%d)", guid(next + 2), element, next + 1);
        next += 20;
    }

    int space(double x, double y, double z, double dx, double dy, double dz) {
        return box("IFCSPACE", ",$,$,$,$", x, y, z, dx, dy, dz);
    }

    void boundary(int space, int element, String side) {
        line(next, "IFCRELSPACEBOUNDARY('%s',$,$,$,#%d,#%d,$,.PHYSICAL.,.%s.)", guid(next), space, element, side);
        next += 20;
    }

    int storey(double z, int... elements) {
        int n = next;
        next += 20;
        line(n, "IFCCARTESIANPOINT((0.,0.,%.3f))", z);
        line(n + 1, "IFCAXIS2PLACEMENT3D(#%d,$,$)", n);
        line(n + 2, "IFCLOCALPLACEMENT($,#%d)", n + 1);
        line(n + 3, "IFCBUILDINGSTOREY('%s',$,'Storey %d',$,$,#%d,$,$,.ELEMENT.,%.3f)", guid(n), (int) z, n + 2, z);
        contain(n + 3, elements);
        return n + 3;
    }

    /** A building that holds elements itself. */
    int building(int... elements) {
        int n = next;
        next += 20;
        line(n, "IFCBUILDING('%s',$,'B%d',$,$,#16,$,$,.ELEMENT.,$,$,$)", guid(n), n);
        contain(n, elements);
        return n;
    }

    private void contain(int structure, int... elements) {
        if (elements.length > 0) {
            var list = new StringBuilder();
            for (int element : elements) {
                list.append(list.isEmpty() ? "" : ",").append('#').append(element);
            }
            line(next, "IFCRELCONTAINEDINSPATIALSTRUCTURE('%s',$,$,$,(%s),#%d)", guid(next), list, structure);
            next += 20;
        }
    }

    private void relation(String entity, String one, String other) {
        line(next, "%s('%s',$,$,$,%s,%s)", entity, guid(next), one, other);
        next += 20;
    }

    void line(int n, String format, Object... values) {
        data.append('#').append(n).append('=').append(String.format(Locale.ROOT, format, values)).append(";\n");
    }

    private static String guid(int n) {
        return String.format("%022d", n);
    }

    Model model() {
        return Ifc.model("IFC4", data.toString());
    }

    Envelope envelope(EnvelopeOptions options) {
        return Envelope.of(model(), options, Progress.NONE);
    }

    Envelope envelope() {
        return envelope(EnvelopeOptions.DEFAULT.withThreads(2));
    }
}
