// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.util.Arrays;
import java.util.List;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.register.ClaimFilter;
import org.lintel.claims.register.ClaimOrder;
import org.lintel.claims.register.ClaimView;
import org.lintel.cli.Options;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import picocli.CommandLine.ParseResult;

/** Which applications of a store a command is for, in which order, as its options say. */
final class ListOptions {

    private final ParseResult options;

    ListOptions(ParseResult options) {
        this.options = options;
    }

    /** Adds them. */
    static void describe(Options options) {
        options.value("VIEW", "list: what an office works with: register, waiting, desk, applicant, grants, district.",
                        "list：常用列表：register、waiting、desk、applicant、grants、district。", "--view")
                .value("SCHEME", "list: of one scheme.", "list：只列某計劃。", "--scheme")
                .value("FIRM", "list: of one applicant.", "list：只列某申請人。", "--applicant")
                .value("STATE", "list: in one state.", "list：只列某狀態。", "--state")
                .value("DISTRICT", "list: of applicants in one district.", "list：只列某地區的申請人。", "--district")
                .value("DATE", "list: of that day or later.", "list：該日或以後的申請。", "--from")
                .value("DATE", "list: of that day or earlier.", "list：該日或以前的申請。", "--until")
                .value("AMOUNT", "list: granted at least so much.", "list：批出金額不少於此數。", "--least")
                .value("AMOUNT", "list: granted at most so much.", "list：批出金額不多於此數。", "--most")
                .value("TEXT", "list: whose id begins so, or whose applicant has it in the name.",
                        "list：編號以此開首，或申請人名稱包含此文字。", "--text")
                .value("WHAT", "list: by id, date, newest, granted or applicant.",
                        "list：按 id、date、newest、granted 或 applicant 排序。", "--sort")
                .value("NUMBER", "list, audit events: how many at most; 1000 if not given.", "list、audit events：最多列出多少項；不填即 1000。",
                        "--page-size")
                .value("CURSOR", "list: go on where the page before ended; it told the cursor. audit events: after that number.",
                        "list：接續上一頁；游標由上一頁提供。audit events：該編號之後的事件。", "--after");
    }

    ClaimFilter filter() throws UsageException {
        String state = text("--state");
        if (state != null && Arrays.stream(State.values()).noneMatch(each -> each.id().equals(state))) {
            throw new UsageException("there is no state \"{0}\"; there are: {1}", "沒有狀態「{0}」；現有：{1}", state,
                    String.join(", ", Arrays.stream(State.values()).map(State::id).toList()));
        }
        ClaimView view = view();
        for (String need : view == null ? List.<String>of() : view.needs()) {
            if (text("--" + need) == null) {
                throw new UsageException("the view {0} is of one {1}: --{1} …", "列表 {0} 須指明 {1}：--{1} …", view.id(), need);
            }
        }
        return new ClaimFilter(text("--scheme"), state, text("--applicant"), text("--district"), Options.day(options, "--from"),
                Options.day(options, "--until"), money("--least"), money("--most"), text("--text"));
    }

    ClaimOrder order() throws UsageException {
        ClaimView view = view();
        if (view != null && text("--sort") != null) {
            throw new UsageException("a view has an order of its own: --view or --sort", "列表已有次序：只用 --view 或 --sort");
        }
        return view != null ? view.order() : ClaimOrder.of(Options.word(options, "--sort",
                Arrays.stream(ClaimOrder.values()).map(ClaimOrder::id).toArray(String[]::new)));
    }

    int pageSize() throws UsageException {
        String size = options.matchedOptionValue("--page-size", "1000");
        if (!size.matches("[1-9][0-9]{0,3}|10000")) {
            throw new UsageException("--page-size takes a number from 1 to 10000, not \"{0}\"",
                    "--page-size 應為 1 至 10000 的數字，而非「{0}」", size);
        }
        return Integer.parseInt(size);
    }

    private ClaimView view() throws UsageException {
        String id = text("--view");
        if (id == null) {
            return null;
        }
        return ClaimView.of(Options.word(options, "--view",
                Arrays.stream(ClaimView.values()).map(ClaimView::id).toArray(String[]::new)));
    }

    private String text(String option) {
        return options.matchedOptionValue(option, null);
    }

    private Money money(String option) throws UsageException {
        String text = text(option);
        if (text != null && !text.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
            throw new UsageException("{0} takes Hong Kong dollars such as 1234.50, not \"{1}\"",
                    "{0} 應為港元金額，如 1234.50，而非「{1}」", option, text);
        }
        return text == null ? null : Money.parse(text, Money.HKD);
    }
}
