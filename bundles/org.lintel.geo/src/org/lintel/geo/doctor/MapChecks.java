// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.lintel.geo.doctor.Survey.metres;
import static org.lintel.geo.doctor.Survey.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.georeference.CrsNames;
import org.lintel.geo.georeference.MapEdits;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.Scaling;

/** Whether the numbers of a map operation are those of the system it names, in its order and its unit. */
final class MapChecks {

    /** Nearer than this to the site's latitude and longitude, one order of the axes is believed; metres. */
    private static final double NEAR = 5000;
    /** No ground of Hong Kong is as high; metres. */
    private static final double HIGH = 1000;
    private static final double FOOT = 0.3048;
    private static final double DROPPED = 800_000;

    private MapChecks() {
    }

    /** G02. */
    static Diagnosis name(Survey s) {
        MapOperation op = s.op();
        if (op == null) {
            return Diagnosis.none("there is no map operation", "沒有地圖轉換");
        }
        String name = op.crs().name();
        String code = CrsNames.code(name);
        boolean grid = CrsTable.HK80.bounds().contains(easting(s), northing(s))
                || CrsTable.HK80.bounds().contains(northing(s), easting(s));
        Crs meant = s.crs();
        if (meant != null && meant.isGeographic()) {
            return grid ? Diagnosis.fail("the system is named {0}, which has degrees, but the position is in metres of the"
                    + " Hong Kong 1980 Grid", "座標系統名為 {0}（以度為單位），但位置為香港1980方格網的米數", name)
                    .with(rename(s, CrsTable.HK80)) : Diagnosis.open("the system is named {0}, which has degrees, but a map"
                            + " conversion is in lengths", "座標系統名為 {0}（以度為單位），但地圖轉換以長度表示", name);
        }
        OtherSystem other = s.otherSystem();
        if (other != null && (meant != null || code == null)) {
            return other(s, name, other);
        }
        if (meant != null && meant.code().equals(name.strip())) {
            return Diagnosis.pass("the coordinate system is {0}, {1}", "座標系統為 {0}，{1}", meant.code(), meant.name());
        }
        if (meant != null) {
            return Diagnosis.fail("the coordinate system is called \"{0}\", which programs do not understand; meant is {1}",
                    "座標系統名為「{0}」，軟件未能識別；應為 {1}", name, meant.code()).with(rename(s, meant));
        }
        if (code != null) {
            return Diagnosis.open("the coordinate system {0} is not one that Lintel knows", "Lintel 不識座標系統 {0}", code);
        }
        Diagnosis unknown = name.isBlank()
                ? Diagnosis.fail("no coordinate system is named", "沒有註明座標系統")
                : Diagnosis.open("the coordinate system is called \"{0}\", which is no code of the EPSG dataset",
                        "座標系統名為「{0}」，並非 EPSG 編號", name);
        return grid ? new Diagnosis(Outcome.FAIL, unknown.summary(), null, List.of(), false)
                .todo("The position is one of the Hong Kong 1980 Grid: name EPSG:2326.",
                        "位置屬香港1980方格網：請註明 EPSG:2326。").with(rename(s, CrsTable.HK80)) : unknown;
    }

    private static Diagnosis other(Survey s, String name, OtherSystem other) {
        String codes = other.systems().stream().map(Crs::code).collect(Collectors.joining(", "));
        Diagnosis wrong = Diagnosis.fail("the system is named \"{0}\", but the position is where latitude and longitude of the site"
                + " are in {1} ({2} m apart)", "座標系統名為「{0}」，但位置按 {1} 才與工地經緯度相符（相距 {2} 米）", name, codes,
                metres(other.apart()));
        return other.systems().size() == 1 ? wrong.with(rename(s, other.systems().getFirst()))
                : wrong.todo("Name the one that is meant.", "請註明所指的一個。");
    }

    private static Fix rename(Survey s, Crs crs) {
        return MapEdits.crs(s.op().crs(), s.file(), Message.of("name the coordinate system {0}", "將座標系統改名為 {0}",
                crs.code()), "Name", crs.code());
    }

    private static double easting(Survey s) {
        return s.op().eastings() * scaling(s).mapUnit();
    }

    private static double northing(Survey s) {
        return s.op().northings() * scaling(s).mapUnit();
    }

    private static Scaling scaling(Survey s) {
        return Scaling.of(s.op(), s.geo().unit());
    }

    private static Diagnosis unready(Survey s) {
        if (s.op() == null) {
            return Diagnosis.none("there is no map operation", "沒有地圖轉換");
        }
        return s.crs() == null || s.crs().isGeographic() || s.otherSystem() != null
                ? Diagnosis.none("the coordinate system is not known", "未知座標系統") : null;
    }

    /** G03. */
    static Diagnosis order(Survey s) {
        Diagnosis unready = unready(s);
        if (unready != null) {
            return unready;
        }
        double e = easting(s);
        double n = northing(s);
        boolean given = s.crs().bounds().contains(e, n);
        boolean turned = s.crs().bounds().contains(n, e);
        Diagnosis swapped = Diagnosis.fail("easting and northing are the wrong way round: {0} is meant", "東距與北距互換：應為 {0}",
                place(n, e));
        Fix fix = MapEdits.operation(s.op(), s.file(), Message.of("swap easting and northing", "將東距與北距對調"),
                numbers("Eastings", s.op().northings(), "Northings", s.op().eastings()));
        if (given != turned) {
            return given ? Diagnosis.pass("{0} is in the area of {1}; the other way round it is not",
                    "{0} 在 {1} 範圍內；互換則不然", place(e, n), s.crs().code()) : swapped.with(fix);
        }
        if (!given) {
            return Diagnosis.none("{0} is not in the area of {1}, either way round", "{0} 不論次序均不在 {1} 範圍內",
                    place(e, n), s.crs().code());
        }
        double[] site = s.siteByAngles();
        if (site != null) {
            double[] at = s.siteByMap();
            double apart = Math.hypot(at[0] - site[0], at[1] - site[1]);
            double turnedApart = Math.hypot(at[0] - e + n - site[0], at[1] - n + e - site[1]);
            if (Math.min(apart, turnedApart) < NEAR) {
                return apart <= turnedApart ? Diagnosis.pass("{0}: {1} m from the latitude and longitude of the site",
                        "{0}：與工地經緯度相距 {1} 米", place(e, n), metres(apart)) : swapped.with(fix);
            }
        }
        return Diagnosis.open("{0} is a place in the area of {1} either way round, and nothing else in the model tells which",
                "{0} 不論次序均在 {1} 範圍內，模型沒有其他資料可資判斷", place(e, n), s.crs().code())
                .todo("State latitude and longitude of the site (IfcSite.RefLatitude, RefLongitude).",
                        "請註明工地經緯度（IfcSite.RefLatitude、RefLongitude）。");
    }

    /** G04. */
    static Diagnosis unit(Survey s) {
        Diagnosis unready = unready(s);
        if (unready != null) {
            return unready;
        }
        double e = easting(s);
        double n = northing(s);
        if (isIn(s.crs(), e, n)) {
            return Diagnosis.pass("{0} is in metres of {1}", "{0} 為 {1} 的米數", place(e, n), s.crs().code());
        }
        for (double unit : new double[] {0.001, FOOT}) {
            if (isIn(s.crs(), e * unit, n * unit)) {
                double height = s.op().height() == null ? 0 : s.op().height();
                Map<String, Double> numbers = numbers("Eastings", rounded(s.op().eastings() * unit), "Northings",
                        rounded(s.op().northings() * unit));
                if (Math.abs(height * scaling(s).mapUnit()) > HIGH) {
                    numbers.put("OrthogonalHeight", rounded(height * unit));
                }
                return Diagnosis.fail("the position is in {0} where the map is in metres: {1}", "位置以{0}計，但地圖單位為米：{1}",
                        unit == FOOT ? Message.of("feet", "英尺") : Message.of("millimetres", "毫米"),
                        place(e * unit, n * unit)).with(MapEdits.operation(s.op(), s.file(),
                                Message.of("write the position in metres", "將位置改以米表示"), numbers));
            }
        }
        if (dropped(s.crs(), e, n) != null) {
            return Diagnosis.none("the position is short of the grid's first digit", "位置欠缺方格網的首位數字");
        }
        return Diagnosis.open("{0} is not in the area of {1}, in no unit", "{0} 不論以何單位均不在 {1} 範圍內", place(e, n),
                s.crs().code()).todo("State where the model's origin lies on the map (lintel georeference set).",
                        "請註明模型原點在地圖上的位置（lintel georeference set）。");
    }

    private static boolean isIn(Crs crs, double e, double n) {
        return crs.bounds().contains(e, n) || crs.bounds().contains(n, e);
    }

    /** What is short of each, metres; null where nothing is. */
    private static double[] dropped(Crs crs, double e, double n) {
        if (crs.equals(CrsTable.HK80) && e >= 0 && n >= 0 && (e > 0 || n > 0) && !isIn(crs, e, n)) {
            for (double[] each : new double[][] {{DROPPED, DROPPED}, {DROPPED, 0}, {0, DROPPED}}) {
                if (crs.bounds().contains(e + each[0], n + each[1])) {
                    return each;
                }
            }
        }
        return null;
    }

    /** G05. */
    static Diagnosis prefix(Survey s) {
        Diagnosis unready = unready(s);
        if (unready != null) {
            return unready;
        }
        double e = easting(s);
        double n = northing(s);
        double[] less = dropped(s.crs(), e, n);
        if (less == null) {
            return isIn(s.crs(), e, n) ? Diagnosis.pass("{0} is whole", "{0} 完整", place(e, n))
                    : Diagnosis.none("{0} is not in the area of {1}", "{0} 不在 {1} 範圍內", place(e, n), s.crs().code());
        }
        Message which = less[1] == 0 ? Message.of("the easting", "東距") : less[0] == 0 ? Message.of("the northing", "北距")
                : Message.of("both", "兩者");
        String meant = place(e + less[0], n + less[1]);
        double mu = scaling(s).mapUnit();
        Fix fix = MapEdits.operation(s.op(), s.file(), Message.of("add 800 000 to {0}", "{0}加 800 000", which),
                numbers("Eastings", rounded(s.op().eastings() + less[0] / mu), "Northings",
                        rounded(s.op().northings() + less[1] / mu)));
        double[] site = s.siteByAngles();
        double[] at = s.siteByMap();
        if (site != null && Math.hypot(at[0] + less[0] - site[0], at[1] + less[1] - site[1]) < NEAR) {
            return Diagnosis.fail("{0} is short of 800 000 in {2}: {1} is where the site's latitude and longitude are",
                    "{0} 的{2}欠 800 000：{1} 與工地經緯度相符", place(e, n), meant, which).with(fix);
        }
        return Diagnosis.open("{0} looks like {1} without its first digit, but nothing else in the model confirms it",
                "{0} 似是 {1} 欠首位數字，但模型沒有其他資料證實", place(e, n), meant).with(fix)
                .todo("State latitude and longitude of the site, or the whole easting and northing.",
                        "請註明工地經緯度，或完整的東距及北距。");
    }

    /** G06. */
    static Diagnosis scale(Survey s) {
        MapOperation op = s.op();
        if (op == null || op.kind() == MapOperation.Kind.RIGID) {
            return Diagnosis.none("there is no map conversion", "沒有地圖轉換");
        }
        Scaling scaling = scaling(s);
        String wanted = Decimal.plain(s.geo().unit() / scaling.mapUnit());
        String is = op.scale() == null ? "1" : Decimal.plain(op.scale());
        if (scaling.state() == Scaling.State.RIGHT) {
            return Diagnosis.pass("Scale is {0}, as the units of project and map want it", "Scale 為 {0}，與項目及地圖單位相符", is);
        }
        if (scaling.state() == Scaling.State.WRONG) {
            return Diagnosis.fail("Scale is {0}; the units of project and map want {1}", "Scale 為 {0}；按項目及地圖單位應為 {1}", is,
                    wanted).with(rescale(s, scaling));
        }
        if (scaling.mapUnitHow() == Scaling.How.UNCLEAR) {
            return Diagnosis.open("the project is not in metres, the map states neither unit nor scale", "項目單位並非米，地圖又沒有註明單位或比例")
                    .todo("State the MapUnit of IfcProjectedCRS, and Scale {0} if it is the metre.",
                            "請註明 IfcProjectedCRS 的 MapUnit；如為米，Scale 應為 {0}。", wanted);
        }
        return Diagnosis.fail("Scale is {0}, but a model of that unit wants {1}: read literally, it would be {2} times too"
                + " large", "Scale 為 {0}，但按模型單位應為 {1}：照字面理解，模型會大 {2} 倍", op.scale() == null
                        ? Message.of("left out", "沒有註明") : Message.verbatim(is), wanted,
                Decimal.plain(scaling.mapUnit() / s.geo().unit())).with(rescale(s, scaling));
    }

    private static Fix rescale(Survey s, Scaling scaling) {
        double wanted = s.geo().unit() / scaling.mapUnit();
        return MapEdits.operation(s.op(), s.file(), Message.of("set Scale to {0}", "將 Scale 設為 {0}", wanted),
                numbers("Scale", wanted));
    }

    static Map<String, Double> numbers(Object... pairs) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            numbers.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return numbers;
    }

    /** Without the digits that arithmetic adds; a micrometre. */
    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
