// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

/** An expression of a schema holds what cannot be carried out: an unknown name, or an operator that is not there. */
final class LinkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LinkException(String message) {
        super(message);
    }
}
