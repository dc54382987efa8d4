// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.lintel.geo.doctor.Survey.metres;

import java.util.List;
import java.util.function.DoubleFunction;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Quantities;

/**
 * Whether a model agrees with what the register says of its building. What the register says is looked up where a register is
 * at hand, else read from the property set {@code Lintel_Register} of the site or building, where whoever looked it up has put it.
 */
final class RegisterChecks {

    static final String SET = "Lintel_Register";
    private static final double BASE = 1;
    private static final double TOP = 3;
    /** Lots below this are stated to a tenth of a square metre. */
    private static final double SMALL_SITE = 2000;
    private static final double TENTH = 0.1;
    /** How far areas of the register's own polygons and attributes differ. */
    private static final double AREAS = 0.002;
    private static final double FLOOR_AREAS = 0.01;

    private RegisterChecks() {
    }

    /** By the register at hand, else as somebody put it into the model; null where neither says it. */
    private static Double register(Survey s, String name) {
        Object known = s.registered(name);
        if (known != null) {
            return known instanceof Double number ? number : null;
        }
        for (String type : new String[] {"IfcBuilding", "IfcSite"}) {
            for (Instance owner : s.model().instances(type, true)) {
                Property property = Properties.of(s.model()).find(owner, SET, name);
                if (property != null && property.value() instanceof Number number) {
                    return property.si() != null ? property.si() : number.doubleValue();
                }
            }
        }
        return null;
    }

    /** What is said in words; null for nothing. */
    private static String text(Survey s, String name) {
        if (s.registered(name) instanceof String words) {
            return words;
        }
        for (Instance owner : s.model().instances("IfcBuilding", true)) {
            Property property = Properties.of(s.model()).find(owner, SET, name);
            if (property != null && property.value() instanceof String words && !words.isBlank()) {
                return words;
            }
        }
        return null;
    }

    private static Diagnosis unknown(Survey s, String layer, String names, String dataset, String datasetZhHk) {
        Message why = s.whyUnregistered(names);
        Diagnosis open = why == null ? Diagnosis.open("what the register says is not known: {0}", "未知登記冊所載：{0}", SET + "." + names)
                : Diagnosis.open("what the register says is not known: {0} ({1})", "未知登記冊所載：{0}（{1}）", SET + "." + names, why);
        return open.todo("Give the layer {0} to lintel georeference doctor with --data or --cache, or look it up in " + dataset
                + " and put it into the property set " + SET + " of the building.", "請以 --data 或 --cache 向 lintel georeference doctor"
                        + " 提供圖層 {0}，或查閱" + datasetZhHk + "並填入建築物的屬性集 " + SET + "。", layer);
    }

    /** HK09. */
    static Diagnosis heights(Survey s) {
        Double base = register(s, "BaseHeight");
        Double top = register(s, "TopHeight");
        if (base == null && top == null) {
            return unknown(s, "building", "BaseHeight, TopHeight", "the Lands Department's dataset Building", "地政總署「建築物」數據集");
        }
        if (s.map() == null || !s.map().heightKnown()) {
            return Diagnosis.open("the model does not say how high it stands", "模型沒有註明其高程")
                    .todo("State OrthogonalHeight of the map conversion in mPD.", "請以 mPD 註明地圖轉換的 OrthogonalHeight。");
        }
        if (s.extent().isEmpty()) {
            return Diagnosis.open("the model has no shape that could be computed", "模型沒有可計算的形狀");
        }
        double[] at = s.extent().centre();
        double low = s.map().apply(at[0], at[1], s.extent().low())[2];
        double high = s.map().apply(at[0], at[1], s.extent().high())[2];
        String told = "mPD " + metres(low) + " – " + metres(high);
        boolean agrees = (base == null || low <= base + BASE) && (top == null || Math.abs(high - top) <= TOP);
        String wanted = (base == null ? "?" : metres(base)) + " – " + (top == null ? "?" : metres(top));
        return agrees ? Diagnosis.pass("the model reaches over {0}, the register has {1}", "模型高程為 {0}，登記冊為 {1}", told, wanted)
                : Diagnosis.fail("the model reaches over {0}, but the register has {1}", "模型高程為 {0}，但登記冊為 {1}", told, wanted);
    }

    /** HK10. */
    static Diagnosis siteArea(Survey s) {
        Double lot = register(s, "LotArea");
        return lot == null ? unknown(s, "lot", "LotArea", "the lease or the Lot dataset", "地契或「地段」數據集")
                : area(s, "IfcSite", List.of("GrossArea", "TotalArea"), lot,
                        lot < SMALL_SITE ? TENTH : AREAS * lot, value -> Decimal.fixed(value, 1) + " m²");
    }

    /** HK11. */
    static Diagnosis floorArea(Survey s) {
        Double gfa = register(s, "GrossFloorArea");
        return gfa == null ? unknown(s, "building", "GrossFloorArea", "the occupation permit (table OP of the dataset Building)",
                "佔用許可證（「建築物」數據集的 OP 表）")
                : area(s, "IfcBuilding", List.of("GrossFloorArea", "GrossPlannedArea"), gfa, FLOOR_AREAS * gfa,
                        value -> Decimal.fixed(value, 3) + " m²");
    }

    private static Diagnosis area(Survey s, String type, List<String> names, double register, double tolerance,
            DoubleFunction<String> shown) {
        double sum = 0;
        boolean found = false;
        for (Instance owner : s.model().instances(type, true)) {
            for (String name : names) {
                Property value = Quantities.of(s.model()).find(owner, name);
                // the schema's own set, not whatever carries that name: the register's set does too
                value = value == null || value.si() == null ? Properties.of(s.model()).find(owner,
                        type.replace("Ifc", "Pset_") + "Common", name) : value;
                if (value != null && value.si() != null && value.si() > 0) {
                    sum += value.si();
                    found = true;
                    break;
                }
            }
        }
        if (!found) {
            return Diagnosis.open("the model does not state its {0}", "模型沒有註明 {0}", type + "." + names.getFirst()).todo(
                    "Export base quantities of {0}.", "請匯出 {0} 的基本工程量。", type);
        }
        return Math.abs(sum - register) <= tolerance
                ? Diagnosis.pass("{0} in the model, {1} in the register", "模型為 {0}，登記冊為 {1}", shown.apply(sum), shown.apply(register))
                : Diagnosis.fail("{0} in the model, but {1} in the register", "模型為 {0}，但登記冊為 {1}", shown.apply(sum),
                        shown.apply(register));
    }

    /** HK12. */
    static Diagnosis storeys(Survey s) {
        Double above = register(s, "Storeys");
        String several = above == null ? text(s, "Storeys") : null;
        if (several != null) {
            return Diagnosis.open("the register has several blocks of it, with {0} storeys: what they are together it does not say",
                    "登記冊內有數座，樓層為 {0}：沒有說明合共多少層", several).todo("Compare each block by hand.", "請逐座自行比對。");
        }
        if (above == null) {
            return unknown(s, "building", "Storeys, StoreysInBasement", "the Lands Department's dataset Building", "地政總署「建築物」數據集");
        }
        Double below = register(s, "StoreysInBasement");
        int count = s.model().count("IfcBuildingStorey", true);
        long wanted = Math.round(above + (below == null ? 0 : below));
        if (count == 0) {
            return Diagnosis.open("the model has no storeys", "模型沒有樓層").todo("Export building storeys.", "請匯出樓層。");
        }
        return count == wanted ? Diagnosis.pass("{0} storeys, as in the register", "{0} 層，與登記冊相符", count)
                : Diagnosis.fail("{0} storeys in the model, but {1} in the register (basements included)",
                        "模型有 {0} 層，但登記冊有 {1} 層（連地庫）", count, wanted);
    }
}
