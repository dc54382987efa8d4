// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.Table;

/**
 * Finds the row of the code's table of surfaces that names of a model resemble: an offer to the author, not a figure.
 */
final class Resemblance {

    /** So many of a row's words must stand in the name. */
    private static final double ENOUGH = 0.6;

    /** What surfaces are called in Chinese, the longer before what it contains. */
    private static final Map<String, String> CHINESE = Map.ofEntries(Map.entry("白色馬賽克", "white mosaic tiles"),
            Map.entry("白色瓷磚", "white glazed brick"), Map.entry("白色釉面磚", "white glazed brick"),
            Map.entry("清水混凝土", "uncoloured concrete"), Map.entry("混凝土", "uncoloured concrete"),
            Map.entry("紅磚", "red brick"), Map.entry("白色大理石", "white marble"), Map.entry("黑色玻璃", "black glass"),
            Map.entry("瀝青", "bituminous felt"), Map.entry("鋁漆", "aluminium paint"), Map.entry("礫石", "gravel"),
            Map.entry("碎石", "gravel"), Map.entry("木", "wood smooth"), Map.entry("銀漆", "silver paint"));

    /** A row and the stems of the words of its name that count. */
    private record Surface(Table.Row row, List<String> stems) {
    }

    private final Table table;
    private final List<Surface> surfaces = new ArrayList<>();
    /** What names resemble, that of names which resemble nothing too: models repeat a few names thousands of times. */
    private final Map<String, Optional<Message>> known = new ConcurrentHashMap<>();

    /** @param table the code's table of surfaces; null where there is none */
    Resemblance(Table table) {
        this.table = table;
        for (Table.Row row : table == null ? List.<Table.Row>of() : table.rows()) {
            List<String> stems = new ArrayList<>();
            for (String word : row.cells().getFirst().toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                if (word.length() > 2) {
                    stems.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
                }
            }
            surfaces.add(new Surface(row, List.copyOf(stems)));
        }
    }

    /** What the first name that resembles a row is offered; null where none does. */
    Message offer(List<String> names) {
        for (String name : names) {
            Optional<Message> offer = known.get(name);
            if (offer == null) {
                offer = Optional.ofNullable(offer(name));
                known.put(name, offer);
            }
            if (offer.isPresent()) {
                return offer.get();
            }
        }
        return null;
    }

    private Message offer(String name) {
        String text = " " + english(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ") + " ";
        Table.Row best = null;
        double most = 0;
        for (Surface surface : surfaces) {
            double alike = alike(text, surface.stems());
            if (alike > most) {
                most = alike;
                best = surface.row();
            }
        }
        return most < ENOUGH ? null
                : Message.of("The name \"{0}\" resembles \"{1}\" ({2}) of {3}: if that is meant, map it",
                        "名稱「{0}」近似{3}的「{1}」（{2}）：如屬此意，請作配對", name, best.cells().getFirst(),
                        table.text(best, "alpha"), table.source().citation());
    }

    private static String english(String name) {
        String longest = "";
        for (String word : CHINESE.keySet()) {
            longest = name.contains(word) && word.length() > longest.length() ? word : longest;
        }
        return longest.isEmpty() ? name : name + " " + CHINESE.get(longest);
    }

    /** The share of a row's words that stand in a name, a little more for longer rows, whose words say more. */
    private static double alike(String text, List<String> stems) {
        int found = 0;
        for (String stem : stems) {
            found += text.contains(" " + stem + " ") || text.contains(" " + stem + "s ") ? 1 : 0;
        }
        return found == 0 ? 0 : (double) found / stems.size() + 0.001 * found;
    }
}
