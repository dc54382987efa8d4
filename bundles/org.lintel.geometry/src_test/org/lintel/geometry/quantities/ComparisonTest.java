// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.quantities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.ifc.model.Model;

/** Numbers of an author that are right, of another definition, in another unit, and wrong. */
class ComparisonTest {

    /** A block of 2 m by 1 m by 3 m. */
    private static List<Comparison.Row> compare(String entity, String quantities) {
        Model model = Ifc.model("IFC4",
                "#23=IFCLOCALPLACEMENT($,#9);\n#30=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,2000.,1000.);\n"
                + "#31=IFCEXTRUDEDAREASOLID(#30,#9,#13,3000.);\n#32=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#31));\n"
                + "#33=IFCPRODUCTDEFINITIONSHAPE($,$,(#32));\n#40=" + entity
                + "('0000000000000000000040',$,$,$,$,#23,#33,$,$);\n"
                + "#60=IFCELEMENTQUANTITY('0000000000000000000060',$,'BaseQuantities',$,$,(" + quantities + "));\n"
                + "#61=IFCRELDEFINESBYPROPERTIES('0000000000000000000061',$,$,$,(#40),#60);\n"
                + "#70=IFCQUANTITYVOLUME('GrossVolume',$,$,6.);\n#71=IFCQUANTITYVOLUME('GrossVolume',$,$,6.E9);\n"
                + "#72=IFCQUANTITYVOLUME('GrossVolume',$,$,7.1);\n#73=IFCQUANTITYAREA('NetSideArea',$,$,22.);\n"
                + "#74=IFCQUANTITYLENGTH('Height',$,$,3000.);\n#75=IFCQUANTITYLENGTH('Width',$,$,3000.);\n"
                + "#76=IFCQUANTITYVOLUME('NetVolume',$,$,0.);\n#77=IFCQUANTITYLENGTH('Girth',$,$,1.);\n"
                + "#78=IFCQUANTITYLENGTH('Length',$,$,4000.);\n#79=IFCQUANTITYAREA('GrossSideArea',$,$,12.);\n");
        return Comparison.of(model, Progress.NONE).rows();
    }

    private static Cause cause(String entity, String quantities) {
        return compare(entity, quantities).getFirst().cause();
    }

    @Test
    void aRightNumberHasNoCause() {
        assertNull(cause("IFCWALL", "#70"));
        assertNull(cause("IFCWALL", "#74"));
    }

    @Test
    void eachCauseIsFoundByComputingTheAuthorsNumber() {
        assertEquals(Cause.UNIT, cause("IFCWALL", "#71"));
        assertEquals(Cause.UNEXPLAINED, cause("IFCWALL", "#72"));
        assertEquals(Cause.SURFACE, cause("IFCWALL", "#73"));
        assertEquals(Cause.SIDE, cause("IFCWALL", "#75"));
        assertEquals(Cause.ZERO, cause("IFCWALL", "#76"));
        // a wall of 4 m by 3 m, says its author, but the body is 2 m long
        assertTrue(compare("IFCWALL", "#78,#74,#79").stream().filter(row -> !row.quantity().equals("Height"))
                .allMatch(row -> row.cause() == Cause.NOMINAL));
    }

    @Test
    void whatTheStandardDoesNotNameIsNotCompared() {
        assertEquals(List.of(), compare("IFCWALL", "#77"));
    }

    @Test
    void theTableCountsWithinAndCauses() {
        var table = new QuantitiesTable();
        Model model = Ifc.model("IFC4", "");
        table.add("none.ifc", Comparison.of(model, Progress.NONE));
        assertTrue(table.markdown().startsWith("0 models"));
    }
}
