// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileFolderTest {

    private static final Instant THEN = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    Path folder;

    /** What the head of a PNG says, and nothing more. */
    static byte[] png(int width, int height, int length) {
        return ByteBuffer.allocate(length).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452).putInt(width).putInt(height)
                .array();
    }

    private static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(64).putShort((short) 0xFFD8).putShort((short) 0xFFE0).putShort((short) 16).position(20)
                .putShort((short) 0xFFC0).putShort((short) 17).put((byte) 8).putShort((short) height).putShort((short) width).array();
    }

    @Test
    void whatIsPutIsReadAgainWithItsNameAndTime() throws IOException {
        var tiles = new TileFolder(folder.resolve("new"));
        var tile = new Tile(17, 3, 4);
        assertNull(tiles.read(tile));
        assertNull(tiles.since(tile));
        tiles.put(tile, png(256, 256, 100), "\"a\"", THEN);
        assertArrayEquals(png(256, 256, 100), tiles.read(tile));
        assertEquals("\"a\"", tiles.tag(tile));
        assertEquals(THEN, tiles.since(tile));
        tiles.put(tile, png(256, 256, 120), null, THEN.plusSeconds(9));
        assertEquals(120, tiles.read(tile).length);
        assertNull(tiles.tag(tile), "the name of the other picture is gone");
        tiles.confirm(tile, THEN.plusSeconds(60));
        assertEquals(THEN.plusSeconds(60), tiles.since(tile));
        assertNull(tiles.read(new Tile(17, 4, 3)));
        try (Stream<Path> all = Files.list(folder.resolve("new/17/3"))) {
            assertEquals(List.of("4.png"), all.map(each -> each.getFileName().toString()).toList(), "nothing half is left");
        }
    }

    @Test
    void aFileThatIsNoSmallPictureIsNone() throws IOException {
        var tiles = new TileFolder(folder);
        Path file = Files.createDirectories(folder.resolve("1/0")).resolve("0.png");
        for (byte[] bytes : List.of(new byte[0], "<html>maintenance of the server</html>".getBytes(), png(256, 256, 20_000_000 / 2),
                png(100_000, 100_000, 100), png(-1, 5, 100), png(0, 0, 100), jpeg(60_000, 60_000),
                ByteBuffer.allocate(40).putShort((short) 0xFFD8).array())) {
            Files.write(file, bytes);
            assertNull(tiles.read(new Tile(1, 0, 0)));
        }
        Files.write(file, png(256, 256, 64));
        assertEquals(64, tiles.read(new Tile(1, 0, 0)).length);
        assertTrue(TileBytes.isPicture(jpeg(256, 256)));
        assertFalse(TileBytes.isPicture(jpeg(0, 256)));
        Files.delete(file);
        Files.createDirectory(file);
        assertNull(tiles.read(new Tile(1, 0, 0)), "a folder of that name");
    }

    @Test
    void whatWasNotConfirmedForLongestIsTakenAwayFirst() throws IOException {
        var tiles = new TileFolder(folder);
        for (int i = 0; i < 4; i++) {
            tiles.put(new Tile(12, i, 0), png(256, 256, 100), "t" + i, THEN.plusSeconds(i == 0 ? 99 : i));
        }
        tiles.prune(400);
        assertEquals(100, tiles.read(new Tile(12, 1, 0)).length, "all fits");
        tiles.prune(250);
        assertNull(tiles.read(new Tile(12, 1, 0)));
        assertNull(tiles.tag(new Tile(12, 1, 0)));
        assertNull(tiles.read(new Tile(12, 2, 0)));
        assertEquals("t3", tiles.tag(new Tile(12, 3, 0)));
        assertEquals(100, tiles.read(new Tile(12, 0, 0)).length);
        new TileFolder(folder.resolve("none")).prune(0);
    }
}
