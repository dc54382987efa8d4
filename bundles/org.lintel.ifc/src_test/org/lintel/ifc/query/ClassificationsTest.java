// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;

class ClassificationsTest {

    @Test
    void referencesOfIfc4ThroughTheirSources() {
        Model model = Spf.model("IFC4", "#1=IFCCLASSIFICATION('bSI','1',$,'Uniclass 2015',$,$,$);",
                "#2=IFCCLASSIFICATIONREFERENCE($,'EF_25','Walls',#1,$,$);",
                "#3=IFCCLASSIFICATIONREFERENCE($,'EF_25_10','Inner walls',#2,$,$);",
                "#4=IFCCLASSIFICATIONREFERENCE($,$,$,#4,$,$);",
                "#10=IFCWALL('a',$,$,$,$,$,$,$,$);", "#11=IFCWALLTYPE('t',$,$,$,$,$,$,$,$,.STANDARD.);",
                "#12=IFCRELDEFINESBYTYPE('r',$,$,$,(#10),#11);",
                "#13=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#10),#3);",
                "#14=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#11),#2);",
                "#15=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#11,#10),#3);",
                "#16=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#10),#4);",
                "#17=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#10),#1);");
        assertEquals(List.of(new Reference("Uniclass 2015", "EF_25_10", "Inner walls"), new Reference("", "", ""),
                new Reference("Uniclass 2015", "", ""), new Reference("Uniclass 2015", "EF_25", "Walls")),
                Classifications.of(model).of(model.instance(10)));
    }

    @Test
    void referencesAndNotationsOfIfc2x3() {
        Model model = Spf.model("IFC2X3", "#1=IFCCLASSIFICATION('x','1',$,'OmniClass');",
                "#2=IFCCLASSIFICATIONREFERENCE($,'21-02','Shell',#1);", "#3=IFCCLASSIFICATIONNOTATION((#4,#5));",
                "#4=IFCCLASSIFICATIONNOTATIONFACET('L');", "#5=IFCCLASSIFICATIONNOTATIONFACET('681');",
                "#10=IFCWALL('a',$,$,$,$,$,$,$);", "#13=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#10),#2);",
                "#14=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#10),#3);");
        assertEquals(List.of(new Reference("OmniClass", "21-02", "Shell"), new Reference("", "L681", "")),
                Classifications.of(model).of(model.instance(10)));
    }
}
