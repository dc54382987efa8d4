// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;

/** The names that files and servers give to coordinate reference systems: URN, URL, code, Esri's number, WKT of .prj files. */
final class SystemNames {

    private static final Pattern CODE = Pattern.compile(
            "(?i)(?:urn:(?:x-)?ogc:def:crs:|https?://www\\.opengis\\.net/(?:def/crs/|gml/srs/))?(?:EPSG|ESRI)"
                    + "(?:\\.xml#|[:/]?(?:[\\d.]*[:/])?)(\\d{4,6})");
    private static final Pattern CRS84 = Pattern.compile("(?i)(?:urn:ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?"
            + "OGC[:/](?:[\\d.]*[:/])?CRS84h?|CRS:?84|WGS[ _]?84");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?i)(?:AUTHORITY|ID)\\[\"EPSG\",\\s*\"?(\\d{4,6})\"?\\]\\s*\\]\\s*$");

    private SystemNames() {
    }

    /** Null where the name is of no known system. */
    static Crs find(String text) {
        String name = text.strip();
        if (CRS84.matcher(name).matches()) {
            return CrsTable.WGS84;
        }
        Matcher code = CODE.matcher(name);
        if (code.matches()) {
            return of(code.group(1));
        }
        return name.matches("\\d{4,6}") ? of(name) : name.contains("[") ? ofText(name) : null;
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
