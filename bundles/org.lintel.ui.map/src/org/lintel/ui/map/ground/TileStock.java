// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.geo.csdi.BaseMap;
import org.lintel.geo.csdi.Catalogue;
import org.lintel.geo.csdi.ServerException;
import org.lintel.geo.csdi.TileService;
import org.lintel.geo.tile.Tile;
import org.lintel.geo.tile.TileFolder;
import org.lintel.geo.tile.TileGrid;

/** Where the tiles of one base map come from: what is held of it on disk, and its server where that may be asked. */
final class TileStock implements AutoCloseable {

    /** How long the Lands Department's server lets a tile count as new ({@code max-age} of its answers). */
    private static final Duration NEW = Duration.ofHours(12);
    /** Some twenty thousand tiles: a district of the city at every level. */
    private static final long MOST_HELD = 512L << 20;
    private static final Tile LOGO = new Tile(0, 0, 0);
    private static final int MOST_WORDS = 200;

    private final TileFolder tiles;
    private final TileFolder names;
    private final TileFolder logo;
    private final int least;
    private final int most;
    private final String words;
    private final BaseMap map;
    private final Language language;
    private final TileService service;

    private TileStock(TileFolder tiles, TileFolder names, TileFolder logo, int least, int most, String words, BaseMap map,
            Language language, TileService service) {
        this.tiles = tiles;
        this.names = names;
        this.logo = logo;
        this.least = least;
        this.most = most;
        this.words = words;
        this.map = map;
        this.language = language;
        this.service = service;
    }

    /**
     * A map of the catalogue.
     *
     * @param folder where tiles of all maps are kept
     * @param online whether what is not held may be asked for
     */
    static TileStock of(BaseMap map, Catalogue catalogue, Path folder, Language language, boolean online) {
        Path own = folder.resolve(name(map));
        return new TileStock(new TileFolder(own.resolve("map")),
                map.labels() == null ? null : new TileFolder(own.resolve("names-" + TileService.code(language))),
                map.logo() == null ? null : new TileFolder(own.resolve("logo")), map.least(), map.most(),
                map.attribution().in(language), map, language,
                online ? new TileService(catalogue, TileService.LIMITS) : null);
    }

    /** What another server sends under the same name is kept apart. */
    private static String name(BaseMap map) {
        return Catalogue.supplied().maps().contains(map) ? map.id()
                : map.id() + "-" + Integer.toHexString(map.tiles().hashCode());
    }

    /** A folder of tiles that somebody has made; its levels are those it has, its words those of its {@code attribution.txt}. */
    static TileStock of(Path folder) throws IOException {
        int least = TileGrid.DEEPEST;
        int most = -1;
        try (DirectoryStream<Path> levels = Files.newDirectoryStream(folder)) {
            for (Path each : levels) {
                String name = each.getFileName().toString();
                if (name.matches("\\d{1,2}") && Integer.parseInt(name) <= TileGrid.DEEPEST) {
                    least = Math.min(least, Integer.parseInt(name));
                    most = Math.max(most, Integer.parseInt(name));
                }
            }
        }
        if (most < 0) {
            throw new IOException(Messages.bind(Messages.noTilesIn, folder));
        }
        Path said = folder.resolve("attribution.txt");
        String words = Files.isRegularFile(said) && Files.size(said) <= 4 * MOST_WORDS
                ? Files.readString(said).strip().replaceAll("\\s+", " ") : "";
        return new TileStock(new TileFolder(folder), null, null, least, most,
                words.isEmpty() ? Messages.bind(Messages.tilesFrom, folder.getFileName()) : words, null, Language.EN, null);
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** What the publisher wants said on the face of the map. */
    String words() {
        return words;
    }

    boolean hasNames() {
        return names != null;
    }

    boolean isOnline() {
        return service != null;
    }

    private TileFolder folder(TileKey key) {
        return key.names() ? names : tiles;
    }

    /** The picture that is held; null for none. */
    byte[] held(TileKey key) throws IOException {
        return folder(key).read(key.tile());
    }

    /** Whether to ask if it is still right. */
    boolean isOld(TileKey key) throws IOException {
        Instant since = folder(key).since(key.tile());
        return service != null && (since == null || since.plus(NEW).isBefore(Instant.now()));
    }

    /**
     * Asks the server for a tile and keeps it.
     *
     * @return null where what is held is still right, or there is none
     */
    byte[] fetched(TileKey key, Progress progress) throws IOException {
        TileFolder folder = folder(key);
        String tag = folder.since(key.tile()) == null ? null : folder.tag(key.tile());
        TileService.Got got = key.names() ? service.names(map, language, key.tile(), tag, progress)
                : service.tile(map, key.tile(), tag, progress);
        return kept(folder, key.tile(), got);
    }

    /** What is held is damaged; a pack of somebody else's is left as it is. */
    void forget(TileKey key) throws IOException {
        if (service != null) {
            folder(key).remove(key.tile());
        }
    }

    /** The picture that the terms want beside the words, as it is held; null for none, or none yet. */
    byte[] logo() throws IOException {
        return logo == null ? null : logo.read(LOGO);
    }

    /** Asks the server for that picture; null where it is held already, or there is none. */
    byte[] fetchedLogo(Progress progress) throws IOException {
        return logo == null || logo.read(LOGO) != null ? null : kept(logo, LOGO, service.logo(map, null, progress));
    }

    private static byte[] kept(TileFolder folder, Tile tile, TileService.Got got) throws IOException {
        if (got.unchanged()) {
            folder.confirm(tile, Instant.now());
        } else if (got.picture() != null) {
            folder.put(tile, got.picture(), got.tag(), Instant.now());
        }
        return got.picture();
    }

    /** Takes away what has not been looked at for longest, where it is much. */
    void prune() throws IOException {
        if (service != null) {
            tiles.prune(MOST_HELD);
            if (names != null) {
                names.prune(MOST_HELD);
            }
        }
    }

    /** In words for the user. */
    static String told(IOException e, Language language) {
        return e instanceof ServerException told ? told.text().in(language) : String.valueOf(e.getMessage());
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}
