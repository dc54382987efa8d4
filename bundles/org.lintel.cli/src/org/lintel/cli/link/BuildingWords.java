// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.link.Beside;

/** What reports on buildings say in each format alike. */
final class BuildingWords {

    /** Hong Kong's Code of Practice for OTTV (1995), clause 1.8, and the guidelines on RTTV, as the packs of rules have them. */
    static final Text NO_CREDIT = Text.of("Context only: the OTTV code (1995, clause 1.8) and the RTTV guidelines give no credit for"
            + " shade from other buildings.", "只供參考：OTTV 守則（1995 年，第 1.8 條）及 RTTV 指引均不計算其他建築物的遮蔭。");
    static final Text NO_VERDICT = Text.of("No authority says how far model and register may differ; nothing is judged here.",
            "並無官方訂明模型與登記冊可相差多少；此處不作判斷。");
    static final Text SEEN = Text.of("Azimuths clockwise from grid north, from the middle of the building; elevation from its foot where"
            + " the two are nearest.", "方位角由方格北順時針計，自建築物中心；仰角自兩者最接近處的建築物底部。");
    static final Text NOT_ACCEPTED = Text.of("no accepted link with a building of the data at hand: nothing to put beside it",
            "沒有與現有資料中建築物的已接受連結，無從對照");

    private BuildingWords() {
    }

    /** How the two figures stand to each other. */
    static Message verdict(Beside figure) {
        Double off = figure.difference();
        if (off == null) {
            return figure.model() != null ? Message.of("the register has no figure to compare with", "登記冊沒有可對照的數字")
                    : figure.register() != null ? Message.of("the model has no figure to compare with", "模型沒有可對照的數字")
                    : Message.of("neither has a figure", "兩者均沒有數字");
        }
        if (off == 0) {
            return Message.of("the same as shown", "所示數字相同");
        }
        return Message.of("model differs by {0}", "模型相差 {0}", (off > 0 ? "+" : "") + difference(off, figure));
    }

    /** A difference as shown: of heights above datum it is in metres. */
    static String difference(double off, Beside figure) {
        return Decimal.fixed(off, figure.decimals()) + unit(figure.unit().equals("mPD") ? "m" : figure.unit());
    }

    static Message within(double metres, int count) {
        return Message.of("in the register within {0} m: {1}", "登記冊內 {0} 米範圍：{1} 座", Decimal.plain(metres), count);
    }

    static Message more(int count) {
        return Message.of("and {0} more (-f json lists all)", "另有 {0} 座（-f json 列出全部）", count);
    }

    /** A figure as shown; a dash where it is not told. */
    static String shown(Double value, Beside figure) {
        return value == null ? "–" : Decimal.fixed(value, figure.decimals()) + unit(figure.unit());
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
