// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

/** The variables of one expression or one call of a function. */
final class Frame {

    final Evaluation run;
    /** What the rule is about: an instance or a value; null in functions. */
    final Object self;
    final Object[] slots;
    /** What a function returned. */
    Object result;

    Frame(Evaluation run, Object self, int slots) {
        this.run = run;
        this.self = self;
        this.slots = slots == 0 ? NO_SLOTS : new Object[slots];
    }

    private static final Object[] NO_SLOTS = {};
}
