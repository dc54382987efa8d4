// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

class MaterialsTest {

    private static final String UNITS =
            "#1=IFCPROJECT($,$,$,$,$,$,$,$,#2);#2=IFCUNITASSIGNMENT((#3));"
                    + "#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);";

    private static List<String> names(List<Instance> materials) {
        return materials.stream().map(Instance::name).toList();
    }

    @Test
    void layersOfOccurrenceThenType() {
        Model model = Spf.model("IFC4", UNITS, "#10=IFCWALL('a',$,$,$,$,$,$,$,$);", "#11=IFCWALL('b',$,$,$,$,$,$,$,$);",
                "#12=IFCWALLTYPE('t',$,$,$,$,$,$,$,$,.STANDARD.);", "#13=IFCRELDEFINESBYTYPE('r',$,$,$,(#10,#11),#12);",
                "#14=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#10),#20);",
                "#15=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#12),#21);",
                "#20=IFCMATERIALLAYERSETUSAGE(#21,.AXIS2.,.POSITIVE.,0.,$);",
                "#21=IFCMATERIALLAYERSET((#22,#23,#24),'Wall 300',$);", "#22=IFCMATERIALLAYER(#30,200.,.F.,$,$,$,$);",
                "#23=IFCMATERIALLAYER($,50.,.T.,$,$,$,$);", "#24=IFCMATERIALLAYER(#31,50.,.U.,$,$,$,$);",
                "#30=IFCMATERIAL('Concrete',$,$);", "#31=IFCMATERIAL('Wool',$,$);");
        for (long id : new long[] {10, 11, 12}) {
            List<Layer> layers = Materials.of(model).layers(model.instance(id));
            assertEquals(List.of("Concrete", "", "Wool"), layers.stream().map(Layer::material).toList());
            assertEquals(0.2, layers.getFirst().thicknessM(), 1e-12);
            assertTrue(layers.get(1).ventilated());
            assertNull(layers.get(1).source());
            assertEquals(model.instance(24), layers.get(2).layer());
            assertEquals(List.of("Concrete", "Wool"), names(Materials.of(model).materials(model.instance(id))));
        }
    }

    @Test
    void otherWaysToGiveMaterials() {
        Model model = Spf.model("IFC4", "#30=IFCMATERIAL('A',$,$);", "#31=IFCMATERIAL('B',$,$);",
                "#40=IFCMATERIALLIST((#30,#31));", "#41=IFCMATERIALCONSTITUENTSET($,$,(#42,#43));",
                "#42=IFCMATERIALCONSTITUENT($,$,#31,$,$);", "#43=IFCMATERIALCONSTITUENT($,$,#30,$,$);",
                "#44=IFCMATERIALPROFILESETUSAGE(#45,5,$);", "#45=IFCMATERIALPROFILESET($,$,(#46),$);",
                "#46=IFCMATERIALPROFILE($,$,#31,$,$,$);",
                "#10=IFCWALL('a',$,$,$,$,$,$,$,$);", "#50=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#10),#30);",
                "#11=IFCWALL('b',$,$,$,$,$,$,$,$);", "#51=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#11),#40);",
                "#12=IFCWALL('c',$,$,$,$,$,$,$,$);", "#52=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#12),#41);",
                "#13=IFCWALL('d',$,$,$,$,$,$,$,$);", "#53=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#13),#44);",
                "#14=IFCWALL('e',$,$,$,$,$,$,$,$);");
        Materials materials = Materials.of(model);
        assertEquals(List.of("A"), names(materials.materials(model.instance(10))));
        assertEquals(List.of("A", "B"), names(materials.materials(model.instance(11))));
        assertEquals(List.of("B", "A"), names(materials.materials(model.instance(12))));
        assertEquals(List.of("B"), names(materials.materials(model.instance(13))));
        assertEquals(List.of(), materials.materials(model.instance(14)));
        assertEquals(List.of(), materials.layers(model.instance(11)));
    }

    @Test
    void thermalPropertiesOfIfc2x3() {
        Model model = Spf.model("IFC2X3", "#1=IFCMATERIAL('Concrete');",
                "#2=IFCTHERMALMATERIALPROPERTIES(#1,880.,$,$,2.3);",
                "#3=IFCGENERALMATERIALPROPERTIES(#1,$,$,2300.);", "#4=IFCMATERIAL('Wool');",
                "#5=IFCEXTENDEDMATERIALPROPERTIES(#4,(#6),$,'Pset_MaterialThermal');",
                "#6=IFCPROPERTYSINGLEVALUE('ThermalConductivity',$,IFCTHERMALCONDUCTIVITYMEASURE(0.035),$);",
                "#7=IFCMATERIAL('Unknown');", "#8=IFCTHERMALMATERIALPROPERTIES(#7,$,$,$,$);");
        Materials materials = Materials.of(model);
        assertEquals(2.3, materials.conductivity(model.instance(1)));
        assertEquals(2300.0, materials.density(model.instance(1)));
        assertEquals("IfcThermalMaterialProperties", materials.conductivityProperty(model.instance(1)).set());
        assertEquals(0.035, materials.conductivity(model.instance(4)));
        assertNull(materials.density(model.instance(4)));
        assertNull(materials.conductivity(model.instance(7)));
    }

    @Test
    void thermalPropertiesOfIfc4() {
        Model model = Spf.model("IFC4", "#1=IFCMATERIAL('Wool',$,$);",
                "#2=IFCMATERIALPROPERTIES('Pset_MaterialThermal',$,(#3),#1);",
                "#3=IFCPROPERTYSINGLEVALUE('ThermalConductivity',$,IFCTHERMALCONDUCTIVITYMEASURE(0.035),$);",
                "#4=IFCMATERIALPROPERTIES('Pset_MaterialCommon',$,(#5),#1);",
                "#5=IFCPROPERTYSINGLEVALUE('MassDensity',$,IFCMASSDENSITYMEASURE(30.),$);");
        assertEquals(0.035, Materials.of(model).conductivity(model.instance(1)));
        assertEquals(30.0, Materials.of(model).density(model.instance(1)));
        assertEquals(Property.Origin.MATERIAL, Materials.of(model).densityProperty(model.instance(1)).origin());
    }
}
