// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lintel.core.user.UserFolder;
import org.lintel.geo.csdi.BaseMap;
import org.lintel.geo.csdi.Catalogue;

/** Which base map the user wants below the shapes, and whether its tiles may be asked for; remembered as preferences. */
public final class GroundSettings {

    /** Preference: {@link #NONE}, {@link #FOLDER} or the id of a map of the catalogue. */
    public static final String MAP = "baseMap";
    /** Preference: whether tiles that are not held are asked for; not before the user says so. */
    public static final String ONLINE = "fetchTiles";
    /** Preference: a folder of tiles that somebody has made. */
    public static final String TILES = "tileFolder";
    /** Preference: a catalogue laid over the supplied one. */
    public static final String CATALOGUE = "catalogue";

    /** Preference: where tiles that were fetched are kept, if not in the user's own folder. */
    public static final String KEPT = "tiles";

    public static final String NONE = "none";
    public static final String FOLDER = "folder";

    private static final long MOST_CATALOGUE = 4L << 20;

    private final Remembered preferences;

    /** @param bundle whose preferences they are */
    public GroundSettings(String bundle) {
        preferences = new Remembered(bundle);
    }

    /** Whether a change of that preference is one of these. */
    public static boolean concerns(String preference) {
        return List.of(MAP, ONLINE, TILES, CATALOGUE, KEPT).contains(preference);
    }

    public String map() {
        String chosen = preferences.text(MAP);
        return chosen.isEmpty() ? "topographic" : chosen;
    }

    public void map(String id) {
        preferences.put(MAP, id);
    }

    public boolean online() {
        return preferences.is(ONLINE);
    }

    public void online(boolean on) {
        preferences.put(ONLINE, on);
    }

    /** Null while none was chosen. */
    public Path folder() {
        String chosen = preferences.text(TILES);
        return chosen.isEmpty() ? null : Path.of(chosen);
    }

    public void folder(String chosen) {
        preferences.put(TILES, chosen);
        map(FOLDER);
    }

    /** Where tiles that were fetched are kept. */
    Path kept() {
        String named = preferences.text(KEPT);
        return named.isEmpty() ? UserFolder.here().resolve("tiles") : Path.of(named);
    }

    /** @param file empty for none */
    public void catalogue(String file) {
        preferences.put(CATALOGUE, file);
    }

    /**
     * The maps that are known, the user's own among them.
     *
     * @throws IOException if the user's own catalogue cannot be read or has a slip
     */
    public Catalogue catalogue() throws IOException {
        Catalogue catalogue = Catalogue.supplied();
        String own = preferences.text(CATALOGUE);
        if (!own.isEmpty()) {
            Path file = Path.of(own);
            if (Files.size(file) > MOST_CATALOGUE) {
                throw new IOException(file + ": too long for a catalogue");
            }
            catalogue.add(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return catalogue;
    }

    /** The maps to choose from; without the user's own where they cannot be read. */
    public List<BaseMap> maps() {
        try {
            return catalogue().maps();
        } catch (IOException e) {
            return Catalogue.supplied().maps();
        }
    }

    /** Who would be asked for tiles; empty where nobody is. */
    public String host() {
        return maps().stream().filter(each -> each.id().equals(map())).findFirst()
                .map(each -> URI.create(each.tiles().replaceAll("\\{[a-z]+}", "0")).getRawAuthority()).orElse("");
    }
}
