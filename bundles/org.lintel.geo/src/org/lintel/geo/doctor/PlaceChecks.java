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
    private static final double ANOTHER_PLACE = 20;
    /** Half the way that a whole second can be off in both directions, cut off rather than rounded; metres. */
    private static final double WHOLE_SECOND = 45;

    /** Where programs put models whose author said nothing: latitude, longitude. */
    private record Default(String program, double latitude, double longitude) {
    }

    private static final List<Default> DEFAULTS = List.of(new Default("Revit (Boston)", 42.36, -71.06),
            new Default("0, 0", 0, 0), new Default("ArchiCAD (Budapest)", 47.5, 19.05));
    private static final double DEFAULT_WITHIN = 0.1;

    /** What is off, from the site's degrees to the map, metres east and north, with its cause. */
    private record Slip(double east, double north, Message cause) {
    }

    private static final List<Slip> SLIPS = List.of(
            new Slip(-253, 169, Message.of("no change of datum was made", "沒有轉換大地基準")),
            new Slip(18, 53, Message.of("the rotations of the change of datum have the wrong sign", "大地基準轉換的旋轉角正負號相反")),
            new Slip(9, 26, Message.of("the rotations of the change of datum were left out", "大地基準轉換欠缺旋轉角")));
    private static final double SLIP_WITHIN = 5;

    private PlaceChecks() {
    }

    /** G01. */
    static Diagnosis present(Survey s) {
        List<Integer> levels = s.geo().levels();
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

    private static Diagnosis noAngles(Survey s) {
        SitePosition site = s.geo().site();
        return site == null || !site.hasPosition() ? Diagnosis.none("no site has latitude and longitude", "沒有工地註明經緯度") : null;
    }

    private static Fix recompute(Survey s) {
        double[] degrees = s.isOnMap() ? s.degrees(s.siteByMap()) : null;
        return degrees == null ? null : MapEdits.site(s.geo().site(), s.geo().unit(), s.file(), Message.of(
                "work latitude and longitude out from the map: {0}, {1}", "由地圖位置計算經緯度：{0}, {1}", angle(degrees[1]),
                angle(degrees[0])), degrees[1], degrees[0], null);
    }

    /** G10. */
    static Diagnosis placeholder(Survey s) {
        Diagnosis none = noAngles(s);
        if (none != null) {
            return none;
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
                                "{0} 是軟件的預設位置：{1}", shown, each.program).with(recompute(s));
            }
        }
        if (s.isOnMap() && s.crs().equals(CrsTable.HK80) && !CrsTable.find("EPSG:4611").bounds().contains(lon, lat)) {
            return Diagnosis.fail("{0} is not in Hong Kong, where the map has the model", "{0} 不在香港，但地圖位置在香港", shown)
                    .with(recompute(s));
        }
        return Diagnosis.pass("{0} is no default of a program", "{0} 並非軟件預設位置", shown);
    }

    /** G11. */
    static Diagnosis sameAsMap(Survey s) {
        Diagnosis none = noAngles(s);
        if (none != null || s.op() == null) {
            return none != null ? none : Diagnosis.none("there is no map operation to compare with", "沒有地圖轉換可供比較");
        }
        double[] degrees = s.siteByAngles();
        if (degrees == null) {
            return Diagnosis.open("the coordinate system of the map is not known, so latitude and longitude cannot be compared",
                    "未知地圖座標系統，不能與經緯度比較");
        }
        double[] at = s.siteByMap();
        double east = at[0] - degrees[0];
        double north = at[1] - degrees[1];
        double apart = Math.hypot(east, north);
        if (apart < SAME) {
            return Diagnosis.pass("latitude and longitude of the site are {0} m from its place on the map", "工地經緯度與地圖位置相距 {0} 米",
                    metres(apart));
        }
        Message cause = Message.EMPTY;
        for (Slip slip : SLIPS) {
            if (Math.hypot(east - slip.east, north - slip.north) < SLIP_WITHIN
                    || Math.hypot(east + slip.east, north + slip.north) < SLIP_WITHIN) {
                cause = slip.cause;
            }
        }
        SitePosition site = s.geo().site();
        if (cause.isEmpty() && apart < WHOLE_SECOND && site.latitude().isWholeSeconds() && site.longitude().isWholeSeconds()) {
            cause = Message.of("they are given to whole seconds", "只準確至整秒");
        } else if (cause.isEmpty() && apart < ANOTHER_PLACE) {
            cause = Message.of("about the accuracy of a map", "約為地圖的準確度");
        } else if (cause.isEmpty()) {
            cause = Message.of("another place", "屬另一地點");
        }
        return Diagnosis.fail("latitude and longitude of the site are {0} m from its place on the map ({1} m east, {2} m"
                + " north): {3}", "工地經緯度與地圖位置相距 {0} 米（東 {1} 米、北 {2} 米）：{3}", metres(apart), metres(east),
                metres(north), cause).with(recompute(s));
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
        if (lat.isOverfull() || lon.isOverfull()) {
            return Diagnosis.fail("minutes or seconds of 60 and more, or millionths of a million and more: {0}",
                    "分或秒達 60，或百萬分秒達一百萬：{0}", shown).with(recompute(s));
        }
        double[] at = s.isOnMap() ? s.siteByMap() : null;
        if (at != null && apart(s, at, lat.degreesByThousandths(), lon.degreesByThousandths()) < SAME
                && apart(s, at, lat.degrees(), lon.degrees()) > SAME) {
            return Diagnosis.fail("the fourth number is in thousandths of a second, not in millionths: {0}",
                    "第四個數字為千分秒，而非百萬分秒：{0}", shown).with(
                            rewrite(s, lat.degreesByThousandths(), lon.degreesByThousandths()));
        }
        if (isBare(lat) && isBare(lon) && (lat.parts().get(0) != 0 || lon.parts().get(0) != 0)) {
            return at == null ? Diagnosis.open("degrees alone are given: {0}; the rest may have been cut off",
                    "只有度數：{0}；其餘部分可能被截去", shown)
                    : Diagnosis.fail("degrees alone are given: {0}; the rest was cut off", "只有度數：{0}；其餘部分被截去", shown)
                            .with(recompute(s));
        }
        return Diagnosis.pass("latitude {0}, longitude {1}", "緯度 {0}，經度 {1}", angle(lat.degrees()), angle(lon.degrees()));
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
                if (Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1]) - Math.hypot(p[0] - q[0], p[1] - q[1])) > WHOLE_SECOND) {
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
