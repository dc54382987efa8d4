// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.List;
import java.util.Map;
import org.lintel.core.result.Run;
import org.lintel.rules.energy.whatif.Effect;
import org.lintel.rules.energy.whatif.Scenario;

/**
 * A scenario, and what the codes say under it.
 *
 * @param effects what the changes came to, by the fingerprint of the result they bear on
 */
public record Trial(Scenario scenario, Run run, Map<String, List<Effect>> effects) {

    public Trial {
        effects = Map.copyOf(effects);
    }
}
