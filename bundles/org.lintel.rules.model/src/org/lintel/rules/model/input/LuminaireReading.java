// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/**
 * Reads the power of luminaires: of the whole device where that is stated, else of its lamps, which is less than what
 * the circuit carries.
 */
final class LuminaireReading implements Reading<List<Luminaire>> {

    /**
     * What one luminaire or lamp can draw, in W; Lintel's own. From the smallest marker light to the largest floodlight:
     * what is taken for kW, or written in it, falls outside.
     */
    private static final Range BELIEVABLE = new Range(0.3, 5000);

    private static final NumberReading DEVICE = new NumberReading(Unit.WATT, BELIEVABLE,
            power(LintelSets.LUMINAIRE, "CircuitPower"),
            power("Pset_LightFixtureTypeCommon", "TotalWattage"),
            power("Pset_ElectricalDeviceCommon", "NominalPowerConsumption"),
            power("Pset_ElectricalDeviceCommon", "Power"),
            power("Pset_ElectricalDeviceCommon", "ElectricalDeviceNominalPower"));

    private static final NumberReading LAMP = new NumberReading(Unit.WATT, BELIEVABLE,
            power("Pset_LampTypeCommon", "LightEmitterNominalPower"));

    private static final NumberReading SOURCES = new NumberReading(Unit.COUNT, new Range(0, 1000),
            Place.property("Pset_LightFixtureTypeCommon", "NumberOfSources"));

    /** Those that stand in a space; empty if none does. */
    @Override
    public Answer<List<Luminaire>> read(ModelView view, Instance space) {
        List<Luminaire> found = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Instance luminaire : view.luminaires(space)) {
            Luminaire one = one(view, luminaire);
            found.add(one);
            evidence.addAll(one.evidence());
        }
        if (found.isEmpty()) {
            return view.subjects(SubjectKind.LUMINAIRE.id()).isEmpty()
                    ? Answer.unknown("the model has no luminaires", "模型沒有照明器")
                    : Answer.unknown("no luminaire is contained in this space; the model has {0} in all",
                            "沒有照明器隸屬此空間；模型共有 {0} 個", view.subjects(SubjectKind.LUMINAIRE.id()).size());
        }
        if (evidence.isEmpty()) {
            evidence.add(view.evidence(Evidence.Origin.RELATION, space, "IfcRelContainedInSpatialStructure",
                    String.valueOf(found.size())));
        }
        return new Answer.Known<>(List.copyOf(found), evidence);
    }

    static Luminaire one(ModelView view, Instance luminaire) {
        String label = luminaire.name() == null ? "#" + luminaire.id() : luminaire.name();
        Answer<Quantity> device = view.ask(SubjectKind.LUMINAIRE, luminaire, LightingInputs.LUMINAIRE_POWER);
        if (device instanceof Answer.Known<Quantity> known) {
            return new Luminaire(label, known.value(), true, null, known.evidence());
        }
        double lamps = 0;
        List<Evidence> evidence = new ArrayList<>();
        List<Instance> lit = new ArrayList<>(List.of(luminaire));
        lit.addAll(view.spatial().children(luminaire));
        for (Instance lamp : lit) {
            if (LAMP.read(view, lamp) instanceof Answer.Known<Quantity> power) {
                boolean counted = lamp.equals(luminaire);
                double count = counted && SOURCES.read(view, lamp) instanceof Answer.Known<Quantity> sources
                        ? sources.value().si() : 1;
                lamps += power.value().si() * count;
                evidence.addAll(power.evidence());
            }
        }
        if (evidence.isEmpty()) {
            return new Luminaire(label, null, false, ((Answer.Unknown<Quantity>) device).reason(), List.of());
        }
        return new Luminaire(label, new Quantity(lamps, Unit.WATT), false,
                Message.of("only the power of its lamps is given, without control gear", "只提供燈泡功率，不包括控制裝置"),
                evidence);
    }

    private static Place power(String set, String property) {
        return Place.measured(set, property, Unit.WATT, "IfcPowerMeasure");
    }

    static Answer<Quantity> device(ModelView view, Instance luminaire) {
        return DEVICE.read(view, luminaire);
    }
}
