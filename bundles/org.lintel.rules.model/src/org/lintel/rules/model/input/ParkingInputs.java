// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the practice notes ask of spaces for parking, each of which may hold several vehicles. */
public final class ParkingInputs {

    private static final String SET = LintelSets.PARKING;

    public static final ModelInput<Quantity> STALLS = Question.number("parking.stalls",
            Text.of("number of parking spaces", "車位數目"), Unit.COUNT, new Range(0, 100_000), SET + ".Stalls",
            "Pset_SpaceParking.ParkingUnits");

    public static final ModelInput<String> VEHICLE = Question.word("parking.vehicle",
            Text.of("kind of vehicle", "車輛類別"),
            SET + ".Vehicle", "private-car", "accessible", "motorcycle", "light-goods-vehicle", "medium-goods-vehicle",
            "heavy-goods-vehicle", "coach", "light-bus");

    public static final ModelInput<Boolean> RESIDENTIAL = Question.flag("parking.residential",
            Text.of("serves the residential part", "供住宅部分使用"), SET + ".Residential");

    public static final ModelInput<Boolean> AUTOMATED = Question.flag("parking.automated",
            Text.of("automated parking system", "自動泊車系統"), SET + ".AutomatedParking");

    /** Whether its area is claimed to be disregarded; said of the space, its storey or the building. */
    public static final ModelInput<Boolean> DISREGARDED = new ModelInput<>("parking.disregarded",
            Text.of("claimed to be disregarded from gross floor area", "申請不計入總樓面面積"),
            Message.of("IFC has no property for it: set {0} on the spaces, their storey or the building",
                    "IFC 沒有此屬性：請在空間、其樓層或建築物設定 {0}", SET + ".DisregardedFromGFA"),
            ValueForm.FLAG, ParkingInputs::disregarded);

    /** Of the weakest of the chargers of the space. */
    public static final ModelInput<Quantity> CHARGER = new ModelInput<>("parking.charger",
            Text.of("output power of the chargers", "充電器輸出功率"),
            Message.of("IFC has no property for it: set {0} (IfcPowerMeasure) on the space, 0 where there is none, "
            + "or put chargers with {1} into the space",
                    "IFC 沒有此屬性：請在空間設定 {0}（IfcPowerMeasure；沒有充電器則為 0），或將設有 {1} 的充電器編入空間",
                    SET + ".ChargerPower", LintelSets.CHARGER + ".OutputPower"),
            ValueForm.quantity(Unit.KILOWATT), ParkingInputs::charger);

    /** Where there are fewer than vehicles. */
    public static final ModelInput<Quantity> CHARGERS = new ModelInput<>("parking.chargers",
            Text.of("number of chargers", "充電器數目"),
            Message.of("set {0}, or put the chargers into the space", "設定 {0}，或將充電器編入空間", SET + ".Chargers"),
            ValueForm.quantity(Unit.COUNT), ParkingInputs::chargers);

    private static final NumberReading POWER = new NumberReading(Unit.KILOWATT, new Range(-1e-9, 5000),
            Place.measured(SET, "ChargerPower", Unit.KILOWATT, "IfcPowerMeasure"));

    private static final NumberReading OUTPUT = new NumberReading(Unit.KILOWATT, new Range(-1e-9, 5000),
            Place.measured(LintelSets.CHARGER, "OutputPower", Unit.KILOWATT, "IfcPowerMeasure"));

    private static final NumberReading COUNT = new NumberReading(Unit.COUNT, new Range(-1e-9, 100_000),
            Place.property(SET, "Chargers"));

    private ParkingInputs() {
    }

    private static Answer<Boolean> disregarded(ModelView view, Instance space) {
        List<Instance> holders = new ArrayList<>(List.of(space));
        holders.addAll(view.spatial().ancestors(space));
        for (Instance holder : holders) {
            Property found = view.properties().find(holder, SET, "DisregardedFromGFA");
            if (found != null && found.value() instanceof Boolean flag) {
                return Answer.known(flag, view.evidence(found));
            }
        }
        return Answer.unknown("the model does not give it", "模型沒有提供");
    }

    private static Answer<Quantity> charger(ModelView view, Instance space) {
        Answer<Quantity> stated = POWER.read(view, space);
        List<Instance> devices = stated instanceof Answer.Known<Quantity> ? List.of() : devices(view, space);
        Answer.Known<Quantity> weakest = null;
        for (Instance device : devices) {
            if (!(OUTPUT.read(view, device) instanceof Answer.Known<Quantity> known)) {
                return Answer.unknown("charger \"{0}\" does not say its output power", "充電器「{0}」沒有說明輸出功率",
                        ModelView.name(device));
            }
            weakest = weakest == null || known.value().si() < weakest.value().si() ? known : weakest;
        }
        return weakest == null ? stated : weakest;
    }

    private static Answer<Quantity> chargers(ModelView view, Instance space) {
        Answer<Quantity> stated = COUNT.read(view, space);
        List<Instance> devices = stated instanceof Answer.Known<Quantity> ? List.of() : devices(view, space);
        return devices.isEmpty() ? stated : Answer.known(Quantity.of(devices.size(), Unit.COUNT),
                view.evidence(Evidence.Origin.RELATION, devices.getFirst(), "IfcRelContainedInSpatialStructure",
                        String.valueOf(devices.size())));
    }

    private static List<Instance> devices(ModelView view, Instance space) {
        return view.spatial().children(space).stream()
                .filter(part -> part.is("IfcElement") && Question.carries(view, part, LintelSets.CHARGER)).toList();
    }
}
