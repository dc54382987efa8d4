// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.surroundings.FacadeView;
import org.lintel.geo.surroundings.Horizon;
import org.lintel.geo.surroundings.InFront;
import org.lintel.geo.surroundings.Outside;
import org.lintel.geo.surroundings.Roof;
import org.lintel.geo.surroundings.Skyline;

/** What reports say of roofs and façades in each format alike. */
final class OutsideWords {

    static final Text ROOFS = Text.of("roofs, and what is free of them for solar panels", "屋頂及可供設置太陽能板的部分");
    static final Text FACADES = Text.of("façades, and what stands before them", "外牆及其前方的建築物");
    static final Text ROOFS_HOW = Text.of("Roofs are what outside air reaches of the model, by lintel envelope, openings taken off; parapets are"
            + " none, and what stands on a roof has taken its part. Free is what has nothing of the model above it, by points. Whether it can"
            + " carry panels, paths and distances to edges are not told.",
            "屋頂為 lintel envelope 所得、室外空氣可及的部分，已扣除開口；女兒牆不計，屋面上的構件已佔去其位置。「可用」指模型中上方沒有其他構件的部分，按取樣點計算。能否承重、通道及與邊緣的距離均不詳。");
    static final Text HORIZON_HOW = Text.of("The horizon is the mean over up to 16 points spread over what is free, in sectors of 10° clockwise from grid"
            + " north, each with the steepest angle in it; sky is the share of an evenly bright sky's light that a level surface there gets, in"
            + " brackets that of the points with least and most. Ground that rises is not looked at.",
            "天際線為可用部分最多 16 個分佈點的平均，由方格北順時針每 10° 一格，取格內最大仰角；「天空」為該處水平面所得均勻天空光的比例，括號內為各點的最小及最大值。未計算地勢。");
    static final Text FACADES_HOW = Text.of("Elevation angles from mid-height of the storey to the top of what lies before the line of the wall, where it is"
            + " nearest; azimuths clockwise from grid north, from the middle of the wall. Party walls and light wells are left out, and whether"
            + " the model's own parts hide a neighbour.",
            "仰角由該層外牆的半高至牆線前方建築物最接近處的頂部；方位角由方格北順時針計，自牆的中央。不包括界牆及天井，亦不計模型本身的遮擋。");
    static final Text NO_HEIGHT = Text.of("the model does not tell how high it stands: what stands around cannot be put beside it",
            "模型沒有註明其高程，無法與四周的建築物比較");
    /** Directions of true north and of the map farther apart than this are told, degrees: the grid of Hong Kong alone makes some tenths. */
    private static final double APART = 1;

    private OutsideWords() {
    }

    /** What makes the figures less than whole. */
    static List<Message> doubts(Outside outside) {
        List<Message> all = new ArrayList<>();
        if (Math.abs(outside.northOff()) > APART) {
            all.add(Message.of("true north as the model tells it lies {0}° from grid north of its place: directions by name and azimuths on the map"
                    + " differ by that", "模型所載真北與其地圖位置的方格北相差 {0}°：方向名稱與地圖方位角相差同一角度",
                    Decimal.fixed(outside.northOff(), 1)));
        }
        if (outside.leftOut() > 0) {
            all.add(Message.of("the shapes of {0} elements could not be computed: they are missing", "有 {0} 個構件的形狀無法計算，未計在內",
                    outside.leftOut()));
        }
        return all;
    }

    /** {@code R/F, flat}. */
    static Message name(Roof roof) {
        String storey = roof.storey().isEmpty() ? "–" : roof.storey();
        return roof.sector() == null ? Message.of("{0}, flat", "{0}，平屋頂", storey)
                : Message.of("{0}, to {1}, {2}° steep", "{0}，朝{1}，傾斜 {2}°", storey, roof.sector().label(), Decimal.fixed(roof.tilt(), 1));
    }

    static Message levels(Roof roof) {
        if (Double.isNaN(roof.low())) {
            return Message.of("height not told by the model", "模型沒有註明高程");
        }
        String low = Decimal.fixed(roof.low(), 1);
        String high = Decimal.fixed(roof.high(), 1);
        return low.equals(high) ? Message.of("at {0} mPD", "高程 {0} mPD", low) : Message.of("from {0} to {1} mPD", "高程 {0} 至 {1} mPD", low, high);
    }

    static String area(double value) {
        return Decimal.fixed(value, 1) + " m²";
    }

    /** What is above, type after type. */
    static String above(Roof roof) {
        List<String> all = new ArrayList<>();
        roof.above().forEach((type, area) -> all.add(type + " " + area(area)));
        return String.join(", ", all);
    }

    /** The highest of a horizon and where it is, and how much of the sky it leaves. */
    static Message horizon(Skyline line) {
        int at = line.highest();
        int width = 360 / Horizon.SECTORS;
        return line.elevations().get(at) <= 0 ? Message.of("nothing rises above it", "沒有較其高者")
                : Message.of("highest {0}° at azimuth {1}° – {2}°; sky {3} % ({4} – {5} %)", "最高 {0}°，方位角 {1}° – {2}°；天空 {3} %（{4} – {5} %）",
                        Decimal.fixed(line.elevations().get(at), 1), at * width, (at + 1) * width, percent(line.sky()),
                        percent(line.least()), percent(line.most()));
    }

    private static String percent(double share) {
        return Decimal.fixed(share * 100, 0);
    }

    /** An azimuth as shown; what rounds to a whole turn is north. */
    static String azimuth(double degrees) {
        String shown = Decimal.fixed(degrees, 1);
        return shown.equals("360.0") ? "0.0" : shown;
    }

    static Message heading(FacadeView view) {
        return Message.of("{0} (azimuth {1}° on the map)", "朝{0}（地圖方位角 {1}°）", view.sector().label(), azimuth(view.azimuth()));
    }

    static Message count(FacadeView view) {
        Message others = view.lower() + view.unknown() == 0 ? Message.verbatim("") : view.unknown() == 0
                ? Message.of(", {0} lower", "，另有 {0} 座較低", view.lower()) : Message.of(", {0} lower, {1} of unknown height",
                        "，另有 {0} 座較低、{1} 座高度不詳", view.lower(), view.unknown());
        return view.before().isEmpty() ? Message.of("nothing rises above it{0}", "沒有較其高者{0}", others)
                : Message.of("rising above it: {0}{1}", "較其高者：{0} 座{1}", view.before().size(), others);
    }

    static Message before(InFront each) {
        return Message.of("{0} m away, azimuth {1}° – {2}°, elevation {3}°", "距離 {0} 米，方位角 {1}° – {2}°，仰角 {3}°",
                Decimal.fixed(each.distance(), 1), azimuth(each.from()), azimuth(each.to()),
                Decimal.fixed(each.elevation(), 1));
    }
}
