// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.lintel.geo.doctor.Survey.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.georeference.CrsNames;
import org.lintel.geo.georeference.MapEdits;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.PostalAddress;
import org.lintel.geo.georeference.Scaling;
import org.lintel.geo.georeference.SitePosition;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Units;

/** What Hong Kong's authorities want of a building model's place and identity. */
final class BimChecks {

    private static final Pattern LOT = Pattern.compile(
            "(?i).*\\b(?:(?:N?K|IL|RBL|GIL|ML|NKM|CWIL|AP|STTL|TPTL|YLTL|TMTL|TWTL|FSSTL|TKOTL|TCTL|DD)[A-Z]{0,3}|LOT)\\b.*\\d.*");
    private static final int NAMED = 5;

    private BimChecks() {
    }

    /** HK01. */
    static Diagnosis unit(Survey s) {
        if (!Units.of(s.model()).given("LENGTHUNIT")) {
            return Diagnosis.open("the project states no unit of length", "項目沒有註明長度單位");
        }
        String symbol = Units.of(s.model()).lengthUnit().symbol();
        return Math.abs(s.geo().unit() - 0.001) < 1e-9 ? Diagnosis.pass("lengths are in millimetres", "長度以毫米計")
                : Diagnosis.fail("lengths are in {0}, not in millimetres", "長度以 {0} 計，而非毫米", symbol);
    }

    /** HK02. */
    static Diagnosis datums(Survey s) {
        MapOperation op = s.op();
        if (op == null) {
            return Diagnosis.fail("the model names no coordinate system", "模型沒有註明座標系統");
        }
        String vertical = op.crs().verticalDatum();
        boolean grid = CrsTable.HK80.code().equals(op.crs().name().strip());
        boolean datum = CrsNames.isPrincipalDatum(vertical);
        if (grid && datum) {
            return Diagnosis.pass("EPSG:2326 and Hong Kong Principal Datum are named", "已註明 EPSG:2326 及香港主水平基準");
        }
        Message system = grid ? Message.of("EPSG:2326", "EPSG:2326")
                : Message.of("\"{0}\" instead of EPSG:2326", "「{0}」而非 EPSG:2326", op.crs().name());
        Message heights = datum ? Message.of("HKPD", "HKPD")
                : Message.of("\"{0}\" instead of HKPD", "「{0}」而非 HKPD", vertical);
        Diagnosis lacking = Diagnosis.fail("named are {0} and, for heights, {1}", "註明的座標系統為 {0}，高程基準為 {1}", system, heights);
        return !grid && CrsTable.HK80.equals(s.crs()) ? lacking.with(MapEdits.crs(op.crs(), s.file(),
                Message.of("name the coordinate system {0}", "將座標系統改名為 {0}", "EPSG:2326"), "Name", "EPSG:2326")).byChoice() : lacking;
    }

    /** HK03. */
    static Diagnosis millimetres(Survey s) {
        MapOperation op = s.op();
        if (op == null) {
            return Diagnosis.none("there is no map operation", "沒有地圖轉換");
        }
        double mu = Scaling.of(op, s.geo().unit()).mapUnit();
        double e = op.eastings() * mu;
        double n = op.northings() * mu;
        if (!CrsTable.HK80.bounds().contains(e, n)) {
            return Diagnosis.fail("{0} is not in Hong Kong", "{0} 不在香港", place(e, n));
        }
        if (op.height() == null) {
            return Diagnosis.open("the height of the model's origin is not given", "沒有註明模型原點的高程")
                    .todo("State OrthogonalHeight in mPD.", "請以 mPD 註明 OrthogonalHeight。");
        }
        double h = op.height() * mu;
        if (!isFine(e) || !isFine(n) || !isFine(h)) {
            return Diagnosis.fail("{0} H {1} is given finer than millimetres", "{0} H {1} 細於毫米", exact(e, n), Decimal.plain(h))
                    .with(MapEdits.operation(op, s.file(), Message.of("round to millimetres", "四捨五入至毫米"),
                            MapChecks.numbers("Eastings", milli(e) / mu, "Northings", milli(n) / mu, "OrthogonalHeight",
                                    milli(h) / mu))).byChoice();
        }
        return e == Math.rint(e) && n == Math.rint(n)
                ? Diagnosis.open("{0} is in whole metres: rounded, or chosen so", "{0} 為整米數：或經四捨五入，或特意選定", exact(e, n))
                        .todo("State the position to three decimals, or record that the origin was chosen at whole metres.",
                                "請將位置註明至小數後三位，或說明原點特意選於整米數。")
                : Diagnosis.pass("{0} H {1} mPD", "{0} H {1} mPD", place(e, n), Decimal.fixed(h, 3));
    }

    private static String exact(double e, double n) {
        return "E " + Decimal.plain(e) + " N " + Decimal.plain(n);
    }

    private static boolean isFine(double metres) {
        return Math.abs(metres - milli(metres)) < 1e-6;
    }

    private static double milli(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }

    /** HK04. */
    static Diagnosis identity(Survey s) {
        List<BuildingId> ids = BuildingId.of(s.model());
        if (ids.isEmpty()) {
            return Diagnosis.fail("the building carries no BuildingCSUID", "建築物沒有註明 BuildingCSUID");
        }
        for (BuildingId id : ids) {
            if (!id.isWell()) {
                return Diagnosis.fail("\"{0}\" is no BuildingCSUID: ten digits, T, P or U, a day", "「{0}」並非 BuildingCSUID："
                        + "應為十位數字、T、P 或 U，再加日期", id.text());
            }
            if (!CrsTable.HK80.bounds().contains(id.easting(), id.northing())) {
                return Diagnosis.fail("the reference point of {0}, {1}, is not in Hong Kong", "{0} 的參考點 {1} 不在香港", id.text(),
                        place(id.easting(), id.northing()));
            }
        }
        return Diagnosis.pass("BuildingCSUID {0}", "BuildingCSUID {0}", ids.getFirst().text());
    }

    /** HK05. */
    static Diagnosis lot(Survey s) {
        for (SitePosition site : s.geo().sites()) {
            String lot = site.site().text("LandTitleNumber");
            if (lot != null && !lot.isBlank()) {
                return LOT.matcher(lot).matches() ? Diagnosis.pass("lot {0}, not looked up in a register", "地段 {0}，未經登記冊查核", lot)
                        : Diagnosis.open("LandTitleNumber is \"{0}\", which does not look like a lot number", "LandTitleNumber 為「{0}」，"
                                + "不似地段號碼", lot).todo("Write the lot as on its lease: IL 1657, KIL 11146, DD 375 Lot 12.",
                                        "請按地契寫法註明，如 IL 1657、KIL 11146、DD 375 Lot 12。");
            }
        }
        return Diagnosis.fail("no site carries its lot (IfcSite.LandTitleNumber)", "沒有工地註明地段（IfcSite.LandTitleNumber）");
    }

    /** HK06. */
    static Diagnosis address(Survey s) {
        if (s.geo().addresses().isEmpty()) {
            return Diagnosis.fail("neither site nor building carries an address", "工地及建築物均沒有地址");
        }
        for (PostalAddress address : s.geo().addresses()) {
            if (!address.lines().isEmpty() && !(address.town() + address.region()).isEmpty()) {
                if (!address.saysHongKong()) {
                    return Diagnosis.open("nothing in \"{0}\" says Hong Kong or one of its districts", "「{0}」沒有提及香港或其任何一區",
                            address.text()).todo("State the address in Hong Kong: its district in Town or Region, or Hong Kong in"
                                    + " Region or Country.", "請註明香港地址：於 Town 或 Region 註明地區，或於 Region 或 Country 註明香港。");
                }
                return Diagnosis.pass("{0}, not looked up", "{0}，未經查核", address.text());
            }
        }
        return Diagnosis.open("\"{0}\" is not a whole address", "「{0}」並非完整地址", s.geo().addresses().getFirst().text())
                .todo("State street and number in AddressLines, the district in Town or Region.",
                        "請於 AddressLines 註明街道及門牌，於 Town 或 Region 註明地區。");
    }

    /** HK07. */
    static Diagnosis spaces(Survey s) {
        List<Instance> spaces = s.model().instances("IfcSpace", true);
        if (spaces.isEmpty()) {
            return Diagnosis.none("the model has no spaces", "模型沒有空間");
        }
        List<String> bare = new ArrayList<>();
        int count = 0;
        for (Instance space : spaces) {
            if (isBlank(space.text("Name")) || isBlank(space.text("LongName")) && isBlank(space.text("ObjectType"))) {
                count++;
                if (bare.size() < NAMED) {
                    bare.add(isBlank(space.text("Name")) ? "#" + space.id() : space.text("Name"));
                }
            }
        }
        return count == 0 ? Diagnosis.pass("all {0} spaces have a number and a use", "全部 {0} 個空間均有編號及用途", spaces.size())
                : Diagnosis.fail("{0} of {1} spaces lack a number (Name) or a use (LongName): {2}", "{1} 個空間中有 {0} 個欠編號（Name）或用途"
                        + "（LongName）：{2}", count, spaces.size(), String.join(", ", bare) + (count > NAMED ? " …" : ""));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** HK08. */
    static Diagnosis unique(Survey s) {
        Map<String, List<Instance>> twice = s.model().duplicateGlobalIds();
        if (!twice.isEmpty()) {
            Map.Entry<String, List<Instance>> first = twice.entrySet().iterator().next();
            return Diagnosis.fail("{0} GlobalIds are carried by several objects, as {1} by {2} and {3}",
                    "{0} 個 GlobalId 由多個物件共用，如 {1} 由 {2} 及 {3} 共用", twice.size(), first.getKey(), first.getValue().get(0),
                    first.getValue().get(1));
        }
        return Diagnosis.pass("every GlobalId is there once", "所有 GlobalId 均無重複");
    }
}
