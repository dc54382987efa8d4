// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import org.lintel.core.text.Text;
import org.lintel.geometry.item.ItemProblem;

/** What the kinds of problems are called. */
final class Words {

    private Words() {
    }

    static Text of(ItemProblem.Kind kind) {
        return switch (kind) {
            case UNSUPPORTED -> Text.of("Not known to the geometry kernel yet", "幾何核心尚未支援");
            case DAMAGED -> Text.of("Damaged values", "數值損壞");
            case PLACEMENT -> Text.of("No placement", "沒有位置");
            case NO_BODY -> Text.of("Without a body", "沒有實體");
            case OPENING -> Text.of("Openings that were not cut", "未挖出的開口");
            case BOOLEAN -> Text.of("Boolean operations that were left out", "略去的布林運算");
            case LIMIT -> Text.of("Beyond the limits", "超出限制");
            case PROGRAM -> Text.of("Not computed by the other program", "另一程式未能計算");
        };
    }
}
