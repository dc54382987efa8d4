// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** What is asked of solar panels, and of the building on whose roof they stand. */
public final class SolarInputs {

    /** Energy of a year over the peak power of the panels. */
    public static final Unit YIELD = Unit.of("kWh/kW", Dimension.TIME, 3600, 0);

    private static final String SET = LintelSets.SOLAR_PANEL;

    /** Irradiance under which peak power is stated (standard test conditions, IEC 60904-3), W/m². */
    private static final double STANDARD_SUN = 1000;

    /** What a village house is called, without its number. */
    private static final Set<String> HOUSES = Set.of("village house", "village house 村屋", "村屋", "small house", "小型屋宇",
            "nteh", "new territories exempted house", "new territories exempted house 新界豁免管制屋宇", "新界豁免管制屋宇");

    /** As stated, else by definition from area and efficiency of the cells. */
    public static final ModelInput<Quantity> PEAK = new ModelInput<>("panel.peak-power", Text.of("peak power", "峰值功率"),
            Message.of("IFC has no property for it: set {0} (IfcPowerMeasure), or {1} and an area",
                    "IFC 沒有此屬性：請設定 {0}（IfcPowerMeasure），或 {1} 及面積", SET + ".PeakPower",
                    "Pset_SolarDeviceTypeCommon.CellEfficiency"),
            ValueForm.quantity(Unit.KILOWATT), SolarInputs::peak);

    public static final ModelInput<Quantity> HEIGHT = Question.measure("panel.height-above-roof",
            Text.of("height above the roof", "高出天台面的高度"), Unit.of("m", Dimension.LENGTH, 1, 2), new Range(0, 100),
            "IfcPositiveLengthMeasure", SET + ".HeightAboveRoof");

    public static final ModelInput<Boolean> ENCLOSED = Question.flag("panel.space-below-enclosed",
            Text.of("space below is enclosed", "下方空間被圍封"), SET + ".SpaceBelowEnclosed");

    /** As its designer worked it out, for its own tilt, direction and shade. */
    public static final ModelInput<Quantity> ANNUAL_YIELD = Question.number("panel.annual-yield",
            Text.of("annual yield", "每年發電量"), YIELD, new Range(0, 3000), SET + ".AnnualYield");

    /** A New Territories exempted house; where nothing is said its names tell. */
    public static final ModelInput<Boolean> VILLAGE_HOUSE = new ModelInput<>("building.village-house",
            Text.of("New Territories exempted house", "新界豁免管制屋宇"),
            Message.of("IFC has no property for it: set {0} on the building", "IFC 沒有此屬性：請在建築物設定 {0}",
                    LintelSets.BUILDING + ".VillageHouse"),
            ValueForm.FLAG, SolarInputs::house);

    public static final ModelInput<String> COMPANY = Question.word("building.power-company",
            Text.of("power company", "電力公司"), LintelSets.BUILDING + ".PowerCompany", "clp", "hke");

    public static final ModelInput<LocalDate> JOINED = Question.day("building.feed-in-tariff",
            Text.of("day the feed-in tariff scheme was joined", "參加上網電價計劃日期"),
            LintelSets.BUILDING + ".FeedInTariffDate");

    private static final NumberReading STATED = new NumberReading(Unit.KILOWATT, new Range(0, 1e6),
            Place.measured(SET, "PeakPower", Unit.KILOWATT, "IfcPowerMeasure"));
    private static final NumberReading EFFICIENCY = new NumberReading(Unit.NONE, Range.RATIO,
            Place.property(SET, "CellEfficiency"), Place.property("Pset_SolarDeviceTypeCommon", "CellEfficiency"));
    private static final NumberReading ACTIVE = new NumberReading(Unit.NONE, Range.RATIO,
            Place.property("Pset_SolarDeviceTypeCommon", "ActiveCellSurfaceAreaFraction"));
    private static final NumberReading AREA = new NumberReading(Unit.SQUARE_METRE, new Range(0, 1e5),
            Place.property(SET, "GrossArea"), Place.quantity("GrossArea"));

    private SolarInputs() {
    }

    private static Answer<Quantity> peak(ModelView view, Instance panel) {
        Answer<Quantity> stated = STATED.read(view, panel);
        if (stated instanceof Answer.Known<Quantity>
                || !(EFFICIENCY.read(view, panel) instanceof Answer.Known<Quantity> efficiency)
                || !(AREA.read(view, panel) instanceof Answer.Known<Quantity> area)) {
            return stated;
        }
        List<Evidence> evidence = new ArrayList<>(efficiency.evidence());
        evidence.addAll(area.evidence());
        double active = 1;
        if (ACTIVE.read(view, panel) instanceof Answer.Known<Quantity> fraction) {
            active = fraction.value().si();
            evidence.addAll(fraction.evidence());
        }
        evidence.add(new Evidence.Assumed(Message.of("peak power is efficiency × area of the cells under 1000 W/m², "
                + "by its definition (IEC 60904-3)", "峰值功率按定義為效率 × 電池面積 × 1000 W/m²（IEC 60904-3）")));
        return new Answer.Known<>(new Quantity(efficiency.value().si() * area.value().si() * active * STANDARD_SUN,
                Unit.KILOWATT), evidence);
    }

    private static Answer<Boolean> house(ModelView view, Instance building) {
        Property stated = ElementProperties.find(view, building, LintelSets.BUILDING, "VillageHouse");
        if (stated != null && stated.value() instanceof Boolean flag) {
            return Answer.known(flag, view.evidence(stated));
        }
        for (String attribute : List.of("Name", "LongName", "ObjectType")) {
            String name = building.text(attribute);
            if (name != null && HOUSES.contains(name.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\d]+", " ")
                    .replaceAll("\\s+", " ").strip())) {
                return Answer.known(true, view.evidence(building, attribute, name));
            }
        }
        return Answer.unknown("the model does not give it", "模型沒有提供");
    }
}
