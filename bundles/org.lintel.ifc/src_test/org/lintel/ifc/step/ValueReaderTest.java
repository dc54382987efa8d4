// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueReaderTest {

    private final ValueReader reader = new ValueReader(ValueContext.plain(StandardCharsets.ISO_8859_1));

    private List<Object> list(String text) {
        byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
        reader.reset(b, 0, b.length);
        return reader.list();
    }

    private void reads(String text, Object... values) {
        assertEquals(Arrays.asList(values), list(text), text);
        assertEquals(-1, reader.damagedAt(), text);
        for (int i = 0; i < values.length; i++) {
            byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
            reader.reset(b, 0, b.length);
            assertEquals(values[i], reader.element(i), text);
        }
    }

    private void repairs(String text, Object... values) {
        assertEquals(Arrays.asList(values), list(text), text);
        assertTrue(reader.damagedAt() >= 0, text);
    }

    @Test
    void everyKindOfValue() {
        reads("()");
        reads("($,*)", null, Derived.DERIVED);
        reads("(1,2.5,.T.,.F.,.U.)", 1L, 2.5, true, false, Logical.UNKNOWN);
        reads("('a','b''c','')", "a", "b'c", "");
        reads("(#12,.ELEMENT.,\"0F\")", new Ref(12), new Enumeration("ELEMENT"), new Binary("0F"));
        reads("((1,2),((3.)),())", List.of(1L, 2L), List.of(List.of(3.0)), List.of());
        reads("(IFCLABEL('x'),IFCBOOLEAN(.T.))", new Typed("IFCLABEL", "x"), new Typed("IFCBOOLEAN", true));
        reads("(IFCLINEINDEX((1,2)),IFCLABEL($))", new Typed("IFCLINEINDEX", List.of(1L, 2L)), new Typed("IFCLABEL",
                null));
        reads("(IFCA(IFCB(1)))", new Typed("IFCA", new Typed("IFCB", 1L)));
    }

    private static double[] reals(String text) {
        byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
        return PlainLists.reals(b, 0, b.length);
    }

    private static long[] references(String text) {
        byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
        return PlainLists.references(b, 0, b.length);
    }

    @Test
    void plainListsAreReadWithoutAnObjectForEachEntry() {
        assertArrayEquals(new double[] {1, -2.5, 1e-3, 7}, reals("( 1.,-2.5 ,\n1.E-3, 7)"));
        assertArrayEquals(new long[] {12, 3, 4, 5, 6}, references("(#12, #3 ,#4,#5,#6)"));
        assertArrayEquals(new long[] {12}, references("#12 ,"));
        for (String other : new String[] {"()", "(1.,$)", "(1.,/* no */2.)", "(1.", "(1.,2.", "((1.))", "('1')", "1.", "",
            "(IFCREAL(1.))", "(1.;"}) {
            assertNull(reals(other), other);
        }
        for (String other : new String[] {"()", "(#1,$)", "(#)", "(#1", "#1", "(#1234567890123456789)", "(#A)", "(1)"}) {
            assertNull(references(other), other);
        }
    }

    @Test
    void blanksCommentsAndSmallLetters() {
        reads(" ( 1 , /* , ) */ 2\r\n,\t# 3 , ifcLabel ( 'x' ) , .element. )".strip(), 1L, 2L, new Ref(3),
                new Typed("IFCLABEL", "x"), new Enumeration("ELEMENT"));
        reads("('/* no comment */','),;(')", "/* no comment */", "),;(");
        reads("(.t.,.TRUE.,.false.)", true, true, false);
    }

    @Test
    void damageCostsOneValue() {
        repairs("(,1)", null, 1L);
        repairs("(1,,2)", 1L, null, 2L);
        repairs("(1,)", 1L, null);
        repairs("(1.#QNAN,2)", null, 2L);
        repairs("(NaN,2)", null, 2L);
        repairs("(12abc,'x')", null, "x");
        repairs("(#,1)", null, 1L);
        repairs("(.OPEN,1)", new Enumeration("OPEN"), 1L);
        repairs("(\"0G\",1)", new Binary("0"), 1L);
        repairs("(1 2,3)", 1L, 3L);
        repairs("(@,<x>,3)", null, null, 3L);
        repairs("(1,2", 1L, 2L);
        repairs("('open", "open");
        repairs("(", new Object[0]);
        repairs("(#12345678901234567890)", new Object[] {null});
    }

    @Test
    void anApostropheThatIsNotDoubledIsText() {
        assertEquals(List.of("John's", 2L), list("('John's',2)"));
        assertEquals(List.of("x\u00A7", 2L), list("('x\\S\\'',2)"));
        assertEquals(List.of("", "'", "''"), list("('','''','''''')"));
    }

    @Test
    void nestingIsLimited() {
        int deep = 100_000;
        List<Object> values = list("(" + "(".repeat(deep) + ")".repeat(deep) + ",7)");
        assertEquals(7L, values.getLast());
        assertTrue(reader.damagedAt() >= 0);
        assertEquals(7L, list("(" + "A(".repeat(deep) + ")".repeat(deep) + ",7)").getLast());
    }

    @Test
    void referencesOfAValueAndOfAll() {
        String text = "#1=A(#2,('#9',(#3,/*#8*/#4)),B(#5))";
        byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
        var all = new ArrayList<Long>();
        reader.reset(b, 0, b.length);
        assertTrue(reader.toKeyword());
        reader.allReferences(all::add);
        assertEquals(List.of(2L, 3L, 4L, 5L), all);
        var second = new ArrayList<Long>();
        reader.reset(b, 0, b.length);
        assertTrue(reader.toList() && reader.toElement(1));
        reader.references(second::add);
        assertEquals(List.of(3L, 4L), second);
    }

    @Test
    void binaryCountsItsBits() {
        assertEquals(4, new Binary("0F").bits());
        assertEquals(1, new Binary("31").bits());
        assertEquals(0, new Binary("0").bits());
        assertEquals(0, new Binary("").bits());
    }
}
