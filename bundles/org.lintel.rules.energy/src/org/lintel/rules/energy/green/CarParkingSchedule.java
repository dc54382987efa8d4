// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.green.ParkingBay.State;

/** The car parking schedule that the annex of the practice note shows, as far as a model tells it. */
final class CarParkingSchedule {

    private static final List<Schedule.Column> COLUMNS = List.of(Schedule.Column.of("part", "部分"),
            Schedule.Column.of("type", "類別"), Schedule.Column.of("no. of car parking spaces (CPS)", "車位數目"),
            Schedule.Column.of("CPS claimed to be disregarded", "申請不計入總樓面面積的車位"),
            Schedule.Column.of("CPS equipped with 7 kW medium charger", "設有 7 kW 中速充電器的車位"),
            Schedule.Column.of("CPS not equipped with 7 kW medium charger", "未設 7 kW 中速充電器的車位"),
            Schedule.Column.of("CPS equipped with fast / quick charger", "設有快速充電器的車位"),
            Schedule.Column.of("CPS of which it is not told", "未有說明充電器的車位"));

    /** In the order of the annex. */
    private static final Map<String, Text> VEHICLES = Map.of("private-car", Text.of("Private Car", "私家車"),
            "accessible", Text.of("Accessible Carpark", "暢通易達車位"), "motorcycle", Text.of("Motorcycle", "電單車"),
            "light-goods-vehicle", Text.of("Light Goods Vehicle", "輕型貨車"), "medium-goods-vehicle",
            Text.of("Medium Goods Vehicle", "中型貨車"), "heavy-goods-vehicle", Text.of("Heavy Goods Vehicle", "重型貨車"),
            "coach", Text.of("Coach (Bus)", "旅遊巴士"), "light-bus", Text.of("Light Bus", "小巴"));
    private static final List<String> ORDER = List.of("private-car", "accessible", "motorcycle", "light-goods-vehicle",
            "medium-goods-vehicle", "heavy-goods-vehicle", "coach", "light-bus");

    private CarParkingSchedule() {
    }

    static Schedule of(List<ParkingBay> bays, Quantity medium, Quantity quick) {
        Map<Integer, List<ParkingBay>> groups = new TreeMap<>();
        for (ParkingBay bay : bays) {
            Boolean residential = ParkingBay.value(bay.residential());
            int part = residential == null ? 2 : residential ? 0 : 1;
            String vehicle = ParkingBay.value(bay.vehicle());
            int type = vehicle == null ? ORDER.size() : ORDER.indexOf(vehicle);
            groups.computeIfAbsent(part * 100 + type, key -> new ArrayList<>()).add(bay);
        }
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((key, group) -> rows.add(row(key, group, medium, quick)));
        return new Schedule(Text.of("Car Parking Schedule (PNAP APP-2, Appendix C, Annex)",
                "停車位明細表（PNAP APP-2 附錄 C 附件）"),
                COLUMNS, rows);
    }

    private static List<Object> row(int key, List<ParkingBay> bays, Quantity medium, Quantity quick) {
        long all = 0;
        long claimed = 0;
        long equipped = 0;
        long fast = 0;
        long open = 0;
        for (ParkingBay bay : bays) {
            long count = bay.count();
            all += count;
            claimed += bay.claimed() == State.YES ? count : 0;
            State state = bay.equipped(medium);
            boolean quickly = bay.equipped(quick) == State.YES;
            fast += quickly ? count : 0;
            equipped += state == State.YES && !quickly ? count : 0;
            open += state == State.OPEN ? count : 0;
        }
        int type = key % 100;
        Text part = key < 100 ? Text.of("Residential", "住宅") : key < 200 ? Text.of("Non-residential", "非住宅")
                : Text.of("not told", "未有說明");
        return List.of(part, type < ORDER.size() ? VEHICLES.get(ORDER.get(type)) : Text.of("not told", "未有說明"),
                count(all), count(claimed), count(equipped), count(all - equipped - fast - open), count(fast),
                count(open));
    }

    private static Quantity count(long number) {
        return Quantity.of(number, Unit.COUNT);
    }
}
