// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.solid.MeshPool;
import org.lintel.geometry.solid.Part;
import org.lintel.geometry.solid.Shapes;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/** Small models for tests, in millimetres and degrees. */
public final class Ifc {

    private static final String UNITS = "#1=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);\n"
            + "#2=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);\n"
            + "#3=IFCMEASUREWITHUNIT(IFCPLANEANGLEMEASURE(0.0174532925199432958),#2);\n"
            + "#4=IFCDIMENSIONALEXPONENTS(0,0,0,0,0,0,0);\n"
            + "#5=IFCCONVERSIONBASEDUNIT(#4,.PLANEANGLEUNIT.,'DEGREE',#3);\n" + "#6=IFCUNITASSIGNMENT((#1,#5));\n"
            + "#7=IFCPROJECT('0000000000000000000007',$,'P',$,$,$,$,$,#6);\n"
            + "#8=IFCCARTESIANPOINT((0.,0.,0.));\n#9=IFCAXIS2PLACEMENT3D(#8,$,$);\n"
            + "#11=IFCCARTESIANPOINT((0.,0.));\n#12=IFCAXIS2PLACEMENT2D(#11,$);\n"
            + "#13=IFCDIRECTION((0.,0.,1.));\n#14=IFCDIRECTION((1.,0.,0.));\n#15=IFCDIRECTION((0.,1.,0.));\n";

    private Ifc() {
    }

    /** A model of some instances; numbers below 20 are taken: 9 is the origin in space, 12 that in the plane, 13 Z. */
    public static Model model(String schema, String data) {
        String text = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n"
                + "FILE_SCHEMA(('" + schema + "'));\nENDSEC;\nDATA;\n" + UNITS + data + "\nENDSEC;\nEND-ISO-10303-21;\n";
        try {
            return Model.of(text.getBytes(StandardCharsets.UTF_8), "test.ifc");
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    public static Items items(Model model) {
        return new Items(model, Precision.DEFAULT);
    }

    /** The mesh of an item; an assertion error where there is any problem. */
    public static Mesh mesh(String data, long item) {
        var problems = new ArrayList<ItemProblem>();
        Mesh mesh = mesh(data, item, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return mesh;
    }

    public static Mesh mesh(String data, long item, List<ItemProblem> problems) {
        Model model = model("IFC4", data);
        List<Part> parts = new Shapes(items(model), new MeshPool()).parts(model.instance(item), problems);
        var mesh = new MeshBuilder();
        for (Part part : parts) {
            mesh.add(part.mesh(), part.at());
        }
        return mesh.build(true);
    }
}
