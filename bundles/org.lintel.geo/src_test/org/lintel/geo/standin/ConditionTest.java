// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Conditions that the stand-in is asked, also such as are made to bring it down. */
class ConditionTest {

    private static boolean holds(String condition, String name) {
        Map<String, JsonNode> row = new LinkedHashMap<>();
        row.put("NAME", new TextNode(name));
        row.put("TopHeight", new IntNode(20));
        row.put("Nothing", NullNode.instance);
        return Condition.of(condition).test(row);
    }

    @Test
    void conditionsHoldOrNot() {
        assertTrue(holds("name = 'O''Brien' AND TopHeight >= 20", "O'Brien"));
        assertTrue(holds("(TopHeight < 1 OR name LIKE '%tower_') AND Nothing IS NULL", "tower 1 tower2"));
        assertEquals(false, holds("name LIKE 'a_c'", "abbc"));
        assertTrue(holds("name LIKE 'a%'", "a\nb"));
        assertTrue(holds("1=1 AND name IN ('x', 'y')", "y"));
        assertTrue(holds("name = ''", ""));
        for (String wrong : new String[] {"name = 'x", "name", "name == 1", "(1=1", "1=1)", "name LIKE", "'"}) {
            assertThrows(IllegalArgumentException.class, () -> holds(wrong, "x"), wrong);
        }
    }

    /** Each of these took the stack of the thread, or hours. */
    @Test
    void noConditionBringsItDown() {
        String text = "''".repeat(40_000);
        assertEquals(false, holds("name = '" + text + "'", "x"));
        assertThrows(IllegalArgumentException.class, () -> holds("name = '" + "''".repeat(60_000) + "'", "x"));
        assertThrows(IllegalArgumentException.class, () -> holds("(".repeat(50_000) + "1=1" + ")".repeat(40_000), "x"));
        assertThrows(IllegalArgumentException.class, () -> holds("'" + text, "x"));
        assertTrue(holds("1=2 OR ".repeat(14_000) + "1=1", "x"));
        assertTrue(holds("1=1 AND ".repeat(12_000) + "1=1", "x"));
        Predicate<Map<String, JsonNode>> like = Condition.of("name LIKE '" + "%a".repeat(30) + "b'");
        assertEquals(false, like.test(Map.of("name", new TextNode("a".repeat(5000)))));
    }
}
