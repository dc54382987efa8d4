// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** IfcGloballyUniqueId: 128 bits in 22 characters of an alphabet of 64. */
public final class GlobalIds {

    private static final int LENGTH = 22;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

    private GlobalIds() {
    }

    public static String compress(UUID id) {
        char[] out = new char[LENGTH];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int i = LENGTH - 1; i >= 0; i--) {
            out[i] = ALPHABET.charAt((int) (low & 63));
            low = low >>> 6 | high << 58;
            high >>>= 6;
        }
        return new String(out);
    }

    /** @throws IllegalArgumentException if the text is no GlobalId; see {@link #isValid} */
    public static UUID expand(String globalId) {
        if (!isValid(globalId)) {
            throw new IllegalArgumentException("no GlobalId: " + globalId);
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            high = high << 6 | low >>> 58;
            low = low << 6 | ALPHABET.indexOf(globalId.charAt(i));
        }
        return new UUID(high, low);
    }

    /** Whether a text has the form of a GlobalId: 22 characters of the alphabet, the first of them 0 to 3. */
    public static boolean isValid(String globalId) {
        if (globalId == null || globalId.length() != LENGTH || globalId.charAt(0) < '0' || globalId.charAt(0) > '3') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(globalId.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A GlobalId that depends on the name alone: a UUID of version 8 from the SHA-256 of the name in UTF-8. */
    public static String ofName(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(hash);
            long high = bits.getLong() & ~0xF000L | 0x8000L;
            long low = bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return compress(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
