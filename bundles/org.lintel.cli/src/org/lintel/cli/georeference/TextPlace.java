// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.doctor.Check;
import org.lintel.geo.doctor.Checks;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.georeference.PostalAddress;
import org.lintel.geo.georeference.SitePosition;
import org.lintel.geo.georeference.WorldSystem;

/** For a person: what each level says, where that puts the model, and what is wrong with it. */
final class TextPlace implements PlaceReport {

    private static final List<Outcome> TOLD = List.of(Outcome.FAIL, Outcome.UNDETERMINED);

    private final PrintStream out;
    private final Terminal terminal;
    private boolean first = true;

    TextPlace(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void add(Examined examined) {
        if (!first) {
            out.println();
        }
        first = false;
        out.println(Printable.of(examined.file()));
        levels(examined.survey().geo());
        map(examined.survey().map());
        int passed = 0;
        for (Outcome outcome : TOLD) {
            for (Examined.Finding finding : examined.findings()) {
                if (finding.diagnosis().outcome() == outcome) {
                    tell(finding);
                }
            }
        }
        for (Examined.Finding finding : examined.findings()) {
            passed += finding.diagnosis().outcome() == Outcome.PASS ? 1 : 0;
        }
        line("  ", verdict(examined));
        wanted(examined);
        line("  ", Message.of("checks passed: {0}, failed: {1}, open: {2}", "檢查通過：{0}，不通過：{1}，未能決定：{2}", passed,
                count(examined, Outcome.FAIL), count(examined, Outcome.UNDETERMINED)));
        if (examined.survey().register() != null) {
            examined.survey().register().attributions().forEach(words -> out.println("  " + Printable.of(words)));
        }
    }

    /** Of the place alone: what authorities want besides makes no place doubtful. */
    private static Message verdict(Examined examined) {
        for (Outcome outcome : TOLD) {
            String numbers = numbers(examined, outcome, Checks.GEOREFERENCE);
            if (!numbers.isEmpty()) {
                return outcome == Outcome.FAIL ? Message.of("verdict: not to be relied on ({0})", "結論：不可依賴（{0}）", numbers)
                        : Message.of("verdict: nothing wrong, but not settled ({0})", "結論：未見錯誤，但未能確定（{0}）", numbers);
            }
        }
        return Message.of("verdict: consistent", "結論：一致");
    }

    private void wanted(Examined examined) {
        if (examined.findings().stream().noneMatch(each -> Checks.HONG_KONG.contains(each.check()))) {
            return;
        }
        String failed = numbers(examined, Outcome.FAIL, Checks.HONG_KONG);
        String open = numbers(examined, Outcome.UNDETERMINED, Checks.HONG_KONG);
        Message said = failed.isEmpty() && open.isEmpty() ? Message.of("met", "符合")
                : failed.isEmpty() ? Message.of("open ({0})", "未能決定（{0}）", open)
                : open.isEmpty() ? Message.of("not met ({0})", "不符合（{0}）", failed)
                : Message.of("not met ({0}), open ({1})", "不符合（{0}），未能決定（{1}）", failed, open);
        line("  ", Message.of("what Hong Kong's authorities want: {0}", "香港當局的要求：{0}", said));
    }

    private static String numbers(Examined examined, Outcome outcome, List<Check> among) {
        return examined.findings().stream().filter(each -> each.diagnosis().outcome() == outcome && among.contains(each.check()))
                .map(each -> each.check().number()).collect(Collectors.joining(", "));
    }

    private static long count(Examined examined, Outcome outcome) {
        return examined.findings().stream().filter(each -> each.diagnosis().outcome() == outcome).count();
    }

    private void levels(Georeference geo) {
        for (PostalAddress address : geo.addresses()) {
            level(10, address.owner() + ": " + address.text());
        }
        for (SitePosition site : geo.sites()) {
            if (site.hasPosition()) {
                String height = site.elevation() == null ? "" : ", " + Decimal.fixed(site.elevation(), 3) + " m";
                level(20, site.site() + ": " + Decimal.fixed(site.latitude().degrees(), 8) + "°, "
                        + Decimal.fixed(site.longitude().degrees(), 8) + "°" + height);
            }
        }
        if (geo.levels().contains(30)) {
            level(30, point(geo.topmost().origin()));
        }
        for (WorldSystem world : geo.worlds()) {
            double[] at = world.world().origin();
            boolean moved = world.world().known() && Math.hypot(at[0], at[1]) > 0;
            if (moved || world.hasNorth()) {
                level(40, world.context() + (moved ? ": " + point(at) : "") + (world.hasNorth()
                        ? (moved ? ", " : ": ") + "TrueNorth " + Decimal.fixed(world.north(), 3) + "°" : ""));
            }
        }
        for (MapOperation op : geo.operations()) {
            level(50, op.holder() + " (" + op.kind().label() + "): "
                    + (op.crs().isNamed() ? op.crs().name() : terminal.say("no system named", "沒有註明座標系統")) + ", "
                    + number(op.eastings()) + ", " + number(op.northings()) + ", " + number(op.height()) + ", "
                    + Decimal.fixed(op.rotation(), 4) + "°, Scale " + number(op.scale()));
        }
        if (geo.levels().isEmpty() && geo.worlds().stream().noneMatch(WorldSystem::hasNorth)) {
            line("  ", Message.of("no level says anything", "沒有任何層級的資料"));
        }
    }

    private void level(int level, String text) {
        out.println("  " + level + "  " + Printable.of(text));
    }

    private static String number(Double value) {
        return value == null ? "-" : Decimal.plain(value);
    }

    private static String point(double[] at) {
        return Decimal.fixed(at[0], 3) + ", " + Decimal.fixed(at[1], 3) + ", " + Decimal.fixed(at[2], 3) + " m";
    }

    private void map(ModelToMap map) {
        if (map == null) {
            return;
        }
        double[] at = map.apply(0, 0, 0);
        Crs crs = map.crs();
        String where = "E " + Decimal.fixed(at[0], 3) + " N " + Decimal.fixed(at[1], 3)
                + (map.heightKnown() ? " H " + Decimal.fixed(at[2], 3) : "");
        line("  =   ", Message.of("by level {0} the model's origin is at {1} {2}, X axis {3}° from east{4}",
                "按層級 {0}，模型原點位於 {1} {2}，X 軸由東方逆時針轉 {3}°{4}", map.level(),
                crs == null ? terminal.say("(unknown system)", "（未知系統）") : crs.code(), where,
                Decimal.fixed(map.rotation(), 4), degrees(crs, at)));
    }

    private static String degrees(Crs crs, double[] at) {
        try {
            double[] degrees = crs == null || crs.isGeographic() || !crs.bounds().contains(at[0], at[1]) ? null
                    : Transformation.between(crs, CrsTable.WGS84).apply(at[0], at[1]);
            return degrees == null ? "" : " (" + Decimal.fixed(degrees[1], 8) + ", " + Decimal.fixed(degrees[0], 8) + ")";
        } catch (CrsException e) {
            return "";
        }
    }

    private void tell(Examined.Finding finding) {
        boolean failed = finding.diagnosis().outcome() == Outcome.FAIL;
        Text word = failed ? Text.of("wrong", "有誤") : Text.of("open ", "待定");
        out.println("  " + finding.check().number() + (finding.check().number().length() < 4 ? " " : "") + " "
                + terminal.say(word) + " " + say(finding.diagnosis().summary()));
        if (finding.diagnosis().remedy() != null) {
            out.println("       → " + say(finding.diagnosis().remedy()));
        }
        for (Fix fix : finding.diagnosis().fixes()) {
            out.println("       → " + say(failed && !finding.diagnosis().choice() ? Message.of("fix: {0}", "修復：{0}", fix.label())
                    : Message.of("fix --only {1}: {0}", "修復（--only {1}）：{0}", fix.label(), finding.check().number())));
        }
    }

    private void line(String before, Message message) {
        out.println(before + say(message));
    }

    private String say(Message message) {
        return Printable.of(message.in(terminal.language()));
    }

    @Override
    public void end() {
        out.flush();
    }
}
