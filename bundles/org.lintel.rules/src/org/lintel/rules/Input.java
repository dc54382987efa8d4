// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * A question a rule may ask about a subject, such as the floor area of a space.
 *
 * @param <T> the type of the answer; quantities come as {@link org.lintel.core.quantity.Quantity}
 */
public interface Input<T> {

    /** Stable name, e.g. {@code space.area}; settings override values under it. */
    String id();

    Text label();

    /** Where an author puts the value so that it is found: property set and property, in a sentence. */
    Message remedy();

    /** What the answer is put together from: questions that settings can answer one by one. Empty where it is read. */
    default List<Input<?>> parts() {
        return List.of();
    }
}
