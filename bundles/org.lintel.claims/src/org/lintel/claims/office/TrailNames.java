// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.Map;
import org.lintel.claims.lifecycle.Step;
import org.lintel.core.text.Text;

/** What the kinds of events and the tables of a store are called for people. */
public final class TrailNames {

    /** Events that are no steps of applications. */
    private static final Map<String, Text> KINDS = Map.ofEntries(
            Map.entry("init", Text.of("begin the store", "建立儲存庫")), Map.entry("enrol", Text.of("enrol", "登記人員")),
            Map.entry("dismiss", Text.of("dismiss", "停用人員")), Map.entry("register", Text.of("register", "登記企業")),
            Map.entry("apply", Text.of("apply", "提出申請")), Map.entry("record", Text.of("record", "登記文件")),
            Map.entry("import", Text.of("import", "匯入")), Map.entry("attend", Text.of("attendance", "登記出席")),
            Map.entry("export", Text.of("export", "匯出")), Map.entry("review", Text.of("review", "審視指標")),
            Map.entry("milestone", Text.of("milestone", "里程碑")),
            Map.entry("payment-file", Text.of("payment file", "付款檔案")),
            Map.entry("payment-cancel", Text.of("cancel payment file", "取消付款檔案")),
            Map.entry("reconcile", Text.of("bank's answer", "銀行回覆")),
            Map.entry("admit-fund", Text.of("admit rules", "核准規則")),
            Map.entry("withdraw-fund", Text.of("withdraw rules", "撤回規則")),
            Map.entry("retention", Text.of("retention", "保留年期")), Map.entry("hold", Text.of("hold", "暫緩清除")),
            Map.entry("release", Text.of("release", "解除暫緩")),
            Map.entry("ask-erasure", Text.of("ask for erasure", "要求清除")), Map.entry("erase", Text.of("erase", "清除")),
            Map.entry("refuse-erasure", Text.of("refuse erasure", "拒絕清除")));

    private static final Map<String, Text> TABLES = Map.ofEntries(
            Map.entry("actor", Text.of("person", "人員")), Map.entry("fund_file", Text.of("file of rules", "規則檔案")),
            Map.entry("fund_act", Text.of("decision on rules", "規則的決定")), Map.entry("firm", Text.of("firm", "企業")),
            Map.entry("tie", Text.of("tie", "關係")), Map.entry("claim", Text.of("application", "申請")),
            Map.entry("claim_line", Text.of("line", "開支")), Map.entry("claim_fact", Text.of("fact", "申請資料")),
            Map.entry("claim_move", Text.of("step", "步驟")), Map.entry("decision", Text.of("decision", "決定")),
            Map.entry("decision_basis", Text.of("basis of decision", "決定依據")),
            Map.entry("decision_item", Text.of("part of decision", "決定的部分")),
            Map.entry("payment", Text.of("payment", "款項")), Map.entry("quotation", Text.of("quotation", "報價")),
            Map.entry("invoice", Text.of("invoice", "發票")), Map.entry("course", Text.of("course", "課程")),
            Map.entry("trainee", Text.of("trainee", "學員")), Map.entry("attendance", Text.of("attendance", "出席")),
            Map.entry("certificate", Text.of("certificate", "證書")), Map.entry("evidence", Text.of("paper", "文件")),
            Map.entry("milestone_act", Text.of("milestone", "里程碑")),
            Map.entry("review", Text.of("review", "審視")), Map.entry("payment_file", Text.of("payment file", "付款檔案")),
            Map.entry("payment_order", Text.of("payment order", "付款指示")),
            Map.entry("retention", Text.of("years kept", "保留年期")),
            Map.entry("retention_hold", Text.of("hold", "暫緩清除")), Map.entry("erasure", Text.of("erasure", "清除")));

    private TrailNames() {
    }

    /** Of a kind of event, by its id; one that this Lintel does not know stands as it is. */
    public static Text kind(String id) {
        for (Step step : Step.values()) {
            if (step.id().equals(id)) {
                return step.label();
            }
        }
        return KINDS.containsKey(id) ? KINDS.get(id) : Text.verbatim(id);
    }

    /** Of a table, as its rows are called. */
    public static Text table(String name) {
        return TABLES.containsKey(name) ? TABLES.get(name) : Text.verbatim(name);
    }
}
