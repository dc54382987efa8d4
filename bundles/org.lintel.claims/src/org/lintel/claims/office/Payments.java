// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.PaymentFile;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** Payments handed to a bank in files: each verified application stands in one open order at most. */
public final class Payments {

    private static final Text WORK = Text.of("ordering payments", "安排付款");

    /** An application that is verified and yet in no file, and why. */
    public record LeftOut(String claim, Message reason) {
    }

    /**
     * A payment file.
     *
     * @param isNew false if it had been made before, and is the same now
     */
    public record Made(PaymentFile file, byte[] bytes, List<LeftOut> leftOut, boolean isNew) {
    }

    private final ClaimStore store;
    private final Office office;

    public Payments(ClaimStore store, Office office) {
        this.store = store;
        this.office = office;
    }

    /**
     * The file of that id: made of all verified applications the actor may pay, or, if there is one already, the same
     * bytes again.
     *
     * @param scheme whose applications; null for all
     */
    public Made file(Signer signer, String id, LocalDate day, String scheme)
            throws StoreException, ConflictException, RefusedException {
        Office.named(id);
        Made before = store.read((Reading records) -> again(records, id));
        if (before != null) {
            return before;
        }
        return store.write(signer, new ClaimStore.Deed("payment-file", id, ""), (Writing records) -> {
            may(records.actor());
            List<LeftOut> leftOut = new ArrayList<>();
            List<PaymentOrder> orders = new ArrayList<>();
            for (ClaimHead head : records.where(ClaimHead.TABLE, "state", State.VERIFIED.id())) {
                if (scheme == null || head.scheme().equals(scheme)) {
                    order(records, id, head, orders, leftOut);
                }
            }
            if (orders.isEmpty()) {
                throw new RefusedException(leftOut.isEmpty()
                        ? Message.of("nothing is verified and waits to be paid", "沒有已核實而待付款的申請")
                        : Message.of("nothing can be paid: {0}: {1}", "沒有可付的款項：{0}：{1}",
                                leftOut.getFirst().claim(), leftOut.getFirst().reason()));
            }
            byte[] bytes = PaymentText.of(day, orders);
            PaymentFile file = new PaymentFile(id, day, orders.size(), PaymentText.total(orders),
                    PaymentText.hash(bytes), records.actor().id());
            records.add(file);
            for (PaymentOrder each : orders) {
                records.add(each);
            }
            return new Made(file, bytes, leftOut, true);
        });
    }

    private static Made again(Reading records, String id) throws RefusedException {
        PaymentFile file = records.find(PaymentFile.TABLE, id);
        if (file == null) {
            return null;
        }
        List<PaymentOrder> orders = records.where(PaymentOrder.TABLE, "file", id);
        if (orders.stream().anyMatch(each -> each.account() == null)) {
            throw new RefusedException(Message.of("{0} cannot be made again: an account in it has been erased",
                    "不能再製作 {0}：其中有銀行帳戶已被刪除", id));
        }
        byte[] bytes = PaymentText.of(file.day(), orders);
        if (!PaymentText.hash(bytes).equals(file.hash())) {
            throw new RefusedException(Message.of("{0} no longer comes out as it was made: look with \"lintel claims audit "
                    + "verify\"", "{0} 與當時所製作的不同：請用「lintel claims audit verify」查看", id));
        }
        return new Made(file, bytes, List.of(), false);
    }

    private void order(Writing records, String id, ClaimHead head, List<PaymentOrder> orders, List<LeftOut> leftOut)
            throws RefusedException {
        PaymentOrder open = open(records, head.id());
        if (open != null) {
            leftOut.add(new LeftOut(head.id(), Message.of("it stands in the payment file {0} already", "已載於付款檔案 {0}",
                    open.file())));
            return;
        }
        ClaimCase found = Office.found(records, head.id());
        Permission permission = Permissions.of(records.actor(), Step.PAY, head.preparedBy(), found.moves(),
                office.related(records, head), Books.ties(records, records.actor().id()));
        Firm firm = records.find(Firm.TABLE, head.firm());
        Message early = early(records, found);
        if (!permission.granted()) {
            leftOut.add(new LeftOut(head.id(), permission.reason()));
        } else if (early != null) {
            leftOut.add(new LeftOut(head.id(), early));
        } else if (firm.account() == null || firm.account().isBlank()) {
            leftOut.add(new LeftOut(head.id(), Message.of("{0} has told no account", "{0} 沒有提供銀行帳戶", firm.id())));
        } else {
            orders.add(new PaymentOrder(String.format("%s-%05d", id, orders.size() + 1), id, head.id(), firm.name(),
                    firm.account(), found.moves().getLast().move().amount(), PaymentOrder.ORDERED,
                    records.actor().id()));
        }
    }

    /** Why what was verified cannot be paid yet; null if it can. */
    private Message early(Writing records, ClaimCase found) throws RefusedException {
        try {
            office.parts(records, found).hold(found.head().id(), found.moves().getLast().move().amount());
            return null;
        } catch (RefusedException e) {
            return e.text();
        }
    }

    /** Takes an order back, so that the application can be paid otherwise: the bank has not paid it and will not. */
    public PaymentOrder cancel(Signer signer, String id, String reason)
            throws StoreException, ConflictException, RefusedException {
        if (reason.isBlank()) {
            throw new RefusedException(Message.of("say why: --reason TEXT", "請說明理由：--reason 文字"));
        }
        return store.write(signer, new ClaimStore.Deed("payment-cancel", id, reason), (Writing records) -> {
            may(records.actor());
            PaymentOrder order = records.find(PaymentOrder.TABLE, id);
            if (order == null || !order.isOpen()) {
                throw new RefusedException(Message.of("there is no open order {0}", "沒有待付的付款指示 {0}", id));
            }
            if (order.actor().equals(records.actor().id())) {
                throw new RefusedException(Message.of("{0} ordered it; somebody else takes it back", "付款指示由 {0} 發出；須由他人取消",
                        order.actor()));
            }
            PaymentOrder after = order.with(PaymentOrder.CANCELLED, records.actor().id());
            records.replace(after);
            return after;
        });
    }

    static void may(Actor actor) throws RefusedException {
        Permission permission = Permissions.of(actor, Actor.Role.CASHIER, WORK);
        if (!permission.granted()) {
            throw new RefusedException(permission.reason());
        }
    }

    /** The open order of an application; null if there is none. */
    static PaymentOrder open(Reading records, String claim) {
        return records.where(PaymentOrder.TABLE, "claim", claim).stream().filter(PaymentOrder::isOpen).findFirst()
                .orElse(null);
    }
}
