// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

/** An actor at work, with their key. */
public interface Signer {

    /** The public half of the key, as {@code SignerKey.text} writes it. */
    String key();

    /** The Ed25519 signature of some bytes. */
    byte[] sign(byte[] content);
}
