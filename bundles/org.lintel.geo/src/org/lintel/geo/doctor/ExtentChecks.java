// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.lintel.geo.doctor.Survey.metres;
import static org.lintel.geo.doctor.Survey.place;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geo.georeference.Extent;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.MapEdits;
import org.lintel.geo.georeference.MapOperation;

/** Whether the bodies of a model lie where its place says. */
final class ExtentChecks {

    /** A building's reference point lies in it, or this far from its hull, metres. */
    private static final double AT_BUILDING = 2;

    private ExtentChecks() {
    }

    private static Diagnosis noShapes() {
        return Diagnosis.open("the model has no shape that could be computed", "模型沒有可計算的形狀")
                .todo("Export elements with their bodies.", "請連同實體匯出構件。");
    }

    /** G07. */
    static Diagnosis once(Survey s) {
        MapOperation op = s.op();
        if (op == null) {
            return Diagnosis.none("there is no map operation", "沒有地圖轉換");
        }
        Extent extent = s.extent();
        if (extent.isEmpty()) {
            return noShapes();
        }
        double[] at = extent.centre();
        double[] map = s.map().apply(at[0], at[1], 0);
        boolean far = Math.hypot(at[0], at[1]) > Georeference.FAR;
        if (!far || op.eastings() == 0 && op.northings() == 0 || s.crs() == null
                || s.crs().bounds().contains(map[0], map[1]) && !s.crs().bounds().contains(at[0], at[1])) {
            return Diagnosis.pass("bodies are placed once, around {0}", "實體只定位一次，約在 {0}", place(map[0], map[1]));
        }
        Diagnosis twice = Diagnosis.fail("bodies are placed twice: they stand at {0} already, and the map operation carries"
                + " them on to {1}", "實體重複定位：本身已在 {0}，地圖轉換再移至 {1}", place(at[0], at[1]), place(map[0], map[1]));
        boolean rigid = op.kind() == MapOperation.Kind.RIGID;
        return s.crs().bounds().contains(at[0], at[1]) ? twice.with(MapEdits.operation(op, s.file(),
                Message.of("let the map operation carry nothing on", "令地圖轉換不再移動"), rigid
                        ? MapChecks.numbers("Eastings", 0.0, "Northings", 0.0)
                        : MapChecks.numbers("Eastings", 0.0, "Northings", 0.0, "XAxisAbscissa", 1.0, "XAxisOrdinate", 0.0)))
                : twice;
    }

    /** G15. */
    static Diagnosis near(Survey s) {
        Extent extent = s.extent();
        if (extent.isEmpty()) {
            return noShapes();
        }
        double[] at = extent.centre();
        double far = Math.hypot(at[0], at[1]);
        return far <= Georeference.FAR ? Diagnosis.pass("bodies are {0} m from the model's origin", "實體距模型原點 {0} 米", metres(far))
                : Diagnosis.fail("bodies are {0} km from the model's origin: programs that compute in single precision move"
                        + " them by up to {1} mm", "實體距模型原點 {0} 公里：以單精度計算的軟件會令其偏移最多 {1} 毫米", Math.round(far / 1000),
                        Math.round(far * Math.ulp(1f) / 2 * 1000));
    }

    /** G17. */
    static Diagnosis claimed(Survey s) {
        return FootprintChecks.overlap(s, point(s));
    }

    /** Whether a place on the map lies in the bodies, or within reach of them; only where there are any. */
    static boolean isAt(Survey s, double easting, double northing) {
        double[] at = s.map().back(easting, northing, 0);
        return s.extent().outside(at[0], at[1]) <= AT_BUILDING;
    }

    private static Diagnosis point(Survey s) {
        List<BuildingId> claimed = BuildingId.of(s.model());
        if (claimed.isEmpty()) {
            return Diagnosis.none("the model claims to be no building of the register", "模型沒有註明屬登記冊內哪一建築物");
        }
        if (s.map() == null) {
            return Diagnosis.open("the model is said to be {0}, but nothing says where it stands", "模型註明為 {0}，但沒有位置資料",
                    claimed.getFirst().text());
        }
        if (s.extent().isEmpty()) {
            return noShapes();
        }
        for (BuildingId id : claimed) {
            if (!id.isWell()) {
                return Diagnosis.none("\"{0}\" is no BuildingCSUID", "「{0}」並非 BuildingCSUID", id.text());
            }
            double[] at = s.map().back(id.easting(), id.northing(), 0);
            double outside = s.extent().outside(at[0], at[1]);
            if (outside > AT_BUILDING) {
                return Diagnosis.fail("the model is said to be {0}, whose reference point {1} lies {2} m outside it",
                        "模型註明為 {0}，但其參考點 {1} 在模型外 {2} 米", id.text(), place(id.easting(), id.northing()), metres(outside));
            }
        }
        return Diagnosis.pass("the reference point of {0} lies within the model", "{0} 的參考點在模型範圍內", claimed.getFirst().text());
    }
}
