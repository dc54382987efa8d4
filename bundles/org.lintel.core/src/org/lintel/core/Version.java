// SPDX-License-Identifier: EPL-2.0
package org.lintel.core;

/** The version of Lintel; a test of the build holds it to the version of the bundles. */
public final class Version {

    public static final String CURRENT = "0.1.0";

    private Version() {
    }
}
