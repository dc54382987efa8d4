// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Turns the expressions, functions and rules of a published EXPRESS file into the compact resource that
 * {@link RuleBook} reads. Run by hand when a schema changes:
 * {@code java org.lintel.ifc.express.RuleGenerator IFC4_ADD2_TC1.exp IFC4.rules}; the resource is committed.
 */
public final class RuleGenerator {

    private RuleGenerator() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: RuleGenerator EXPRESS-FILE RESOURCE");
        }
        Files.write(Path.of(arguments[1]), generate(Path.of(arguments[0])));
    }

    /** The bytes of the resource; the EXPRESS file's name and SHA-256 stand in them. */
    public static byte[] generate(Path express) {
        try {
            byte[] bytes = Files.readAllBytes(express);
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return RuleImage.write(RuleParser.parse(new String(bytes, StandardCharsets.UTF_8)),
                    express.getFileName().toString(), hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
