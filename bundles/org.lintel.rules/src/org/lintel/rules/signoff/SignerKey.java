// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key, by which a signature is checked. Written as {@code ed25519:} and 32 bytes in
 * base64.
 */
public final class SignerKey {

    private static final String PREFIX = "ed25519:";
    /** What stands before the 32 bytes in X.509 (RFC 8410). */
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PublicKey key;

    SignerKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is no such key
     */
    public static SignerKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("no " + PREFIX);
        }
        byte[] raw = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (raw.length != 32) {
            throw new IllegalArgumentException(raw.length + " bytes");
        }
        byte[] encoded = Arrays.copyOf(HEAD, HEAD.length + raw.length);
        System.arraycopy(raw, 0, encoded, HEAD.length, raw.length);
        try {
            return new SignerKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no point of the curve", e);
        }
    }

    /**
     * The public half of a private key. The JDK derives it only while it makes a pair, so it is given the bytes of
     * this one.
     */
    static SignerKey of(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!Arrays.equals(pair.getPrivate().getEncoded(), key.getEncoded())) {
            throw new GeneralSecurityException("another key came out");
        }
        return new SignerKey(pair.getPublic());
    }

    /** A source of exactly the bytes it was given. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }

    /** Whether some bytes were signed with the private half of this key. */
    public boolean hasSigned(byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The key in one word. */
    public String text() {
        byte[] encoded = key.getEncoded();
        return PREFIX + Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, HEAD.length, encoded.length));
    }

    /** What people compare over the telephone: {@code SHA256:} and the hash in base64, as OpenSSH writes it. */
    public String fingerprint() {
        try {
            byte[] encoded = key.getEncoded();
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.copyOfRange(encoded, HEAD.length, encoded.length));
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignerKey signer && signer.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
