// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.coverage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lintel.geometry.Ifc;

class CoverageTest {

    @Test
    void itemsAreCountedOnceAProductAndWhatIsNotComputedIsSaid() {
        var coverage = new Coverage();
        coverage.add(Ifc.model("IFC4", "#16=IFCLOCALPLACEMENT($,#9);\n"
                + "#20=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,4000.,200.);\n#21=IFCEXTRUDEDAREASOLID(#20,#9,#13,3000.);\n"
                + "#27=IFCEXTRUDEDAREASOLID(#20,#9,#13,300.);\n#28=IFCPLANE(#9);\n"
                + "#22=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#21,#27,#28));\n"
                + "#23=IFCPRODUCTDEFINITIONSHAPE($,$,(#22));\n#24=IFCWALL('0000000000000000000024',$,'W',$,$,#16,#23,$,$);\n"
                + "#25=IFCWALL('0000000000000000000025',$,'W',$,$,#16,#23,$,$);\n"));
        String table = coverage.table();
        assertTrue(table.contains("| IfcExtrudedAreaSolid | 2 | 1 |  |"), table);
        assertTrue(table.contains("| IfcPlane | 2 | 1 | not yet: 2 findings |"), table);
        assertTrue(table.contains("1 models; 2 elements"), table);
    }
}
