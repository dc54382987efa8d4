// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.rules.Results;

/** Steps run in their order, and the results come out in one order. */
class PipelineTest {

    @Test
    void stepsRunOneAfterTheOther() {
        Processor first = results -> results.stream().map(result -> result.withBaseline(BaselineState.NEW)).toList();
        Processor second = results -> results.stream().map(result -> result.baseline() == BaselineState.NEW
                ? result.withBaseline(BaselineState.UPDATED) : result).toList();
        List<Result> results = List.of(Results.of("a/b", "a.ifc", "k", Outcome.FAIL));
        assertEquals(BaselineState.UPDATED, new Pipeline(first, second).process(results).getFirst().baseline());
        assertEquals(BaselineState.NEW, new Pipeline(second, first).process(results).getFirst().baseline());
        assertEquals(results, new Pipeline().process(results));
    }

    @Test
    void theOrderIsFileRulePlaceAndSubject() {
        List<Result> sorted = List.of(
                Results.of("b/z", "a.ifc", 9, "k", "", Outcome.PASS), Results.of("a/a", "b.ifc", 2, "z", "",
                Outcome.FAIL),
                Results.of("a/a", "b.ifc", 10, "a", "", Outcome.PASS), Results.of("a/a", "b.ifc", 10, "b", "",
                Outcome.FAIL),
                Results.of("a/b", "b.ifc", 1, "a", "", Outcome.FAIL));
        Random random = new Random(16);
        for (int i = 0; i < 50; i++) {
            List<Result> results = new ArrayList<>(sorted);
            Collections.shuffle(results, random);
            assertEquals(sorted, new Pipeline().process(results));
        }
    }
}
