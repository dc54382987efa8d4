// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lintel.claims.claim.Line;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.Certificate;
import org.lintel.claims.record.ClaimFact;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.ErasureRequest;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Hold;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.MilestoneAct;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.PaymentFile;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.claims.record.Quotation;
import org.lintel.claims.record.RetentionYears;
import org.lintel.claims.record.Review;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.record.TrainingCourse;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.money.Money;

/** One record of every kind, in an order in which they can be written, with all columns filled. */
final class Samples {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private Samples() {
    }

    static Firm firm(String id) {
        return new Firm(id, 1, "海港鋼鐵 Harbour Steel 𠮷", "12345678", true, "construction", "Kwun Tong", 12L, DAY, DAY,
                "1 Harbour Road", "2345 6789", "012-345678-001");
    }

    static ClaimHead claim(String id, String firm) {
        return new ClaimHead(id, 1, "citf-bim-training", firm, DAY, DAY, "tower", "bim", "estate", DAY,
                Money.hkd(100_000), "draft", Money.hkd(90_000), Money.hkd(0), Stores.ADMIN.actor().id());
    }

    static List<Entry> all() {
        String who = Stores.ADMIN.actor().id();
        return List.of(new FundFile("ab".repeat(32), "citf", "citf.yaml", true, "fund: citf"),
                new FundAct("F-1", "ab".repeat(32), "citf", FundAct.ADMIT, DAY, who, "compared"), firm("harbour"), new Tie("harbour", "chan", Tie.HOLDER, Ratio.parse("1/3")),
                claim("A-1", "harbour"),
                new ClaimLine("A-1", 1, new Line("1", "trainer", "BIM", Money.hkd(3_000_000), new BigDecimal("4.500"),
                        "bim", "t1")),
                new ClaimFact("A-1", "levy-paid", "2023-06-30"),
                new ClaimMove("A-1", 1, new Move(Step.APPROVE, DAY, Money.hkd(5)), who, "as asked"),
                new Decision("A-1/1", "A-1", Decision.GRANT, DAY, Money.hkd(90_000), "2023", who, "meets all", "may"),
                new DecisionBasis("A-1/1", "A-1", "ab".repeat(32), "pass", Money.hkd(90_000), Money.hkd(90_000), "basis"),
                new DecisionItem("A-1/1", "trainer", Money.hkd(90_000)),
                new Payment("A-1/p1", "A-1", Payment.PAID, DAY, Money.hkd(90_000), "FPS 1", who, "may"),
                new EvidenceItem("e1", "A-1", "invoice", "scan.pdf", "ab".repeat(32), 1234, "text", DAY),
                new MilestoneAct("A-1.m1", "A-1", "model", MilestoneAct.REACHED, DAY, "e1", who, "model seen", "may"),
                new Quotation("q1", "A-1", "1", "harbour", DAY, Money.hkd(95_000), true, "e1"),
                new Invoice("i1", "A-1", "1", "harbour", "INV-1", DAY, Money.hkd(95_000), "BIM", "S-1", DAY, DAY, DAY,
                        DAY, "e1"),
                new TrainingCourse("A-1", "bim", "BIM for site staff"),
                new Trainee("A-1", "t1", "陳大文", "hash", "A12****(3)", DAY, DAY, DAY),
                new Attendance("A-1", "t1", "bim", "s1", LocalDateTime.of(2026, 3, 31, 9, 0),
                        LocalDateTime.of(2026, 3, 31, 13, 0), new BigDecimal("3.25")),
                new Certificate("A-1", "t1", "bim", DAY),
                new PaymentFile("P-1", DAY, 1, Money.hkd(90_000), "ab".repeat(32), who),
                new PaymentOrder("P-1-00001", "P-1", "A-1", "Harbour Steel", "012-345678-001", Money.hkd(90_000),
                        PaymentOrder.ORDERED, who),
                new Review("r1", "fp", "dup-invoice", "A-1", DAY, who, "cleared", "same invoice, two lines"),
                new RetentionYears("citf-bim-training", 1, 7, "archives", who),
                new Hold("H-1", 1, Hold.AUDIT, "A-1", DAY, "audit", who, DAY, who, "audit ended"),
                new ErasureRequest("E-1", 1, "A-1/t1", "asked", DAY, who, ErasureRequest.DONE, DAY, who, "none"));
    }
}
