// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.lintel.geo.doctor.Survey.metres;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.georeference.CrsNames;
import org.lintel.geo.georeference.MapEdits;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.georeference.Scaling;
import org.lintel.geo.georeference.SitePosition;
import org.lintel.geo.georeference.WorldSystem;

/** Whether the model is turned and lifted as it says elsewhere. */
final class TurnChecks {

    /** Degrees that two statements of a turn may differ by. */
    private static final double SAME_TURN = 0.2;
    private static final double SAME_HEIGHT = 0.5;
    private static final double FOOT = 0.3048;
    /** Chart Datum lies this far below Principal Datum (EPSG:7977). */
    private static final double CHART = 0.146;

    private TurnChecks() {
    }

    /** G08. */
    static Diagnosis direction(Survey s) {
        return FootprintChecks.turn(s, written(s));
    }

    private static Diagnosis written(Survey s) {
        MapOperation op = s.op();
        if (op == null || op.kind() == MapOperation.Kind.RIGID) {
            return Diagnosis.none("there is no map conversion", "沒有地圖轉換");
        }
        Double a = op.abscissa();
        Double o = op.ordinate();
        if (a == null && o == null) {
            return Diagnosis.pass("the model's X axis points east", "模型 X 軸指向東方");
        }
        if (a != null && Math.abs(a) > 1.01 && (o == null || o == 0)) {
            WorldSystem world = s.geo().world();
            boolean told = world != null && world.hasNorth();
            if (told && Math.abs(world.north()) < SAME_TURN && o != null) {
                return Diagnosis.pass("the model's X axis points east, as true north says too", "模型 X 軸指向東方，與真北方向相符");
            }
            Fix fix = MapEdits.operation(op, s.file(), Message.of("write {0}° as its cosine and sine", "將 {0}° 改以餘弦及正弦表示", a),
                    MapChecks.numbers("XAxisAbscissa", Math.cos(Math.toRadians(a)), "XAxisOrdinate",
                            Math.sin(Math.toRadians(a))));
            boolean degrees = o == null || told && Math.abs(Math.IEEEremainder(world.north() - a, 360)) < SAME_TURN;
            return (degrees ? Diagnosis.fail("XAxisAbscissa is {0}: degrees, where the cosine of the turn is wanted",
                    "XAxisAbscissa 為 {0}：是度數，但應為轉角的餘弦", a)
                    : Diagnosis.open("XAxisAbscissa is {0} and XAxisOrdinate 0: either degrees, or a direction to the east",
                            "XAxisAbscissa 為 {0} 而 XAxisOrdinate 為 0：或為度數，或為指向東方", a)
                            .todo("State both as cosine and sine of the turn.", "請以轉角的餘弦及正弦註明兩者。")).with(fix);
        }
        if (a == null || o == null) {
            return a != null && Math.abs(Math.abs(a) - 1) < 1e-6 ? Diagnosis.pass("the model's X axis points {0}", "模型 X 軸指向{0}",
                    a > 0 ? Message.of("east", "東方") : Message.of("west", "西方"))
                    : Diagnosis.open("of the direction of the X axis only one number is given", "X 軸方向只有一個數字")
                            .todo("State both XAxisAbscissa and XAxisOrdinate.", "請同時註明 XAxisAbscissa 及 XAxisOrdinate。");
        }
        if (a == 0 && o == 0) {
            return Diagnosis.fail("the direction of the X axis is 0, 0: none at all", "X 軸方向為 0, 0：並非方向");
        }
        return Diagnosis.pass("the model's X axis is turned {0}° anticlockwise from east", "模型 X 軸由東方逆時針轉 {0}°",
                Decimal.fixed(op.rotation(), 3));
    }

    /** G09. */
    static Diagnosis north(Survey s) {
        MapOperation op = s.op();
        WorldSystem world = s.geo().world();
        if (op == null || op.kind() == MapOperation.Kind.RIGID || world == null || !world.hasNorth()) {
            return Diagnosis.none("true north and a map conversion are not both given", "沒有同時註明真北及地圖轉換");
        }
        double turn = op.rotation();
        double north = world.north();
        double convergence = convergence(s);
        String told = Decimal.fixed(turn, 3);
        String other = Decimal.fixed(north, 3);
        if (apart(turn, north) <= SAME_TURN || apart(turn, north + convergence) <= SAME_TURN) {
            return Diagnosis.pass("the map turns the model by {0}°, true north says {1}°", "地圖轉換轉 {0}°，真北為 {1}°", told, other);
        }
        return apart(turn, -north) <= SAME_TURN || apart(turn, -north - convergence) <= SAME_TURN
                ? Diagnosis.fail("the map turns the model by {0}° and true north by {1}°: one of them has the wrong sign",
                        "地圖轉換轉 {0}°，真北為 {1}°：其一正負號相反", told, other)
                : Diagnosis.fail("the map turns the model by {0}°, but true north says {1}°", "地圖轉換轉 {0}°，但真北為 {1}°", told, other);
    }

    private static double convergence(Survey s) {
        double[] degrees = s.isOnMap() ? s.degrees(s.siteOrOrigin()) : null;
        try {
            return degrees == null ? 0 : ModelToMap.convergence(
                    Transformation.between(CrsTable.WGS84, s.crs()), degrees[0], degrees[1]);
        } catch (CrsException e) {
            return 0;
        }
    }

    private static double apart(double a, double b) {
        return Math.abs(Math.IEEEremainder(a - b, 360));
    }

    /** G13. */
    static Diagnosis height(Survey s) {
        SitePosition site = s.geo().site();
        if (site == null || site.elevation() == null || s.op() == null || s.op().height() == null) {
            return Diagnosis.none("RefElevation and OrthogonalHeight are not both given", "沒有同時註明 RefElevation 及 OrthogonalHeight");
        }
        double map = s.siteByMap()[2];
        double own = site.elevation();
        if (Math.abs(map - own) <= SAME_HEIGHT) {
            return Diagnosis.pass("the site is at {0} m by RefElevation, {1} m by the map", "工地高度按 RefElevation 為 {0} 米，按地圖為 {1} 米",
                    metres(own), metres(map));
        }
        if (own == 0 || map == 0) {
            return Diagnosis.open("the site is at {0} m by RefElevation, {1} m by the map; the 0 may only be left as it was",
                    "工地高度按 RefElevation 為 {0} 米，按地圖為 {1} 米；其中的 0 可能只是未填", metres(own), metres(map))
                    .todo("State the same height in both.", "請於兩者註明相同高度。");
        }
        for (double unit : new double[] {1000, 0.001, FOOT, 1 / FOOT}) {
            if (Math.abs(own * unit - map) <= Math.max(SAME_HEIGHT, 1e-3 * Math.abs(map))) {
                Message label = Message.of("write RefElevation as {0} m", "將 RefElevation 改為 {0} 米", metres(map));
                return Diagnosis.fail("the site is at {0} m by RefElevation, {1} m by the map: written in another unit",
                        "工地高度按 RefElevation 為 {0} 米，按地圖為 {1} 米：單位有誤", metres(own), metres(map))
                        .with(MapEdits.site(site, s.geo().unit(), s.file(), label, null, null, map));
            }
        }
        return Diagnosis.fail("the site is at {0} m by RefElevation, but at {1} m by the map",
                "工地高度按 RefElevation 為 {0} 米，但按地圖為 {1} 米", metres(own), metres(map));
    }

    /** G14. */
    static Diagnosis datum(Survey s) {
        MapOperation op = s.op();
        if (op == null) {
            return Diagnosis.none("there is no map operation", "沒有地圖轉換");
        }
        String datum = op.crs().verticalDatum();
        if (datum.isBlank()) {
            return Diagnosis.open("heights are counted from nothing that is named", "沒有註明高程基準").todo(
                    "State the VerticalDatum of IfcProjectedCRS: in Hong Kong HKPD, if heights are mPD.",
                    "請註明 IfcProjectedCRS 的 VerticalDatum：香港如以 mPD 計，為 HKPD。");
        }
        if (CrsNames.isPrincipalDatum(datum)) {
            return Diagnosis.pass("heights are above Hong Kong Principal Datum", "高程以香港主水平基準計");
        }
        if (CrsNames.isChartDatum(datum)) {
            Diagnosis chart = Diagnosis.fail("heights are above Chart Datum, {0} m below Principal Datum, from which buildings"
                    + " are levelled", "高程以海圖基準面計，低於建築物所用的主水平基準 {0} 米", CHART);
            return op.height() == null ? chart : chart.todo(
                    "Take {0} m from OrthogonalHeight and name HKPD as VerticalDatum.",
                    "請將 OrthogonalHeight 減 {0} 米，並將 VerticalDatum 改為 HKPD。", CHART).with(toPrincipal(s));
        }
        return CrsTable.HK80.equals(s.crs())
                ? Diagnosis.open("heights are counted from \"{0}\", which is not known in Hong Kong", "高程基準「{0}」並非香港所用", datum)
                : Diagnosis.pass("heights are counted from {0}", "高程基準為 {0}", datum);
    }

    /** Both at once, for one without the other would be worse than before. */
    private static Fix toPrincipal(Survey s) {
        MapOperation op = s.op();
        Message label = Message.of("count heights from Principal Datum", "改以主水平基準計高程");
        double mu = Scaling.of(op, s.geo().unit()).mapUnit();
        Fix height = MapEdits.operation(op, s.file(), label,
                MapChecks.numbers("OrthogonalHeight", Math.rint((op.height() - CHART / mu) * 1e6) / 1e6));
        Fix name = MapEdits.crs(op.crs(), s.file(), label, "VerticalDatum", "HKPD");
        if (height == null || name == null) {
            return null;
        }
        List<Edit> both = new ArrayList<>(height.edits());
        both.addAll(name.edits());
        return new Fix(label, both);
    }
}
