// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which identity numbers are hashed, so that the same person is found again and nobody without the key
 * can try all numbers, of which there are few. Whoever loses it cannot find anybody again.
 */
public final class PersonKey {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] secret;

    private PersonKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** @param secret 32 bytes in hexadecimal */
    public static PersonKey parse(String secret) {
        if (!secret.strip().matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("a key of persons is 64 hexadecimal digits");
        }
        return new PersonKey(HexFormat.of().parseHex(secret.strip()));
    }

    /**
     * Reads the key of a file that only its owner may read.
     *
     * @throws IllegalArgumentException if it is no key
     * @throws SecurityException if others may read the file
     */
    public static PersonKey read(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                && !OWN.containsAll(Files.getPosixFilePermissions(file))) {
            throw new SecurityException(file.toString());
        }
        return Files.size(file) > 1000 ? parse("") : parse(Files.readString(file, StandardCharsets.US_ASCII));
    }

    /**
     * Writes a new key.
     *
     * @throws FileAlreadyExistsException if there is a file; no key is ever overwritten
     */
    public static PersonKey create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] own = posix ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWN)}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE), own)) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(secret) + "\n"));
        }
        return new PersonKey(secret);
    }

    /** HMAC-SHA-256 of a number under this key, in lower-case hexadecimal. */
    public String hash(IdentityNumber number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("hkid " + number.whole()).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "key of persons";
    }
}
