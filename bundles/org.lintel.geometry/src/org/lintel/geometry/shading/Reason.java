// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import org.lintel.core.text.Text;

/** Why figures of a window's shading are not certain, or do not hold all that shades it. */
enum Reason {
    PARTIAL_OVERHANG(Text.of("an overhang covers a part of the width only and is not in the factors",
            "遮篷只遮蓋部分闊度，未計入遮陽系數")),
    PARTIAL_FIN(Text.of("a fin covers a part of the height only and is not in the factors", "側翼只遮蓋部分高度，未計入遮陽系數")),
    ONE_FIN(Text.of("there is a fin on one side only; the codes' factors are those of a pair",
            "只有一邊有側翼；規範的系數以一對側翼計算")),
    DETACHED(Text.of("something stands off the wall with a gap, and is not counted", "有構件與牆之間留有空隙，未計算在內")),
    BLOCKED(Text.of("something stands before the window", "窗前有構件阻擋")),
    ENDLESS(Text.of("what is above or beside it reaches farther out than 4 m and is counted to there",
            "上方或側面的構件伸出超過 4 米，只計至 4 米")),
    SIDE_UNCERTAIN(Text.of("which side is outside is not certain", "未能確定哪一面是室外")),
    GLASS_UNCERTAIN(Text.of("the glass could not be told from the frame; its outer face is taken", "未能分辨玻璃與窗框；以外表面計算")),
    NOT_RECTANGULAR(Text.of("it is not rectangular; the rectangle around it is taken", "窗並非長方形；以外接長方形計算"));

    private final Text text;

    Reason(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }
}
