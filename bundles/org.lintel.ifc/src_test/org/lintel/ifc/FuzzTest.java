// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.query.Classifications;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Spatial;

/**
 * Damages small files at random, by bytes and by tokens, and asks everything of what is left: no exception but
 * ModelException, no hang, no overflow. Five seconds, or as many as the system property {@code lintel.fuzz.seconds}
 * says; the system property {@code lintel.fuzz.seed} repeats a run.
 */
class FuzzTest {

    private static final long MOST_NANOS = 3_000_000_000L;

    private static final String[] TOKENS = {"'", "''", "(", ")", ",", ";", "#", "=", "$", "*", "/*", "*/", "\"", ".",
            ".T.",
        "\\X2\\", "\\X0\\", "\\S\\", "\n", "\r\n#1=", "ENDSEC;", "DATA;", "HEADER;", "END-ISO-10303-21;", "((((((((",
        "))))",
        "#1", "#2", "#99999999999", "1E999", "-", "IFCWALL(", "IFCLABEL('", "\u00C3", "\u00A9", "\0",
        "FILE_SCHEMA(('IFC2X3'));"};

    private static final String[] SEEDS = {
        Spf.file("IFC4", "#1=IFCPROJECT('p',$,'P',$,$,$,$,(#4),#2);", "#2=IFCUNITASSIGNMENT((#3,#5,#7));",
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
                "#25=IFCPROPERTYSET('q',$,'Pset_WallCommon',$,(#26,#27,#28));",
                "#26=IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.T.),$);",
                "#27=IFCCOMPLEXPROPERTY('c',$,'u',(#26,#28));",
                "#28=IFCPROPERTYENUMERATEDVALUE('e',$,(IFCLABEL('A')),#29);",
                "#29=IFCPROPERTYENUMERATION('n',(IFCLABEL('A')),#3);"),
        Spf.file("IFC2X3", "#1=IFCWALLSTANDARDCASE('w',$,'W',$,$,$,$,$);", "#2=IFCOPENINGELEMENT('o',$,$,$,$,$,$,$);",
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
                "#19=(IFCROOT('g',$,'c',$)IFCOBJECT($)IFCPRODUCT($,$));"),
    };

    @Test
    void nothingBreaksIt() {
        long seed = Long.getLong("lintel.fuzz.seed", 20_261);
        var random = new Random(seed);
        long end = System.nanoTime() + Long.getLong("lintel.fuzz.seconds", 5) * 1_000_000_000L;
        int runs = 0;
        while (System.nanoTime() < end) {
            byte[] bytes = mutant(random);
            long start = System.nanoTime();
            try {
                ask(bytes);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("run " + runs + " of seed " + seed + ":\n"
                        + new String(bytes, StandardCharsets.ISO_8859_1), e);
            }
            assertTrue(System.nanoTime() - start < MOST_NANOS, "slow: run " + runs + " of seed " + seed);
            runs++;
        }
        assertTrue(runs > 100, "only " + runs + " runs");
    }

    private static byte[] mutant(Random random) {
        byte[] bytes = SEEDS[random.nextInt(SEEDS.length)].getBytes(StandardCharsets.ISO_8859_1);
        for (int n = 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 5); n > 0 && bytes.length > 1; n--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 8));
            bytes = switch (random.nextInt(7)) {
                case 0 -> splice(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> splice(bytes, at, 0, token(random));
                case 2 -> splice(bytes, at, length, token(random));
                case 3 -> splice(bytes, at, length, new byte[0]);
                case 4 -> splice(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 5 -> reference(bytes, at, random);
                default -> random.nextInt(20) == 0 ? Arrays.copyOf(bytes, at) : reference(bytes, at, random);
            };
        }
        return bytes;
    }

    private static byte[] token(Random random) {
        return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Lets the next reference point elsewhere: this makes circles. */
    private static byte[] reference(byte[] bytes, int from, Random random) {
        for (int at = from; at + 1 < bytes.length; at++) {
            if (bytes[at] == '#') {
                int end = at + 1;
                while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
                    end++;
                }
                String target = "#" + (1 + random.nextInt(30));
                return splice(bytes, at, end - at, target.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int at, int remove, byte[] insert) {
        byte[] out = new byte[bytes.length - remove + insert.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(insert, 0, out, at, insert.length);
        System.arraycopy(bytes, at + remove, out, at + insert.length, bytes.length - at - remove);
        return out;
    }

    private static void ask(byte[] bytes) {
        Model model;
        try {
            model = Model.of(bytes, "fuzz.ifc");
        } catch (ModelException refused) {
            assertTrue(!refused.text().isEmpty() && !refused.remedy().isEmpty());
            return;
        }
        List<Object> answers = new ArrayList<>();
        for (int row = 0; row < model.size(); row++) {
            Instance instance = model.at(row);
            answers.add(instance.values());
            answers.add(instance.get(row % 9));
            answers.add(model.source(instance));
            answers.add(model.position(instance));
            answers.add(model.referencing(instance));
            answers.add(Spatial.of(model).children(instance));
            answers.add(Spatial.of(model).path(instance));
            answers.add(Spatial.of(model).descendants(instance));
            answers.add(Properties.of(model).sets(instance));
            answers.add(Quantities.of(model).sets(instance));
            answers.add(Materials.of(model).layers(instance));
            answers.add(Materials.of(model).materials(instance));
            answers.add(Classifications.of(model).of(instance));
            answers.add(Placements.of(model).of(instance));
            answers.add(Openings.of(model).fillings(instance));
        }
        answers.add(model.duplicateGlobalIds());
        answers.add(model.verify(Progress.NONE));
        model.problems().forEach(problem -> assertTrue(problem.line() > 0 && problem.column() > 0));
        assertTrue(answers.stream().noneMatch(answer -> answer != null && answer.toString() == null));
    }
}
