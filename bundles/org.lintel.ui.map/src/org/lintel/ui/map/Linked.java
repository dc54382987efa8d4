// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.lintel.core.text.Message;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.LinkSetFile;
import org.lintel.geo.link.Replay;
import org.lintel.geo.map.LinkScene;
import org.lintel.geo.map.MapScene;
import org.lintel.geo.match.Matches;

/**
 * A model with its links, as the map shows them.
 *
 * @param found the links of nothing but what was found now
 * @param set the links with what was decided before
 * @param scene what the map shows; null where nothing of the model has a shape or place
 * @param notices what the user should know of it: data that is missing, and its remedy
 */
record Linked(IFile file, Matches matches, LinkSet found, LinkSet set, MapScene scene, List<Message> notices) {

    /** The words that stand on every map, for what is read off it. */
    private static final String GRID = "Hong Kong 1980 Grid (EPSG:2326)";

    /** @param attribution the words that publishers ask for, of all that is shown */
    static Linked of(IFile file, Matches matches, LinkSet found, Set<String> attribution, List<Message> notices)
            throws IOException {
        var words = new MapScene(null, List.of(), List.copyOf(attribution));
        var empty = new Linked(file, matches, found, found, words, notices);
        return empty.with(empty.known());
    }

    /** The links as they stand now: what was found, with the decisions in the file beside the model. */
    LinkSet known() throws IOException {
        Path sidecar = sidecar();
        return Files.exists(sidecar) ? new Replay(LinkSetFile.read(sidecar), found, matches).run(true) : found;
    }

    /** The same model with other decisions. */
    Linked with(LinkSet now) {
        MapScene drawn = LinkScene.of(now, matches);
        if (drawn == null) {
            return new Linked(file, matches, found, now, null, notices);
        }
        Set<String> words = new LinkedHashSet<>(scene == null ? List.of() : scene.attribution());
        words.addAll(drawn.attribution());
        words.remove(GRID);
        List<String> face = new ArrayList<>(words);
        face.add(GRID);
        return new Linked(file, matches, found, now, new MapScene(drawn.view(), drawn.items(), face), notices);
    }

    Path sidecar() {
        return LinkSetFile.beside(file.getLocation().toPath());
    }
}
