// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Subject;

/** Runs of any size: the results of {@link RichRun} (without its 10 kB name) over and over on other elements. */
public final class ManyResults {

    private ManyResults() {
    }

    public static Run run(int count) {
        Run rich = RichRun.run();
        List<Result> models = new ArrayList<>();
        for (Result result : rich.results()) {
            if (result.subject().name().length() < 1000 && result.schedules().isEmpty()) {
                models.add(result);
            }
        }
        List<Result> results = new AbstractList<>() {
            @Override
            public Result get(int index) {
                return on(models.get(index % models.size()), index);
            }

            @Override
            public int size() {
                return count;
            }
        };
        return new Run(rich.version(), rich.date(), false, rich.files(), rich.packs(), rich.rules(), results,
                rich.errors(), rich.fixed(), rich.unused(), rich.unusedOverrides());
    }

    private static Result on(Result model, int index) {
        Subject old = model.subject();
        Subject subject = RichRun.subject(old.type(), old.name(), 1000 + index, old.where().file(),
                "Site / Office Tower / Level " + (index / 500 + 1));
        return new Result(model.rule(), subject, model.discriminator(), model.outcome(), model.severity(),
                model.summary(), model.remedy(), model.calculation(), model.missing(), model.candidate(),
                model.evidence(), model.schedules(), model.fixes(), model.baseline(), model.suppression());
    }
}
