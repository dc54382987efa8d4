// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.key;

import org.lintel.rules.signoff.SigningKey;

/** A place that keeps keys under names of their own, guarded by a password or by the machine. */
public interface KeyVault extends KeySource {

    /** What a command that cannot open a vault is told the name of a key by: {@code vault:NAME}. */
    String PREFIX = "vault:";

    /**
     * Keeps a key.
     *
     * @throws KeyException if there is a key of that name already, which is never written over, or it cannot be kept
     */
    void keep(String name, SigningKey key) throws KeyException;

    /**
     * Takes a key out; what was signed with it stays valid.
     *
     * @throws KeyException if there is none of that name
     */
    void forget(String name) throws KeyException;
}
