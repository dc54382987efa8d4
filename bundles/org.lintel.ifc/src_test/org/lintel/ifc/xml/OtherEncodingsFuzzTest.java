// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.zip.Zips;

/** Damaged ifcXML and archives, by bytes and by structure: whatever comes, it is read or refused with a remedy. */
class OtherEncodingsFuzzTest {

    private static final int ROUNDS = Integer.getInteger("lintel.fuzz.rounds", 6000);
    private static final long SECONDS = 20;

    private static final String IFC4 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ifcXML xmlns="http://www.buildingsmart-tech.org/ifcXML/IFC4/Add2" xmlns:xsi="x" id="uos_1">
             <header><name>n</name><author>a &amp; b</author></header>
             <IfcProject id="i1" GlobalId="28hypXUBvBefc20SI8kfA$" Name="P &lt;牆&gt;">
              <UnitsInContext><Units><IfcSIUnit id="i7" pos="0" UnitType="lengthunit" Name="metre"/></Units></UnitsInContext>
              <IsDecomposedBy><IfcRelAggregates id="i2"><RelatedObjects><IfcSite id="i3" RefLatitude="24 28 0">
               <ContainsElements><IfcRelContainedInSpatialStructure><RelatedElements><IfcWall id="i13" Name="w">
                <IsDefinedBy><IfcRelDefinesByProperties id="i20"><RelatingPropertyDefinition><IfcPropertySet Name="S">
                 <HasProperties><IfcPropertySingleValue Name="p"><NominalValue><IfcReal-wrapper>0,5</IfcReal-wrapper>
                 </NominalValue></IfcPropertySingleValue></HasProperties></IfcPropertySet></RelatingPropertyDefinition>
                </IfcRelDefinesByProperties></IsDefinedBy>
                <ObjectPlacement xsi:type="IfcLocalPlacement"><RelativePlacement><IfcAxis2Placement3D>
                 <Location Coordinates="0 1 2"/></IfcAxis2Placement3D></RelativePlacement></ObjectPlacement>
               </IfcWall><IfcWall id="x"><IsDefinedBy><IfcRelDefinesByProperties ref="i20" xsi:nil="true"/></IsDefinedBy>
               </IfcWall></RelatedElements></IfcRelContainedInSpatialStructure></ContainsElements>
              </IfcSite></RelatedObjects></IfcRelAggregates></IsDecomposedBy>
             </IfcProject><![CDATA[ ]]><!-- c -->
             <IfcIndexedPolyCurve><Points><IfcCartesianPointList2D CoordList="0 0 1 1"/></Points><Segments>
              <IfcLineIndex-wrapper>1 2</IfcLineIndex-wrapper></Segments></IfcIndexedPolyCurve>
            </ifcXML>
            """;

    private static final String IFC2X3 = """
            <ex:iso_10303_28 xmlns:ex="u"><ex:iso_10303_28_header><ex:name>n</ex:name></ex:iso_10303_28_header>
            <uos id="uos_1" configuration="i-ifc2x3" xmlns="http://www.iai-tech.org/ifcXML/IFC2x3/FINAL">
            <IfcCartesianPoint id="i3"><Coordinates ex:cType="list"><IfcLengthMeasure ex:pos="0">0</IfcLengthMeasure>
            <IfcLengthMeasure ex:pos="1">1.5</IfcLengthMeasure></Coordinates></IfcCartesianPoint>
            <IfcPolyline id="i4"><Points ex:cType="list"><IfcCartesianPoint ex:pos="0" ref="i3" xsi:nil="true"/>
            <IfcCartesianPoint ex:pos="1" ref="i3" xsi:nil="true"/></Points></IfcPolyline>
            <IfcPropertyEnumeratedValue id="i6"><Name>e</Name><EnumerationValues ex:cType="list"><IfcLabel pos="0">x</IfcLabel>
            </EnumerationValues></IfcPropertyEnumeratedValue><IfcOrganization id="i9"><Name/></IfcOrganization>
            </uos></ex:iso_10303_28>
            """;

    private static final List<String> DICTIONARY = List.of("<", ">", "/>", "</", "\"", "'", "&", "&#x110000;", "]]>",
            "<![CDATA[", "<!--", "-->", "<?", "?>", "<!DOCTYPE a [", "pos=\"9 9\"", "pos=\"99999999999\"", "ref=\"i1\"",
            "ref=\"i20\"", "id=\"i1\"", "id=\"\"", "xsi:nil=\"true\"", "xsi:type=\"IfcWall\"", "xsi:type=\"IfcLabel\"",
            "<IfcWall/>", "<IfcRoot>", "<IfcLabel-wrapper>", "<-wrapper/>", "<IfcValue-wrapper>", "<Seq-a>", "(", ")", ",",
            ";\n#1=", "$", "\\X2\\", "\u0000", "\u0007", "NaN", "1e999", "-", "+.", "true", "</ifcXML>", "<uos>", "<header>",
            "xmlns=\"IFC2X3\"", "\uFEFF", "\uD83D\uDE00", "\u00FF");

    @Test
    void damagedXml() {
        fuzz("xml", List.of(IFC4.getBytes(StandardCharsets.UTF_8), IFC2X3.getBytes(StandardCharsets.UTF_8)), x -> x);
    }

    @Test
    void damagedXmlInAnArchive() {
        fuzz("zipped xml", List.of(IFC4.getBytes(StandardCharsets.UTF_8)), x -> Zips.of("m.ifcxml", x));
    }

    @Test
    void damagedArchives() {
        fuzz("zip", List.of(Zips.of("m.ifcxml", IFC4.getBytes(StandardCharsets.UTF_8)),
                Zips.of("m.ifc", "ISO-10303-21;HEADER;ENDSEC;DATA;#1=IFCWALL();ENDSEC;".getBytes(StandardCharsets.UTF_8))),
                x -> x);
    }

    private static void fuzz(String what, List<byte[]> seeds, UnaryOperator<byte[]> wrapping) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            var random = new Random(round);
            byte[] bytes = seeds.get(random.nextInt(seeds.size()));
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                bytes = mutated(bytes, random);
            }
            try {
                read(wrapping.apply(bytes));
            } catch (Throwable e) {
                throw new AssertionError(what + ", round " + round + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static void read(byte[] bytes) {
        long start = System.nanoTime();
        try (Model model = Model.of(bytes, "fuzz")) {
            for (int row = 0; row < model.size(); row++) {
                Instance instance = model.at(row);
                instance.values();
                model.source(instance);
                assertTrue(model.position(instance).line() > 0);
            }
            worded(model.problems());
            worded(model.verify(Progress.NONE));
        } catch (ModelException e) {
            for (Language language : Language.values()) {
                assertFalse(e.text().in(language).isBlank() || e.remedy().in(language).isBlank());
            }
        }
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "it took too long");
    }

    private static void worded(List<Problem> problems) {
        for (Problem problem : problems) {
            assertTrue(problem.line() > 0 && problem.column() > 0, problem::toString);
            assertFalse(problem.message().in(Language.ZH_HK).isBlank() || problem.remedy().in(Language.EN).isBlank());
        }
    }

    private static byte[] mutated(byte[] b, Random random) {
        if (b.length == 0) {
            return b;
        }
        int at = random.nextInt(b.length);
        int to = Math.min(b.length, at + 1 + random.nextInt(random.nextBoolean() ? 4 : 200));
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] flipped = b.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> joined(Arrays.copyOf(b, at), Arrays.copyOfRange(b, to, b.length));
            case 2 -> joined(Arrays.copyOf(b, to), Arrays.copyOfRange(b, at, b.length));
            case 3 -> joined(Arrays.copyOf(b, at), DICTIONARY.get(random.nextInt(DICTIONARY.size()))
                    .getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(b, at, b.length));
            case 4 -> random.nextInt(8) == 0 ? Arrays.copyOf(b, at) : swapped(b, random);
            case 5 -> {
                int from = random.nextInt(b.length);
                yield joined(Arrays.copyOf(b, at), Arrays.copyOfRange(b, from, Math.min(b.length, from + to - at)),
                        Arrays.copyOfRange(b, at, b.length));
            }
            default -> swapped(b, random);
        };
    }

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** Two tags change places: what is not well-formed then is so in a way that people make. */
    private static byte[] swapped(byte[] b, Random random) {
        String text = new String(b, StandardCharsets.ISO_8859_1);
        var places = new ArrayList<int[]>();
        var matcher = TAG.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.size() < 2) {
            return b;
        }
        int first = random.nextInt(places.size() - 1);
        int second = first + 1 + random.nextInt(places.size() - first - 1);
        int[] one = places.get(first);
        int[] two = places.get(second);
        return (text.substring(0, one[0]) + text.substring(two[0], two[1]) + text.substring(one[1], two[0])
                + text.substring(one[0], one[1]) + text.substring(two[1])).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try {
                out.write(part);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return out.toByteArray();
    }
}
