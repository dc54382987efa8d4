// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lintel.rules.energy.fabric.Circumstance.Kind;

/**
 * The words for circumstances: those of the settings and of {@code Lintel_Envelope.Circumstance}, and those by which
 * authors call storeys and rooms in both languages.
 */
public final class Circumstances {

    /**
     * How a name speaks of a circumstance.
     *
     * @param whole whether the name says nothing else but perhaps a number
     */
    record Named(Kind kind, boolean whole) {
    }

    private record Words(Kind kind, List<String> names) {
    }

    /** Names in lower case; Chinese ones in both scripts. What is longer stands before what it contains. */
    private static final List<Words> NAMES = List.of(
            new Words(Kind.REFUGE_FLOOR, List.of("refuge floor", "refuge level", "refuge area", "area of refuge", "refuge",
                    "避火層", "避火层", "庇護層", "庇护层", "避難層", "避难层", "庇護處", "庇护处")),
            new Words(Kind.CARPARK_FLOOR, List.of("car parking floor", "carparking floor", "car parking", "carparking",
                    "car park", "carpark", "parking garage", "parking level", "parking area", "parking", "loading bay",
                    "停車場樓層", "停車場", "停车场", "停車庫", "停车库", "車庫", "车库", "泊車", "泊车")),
            new Words(Kind.OPEN_FRONT_SHOP, List.of("open-front shop", "open front shop", "open-fronted shop",
                    "開放式店鋪", "开放式店铺", "敞開式店鋪", "敞开式店铺")),
            new Words(Kind.PLANT_ROOM, List.of("mechanical room", "electrical room", "plant room", "plantroom", "plant",
                    "switch room", "pump room", "fan room", "ahu room", "transformer room", "meter room", "lift machine room",
                    "lift motor room", "machine room", "mechanical", "electrical", "boiler room", "tank room", "water tank",
                    "冷氣機房", "空調機房", "升降機機房", "機房", "机房", "泵房", "電錶房", "电表房", "變壓器房", "变压器房", "掣房", "水箱")),
            new Words(Kind.BATHROOM, List.of("bathroom", "bath", "shower room", "shower", "toilet", "lavatory", "wc",
                    "浴室", "淋浴", "洗手間", "洗手间", "廁所", "厕所", "衛生間", "卫生间")),
            new Words(Kind.ENCLOSED_KITCHEN, List.of("enclosed kitchen", "獨立廚房", "独立厨房")),
            new Words(Kind.COMMON_PART, List.of("common corridor", "lift lobby", "staircase", "stairwell", "stair", "lobby",
                    "公用走廊", "升降機大堂", "電梯大堂", "樓梯", "楼梯")));

    /** Floor designations, numbers and signs, which say nothing of what a place is. */
    private static final Pattern NUMBERS = Pattern.compile("\\b(?:[a-z]?\\d+[a-z]?/?f?|[bglmru]\\d*/f|[bglmr]f?|ug|lg)\\b"
            + "|第?[\\d一二三四五六七八九十]+[樓層楼层]|\\d+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> GENERIC = List.of("floor", "level", "storey", "room", "area", "space", "zone",
            "第", "樓層", "楼层", "樓", "楼", "層", "层", "區", "区");
    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}\\s]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ROOF = Pattern.compile("(?<![a-z])(?:roof|r/f|rf|lmr|penthouse)(?![a-z])|天台|屋頂|屋顶|頂層",
            Pattern.CASE_INSENSITIVE);

    private Circumstances() {
    }

    /** The words of the settings, sorted. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            words.add(word(kind));
        }
        words.sort(null);
        return words;
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null for a word that is none. */
    static Kind kind(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (Kind kind : Kind.values()) {
            if (word(kind).equals(wanted)) {
                return kind;
            }
        }
        return null;
    }

    /** What the name of a storey or room says; each circumstance once. */
    static List<Named> named(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        List<Named> found = new ArrayList<>();
        for (Words words : NAMES) {
            for (String word : words.names()) {
                if (holds(text, word)) {
                    found.add(new Named(words.kind(), rest(text.replace(word, " ")).isEmpty()));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether a name is that of a roof as a storey. */
    static boolean isRoof(String storey) {
        return ROOF.matcher(storey).find();
    }

    /** A word of letters stands by itself; Chinese has no spaces between words. */
    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean before = at > 0 && isLatin(text.charAt(at - 1)) && isLatin(word.charAt(0));
            int end = at + word.length();
            boolean after = end < text.length() && isLatin(text.charAt(end)) && isLatin(word.charAt(word.length() - 1));
            if (!before && !after) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }

    private static String rest(String text) {
        String left = NUMBERS.matcher(text).replaceAll(" ");
        for (String word : GENERIC) {
            left = holds(left, word) ? left.replace(word, " ") : left;
        }
        return SIGNS.matcher(left).replaceAll("");
    }
}
