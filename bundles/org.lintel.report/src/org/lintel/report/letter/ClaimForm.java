// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Line;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Bilingual;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Fact;
import org.lintel.core.money.Money;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.document.Block;
import org.lintel.report.document.Document;

/** An application as a form for the file: what was applied for, what was done and decided, what it is worth. */
public final class ClaimForm {

    /** What is printed, as it stood at one moment. */
    private record Sheet(ClaimCase found, Firm firm, List<EvidenceItem> papers, List<Invoice> invoices) {
    }

    private final Sheet sheet;
    private final Assessment assessment;
    private final Language language;
    private final List<Block> blocks = new ArrayList<>();

    private ClaimForm(Sheet sheet, Assessment assessment, Language language) {
        this.sheet = sheet;
        this.assessment = assessment;
        this.language = language;
    }

    /** @param assessment what it is worth as the records stand */
    public static Document of(ClaimStore store, String claim, Assessment assessment, Language language)
            throws StoreException, ConflictException, RefusedException {
        Sheet sheet = store.read((Reading records) -> {
            ClaimCase found = ClaimCase.find(records, claim);
            if (found == null) {
                throw new RefusedException(Message.of("there is no application {0}", "沒有申請 {0}", claim));
            }
            return new Sheet(found, records.find(Firm.TABLE, found.head().firm()),
                    records.where(EvidenceItem.TABLE, "claim", claim), records.where(Invoice.TABLE, "claim", claim));
        });
        return new ClaimForm(sheet, assessment, language).document(store.name());
    }

    private Document document(String office) {
        ClaimHead head = sheet.found().head();
        String title = say(Message.of("Application {0}", "申請 {0}", head.id()));
        blocks.add(new Block.Heading(1, title));
        particulars(head);
        facts();
        lines();
        steps();
        money();
        papers();
        for (VersionGrant version : assessment.versions()) {
            heading("Calculation", "計算");
            blocks.add(new CalculationBlock(language).of(version.calculation()));
        }
        var moves = sheet.found().moves();
        return new Document(title, office, office + " / " + head.id(),
                moves.isEmpty() ? head.date() : moves.getLast().move().day(), language, blocks);
    }

    private void particulars(ClaimHead head) {
        List<Block.Row> rows = new ArrayList<>();
        row(rows, "Scheme", "計劃", assessment.scheme().name().in(language) + " (" + head.scheme() + ")");
        row(rows, "Applicant", "申請人", sheet.firm().name() + " (" + head.firm() + ")");
        row(rows, "Business registration", "商業登記", sheet.firm().businessNumber());
        row(rows, "Address", "地址", sheet.firm().address());
        row(rows, "Day of the application", "申請日期", head.date().toString());
        row(rows, "Project", "項目", head.project());
        row(rows, "State", "狀態", Arrays.stream(State.values()).filter(each -> each.id().equals(head.state()))
                .map(each -> each.label().in(language)).findFirst().orElse(head.state()));
        row(rows, "Asked for", "申請金額", amountOrNull(sheet.found().application().asked()));
        row(rows, "Granted", "已批", head.granted() == null ? null : head.granted().toString());
        row(rows, "Paid", "已付", head.paid().toString());
        row(rows, "Recorded by", "登記人", head.preparedBy());
        table(rows, text("", ""), text("", ""));
    }

    private static String amountOrNull(Money money) {
        return money == null ? null : money.toString();
    }

    private void row(List<Block.Row> rows, String en, String zhHk, String value) {
        if (value != null) {
            rows.add(Block.Row.of(say(en, zhHk), value));
        }
    }

    private void facts() {
        List<Block.Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> each : new TreeMap<>(sheet.found().application().facts().values()).entrySet()) {
            Fact fact = assessment.fund().fact(each.getKey());
            rows.add(Block.Row.of(fact == null ? each.getKey() : fact.label().in(language), each.getValue()));
        }
        titled("What the applicant tells", "申請人提供的事項", rows, text("Fact", "事項"), text("Value", "內容"));
    }

    private void lines() {
        List<Block.Row> rows = new ArrayList<>();
        for (Line each : sheet.found().application().lines()) {
            rows.add(Block.Row.of(each.id(), each.item() + (each.name().isEmpty() ? "" : ": " + each.name()),
                    each.units() == null ? "" : each.units().toPlainString(), amount(each.cost())));
        }
        titled("Lines", "開支", rows, text("Line", "行"), text("What for", "開支"), figures("Units", "數量"),
                figures("HKD", "港元"));
    }

    private void steps() {
        List<Block.Row> rows = new ArrayList<>();
        for (ClaimMove each : sheet.found().moves()) {
            rows.add(new Block.Row(0, false, List.of(each.move().day().toString(), each.move().step().label().in(language),
                    each.actor(), amount(each.move().amount())), each.reason().isBlank() ? List.of() : List.of(each.reason())));
        }
        titled("What was done", "處理經過", rows, text("Day", "日期"), text("Step", "步驟"), text("By", "經手人"),
                figures("HKD", "港元"));
    }

    private void money() {
        List<Block.Row> rows = new ArrayList<>();
        for (Decision each : sheet.found().decisions()) {
            rows.add(new Block.Row(0, false, List.of(each.day().toString(), each.id(), say(switch (each.kind()) {
                case Decision.GRANT -> Message.of("granted", "批准");
                case Decision.AMEND -> Message.of("amended to", "修訂為");
                case Decision.DECLINE -> Message.of("not granted what was asked for more", "不批追加");
                default -> Message.of("refused", "拒絕");
            }), each.actor(), amount(each.amount())), List.of(Bilingual.read(each.permission()).in(language))));
        }
        for (Payment each : sheet.found().payments()) {
            rows.add(new Block.Row(0, false, List.of(each.day().toString(), each.id(), each.kind().equals(Payment.PAID)
                    ? say("paid", "付款") : say("repaid", "退還"), each.actor(), amount(each.amount())),
                    List.of(each.reference(), Bilingual.read(each.permission()).in(language))));
        }
        titled("Decisions and money", "決定與款項", rows, text("Day", "日期"), text("Number", "編號"), text("What", "事項"),
                text("By", "經手人"), figures("HKD", "港元"));
    }

    private void papers() {
        List<Block.Row> rows = new ArrayList<>();
        for (EvidenceItem each : sheet.papers()) {
            rows.add(new Block.Row(0, false, List.of(each.id(), each.kind(), each.received().toString(), ""),
                    List.of("SHA-256 " + each.hash())));
        }
        for (Invoice each : sheet.invoices()) {
            rows.add(Block.Row.of(each.id(), each.supplier() + " " + each.number(), each.issued().toString(),
                    amount(each.amount())));
        }
        titled("Papers and invoices", "文件及發票", rows, text("Number", "編號"), text("What", "內容"), text("Day", "日期"),
                figures("HKD", "港元"));
    }

    private void titled(String en, String zhHk, List<Block.Row> rows, Block.Column... columns) {
        if (!rows.isEmpty()) {
            heading(en, zhHk);
            table(rows, columns);
        }
    }

    private void heading(String en, String zhHk) {
        blocks.add(new Block.Heading(2, say(en, zhHk)));
    }

    private void table(List<Block.Row> rows, Block.Column... columns) {
        blocks.add(new Block.Table(List.of(columns), rows));
    }

    private static String amount(Money money) {
        return money == null ? "" : Decimal.grouped(money.decimal());
    }

    private Block.Column text(String en, String zhHk) {
        return new Block.Column(say(en, zhHk), false);
    }

    private Block.Column figures(String en, String zhHk) {
        return new Block.Column(say(en, zhHk), true);
    }

    private String say(String en, String zhHk) {
        return Text.of(en, zhHk).in(language);
    }

    private String say(Message message) {
        return message.in(language);
    }
}
