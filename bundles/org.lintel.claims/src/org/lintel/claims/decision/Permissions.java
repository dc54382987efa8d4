// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.decision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Actor.Role;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.Event;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Who may do what. Each kind of work needs a role; nobody decides on what they prepared themselves, judges what
 * they recorded evidence of, pays what they decided on or verified, amends what they granted, or works on an application
 * of a firm to which they, or a firm related to it, are tied.
 */
public final class Permissions {

    /** What somebody prepared when they took one of these steps. */
    private static final Set<Step> PREPARES = Set.of(Step.SUBMIT, Step.SCREEN, Step.ASK, Step.ANSWER, Step.RECOMMEND,
            Step.SUPPLEMENT);

    /** Steps that say whether what was handed in is right. */
    private static final Set<Step> JUDGES = Set.of(Step.APPROVE, Step.REJECT, Step.AMEND, Step.DECLINE, Step.VERIFY);

    private Permissions() {
    }

    /** Whether somebody has the role for a kind of work that is of no application. */
    public static Permission of(Actor actor, Role role, Text work) {
        return actor.roles().contains(role)
                ? Permission.yes(Message.of("{0} is {1}", "{0} 為{1}", actor.id(), role.label()))
                : Permission.no(Message.of("{0} takes the role of {1}; {2} has: {3}", "{0}須由{1}進行；{2} 的角色：{3}", work,
                        role.label(), actor.id(), roles(actor)));
    }

    /**
     * Whether somebody may take a step with an application.
     *
     * @param preparedBy who recorded it
     * @param moves what was done with it so far
     * @param related the applicant and who counts together with it
     * @param ties the firms the actor is tied to
     */
    public static Permission of(Actor actor, Step step, String preparedBy, List<ClaimMove> moves,
            Register.Related related, Set<String> ties) {
        Permission role = of(actor, role(step), step.label());
        if (!role.granted()) {
            return role;
        }
        Permission tied = tied(actor, related, ties);
        if (tied != null) {
            return tied;
        }
        return switch (step) {
            case APPROVE, REJECT, RECONSIDER, DECLINE -> decides(actor, preparedBy, moves, role);
            case AMEND -> amends(actor, preparedBy, moves, role);
            case VERIFY -> {
                ClaimMove claimed = last(moves, Step.CLAIM);
                yield claimed != null && claimed.actor().equals(actor.id())
                        ? Permission.no(Message.of("{0} recorded the claim; somebody else verifies it",
                                "{0} 登記了此申領；須由他人核實", actor.id()))
                        : also(role, Message.of("did not record the claim", "並非登記申領的人"));
            }
            case PAY -> pays(actor, moves, role);
            default -> also(role, Message.of("is tied to no firm concerned", "與有關企業並無關連"));
        };
    }

    /**
     * Whether somebody may take a step, seen by who recorded what the application rests on: nobody judges papers,
     * attendance or quotations that they recorded, also where somebody else has corrected them since.
     *
     * @param otherwise the answer before that was asked; a refusal stays as it is
     * @param recorders who recorded evidence of the application
     */
    public static Permission unlessRecorded(Permission otherwise, Actor actor, Step step, List<Event.Author> recorders) {
        if (!otherwise.granted() || !JUDGES.contains(step)) {
            return otherwise;
        }
        for (Event.Author each : recorders) {
            if (each.actor().equals(actor.id())) {
                return Permission.no(Message.of("{0} recorded evidence of it (event {1}, {2}); somebody else takes the step "
                        + "\"{3}\"", "{0} 曾登記此申請的證據（事件 {1}，{2}）；「{3}」須由他人進行", actor.id(), each.number(), each.kind(),
                        step.label()));
            }
        }
        return also(otherwise, Message.of("recorded no evidence of it", "沒有登記此申請的證據"));
    }

    /** Whether somebody may do an officer's work on an application that is no step. */
    public static Permission of(Actor actor, Text work, Register.Related related, Set<String> ties) {
        return of(actor, Role.OFFICER, work, related, ties);
    }

    /** Whether somebody may do the work of a role on an application that is no step. */
    public static Permission of(Actor actor, Role needed, Text work, Register.Related related, Set<String> ties) {
        Permission role = of(actor, needed, work);
        Permission tied = role.granted() ? tied(actor, related, ties) : null;
        return tied == null ? role : tied;
    }

    /** The role a step takes. */
    public static Role role(Step step) {
        return switch (step) {
            case APPROVE, AMEND, REJECT, RECONSIDER, DECLINE -> Role.APPROVER;
            case PAY, REPAY -> Role.CASHIER;
            default -> Role.OFFICER;
        };
    }

    private static Permission tied(Actor actor, Register.Related related, Set<String> ties) {
        Set<String> certain = new TreeSet<>(ties);
        certain.retainAll(related.certain());
        if (!certain.isEmpty()) {
            return Permission.no(Message.of("{0} is tied to {1}, which is the applicant or related to it",
                    "{0} 與 {1} 有關連，而後者為申請人或其關連企業", actor.id(), String.join(", ", certain)));
        }
        Set<String> possible = new TreeSet<>(ties);
        possible.retainAll(related.possible());
        return possible.isEmpty() ? null : Permission.no(Message.of(
                "{0} is tied to {1}, which may be related to the applicant: not all holders are told",
                "{0} 與 {1} 有關連，而後者可能為申請人的關連企業：持有人資料未全", actor.id(), String.join(", ", possible)));
    }

    private static Permission decides(Actor actor, String preparedBy, List<ClaimMove> moves, Permission role) {
        if (preparedBy.equals(actor.id())) {
            return Permission.no(Message.of("{0} recorded the application; somebody else decides on it",
                    "{0} 登記了此申請；須由他人決定", actor.id()));
        }
        for (ClaimMove move : moves) {
            if (PREPARES.contains(move.move().step()) && move.actor().equals(actor.id())) {
                return Permission.no(Message.of("{0} prepared it ({1}, {2}); somebody else decides on it",
                        "{0} 曾處理此申請（{1}，{2}）；須由他人決定", actor.id(), move.move().step().label(), move.move().day()));
            }
        }
        return also(role, Message.of("prepared nothing of it, and is tied to no firm concerned",
                "沒有處理過此申請，與有關企業亦無關連"));
    }

    private static Permission amends(Actor actor, String preparedBy, List<ClaimMove> moves, Permission role) {
        ClaimMove granted = last(moves, Step.APPROVE, Step.AMEND);
        if (granted != null && granted.actor().equals(actor.id())) {
            return Permission.no(Message.of("{0} granted what stands now ({1}); somebody else amends it",
                    "現時的資助額由 {0} 批准（{1}）；須由他人修訂", actor.id(), granted.move().day()));
        }
        return decides(actor, preparedBy, moves, role);
    }

    private static Permission pays(Actor actor, List<ClaimMove> moves, Permission role) {
        for (ClaimMove before : new ClaimMove[] {last(moves, Step.APPROVE, Step.AMEND), last(moves, Step.VERIFY)}) {
            if (before != null && before.actor().equals(actor.id())) {
                return Permission.no(Message.of("{0} took the step \"{1}\" ({2}); somebody else pays",
                        "{0} 曾進行「{1}」（{2}）；須由他人付款", actor.id(), before.move().step().label(), before.move().day()));
            }
        }
        return also(role, Message.of("neither approved nor verified it", "沒有批准或核實此申請"));
    }

    private static ClaimMove last(List<ClaimMove> moves, Step... steps) {
        return moves.stream().filter(move -> List.of(steps).contains(move.move().step()))
                .reduce((first, second) -> second).orElse(null);
    }

    private static Permission also(Permission role, Message more) {
        return Permission.yes(Message.of("{0}; {1}", "{0}；{1}", role.reason(), more));
    }

    private static Message roles(Actor actor) {
        Message list = Message.of("none", "無");
        boolean first = true;
        for (Role role : Role.values()) {
            if (actor.roles().contains(role)) {
                list = first ? Message.of(role.label())
                        : Message.of(Text.of("{0}, {1}", "{0}、{1}"), list, role.label());
                first = false;
            }
        }
        return list;
    }
}
