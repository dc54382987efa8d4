// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.check.project.Settings;
import org.lintel.core.Version;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.task.Progress;
import org.lintel.rules.Inputs;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.whatif.ChangeException;
import org.lintel.rules.energy.whatif.ChangedInputs;
import org.lintel.rules.energy.whatif.Effect;
import org.lintel.rules.energy.whatif.Scenario;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.pipeline.Pipeline;
import org.lintel.rules.suppress.Suppressor;

/** A model on which scenarios are tried, under the rules of a plan that ask for its envelope. */
final class Bench {

    private final Settings settings;
    private final Plan plan;
    private final Inputs inputs;
    private final CheckedFile file;
    private final String today;
    private final List<PlannedRule> rules;
    private final List<String> kinds;

    Bench(Settings settings, Plan plan, Inputs inputs, CheckedFile file, String today) {
        this.settings = settings;
        this.plan = plan;
        this.inputs = inputs;
        this.file = file;
        this.today = today;
        rules = plan.rules().stream().filter(planned -> WhatIf.ofEnvelope(planned.rule())).toList();
        Set<String> asked = new LinkedHashSet<>();
        rules.forEach(planned -> asked.add(planned.rule().subject()));
        kinds = List.of(FabricInputs.ENVELOPE_PART, FabricInputs.ENVELOPE).stream().filter(asked::contains).toList();
    }

    /** Whether no rule asks for an envelope. */
    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The model as it is. */
    Run before(Progress progress) {
        return run(inputs, progress);
    }

    /** @throws ChangeException if a change means nothing of the envelope */
    Trial trial(Scenario scenario) throws ChangeException {
        ChangedInputs changed = new ChangedInputs(inputs, scenario, kinds);
        Run run = run(changed, Progress.NONE);
        Map<String, List<Effect>> effects = new HashMap<>();
        for (Result result : run.results()) {
            List<Effect> own = changed.effects(result.subject());
            if (!own.isEmpty()) {
                effects.put(result.fingerprint(), own);
            }
        }
        return new Trial(scenario, run, effects);
    }

    private Run run(Inputs told, Progress progress) {
        Engine.Outcomes outcomes = new Engine(told, settings.acceptCandidates(), settings.appliedOn())
                .run(rules, progress);
        List<Result> results = new Pipeline(new Suppressor(settings.suppressions(), today)).process(outcomes.results());
        Set<String> ids = new LinkedHashSet<>();
        rules.forEach(planned -> ids.add(planned.rule().id()));
        return new Run(Version.CURRENT, settings.appliedOn(), settings.acceptCandidates(), List.of(file), plan.packs(),
                plan.descriptions().stream().filter(rule -> ids.contains(rule.id())).toList(), results,
                outcomes.errors(), List.of(), List.of());
    }
}
