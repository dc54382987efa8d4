// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import org.lintel.core.text.Text;

/** What the workspace says in its own words. */
final class CheckTexts {

    static final Text CHECKING = Text.of("Checking models", "正在檢查模型");
    static final Text NOT_LOCAL = Text.of("{0} is not on a local disk: copy it into the project",
            "{0} 並非存放於本機磁碟：請複製到項目內");
    static final Text SETTINGS_UNREADABLE = Text.of("{0} cannot be read: {1}", "無法讀取 {0}：{1}");
    static final Text RULE_CRASHED = Text.of("The rule {0} crashed on {1}: {2}. This is a fault of Lintel; please report it.",
            "規則 {0} 處理 {1} 時出錯：{2}。此為 Lintel 本身的錯誤，敬請回報。");
    static final Text ENGINE_FAILED = Text.of("The check stopped: {0}. This is a fault of Lintel; please report it.",
            "檢查中止：{0}。此為 Lintel 本身的錯誤，敬請回報。");

    private CheckTexts() {
    }
}
