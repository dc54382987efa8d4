// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Text;
import org.lintel.ifc.query.Sector;
import org.lintel.rules.model.input.FacadeEntry;
import org.lintel.rules.model.input.Facing;

/** Counts and adds up the windows of a storey by the way they look, as far as that is known. */
final class StoreySchedule {

    private static final Text TITLE = Text.of("Windows by orientation", "按朝向的窗表");
    private static final Text UNKNOWN = Text.of("not known", "不詳");
    private static final Text TOTAL = Text.of("total", "合計");
    private static final List<Schedule.Column> COLUMNS = List.of(Schedule.Column.of("orientation", "朝向"),
            Schedule.Column.of("windows", "窗數"), new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE),
            Schedule.Column.of("without size", "尺寸不詳"),
            new Schedule.Column(Text.of("gross external wall", "外牆總面積"), Unit.SQUARE_METRE),
            new Schedule.Column(Text.of("window to wall", "窗牆比"), Unit.PERCENT));

    private final Map<Integer, Line> lines = new TreeMap<>();
    private final List<FacadeEntry> walls;
    private double area;
    private int withoutSide;
    private int withoutArea;
    private int open;

    StoreySchedule(List<FacadeEntry> windows, List<FacadeEntry> walls) {
        this.walls = walls;
        for (FacadeEntry window : windows) {
            Line line = lines.computeIfAbsent(place(window), Line::new);
            line.count++;
            line.area += window.area() == null ? 0 : window.area().si();
            line.withoutArea += window.area() == null ? 1 : 0;
            area += window.area() == null ? 0 : window.area().si();
            withoutArea += window.area() == null ? 1 : 0;
            withoutSide += window.facing() == null ? 1 : 0;
            open += window.area() == null || window.facing() == null ? 1 : 0;
        }
    }

    /**
     * Known directions first, in the order of the compass; then pairs of which one is meant; then what is not known.
     */
    private static int place(FacadeEntry window) {
        Facing known = window.facing();
        if (known != null) {
            return known.sector().ordinal();
        }
        return window.axis() == null ? 100 : 10 + Math.min(window.axis().sector().ordinal(),
                window.axis().opposite().sector().ordinal());
    }

    /** How many windows lack orientation or size. */
    int open() {
        return open;
    }

    int withoutSide() {
        return withoutSide;
    }

    int withoutArea() {
        return withoutArea;
    }

    Quantity area() {
        return new Quantity(area, Unit.SQUARE_METRE);
    }

    Schedule table() {
        List<List<Object>> rows = new ArrayList<>();
        long count = 0;
        for (Line line : lines.values()) {
            Quantity wall = line.place < 8 && withoutSide == 0 ? wallArea(Sector.values()[line.place]) : null;
            rows.add(List.of(line.label(), (long) line.count, sum(line.area, line.count, line.withoutArea),
                    line.withoutArea == 0 ? "" : (Object) (long) line.withoutArea, wall == null ? "" : wall,
                    wall == null || line.withoutArea > 0 ? "" : new Quantity(line.area / wall.si(), Unit.PERCENT)));
            count += line.count;
        }
        rows.add(List.of(TOTAL, count, sum(area, count, withoutArea),
                withoutArea == 0 ? "" : (Object) (long) withoutArea, "", ""));
        return new Schedule(TITLE, COLUMNS, rows);
    }

    /** A sum of areas; nothing where none of them is known. */
    private static Object sum(double area, long count, long without) {
        return without == count ? "" : new Quantity(area, Unit.SQUARE_METRE);
    }

    /** The gross area of the storey's external walls that look that way; null unless all of them are known in full. */
    private Quantity wallArea(Sector sector) {
        double sum = 0;
        for (FacadeEntry wall : walls) {
            if (wall.external() == null || wall.external() && (wall.facing() == null || wall.area() == null)) {
                return null;
            }
            sum += wall.external() && wall.facing().sector() == sector ? wall.area().si() : 0;
        }
        return sum > 0 ? new Quantity(sum, Unit.SQUARE_METRE) : null;
    }

    /** One line of the schedule while it is added up. */
    private static final class Line {
        private final int place;
        private int count;
        private int withoutArea;
        private double area;

        Line(int place) {
            this.place = place;
        }

        private Object label() {
            if (place < 8) {
                return Sector.values()[place].label();
            }
            if (place >= 100) {
                return UNKNOWN;
            }
            Text one = Sector.values()[place - 10].label();
            Text other = Sector.values()[(place - 10 + 4) % 8].label();
            return Text.of(one.en() + " or " + other.en(), one.zhHk() + " 或 " + other.zhHk());
        }
    }
}
