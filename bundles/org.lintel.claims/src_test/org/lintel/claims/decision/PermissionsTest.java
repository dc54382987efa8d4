// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Actor.Role;
import org.lintel.claims.record.ClaimMove;
import org.lintel.core.money.Money;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;

/** Who may take which step, and that every answer says why, in both languages. */
class PermissionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Register.Related ALONE = new Register.Related(Set.of("harbour"), Set.of("harbour"), Map.of());

    private static Actor actor(String id, Role... roles) {
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(List.of(roles));
        return new Actor(id, 1, id, all, "ed25519:", true);
    }

    private static ClaimMove move(int place, Step step, String actor) {
        return new ClaimMove("A-1", place, new Move(step, DAY, step.hasAmount() ? Money.hkd(100) : null), actor, "");
    }

    /** Somebody with all roles, who has done nothing so far. */
    private static Permission everybody(Step step, List<ClaimMove> moves, String preparedBy) {
        return Permissions.of(actor("ada", Role.values()), step, preparedBy, moves, ALONE, Set.of());
    }

    @ParameterizedTest
    @EnumSource
    void aStepTakesItsRole(Step step) {
        assertTrue(everybody(step, List.of(), "olivia").granted());
        EnumSet<Role> others = EnumSet.complementOf(EnumSet.of(Permissions.role(step)));
        Permission refused = Permissions.of(actor("bob", others.toArray(Role[]::new)), step, "olivia", List.of(), ALONE,
                Set.of());
        assertFalse(refused.granted());
        assertTrue(refused.reason().toString().contains(Permissions.role(step).label().en()), refused.toString());
        assertTrue(refused.reason().in(Language.ZH_HK).contains(Permissions.role(step).label().zhHk()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWorksForAFirmHeIsTiedTo(Step step) {
        Register.Related related = new Register.Related(Set.of("harbour", "bay"), Set.of("harbour", "bay", "silent"), Map.of());
        for (String firm : List.of("harbour", "bay", "silent")) {
            Permission refused = Permissions.of(actor("ada", Role.values()), step, "olivia", List.of(), related,
                    Set.of(firm));
            assertFalse(refused.granted(), firm);
            assertTrue(refused.reason().toString().startsWith("ada is tied to " + firm), refused.toString());
        }
        assertTrue(Permissions.of(actor("ada", Role.values()), step, "olivia", List.of(), related, Set.of("peak"))
                .granted());
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVE", "REJECT", "RECONSIDER"})
    void nobodyDecidesOnWhatHePrepared(Step step) {
        assertFalse(everybody(step, List.of(), "ada").granted());
        for (Step prepares : List.of(Step.SUBMIT, Step.SCREEN, Step.ASK, Step.ANSWER, Step.RECOMMEND)) {
            assertFalse(everybody(step, List.of(move(1, prepares, "ada")), "olivia").granted(), prepares.id());
            assertTrue(everybody(step, List.of(move(1, prepares, "bob")), "olivia").granted(), prepares.id());
        }
        assertTrue(everybody(step, List.of(move(1, Step.RECONSIDER, "ada")), "olivia").granted(),
                "who sent it back may decide");
    }

    @Test
    void somebodyElseVerifiesAndSomebodyElsePays() {
        assertFalse(everybody(Step.VERIFY, List.of(move(1, Step.CLAIM, "ada")), "olivia").granted());
        List<ClaimMove> twice = List.of(move(1, Step.CLAIM, "ada"), move(2, Step.CLAIM, "olivia"));
        assertTrue(everybody(Step.VERIFY, twice, "olivia").granted(), "the claim at hand is another's");
        assertFalse(everybody(Step.PAY, List.of(move(1, Step.APPROVE, "ada")), "olivia").granted());
        assertFalse(everybody(Step.PAY, List.of(move(1, Step.VERIFY, "ada")), "olivia").granted());
        List<ClaimMove> others = List.of(move(1, Step.APPROVE, "peter"), move(2, Step.VERIFY, "bob"));
        Permission may = everybody(Step.PAY, others, "ada");
        assertEquals("ada is cashier; neither approved nor verified it", may.reason().toString());
    }

    @Test
    void whoHasNoRoleIsToldSo() {
        Permission refused = Permissions.of(actor("eve"), Role.ADMINISTRATOR, Text.of("enrolling", "登記"));
        assertEquals("enrolling takes the role of administrator; eve has: none", refused.reason().toString());
    }
}
