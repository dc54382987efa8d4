// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tiles in a folder, as {@code level/column/row.png}: what was fetched once, or a pack that somebody has made. Beside a tile
 * stands what the server called it ({@code row.etag}); the time of the file is when it was last known to hold.
 */
public final class TileFolder {

    private static final String PICTURE = ".png";
    private static final String TAG = ".etag";
    private static final int MOST_TAG = 200;

    private final Path folder;

    private record Kept(Path file, Instant since, long bytes) {
    }

    /** @param folder need not be there yet */
    public TileFolder(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    private Path file(Tile tile, String end) {
        return folder.resolve(Integer.toString(tile.level())).resolve(Integer.toString(tile.column()))
                .resolve(tile.row() + end);
    }

    /**
     * The file of a tile.
     *
     * @return null where it is not held, or is no small picture
     * @throws IOException if it is there and cannot be read
     */
    public byte[] read(Tile tile) throws IOException {
        Path file = file(tile, PICTURE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > TileBytes.MOST) {
                return null;
            }
            byte[] bytes = Files.readAllBytes(file);
            return TileBytes.isPicture(bytes) ? bytes : null;
        } catch (NoSuchFileException e) {
            return null; // another process has taken it away meanwhile
        }
    }

    /** When it was last known to hold; null where it is not held. */
    public Instant since(Tile tile) throws IOException {
        Path file = file(tile, PICTURE);
        return Files.isRegularFile(file) ? Files.getLastModifiedTime(file).toInstant() : null;
    }

    /** What the server called it; null where nothing is known. */
    public String tag(Tile tile) throws IOException {
        Path file = file(tile, TAG);
        return Files.isRegularFile(file) && Files.size(file) <= MOST_TAG ? Files.readString(file) : null;
    }

    /**
     * Keeps a tile in place of what was held of it; whoever reads meanwhile reads the one or the other.
     *
     * @param tag null where the server gave none
     */
    public void put(Tile tile, byte[] picture, String tag, Instant now) throws IOException {
        Path file = file(tile, PICTURE);
        Files.createDirectories(file.getParent());
        // first the picture without a name, then the name: an old name with a new picture would hide a change
        Files.deleteIfExists(file(tile, TAG));
        Path part = Files.createTempFile(file.getParent(), "part", null);
        try {
            Files.write(part, picture);
            Files.setLastModifiedTime(part, FileTime.from(now));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        if (tag != null && tag.length() <= MOST_TAG) {
            Files.write(file(tile, TAG), tag.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The server says that it holds still. */
    public void confirm(Tile tile, Instant now) throws IOException {
        Files.setLastModifiedTime(file(tile, PICTURE), FileTime.from(now));
    }

    /** It is held no longer. */
    public void remove(Tile tile) throws IOException {
        Files.deleteIfExists(file(tile, TAG));
        Files.deleteIfExists(file(tile, PICTURE));
    }

    /**
     * Takes the tiles away that have not been confirmed for longest, until the rest fits.
     *
     * @param most bytes of all files in the folder
     */
    public void prune(long most) throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.isRegularFile() && file.toString().endsWith(PICTURE)) {
                    kept.add(new Kept(file, facts.lastModifiedTime().toInstant(), facts.size()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        kept.sort(Comparator.comparing(Kept::since).thenComparing(Kept::file));
        for (Kept each : kept) {
            if (bytes <= most) {
                return;
            }
            bytes -= each.bytes();
            String name = each.file().getFileName().toString();
            Files.deleteIfExists(each.file().resolveSibling(name.substring(0, name.length() - PICTURE.length()) + TAG));
            Files.deleteIfExists(each.file());
        }
    }
}
