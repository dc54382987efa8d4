// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Language;
import org.lintel.ifc.diff.Aspect;
import org.lintel.ifc.diff.Change;
import org.lintel.ifc.diff.Leaf;

/** A change on one line, as somebody reads it who did not make the file. */
class ChangeWordsTest {

    private static String line(Change change) {
        return new ChangeWords(Language.EN).lines(change).getFirst();
    }

    private static Change place(String moved, String turned) {
        return new Change(Aspect.PLACEMENT, Change.Kind.CHANGED, "", "moved", List.of(0.0, 0.0, 0.0),
                List.of(50.0, 0.0, 0.0), "mm", List.of(new Leaf("moved", "", moved), new Leaf("turned", "", turned)));
    }

    @Test
    void onlyWhatHappenedIsTold() {
        assertEquals("placement: moved 50 mm: (0, 0, 0) → (50, 0, 0) mm", line(place("50 mm", "0°")));
        assertEquals("placement: moved 50 mm, turned 90°: (0, 0, 0) → (50, 0, 0) mm", line(place("50 mm", "90°")));
        assertEquals("placement: turned 90°", line(place("0 mm", "90°")));
    }

    @Test
    void aRelationThatSaysNoMoreIsLeftOut() {
        assertEquals("material: Brick 0.1 → Brick 0.2", line(new Change(Aspect.MATERIALS, Change.Kind.CHANGED,
                "IfcRelAssociatesMaterial", "", "Brick 0.1", "Brick 0.2", "", List.of())));
        assertEquals("relation IfcRelConnectsElements: changed", line(new Change(Aspect.RELATIONS, Change.Kind.CHANGED,
                "IfcRelConnectsElements", "", null, null, "", List.of())));
    }

    @Test
    void roundingIsNotTakenForADecision() {
        assertEquals("attribute OverallHeight: 2.01 → 2.00999999046326 (the same in single precision)",
                line(new Change(Aspect.ATTRIBUTES, Change.Kind.CHANGED, "", "OverallHeight", 2.01, 2.00999999046326, "",
                        List.of())));
        assertEquals("attribute OverallHeight: 2.01 → 2.011", line(new Change(Aspect.ATTRIBUTES, Change.Kind.CHANGED,
                "", "OverallHeight", 2.01, 2.011, "", List.of())));
    }
}
