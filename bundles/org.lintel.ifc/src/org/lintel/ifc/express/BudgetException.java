// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

/** A rule needed more steps, or a deeper nesting, than one is given; thrown often, and so without a trace. */
final class BudgetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BudgetException(String what) {
        super(what, null, false, false);
    }
}
