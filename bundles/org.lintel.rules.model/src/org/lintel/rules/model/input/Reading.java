// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/** How one input is found in a model: the one place that knows which properties, quantities and relations tell it. */
@FunctionalInterface
public interface Reading<T> {

    /**
     * The answer for one element.
     *
     * @param element the instance the subject stands for; for the whole model its IfcProject, null if it has none
     */
    Answer<T> read(ModelView view, Instance element);
}
