// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Subject;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;

/** The inputs of a model with the figures of a scenario in its envelopes; nothing is measured anew. */
public final class ChangedInputs implements Inputs {

    private final Inputs others;
    private final Map<String, Answer<Fabric>> fabrics = new LinkedHashMap<>();
    private final Map<String, List<Effect>> effects = new LinkedHashMap<>();

    /**
     * Makes the changes on all envelopes.
     *
     * @param kinds of subjects whose envelopes rules ask for, of {@link FabricInputs}
     * @throws ChangeException if a change means nothing of any of them; one part may well have nothing of it
     */
    public ChangedInputs(Inputs others, Scenario scenario, List<String> kinds) throws ChangeException {
        this.others = others;
        List<ChangeException> troubles = new ArrayList<>();
        for (Change change : scenario.changes()) {
            boolean made = false;
            troubles.clear();
            for (String kind : kinds) {
                for (Subject subject : others.subjects(kind)) {
                    Scenario one = new Scenario(scenario.name(), List.of(change));
                    made |= make(subject, one, troubles);
                }
            }
            if (!made) {
                throw troubles.isEmpty() ? new ChangeException("the model has no envelope to change", "模型沒有可更改的外殼")
                        : troubles.getFirst();
            }
        }
    }

    private boolean make(Subject subject, Scenario change, List<ChangeException> troubles) {
        String key = key(subject);
        Answer<Fabric> now = fabrics.computeIfAbsent(key, k -> others.ask(subject, FabricInputs.FABRIC));
        if (!(now instanceof Answer.Known<Fabric> known)) {
            return false;
        }
        try {
            ChangedFabric.Result changed = ChangedFabric.of(known.value(), change);
            fabrics.put(key, new Answer.Known<>(changed.fabric(), known.evidence()));
            effects.computeIfAbsent(key, k -> new ArrayList<>()).addAll(changed.effects());
            return true;
        } catch (ChangeException e) {
            troubles.add(e);
            return false;
        }
    }

    private static String key(Subject subject) {
        return subject.kind() + '|' + subject.key();
    }

    /** What the changes came to on the envelope of a subject; empty for other subjects. */
    public List<Effect> effects(Subject subject) {
        return List.copyOf(effects.getOrDefault(key(subject), List.of()));
    }

    @Override
    public List<Subject> subjects(String kind) {
        return others.subjects(kind);
    }

    @Override
    @SuppressWarnings("unchecked") // FABRIC is an input of fabrics
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        Answer<Fabric> changed = input == FabricInputs.FABRIC ? fabrics.get(key(subject)) : null;
        return changed != null ? (Answer<T>) changed : others.ask(subject, input);
    }
}
