// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.lintel.geo.doctor.Survey.angle;
import static org.lintel.geo.doctor.Survey.metres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.core.edit.Fix;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.georeference.CompoundAngle;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.MapEdits;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.SitePosition;
import org.lintel.geo.georeference.WorldSystem;

/** Whether a model says where it is, and whether latitude and longitude of its site say the same as its map. */
final class PlaceChecks {

    private static final double SAME = 2;

    /** Where programs put models whose author said nothing: latitude, longitude. */
    private record Default(String program, double latitude, double longitude) {
    }

    private static final List<Default> DEFAULTS = List.of(new Default("Revit (Boston)", 42.36, -71.06),
            new Default("0, 0", 0, 0), new Default("ArchiCAD (Budapest)", 47.5, 19.05));
    private static final double DEFAULT_WITHIN = 0.1;

    private PlaceChecks() {
    }

    /** G01. */
    static Diagnosis present(Survey s) {
        List<Integer> levels = s.geo().levels();
        for (MapOperation op : s.geo().operations()) {
            if (!op.angular() && !op.hasPosition()) {
                return Diagnosis.fail("{0} puts the model nowhere: {1} is left out or no number", "{0} 沒有給出位置：{1} 留空或並非數字",
                        op.holder(), op.eastings() == null && op.northings() == null ? Message.of("{0} and {1}", "{0} 及 {1}",
                                coordinate(op, 0), coordinate(op, 1)) : coordinate(op, op.eastings() == null ? 0 : 1))
                        .todo("State where the model's origin lies on the map (lintel georeference set).",
                                "請註明模型原點在地圖上的位置（lintel georeference set）。");
            }
        }
        if (levels.isEmpty()) {
            return Diagnosis.fail("nothing in the model says where it is: no address, no latitude and longitude, no map"
                    + " conversion", "模型沒有任何位置資料：沒有地址、經緯度或地圖轉換");
        }
        if (levels.equals(List.of(10))) {
            return Diagnosis.open("an address alone says where it is: {0}", "只有地址說明位置：{0}",
                    s.geo().addresses().getFirst().text());
        }
        return Diagnosis.pass("the model says where it is at levels {0}", "模型於層級 {0} 說明位置",
                levels.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static Message coordinate(MapOperation op, int which) {
        boolean rigid = op.kind() == MapOperation.Kind.RIGID;
        return Message.verbatim(which == 0 ? rigid ? "FirstCoordinate" : "Eastings" : rigid ? "SecondCoordinate" : "Northings");
    }

    static Diagnosis noAngles(Survey s) {
        SitePosition site = s.geo().site();
        return site == null || !site.hasPosition() ? Diagnosis.none("no site has latitude and longitude", "沒有工地註明經緯度") : null;
    }

    /** G10. */
    static Diagnosis placeholder(Survey s) {
        Diagnosis none = noAngles(s);
        if (none != null) {
            return none;
        }
        if (s.geo().site().isBeyondPole()) {
            return Diagnosis.none("the latitude is none: G12", "緯度無效：見 G12");
        }
        double lat = s.geo().site().latitude().degrees();
        double lon = s.geo().site().longitude().degrees();
        String shown = angle(lat) + ", " + angle(lon);
        for (Default each : DEFAULTS) {
            if (Math.abs(lat - each.latitude) < DEFAULT_WITHIN && Math.abs(lon - each.longitude) < DEFAULT_WITHIN) {
                boolean confirmed = s.siteByAngles() != null && Math.hypot(s.siteByAngles()[0] - s.siteByMap()[0],
                        s.siteByAngles()[1] - s.siteByMap()[1]) < 1000;
                return confirmed ? Diagnosis.pass("{0} is where the map has it too", "{0} 與地圖位置相符", shown)
                        : Diagnosis.fail("{0} is where programs put models of which nothing is known: {1}",
                                "{0} 是軟件的預設位置：{1}", shown, each.program).with(PositionCheck.recompute(s));
            }
        }
        if (s.isOnMap() && s.crs().equals(CrsTable.HK80) && !CrsTable.find("EPSG:4611").bounds().contains(lon, lat)) {
            return Diagnosis.fail("{0} is not in Hong Kong, where the map has the model", "{0} 不在香港，但地圖位置在香港", shown)
                    .with(PositionCheck.recompute(s)).byChoice();
        }
        return Diagnosis.pass("{0} is no default of a program", "{0} 並非軟件預設位置", shown);
    }

    /** G12. */
    static Diagnosis angles(Survey s) {
        SitePosition site = s.geo().site();
        if (site == null || !site.hasPosition() && !site.isDamaged()) {
            return Diagnosis.none("no site has latitude and longitude", "沒有工地註明經緯度");
        }
        if (site.isDamaged()) {
            return Diagnosis.open("latitude or longitude of the site is no angle of degrees, minutes and seconds",
                    "工地的緯度或經度並非度、分、秒");
        }
        CompoundAngle lat = site.latitude();
        CompoundAngle lon = site.longitude();
        String shown = lat.parts() + ", " + lon.parts();
        if (lat.isMixed() || lon.isMixed()) {
            return Diagnosis.fail("parts of an angle differ in sign: {0}", "角度各部分的正負號不一：{0}", shown).with(
                    rewrite(s, lat.degreesByFirstSign(), lon.degreesByFirstSign()));
        }
        double[] at = s.isOnMap() ? s.siteByMap() : null;
        boolean exchanged = at != null && apart(s, at, lat.degrees(), lon.degrees()) > PositionCheck.ANOTHER_PLACE
                && apart(s, at, lon.degrees(), lat.degrees()) < PositionCheck.ANOTHER_PLACE;
        if (exchanged || site.isBeyondPole() && Math.abs(lon.degrees()) <= 90) {
            return Diagnosis.fail("latitude and longitude are exchanged: {0}, {1} is meant", "緯度與經度互換：應為 {0}, {1}",
                    angle(lon.degrees()), angle(lat.degrees())).with(rewrite(s, lon.degrees(), lat.degrees()));
        }
        if (site.isBeyondPole()) {
            return Diagnosis.fail("there is no latitude {0}", "沒有 {0} 這個緯度", angle(lat.degrees()));
        }
        if (at != null && apart(s, at, lat.degreesByDecimals(), lon.degreesByDecimals()) < PositionCheck.ANOTHER_PLACE
                && apart(s, at, lat.degrees(), lon.degrees()) > PositionCheck.ANOTHER_PLACE) {
            return Diagnosis.fail("decimals of a degree stand where minutes and seconds should: {0}", "分、秒的位置填了度的小數：{0}",
                    shown).with(rewrite(s, lat.degreesByDecimals(), lon.degreesByDecimals()));
        }
        if (lat.isOverfull() || lon.isOverfull()) {
            return Diagnosis.fail("minutes or seconds of 60 and more, or millionths of a million and more: {0}",
                    "分或秒達 60，或百萬分秒達一百萬：{0}", shown).with(rewrite(s, lat.degrees(), lon.degrees()));
        }
        if (at != null && apart(s, at, lat.degreesByThousandths(), lon.degreesByThousandths()) < SAME
                && apart(s, at, lat.degrees(), lon.degrees()) > SAME) {
            return Diagnosis.fail("the fourth number is in thousandths of a second, not in millionths: {0}",
                    "第四個數字為千分秒，而非百萬分秒：{0}", shown).with(
                            rewrite(s, lat.degreesByThousandths(), lon.degreesByThousandths()));
        }
        if (isBare(lat) && isBare(lon) && (lat.parts().get(0) != 0 || lon.parts().get(0) != 0)) {
            return at == null || !isNear(s.degrees(at), lat, lon) ? Diagnosis.open("degrees alone are given: {0}; the rest may have been cut off",
                    "只有度數：{0}；其餘部分可能被截去", shown)
                    : Diagnosis.fail("degrees alone are given: {0}; the rest was cut off", "只有度數：{0}；其餘部分被截去", shown)
                            .with(PositionCheck.recompute(s));
        }
        return Diagnosis.pass("latitude {0}, longitude {1}", "緯度 {0}，經度 {1}", angle(lat.degrees()), angle(lon.degrees()));
    }

    /** Whether whole degrees may be those of a place cut off or rounded. */
    private static boolean isNear(double[] degrees, CompoundAngle lat, CompoundAngle lon) {
        return degrees != null && Math.abs(degrees[1] - lat.degrees()) < 1 && Math.abs(degrees[0] - lon.degrees()) < 1;
    }

    private static boolean isBare(CompoundAngle angle) {
        return angle.parts().stream().skip(1).allMatch(part -> part == 0);
    }

    private static double apart(Survey s, double[] at, double latitude, double longitude) {
        double[] there = s.onMap(longitude, latitude);
        return there == null ? Double.MAX_VALUE : Math.hypot(at[0] - there[0], at[1] - there[1]);
    }

    private static Fix rewrite(Survey s, double latitude, double longitude) {
        return MapEdits.site(s.geo().site(), s.geo().unit(), s.file(), Message.of("write latitude and longitude as {0}, {1}",
                "將經緯度改為 {0}, {1}", angle(latitude), angle(longitude)), latitude, longitude, null);
    }

    /** G16. */
    static Diagnosis one(Survey s) {
        Georeference geo = s.geo();
        List<Message> several = new ArrayList<>();
        for (MapOperation op : geo.operations()) {
            MapOperation first = geo.operations().getFirst();
            if (!op.crs().name().equals(first.crs().name()) || !equal(op.eastings(), first.eastings())
                    || !equal(op.northings(), first.northings()) || op.rotation() != first.rotation()) {
                several.add(Message.of("map operations {0} and {1}", "地圖轉換 {0} 及 {1}", first.holder(), op.holder()));
                break;
            }
        }
        for (WorldSystem world : geo.worlds()) {
            WorldSystem first = geo.worlds().getFirst();
            if (world.world().distance(first.world()) > 1e-3 || world.world().degreesTo(first.world()) > 1e-3
                    || world.hasNorth() && first.hasNorth() && Math.abs(world.north() - first.north()) > 1e-3) {
                several.add(Message.of("contexts {0} and {1}", "表示環境 {0} 及 {1}", first.context(), world.context()));
                break;
            }
        }
        sites(geo, several);
        if (several.isEmpty()) {
            return geo.levels().isEmpty() ? Diagnosis.none("nothing in the model says where it is", "模型沒有任何位置資料")
                    : Diagnosis.pass("there is one answer to where the model is", "模型位置只有一個答案");
        }
        Message told = several.getFirst();
        for (Message more : several.subList(1, several.size())) {
            told = Message.of("{0}; {1}", "{0}；{1}", told, more);
        }
        return Diagnosis.fail("several answers to where the model is: {0}", "模型位置有多個答案：{0}", told);
    }

    /** Two sites are as far apart by their degrees as by their placements, or they contradict each other. */
    private static void sites(Georeference geo, List<Message> several) {
        List<SitePosition> placed = geo.sites().stream().filter(SitePosition::hasPosition).toList();
        for (SitePosition site : placed) {
            SitePosition first = placed.getFirst();
            try {
                Transformation way = Transformation.between(CrsTable.WGS84, CrsTable.find("EPSG:32650"));
                double[] a = way.apply(first.longitude().degrees(), first.latitude().degrees());
                double[] b = way.apply(site.longitude().degrees(), site.latitude().degrees());
                double[] p = first.placement().origin();
                double[] q = site.placement().origin();
                if (Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1]) - Math.hypot(p[0] - q[0], p[1] - q[1])) > PositionCheck.WHOLE_SECOND) {
                    several.add(Message.of("sites {0} and {1}", "工地 {0} 及 {1}", first.site(), site.site()));
                    return;
                }
            } catch (CrsException e) {
                return;
            }
        }
    }

    private static boolean equal(Double a, Double b) {
        return a == null ? b == null : b != null && Math.abs(a - b) < 1e-6;
    }
}
