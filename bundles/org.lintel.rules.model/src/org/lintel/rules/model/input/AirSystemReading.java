// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Groups;
import org.lintel.rules.Answer;

/** Reads air systems: what they are, and what their fans draw and move. A fan in no system is one by itself. */
final class AirSystemReading {

    /** What IFC calls systems that only ventilate; one that conditions air may be of constant or variable volume. */
    private static final Map<String, String> KINDS = Map.of("VENTILATION", "ventilation", "EXHAUST", "ventilation");

    private AirSystemReading() {
    }

    /** Where it does not say so itself: a system by its predefined type, a fan by the system it stands in. */
    static Answer<String> kind(ModelView view, Instance element) {
        if (element != null && element.is("IfcDistributionSystem")) {
            String predefined = element.enumeration("PredefinedType");
            String kind = predefined == null ? null : KINDS.get(predefined);
            if (kind != null) {
                return Answer.known(kind, view.evidence(element, "PredefinedType", predefined));
            }
        } else if (element != null && !element.is("IfcSystem")) {
            for (Instance system : Groups.of(view.model()).systems(element)) {
                if (view.ask(SubjectKind.AIR_SYSTEM, system, AirInputs.KIND) instanceof Answer.Known<String> known) {
                    return known;
                }
            }
        }
        return Answer.unknown("the model does not give it", "模型沒有提供");
    }

    static Answer<FanPower> power(ModelView view, Instance system) {
        if (view.ask(SubjectKind.AIR_SYSTEM, system, AirInputs.STATED_POWER) instanceof Answer.Known<Quantity> stated) {
            return new Answer.Known<>(new FanPower(stated.value(), true, null, List.of()), stated.evidence());
        }
        List<FanPower.Fan> fans = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        double sum = 0;
        int unknown = 0;
        for (Instance fan : fans(view, system)) {
            Answer<Quantity> power = view.ask(SubjectKind.FAN, fan, AirInputs.MOTOR_POWER);
            Quantity value = power instanceof Answer.Known<Quantity> known ? known.value() : null;
            List<Evidence> sources = power instanceof Answer.Known<Quantity> known ? known.evidence() : List.of();
            fans.add(new FanPower.Fan(fan.name() == null ? "#" + fan.id() : fan.name(), value, sources));
            evidence.addAll(sources);
            sum += value == null ? 0 : value.si();
            unknown += value == null ? 1 : 0;
        }
        if (fans.isEmpty()) {
            return Answer.unknown("no fan is assigned to the system", "沒有風機編入此系統");
        }
        Message open = unknown == 0 ? null
                : Message.of("{0} of {1} fans have no motor power", "{1} 台風機中有 {0} 台沒有馬達功率", unknown, fans.size());
        return evidence.isEmpty() ? new Answer.Unknown<>(open)
                : new Answer.Known<>(new FanPower(new Quantity(sum, Unit.KILOWATT), unknown == 0, open, fans),
                evidence);
    }

    static Answer<Quantity> flow(ModelView view, Instance system) {
        Answer<Quantity> stated = view.ask(SubjectKind.AIR_SYSTEM, system, AirInputs.STATED_FLOW);
        if (stated instanceof Answer.Known<Quantity>) {
            return stated;
        }
        List<Instance> fans = fans(view, system);
        return fans.size() == 1 ? view.ask(SubjectKind.FAN, fans.getFirst(), AirInputs.FAN_FLOW)
                : fans.isEmpty() ? stated
                : Answer.unknown("the system has {0} fans, and nothing says which of them supply",
                "系統有 {0} 台風機，未說明哪些負責送風",
                        fans.size());
    }

    /** The fans of a system, those inside its air handlers included; a fan alone is its own. */
    static List<Instance> fans(ModelView view, Instance system) {
        if (system == null || !system.is("IfcSystem")) {
            return system == null ? List.of() : List.of(system);
        }
        if (view.subjects(SubjectKind.FAN.id()).isEmpty()) {
            // most models have none, and systems of ten thousand pipes
            return List.of();
        }
        List<Instance> found = new ArrayList<>();
        for (Instance member : Groups.of(view.model()).allMembers(system)) {
            if (Elements.isEquipment(view, member, "IfcFan")) {
                found.add(member);
            }
            for (Instance part : Elements.isEquipment(view, member, "IfcUnitaryEquipment")
                    ? view.spatial().children(member) : List.<Instance>of()) {
                if (Elements.isEquipment(view, part, "IfcFan")) {
                    found.add(part);
                }
            }
        }
        return found.stream().distinct().toList();
    }
}
