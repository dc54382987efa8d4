// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pipeline;

import java.util.List;
import org.lintel.core.result.Result;

/** One step between the engine and the reports; steps run in one order that stands in one place. */
@FunctionalInterface
public interface Processor {

    /** @return the results after this step, in the same order; it may replace results but never lose one */
    List<Result> process(List<Result> results);
}
