// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import java.nio.charset.StandardCharsets;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/** Models of some walls, four metres long, 0.2 thick and three high; the second has an opening of one cubic decimetre. */
public final class Walls {

    private static final String HEAD = """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION((''),'2;1');
            FILE_NAME('','',(''),(''),'','','');
            FILE_SCHEMA(('%s'));
            ENDSEC;
            DATA;
            #1=IFCPROJECT('0YvctVUKr0kugbFTf53O9L',#19,'P',$,$,$,$,(#3),#2);
            #2=IFCUNITASSIGNMENT((#4));
            #3=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-05,#6,$);
            #4=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
            #5=IFCCARTESIANPOINT((0.,0.,0.));
            #6=IFCAXIS2PLACEMENT3D(#5,$,$);
            #7=IFCLOCALPLACEMENT($,#6);
            #8=IFCDIRECTION((0.,0.,1.));
            #9=IFCCARTESIANPOINT((0.,0.));
            #10=IFCAXIS2PLACEMENT2D(#9,$);
            #11=IFCRECTANGLEPROFILEDEF(.AREA.,$,#10,4000.,200.);
            #12=IFCEXTRUDEDAREASOLID(#11,#6,#8,3000.);
            #13=IFCRECTANGLEPROFILEDEF(.AREA.,$,#10,1000.,1000.);
            #14=IFCEXTRUDEDAREASOLID(#13,#6,#8,1000.);
            #15=IFCSHAPEREPRESENTATION(#3,'Body','SweptSolid',(#14));
            #16=IFCPRODUCTDEFINITIONSHAPE($,$,(#15));
            #17=IFCOPENINGELEMENT('7YvctVUKr0kugbFTf53O9L',#19,'O',$,$,#7,#16,$%s);
            #18=IFCRELVOIDSELEMENT('9YvctVUKr0kugbFTf53O9L',#19,$,$,#23,#17);
            #19=IFCOWNERHISTORY(#52,#53,$,.ADDED.,$,$,$,0);
            #50=IFCPERSON($,'A',$,$,$,$,$,$);
            #51=IFCORGANIZATION($,'O',$,$,$);
            #52=IFCPERSONANDORGANIZATION(#50,#51,$);
            #53=IFCAPPLICATION(#51,'1','by hand','hand');
            """;

    private Walls() {
    }

    /** Walls #21, #23, #25 and so on; the opening is cut from #23. */
    public static Model model(String schema, int count) {
        boolean old = schema.equals("IFC2X3");
        var text = new StringBuilder(HEAD.formatted(schema, old ? "" : ",$"));
        for (int i = 0; i < count; i++) {
            int id = 21 + 2 * i;
            text.append("#").append(100 + id).append("=IFCSHAPEREPRESENTATION(#3,'Body','SweptSolid',(#12));\n");
            text.append("#").append(200 + id).append("=IFCPRODUCTDEFINITIONSHAPE($,$,(#").append(100 + id).append("));\n");
            text.append("#").append(id).append("=IFCWALL('").append(String.format("aYvctVUKr0kugbFTf5%04d", i))
                    .append("',#19,'it''s W").append(i).append("',$,$,#7,#").append(200 + id)
                    .append(old ? ",$);\n" : ",$,$);\n");
        }
        text.append("ENDSEC;\nEND-ISO-10303-21;\n");
        try {
            return Model.of(text.toString().getBytes(StandardCharsets.UTF_8), "walls.ifc");
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }
}
