// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

/** Something that has an instance name {@code #id} in an exchange structure. */
public interface Identified {

    /** The number behind {@code #}. */
    long id();
}
