// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.ifc.model.Instance;

/**
 * What three witnesses say of an element.
 *
 * @param geometry what is seen of it from outside
 * @param seen how sure that is
 * @param isExternal its own property, its type's, or that of the whole it is a part of
 * @param stated how sure that is: high for its own, medium for its type's or the whole's
 * @param boundaries what its space boundaries say
 * @param bounded how sure that is: high where all say the same
 * @param area of it that outside air reaches, in m², windows and doors by their opening
 * @param fire whether a space boundary says that another building lies behind it
 */
public record Testimony(Instance element, Side geometry, Confidence seen, Side isExternal, Confidence stated,
        Side boundaries, Confidence bounded, double area, boolean fire) {

    /** Whether any two contradict each other. */
    public boolean isDivided() {
        return geometry.contradicts(isExternal) || geometry.contradicts(boundaries)
                || isExternal.contradicts(boundaries);
    }

    /** Whether both others contradict the geometry. */
    public boolean isOutvoted() {
        return geometry.contradicts(isExternal) && geometry.contradicts(boundaries);
    }

    /** Whether another witness says the same as the geometry. */
    boolean isSupported() {
        return geometry.supports(isExternal) || geometry.supports(boundaries);
    }

    /** How sure it is that the element is where the geometry says. */
    public Confidence confidence() {
        boolean against = geometry.contradicts(isExternal) || geometry.contradicts(boundaries);
        if (against) {
            return isSupported() ? Confidence.MEDIUM : Confidence.LOW;
        }
        return isSupported() ? seen : seen.and(Confidence.MEDIUM);
    }
}
