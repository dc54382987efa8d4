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
 * Adds up what works put in: as stated on the building, else over the elements whose status is NEW.
 *
 * @param set the property set in which elements of the kind have a status
 */
record WorksReading(NumberReading stated, SubjectKind kind, String set, ModelInput<Quantity> power)
        implements Reading<Quantity> {

    static final WorksReading LIGHTING = new WorksReading(new NumberReading(Unit.KILOWATT, new Range(-1e-9, 1e5),
            Place.measured(LintelSets.WORKS, "LightingPower", Unit.KILOWATT, "IfcPowerMeasure")), SubjectKind.LUMINAIRE,
            "Pset_LightFixtureTypeCommon", LightingInputs.LUMINAIRE_POWER);

    static final WorksReading COOLING = new WorksReading(new NumberReading(Unit.KILOWATT, new Range(-1e-9, 1e5),
            Place.measured(LintelSets.WORKS, "CoolingCapacity", Unit.KILOWATT, "IfcPowerMeasure")), SubjectKind.UNITARY,
            "Pset_UnitaryEquipmentTypeCommon", PlantInputs.CAPACITY);

    @Override
    public Answer<Quantity> read(ModelView view, Instance building) {
        Answer<Quantity> own = stated.read(view, building);
        if (own instanceof Answer.Known<Quantity>) {
            return own;
        }
        double sum = 0;
        int count = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (Instance element : kind.in(view)) {
            ElementProperties.Word status = ElementProperties.word(view, element, set, "Status");
            if (status == null || !status.text().equalsIgnoreCase("NEW")) {
                continue;
            }
            Answer<Quantity> drawn = view.ask(kind, element, power);
            if (!(drawn instanceof Answer.Known<Quantity> known)) {
                return Answer.unknown("\"{0}\" is new, but has no {1}", "「{0}」為新增，但沒有{1}", ModelView.name(element),
                        power.label());
            }
            sum += known.value().si();
            count++;
            if (count == 1) {
                evidence.addAll(known.evidence());
            }
        }
        if (count == 0) {
            return own;
        }
        evidence.addFirst(new Evidence.Assumed(Message.of("{0} elements with status NEW", "{0} 個狀態為 NEW 的構件", count)));
        return new Answer.Known<>(new Quantity(sum, Unit.KILOWATT), evidence);
    }
}
