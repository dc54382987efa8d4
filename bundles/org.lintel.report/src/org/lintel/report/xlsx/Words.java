// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import org.lintel.core.text.Language;
import org.lintel.core.text.Text;

/** What the workbook says of its own. Heads stand there in both languages, the reader's first. */
final class Words {

    static final Text SUMMARY = Text.of("Summary", "總結");
    static final Text FINDINGS = Text.of("Findings", "結果");
    static final Text RESULTS = Text.of("Results", "全部結果");
    static final Text AS_OF = Text.of("Codes as of", "守則適用日期");
    static final Text NEWEST = Text.of("the newest editions", "最新版本");
    static final Text CANDIDATES = Text.of("Candidate figures", "待核實數值");
    static final Text ACCEPTED = Text.of("accepted", "已接納");
    static final Text NOT_USED = Text.of("not used for verdicts", "不用於判定");
    static final Text GENERATED = Text.of("Written", "寫出時間");
    static final Text FILES = Text.of("Files", "檔案");
    static final Text FILE = Text.of("File", "檔案");
    static final Text SCHEMA = Text.of("Schema", "綱要");
    static final Text INSTANCES = Text.of("Instances", "實例");
    static final Text TOOL = Text.of("Written by", "製作軟件");
    static final Text PROBLEM = Text.of("Could not be read", "未能讀取");
    static final Text NOT_APPLIED = Text.of("not applied", "沒有採用");
    static final Text PACKS = Text.of("Rule packs", "規則集");
    static final Text PACK = Text.of("Pack", "規則集");
    static final Text EDITION = Text.of("Edition", "版本");
    static final Text TITLE = Text.of("Title", "名稱");
    static final Text SIGN_OFFS = Text.of("Signed tables", "已簽署的數表");
    static final Text RULES = Text.of("Rules", "規則");
    static final Text RULE = Text.of("Rule", "規則");
    static final Text CLAUSE = Text.of("Clause", "條文");
    static final Text SUPPRESSED = Text.of("suppressed", "已豁免");
    static final Text TOTAL = Text.of("Total", "合計");
    static final Text SHEETS = Text.of("Calculations and schedules", "計算及明細表");
    static final Text FIGURES = Text.of("live figures", "可重算的數值");
    static final Text FIXED_FIGURES = Text.of("fixed figures", "固定的數值");
    static final Text ROWS = Text.of("rows", "行數");
    static final Text CRASHED = Text.of("Rules that crashed (faults of Lintel)", "執行出錯的規則（屬 Lintel 的問題）");
    static final Text UNUSED_OVERRIDES = Text.of("Values stated by the project that no element took",
            "沒有任何構件採用的自行提供數值");
    static final Text UNUSED = Text.of("Suppressions that hide nothing", "未有生效的豁免設定");
    static final Text OUTCOME = Text.of("Outcome", "判定");
    static final Text SEVERITY = Text.of("Severity", "嚴重程度");
    static final Text ELEMENT = Text.of("Element", "構件");
    static final Text NAME = Text.of("Name", "名稱");
    static final Text CONTAINER = Text.of("Where", "位置");
    static final Text LINE = Text.of("Line", "行");
    static final Text FINDING = Text.of("Finding", "結果說明");
    static final Text REMEDY = Text.of("What to do", "處理方法");
    static final Text MISSING = Text.of("Missing", "欠缺資料");
    static final Text CANDIDATE = Text.of("By candidate figures", "按待核實數值");
    static final Text BASELINE = Text.of("Baseline", "與基準比較");
    static final Text REASON = Text.of("Suppressed because", "豁免理由");
    static final Text CALCULATION = Text.of("Calculation", "計算");
    static final Text CUT = Text.of("More rows than a sheet can hold; the json report has them all.",
            "超出工作表的行數上限；json 報告載有全部內容。");
    static final Text TERM = Text.of("Term", "項目");
    static final Text SYMBOL = Text.of("Symbol", "符號");
    static final Text FORMULA = Text.of("Formula", "算式");
    static final Text VALUE = Text.of("Value", "數值");
    static final Text UNIT = Text.of("Unit", "單位");
    static final Text REPORTED = Text.of("As Lintel has it", "Lintel 的數值");
    static final Text SOURCE = Text.of("Source", "依據");
    static final Text PART_OF = Text.of("Part of row", "所屬行");
    static final Text INPUTS = Text.of(
            "Blue on yellow: read or looked up; change it, and what rests on it is worked out anew.",
            "黃底藍字：讀取或查得的數值；更改後，據此得出的數值會重新計算。");
    static final Text LIVE = Text.of("Framed: a formula over the rows below it. On green: the figure that was judged.",
            "有框：由其下各行以公式得出。綠底：作判定的數值。");
    static final Text FIXED = Text.of("Slanted orange: worked out by Lintel only; it does not follow changes.",
            "橙色斜體：只由 Lintel 計算，不會隨更改重算。");
    static final Text TRACED = Text.of("Framed: follows from the calculation. What is not framed stands as Lintel gave it.",
            "有框：隨計算表重算；無框者為 Lintel 給出的數值。");
    static final Text SAME_AS = Text.of("the same as row {0}", "與第 {0} 行相同");
    static final Text SUBJECT = Text.of("Element", "構件");

    private Words() {
    }

    /** Both languages in one cell, the reader's first. */
    static String both(Text text, Language first) {
        String one = text.in(first);
        String other = text.in(other(first));
        return one.equals(other) ? one : one + "  " + other;
    }

    static Language other(Language language) {
        return language == Language.EN ? Language.ZH_HK : Language.EN;
    }
}
