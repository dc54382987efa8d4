// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.rules.energy.fabric.Particulars.Use;

/** The words for uses of buildings in settings and models, in both languages. */
public final class Uses {

    private static final Map<String, Use> OTHERS = Map.ofEntries(Map.entry("offices", Use.OFFICE),
            Map.entry("shops", Use.SHOP), Map.entry("retail", Use.SHOP), Map.entry("restaurants", Use.RESTAURANT),
            Map.entry("domestic", Use.RESIDENTIAL), Map.entry("dwelling", Use.RESIDENTIAL),
            Map.entry("recreational facilities", Use.RECREATION), Map.entry("car park", Use.CARPARK),
            Map.entry("商業", Use.COMMERCIAL), Map.entry("零售", Use.SHOP), Map.entry("寫字樓", Use.OFFICE),
            Map.entry("商場", Use.SHOP), Map.entry("餐廳", Use.RESTAURANT));

    private Uses() {
    }

    /** A scheme before a class: {@code citygml:1000 (residential building)}. */
    private static final Pattern SCHEME = Pattern.compile("^[\\p{L}\\d._-]+:[\\p{L}\\d._-]*(?=\\s)");
    private static final Set<String> GENERIC = Set.of("building", "buildings", "use", "建築物", "用途");

    /**
     * What an author's own words say of the use.
     *
     * @param whole whether they say nothing else: then it counts, else it is possible
     */
    public record Named(Use use, boolean whole) {
    }

    /** Null where they name no use, or several. */
    public static Named named(String words) {
        Use found = null;
        boolean whole = true;
        String plain = SCHEME.matcher(words.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^\\p{L}]+")) {
            Use use = of(word);
            if (use != null && found != null && use != found) {
                return null;
            }
            found = use == null ? found : use;
            whole &= use != null || word.isEmpty() || GENERIC.contains(word);
        }
        return found == null ? null : new Named(found, whole);
    }

    /** Null for a word that is none. */
    static Use of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        for (Use use : Use.values()) {
            if (use.name().equalsIgnoreCase(wanted) || use.label().en().equals(wanted)
                    || use.label().zhHk().equals(wanted)) {
                return use;
            }
        }
        return OTHERS.get(wanted);
    }

    /** Those of the settings, in lower case. */
    static List<String> words() {
        return Arrays.stream(Use.values()).map(use -> use.name().toLowerCase(Locale.ROOT)).toList();
    }
}
