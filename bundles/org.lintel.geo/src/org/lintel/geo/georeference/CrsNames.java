// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.SystemNames;

/** What authors call coordinate reference systems and vertical datums, and what they mean by it. */
public final class CrsNames {

    private static final Pattern CODE =
            Pattern.compile("\\s*(?:urn:ogc:def:crs:)?EPSG[:_ ]*(?:[\\d.]*:)?(\\d{4,6})\\b.*", Pattern.CASE_INSENSITIVE
                    | Pattern.DOTALL);
    private static final Set<String> HKPD = Set.of("hkpd", "hongkongprincipaldatum", "hkprincipaldatum", "mpd", "5738",
            "epsg5738", "hkpdheight", "epsg5737", "principaldatum", "香港主水平基準", "主水平基準");
    private static final Set<String> CHART = Set.of("hkcd", "chartdatum", "hongkongchartdatum", "mcd", "epsg5739", "5739",
            "epsg5736", "海圖基準面", "香港海圖基準面");

    private CrsNames() {
    }

    /** The code as it should be written, if the name gives one: {@code EPSG:2326}; else null. */
    public static String code(String name) {
        Matcher code = CODE.matcher(name);
        return code.matches() ? "EPSG:" + code.group(1) : null;
    }

    static Crs meant(MapCrs crs) {
        for (String text : new String[] {crs.name(), crs.projection(), crs.zone()}) {
            String code = code(text);
            if (code != null) {
                return CrsTable.find(code);
            }
            if (SystemNames.isGrid(text)) {
                return CrsTable.HK80;
            }
        }
        return null;
    }

    public static boolean isPrincipalDatum(String vertical) {
        return HKPD.contains(plain(vertical));
    }

    public static boolean isChartDatum(String vertical) {
        return CHART.contains(plain(vertical));
    }

    private static String plain(String text) {
        var out = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }
}
