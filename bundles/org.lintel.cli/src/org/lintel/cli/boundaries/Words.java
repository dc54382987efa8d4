// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import org.lintel.core.text.Text;
import org.lintel.geometry.boundary.BoundaryComparison;
import org.lintel.ifc.model.Instance;

/** What spaces and outcomes are called. */
final class Words {

    private Words() {
    }

    /** Name and long name, the number where there is neither. */
    static String space(Instance space) {
        String name = space.name() == null ? "" : space.name().strip();
        String longName = space.text("LongName") == null ? "" : space.text("LongName").strip();
        String both = (name + " " + longName).strip();
        return both.isEmpty() ? "#" + space.id() : both;
    }

    static Text of(BoundaryComparison.Outcome outcome) {
        return switch (outcome) {
            case SAME -> Text.of("areas within 1 %", "面積相差 1% 以內");
            case OPENINGS -> Text.of("within 1 % with openings counted the other way", "開口另計則相差 1% 以內");
            case JUNCTION -> Text.of("within 1 % without strips where walls abut (2b)", "不計牆體相接處（2b）則相差 1% 以內");
            case HOLLOW -> Text.of("across a hollow above the ceiling or below the floor", "隔着天花或地台空腔");
            case TRIFLE -> Text.of("differs by less than 0.01 m²", "相差少於 0.01 m²");
            case BEYOND -> Text.of("the author's boundaries exceed the space's surface", "作者的邊界大於空間的表面");
            case STRIP -> Text.of("the author gives a strip of the plan as high as the room", "作者給出與房間同高的平面輪廓條帶");
            case AREA -> Text.of("both know it, with other areas", "兩者皆有，面積不同");
            case NO_BOUND -> Text.of("the author counts something within the space", "作者計入空間內的構件");
            case NO_SPACE -> Text.of("the space has no body", "空間沒有實體");
            case NO_SURFACE -> Text.of("the author's boundary has no surface", "作者的邊界沒有表面");
            case AUTHOR_ONLY -> Text.of("only the author has it", "只有作者有");
            case OURS_ONLY -> Text.of("only the computation has it", "只有計算結果有");
        };
    }
}
