// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import org.lintel.core.result.Outcome;
import org.lintel.core.text.Text;

/** What the terminal report says of its own. */
final class Words {

    static final Text FAIL = Text.of("FAIL", "不符合");
    static final Text UNDETERMINED = Text.of("UNDETERMINED", "未能判定");
    static final Text PASS = Text.of("PASS", "符合");
    static final Text NOT_APPLICABLE = Text.of("N/A", "不適用");
    static final Text SUPPRESSED = Text.of("SUPPRESSED", "已豁免");
    static final Text NEW = Text.of("new", "新增");
    static final Text UPDATED = Text.of("changed", "已改變");

    static final Text AS_OF = Text.of("codes as of {0}", "按 {0} 適用的守則");
    static final Text NOT_APPLIED = Text.of("not applied", "沒有採用");
    static final Text ON_REQUEST = Text.of("{0}: on request (--codes NAME), or turned off in the settings",
            "{0}：須指定才採用（--codes 名稱），或已在設定中停用");
    static final Text ACCEPTED = Text.of("candidate figures accepted", "已接納待核實數值");
    static final Text INSTANCES = Text.of("{0} instances", "{0} 個實例");
    static final Text NOTHING = Text.of("No rule found anything to judge in this file.", "沒有規則在此檔案找到可判定的對象。");
    static final Text NO_PROBLEM = Text.of("Nothing failed and nothing was left undecided.", "沒有不符合或未能判定的項目。");
    static final Text PASSED_RULES = Text.of("Nothing to act on:", "無須跟進：");
    static final Text CALM_FILES = Text.of("Files with nothing to act on", "無須跟進的檔案");
    static final Text COUNT = Text.of("{0} {1}", "{0} 項{1}");
    static final Text SUPPRESSED_LABEL = Text.of("suppressed", "已豁免");
    static final Text COMMA = Text.of(", ", "、");
    static final Text SUPPRESSED_COUNT = Text.of("{0} suppressed", "{0} 項已豁免");
    static final Text MORE = Text.of("… and {0} more (--all lists them)", "……另有 {0} 項（--all 可全部列出）");
    static final Text MORE_ROWS = Text.of("… and {0} more rows (--all lists them)", "……另有 {0} 行（--all 可全部列出）");
    static final Text MORE_TABLES = Text.of("… and {0} more tables (--all lists them)", "……另有 {0} 個表（--all 可全部列出）");
    static final Text LACKS = Text.of("missing: {0}", "欠缺：{0}");
    static final Text OTHER_REASONS = Text.of("(first of them; {0} give another reason)", "（首項原因；另有 {0} 項原因不同）");
    static final Text SUCH_AS = Text.of("such as ", "例如 ");
    static final Text WOULD_BE = Text.of("Candidate figures would give: {0}.", "按待核實數值則為：{0}。");
    static final Text BY_CANDIDATES = Text.of("This verdict rests on candidate figures.", "此判定以待核實數值為據。");
    static final Text FIX = Text.of("fix: ", "修正：");
    static final Text REASON = Text.of("reason: ", "理由：");
    static final Text UNTIL = Text.of("{0} (until {1})", "{0}（至 {1} 為止）");
    static final Text ASSUMED = Text.of("assumed: {0}", "假設：{0}");
    static final Text TABLE_ROW = Text.of("{0}, row {1}", "{0}，{1} 一行");
    static final Text LINE = Text.of("line {0}", "第 {0} 行");
    static final Text SETTINGS = Text.of("project settings, {0}", "專案設定，{0}");

    static final Text UNREADABLE = Text.of("Could not be read", "未能讀取");
    static final Text CRASHED = Text.of("Crashed rules (faults of Lintel, not of the model)",
            "執行出錯的規則（屬 Lintel 的問題，並非模型的問題）");
    static final Text UNUSED_OVERRIDES = Text.of("Values stated by the project that no element took",
            "沒有任何構件採用的自行提供數值");
    static final Text UNUSED = Text.of("Suppressions that hide nothing", "未有生效的豁免設定");
    static final Text FIXED = Text.of("Fixed since the baseline", "自基準以來已解決");
    static final Text SUMMARY = Text.of("Summary", "總結");
    static final Text OUTCOMES_OF = Text.of("results: {0} · rules: {1} · files: {2}", "結果 {0} 項 · 規則 {1} 條 · 檔案 {2} 個");
    static final Text UNDECIDED = Text.of("no verdict: something is missing", "資料不足，沒有判定結果");
    static final Text BASELINE = Text.of("baseline: ", "與基準比較：");
    static final Text BASELINE_COUNTS = Text.of("{0} new, {1} changed, {2} unchanged, {3} fixed",
            "{0} 項新增、{1} 項已改變、{2} 項不變、{3} 項已解決");
    static final Text UNREADABLE_COUNT = Text.of("files that could not be read: {0} of {1}", "未能讀取的檔案：{1} 個中有 {0} 個");
    static final Text CRASHED_COUNT = Text.of("crashes of rules: {0}", "規則執行出錯：{0} 次");
    static final Text UNUSED_COUNT = Text.of("suppressions that hide nothing: {0}", "未有生效的豁免設定：{0} 項");

    private Words() {
    }

    static Text of(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> FAIL;
            case UNDETERMINED -> UNDETERMINED;
            case PASS -> PASS;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }
}
