// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Holds what a bank says it has paid to what was ordered: what agrees becomes a payment of its application, all else is
 * told and stays as it is. Who ordered it does not reconcile it.
 */
public final class Reconciliation {

    /** What became of a payment of the statement, or of an order that is not in it. */
    public enum Kind {
        MATCHED("matched", Text.of("MATCHED", "相符")),
        DIFFERS("differs", Text.of("DIFFERS", "金額不符")),
        UNKNOWN("unknown", Text.of("UNKNOWN", "不明")),
        TWICE("twice", Text.of("TWICE", "重複")),
        REFUSED("refused", Text.of("REFUSED", "不獲准")),
        MISSING("missing", Text.of("MISSING", "欠缺"));

        private final String id;
        private final Text label;

        Kind(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }
    }

    /**
     * One finding.
     *
     * @param row of the statement; 0 for what is missing there
     * @param order as the statement names it
     * @param claim null where it is not known
     */
    public record Finding(Kind kind, int row, String order, String claim, Message text) {
    }

    /** Ends a rehearsal, so that nothing of it remains. */
    private static final class RehearsedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final ClaimStore store;
    private final Office office;

    public Reconciliation(ClaimStore store, Office office) {
        this.store = store;
        this.office = office;
    }

    /**
     * Reconciles a statement, as one piece of work.
     *
     * @param source the statement's file and hash, as the event tells them
     * @param rehearse whether nothing of it is to remain
     */
    public List<Finding> run(Signer signer, BankStatement statement, String source, boolean rehearse)
            throws StoreException, ConflictException, RefusedException {
        List<Finding> findings = new ArrayList<>();
        try {
            store.<Void, Exception>write(signer, new ClaimStore.Deed("reconcile", "", source), records -> {
                Payments.may(records.actor());
                all(records, statement, findings);
                if (rehearse) {
                    throw new RehearsedException();
                }
                return null;
            });
        } catch (RehearsedException e) {
            return findings;
        } catch (StoreException | ConflictException | RefusedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return findings;
    }

    private void all(Writing records, BankStatement statement, List<Finding> findings)
            throws ConflictException, RefusedException {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> files = new TreeSet<>();
        for (BankStatement.Paid paid : statement.payments()) {
            Integer before = seen.putIfAbsent(paid.order(), paid.row());
            PaymentOrder order = records.find(PaymentOrder.TABLE, paid.order());
            if (order == null) {
                findings.add(new Finding(Kind.UNKNOWN, paid.row(), paid.order(), null,
                        Message.of("{0} was not ordered", "沒有此付款指示：{0}", paid.amount())));
                continue;
            }
            files.add(order.file());
            findings.add(before != null
                    ? found(Kind.TWICE, paid, order, Message.of("stands in row {0} already", "已載於第 {0} 行", before))
                    : one(records, paid, order));
        }
        for (String file : files) {
            for (PaymentOrder order : records.where(PaymentOrder.TABLE, "file", file)) {
                if (order.isOpen() && !seen.containsKey(order.id())) {
                    findings.add(new Finding(Kind.MISSING, 0, order.id(), order.claim(),
                            Message.of("{0} was ordered and is not in the statement", "{0} 已安排付款，但不在結單內",
                                    order.amount())));
                }
            }
        }
    }

    private Finding one(Writing records, BankStatement.Paid paid, PaymentOrder order) throws ConflictException {
        if (!order.isOpen()) {
            return found(order.state().equals(PaymentOrder.PAID) ? Kind.TWICE : Kind.UNKNOWN, paid, order,
                    order.state().equals(PaymentOrder.PAID) ? Message.of("it was reconciled before", "之前已對帳")
                            : Message.of("it was cancelled, and {0} was paid", "付款指示已取消，但已支付 {0}", paid.amount()));
        }
        if (!order.amount().equals(paid.amount())) {
            return found(Kind.DIFFERS, paid, order, Message.of("{0} was ordered, {1} paid", "付款指示為 {0}，實付 {1}",
                    order.amount(), paid.amount()));
        }
        if (order.actor().equals(records.actor().id())) {
            return found(Kind.REFUSED, paid, order, Message.of("{0} ordered it; somebody else reconciles it",
                    "付款指示由 {0} 發出；須由他人對帳", order.actor()));
        }
        try {
            new Steps(office, records).take(new Act(order.claim(), 0, new Move(Step.PAY, paid.day(), paid.amount()), "",
                    paid.reference()), order.id());
            records.replace(order.with(PaymentOrder.PAID, records.actor().id()));
        } catch (RefusedException e) {
            return found(Kind.REFUSED, paid, order, e.text());
        }
        return found(Kind.MATCHED, paid, order, Message.of("{0} on {1}", "{0}，{1}", paid.amount(), paid.day()));
    }

    private static Finding found(Kind kind, BankStatement.Paid paid, PaymentOrder order, Message text) {
        return new Finding(kind, paid.row(), order.id(), order.claim(), text);
    }
}
