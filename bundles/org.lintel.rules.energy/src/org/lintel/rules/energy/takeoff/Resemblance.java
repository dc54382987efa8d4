// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private Resemblance() {
    }

    /** Null where no name resembles a row. */
    static Message offer(List<String> names, Table table) {
        if (table == null) {
            return null;
        }
        for (String name : names) {
            Table.Row best = null;
            double most = 0;
            for (Table.Row row : table.rows()) {
                double alike = alike(english(name), row.cells().getFirst());
                if (alike > most) {
                    most = alike;
                    best = row;
                }
            }
            if (most >= ENOUGH) {
                return Message.of("The name \"{0}\" resembles \"{1}\" ({2}) of {3}: if that is meant, map it",
                        "名稱「{0}」近似{3}的「{1}」（{2}）：如屬此意，請作配對", name, best.cells().getFirst(),
                        table.text(best, "alpha"), table.source().citation());
            }
        }
        return null;
    }

    private static String english(String name) {
        String longest = "";
        for (String word : CHINESE.keySet()) {
            longest = name.contains(word) && word.length() > longest.length() ? word : longest;
        }
        return longest.isEmpty() ? name : name + " " + CHINESE.get(longest);
    }

    /** The share of a row's words that stand in a name, a little more for longer rows, whose words say more. */
    private static double alike(String name, String row) {
        List<String> words = List.of(row.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        String text = " " + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ") + " ";
        int found = 0;
        int all = 0;
        for (String word : words) {
            if (word.length() > 2) {
                all++;
                String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
                found += text.contains(" " + stem + " ") || text.contains(" " + stem + "s ") ? 1 : 0;
            }
        }
        return all == 0 || found == 0 ? 0 : (double) found / all + 0.001 * found;
    }
}
