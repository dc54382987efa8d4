// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.Source;
import org.lintel.ifc.step.StepException;

class IfcXmlReaderTest {

    private static final String XSI = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";
    private final Faults faults = new Faults(100);

    private Converted convert(String xml) throws IOException {
        Converted converted = IfcXmlReader.read(XmlDocument.of(Source.of(xml.getBytes(StandardCharsets.UTF_8))),
                new IfcXmlReader.Limits(1 << 20, 100), faults, Progress.NONE);
        for (Fault fault : faults.kept()) {
            for (Language language : Language.values()) {
                assertTrue(!fault.message().in(language).isBlank() && !fault.remedy().in(language).isBlank());
            }
            assertTrue(fault.offset() >>> 32 > 0 && (int) fault.offset() > 0, () -> "no place: " + fault);
        }
        return converted;
    }

    private static String text(Converted converted) {
        byte[] b = new byte[(int) converted.source().length()];
        try {
            converted.source().read(0, b, 0, b.length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new String(b, StandardCharsets.UTF_8);
    }

    private List<String> records(String xml) throws IOException {
        return text(convert(xml)).lines().filter(line -> line.startsWith("#")).toList();
    }

    private List<String> ifc4(String inner) throws IOException {
        return records("<ifcXML xmlns='http://www.buildingsmart-tech.org/ifcXML/IFC4/Add2'" + XSI + ">" + inner
                + "</ifcXML>");
    }

    private List<String> ifc2x3(String inner) throws IOException {
        return records("<ex:iso_10303_28 xmlns:ex='urn:iso'><uos xmlns='http://www.iai-tech.org/ifcXML/IFC2x3/FINAL'"
                + XSI + ">" + inner + "</uos></ex:iso_10303_28>");
    }

    private String told() {
        return faults.kept().stream().map(f -> f.kind() + " " + f.message()).toList().toString();
    }

    @Test
    void attributesOfTheTagAndElementsOfIt() throws IOException {
        assertEquals(List.of("#1=IFCCARTESIANPOINT((0.,1.5,-2.E-3));"),
                ifc4("<IfcCartesianPoint id='i1' Coordinates='0 1.5 -2e-3'/>"));
        assertEquals(List.of("#1=IFCCARTESIANPOINT((0.,1.5));"), ifc2x3("<IfcCartesianPoint id='i1'><Coordinates "
                + "ex:cType='list'><IfcLengthMeasure pos='0'>0</IfcLengthMeasure><IfcLengthMeasure pos='1'>1.5"
                + "</IfcLengthMeasure></Coordinates></IfcCartesianPoint>"));
        assertEquals(List.of("#1=IFCDIRECTION((0.,1.));"), ifc2x3("<IfcDirection id='i1'><DirectionRatios>"
                + "<ex:double-wrapper>0</ex:double-wrapper><ex:double-wrapper>1</ex:double-wrapper>"
                + "</DirectionRatios></IfcDirection>"));
        assertEquals("[]", told());
    }

    @Test
    void simpleValuesOfAllKinds() throws IOException {
        assertEquals(List.of("#1=IFCTASK($,$,'a\\X\\27b',$,$,$,$,$,$,.F.,7,$,.NOTDEFINED.);"),
                ifc4("<IfcTask id='i1' Name=\"a'b\" IsMilestone='false' Priority='7' PredefinedType='notdefined'/>"));
        assertEquals(List.of("#1=IFCBSPLINECURVEWITHKNOTS(3,$,.UNSPECIFIED.,.U.,.T.,(4,4),(0.,1.),.UNSPECIFIED.);"),
                ifc4("<IfcBSplineCurveWithKnots id='i1' Degree='3' CurveForm='unspecified' ClosedCurve='unknown' "
                        + "SelfIntersect='true' KnotMultiplicities='4 4' Knots='0 1' KnotSpec='unspecified'/>"));
        assertEquals(List.of("#1=IFCBLOBTEXTURE(.F.,.F.,$,$,$,'png',\"089504E47\");"), ifc4(
                "<IfcBlobTexture id='i1' RepeatS='0' RepeatT='false' RasterFormat='png' RasterCode='89504e47'/>"));
        assertEquals(List.of("#1=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);"),
                ifc4("<IfcSIUnit id='i1' UnitType='lengthunit' Prefix='milli' Name='metre'/>"));
        assertEquals(List.of("#1=IFCSITE($,$,$,$,$,$,$,$,$,(24,28,0),$,10.,$,$);"),
                ifc4("<IfcSite id='i1' RefLatitude='24 28 0' RefElevation='10'/>"));
        assertEquals("[]", told());
    }

    @Test
    void textsKeepTheirCharacters() throws IOException {
        assertEquals(List.of("#1=IFCMATERIAL('\\X\\0A牆\\\\ <&> x;\\X\\09',' ','');"), ifc4("<IfcMaterial id='i1' "
                + "Name='&#10;牆\\ &lt;&amp;&gt; x;&#9;' Category=''><Description> </Description></IfcMaterial>"));
        assertEquals(List.of("#1=IFCMATERIAL('a\\X\\0A<b>c',$,$);"),
                ifc4("<IfcMaterial id='i1'><Name>a\r\n<![CDATA[<b>]]>c</Name></IfcMaterial>"));
        assertEquals("[]", told());
    }

    @Test
    void anAttributeIsTheInstanceOrHoldsIt() throws IOException {
        List<String> expected = List.of("#1=IFCDIRECTION((0.,1.));", "#2=IFCAXIS2PLACEMENT3D($,#1,$);");
        assertEquals(expected, ifc4("<IfcAxis2Placement3D id='i2'><Axis id='i1' DirectionRatios='0 1'/>"
                + "</IfcAxis2Placement3D>"));
        assertEquals(expected, ifc4("<IfcAxis2Placement3D id='i2'><Axis xsi:type='ifc:IfcDirection' id='i1' "
                + "DirectionRatios='0 1'/></IfcAxis2Placement3D>"));
        assertEquals(expected, ifc2x3("<IfcAxis2Placement3D id='i2'><Axis><IfcDirection id='i1'><DirectionRatios>"
                + "0 1</DirectionRatios></IfcDirection></Axis></IfcAxis2Placement3D>"));
        assertEquals(List.of("#1001=IFCDIRECTION((0.,1.));", "#2=IFCAXIS2PLACEMENT3D($,#1001,$);"),
                ifc4("<IfcAxis2Placement3D id='i2'><Axis><DirectionRatios>0 1</DirectionRatios></Axis>"
                        + "</IfcAxis2Placement3D>"));
        assertEquals(List.of("#1001=IFCDIRECTION($);", "#2=IFCAXIS2PLACEMENT3D($,#1001,$);"),
                ifc4("<IfcAxis2Placement3D id='i2'><Axis/></IfcAxis2Placement3D>"));
        assertEquals(List.of("#2=IFCAXIS2PLACEMENT3D($,$,$);"),
                ifc2x3("<IfcAxis2Placement3D id='i2'><Axis/></IfcAxis2Placement3D>"));
        assertEquals("[]", told());
    }

    @Test
    void referencesInAllSpellings() throws IOException {
        for (String reference : List.of("<Axis ref='i1' xsi:nil='true'/>", "<Axis xsi:nil='true' href='i1'/>",
                "<Axis xlink:href='#i1'/>", "<Axis><IfcDirection ref='i1' xsi:nil='true'/></Axis>",
                "<Axis ref='i1'>as said above</Axis>")) {
            assertEquals(List.of("#2=IFCAXIS2PLACEMENT3D($,#1,$);"),
                    ifc4("<IfcAxis2Placement3D id='i2'>" + reference + "</IfcAxis2Placement3D>"), reference);
        }
        assertEquals(List.of("#2=IFCAXIS2PLACEMENT3D($,#1,$);"), ifc4("<IfcAxis2Placement3D id='i2' Axis='i1'/>"));
        assertEquals(List.of("#2=IFCAXIS2PLACEMENT3D($,$,$);"),
                ifc4("<IfcAxis2Placement3D id='i2'><Axis xsi:nil='true'/></IfcAxis2Placement3D>"));
        assertEquals("[]", told());
    }

    @Test
    void namesBecomeNumbers() throws IOException {
        assertEquals(List.of("#999=IFCDIRECTION((0.));", "#1001=IFCDIRECTION((1.));", "#5000=IFCDIRECTION((2.));",
                "#1002=IFCDIRECTION((3.));", "#2=IFCAXIS2PLACEMENT3D($,#1001,#1002);", "#1003=IFCDIRECTION((4.));"),
                ifc4("<IfcDirection id='i999' DirectionRatios='0'/><IfcDirection id='_x' DirectionRatios='1'/>"
                        + "<IfcDirection id='i5000' DirectionRatios='2'/><IfcDirection id='i007' DirectionRatios='3'/>"
                        + "<IfcAxis2Placement3D id='i2'><Axis ref='_x'/><RefDirection ref='i007'/>"
                        + "</IfcAxis2Placement3D><IfcDirection DirectionRatios='4'/>"));
        // i1002 is free when it is met and is passed over; i1001 is not
        assertEquals(List.of("#1002=IFCDIRECTION((1.));", "#1001=IFCDIRECTION((2.));", "#1003=IFCDIRECTION((3.));",
                "#1004=IFCDIRECTION((4.));"),
                ifc4("<IfcDirection id='i1002' DirectionRatios='1'/><IfcDirection DirectionRatios='2'/>"
                        + "<IfcDirection DirectionRatios='3'/><IfcDirection id='i1001' DirectionRatios='4'/>"));
        assertEquals(List.of("#2=IFCAXIS2PLACEMENT3D($,#1001,$);", "#1001=IFCDIRECTION((1.));"), ifc4(
                "<IfcAxis2Placement3D id='i2'><Axis ref='later'/></IfcAxis2Placement3D>"
                        + "<IfcDirection id='later' DirectionRatios='1'/>"));
    }

    @Test
    void valuesThatNameTheirType() throws IOException {
        for (String wrapped : List.of("<IfcLabel-wrapper>x</IfcLabel-wrapper>", "<IfcLabel>x</IfcLabel>",
                "<ifc:IfcLabel-wrapper>x</ifc:IfcLabel-wrapper>")) {
            assertEquals(List.of("#1=IFCPROPERTYSINGLEVALUE('n',$,IFCLABEL('x'),$);"),
                    ifc4("<IfcPropertySingleValue id='i1' Name='n'><NominalValue>" + wrapped
                            + "</NominalValue></IfcPropertySingleValue>"));
        }
        assertEquals(List.of("#1=IFCPROPERTYSINGLEVALUE('n',$,IFCREAL(3.),#2);"),
                ifc4("<IfcPropertySingleValue id='i1' Name='n'><NominalValue xsi:type='IfcReal'>3</NominalValue>"
                        + "<Unit><IfcSIUnit ref='i2'/></Unit></IfcPropertySingleValue>"));
        assertEquals(List.of("#1=IFCPROPERTYLISTVALUE('n',$,(IFCLABEL('a'),IFCREAL(1.),IFCLOGICAL(.U.)),$);"),
                ifc4("<IfcPropertyListValue id='i1' Name='n'><ListValues><IfcLabel-wrapper>a</IfcLabel-wrapper>"
                        + "<IfcReal-wrapper>1</IfcReal-wrapper><IfcLogical-wrapper>unknown</IfcLogical-wrapper>"
                        + "</ListValues></IfcPropertyListValue>"));
        assertEquals(List.of("#1=IFCINDEXEDPOLYCURVE(#2,(IFCLINEINDEX((1,2)),IFCARCINDEX((2,3,4))),.F.);"),
                ifc4("<IfcIndexedPolyCurve id='i1' SelfIntersect='false'><Points ref='i2'/><Segments>"
                        + "<IfcLineIndex-wrapper>1 2</IfcLineIndex-wrapper><IfcArcIndex-wrapper>2 3 4"
                        + "</IfcArcIndex-wrapper></Segments></IfcIndexedPolyCurve>"));
        assertEquals("[]", told());
    }

    @Test
    void listsOfLists() throws IOException {
        assertEquals(List.of("#1=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,2.,3.)));"),
                ifc4("<IfcCartesianPointList3D id='i1' CoordList='0 0 0 1 2 3'/>"));
        String grid = "((#11,#12),(#21,#22))";
        for (String list : List.of(
                "<IfcCartesianPoint pos='0 0' ref='i11'/><IfcCartesianPoint pos='0 1' ref='i12'/>"
                        + "<IfcCartesianPoint pos='1 0' ref='i21'/><IfcCartesianPoint pos='1 1' ref='i22'/>",
                "<IfcCartesianPoint pos='1 1' ref='i22'/><IfcCartesianPoint pos='0 1' ref='i12'/>"
                        + "<IfcCartesianPoint pos='1 0' ref='i21'/><IfcCartesianPoint pos='0 0' ref='i11'/>",
                "<Seq-IfcCartesianPoint-wrapper pos='0'><IfcCartesianPoint ref='i11'/><IfcCartesianPoint ref='i12'/>"
                        + "</Seq-IfcCartesianPoint-wrapper><Seq-IfcCartesianPoint-wrapper pos='1'><IfcCartesianPoint "
                        + "ref='i21'/><IfcCartesianPoint ref='i22'/></Seq-IfcCartesianPoint-wrapper>")) {
            assertEquals(List.of("#1=IFCBSPLINESURFACE(1,1," + grid + ",$,$,$,$);"),
                    ifc4("<IfcBSplineSurface id='i1' UDegree='1' VDegree='1'><ControlPointsList>" + list
                            + "</ControlPointsList></IfcBSplineSurface>"));
        }
        assertEquals(List.of("#1=IFCINDEXEDPOLYGONALFACEWITHVOIDS((1,2,3),((4,5,6),(7,8,9)));"),
                ifc4("<IfcIndexedPolygonalFaceWithVoids id='i1' CoordIndex='1 2 3'><InnerCoordIndices>"
                        + "<Seq-IfcPositiveInteger-wrapper>4 5 6</Seq-IfcPositiveInteger-wrapper>"
                        + "<Seq-IfcPositiveInteger-wrapper>7 8 9</Seq-IfcPositiveInteger-wrapper>"
                        + "</InnerCoordIndices></IfcIndexedPolygonalFaceWithVoids>"));
        assertEquals("[]", told());
    }

    @Test
    void positionsTellTheOrder() throws IOException {
        assertEquals(List.of("#1=IFCPOLYLINE((#4,#5,#6));"), ifc2x3("<IfcPolyline id='i1'><Points>"
                + "<IfcCartesianPoint pos='2' ref='i6'/><IfcCartesianPoint pos='0' ref='i4'/>"
                + "<IfcCartesianPoint pos='1' ref='i5'/></Points></IfcPolyline>"));
        assertEquals(List.of("#1=IFCCARTESIANPOINT((7.,8.));"), ifc2x3("<IfcCartesianPoint id='i1'><Coordinates>"
                + "<IfcLengthMeasure pos='1'>8</IfcLengthMeasure><IfcLengthMeasure pos='0'>7</IfcLengthMeasure>"
                + "</Coordinates></IfcCartesianPoint>"));
        assertEquals(List.of("#1=IFCPOLYLINE((#4,#5));"), ifc4("<IfcPolyline id='i1'><Points>"
                + "<IfcCartesianPoint ex:pos='1' ref='i4'/><IfcCartesianPoint ex:pos='2' ref='i5'/>"
                + "</Points></IfcPolyline>"));
    }

    @Test
    void anInverseAttributeSetsTheForwardOne() throws IOException {
        assertEquals(List.of("#3=IFCRELDEFINESBYPROPERTIES('g',$,$,$,(#1),#4);", "#1=IFCWALL($,$,$,$,$,$,$,$,$);"),
                ifc4("<IfcWall id='i1'><IsDefinedBy><IfcRelDefinesByProperties id='i3' GlobalId='g'>"
                        + "<RelatingPropertyDefinition><IfcPropertySet ref='i4'/></RelatingPropertyDefinition>"
                        + "</IfcRelDefinesByProperties></IsDefinedBy></IfcWall>"));
        assertEquals(List.of("#3=IFCRELAGGREGATES('g',$,$,$,#1,(#5));", "#1=IFCPROJECT($,$,$,$,$,$,$,$,$);"),
                ifc4("<IfcProject id='i1'><IsDecomposedBy><IfcRelAggregates id='i3' GlobalId='g'><RelatedObjects>"
                        + "<IfcSite ref='i5'/></RelatedObjects></IfcRelAggregates></IsDecomposedBy></IfcProject>"));
        assertEquals(List.of("#3=IFCRELVOIDSELEMENT('g',$,$,$,#1,#5);", "#1=IFCWALL($,$,$,$,$,$,$,$,$);"),
                ifc4("<IfcWall id='i1'><HasOpenings id='i3' GlobalId='g'>"
                        + "<RelatedOpeningElement ref='i5'/></HasOpenings></IfcWall>"));
        assertEquals(List.of("#1001=IFCRELVOIDSELEMENT($,$,$,$,#1,#5);", "#1=IFCWALL($,$,$,$,$,$,$,$,$);"),
                ifc4("<IfcWall id='i1'><HasOpenings><RelatedOpeningElement ref='i5'/></HasOpenings></IfcWall>"));
        assertEquals("[]", told());
    }

    @Test
    void anInverseAttributeMayReferForwardAndBack() throws IOException {
        assertEquals(List.of("#3=IFCRELDEFINESBYTYPE('g',$,$,$,(#1,#2,#8),#4);", "#1=IFCWALL($,$,$,$,$,$,$,$,$);",
                "#2=IFCWALL($,$,'(,x',$,$,$,$,$,$);", "#8=IFCWALL($,$,$,$,$,$,$,$,$);",
                "#9=IFCRELDEFINESBYTYPE('h',$,$,$,(#8),$);"),
                ifc4("<IfcWall id='i1'><IsTypedBy id='i3' GlobalId='g'><RelatingType ref='i4'/></IsTypedBy></IfcWall>"
                        + "<IfcWall id='i2' Name='(,x'><IsTypedBy ref='i3'/></IfcWall><IfcWall id='i8'><IsTypedBy>"
                        + "<IfcRelDefinesByType ref='i9'/><IfcRelDefinesByType ref='i3'/>"
                        + "<IfcRelDefinesByType ref='i3'/>"
                        + "</IsTypedBy></IfcWall><IfcRelDefinesByType id='i9' GlobalId='h'/>"));
        assertEquals("[]", told());
    }

    @Test
    void manyReferencesToOneRelationTakeLinearTime() throws IOException {
        var xml = new StringBuilder("<IfcRelDefinesByType id='i3'/>");
        int walls = 40_000;
        for (int i = 0; i < walls; i++) {
            xml.append("<IfcWall id='i").append(i + 10).append("'><IsTypedBy ref='i3'/></IfcWall>");
        }
        List<String> records = ifc4(xml.toString());
        assertEquals(walls + 1, records.size());
        assertEquals(walls, records.getFirst().chars().filter(c -> c == '#').count() - 1);
    }

    @Test
    void anAggregateMayBeOneElement() throws IOException {
        assertEquals(List.of("#2=IFCSITE($,$,'s',$,$,$,$,$,$,$,$,$,$,$);",
                "#3=IFCRELDEFINESBYPROPERTIES($,$,$,$,(#2,#5),$);"),
                ifc4("<IfcRelDefinesByProperties id='i3'><RelatedObjects xsi:type='IfcSite' id='i2' Name='s'/>"
                        + "<RelatedObjects ref='i5'/></IfcRelDefinesByProperties>"));
        assertEquals(List.of("#3=IFCRELDEFINESBYPROPERTIES($,$,$,$,(),$);"),
                ifc4("<IfcRelDefinesByProperties id='i3'><RelatedObjects/></IfcRelDefinesByProperties>"));
        assertEquals("[]", told());
    }

    @Test
    void theHeader() throws IOException {
        String text = text(convert("<ex:iso_10303_28><ex:iso_10303_28_header><ex:name>n'</ex:name><ex:time_stamp>t"
                + "</ex:time_stamp><ex:author>a</ex:author><ex:author>b</ex:author><ex:organization/>"
                + "<ex:preprocessor_version>p</ex:preprocessor_version><ex:originating_system>s</ex:originating_system>"
                + "<ex:authorization>z</ex:authorization><ex:documentation>ViewDefinition [V]</ex:documentation>"
                + "</ex:iso_10303_28_header><doc:express external='' id='e' schema_name='IFC2X3'/>"
                + "<uos/></ex:iso_10303_28>"));
        assertEquals(List.of("ISO-10303-21;", "HEADER;", "FILE_DESCRIPTION(('ViewDefinition [V]'),'2;1');",
                "FILE_NAME('n\\X\\27','t',('a','b'),(''),'p','s','z');", "FILE_SCHEMA(('IFC2X3'));", "ENDSEC;", "DATA;",
                "ENDSEC;", "END-ISO-10303-21;"), text.lines().toList());
    }

    @Test
    void theSchemaFromWhereverItIsTold() throws IOException {
        assertEquals("IFC2X3", schema("<uos xmlns='http://www.iai-tech.org/ifcXML/IFC2x3/FINAL'/>"));
        assertEquals("IFC2X3", schema("<ifc:uos configuration='i-ifc2x3'/>"));
        assertEquals("IFC4", schema("<ifcXML xmlns='http://www.buildingsmart-tech.org/ifcXML/MVD4/IFC4'/>"));
        assertEquals("IFC4", schema("<ifc:ifcXML xmlns:ifc='http://www.buildingsmart-tech.org/ifcXML/IFC4/Add1'/>"));
        assertEquals("IFC4X1", schema("<ifcXML xmlns='http://www.buildingsmart-tech.org/ifcXML/IFC4x1/final'/>"));
        assertEquals("IFC4X3_ADD2", schema("<ifcXML xmlns='https://standards.buildingsmart.org/IFC/RELEASE/IFC4_3'/>"));
        assertEquals("IFC4X3_ADD2", schema("<ifcXML xmlns='http://www.buildingsmart-tech.org/ifcXML/IFC4x3/final'/>"));
        assertEquals("[]", told());
        assertEquals("IFC4", schema("<ifcXML/>"));
        assertTrue(told().contains("does not say which IFC schema"));
    }

    private String schema(String xml) throws IOException {
        String text = text(convert(xml));
        int at = text.indexOf("FILE_SCHEMA(('") + 14;
        return text.substring(at, text.indexOf('\'', at));
    }

    @Test
    void ifc4x3FollowsIfc4() throws IOException {
        assertEquals(List.of("#1=IFCROAD($,$,'r',$,$,$,$,$,.ELEMENT.,$);"),
                records("<ifcXML xmlns='http://www.buildingsmart-tech.org/ifcXML/IFC4x3/final'>"
                        + "<IfcRoad id='i1' Name='r' CompositionType='element'/></ifcXML>"));
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndTheRestIsRead() throws IOException {
        wrong("<IfcDirection id='i1' DirectionRatios='0 NaN INF'/>", "#1=IFCDIRECTION((0.,$,$));", "NaN is no IfcReal",
                "INF is no");
        wrong("<IfcBlock id='i1' XLength='1,5' YLength='x' ZLength=''/>", "#1=IFCBLOCK($,1.5,$,$);", "decimal comma",
                "x is no IfcPositiveLengthMeasure", "\"\" is no");
        wrong("<IfcWall id='i1' Colour='red'><Height>1</Height></IfcWall>", "#1=IFCWALL($,$,$,$,$,$,$,$,$);",
                "IfcWall has no attribute Colour", "IfcWall has no attribute Height");
        wrong("<IfcFlyingCarpet id='i1'><IfcDirection id='i2' DirectionRatios='1'/></IfcFlyingCarpet>",
                "#1=IFCFLYINGCARPET();|#2=IFCDIRECTION((1.));", "IfcFlyingCarpet is no entity of IFC4");
        wrong("<IfcWall id='i1'>stray</IfcWall>", "#1=IFCWALL($,$,$,$,$,$,$,$,$);", "no attribute: stray");
        wrong("<IfcPropertySingleValue id='i1' Name='n'><NominalValue>5</NominalValue></IfcPropertySingleValue>",
                "#1=IFCPROPERTYSINGLEVALUE('n',$,5,$);", "does not say of which type");
        wrong("<IfcWall id='i1' PredefinedType='so!id'/>", "#1=IFCWALL($,$,$,$,$,$,$,$,$);", "so!id is no");
        wrong("<IfcMaterial id='i1' Name='a&nbsp;b&#7;'/>", "#1=IFCMATERIAL('a&nbsp;b\\X\\07',$,$);",
                "&nbsp; is no character reference", "control character");
        wrong("<foo/><IfcMaterial id='i1' Name='x'/>", "#1=IFCMATERIAL('x',$,$);", "foo has no place here");
        wrong("<IfcWall id='i1'><Name>a</IfcWall><IfcWall id='i2'/>",
                "#1=IFCWALL($,$,'a',$,$,$,$,$,$);|#2=IFCWALL($,$,$,$,$,$,$,$,$);", "element Name is not ended");
        wrong("<IfcWall id='i1'></Name></IfcWall>", "#1=IFCWALL($,$,$,$,$,$,$,$,$);", "</Name> has no start tag");
        wrong("<IfcWall id='i1' Name='<b'/>", "#1=IFCWALL($,$,'',$,$,$,$,$,$);", "A tag is not written");
    }

    private void wrong(String inner, String expected, String... messages) throws IOException {
        int before = faults.kept().size();
        assertEquals(expected, String.join("|", ifc4(inner)));
        List<Fault> found = faults.kept().subList(before, faults.kept().size());
        for (String message : messages) {
            assertTrue(found.stream().anyMatch(f -> f.message().toString().contains(message)),
                    () -> message + " is not in " + found);
        }
    }

    @Test
    void aDocumentThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        String xml = "<ifcXML xmlns='http://x/IFC4'>\n<IfcProject id='i1' Name='p'>\n<IsDecomposedBy><IfcRelAggregates "
                + "id='i2'><RelatedObjects><IfcSite id='i3'><Name>s</Name><Description>half of it";
        assertEquals(List.of("#3=IFCSITE($,$,'s',$,$,$,$,$,$,$,$,$,$,$);", "#2=IFCRELAGGREGATES($,$,$,$,#1,(#3));",
                "#1=IFCPROJECT($,$,'p',$,$,$,$,$,$);"), records(xml));
        assertTrue(told().contains("TRUNCATED"));
        for (int length = 40; length < xml.length(); length++) {
            records(xml.substring(0, length));
        }
    }

    @Test
    void whatIsNotIfcXmlIsRefused() {
        assertTrue(refusal("<gbXML/>").contains("gbXML"));
        assertTrue(refusal("<?xml version='1.0'?>").contains("without any element"));
        assertTrue(refusal("<a>&b;<ifcXML/></a>").contains("outermost element is a"));
        assertTrue(refusal("<ex:iso_10303_28/>").contains("iso_10303_28"));
    }

    private String refusal(String xml) {
        StepException e = assertThrows(StepException.class, () -> convert(xml));
        assertTrue(!e.remedy().in(Language.EN).isBlank() && !e.remedy().in(Language.ZH_HK).isBlank());
        return e.getMessage();
    }

    @Test
    void depthIsBounded() throws IOException {
        String deep = "<IfcRelAggregates><RelatedObjects>".repeat(5000);
        assertTrue(ifc4(deep).size() > 40);
        assertTrue(told().contains("deeper than 100 levels"));
        records("<ifcXML xmlns='IFC4'>" + "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000) + "<IfcWall/></ifcXML>");
    }

    @Test
    void placesLeadBack() throws IOException {
        Converted converted = convert("<ifcXML xmlns='IFC4'>\n  <IfcWall id='i1'>\n    <ObjectPlacement xsi:type="
                + "'IfcLocalPlacement'\n id='i2'/>\n  </IfcWall></ifcXML>");
        String text = text(converted);
        assertEquals(3L << 32 | 5, converted.at(text.indexOf("#2=")));
        assertEquals(2L << 32 | 3, converted.at(text.indexOf("#1=")));
        assertEquals(2L << 32 | 3, converted.at(text.indexOf("#1=") + 10));
        assertEquals(1L << 32 | 1, converted.at(0));
    }

    @Test
    void readingCanBeStopped() {
        String xml = "<ifcXML xmlns='IFC4'>" + "<IfcWall/>".repeat(20_000) + "</ifcXML>";
        Source source = Source.of(xml.getBytes(StandardCharsets.UTF_8));
        assertThrows(CancelledException.class, () -> IfcXmlReader.read(XmlDocument.of(source),
                new IfcXmlReader.Limits(1 << 20, 100), faults, new Progress() {

                    @Override
                    public void begin(Message task, long work) {
                    }

                    @Override
                    public void worked(long work) {
                    }

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }
}
