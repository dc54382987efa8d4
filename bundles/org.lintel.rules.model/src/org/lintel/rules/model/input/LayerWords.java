// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** What the properties of a layer are called in sentences. */
public final class LayerWords {

    public static final Text THICKNESS = Text.of("thickness", "厚度");
    public static final Text CONDUCTIVITY = Text.of("thermal conductivity", "導熱係數");
    public static final Text DENSITY = Text.of("density", "密度");

    private LayerWords() {
    }

    /** What to do where a project maps a material to what one code's table has no row of, though another's may. */
    public static Message noRow(ProjectAnswers.Given meaning, Text table) {
        return Message.of("the project's settings map the material to \"{0}\", which is no row of {1}: map it to one "
                + "of its rows, or {2}", "項目設定將物料配對至「{0}」，但{1}並無此列：請配對至其中一列，或{2}", meaning.value(), table,
                EnvelopeInputs.THERMAL_BUILD_UP.remedy());
    }
}
