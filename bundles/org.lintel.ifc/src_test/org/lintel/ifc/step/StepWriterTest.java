// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

class StepWriterTest {

    private static StepWriter sample() {
        var writer = new StepWriter("IFC4").description("ViewDefinition [CoordinationView]")
                .fileName("a.ifc", "2026-01-01T00:00:00", "A. Author", "香港", "Lintel", "Lintel", "none");
        long point = writer.add("IfcCartesianPoint", List.of(0.0, 1.5, -2e-7));
        writer.add("IfcPropertySingleValue", "Wände", null, StepWriter.typed("IfcLabel", "it's 線"), null);
        writer.add("IfcOne", StepWriter.ref(point), StepWriter.item("element"), true, Logical.UNKNOWN, Derived.DERIVED,
                new Binary("0F"), 7, 8L, new double[] {1, 2.5}, new Object[] {null, "x"}, StepWriter.refs(1, 2));
        return writer;
    }

    @Test
    void writesEveryKindOfValue() {
        String text = new String(sample().bytes(), StandardCharsets.US_ASCII);
        assertTrue(text.startsWith("ISO-10303-21;\nHEADER;\n"
                + "FILE_DESCRIPTION(('ViewDefinition [CoordinationView]'),'2;1');\n"));
        assertTrue(text.contains("FILE_SCHEMA(('IFC4'));"), text);
        assertTrue(text.contains("#1=IFCCARTESIANPOINT((0.,1.5,-2.E-7));\n"), text);
        assertTrue(text.contains("#2=IFCPROPERTYSINGLEVALUE('W\\X\\E4nde',$,IFCLABEL('it''s \\X2\\7DDA\\X0\\'),$);\n"),
                text);
        assertTrue(text.contains("#3=IFCONE(#1,.ELEMENT.,.T.,.U.,*,\"0F\",7,8,(1.,2.5),($,'x'),(#1,#2));\n"), text);
        assertTrue(text.endsWith("ENDSEC;\nEND-ISO-10303-21;\n"));
    }

    @Test
    void readsBackAsWritten() throws ModelException {
        Model model = Model.of(sample().bytes(), "sample");
        assertEquals(List.of(), model.problems());
        assertEquals(List.of("香港"), model.header().organization());
        assertEquals("Lintel", model.header().originatingSystem());
        assertEquals(List.of(0.0, 1.5, -2e-7), model.instance(1).get("Coordinates"));
        assertEquals("Wände", model.instance(2).name());
        assertEquals(new Typed("IfcLabel", "it's 線"), model.instance(2).get("NominalValue"));
    }

    @Test
    void sameCallsSameBytes() {
        assertArrayEquals(sample().bytes(), sample().bytes());
        assertEquals(4, sample().next());
    }

    @Test
    void whatNoFileCanHoldIsRefused() {
        var writer = new StepWriter("IFC4");
        assertThrows(IllegalArgumentException.class, () -> writer.add("IfcOne", new StringBuilder()));
        assertThrows(IllegalArgumentException.class, () -> writer.add("IfcOne", Double.NaN));
        assertEquals(1, writer.next(), "a refused instance leaves nothing behind");
    }

    @Test
    void globalIds() {
        assertEquals("0000000000000000000000", GlobalIds.compress(new UUID(0, 0)));
        assertEquals("3$$$$$$$$$$$$$$$$$$$$$", GlobalIds.compress(new UUID(-1, -1)));
        var random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            String compressed = GlobalIds.compress(id);
            assertTrue(GlobalIds.isValid(compressed));
            assertEquals(id, GlobalIds.expand(compressed));
        }
        assertEquals("1F6umJ5H50aeL3A1As_wTm",
                GlobalIds.compress(UUID.fromString("4f1b8c13-1511-4092-8543-2812b6fba770")));
        assertFalse(GlobalIds.isValid("4000000000000000000000"));
        assertFalse(GlobalIds.isValid("000000000000000000000"));
        assertFalse(GlobalIds.isValid("00000000000000000000-0"));
        assertFalse(GlobalIds.isValid(null));
        assertThrows(IllegalArgumentException.class, () -> GlobalIds.expand("x"));
    }

    @Test
    void globalIdsOfNames() {
        assertEquals(GlobalIds.ofName("wall 1"), GlobalIds.ofName("wall 1"));
        assertFalse(GlobalIds.ofName("wall 1").equals(GlobalIds.ofName("wall 2")));
        assertEquals(8, GlobalIds.expand(GlobalIds.ofName("x")).version());
        assertEquals(2, GlobalIds.expand(GlobalIds.ofName("x")).variant());
    }
}
