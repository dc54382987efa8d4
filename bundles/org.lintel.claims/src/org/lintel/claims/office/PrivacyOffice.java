// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.privacy.Held;
import org.lintel.claims.privacy.RetentionClock;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Actor.Role;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.ErasureRequest;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Hold;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.RetentionYears;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.record.Writing;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * What an office does about what it knows of people: how long it keeps it, what it holds back, and its erasure, which an
 * officer asks for and an approver does. Days are of the store's clock: nobody erases early by naming a later day.
 */
public final class PrivacyOffice {

    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final int LONGEST = 1_000;

    private final ClaimStore store;
    private final Funds funds;
    private final Clock clock;

    /** @param clock that tells what is due */
    public PrivacyOffice(ClaimStore store, Funds funds, Clock clock) {
        this.store = store;
        this.funds = funds;
        this.clock = clock;
    }

    /** Today in Hong Kong. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(HONG_KONG));
    }

    /** Says for how many years after its end an application of a scheme keeps what tells of people. */
    public void keep(Signer signer, String scheme, int years, String reason)
            throws StoreException, ConflictException, RefusedException {
        if (funds.find(scheme) == null) {
            throw new RefusedException(Message.of("there is no scheme {0}", "沒有計劃 {0}", scheme));
        }
        reason(reason);
        store.write(signer, new ClaimStore.Deed("retention", scheme, reason), (Writing records) -> {
            may(records.actor(), Text.of("setting how long records are kept", "訂明保留年期"), Role.ADMINISTRATOR);
            RetentionYears before = records.find(RetentionYears.TABLE, scheme);
            RetentionYears now = new RetentionYears(scheme, before == null ? 1 : before.version() + 1, years, reason,
                    records.actor().id());
            if (before == null) {
                records.add(now);
            } else {
                records.replace(now);
            }
            return null;
        });
    }

    /** The clocks of all applications of which something that tells of people is still held, by their ids. */
    public List<RetentionClock> clocks() throws StoreException, ConflictException {
        return store.read((Reading records) -> {
            SortedSet<String> claims = new TreeSet<>();
            records.each(Trainee.TABLE, each -> {
                if (each.name() != null || each.identity() != null) {
                    claims.add(each.claim());
                }
            });
            records.each(EvidenceItem.TABLE, each -> {
                if (each.file() != null || each.text() != null) {
                    claims.add(each.claim());
                }
            });
            return claims.stream().map(each -> RetentionClock.of(records, funds, records.find(ClaimHead.TABLE, each)))
                    .toList();
        });
    }

    /** Holds back an application, or all of a firm. */
    public Hold hold(Signer signer, String kind, String subject, String reason)
            throws StoreException, ConflictException, RefusedException {
        reason(reason);
        return store.write(signer, new ClaimStore.Deed("hold", subject, reason), (Writing records) -> {
            may(records.actor(), Text.of("holding records back", "暫緩刪除"), Role.AUDITOR, Role.APPROVER);
            if (records.find(ClaimHead.TABLE, subject) == null && records.find(Firm.TABLE, subject) == null) {
                throw new RefusedException(Message.of("there is no application or firm {0}", "沒有申請或企業 {0}", subject));
            }
            Hold hold = new Hold(next(records, Hold.TABLE, "H-"), 1, kind, subject, today(), reason,
                    records.actor().id(), null, null, null);
            records.add(hold);
            return hold;
        });
    }

    /** Lets go of what was held back; one who did not hold it back, or an auditor. */
    public void release(Signer signer, String id, String reason)
            throws StoreException, ConflictException, RefusedException {
        reason(reason);
        store.write(signer, new ClaimStore.Deed("release", id, reason), (Writing records) -> {
            Hold hold = records.find(Hold.TABLE, id);
            if (hold == null || hold.released() != null) {
                throw new RefusedException(Message.of("nothing is held back by {0}", "{0} 並無暫緩刪除", id));
            }
            may(records.actor(), Text.of("releasing what is held back", "解除暫緩"),
                    hold.kind().equals(Hold.AUDIT) ? new Role[] {Role.AUDITOR} : new Role[] {Role.AUDITOR, Role.APPROVER});
            records.replace(new Hold(id, hold.version() + 1, hold.kind(), hold.subject(), hold.day(), hold.reason(),
                    hold.actor(), today(), records.actor().id(), reason));
            return null;
        });
    }

    /** Asks for everything that tells of a person to be erased. */
    public ErasureRequest ask(Signer signer, String subject, String reason)
            throws StoreException, ConflictException, RefusedException {
        reason(reason);
        return store.write(signer, new ClaimStore.Deed("ask-erasure", subject, reason), (Writing records) -> {
            may(records.actor(), Text.of("asking for an erasure", "要求刪除"), Role.OFFICER);
            Held held = found(records, subject);
            if (held.erasable().isEmpty()) {
                throw new RefusedException(held.ties().isEmpty()
                        ? Message.of("nothing that tells of people is held of {0}", "{0} 並無個人資料", subject)
                        : Message.of("of {0} only ties to firms are held, by an id: nothing to erase",
                                "{0} 只有以代號記錄的企業關連：無可刪除", subject));
            }
            ErasureRequest waiting = records.where(ErasureRequest.TABLE, "subject", subject).stream()
                    .filter(each -> each.state().equals(ErasureRequest.ASKED)).findFirst().orElse(null);
            if (waiting != null) {
                throw new RefusedException(Message.of("{0} asks for that already and waits for an answer",
                        "{0} 已提出同一要求，正待處理", waiting.id()));
            }
            if (held.isNamedIn(reason)) {
                throw new RefusedException(Message.of("the reason names the person, and reasons stay: leave the name out",
                        "理由載有當事人姓名，而理由會保留：請勿寫出姓名"));
            }
            ErasureRequest request = new ErasureRequest(next(records, ErasureRequest.TABLE, "E-"), 1, subject, reason,
                    today(), records.actor().id(), ErasureRequest.ASKED, null, null, null);
            records.add(request);
            return request;
        });
    }

    /**
     * Erases what was asked for: data and salts are gone when this returns, and the chain stays as it is.
     *
     * @return how many records were erased
     */
    public int erase(Signer signer, String id) throws StoreException, ConflictException, RefusedException {
        return store.write(signer, new ClaimStore.Deed("erase", id, ""), (Writing records) -> {
            ErasureRequest request = second(records, id);
            Held held = found(records, request.subject());
            for (String claim : held.claims()) {
                ClaimHead head = records.find(ClaimHead.TABLE, claim);
                Message objection = RetentionClock.of(records, funds, head).objection(today());
                if (objection != null) {
                    throw new RefusedException(objection);
                }
                Permission permission = Permissions.of(records.actor(), Role.APPROVER, Text.of("erasing", "刪除"),
                        new Office(store, funds).related(records, head), Books.ties(records, records.actor().id()));
                if (!permission.granted()) {
                    throw new RefusedException(permission.reason());
                }
            }
            if (held.actor() != null && held.actor().active()) {
                throw new RefusedException(Message.of("{0} is still active: dismiss {0} first", "{0} 仍在職：請先停用",
                        held.actor().id()));
            }
            int count = 0;
            for (Entry each : held.erasable()) {
                records.erase(each);
                count++;
            }
            records.replace(answered(records, request, ErasureRequest.DONE, ""));
            return count;
        });
    }

    /** Refuses what was asked for. */
    public void refuse(Signer signer, String id, String reason)
            throws StoreException, ConflictException, RefusedException {
        reason(reason);
        store.write(signer, new ClaimStore.Deed("refuse-erasure", id, reason), (Writing records) -> {
            records.replace(answered(records, second(records, id), ErasureRequest.REFUSED, reason));
            return null;
        });
    }

    /** All of a table, oldest first. */
    public <R extends Entry> List<R> all(Table<R> table) throws StoreException, ConflictException {
        return store.read((Reading records) -> {
            List<R> all = new ArrayList<>();
            records.each(table, all::add);
            return all;
        });
    }

    private ErasureRequest answered(Writing records, ErasureRequest request, String state, String answer) {
        return new ErasureRequest(request.id(), request.version() + 1, request.subject(), request.reason(),
                request.day(), request.askedBy(), state, today(), records.actor().id(), answer);
    }

    /** What was asked for and not answered, if the actor is another than who asked, and not who it is about. */
    private static ErasureRequest second(Writing records, String id) throws RefusedException {
        may(records.actor(), Text.of("erasing", "刪除"), Role.APPROVER);
        ErasureRequest request = records.find(ErasureRequest.TABLE, id);
        if (request == null || !request.state().equals(ErasureRequest.ASKED)) {
            throw new RefusedException(Message.of("no erasure {0} waits for an answer", "沒有待處理的刪除要求 {0}", id));
        }
        String who = records.actor().id();
        if (request.askedBy().equals(who)) {
            throw new RefusedException(Message.of("{0} asked for it; somebody else erases", "{0} 提出要求；須由他人刪除", who));
        }
        if (request.subject().equals(who)) {
            throw new RefusedException(Message.of("it is about {0}; somebody else erases", "事關 {0} 本人；須由他人刪除", who));
        }
        return request;
    }

    private static Held found(Reading records, String subject) throws RefusedException {
        Held held = Held.find(records, subject);
        if (held == null) {
            throw new RefusedException(Message.of("nobody and nothing is recorded as {0}; of a trainee say "
                    + "APPLICATION/TRAINEE", "沒有名為 {0} 的記錄；學員請用「申請/學員」", subject));
        }
        return held;
    }

    private static void may(Actor actor, Text work, Role... roles) throws RefusedException {
        Permission permission = null;
        for (Role role : roles) {
            permission = Permissions.of(actor, role, work);
            if (permission.granted()) {
                return;
            }
        }
        throw new RefusedException(permission.reason());
    }

    private static void reason(String reason) throws RefusedException {
        if (reason.isBlank() || reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(Message.of("it needs a reason, one line: --reason TEXT", "須有一行理由：--reason 文字"));
        }
    }

    private static String next(Reading records, Table<? extends Entry> table, String before) {
        int[] count = {1};
        records.each(table, each -> count[0]++);
        return before + count[0];
    }
}
