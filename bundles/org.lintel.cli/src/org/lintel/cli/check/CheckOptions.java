// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import org.lintel.cli.Options;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code lintel check}. */
final class CheckOptions {

    private CheckOptions() {
    }

    static void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1..*", "Models, folders or patterns such as \"site/**/*.ifc\".",
                        "模型、資料夾，或如 \"site/**/*.ifc\" 的樣式。")
                .value("FORMAT", "Format on stdout: text, json, sarif, junit, github, html, xlsx; none for nothing.",
                        "stdout 的格式：text、json、sarif、junit、github、html、xlsx；none 為不輸出。", "-f", "--format")
                .values("FORMAT=FILE", "Write a report to a file as well; may be repeated.", "另將報告寫入檔案；可重複使用。",
                        "-o", "--report")
                .values("PACK[@EDITION]", "Rule packs to apply, separated by commas; if left out, all rules but "
                        + "those on request.", "採用的規則集，以逗號分隔；不填即全部，但須指定者除外。", "-c", "--codes", "--code")
                .value("DATE", "The day the codes are applied for, e.g. 2026-01-31; decides their editions.",
                        "法規的適用日期，如 2026-01-31；據此決定版本。", "--as-of", "--date")
                .values("DATE", "Set side by side what the codes of several days say: 2025-12-30,2025-12-31.",
                        "並列多個日期的法規所得結果，如 2025-12-30,2025-12-31。", "--compare")
                .value("FILE", "Settings file; else lintel.yaml is looked for from the model upwards.",
                        "設定檔；否則由模型所在資料夾向上尋找 lintel.yaml。", "--config")
                .flag("Let figures from one secondary source give verdicts, marked as such.",
                        "以單一次級來源的數值作判定，並加以標示。", "--accept-candidates")
                .value("WHAT", "What ends with code 1: outcomes and severities, e.g. error, warning, "
                        + "undetermined:error; never for nothing. Default: error.",
                        "何種結果以 1 結束：如 error、warning、undetermined:error；never 為從不。預設：error。", "--fail-on")
                .flag("What could not be decided ends with code 1 too.", "未能判定者亦以 1 結束。", "--strict")
                .value("FILE", "Compare with a baseline: only what is new reaches the threshold.",
                        "與基準比較：只有新出現的結果計算在內。", "--baseline")
                .value("FILE", "Write the findings of this run as a baseline.", "將是次結果寫成基準檔。", "--write-baseline")
                .flag("List every result, passes with their calculation too.", "列出所有結果，包括符合者及其計算。", "-a", "--all")
                .value("WHEN", "Colour: auto, always or never.", "顏色：auto、always 或 never。", "--colour", "--color")
                .value("DATE", "Take this as today (for suppressions that expire); else SOURCE_DATE_EPOCH, else the clock.",
                        "以此為今天（用於有期限的豁免）；否則用 SOURCE_DATE_EPOCH，再否則用時鐘。", "--now"));
    }
}
