// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shapefile is several files: a link set that names it by its hash names all that was read. */
class ShapefileHashTest {

    @TempDir
    Path folder;

    /** One square in the harbour, as a shape and a row with its number. */
    private Path shapefile() throws IOException {
        ByteBuffer shape = ByteBuffer.allocate(100 + 8 + 128);
        shape.putInt(0, 9994).putInt(24, shape.capacity() / 2);
        shape.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        shape.order(ByteOrder.BIG_ENDIAN).putInt(100, 1).putInt(104, 64);
        shape.order(ByteOrder.LITTLE_ENDIAN).position(108).putInt(5).putDouble(835000).putDouble(817000).putDouble(835010)
                .putDouble(817010).putInt(1).putInt(5).putInt(0);
        for (double[] p : new double[][] {{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}}) {
            shape.putDouble(835000 + p[0]).putDouble(817000 + p[1]);
        }
        Files.write(folder.resolve("b.shp"), shape.array());
        row("3500017000T20200101");
        return folder.resolve("b.shp");
    }

    private void row(String number) throws IOException {
        ByteBuffer table = ByteBuffer.allocate(32 + 32 + 1 + 20).order(ByteOrder.LITTLE_ENDIAN);
        table.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 20);
        table.position(32).put("BuildingCS".getBytes(StandardCharsets.US_ASCII)).put(43, (byte) 'C').put(48, (byte) 19);
        table.put(64, (byte) 0x0D).position(65).put((" " + number).getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("b.dbf"), table.array());
    }

    private String named(Path model, Path data) throws IOException {
        lintel("link", model.toString(), "--data", data.toString(), "-q");
        JsonNode set = new ObjectMapper().readTree(folder.resolve("house.ifc.csdi.json").toFile());
        return set.path("attribution").toString().replaceAll(".*SHA-256 ([0-9a-f]{64}).*", "$1");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private byte[] lines(String... names) throws Exception {
        var lines = new StringBuilder();
        for (String name : names) {
            lines.append(sha256(Files.readAllBytes(folder.resolve(name)))).append("  ").append(name).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void allThatIsReadIsHashed() throws Exception {
        Path model = folder.resolve("house.ifc");
        lintel("sample", "village-house", "-p", "faultless=1", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "835000,817000,5", "-q").ends(0);
        Path data = shapefile();
        String first = named(model, data);
        assertEquals(sha256(lines("b.dbf", "b.shp")), first, "what sha256sum b.dbf b.shp | sha256sum prints");
        row("3500017001T20200101");
        assertNotEquals(first, named(model, data), "another row is other data");
        Files.writeString(folder.resolve("b.cpg"), "UTF-8");
        assertEquals(sha256(lines("b.cpg", "b.dbf", "b.shp")), named(model, data));
        Files.delete(folder.resolve("b.cpg"));
        Files.delete(folder.resolve("b.dbf"));
        assertEquals(sha256(Files.readAllBytes(data)), named(model, data), "of one file its own");
    }
}
