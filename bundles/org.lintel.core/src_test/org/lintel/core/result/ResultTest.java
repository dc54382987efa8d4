// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** Results, what makes them the same in another revision, and how a run counts them. */
class ResultTest {

    private static final Location WHERE = new Location("a.ifc", 12, 1, 345);
    private static final Subject SPACE = new Subject("space", "2O2Fr$t4X7Zf8NOew3FLOH", "2O2Fr$t4X7Zf8NOew3FLOH",
            "IfcSpace", "Office 201", "Site / Building / Level 2", WHERE);
    private static final Suppression ACCEPTED = new Suppression("*", "*", "agreed", "", Location.NOWHERE);

    private static Result result(Outcome outcome) {
        return new Result("hk-bec/lpd", SPACE, "", outcome, Severity.ERROR, Message.of("s", "s"), Message.EMPTY, null,
                List.of(), null, List.of(), List.of(), List.of(), BaselineState.NONE, null);
    }

    @Test
    void theFingerprintDoesNotDependOnWhatWasObserved() {
        Result result = result(Outcome.FAIL);
        Quantity seen = Quantity.of(9.9, Unit.WATT_PER_SQUARE_METRE);
        Evidence read = new Evidence.FromModel(Evidence.Origin.QUANTITY, "Qto.Area", "9.9", WHERE);
        Subject moved = new Subject("space", SPACE.key(), "", "IfcSpace", "renamed", "elsewhere",
                new Location("b.ifc", 99, 9, 999));
        Result other = new Result(result.rule(), moved, "", Outcome.UNDETERMINED, Severity.INFO,
                Message.of("{0}", "{0}", seen), Message.of("r", "r"),
                Calculation.read(Message.of("v", "v"), "v", seen, List.of(read)),
                List.of(new Missing("i", Text.verbatim("i"), Message.EMPTY, Message.EMPTY)), Outcome.PASS,
                List.of(read),
                List.of(new Schedule(Text.verbatim("t"), List.of(Schedule.Column.of("c", "c")),
                List.of(List.of(seen)))),
                List.of(new Fix(Message.EMPTY, List.of(new Edit("a.ifc", 0, 0, "x")))), BaselineState.NEW, ACCEPTED);
        assertEquals(result.fingerprint(), other.fingerprint());
        assertEquals("hk-bec/lpd|space|2O2Fr$t4X7Zf8NOew3FLOH", result.fingerprint());
    }

    @Test
    void theFingerprintTellsRuleSubjectAndDiscriminatorApart() {
        Result result = result(Outcome.FAIL);
        Subject wall = new Subject("wall", SPACE.key(), "", "IfcWall", "", "", WHERE);
        Subject next = new Subject("space", "0", "", "IfcSpace", "", "", WHERE);
        List<String> prints = List.of(result.fingerprint(), copy("hk-bec/other", SPACE, "").fingerprint(),
                copy(result.rule(), wall, "").fingerprint(), copy(result.rule(), next, "").fingerprint(),
                copy(result.rule(), SPACE, "north").fingerprint(), copy(result.rule(), SPACE, "south").fingerprint());
        assertEquals(prints.size(), prints.stream().distinct().count(), prints.toString());
    }

    private static Result copy(String rule, Subject subject, String discriminator) {
        return new Result(rule, subject, discriminator, Outcome.FAIL, Severity.ERROR, Message.EMPTY, Message.EMPTY,
                null,
                List.of(), null, List.of(), List.of(), List.of(), BaselineState.NONE, null);
    }

    @Test
    void aFindingFailedOrIsOpenAndIsNotSuppressed() {
        assertTrue(result(Outcome.FAIL).isFinding());
        assertTrue(result(Outcome.UNDETERMINED).isFinding());
        assertFalse(result(Outcome.PASS).isFinding());
        assertFalse(result(Outcome.NOT_APPLICABLE).isFinding());
        Result suppressed = result(Outcome.FAIL).withSuppression(ACCEPTED);
        assertFalse(suppressed.isFinding());
        assertEquals(ACCEPTED, suppressed.withBaseline(BaselineState.NEW).suppression());
        assertEquals(BaselineState.NEW, suppressed.withBaseline(BaselineState.NEW).baseline());
        assertNotEquals(result(Outcome.FAIL), suppressed);
    }

    @Test
    void aResultIsNotChangedThroughTheListsItWasMadeOf() {
        List<Evidence> evidence = new ArrayList<>();
        Result result = new Result("a/b", SPACE, "", Outcome.PASS, Severity.INFO, Message.EMPTY, Message.EMPTY, null,
                List.of(), null, evidence, List.of(), List.of(), BaselineState.NONE, null);
        evidence.add(new Evidence.Assumed(Message.EMPTY));
        assertEquals(List.of(), result.evidence());
    }

    @Test
    void aRunCountsEveryOutcomeAndSuppressedOnesApart() {
        RuleDescription rule = new RuleDescription("hk-bec/lpd", Severity.ERROR, "space", Text.verbatim("n"),
                Text.verbatim("e"), Text.verbatim("r"), source("5.4", "2024", Confidence.CONFIRMED));
        Run run = new Run("1", "", false, List.of(), List.of(), List.of(rule),
                List.of(result(Outcome.FAIL), result(Outcome.FAIL), result(Outcome.PASS),
                        result(Outcome.FAIL).withSuppression(ACCEPTED)),
                List.of(), List.of(), List.of());
        assertEquals(Map.of(Outcome.FAIL, 2, Outcome.PASS, 1, Outcome.UNDETERMINED, 0, Outcome.NOT_APPLICABLE, 0),
                run.counts());
        assertEquals(1, run.suppressed());
        assertEquals(rule, run.rule("hk-bec/lpd"));
        assertNull(run.rule("hk-bec/other"));
        assertEquals("hk-bec", rule.pack());
    }

    @Test
    void aSubjectIsCalledByWhatIsKnownOfIt() {
        assertEquals("IfcSpace \"Office 201\"", SPACE.label());
        assertEquals("Claim 7", subject("", "Claim 7", Location.NOWHERE).label());
        assertEquals("IfcWall #345", subject("IfcWall", "", WHERE).label());
        assertEquals("IfcWall", subject("IfcWall", "", Location.of("a.ifc")).label());
        assertEquals("key", subject("", "", Location.NOWHERE).label());
    }

    private static Subject subject(String type, String name, Location where) {
        return new Subject("kind", "key", "", type, name, "", where);
    }

    @Test
    void aSourceIsCitedInOneLine() {
        assertEquals("BEC 2024, Table 5.4", source("Table 5.4", "2024", Confidence.CONFIRMED).citation());
        assertEquals("BEC", source("", "", Confidence.CANDIDATE).citation());
        assertEquals("BEC, 5", source("5", "", Confidence.CANDIDATE).citation());
    }

    private static Source source(String clause, String edition, Confidence confidence) {
        return new Source("BEC", clause, edition, confidence, "");
    }

    @Test
    void theLeastConfidenceWins() {
        for (Confidence a : Confidence.values()) {
            for (Confidence b : Confidence.values()) {
                assertEquals(Confidence.values()[Math.min(a.ordinal(), b.ordinal())], a.least(b));
            }
        }
        assertEquals(List.of(Confidence.UNKNOWN, Confidence.CANDIDATE, Confidence.CONFIRMED),
                List.of(Confidence.values()), "the order is what least and the engine go by");
        assertEquals(List.of(Severity.INFO, Severity.WARNING, Severity.ERROR), List.of(Severity.values()));
    }

    @Test
    void whatIsIncompleteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Suppression("*", "*", " ", "", WHERE));
        assertThrows(IllegalArgumentException.class, () -> new Schedule(Text.verbatim("t"),
                List.of(Schedule.Column.of("a", "a"), Schedule.Column.of("b", "b")), List.of(List.of("one cell"))));
        for (String id : List.of("", "rule", "/rule")) {
            assertThrows(IllegalArgumentException.class, () -> new RuleDescription(id, Severity.INFO, "s",
                    Text.verbatim(""), Text.verbatim(""), Text.verbatim(""), source("", "", Confidence.CONFIRMED)));
        }
        assertThrows(NullPointerException.class, () -> CheckedFile.unreadable("a.ifc", 0, null, WHERE));
        assertFalse(CheckedFile.unreadable("a.ifc", 0, Message.EMPTY, WHERE).isReadable());
    }

    @Test
    void everyWordAUserReadsExistsInBothLanguages() {
        List<Text> labels = new ArrayList<>();
        for (Outcome each : Outcome.values()) {
            labels.add(each.label());
        }
        for (Severity each : Severity.values()) {
            labels.add(each.label());
        }
        for (Confidence each : Confidence.values()) {
            labels.add(each.label());
        }
        for (Evidence.Origin each : Evidence.Origin.values()) {
            labels.add(each.label());
        }
        for (Text label : labels) {
            assertTrue(label.en().codePoints().allMatch(c -> c < 0x80) && !label.en().isBlank(), label.toString());
            assertTrue(label.zhHk().codePoints().allMatch(Character::isIdeographic), label.toString());
        }
        assertEquals(labels.size(), labels.stream().distinct().count());
    }

    @Test
    void whatIsMissingIsNamedOnce() {
        Missing area = new Missing("area", Text.of("area", "面積"), Message.EMPTY, Message.EMPTY);
        Missing otherArea = new Missing("net-area", Text.of("area", "面積"), Message.EMPTY, Message.EMPTY);
        Missing use = new Missing("use", Text.of("use", "用途"), Message.EMPTY, Message.EMPTY);
        Message lacking = Missing.lacking(List.of(area, otherArea, use, area));
        assertEquals("cannot be decided without area, use", lacking.in(Language.EN));
        assertEquals("欠缺面積、用途，未能判定", lacking.in(Language.ZH_HK));
    }
}
