// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Line;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimFact;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Writing;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.training.Roll;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** What a fund's office does: each act is checked, done as a whole, and signed as one event. */
public final class Office {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,63}");

    private final ClaimStore store;
    private final Funds funds;

    public Office(ClaimStore store, Funds funds) {
        this.store = store;
        this.funds = funds;
    }

    /** Whether a text can be the id of a record. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Enrols somebody with the public half of their key. */
    public void enrol(Signer signer, Actor actor) throws StoreException, ConflictException, RefusedException {
        named(actor.id());
        store.write(signer, new ClaimStore.Deed("enrol", actor.id(), ""), (Writing records) -> {
            may(records.actor(), Actor.Role.ADMINISTRATOR, Text.of("enrolling somebody", "登記人員"));
            List<Actor> same = records.where(Actor.TABLE, "public_key", actor.key());
            if (!same.isEmpty()) {
                throw new RefusedException(Message.of("that key is {0}'s: everybody has a key of their own",
                        "該金鑰屬 {0} 所有：每人須有自己的金鑰", same.getFirst().id()));
            }
            records.add(actor);
            return null;
        });
    }

    /** Takes somebody out: what they signed stays valid, they sign nothing more. */
    public void dismiss(Signer signer, String id) throws StoreException, ConflictException, RefusedException {
        store.write(signer, new ClaimStore.Deed("dismiss", id, ""), (Writing records) -> {
            may(records.actor(), Actor.Role.ADMINISTRATOR, Text.of("dismissing somebody", "停用人員"));
            Actor actor = records.find(Actor.TABLE, id);
            if (actor == null) {
                throw new RefusedException(Message.of("nobody is enrolled as {0}", "沒有人員以 {0} 登記", id));
            }
            List<Actor> others = new ArrayList<>();
            records.each(Actor.TABLE, each -> {
                if (each.active() && !each.id().equals(id) && each.roles().contains(Actor.Role.ADMINISTRATOR)) {
                    others.add(each);
                }
            });
            if (others.isEmpty()) {
                throw new RefusedException(Message.of("{0} is the last administrator: nobody could be enrolled any "
                        + "more; enrol another one first", "{0} 是最後一名管理員：其後將無法登記任何人；請先登記另一名管理員", id));
            }
            records.replace(new Actor(id, actor.version() + 1, actor.name(), actor.roles(), actor.key(), false));
            return null;
        });
    }

    /** Records firms with their ties; one that is there already is replaced by what is told now. */
    public void register(Signer signer, Collection<Firm> firms, Collection<Tie> ties)
            throws StoreException, ConflictException, RefusedException {
        for (Firm firm : firms) {
            named(firm.id());
        }
        String subject = firms.size() == 1 ? firms.iterator().next().id() : "";
        store.write(signer, new ClaimStore.Deed("register", subject, ""), (Writing records) -> {
            may(records.actor(), Actor.Role.OFFICER, Text.of("recording firms", "登記企業"));
            Map<String, List<Tie>> tied = ties.stream().collect(Collectors.groupingBy(Tie::firm));
            for (Firm firm : firms) {
                put(records, firm, tied.getOrDefault(firm.id(), List.of()));
            }
            return null;
        });
    }

    /** Records a firm within a piece of work; what is recorded of it already is replaced. */
    public static void put(Writing records, Firm firm, Collection<Tie> ties) throws ConflictException {
        Firm before = records.find(Firm.TABLE, firm.id());
        if (before == null) {
            records.add(firm);
        } else {
            records.replace(next(firm, before.version() + 1));
            for (Tie tie : records.where(Tie.TABLE, "firm", firm.id())) {
                records.delete(tie);
            }
        }
        for (Tie tie : ties) {
            records.add(tie);
        }
    }

    /** A firm as that version of it. */
    public static Firm next(Firm firm, int version) {
        return new Firm(firm.id(), version, firm.name(), firm.businessNumber(), firm.holdersTold(), firm.sector(),
                firm.district(), firm.employees(), firm.founded(), firm.registeredUntil(), firm.address(),
                firm.telephone(), firm.account());
    }

    /** Records an application as a draft. */
    public void apply(Signer signer, Application application)
            throws StoreException, ConflictException, RefusedException {
        apply(signer, application, null);
    }

    /**
     * Records an application with its trainees as a draft.
     *
     * @param roll null for none
     */
    public void apply(Signer signer, Application application, Roll roll)
            throws StoreException, ConflictException, RefusedException {
        named(application.id());
        store.write(signer, new ClaimStore.Deed("apply", application.id(), ""), (Writing records) -> {
            may(records.actor(), Actor.Role.OFFICER, Text.of("recording an application", "登記申請"));
            if (records.find(Firm.TABLE, application.enterprise()) == null) {
                throw new RefusedException(Message.of("no firm {0} is recorded; \"lintel claims applicant FILE\" "
                        + "records one", "沒有登記企業 {0}；可用「lintel claims applicant 檔案」登記", application.enterprise()));
            }
            records.addAll(draft(application, records.actor()));
            if (roll != null) {
                TrainingRecords.write(records, application.id(), roll);
            }
            return null;
        });
    }

    /** The records of an application as a draft, whose applicant is recorded. */
    public static List<Entry> draft(Application application, Actor by) {
        List<Entry> records = new ArrayList<>();
        Map<Scope, String> names = application.names();
        records.add(new ClaimHead(application.id(), 1, application.scheme(), application.enterprise(),
                application.date(), null, names.get(Scope.PROJECT), names.get(Scope.COURSE),
                names.get(Scope.DEVELOPMENT), application.yearDay(), application.asked(), State.DRAFT.id(), null,
                Money.hkd(0), by.id()));
        int place = 0;
        for (Line line : application.lines()) {
            records.add(new ClaimLine(application.id(), ++place, line));
        }
        for (Map.Entry<String, String> fact : new TreeMap<>(application.facts().values()).entrySet()) {
            records.add(new ClaimFact(application.id(), fact.getKey(), fact.getValue()));
        }
        return records;
    }

    /** Whether somebody may do an officer's work on an application within a piece of work. */
    public Permission may(Writing records, Text work, ClaimHead head) throws RefusedException {
        return Permissions.of(records.actor(), work, related(records, head),
                Books.ties(records, records.actor().id()));
    }

    /** Records papers and invoices of an application; what is told is all that is recorded of it then. */
    public Papers record(Signer signer, String claim, PaperFile file)
            throws StoreException, ConflictException, RefusedException {
        return store.write(signer, new ClaimStore.Deed(Evidence.RECORD, claim, ""), (Writing records) -> {
            ClaimCase found = found(records, claim);
            Permission permission = Permissions.of(records.actor(), Text.of("recording papers", "登記文件"),
                    related(records, found.head()), Books.ties(records, records.actor().id()));
            if (!permission.granted()) {
                throw new RefusedException(permission.reason());
            }
            Papers.add(records, found, file);
            return Papers.of(records, claim);
        });
    }

    /** What an application is worth as the records stand. */
    public Assessment assess(String claim, boolean acceptCandidates)
            throws StoreException, ConflictException, RefusedException {
        return store.read((Reading records) -> assess(records, found(records, claim).application(), acceptCandidates));
    }

    /** What an application was worth on a day, with what others had been granted by then. */
    public Assessment assess(String claim, LocalDate day, boolean acceptCandidates)
            throws StoreException, ConflictException, RefusedException {
        return store.read((Reading records) -> assess(records, found(records, claim).application(), day, acceptCandidates));
    }

    /** The application of that id with all that was done with it. */
    public ClaimCase find(String claim) throws StoreException, ConflictException, RefusedException {
        return store.read((Reading records) -> found(records, claim));
    }

    /** What its scheme asks for of an application, and what of it is recorded. */
    public Outstanding outstanding(String claim) throws StoreException, ConflictException, RefusedException {
        return store.read((Reading records) -> {
            ClaimCase found = found(records, claim);
            return Outstanding.of(records, found, scheme(Rulebook.of(records, funds), found.head().scheme()).scheme());
        });
    }

    /** Takes a step with an application. */
    public Done move(Signer signer, Act act) throws StoreException, ConflictException, RefusedException {
        return store.write(signer, new ClaimStore.Deed(act.move().step().id(), act.claim(), act.reason()),
                (Writing records) -> new Steps(this, records).take(act));
    }

    /** Records that a milestone of an application is reached, or was not after all. */
    public Parts milestone(Signer signer, Milestones.Found what)
            throws StoreException, ConflictException, RefusedException {
        return store.write(signer, new ClaimStore.Deed(Milestones.EVENT, what.claim(), what.reason()),
                (Writing records) -> new Milestones(this, records).record(what));
    }

    /**
     * Records what is asked for beside an application that is granted; it waits for an approver.
     *
     * @param act its step, with how much more is asked for
     * @param lines what for; none where the lines that there are cost more than was asked
     */
    public Done supplement(Signer signer, Act act, List<Line> lines)
            throws StoreException, ConflictException, RefusedException {
        return store.write(signer, new ClaimStore.Deed(act.move().step().id(), act.claim(), act.reason()),
                (Writing records) -> {
                    Done done = new Steps(this, records).take(act);
                    int move = records.where(ClaimMove.TABLE, "claim", act.claim()).size();
                    for (ClaimLine each : records.where(ClaimLine.TABLE, "claim", act.claim())) {
                        if (lines.stream().anyMatch(line -> line.id().equals(each.line().id()))) {
                            throw new RefusedException(Message.of("{0} has a line {1} already: what is asked for more has "
                                    + "lines of its own", "{0} 已有第 {1} 行：追加的開支須另列各行", act.claim(), each.line().id()));
                        }
                    }
                    int place = 0;
                    for (Line line : lines) {
                        records.add(ClaimLine.supplementary(act.claim(), move, ++place, line));
                    }
                    return done;
                });
    }

    Assessment assess(Reading records, Application application, boolean acceptCandidates) throws RefusedException {
        return assess(records, application, LocalDate.MAX, acceptCandidates);
    }

    private Assessment assess(Reading records, Application application, LocalDate day, boolean acceptCandidates)
            throws RefusedException {
        Rulebook rules = Rulebook.of(records, funds);
        Funds.Found found = scheme(rules, application.scheme());
        Books books = new Books(records, application.enterprise(), share(found));
        return WorkedOut.of(books, books.ledger(application, found.scheme()).until(day),
                TrainingRecords.read(records, application.id()), application, found,
                rules.funds().file(found.fund().id()), acceptCandidates).assessment();
    }

    /**
     * What an application is worth for somebody who decides on it.
     *
     * @throws RefusedException if they may not decide by the rules that were given
     */
    WorkedOut workOut(Reading records, Application application, Actor actor) throws RefusedException {
        Rulebook rules = Rulebook.of(records, funds);
        Funds.Found found = scheme(rules, application.scheme());
        Permission permission = rules.allows(found, actor, true);
        if (!permission.granted()) {
            throw new RefusedException(permission.reason());
        }
        Books books = new Books(records, application.enterprise(), share(found));
        return WorkedOut.of(books, books.ledger(application, found.scheme()),
                TrainingRecords.read(records, application.id()), application, found,
                rules.funds().file(found.fund().id()), false);
    }

    /**
     * The applicant and who counts together with it, by the rule of its fund.
     *
     * @throws RefusedException if that is not a rule this office works by
     */
    Register.Related related(Writing records, ClaimHead head) throws RefusedException {
        Rulebook rules = Rulebook.of(records, funds);
        Funds.Found found = scheme(rules, head.scheme());
        Permission permission = rules.allows(found, records.actor(), false);
        if (!permission.granted()) {
            throw new RefusedException(permission.reason());
        }
        Ratio share = share(found);
        return new Books(records, head.firm(), share).register().related(head.firm(), share);
    }

    static Ratio share(Funds.Found found) {
        return found.fund().relatedShare() == null ? null : found.fund().relatedShare().value();
    }

    /** In which parts a grant is paid, by the rules it was decided by, and what of it can be paid by now. */
    public Parts parts(String claim) throws StoreException, ConflictException, RefusedException {
        return store.read((Reading records) -> parts(records, found(records, claim)));
    }

    Parts parts(Reading records, ClaimCase found) throws RefusedException {
        Rulebook rules = Rulebook.of(records, funds);
        return Parts.of(records, found, scheme(rules.decided(records, found), found.head().scheme()).scheme());
    }

    private static Funds.Found scheme(Rulebook rules, String id) throws RefusedException {
        return scheme(rules.funds(), id);
    }

    private static Funds.Found scheme(Funds rules, String id) throws RefusedException {
        Funds.Found found = rules.find(id);
        if (found == null) {
            throw new RefusedException(Message.of("there is no scheme {0} among the funds that were given",
                    "所提供的基金中沒有計劃 {0}", id));
        }
        return found;
    }

    static ClaimCase found(Reading records, String claim) throws RefusedException {
        ClaimCase found = ClaimCase.find(records, claim);
        if (found == null) {
            throw new RefusedException(Message.of("there is no application {0}", "沒有申請 {0}", claim));
        }
        return found;
    }

    private static void may(Actor actor, Actor.Role role, Text work) throws RefusedException {
        Permission permission = Permissions.of(actor, role, work);
        if (!permission.granted()) {
            throw new RefusedException(permission.reason());
        }
    }

    static void named(String id) throws RefusedException {
        if (!isId(id)) {
            throw new RefusedException(Message.of(
                    "\"{0}\" cannot be an identifier: letters, digits, . _ / -, at most 64",
                    "「{0}」不可用作編號：只可用字母、數字及 . _ / -，最多 64 個", id));
        }
    }

    /** All applications, in the order of their ids. */
    public List<ClaimHead> list() throws StoreException, ConflictException {
        return store.read((Reading records) -> {
            List<ClaimHead> all = new ArrayList<>();
            records.each(ClaimHead.TABLE, all::add);
            return all;
        });
    }
}
