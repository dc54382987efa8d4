// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import java.io.PrintStream;
import java.util.List;
import org.lintel.cli.Columns;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.FacadeTable;
import org.lintel.geometry.envelope.FacadeTable.Line;
import org.lintel.geometry.envelope.Filling;
import org.lintel.geometry.envelope.Side;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.Testimony;
import org.lintel.geometry.envelope.Well;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.North;
import org.lintel.ifc.query.Sector;

/** The façade table and what speaks for and against it, for a person. */
final class TextEnvelope implements EnvelopeReport {

    /** Longer lists are cut; json has them all. */
    private static final int SHOWN = 12;
    private static final Columns MANY = new Columns(34, 11);
    private static final Columns FEW = new Columns(34, 13);

    private final Terminal terminal;
    private final PrintStream out;
    private boolean first = true;

    TextEnvelope(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void add(String file, Envelope envelope) {
        if (!first) {
            out.println();
        }
        first = false;
        out.println(Printable.of(file));
        head(envelope);
        FacadeTable table = FacadeTable.of(envelope);
        areas(terminal.say("Walls by direction", "外牆（按朝向）"), table.byDirection(), envelope, true);
        areas(terminal.say("Walls by storey", "外牆（按樓層）"), table.byStorey(), envelope, true);
        areas(terminal.say("Roofs and all else", "屋頂及其他"), table.byKind(), envelope, false);
        wells(envelope);
        fillings(envelope);
        witnesses(envelope);
        limits(envelope);
    }

    private void head(Envelope envelope) {
        North north = envelope.north();
        out.println("  " + terminal.say("north   ", "北　　  ") + Decimal.fixed(north.degrees(), 1) + "° "
                + terminal.say("clockwise from Y", "（由 Y 軸順時針）") + " (" + terminal.say(north.source().label()) + ")");
        if (north.apart() > 0.5) {
            out.println("          " + terminal.say("IfcMapConversion says ", "IfcMapConversion 則為 ")
                    + Decimal.fixed(north.map(), 1) + "°");
        }
        Envelope.GroundLevel ground = envelope.ground();
        out.println("  " + terminal.say("ground  ", "地面　  ") + (Double.isNaN(ground.level()) ? ""
                : Decimal.fixed(ground.level(), 2) + " m ") + "(" + Printable.of(ground.how().in(terminal.language()))
                + ")");
    }

    /** @param walls whether the walls of the envelope are shown, or all other kinds */
    private void areas(String title, List<Line> lines, Envelope envelope, boolean walls) {
        List<Line> shown = lines.stream().filter(line -> line.kind().isWall() == walls).toList();
        if (shown.isEmpty()) {
            return;
        }
        out.println();
        out.println(MANY.row(title, terminal.say("gross m²", "總 m²"), terminal.say("opaque", "不透光"),
                terminal.say("windows", "窗"), terminal.say("glass", "玻璃板"), terminal.say("doors", "門"),
                terminal.say("other", "其他"), "WWR %", terminal.say("unsure m²", "存疑 m²")));
        double gross = 0;
        double glazed = 0;
        for (Line line : shown) {
            out.println(MANY.row(label(line, envelope), area(line.gross()), area(line.opaque()),
                    area(line.windows()), area(line.glass()), area(line.doors()), area(line.panels() + line.openings()),
                    walls ? Decimal.fixed(line.ratio() * 100, 1) : "", area(line.doubtful())));
            gross += line.gross();
            glazed += line.windows() + line.glass();
        }
        if (walls) {
            out.println(MANY.row(terminal.say("total", "合計"), area(gross), "", "", "", "", "",
                    Decimal.fixed(gross > 0 ? glazed / gross * 100 : 0, 1), ""));
        }
    }

    private String label(Line line, Envelope envelope) {
        var label = new StringBuilder(terminal.say(line.kind().label()));
        if (line.level() == Surface.Level.PODIUM) {
            label.append(terminal.say(", podium", "，平台"));
        } else if (line.level() == Surface.Level.TOWER) {
            label.append(terminal.say(", tower", "，塔樓"));
        }
        if (line.sector() != null) {
            label.append(' ').append(terminal.say(line.sector().label()));
        }
        if (line.storey() >= 0) {
            label.append(' ').append(Printable.of(envelope.storeys().get(line.storey()).name()));
        }
        return label.toString();
    }

    /** An empty cell for nothing at all, so that what is there stands out. */
    private static String area(double value) {
        return value == 0 ? "" : Decimal.fixed(value, 2);
    }

    private void wells(Envelope envelope) {
        if (envelope.wells().isEmpty()) {
            return;
        }
        out.println();
        out.println("  " + terminal.say("Light wells and courtyards", "天井及庭院"));
        for (Well well : envelope.wells().subList(0, Math.min(SHOWN, envelope.wells().size()))) {
            out.println("    " + well.number() + "  " + Decimal.fixed(well.area(), 2) + " m²"
                    + (well.exact() ? "" : terminal.say(" (counted in cells: rather more)", "（按格計算：實際略大）")) + ", "
                    + terminal.say("enclosed over ", "圍合高度 ") + Decimal.fixed(well.depth(), 1) + " m");
        }
        more(envelope.wells().size());
    }

    private void fillings(Envelope envelope) {
        List<Filling> outside = envelope.fillings().stream().filter(filling -> filling.wall() != null).toList();
        if (outside.isEmpty()) {
            return;
        }
        out.println();
        out.println(FEW.row(terminal.say("Windows, doors, panels", "窗、門、面板"), terminal.say("in opening m²",
                "開口 m²"), terminal.say("own size m²", "自身 m²"), terminal.say("looks", "朝向"))
                + "  " + terminal.say("wall", "所在牆"));
        for (Filling filling : outside.subList(0, Math.min(SHOWN, outside.size()))) {
            String direction = Double.isNaN(filling.azimuth()) ? terminal.say("up", "向上")
                    : terminal.say(Sector.of(filling.azimuth()).label()) + " "
                            + Decimal.fixed(filling.azimuth(), 0) + "°";
            out.println(FEW.row(name(filling.element()), Decimal.fixed(filling.openingArea(), 2),
                    Double.isNaN(filling.ownArea()) ? "" : Decimal.fixed(filling.ownArea(), 2), direction)
                    + "  " + name(filling.wall())
                    + (filling.how() == Filling.Found.POSITION ? terminal.say(" (by its place)", "（按位置）") : ""));
        }
        more(outside.size());
    }

    private void more(int all) {
        if (all > SHOWN) {
            out.println("    … " + terminal.say("and ", "另有 ") + (all - SHOWN)
                    + terminal.say(" more; -f json has all", " 個；-f json 有全部"));
        }
    }

    private static String name(Instance instance) {
        String name = instance.name();
        return Printable.of(name == null || name.isBlank() ? instance.typeName() + " #" + instance.id() : name);
    }

    private void witnesses(Envelope envelope) {
        List<Testimony> all = envelope.testimonies();
        if (all.isEmpty()) {
            return;
        }
        out.println();
        out.println(MANY.row(terminal.say("Seen from outside", "從外面察看"), terminal.say("elements", "構件"),
                "IsExternal =", "≠", "–", terminal.say("boundaries =", "空間邊界 ="), "≠", "–"));
        for (Side side : List.of(Side.OUTSIDE, Side.GROUND, Side.INSIDE)) {
            List<Testimony> own = all.stream().filter(t -> t.geometry() == side).toList();
            if (!own.isEmpty()) {
                out.println(MANY.row(terminal.say(side.label()), Integer.toString(own.size()),
                        count(own, true, 1), count(own, true, -1), count(own, true, 0), count(own, false, 1),
                        count(own, false, -1), count(own, false, 0)));
            }
        }
        List<Testimony> divided = envelope.divided();
        if (divided.isEmpty()) {
            return;
        }
        out.println();
        out.println(FEW.row(terminal.say("Witnesses disagree (", "資料不一致（") + divided.size()
                + terminal.say(")", "）"), terminal.say("geometry", "幾何"), "IsExternal",
                terminal.say("boundaries", "空間邊界"), "m²"));
        for (Testimony t : divided.subList(0, Math.min(SHOWN, divided.size()))) {
            out.println(FEW.row(t.element().typeName().substring(3) + " " + name(t.element()),
                    terminal.say(t.geometry().label()), terminal.say(t.isExternal().label()),
                    terminal.say(t.boundaries().label()), area(t.area())));
        }
        more(divided.size());
    }

    /** @param way 1 for those that agree, -1 for those that contradict, 0 for those that say nothing */
    private static String count(List<Testimony> all, boolean stated, int way) {
        long n = all.stream().filter(t -> {
            Side said = stated ? t.isExternal() : t.boundaries();
            return way == 0 ? said == Side.SILENT
                    : said != Side.SILENT && t.geometry().contradicts(said) == (way < 0);
        }).count();
        return n == 0 ? "" : Long.toString(n);
    }

    private void limits(Envelope envelope) {
        Envelope.Limits limits = envelope.limits();
        out.println();
        say(Message.of("gaps narrower than {0} m let no air in, courts narrower than {1} m are not seen",
                "窄於 {0} 米的縫隙不讓空氣進入，窄於 {1} 米的天井不會被發現", Decimal.fixed(limits.cell(), 2),
                Decimal.fixed(limits.cell() * 2, 2)));
        if (limits.withoutShape() > 0) {
            say(Message.of("{0} elements are missing: their shapes could not be computed (lintel geometry tells which)",
                    "欠缺 {0} 個構件：未能計算其形狀（可用 lintel geometry 查看）", limits.withoutShape()));
        }
        if (limits.leftOut() > 0) {
            say(Message.of("{0} elements were left out: too many triangles", "略去 {0} 個構件：三角形過多", limits.leftOut()));
        }
        List<Instance> reached = limits.reached();
        if (!reached.isEmpty()) {
            say(Message.of("outside air comes into {0} spaces, for something that encloses them is missing: {1}",
                    "室外空氣進入 {0} 個空間，其圍護結構有缺：{1}", reached.size(), String.join(", ",
                            reached.stream().limit(SHOWN).map(TextEnvelope::name).toList())));
        }
    }

    private void say(Message message) {
        out.println("  " + Printable.of(message.in(terminal.language())));
    }

    @Override
    public void end() {
        out.flush();
    }
}
