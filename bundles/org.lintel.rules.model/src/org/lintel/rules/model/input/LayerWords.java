// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.text.Text;

/** What the properties of a layer are called in sentences. */
public final class LayerWords {

    public static final Text THICKNESS = Text.of("thickness", "厚度");
    public static final Text CONDUCTIVITY = Text.of("thermal conductivity", "導熱係數");
    public static final Text DENSITY = Text.of("density", "密度");

    private LayerWords() {
    }
}
