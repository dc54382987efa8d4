// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.model.input.InstalledLighting;
import org.lintel.rules.model.input.LightingInputs;
import org.lintel.rules.model.input.Luminaire;

/** Writes the installed lighting power of a space as a term of a calculation; luminaires of one kind make one term. */
final class LightingPower {

    /** Luminaires that differ in nothing that matters here. */
    private record Group(String label, Quantity power) {
    }

    private LightingPower() {
    }

    static Calculation term(InstalledLighting lighting, List<Evidence> evidence) {
        Message label = Message.of(LightingInputs.INSTALLED.label());
        Map<Group, Integer> counts = new LinkedHashMap<>();
        Map<Group, List<Evidence>> sources = new LinkedHashMap<>();
        for (Luminaire luminaire : lighting.luminaires()) {
            if (luminaire.power() != null) {
                Group group = new Group(luminaire.label(), luminaire.power());
                counts.merge(group, 1, Integer::sum);
                sources.putIfAbsent(group, luminaire.evidence());
            }
        }
        if (counts.isEmpty()) {
            return Calculation.read(label, "P", lighting.atLeast(), evidence);
        }
        List<Calculation> terms = new ArrayList<>();
        counts.forEach((group, count) -> terms.add(new Calculation(
                Message.of("{0} × {1}", "{0} × {1}", count, group.label()), "", count + " × " + group.power().printed(),
                new Quantity(count * group.power().si(), Unit.WATT), "", List.of(), sources.get(group))));
        return Calculation.made(label, "P", "Σ", lighting.atLeast(), terms);
    }
}
