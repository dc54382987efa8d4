// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.check.project.Settings;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.rules.Inputs;
import org.lintel.rules.energy.suggest.Suggestion;
import org.lintel.rules.energy.suggest.Suggestions;
import org.lintel.rules.model.shape.KnownShapes;

/** The use case "what may the words of these models mean": what settings and models do not tell yet. */
public final class MappingSuggestions {

    private final Checker checker;

    public MappingSuggestions(Checker checker) {
        this.checker = checker;
    }

    /** @throws ModelException if a model cannot be read */
    public List<Suggestion> of(CheckRequest request, Progress progress) throws ModelException {
        Settings settings = Checker.shown(request, request.settings());
        List<Model> models = new ArrayList<>();
        try {
            List<Inputs> inputs = new ArrayList<>();
            for (Path file : request.files()) {
                progress.check();
                Model model = checker.models().open(file, progress);
                models.add(model);
                inputs.add(checker.taken(Checker.told(model, request.shown(file), settings), settings,
                        new KnownShapes(model), progress));
            }
            return Suggestions.of(inputs, checker.editions());
        } finally {
            models.forEach(checker.models()::done);
        }
    }
}
