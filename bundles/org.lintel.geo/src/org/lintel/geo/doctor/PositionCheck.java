// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.lintel.geo.doctor.Survey.angle;
import static org.lintel.geo.doctor.Survey.metres;

import java.util.List;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.geo.georeference.MapEdits;
import org.lintel.geo.georeference.SitePosition;

/**
 * G11: whether latitude and longitude of a site are where its map is. That they are not is certain; which of the two is
 * wrong seldom is, so the map is only believed without being asked where what is off is no more than the degrees' own
 * accuracy, or where the building that the model claims to be lies on the map and not at the degrees.
 */
final class PositionCheck {

    private static final double SAME = 2;
    static final double ANOTHER_PLACE = 20;
    /** Half the way that a whole second can be off in both directions, cut off rather than rounded; metres. */
    static final double WHOLE_SECOND = 45;

    /** What is off between map and degrees, metres east and north, either way, with its cause. */
    private record Slip(double east, double north, Message cause) {
    }

    private static final List<Slip> SLIPS = List.of(
            new Slip(-253, 169, Message.of("no change of datum was made, for the one or for the other",
                    "其中一方沒有轉換大地基準")),
            new Slip(18, 53, Message.of("the rotations of the change of datum have the wrong sign, for the one or for the other",
                    "其中一方的大地基準轉換旋轉角正負號相反")),
            new Slip(9, 26, Message.of("the rotations of the change of datum were left out, for the one or for the other",
                    "其中一方的大地基準轉換欠缺旋轉角")));
    private static final double SLIP_WITHIN = 5;

    private PositionCheck() {
    }

    static Diagnosis sameAsMap(Survey s) {
        Diagnosis none = PlaceChecks.noAngles(s);
        if (none != null || s.op() == null) {
            return none != null ? none : Diagnosis.none("there is no map operation to compare with", "沒有地圖轉換可供比較");
        }
        if (s.crs() == null) {
            return Diagnosis.open("the coordinate system of the map is not known, so latitude and longitude cannot be compared",
                    "未知地圖座標系統，不能與經緯度比較");
        }
        String first = firstFault(s);
        if (first != null) {
            return Diagnosis.none("it can be compared with the map when {0} is repaired", "{0} 修復後方可與地圖比較", first);
        }
        double[] degrees = s.siteByAngles();
        if (degrees == null) {
            return Diagnosis.open("latitude and longitude of the site cannot be brought into {0}", "工地經緯度不能換算至 {0}",
                    s.crs().code());
        }
        double[] at = s.siteByMap();
        double east = degrees[0] - at[0];
        double north = degrees[1] - at[1];
        double apart = Math.hypot(east, north);
        if (apart < SAME) {
            return Diagnosis.pass("latitude and longitude of the site are {0} m from its place on the map", "工地經緯度與地圖位置相距 {0} 米",
                    metres(apart));
        }
        Message cause = slip(east, north);
        SitePosition site = s.geo().site();
        boolean coarse = false;
        if (cause == null) {
            boolean seconds = apart < WHOLE_SECOND && site.isWholeSeconds();
            coarse = seconds || apart < ANOTHER_PLACE;
            cause = seconds ? Message.of("they are given to whole seconds", "只準確至整秒")
                    : coarse ? Message.of("about the accuracy of a map", "約為地圖的準確度")
                    : Message.of("another place", "屬另一地點");
        }
        Diagnosis apartBy = Diagnosis.fail("latitude and longitude of the site are {0} m from its place on the map ({1} m east,"
                + " {2} m north of it): {3}", "工地經緯度與地圖位置相距 {0} 米（在其東 {1} 米、北 {2} 米）：{3}", metres(apart), metres(east),
                metres(north), cause);
        return coarse ? apartBy.with(recompute(s)) : witnessed(s, apartBy, east, north);
    }

    /** What must be right before a place on the map can be compared; null for nothing. */
    private static String firstFault(Survey s) {
        return s.crs().isGeographic() || s.otherSystem() != null ? "G02"
                : MapChecks.order(s).outcome() == Outcome.FAIL ? "G03"
                : MapChecks.unit(s).outcome() == Outcome.FAIL ? "G04"
                : MapChecks.prefix(s).outcome() == Outcome.FAIL ? "G05"
                : s.geo().site().isBeyondPole() ? "G12" : null;
    }

    private static Message slip(double east, double north) {
        for (Slip slip : SLIPS) {
            if (Math.hypot(east - slip.east, north - slip.north) < SLIP_WITHIN
                    || Math.hypot(east + slip.east, north + slip.north) < SLIP_WITHIN) {
                return slip.cause;
            }
        }
        return null;
    }

    /** The repair, sure where the building that the model claims to be tells the map from the degrees. */
    private static Diagnosis witnessed(Survey s, Diagnosis apart, double east, double north) {
        if (!s.isOnMap()) {
            return apart.todo("The place on the map is not in the area of {0}: state it anew (lintel georeference set).",
                    "地圖位置不在 {0} 範圍內：請重新註明（lintel georeference set）。", s.crs().code());
        }
        int byMap = 0;
        int byDegrees = 0;
        List<BuildingId> claimed = BuildingId.of(s.model());
        for (BuildingId id : claimed) {
            if (id.isWell() && !s.extent().isEmpty()) {
                byMap += ExtentChecks.isAt(s, id.easting(), id.northing()) ? 1 : 0;
                byDegrees += ExtentChecks.isAt(s, id.easting() - east, id.northing() - north) ? 1 : 0;
            }
        }
        if (byMap > byDegrees) {
            return apart.todo("The model says that it is {0}, which stands where the map has it: correct latitude and longitude.",
                    "模型註明為 {0}，其位置與地圖相符：請更正經緯度。", claimed.getFirst().text()).with(recompute(s));
        }
        if (byDegrees > byMap) {
            return apart.todo("The model says that it is {0}, which stands where latitude and longitude have it: correct the map"
                    + " (lintel georeference set).", "模型註明為 {0}，其位置與經緯度相符：請更正地圖位置（lintel georeference set）。",
                    claimed.getFirst().text());
        }
        return apart.todo("Which of the two is right the model does not tell: state the map anew (lintel georeference set); or, if the"
                + " map is right, work latitude and longitude out from it (lintel georeference fix --only G11).",
                "模型未能說明何者正確：請重新註明地圖位置（lintel georeference set）；如地圖正確，則由地圖計算經緯度（lintel georeference fix"
                        + " --only G11）。").with(recompute(s)).byChoice();
    }

    /** Latitude and longitude by the map; null where it has none to give. */
    static Fix recompute(Survey s) {
        double[] degrees = s.isOnMap() ? s.degrees(s.siteByMap()) : null;
        return degrees == null ? null : MapEdits.site(s.geo().site(), s.geo().unit(), s.file(), Message.of(
                "work latitude and longitude out from the map: {0}, {1}", "由地圖位置計算經緯度：{0}, {1}", angle(degrees[1]),
                angle(degrees[0])), degrees[1], degrees[0], null);
    }
}
