// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

/** An expression, ready to be evaluated; null is EXPRESS's indeterminate value {@code ?}. */
@FunctionalInterface
interface Node {

    Object eval(Frame frame);

    /** A statement, ready to be carried out. */
    @FunctionalInterface
    interface Step {

        Flow run(Frame frame);
    }

    /** Where to go on after a statement. */
    enum Flow {
        ON, RETURN, ESCAPE, SKIP
    }
}
