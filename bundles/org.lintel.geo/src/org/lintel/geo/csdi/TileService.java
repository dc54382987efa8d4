// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import java.time.Duration;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.geo.tile.Tile;
import org.lintel.geo.tile.TileBytes;

/** Asks for tiles of a base map, one by one, as they are looked at; the terms forbid to take many ahead. */
public final class TileService implements AutoCloseable {

    /**
     * Ten tiles a second at most: about what a browser asks for that shows the same map, which takes six at a time. A map that
     * does not come is no misfortune: it is asked for twice.
     */
    public static final Limits LIMITS = new Limits(TileBytes.MOST, TileBytes.MOST, Duration.ofSeconds(15), 2,
            Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofMillis(100));

    private static final String ACCEPT = "image/png,image/jpeg";

    private final Gate gate;

    /**
     * What the server says to a question.
     *
     * @param picture PNG or JPEG; null where what is held is still right, or there is no such tile
     * @param tag to ask with the next time; null for none
     * @param unchanged what is held is still right
     */
    public record Got(byte[] picture, String tag, boolean unchanged) {
    }

    /** @param catalogue whose hosts may be asked */
    public TileService(Catalogue catalogue, Limits limits) {
        gate = new Gate(catalogue, limits, false);
    }

    /**
     * A tile of the map itself.
     *
     * @param tag of what is held; null for nothing
     * @throws ServerException if the server cannot be asked, or what it sends is no small picture
     */
    public Got tile(BaseMap map, Tile tile, String tag, Progress progress) throws ServerException {
        return ask(at(map.tiles(), tile), tag, progress);
    }

    /** The names that lie over a tile, in that language. */
    public Got names(BaseMap map, Language language, Tile tile, String tag, Progress progress) throws ServerException {
        return ask(at(map.labels(), tile).replace("{language}", code(language)), tag, progress);
    }

    /** The picture that the terms want beside their words. */
    public Got logo(BaseMap map, String tag, Progress progress) throws ServerException {
        return ask(map.logo(), tag, progress);
    }

    /** As the service calls a language. */
    public static String code(Language language) {
        return language == Language.EN ? "en" : "tc";
    }

    private static String at(String template, Tile tile) {
        return template.replace("{z}", Integer.toString(tile.level())).replace("{x}", Integer.toString(tile.column()))
                .replace("{y}", Integer.toString(tile.row()));
    }

    private Got ask(String address, String tag, Progress progress) throws ServerException {
        try {
            Answer<byte[]> answer = gate.ask(URI.create(address), ACCEPT, tag, TileService::picture, progress);
            return new Got(answer.value(), answer.etag(), answer.unchanged());
        } catch (ServerException e) {
            // beyond the edge of the map there is nothing, and servers say so
            if (e.status() == 404 || e.status() == 204) {
                return new Got(null, null, false);
            }
            throw e;
        }
    }

    private static byte[] picture(byte[] body, URI address) throws ServerException {
        if (!TileBytes.isPicture(body)) {
            throw ServerException.passing(address, Message.of("what it sends is no tile of a map", "送來的不是地圖圖磚"));
        }
        return body;
    }

    @Override
    public void close() {
        gate.close();
    }
}
