// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lintel.ifc.Spf;

/** What a fuzz run begins with: models made here that use everything a query follows, and the corpus' small files. */
final class Seeds {

    private static final int MOST_BYTES = 20_000;

    private Seeds() {
    }

    /** The seeds made here, the same everywhere. */
    static List<byte[]> own() {
        var seeds = new ArrayList<byte[]>();
        for (String text : List.of(ifc4(), ifc2x3(), values(), sections(), systems())) {
            seeds.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return seeds;
    }

    /** Models in XML, of both dialects. */
    static List<byte[]> xml() {
        var seeds = new ArrayList<byte[]>();
        String xsi = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";
        for (String text : List.of("<?xml version='1.0' encoding='UTF-8'?>\n<ifcXML "
                + "xmlns='http://www.buildingsmart-tech.org/ifcXML/IFC4/Add2'" + xsi + ">\n<header><name>n</name>"
                + "<author>A</author></header><!-- c --><IfcProject id='p' GlobalId='3W_wCy4R58hgkAO0WsiUkm' Name='P'>"
                + "<IsDecomposedBy><IfcRelAggregates GlobalId='r'><RelatedObjects><IfcSite id='s' GlobalId='s' Name='"
                + "&#x99D9;&amp;' RefLatitude='24 28 0'/></RelatedObjects></IfcRelAggregates></IsDecomposedBy>"
                + "<UnitsInContext id='u'><Units><IfcSIUnit id='l' UnitType='lengthunit' Prefix='milli' Name='metre'/>"
                + "</Units></UnitsInContext></IfcProject>\n<IfcWall id='w' GlobalId='w' Name='W' "
                + "PredefinedType='solidwall'>"
                + "<ObjectPlacement xsi:type='IfcLocalPlacement' id='pl'><RelativePlacement>"
                + "<IfcAxis2Placement3D id='ax'><Location Coordinates='0 1.5 -2e-3'/></IfcAxis2Placement3D>"
                + "</RelativePlacement></ObjectPlacement></IfcWall><IfcPropertySet id='ps' Name='Pset_WallCommon'>"
                + "<HasProperties><IfcPropertySingleValue Name='IsExternal'><NominalValue><IfcBoolean-wrapper>true"
                + "</IfcBoolean-wrapper></NominalValue></IfcPropertySingleValue></HasProperties></IfcPropertySet>\n"
                + "<IfcRelDefinesByProperties><RelatedObjects><IfcWall ref='w' xsi:nil='true'/></RelatedObjects>"
                + "<RelatingPropertyDefinition><IfcPropertySet ref='ps'/></RelatingPropertyDefinition>"
                + "</IfcRelDefinesByProperties><![CDATA[ ]]></ifcXML>",
                "<ex:iso_10303_28 xmlns:ex='urn:iso' version='2.0'><ex:iso_10303_28_header><ex:name>n</ex:name>"
                + "</ex:iso_10303_28_header>\n<uos id='uos_1' xmlns='http://www.iai-tech.org/ifcXML/IFC2x3/FINAL'" + xsi
                + ">\n<IfcCartesianPoint id='i1'><Coordinates ex:cType='list'><IfcLengthMeasure pos='1'>1.5"
                + "</IfcLengthMeasure><IfcLengthMeasure pos='0'>0</IfcLengthMeasure></Coordinates>"
                + "</IfcCartesianPoint>\n"
                + "<IfcWallStandardCase id='i2'><GlobalId>2O2Fr$t4X7Zf8NOew3FLOH</GlobalId><Name>W &lt; &#65;</Name>"
                + "<OwnerHistory><IfcOwnerHistory xsi:nil='true' ref='i9'/></OwnerHistory></IfcWallStandardCase>"
                + "<IfcPropertySingleValue id='i3'><Name>N</Name><NominalValue><IfcReal>1.5E3</IfcReal></NominalValue>"
                + "</IfcPropertySingleValue></uos></ex:iso_10303_28>")) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }

    /** Files up to 20 kB whose names end so, below the folders {@code models} and {@code spf-edge} of a corpus. */
    static List<byte[]> corpus(String root, String... endings) {
        var seeds = new ArrayList<byte[]>();
        for (String folder : List.of("models", "spf-edge")) {
            try (Stream<Path> walk = Files.walk(Path.of(root, folder))) {
                for (Path file : walk.filter(f -> isSmall(f, endings)).sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return seeds;
    }

    private static boolean isSmall(Path file, String... endings) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            for (String ending : endings) {
                if (name.endsWith(ending) && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String ifc4() {
        return Spf.file("IFC4", "#1=IFCPROJECT('p',$,'P',$,$,$,$,(#4),#2);", "#2=IFCUNITASSIGNMENT((#3,#5,#7));",
                "#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
                "#4=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#10,#6);",
                "#5=IFCCONVERSIONBASEDUNIT($,.PLANEANGLEUNIT.,'DEGREE',#9);", "#6=IFCDIRECTION((0.5,1.));",
                "#7=IFCDERIVEDUNIT((#8),.THERMALTRANSMITTANCEUNIT.,$);", "#8=IFCDERIVEDUNITELEMENT(#3,-1);",
                "#9=IFCMEASUREWITHUNIT(IFCPLANEANGLEMEASURE(0.0174),#3);", "#10=IFCAXIS2PLACEMENT3D(#11,#12,#6);",
                "#11=IFCCARTESIANPOINT((0.,1.,2.));", "#12=IFCDIRECTION((0.,0.,1.));", "#13=IFCLOCALPLACEMENT($,#10);",
                "#14=IFCLOCALPLACEMENT(#13,#10);", "#15=IFCSITE('s',$,'S',$,$,#13,$,$,$,(22,15,0),(114,10,0),0.,$,$);",
                "#16=IFCBUILDING('b',$,'B',$,$,#14,$,$,$,$,$,$);",
                "#17=IFCBUILDINGSTOREY('e',$,'1/F',$,$,#14,$,$,$,3.);",
                "#18=IFCRELAGGREGATES('r',$,$,$,#1,(#15));", "#19=IFCRELAGGREGATES('r',$,$,$,#15,(#16));",
                "#20=IFCRELAGGREGATES('r',$,$,$,#16,(#17));",
                "#21=IFCWALL('w',$,'it''s \\X2\\7DDA\\X0\\',$,$,#14,$,$,.SOLIDWALL.);",
                "#22=IFCRELCONTAINEDINSPATIALSTRUCTURE('r',$,$,$,(#21),#17);",
                "#23=IFCWALLTYPE('t',$,$,$,$,(#25),$,$,$,.STANDARD.);",
                "#24=IFCRELDEFINESBYTYPE('r',$,$,$,(#21),#23);",
                "#25=IFCPROPERTYSET('q',$,'Pset_WallCommon',$,(#26,#27,#28,#30,#31,#32,#33));",
                "#26=IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.T.),$);",
                "#27=IFCCOMPLEXPROPERTY('c',$,'u',(#26,#28));",
                "#28=IFCPROPERTYENUMERATEDVALUE('e',$,(IFCLABEL('A')),#29);",
                "#29=IFCPROPERTYENUMERATION('n',(IFCLABEL('A')),#3);",
                "#30=IFCPROPERTYBOUNDEDVALUE('b',$,IFCREAL(1.),IFCREAL(2.),#3,$);",
                "#31=IFCPROPERTYLISTVALUE('l',$,(IFCREAL(1.),IFCREAL(2.)),$);",
                "#32=IFCPROPERTYREFERENCEVALUE('r',$,$,#34);",
                "#33=IFCPROPERTYTABLEVALUE('t',$,(IFCREAL(1.)),(IFCREAL(2.)),$,$,$,$);", "#34=IFCMATERIAL('M',$,$);",
                "#35=IFCMATERIALLAYER(#34,100.,.F.,$,$,$,$);", "#36=IFCMATERIALLAYERSET((#35,#35),'L',$);",
                "#37=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#21,#23),#36);",
                "#38=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#21),#25);",
                "#39=IFCMATERIALPROPERTIES('Pset_MaterialThermal',$,(#40),#34);",
                "#40=IFCPROPERTYSINGLEVALUE('ThermalConductivity',$,IFCTHERMALCONDUCTIVITYMEASURE(0.5),$);");
    }

    private static String ifc2x3() {
        return Spf.file("IFC2X3", "#1=IFCWALLSTANDARDCASE('w',$,'W',$,$,$,$,$);",
                "#2=IFCOPENINGELEMENT('o',$,$,$,$,$,$,$);",
                "#3=IFCRELVOIDSELEMENT('r',$,$,$,#1,#2);", "#4=IFCWINDOW('i',$,$,$,$,$,$,$,1.,2.);",
                "#5=IFCRELFILLSELEMENT('r',$,$,$,#2,#4);", "#6=IFCMATERIAL('Brick');",
                "#7=IFCMATERIALLAYER(#6,0.1,.U.);",
                "#8=IFCMATERIALLAYERSET((#7),'L');", "#9=IFCMATERIALLAYERSETUSAGE(#8,.AXIS2.,.POSITIVE.,0.);",
                "#10=IFCRELASSOCIATESMATERIAL('r',$,$,$,(#1),#9);", "#11=IFCTHERMALMATERIALPROPERTIES(#6,$,$,$,0.8);",
                "#12=IFCCLASSIFICATION('s','e',$,'n');", "#13=IFCCLASSIFICATIONREFERENCE($,'c','n',#12);",
                "#14=IFCRELASSOCIATESCLASSIFICATION('r',$,$,$,(#1),#13);",
                "#15=IFCELEMENTQUANTITY('q',$,'Q',$,$,(#16,#17));",
                "#16=IFCQUANTITYLENGTH('Length',$,$,5.);", "#17=IFCPHYSICALCOMPLEXQUANTITY('c',$,(#16,#17),'d',$,$);",
                "#18=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#15);",
                "#19=(IFCROOT('g',$,'c',$)IFCOBJECT($)IFCPRODUCT($,$));");
    }

    private static String values() {
        return Spf.file("IFC4", "/* c */#1=IFCX($,*,.T.,.U.,.A.,1,-0.,1.5E-300,\"0F\",#2,(#9,($,())),IFCLABEL('x'));",
                "#2=IFCA(IFCB((1,2)),!OWN(1),@12,#PI,'\\X\\C4\\X2\\7DDAD83DDE00\\X0\\\\X4\\0001F600\\X0\\');",
                "#3=(IFCPROPERTY('p',$)IFCSIMPLEPROPERTY()IFCPROPERTYSINGLEVALUE(IFCLABEL('v'),#2)!OWN(1));",
                "#3=IFCX('\\S\\d\\PE\\\\S\\4','W\u00E4nde','\u00E7\u00B7\u009A');", "#007=!OWN('a\nb',1.E-400);");
    }

    private static String sections() {
        return "ISO-10303-21;HEADER;FILE_DESCRIPTION(('a'),'4;3');FILE_NAME('n',$,('A','B'),(),'p','s','z');"
                + "FILE_SCHEMA(('IFC4X3_ADD2'));!OWN(1,(2.));ENDSEC;\nANCHOR;<a>=#1;<b>=('x',1.,<c>){t:'u'};ENDSEC;\n"
                + "REFERENCE;#7=<d.ifc#e>;@8=<#a>;ENDSEC;\nDATA('one',('IFC4X3_ADD2'));#1=IFCX(#7,@8);ENDSEC;\n"
                + "DATA('two',('IFC4X3_ADD2'));#2=IFCALIGNMENT('a',$,'A',$,$,$,$,$);"
                + "#3=IFCRELNESTS('r',$,$,$,#2,(#4));\n"
                + "#4=IFCALIGNMENTHORIZONTAL('h',$,$,$,$,$,$);ENDSEC;SIGNATURE;abc/+==ENDSEC;END-ISO-10303-21;\n";
    }

    private static String systems() {
        return Spf.file("IFC4", "#1=IFCPROJECT('p',$,'P',$,$,$,$,$,$);",
                "#2=IFCDISTRIBUTIONSYSTEM('s',$,'Supply',$,$,$,.VENTILATION.);",
                "#3=IFCDUCTSEGMENT('d',$,'D',$,$,$,$,$,$);", "#4=IFCAIRTERMINAL('t',$,'T',$,$,$,$,$,$);",
                "#5=IFCDISTRIBUTIONPORT('q1',$,$,$,$,$,$,.SOURCE.,$,$);",
                "#6=IFCDISTRIBUTIONPORT('q2',$,$,$,$,$,$,.SINK.,$,$);", "#7=IFCRELNESTS('r1',$,$,$,#3,(#5));",
                "#8=IFCRELNESTS('r2',$,$,$,#4,(#6));", "#9=IFCRELCONNECTSPORTS('r3',$,$,$,#5,#6,$);",
                "#10=IFCRELASSIGNSTOGROUP('r4',$,$,$,(#3,#4,#12),$,#2);",
                "#11=IFCSPACE('sp',$,'101',$,$,$,$,$,.COMPLEX.,$,$);",
                "#12=IFCZONE('z',$,'Z',$,$,$);", "#13=IFCRELASSIGNSTOGROUP('r5',$,$,$,(#11),$,#12);",
                "#14=IFCRELSERVICESBUILDINGS('r6',$,$,$,#2,(#11));",
                "#15=IFCRELREFERENCEDINSPATIALSTRUCTURE('r7',$,$,$,(#3),#11);",
                "#16=IFCRELSPACEBOUNDARY('r8',$,$,$,#11,#3,$,.PHYSICAL.,.INTERNAL.);",
                "#17=IFCRELCONNECTSPORTTOELEMENT('r9',$,$,$,#5,#4);",
                "#18=IFCRELCONTAINEDINSPATIALSTRUCTURE('r10',$,$,$,(#3,#4),#11);",
                "#19=IFCRELAGGREGATES('r11',$,$,$,#1,(#11));");
    }
}
