// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

/** The two ends of what a result can be. */
public enum End {
    LEAST, MOST
}
