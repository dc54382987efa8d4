// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.ArrayList;
import java.util.List;
import org.lintel.check.project.Settings;
import org.lintel.core.result.Run;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.rules.Inputs;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.whatif.Change;
import org.lintel.rules.energy.whatif.ChangeException;
import org.lintel.rules.energy.whatif.Scenario;
import org.lintel.rules.model.shape.KnownShapes;
import org.lintel.rules.signoff.SignedTables;

/**
 * The use case "what if": a model under the codes of thermal transfer as it is, and with some figures of its envelope
 * otherwise. The envelope is taken off once; nothing is written anywhere.
 */
public final class WhatIf {

    /**
     * What came out.
     *
     * @param before the model as it is
     * @param trials one for each scenario
     * @param sought what just passes, for each figure that was asked for and each result; in that order
     */
    public record Answer(Run before, List<Trial> trials, List<Sought> sought) {

        public Answer {
            trials = List.copyOf(trials);
            sought = List.copyOf(sought);
        }
    }

    private final Checker checker;

    public WhatIf(Checker checker) {
        this.checker = checker;
    }

    /**
     * Tries scenarios.
     *
     * @param request for one model; the rules on envelopes among its packs, or all, are applied
     * @param common changes that hold in all that is sought
     * @param wanted figures of which to find the values that just pass
     * @throws RequestException if the settings or a change are wrong
     * @throws ModelException if the model cannot be read
     */
    public Answer run(CheckRequest request, List<Scenario> scenarios, Scenario common, List<Change> wanted,
            String today, Progress progress) throws RequestException, ModelException {
        Settings settings = Checker.shown(request, request.settings());
        SignedTables signed = checker.signedTables(request, settings);
        Catalog catalog = signed == null ? checker.catalog() : signed.catalog();
        Plan plan = Plan.of(catalog, settings.packs().isEmpty() ? settings.withPacks(packs(catalog)) : settings);
        Model model = checker.models().open(request.files().getFirst(), progress);
        try {
            String shown = request.shown(request.files().getFirst());
            Inputs inputs = checker.taken(Checker.told(model, shown, settings), settings,
                    new KnownShapes(model), progress);
            Bench bench = new Bench(settings, plan, inputs, Checker.readable(model, shown), today);
            if (bench.isEmpty()) {
                throw new RequestException(Message.of("none of the packs asks for an envelope; there are: {0}",
                        "所選規則集均不涉及建築物外殼；可用：{0}", String.join(", ", packs(catalog))));
            }
            Run before = bench.before(progress);
            List<Trial> trials = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                progress.check();
                trials.add(bench.trial(scenario));
            }
            List<Sought> sought = new ArrayList<>();
            for (Change change : wanted) {
                sought.addAll(new Seeking(bench, common, change).of(before, progress));
            }
            model.checkUnchanged();
            return new Answer(before, trials, sought);
        } catch (ChangeException e) {
            throw new RequestException(e.text());
        } finally {
            checker.models().done(model);
        }
    }

    /** Whether a rule calculates with an envelope; what only looks at its sources has no other figures to try. */
    static boolean ofEnvelope(Rule rule) {
        return rule.required().contains(FabricInputs.FABRIC);
    }

    private static List<String> packs(Catalog catalog) {
        return catalog.packs().stream()
                .filter(pack -> catalog.rules(pack).stream().anyMatch(WhatIf::ofEnvelope)).toList();
    }
}
