// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Writing;
import org.lintel.claims.scheme.FundText;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** What an administrator does about the rules of funds: admits a file, by which others then decide, or withdraws it. */
public final class FundOffice {

    /** What a database holds as one text, with room to spare. */
    private static final int LONGEST = 500_000;

    private final ClaimStore store;

    public FundOffice(ClaimStore store) {
        this.store = store;
    }

    /** Admits the file of a fund: from now on the office works by it. */
    public FundAct admit(Signer signer, FundText file, LocalDate day, String reason)
            throws StoreException, ConflictException, RefusedException {
        if (file.text().length() > LONGEST) {
            throw new RefusedException(Message.of("{0} is too long: more than {1} characters are not kept",
                    "{0} 過長：超過 {1} 個字元，不予保存", file.file(), LONGEST));
        }
        return act(signer, "admit-fund", file.fund(), reason, records -> {
            FundAct before = Rulebook.of(records, Funds.empty()).inForce(file.fund());
            if (before != null && before.file().equals(file.hash())) {
                throw new RefusedException(Message.of("{0} is in force already, admitted by {1} on {2}",
                        "{0} 已在使用，由 {1} 於 {2} 核准", file.brief(), before.actor(), before.day()));
            }
            if (records.find(FundFile.TABLE, file.hash()) == null) {
                records.add(FundFile.of(file));
            }
            return new FundAct(next(records), file.hash(), file.fund(), FundAct.ADMIT, day, records.actor().id(), reason);
        });
    }

    /**
     * Withdraws a file that is in force or was: the one admitted before it holds again, or the one that comes with Lintel.
     *
     * @param begins the beginning of its hash, at least eight letters
     */
    public FundAct withdraw(Signer signer, String begins, LocalDate day, String reason)
            throws StoreException, ConflictException, RefusedException {
        FundFile file = store.read((Reading records) -> find(records, begins));
        return act(signer, "withdraw-fund", file.fund(), reason, records -> {
            FundAct before = all(records).stream().filter(each -> each.file().equals(file.id()))
                    .reduce((first, second) -> second).orElse(null);
            if (before == null || before.kind().equals(FundAct.WITHDRAW)) {
                throw new RefusedException(Message.of("{0} is not admitted", "{0} 並未核准", FundText.brief(file.id())));
            }
            return new FundAct(next(records), file.id(), file.fund(), FundAct.WITHDRAW, day, records.actor().id(),
                    reason);
        });
    }

    /** The file of a store whose hash begins so. */
    public static FundFile find(Reading records, String begins) throws RefusedException {
        List<FundFile> found = new ArrayList<>();
        if (begins.matches("[0-9a-f]{8,64}")) {
            records.each(FundFile.TABLE, file -> {
                if (file.id().startsWith(begins)) {
                    found.add(file);
                }
            });
        }
        if (found.size() != 1) {
            throw new RefusedException(Message.of("the store has no file of a fund whose hash begins with \"{0}\"; \"lintel "
                    + "claims fund list\" names them", "儲存庫沒有雜湊值以「{0}」開首的基金檔案；可用「lintel claims fund list」列出", begins));
        }
        return Rulebook.file(records, found.getFirst().id());
    }

    /** All that was decided on files, in order. */
    public static List<FundAct> all(Reading records) {
        List<FundAct> acts = new ArrayList<>();
        records.each(FundAct.TABLE, acts::add);
        acts.sort(FundAct.IN_ORDER);
        return acts;
    }

    /** What becomes of files within one piece of work. */
    private interface Deciding {
        FundAct on(Writing records) throws RefusedException, ConflictException;
    }

    private FundAct act(Signer signer, String kind, String fund, String reason, Deciding work)
            throws StoreException, ConflictException, RefusedException {
        if (reason.isBlank()) {
            throw new RefusedException(Message.of("it needs a reason: --reason TEXT", "須有理由：--reason 文字"));
        }
        return store.write(signer, new ClaimStore.Deed(kind, fund, reason), (Writing records) -> {
            Permission permission = Permissions.of(records.actor(), Actor.Role.ADMINISTRATOR,
                    Text.of("deciding on rules of funds", "決定基金規則"));
            if (!permission.granted()) {
                throw new RefusedException(permission.reason());
            }
            FundAct act = work.on(records);
            records.add(act);
            return act;
        });
    }

    private static String next(Reading records) {
        return "F-" + (all(records).size() + 1);
    }
}
