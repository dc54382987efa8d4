// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Reading;
import org.lintel.claims.scheme.FundText;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;

/**
 * By which rules a store decides: of each fund the file that an administrator admitted last and nobody withdrew, else the
 * one that comes with Lintel. Any other file may be calculated with, and nothing is decided by it.
 */
public final class Rulebook {

    /** What holds of the files that were admitted, the last act of each, by their hashes. */
    private final Map<String, FundAct> last = new HashMap<>();
    /** The act by which a fund's file in force was admitted, by the id of the fund. */
    private final Map<String, FundAct> inForce = new TreeMap<>();
    private final Funds given;
    private final Funds funds;

    private Rulebook(Reading records, Funds given) throws RefusedException {
        this.given = given;
        List<FundAct> acts = new ArrayList<>();
        records.each(FundAct.TABLE, acts::add);
        acts.sort(FundAct.IN_ORDER);
        acts.forEach(act -> last.put(act.file(), act));
        for (FundAct act : acts) {
            if (last.get(act.file()) == act && act.kind().equals(FundAct.ADMIT)) {
                inForce.put(act.fund(), act);
            }
        }
        Funds all = given;
        for (FundAct act : inForce.values()) {
            FundText named = given.file(act.fund());
            if (named == null || named.supplied()) {
                all = with(all, file(records, act.file()));
            }
        }
        this.funds = all;
    }

    /**
     * Of a store.
     *
     * @param given those that come with Lintel, and files that a user names instead
     * @throws RefusedException if a file that was admitted is damaged, or this Lintel cannot read it
     */
    public static Rulebook of(Reading records, Funds given) throws RefusedException {
        return new Rulebook(records, given);
    }

    /** What is worked out with: files that a user names, then those in force. */
    public Funds funds() {
        return funds;
    }

    /** The last act on a file, by its hash; null where there is none. */
    public FundAct last(String hash) {
        return last.get(hash);
    }

    /** The act by which the file in force was admitted; null where it is the one that comes with Lintel. */
    public FundAct inForce(String fund) {
        return inForce.get(fund);
    }

    /** The funds as what is granted now was decided by: another file that was admitted since changes nothing of it. */
    Funds decided(Reading records, ClaimCase found) throws RefusedException {
        Decision last = found.decisions().stream().filter(each -> each.amount() != null)
                .reduce((first, second) -> second).orElse(null);
        // one that takes a grant back rests on no rules; what stood before it does
        DecisionBasis basis = last == null ? null
                : records.where(DecisionBasis.TABLE, "claim", found.head().id()).stream()
                        .filter(each -> each.decision().equals(last.id())).findFirst().orElse(null);
        Funds.Found scheme = funds.find(found.head().scheme());
        if (basis == null || scheme != null && funds.file(scheme.fund().id()).hash().equals(basis.file())) {
            return funds;
        }
        return with(funds, file(records, basis.file()));
    }

    /** Those that come with Lintel, whatever is admitted. */
    FundText supplied(String fund) {
        FundText file = given.file(fund);
        return file != null && file.supplied() ? file : null;
    }

    /**
     * Whether somebody may work on applications by the rules that were found.
     *
     * @param decides whether it is a decision, which nobody takes by a file they admitted themselves
     */
    Permission allows(Funds.Found found, Actor actor, boolean decides) {
        FundText by = funds.file(found.fund().id());
        FundAct act = inForce.get(by.fund());
        if (act == null && by.supplied()) {
            return new Permission(true, Message.of("the rules come with Lintel", "規則隨 Lintel 提供"));
        }
        if (act == null || !act.file().equals(by.hash())) {
            return new Permission(false, Message.of("{0} ({1}) is not what this office works by: {2}; leave out --fund, or "
                    + "have an administrator admit it: lintel claims fund admit {0} --reason WORDS",
                    "{0}（{1}）並非辦事處所用的規則：{2}；請不要用 --fund，或由管理員核准：lintel claims fund admit {0} --reason 文字", by.file(),
                    by.brief(), act == null ? Message.of("of the fund {0} it has admitted no file", "基金 {0} 未有核准的檔案", by.fund())
                            : Message.of("of the fund {0} that is {1}, admitted by {2} on {3}", "基金 {0} 所用的是 {1}，由 {2} 於 {3} 核准", by.fund(),
                                    FundText.brief(act.file()), act.actor(), act.day())));
        }
        if (decides && act.actor().equals(actor.id())) {
            return new Permission(false, Message.of("{0} admitted the rules it is decided by ({1}, {2}); somebody else "
                    + "decides", "{0} 核准了所依據的規則（{1}，{2}）；須由他人決定", actor.id(), by.brief(), act.day()));
        }
        return new Permission(true, Message.of("the rules were admitted by {0}", "規則由 {0} 核准", act.actor()));
    }

    /** A file of the store by its hash. */
    static FundFile file(Reading records, String hash) throws RefusedException {
        FundFile file = records.find(FundFile.TABLE, hash);
        if (file == null || !ContentHash.of(file.text()).equals(hash)) {
            throw new RefusedException(Message.of("the file {0} of a fund is not as it was recorded; \"lintel claims audit "
                    + "verify\" tells more", "基金檔案 {0} 與登記的不符；可用「lintel claims audit verify」查核", FundText.brief(hash)));
        }
        return file;
    }

    private static Funds with(Funds funds, FundFile file) throws RefusedException {
        try {
            return funds.with(file.name(), file.text());
        } catch (YamlException e) {
            throw new RefusedException(Message.of("{0} ({1}), which was admitted, cannot be read by this Lintel: {2}; have "
                    + "another admitted, or withdraw it: lintel claims fund withdraw {1} --reason WORDS",
                    "此 Lintel 未能讀取已核准的 {0}（{1}）：{2}；請核准另一個檔案，或撤回：lintel claims fund withdraw {1} --reason 文字", file.name(),
                    FundText.brief(file.id()), e.problem()));
        }
    }
}
