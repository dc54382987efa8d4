// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Property.Origin;

class PropertiesTest {

    private final Model model = Spf.model("IFC4",
            "#1=IFCPROJECT($,$,$,$,$,$,$,$,#2);", "#2=IFCUNITASSIGNMENT((#3));",
            "#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
            "#10=IFCWALL('w',$,'W',$,$,$,$,$,$);",
            "#11=IFCWALLTYPE('t',$,'T',$,$,(#40,#44),$,$,$,.STANDARD.);",
            "#12=IFCRELDEFINESBYTYPE('r',$,$,$,(#10),#11);",
            "#20=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#10),#30);",
            "#21=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#10),IFCPROPERTYSETDEFINITIONSET((#33,#36)));",
            "#30=IFCPROPERTYSET('s',$,'Pset_WallCommon',$,(#31,#32,#39));",
            "#31=IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.T.),$);",
            "#32=IFCPROPERTYSINGLEVALUE('ThermalTransmittance',$,IFCTHERMALTRANSMITTANCEMEASURE(0.24),$);",
            "#33=IFCPROPERTYSET('s',$,'Own',$,(#34,#35,#50,#51,#52,#53,#54,#55,#56));",
            "#34=IFCPROPERTYSINGLEVALUE('Height',$,IFCPOSITIVELENGTHMEASURE(2500.),$);",
            "#35=IFCPROPERTYSINGLEVALUE('Width',$,IFCLENGTHMEASURE(2.),#60);",
            "#36=IFCELEMENTQUANTITY('q',$,'Qto_WallBaseQuantities',$,$,(#37,#38,#70,#71,#72,#73));",
            "#37=IFCQUANTITYLENGTH('Length',$,$,5000.,$);", "#38=IFCQUANTITYAREA('NetSideArea',$,$,12.5,$);",
            "#39=IFCPROPERTYSINGLEVALUE('FireRating',$,$,$);",
            "#40=IFCPROPERTYSET('s',$,'Pset_WallCommon',$,(#41,#42,#43));",
            "#41=IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.F.),$);",
            "#42=IFCPROPERTYSINGLEVALUE('LoadBearing',$,IFCLOGICAL(.U.),$);",
            "#43=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('REI 60'),$);",
            "#44=IFCPROPERTYSET('s',$,'Pset_Type',$,(#45));", "#45=IFCPROPERTYSINGLEVALUE('Count',$,IFCINTEGER(3),$);",
            "#50=IFCPROPERTYENUMERATEDVALUE('One',$,(IFCLABEL('A')),$);",
            "#51=IFCPROPERTYENUMERATEDVALUE('Two',$,(IFCLABEL('A'),IFCLABEL('B')),$);",
            "#52=IFCPROPERTYBOUNDEDVALUE('Range',$,IFCLENGTHMEASURE(9.),IFCLENGTHMEASURE(1.),$,$);",
            "#53=IFCPROPERTYBOUNDEDVALUE('Set',$,IFCLENGTHMEASURE(9.),IFCLENGTHMEASURE(1.),$,IFCLENGTHMEASURE(4000.));",
            "#54=IFCPROPERTYLISTVALUE('List',$,(IFCREAL(1.),IFCREAL(2.)),$);",
            "#55=IFCCOMPLEXPROPERTY('Complex',$,'u',(#34,#55));",
            "#56=IFCPROPERTYREFERENCEVALUE('Ref',$,$,#10);",
            "#60=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);",
            "#70=IFCPHYSICALCOMPLEXQUANTITY('Layer 1',$,(#71,#70),'d',$,$);",
            "#71=IFCQUANTITYLENGTH('Width',$,#60,0.2,$);",
            "#72=IFCQUANTITYCOUNT('Openings',$,$,2.,$);", "#73=IFCQUANTITYWEIGHT('Weight',$,$,80.,$);",
            "#80=IFCDOOR('d',$,$,$,$,$,$,$,$,$,$,$,$);",
            "#81=IFCDOORSTYLE('y',$,$,$,$,(#82),$,$,.NOTDEFINED.,.NOTDEFINED.,.F.,.F.);",
            "#82=IFCDOORLININGPROPERTIES('l',$,'Lining',$,100.,$,$,$,$,$,$,$,$,$,$,$,$);",
            "#83=IFCRELDEFINESBYTYPE('r',$,$,$,(#80),#81);");

    private final Properties properties = Properties.of(model);
    private final Instance wall = model.instance(10);

    @Test
    void occurrenceGoesBeforeType() {
        Property external = properties.find(wall, "Pset_WallCommon", "IsExternal");
        assertEquals(true, external.value());
        assertEquals(Origin.OCCURRENCE, external.origin());
        assertEquals(model.instance(31), external.source());
        Property bearing = properties.find(wall, "Pset_WallCommon", "LoadBearing");
        assertEquals(Origin.TYPE, bearing.origin());
        assertEquals("REI 60", properties.find(wall, "Pset_WallCommon", "FireRating").value(),
                "unset on the occurrence");
        assertEquals(3L, properties.find(wall, null, "Count").value());
        assertNull(properties.find(wall, "Pset_WallCommon", "NoSuch"));
        assertNull(properties.find(wall, "NoSuch", "IsExternal"));
    }

    @Test
    void valuesWithUnits() {
        Property u = properties.find(wall, "Pset_WallCommon", "ThermalTransmittance");
        assertEquals(0.24, u.si());
        assertEquals(Unit.TRANSMITTANCE, u.unit());
        Property height = properties.find(wall, "Own", "Height");
        assertEquals(2500.0, height.value());
        assertEquals(2.5, height.si());
        assertEquals(Unit.MILLIMETRE, height.unit());
        assertEquals(2.0, properties.find(wall, "Own", "Width").si(), "the property's own unit");
        assertEquals(3.0, properties.find(wall, "Pset_Type", "Count").si());
        assertNull(properties.find(wall, "Pset_WallCommon", "IsExternal").si());
    }

    @Test
    void otherKindsOfProperties() {
        assertEquals("A", properties.find(wall, "Own", "One").value());
        assertEquals(List.of("A", "B"), properties.find(wall, "Own", "Two").value());
        assertEquals(List.of(1.0, 9.0), properties.find(wall, "Own", "Range").value());
        assertEquals(Unit.MILLIMETRE, properties.find(wall, "Own", "Range").unit());
        assertEquals(4.0, properties.find(wall, "Own", "Set").si());
        assertEquals(List.of(1.0, 2.0), properties.find(wall, "Own", "List").value());
        assertEquals(wall, properties.find(wall, "Own", "Ref").value());
        List<?> parts = (List<?>) properties.find(wall, "Own", "Complex").value();
        assertEquals(2.5, ((Property) parts.getFirst()).si());
        assertNotNull(parts.getLast(), "a property that holds itself ends");
    }

    @Test
    void boundsAndTablesAreToldWithWhatTheyMean() {
        Model model = Spf.model("IFC4", "#1=IFCWALL('w',$,$,$,$,$,$,$,$);",
                "#2=IFCPROPERTYSET('s',$,'P',$,(#4,#5,#6,#7,#8,#9));",
                "#3=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#2);",
                "#4=IFCPROPERTYBOUNDEDVALUE('Set',$,IFCREAL(9.),IFCREAL(1.),$,IFCREAL(4.));",
                "#5=IFCPROPERTYBOUNDEDVALUE('Least',$,$,IFCREAL(1.),$,$);",
                "#6=IFCPROPERTYBOUNDEDVALUE('Most',$,IFCREAL(9.),$,$,$);",
                "#7=IFCPROPERTYBOUNDEDVALUE('Both',$,IFCREAL(9.),IFCREAL(1.),$,$);",
                "#8=IFCPROPERTYBOUNDEDVALUE('Point',$,$,$,$,IFCREAL(4.));",
                "#9=IFCPROPERTYTABLEVALUE('Table',$,(IFCREAL(125.),IFCREAL(250.)),",
                "(IFCREAL(20.),IFCREAL(30.)),$,#10,$,$);",
                "#10=IFCSIUNIT(*,.FREQUENCYUNIT.,$,.HERTZ.);");
        Properties all = Properties.of(model);
        Instance element = model.instance(1);
        Property table = all.find(element, "P", "Table");
        assertEquals(List.of(20.0, 30.0), table.value());
        assertEquals(List.of("DefiningValues", "DefinedValues"),
                table.parts().stream().map(Property.Part::role).toList());
        assertEquals(List.of(125.0, 250.0), table.parts().getFirst().value());
        Property set = all.find(element, "P", "Set");
        assertEquals(4.0, set.si());
        assertEquals(List.of(4.0, 1.0, 9.0), set.parts().stream().map(Property.Part::si).toList());
        var words = new ArrayList<String>();
        for (Property property : all.sets(element).getFirst().properties()) {
            words.add(PropertyWords.of(property, String::valueOf));
        }
        assertEquals(Arrays.asList("4.0 (1.0 \u2026 9.0)", "\u2265 1.0", "\u2264 9.0", "1.0 \u2026 9.0", null,
                "125.0 Hz \u2192 20.0, 250.0 Hz \u2192 30.0"), words);
        assertEquals(List.of(), properties.find(wall, "Own", "List").parts());
    }

    @Test
    void setsOfOccurrenceAndTypeAreMerged() {
        List<PropertySet> sets = properties.sets(wall);
        assertEquals(List.of("Pset_WallCommon", "Own", "Pset_Type"), sets.stream().map(PropertySet::name).toList());
        PropertySet common = sets.getFirst();
        assertEquals(Origin.OCCURRENCE, common.origin());
        assertEquals(List.of("IsExternal", "ThermalTransmittance", "FireRating", "LoadBearing"),
                common.properties().stream().map(Property::name).toList());
        assertEquals(true, common.property("IsExternal").value());
        assertEquals(Origin.TYPE, common.property("FireRating").origin());
        assertEquals(Origin.TYPE, sets.getLast().origin());
    }

    @Test
    void predefinedSetsAreFlattened() {
        Property depth = properties.find(model.instance(80), "Lining", "LiningDepth");
        assertEquals(0.1, depth.si(), 1e-12);
        assertEquals(Origin.TYPE, depth.origin());
        assertNull(properties.find(model.instance(80), "Lining", "LiningThickness").value());
    }

    @Test
    void typesHaveTheirOwn() {
        assertEquals(false, properties.find(model.instance(11), "Pset_WallCommon", "IsExternal").value());
        assertEquals(Origin.TYPE, properties.find(model.instance(11), "Pset_WallCommon", "IsExternal").origin());
        assertEquals(2, properties.sets(model.instance(11)).size());
    }

    @Test
    void quantities() {
        Quantities quantities = Quantities.of(model);
        assertEquals(5.0, quantities.find(wall, "Length").si());
        assertEquals(12.5, quantities.find(wall, "Qto_WallBaseQuantities", "NetSideArea").si());
        assertEquals(0.2, quantities.find(wall, "Layer 1.Width").si());
        assertEquals(2.0, quantities.find(wall, "Openings").si());
        assertEquals(Unit.COUNT, quantities.find(wall, "Openings").unit());
        assertEquals(80.0, quantities.find(wall, "Weight").si());
        assertNull(quantities.find(wall, "NoSuch"));
        assertNull(quantities.find(wall, "Other", "Length"));
        assertEquals(6, quantities.sets(wall).getFirst().properties().size());
    }

    /** Each level names the next twice: taken one by one they would be a million million. */
    @Test
    void sharedPartsDoNotMultiplyWithoutEnd() {
        var lines = new String[86];
        for (int i = 0; i < 40; i++) {
            lines[i] = "#" + (100 + i) + "=IFCCOMPLEXPROPERTY('c',$,'u',(#" + (101 + i) + ",#" + (101 + i) + "));";
            lines[40 + i] = "#" + (200 + i) + "=IFCPHYSICALCOMPLEXQUANTITY('c',$,(#" + (201 + i) + ",#" + (201 + i)
                    + "),'d',$,$);";
        }
        lines[80] = "#140=IFCPROPERTYSINGLEVALUE('v',$,$,$);#240=IFCQUANTITYLENGTH('l',$,$,1.,$);";
        lines[81] = "#1=IFCWALL('w',$,$,$,$,$,$,$,$);";
        lines[82] = "#2=IFCPROPERTYSET('s',$,'P',$,(#100));";
        lines[83] = "#3=IFCELEMENTQUANTITY('s',$,'Q',$,$,(#200));";
        lines[84] = "#4=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#2);";
        lines[85] = "#5=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#3);";
        Model shared = Spf.model("IFC4", lines);
        assertNotNull(Properties.of(shared).find(shared.instance(1), "P", "c").value());
        assertEquals(1, Quantities.of(shared).sets(shared.instance(1)).size());
    }

    @Test
    void overridesOfIfc2x3() {
        Model old = Spf.model("IFC2X3", "#1=IFCWALL('w',$,$,$,$,$,$,$);", "#2=IFCPROPERTYSET('s',$,'P',$,(#3,#4));",
                "#3=IFCPROPERTYSINGLEVALUE('a',$,IFCLABEL('shared'),$);",
                "#4=IFCPROPERTYSINGLEVALUE('b',$,IFCLABEL('shared'),$);",
                "#5=IFCRELOVERRIDESPROPERTIES('r',$,$,$,(#1),#2,(#6));",
                "#6=IFCPROPERTYSINGLEVALUE('a',$,IFCLABEL('own'),$);");
        assertEquals("own", Properties.of(old).find(old.instance(1), "P", "a").value());
        assertEquals("shared", Properties.of(old).find(old.instance(1), "P", "b").value());
        assertEquals("own", Properties.of(old).sets(old.instance(1)).getFirst().property("a").value());
    }
}
