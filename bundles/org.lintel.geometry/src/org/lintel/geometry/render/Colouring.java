// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;

/** Which colour a part of an element has. */
@FunctionalInterface
public interface Colouring {

    /** The colour as it is on a screen, alpha first: 0xFF is opaque. */
    int argb(Instance element, Part part);
}
