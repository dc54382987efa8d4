// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Source;
import org.lintel.core.result.Subject;
import org.lintel.core.result.Suppression;
import org.lintel.core.result.UnusedOverride;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** A run made by hand in which everything occurs that a report must cope with, hostile names included. */
public final class RichRun {

    public static final String TOWER = "models/tower.ifc";
    public static final String PODIUM = "models/大廈 100%, #1.ifc";
    public static final String BROKEN = "models/broken.ifc";
    public static final String LPD = "hk-bec/lighting-power-density";
    public static final String U_VALUE = "u-value/from-layers";
    public static final String READY = "readiness/thermal-transmittance";
    public static final String WINDOWS = "schedule/windows";
    public static final String CHILLER = "hk-bec/chiller-cop";
    public static final String LEVEL_2 = "Site / Office Tower / Level 2";

    /** Names as a hostile author would give them; each must come out harmless of every format. */
    public static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\u001b[31mred\u001b[0m \u009b2J bell\u0007",
            "line\r\n::error file=x::pwned",
            "::stop-commands::x ##[add-mask]y",
            "]]> </script><!-- & \"quoted\" 'so'",
            "=cmd()|' /C calc'!A0",
            "🏢 Tower 👩‍🔧",
            "abc\u202efdp.exe \u2066x",
            "nul\u0000 lone \ud800 \uffff",
            "{0} {1} %0A ${7*7} [a](http://x.invalid)",
            "x".repeat(10_000),
            "會議室「甲」，九樓平台花園旁之多用途活動室連儲物室及電錶房");

    private static final Source BEC = new Source(
            "Code of Practice for Energy Efficiency of Building Services Installation", "5.4.1, Table 5.4", "2024",
            Confidence.CONFIRMED, "equal in two independent sources");
    private static final Unit LPD_UNIT = Unit.WATT_PER_SQUARE_METRE;

    /** Told twice by its results, as happens with shared materials. */
    private static final Evidence GIVEN = new Evidence.FromModel(Evidence.Origin.OCCURRENCE,
            "Pset_WallCommon.ThermalTransmittance", "0.35", new Location(PODIUM, 31, 9, 28));

    private RichRun() {
    }

    public static Run run() {
        List<Result> results = new ArrayList<>();
        lighting(results);
        chillers(results);
        readiness(results);
        results.add(schedule());
        uValues(results);
        return new Run("0.1.0", "2026-03-01", false, files(),
                List.of(new PackUse("hk-bec", "2024", Text.of("Building Energy Code", "建築物能源效益守則"), "ab".repeat(32)),
                        new PackUse("readiness", "", Text.of("Readiness", "資料齊備程度"), "cd".repeat(32))),
                rules(), results,
                List.of(new EngineError(U_VALUE, subject("IfcWall", "Wall <b>bold</b>", 900, TOWER, LEVEL_2),
                        "java.lang.ArithmeticException: / by zero at "
                                + "org.lintel.rules.energy.UValue.judge(UValue.java:42)"),
                        new EngineError(CHILLER, null, "java.lang.IllegalStateException: ::error::no table")),
                List.of(LPD + "|space|2O2Fr$t4X7Zf8NOew3FNr9", LPD + "|space|1xS3BCk291UvhgP2dvNsgp"),
                List.of(new Suppression("hk-bec/*", "Storage*", "never lit", "2027-01-01",
                        new Location("lintel.yaml", 12, 3, 0))),
                List.of(new UnusedOverride("Store <room> \u001b[31m9", "space.area",
                        new Location("lintel.yaml", 41, 5, 0))));
    }

    private static List<CheckedFile> files() {
        return List.of(
                CheckedFile.unreadable(BROKEN, 512, Message.of("Line {0} ends within a text. {1}",
                        "第 {0} 行的文字未有結束。{1}", 17L, Text.of("Export the file again.", "請重新匯出檔案。")),
                        new Location(BROKEN, 17, 5, 0)),
                new CheckedFile(TOWER, 3_214_567, "0123456789abcdef".repeat(4), "IFC4", "Autodesk Revit 2024 (ENU)",
                        48_210, null, Location.NOWHERE),
                new CheckedFile(PODIUM, 812, "fedcba9876543210".repeat(4), "IFC2X3", "<b>\u001b]0;x\u0007ArchiCAD</b>",
                        120, null, Location.NOWHERE));
    }

    private static List<RuleDescription> rules() {
        Source none = new Source("", "", "", Confidence.CONFIRMED, "");
        return List.of(
                new RuleDescription(CHILLER, Severity.ERROR, "chiller", Text.of("Chiller efficiency", "製冷機能源效益"),
                        Text.of("Chillers use the most electricity of all plant.", "製冷機是耗電量最大的機電設備。"),
                        Text.of("Choose a chiller with a higher COP.", "選用性能系數較高的製冷機。"), BEC),
                new RuleDescription(LPD, Severity.ERROR, "space",
                        Text.of("Lighting power density of spaces", "空間的照明功率密度"),
                        Text.of("Installed lighting power is what is paid for every hour. "
                                + "The code limits it by use of space.",
                                "照明裝置的功率決定每小時的電費，守則按空間用途訂明上限。"),
                        Text.of("Use fewer or more efficient luminaires.", "減少燈具或選用較高效的燈具。"), BEC),
                new RuleDescription(READY, Severity.INFO, "wall",
                        Text.of("Thermal transmittance of walls is known", "外牆熱傳導系數齊備"),
                        Text.of("Without it no envelope figure can be worked out. {braces} [x](y)", "缺少此值便無法計算外殼數值。"),
                        Text.of("Enter it in the model.", "在模型中填寫。"), none),
                new RuleDescription(WINDOWS, Severity.INFO, "model", Text.of("Window schedule", "窗戶明細表"),
                        Text.of("Glazing by storey and orientation.", "按樓層及方位列出玻璃面積。"), Text.of("", ""), none),
                new RuleDescription(U_VALUE, Severity.WARNING, "wall",
                        Text.of("U-value agrees with the layers", "熱傳導系數與構造層相符"),
                        Text.of("Two sources in one model should agree.", "同一模型內的兩個來源應當一致。"),
                        Text.of("Correct the layers or the property.", "更正構造層或屬性。"),
                        new Source("ISO 6946", "6.7", "2017", Confidence.CANDIDATE, "")));
    }

    public static Subject subject(String type, String name, long id, String file, String container) {
        String guid = "3vB2YO$MX4xv5uCqZZ" + Long.toString(1_000_000 + id, 36).toUpperCase(Locale.ROOT);
        return new Subject("IfcSpace".equals(type) ? "space" : "wall", guid, guid, type, name, container,
                new Location(file, (int) (id + 20), 1, id));
    }

    private static Result result(String rule, Subject subject, Outcome outcome, Severity severity, Message summary) {
        return new Result(rule, subject, "", outcome, severity, summary, Message.EMPTY, null, List.of(), null,
                List.of(), List.of(), List.of(), BaselineState.NONE, null);
    }

    private static Result with(Result base, Message remedy, Calculation calculation, BaselineState baseline) {
        return new Result(base.rule(), base.subject(), base.discriminator(), base.outcome(), base.severity(),
                base.summary(), remedy, calculation, base.missing(), base.candidate(), base.evidence(),
                base.schedules(), base.fixes(), baseline, base.suppression());
    }

    private static void lighting(List<Result> results) {
        Message remedy = Message.of("Use fewer or more efficient luminaires.", "減少燈具或選用較高效的燈具。");
        for (int i = 0; i < HOSTILE.size(); i++) {
            Subject space = subject("IfcSpace", HOSTILE.get(i), 100 + i, TOWER, LEVEL_2);
            double watts = 200 + 10.0 / 3 * i;
            Result failed = result(LPD, space, Outcome.FAIL, Severity.ERROR, Message.of(
                    "{0} of at most {1} in {2}", "{2}：{0}，上限為 {1}", Quantity.of(watts / 20, LPD_UNIT),
                    Quantity.of(8.5, LPD_UNIT), HOSTILE.get(i)));
            results.add(with(failed, remedy, density(watts, space),
                    i % 3 == 0 ? BaselineState.NEW : BaselineState.UNCHANGED));
        }
        for (int i = 0; i < 4; i++) {
            Subject space = subject("IfcSpace", "Office 20" + i, 200 + i, TOWER, LEVEL_2);
            Result passed = result(LPD, space, Outcome.PASS, Severity.ERROR, Message.of("{0} of at most {1}",
                    "{0}，上限為 {1}", Quantity.of(7 + i / 10.0, LPD_UNIT), Quantity.of(8.5, LPD_UNIT)));
            results.add(with(passed, Message.EMPTY, density(140 + 2 * i, space), BaselineState.NONE));
        }
        Subject store = subject("IfcSpace", "Storage", 210, TOWER, "Site / Office Tower / Level 1");
        results.add(result(LPD, store, Outcome.FAIL, Severity.ERROR, Message.of("{0} of at most {1}", "{0}，上限為 {1}",
                Quantity.of(12, LPD_UNIT), Quantity.of(6, LPD_UNIT))).withSuppression(new Suppression(LPD, "Storage",
                        "lit by <hand> lamp ::only::", "2026-12-31", new Location("lintel.yaml", 9, 5, 0))));
        Subject plant = subject("IfcSpace", "", 211, TOWER, "Site / Office Tower / Roof");
        results.add(result(LPD, plant, Outcome.NOT_APPLICABLE, Severity.ERROR,
                Message.of("Plant rooms have no limit.", "機房不設上限。")));
        Missing use = new Missing("space.use", Text.of("use of the space", "空間用途"),
                Message.of("{0} is not in the table", "表內沒有 {0}", "\"Shrine <b>\""),
                Message.of("Map it in lintel.yaml or enter {0}", "在 lintel.yaml 對照，或填寫 {0}",
                        "Pset_SpaceOccupancyRequirements.OccupancyType"));
        Subject shrine = subject("IfcSpace", "Shrine", 212, TOWER, LEVEL_2);
        results.add(new Result(LPD, shrine, "by name", Outcome.UNDETERMINED, Severity.ERROR,
                Message.of("No limit for this use.", "此用途沒有上限值。"), Message.EMPTY, null, List.of(use), Outcome.FAIL,
                List.of(), List.of(), List.of(), BaselineState.UPDATED, null));
    }

    private static Calculation density(double watts, Subject space) {
        var area = Calculation.read(Message.of("net floor area", "淨樓面面積"), "A", Quantity.of(20, Unit.SQUARE_METRE),
                List.of(new Evidence.FromModel(Evidence.Origin.QUANTITY, "Qto_SpaceBaseQuantities.NetFloorArea", "20.",
                        space.where())));
        var lamps = Calculation.made(Message.of("luminaires", "燈具"), "P", "ΣPi", Quantity.of(watts, Unit.WATT), List.of(
                Calculation.read(Message.of("lamp type {0}", "燈具類型 {0}", "T5 <28 W>"), "P1",
                        Quantity.of(watts, Unit.WATT),
                        List.of(new Evidence.FromModel(Evidence.Origin.TYPE, "Pset_LightFixtureTypeCommon.TotalWattage",
                                Double.toString(watts), new Location(space.where().file(), 44, 1, 24)),
                                new Evidence.Assumed(Message.of("no ballast loss is given", "未有提供鎮流器損耗"))))));
        var limit = Calculation.read(Message.of("limit", "上限"), "", Quantity.of(8.5, LPD_UNIT),
                List.of(new Evidence.FromTable("lpd", "Office", "8.5", BEC),
                        new Evidence.FromProject("spaceTypes.Office*", "Office",
                                new Location("lintel.yaml", 4, 1, 0))));
        return Calculation.group(Message.of("lighting power density", "照明功率密度"), List.of(
                Calculation.made(Message.of("density", "密度"), "LPD", "P / A", Quantity.of(watts / 20, LPD_UNIT),
                        List.of(lamps, area)),
                limit, Calculation.word(Message.of("use", "用途"), "Office", List.of())));
    }

    private static void chillers(List<Result> results) {
        Subject chiller = new Subject("chiller", "CH-1", "", "IfcChiller", "CH-1", "Site / Office Tower / Roof",
                new Location(TOWER, 700, 1, 680));
        results.add(new Result(CHILLER, chiller, "full load", Outcome.PASS, Severity.ERROR,
                Message.of("COP {0}, at least {1}", "性能系數 {0}，下限為 {1}", 5.6, 5.5), Message.EMPTY, null, List.of(),
                Outcome.PASS, List.of(), List.of(), List.of(), BaselineState.NONE, null));
    }

    private static void readiness(List<Result> results) {
        Text label = Text.of("thermal transmittance", "熱傳導系數");
        Message remedy = Message.of("Enter {0}, or conductivities of all layers.", "填寫 {0}，或所有構造層的導熱系數。",
                "Pset_WallCommon.ThermalTransmittance");
        for (int i = 0; i < 37; i++) {
            Subject wall = subject("IfcWall", "Basic Wall:Generic " + i, 300 + i, TOWER, LEVEL_2);
            Message reason = i % 10 == 3 ? Message.of("{0} is not a number", "{0} 不是數字", "\"n/a\"")
                    : Message.of("no such property, and layer {0} has no conductivity",
                            "沒有此屬性，而第 {0} 層沒有導熱系數", (long) i);
            results.add(new Result(READY, wall, "", Outcome.UNDETERMINED, Severity.INFO,
                    Message.of("The thermal transmittance is not known.", "熱傳導系數不詳。"), Message.EMPTY, null,
                    List.of(new Missing("wall.u", label, reason, remedy)), null, List.of(), List.of(), List.of(),
                    BaselineState.UNCHANGED, null));
        }
    }

    private static Result schedule() {
        List<Schedule.Column> columns = List.of(Schedule.Column.of("Storey", "樓層"),
                Schedule.Column.of("Orientation", "方位"), Schedule.Column.of("Windows", "窗數"),
                new Schedule.Column(Text.of("Glazing", "玻璃面積"), Unit.SQUARE_METRE), Schedule.Column.of("Note", "備註"));
        List<List<Object>> rows = new ArrayList<>();
        String[] orientations = {"N", "E", "S", "W"};
        for (int i = 0; i < 12; i++) {
            rows.add(List.of("Level " + (i / 4 + 1) + (i == 5 ? " 平台花園層" : ""), orientations[i % 4], (long) i * 3,
                    Quantity.of(i * 1.25, Unit.SQUARE_METRE),
                    i == 2 ? Text.of("shaded", "有遮陽") : i == 3 ? "=1+1 <i>" : ""));
        }
        Subject model = new Subject("model", TOWER, "", "IfcProject", "Tower", "", new Location(TOWER, 8, 1, 1));
        return new Result(WINDOWS, model, "", Outcome.PASS, Severity.INFO,
                Message.of("{0} windows, {1} of glazing", "共 {0} 扇窗，玻璃面積 {1}", 198L,
                        Quantity.of(82.5, Unit.SQUARE_METRE)),
                Message.EMPTY, null, List.of(), null,
                List.of(new Evidence.FromModel(Evidence.Origin.PLACEMENT, "IfcWindow.ObjectPlacement", "198 placements",
                        model.where())),
                List.of(new Schedule(Text.of("Windows by storey and orientation", "按樓層及方位列出的窗戶"), columns, rows)),
                List.of(), BaselineState.NONE, null);
    }

    private static void uValues(List<Result> results) {
        Message remedy = Message.of("Write {0} into the property.", "把屬性改為 {0}。",
                Quantity.of(0.41, Unit.TRANSMITTANCE));
        for (int i = 0; i < 2; i++) {
            Subject wall = subject("IfcWallStandardCase", "外牆 W" + i, 20 + i, PODIUM, "地盤 / 商場 / 一樓");
            Fix fix = new Fix(Message.of("Set ThermalTransmittance to {0}", "把 ThermalTransmittance 設為 {0}", "0.41"),
                    List.of(new Edit(PODIUM, 417, 4, "0.41"), new Edit(PODIUM, 600 + i, 0, "/* <é> */")));
            results.add(new Result(U_VALUE, wall, "", Outcome.FAIL, i == 0 ? Severity.WARNING : Severity.INFO,
                    Message.of("{0} is given, {1} follows from the layers", "填寫值為 {0}，按構造層計算則為 {1}",
                            Quantity.of(0.35, Unit.TRANSMITTANCE), Quantity.of(0.41 + i, Unit.TRANSMITTANCE)),
                    remedy, null, List.of(), null,
                    List.of(GIVEN, GIVEN),
                    List.of(), List.of(fix), i == 0 ? BaselineState.NEW : BaselineState.UNCHANGED, null));
        }
    }
}
