// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that people, files and servers give to coordinate reference systems: URN, URL, code, Esri's number, WKT of .prj files, and
 * what the Hong Kong 1980 Grid goes by.
 */
public final class SystemNames {

    private static final Pattern CODE = Pattern.compile(
            "(?i)(?:urn:(?:x-)?ogc:def:crs:|https?://www\\.opengis\\.net/(?:def/crs/|gml/srs/))?(?:EPSG|ESRI)"
                    + "(?:\\.xml#|[:/]?(?:[\\d.]*[:/])?)(\\d{4,6})");
    private static final Pattern CRS84 = Pattern.compile("(?i)(?:urn:ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?"
            + "OGC[:/](?:[\\d.]*[:/])?CRS84h?|CRS:?84|WGS[ _]?84");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?i)(?:AUTHORITY|ID)\\[\"EPSG\",\\s*\"?(\\d{4,6})\"?\\]\\s*\\]\\s*$");

    private static final Pattern UTM = Pattern.compile("(?:wgs84)?utm(?:zone)?(\\d{1,2})([ns])");
    /** The Hong Kong 1980 Grid in letters and digits alone; 102140 is what Esri calls it. */
    private static final Set<String> GRID = Set.of("hk80", "hk1980", "hk80grid", "hk1980grid", "hk1980gridsystem",
            "hongkong1980grid", "hongkong1980gridsystem", "hongkonggrid1980", "hongkong80", "hongkong1980", "hkgrid",
            "hongkong80grid", "hkgrid1980", "102140", "esri102140", "2326", "香港1980方格網", "香港1980方格網坐標", "hkgs80");

    private SystemNames() {
    }

    /** Whether a name means the Hong Kong 1980 Grid, where a grid is meant and not degrees. */
    public static boolean isGrid(String text) {
        return GRID.contains(plain(text));
    }

    private static String plain(String text) {
        var out = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Null where the name is of no known system. */
    public static Crs find(String text) {
        String name = text.strip();
        if (CRS84.matcher(name).matches()) {
            return CrsTable.WGS84;
        }
        Matcher code = CODE.matcher(name);
        if (code.matches()) {
            return of(code.group(1));
        }
        return name.matches("\\d{4,6}") ? of(name) : name.contains("[") ? ofText(name) : ofWords(name);
    }

    /** As people write them; the name that the table has goes before others. */
    private static Crs ofWords(String name) {
        String plain = plain(name);
        for (Crs each : CrsTable.named()) {
            if (!plain.isEmpty() && (plain.equals(plain(each.name().en())) || plain.equals(plain(each.name().zhHk())))) {
                return each;
            }
        }
        Matcher utm = UTM.matcher(plain);
        if (utm.matches()) {
            return CrsTable.find("EPSG:" + ((utm.group(2).equals("n") ? 32_600 : 32_700) + Integer.parseInt(utm.group(1))));
        }
        return GRID.contains(plain) ? CrsTable.HK80 : plain.equals("webmercator") ? CrsTable.find("EPSG:3857") : null;
    }

    private static Crs of(String code) {
        return switch (code) {
            case "102140" -> CrsTable.HK80;
            case "102100", "900913" -> CrsTable.find("EPSG:3857");
            default -> CrsTable.find("EPSG:" + code);
        };
    }

    /** By its last authority, else by the name in front: Esri's .prj files give no code. */
    private static Crs ofText(String wkt) {
        Matcher authority = AUTHORITY.matcher(wkt);
        if (authority.find()) {
            return of(authority.group(1));
        }
        int open = wkt.indexOf('"');
        int close = wkt.indexOf('"', open + 1);
        if (open < 0 || close < 0) {
            return null;
        }
        String plain = wkt.substring(open + 1, close).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        return switch (plain) {
            case "hongkong1980grid", "hongkong1980gridsystem", "hk80grid", "hk1980grid" -> CrsTable.HK80;
            case "hongkong1980", "gcshongkong1980" -> CrsTable.find("EPSG:4611");
            case "wgs84", "gcswgs1984" -> CrsTable.WGS84;
            case "wgs84pseudomercator", "wgs1984webmercatorauxiliarysphere" -> CrsTable.find("EPSG:3857");
            case "wgs84utmzone49n", "wgs1984utmzone49n" -> CrsTable.find("EPSG:32649");
            case "wgs84utmzone50n", "wgs1984utmzone50n" -> CrsTable.find("EPSG:32650");
            default -> null;
        };
    }
}
