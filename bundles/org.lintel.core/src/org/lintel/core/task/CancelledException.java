// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.task;

/** Thrown where work stops because the user asked for it; carries no stack trace, for it is no fault. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
