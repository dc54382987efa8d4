// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import org.lintel.rules.signoff.SigningKey;

/** An actor at work, with their key. */
public interface Signer {

    /** The public half of the key, as {@code SignerKey.text} writes it. */
    String key();

    /** The Ed25519 signature of some bytes. */
    byte[] sign(byte[] content);

    /** Who has a key. */
    static Signer of(SigningKey key) {
        String text = key.signer().text();
        return new Signer() {

            @Override
            public String key() {
                return text;
            }

            @Override
            public byte[] sign(byte[] content) {
                return key.sign(content);
            }
        };
    }
}
