// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Quotation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;

/**
 * What an indicator may ask of an application.
 *
 * @param answer null where it is not known
 */
public record CaseInput<T>(String id, Text label, Message remedy, Function<Case, T> answer) implements Input<T> {

    /** The application itself, which is always known. */
    static final CaseInput<Case> CASE = new CaseInput<>("claim", Text.of("application", "申請"), Message.EMPTY,
            each -> each);
    static final CaseInput<List<Invoice>> INVOICES = new CaseInput<>("invoices", Text.of("invoices", "發票"),
            Message.of("record the invoices of the application", "請登記申請的發票"),
            each -> each.invoices().isEmpty() ? null : each.invoices());
    static final CaseInput<List<Quotation>> QUOTATIONS = new CaseInput<>("quotations", Text.of("quotations", "報價單"),
            Message.of("record the quotations of the application, those not taken too", "請登記申請的報價單，包括未獲採納者"),
            each -> each.quotations().isEmpty() ? null : each.quotations());

    /** What an office decides itself, for no document tells it. */
    public enum Setting {
        QUOTATION_THRESHOLD("quotation-threshold", Text.of("amount from which more quotations are needed (HK$)",
                "須取得更多報價的款額（港元）")),
        SPLIT_DAYS("split-days", Text.of("days within which purchases are looked at together", "一併查看的採購日數")),
        RETURN_DAYS("return-days", Text.of("days within which money that comes back counts", "款項退回的計算日數")),
        SHORT_DAYS("short-days", Text.of("days of delivery that are implausibly few", "不合常理的送貨日數")),
        YOUNG_MONTHS("young-months", Text.of("months since a firm was founded that are few", "新成立企業的月數")),
        SAME_AMOUNT("same-amount-applicants", Text.of("applicants with one amount that are many", "款額相同的申請人數目")),
        VENDOR_APPLICANTS("vendor-applicants", Text.of("applicants of one supplier that are many", "同一供應商的申請人數目")),
        ROUND_SHARE("round-share", Text.of("share of round amounts that is large (%)", "整數款額比例（%）")),
        ROUND_INVOICES("round-invoices", Text.of("invoices from which amounts are counted", "統計款額所需發票數目"));

        private final String id;
        private final CaseInput<BigDecimal> input;

        Setting(String id, Text label) {
            this.id = id;
            this.input = new CaseInput<>("settings." + id, label, Message.of("decide it under settings: {0}",
                    "請在 settings 之下訂明：{0}", id), each -> each.book().setting(id));
        }

        public String id() {
            return id;
        }

        CaseInput<BigDecimal> input() {
            return input;
        }

        /** The ids of all. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Setting::id).sorted().toList();
        }
    }

    Answer<T> of(Case claim) {
        T value = answer.apply(claim);
        return value == null ? Answer.unknown("not told", "未有提供")
                : Answer.known(value, new Evidence.Assumed(Message.of("as recorded", "按登記記錄")));
    }
}
