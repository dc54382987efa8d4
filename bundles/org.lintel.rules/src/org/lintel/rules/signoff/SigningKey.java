// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.lintel.core.text.Message;

/**
 * The private half of an Ed25519 key, with which a person signs. It is kept in a file of the user, as PKCS #8 in PEM
 * as other programs write it too, or comes from the environment; never from a project.
 */
public final class SigningKey {

    /** The environment variable that may hold the key itself. */
    public static final String VARIABLE = "LINTEL_SIGNING_KEY";

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final long MOST_BYTES = 16_384;
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final PrivateKey key;
    private final SignerKey signer;

    private SigningKey(PrivateKey key, SignerKey signer) {
        this.key = key;
        this.signer = signer;
    }

    /** Makes a pair. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), new SignerKey(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK since 15 has Ed25519", e);
        }
    }

    /** The public half. */
    public SignerKey signer() {
        return signer;
    }

    /**
     * Writes the pair to a new file that only its owner may read: the public half as a comment, then the private one.
     *
     * @throws IOException if the file is there already, or cannot be written
     */
    public void write(Path file) throws IOException {
        String text = pem();
        boolean posix = Files.getFileAttributeView(file.toAbsolutePath().getParent(),
                PosixFileAttributeView.class) != null;
        if (posix) {
            // with its permissions from the first moment
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
        } else {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        }
    }

    /** The pair as a file holds it: for a place that keeps it as safe as a file of its owner alone. */
    public String pem() {
        return "# Lintel signing key. Public: " + signer.text() + "\n" + BEGIN + "\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    /**
     * Reads a file.
     *
     * @throws SheetException if others may read it, or it holds no such key
     * @throws IOException if it cannot be read
     */
    public static SigningKey read(Path file) throws IOException, SheetException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
            throw refuse(file.toString(), Message.of("others may read or write the key", "其他人可讀寫此金鑰"),
                    Message.of("chmod 600, and think of a new key if somebody may have read it",
                            "請執行 chmod 600；如可能已被他人讀取，請改用新金鑰"));
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw noKey(file.toString());
        }
        return parse(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** @param text PEM, or its base64 alone, as an environment variable holds it */
    public static SigningKey parse(String place, String text) throws SheetException {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        String base64 = begin >= 0 && end > begin ? text.substring(begin + BEGIN.length(), end) : text;
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(key, SignerKey.of(key));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw noKey(place);
        }
    }

    /** The signature of some bytes. */
    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("an Ed25519 key signs anything", e);
        }
    }

    private static SheetException noKey(String place) {
        return refuse(place, Message.of("it holds no Ed25519 private key", "並非 Ed25519 私密金鑰"),
                Message.of("\"lintel tables key FILE\" makes one", "可用「lintel tables key 檔案」產生"));
    }

    private static SheetException refuse(String place, Message problem, Message remedy) {
        return SheetException.at(place, 0, problem, remedy);
    }
}
