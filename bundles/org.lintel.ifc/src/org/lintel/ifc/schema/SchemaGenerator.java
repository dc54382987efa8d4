// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Turns a published EXPRESS file into the compact resource that {@link Schema} reads. Run by hand when a schema
 * changes: {@code java org.lintel.ifc.schema.SchemaGenerator IFC4_ADD2_TC1.exp IFC4.schema}; the resource is
 * committed.
 */
public final class SchemaGenerator {

    private SchemaGenerator() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: SchemaGenerator EXPRESS-FILE RESOURCE");
        }
        Files.write(Path.of(arguments[1]), generate(Path.of(arguments[0])));
    }

    /** The bytes of the resource; the EXPRESS file's name and SHA-256 stand in them. */
    public static byte[] generate(Path express) {
        try {
            byte[] bytes = Files.readAllBytes(express);
            ExpressSchema schema = ExpressParser.parse(new String(bytes, StandardCharsets.UTF_8));
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return SchemaWriter.write(schema, id(schema.name()), express.getFileName().toString(), hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code IFC4X3_ADD2} is the schema IFC4X3 to its users. */
    private static String id(String name) {
        int mark = name.indexOf('_');
        return mark < 0 ? name : name.substring(0, mark);
    }
}
