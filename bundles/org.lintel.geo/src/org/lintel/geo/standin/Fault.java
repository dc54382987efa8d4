// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import java.util.Locale;

/** One way in which servers have been seen, or must be feared, to go wrong. */
public enum Fault {
    /** Status 503. */
    UNAVAILABLE,
    /** Status 429, to be asked again after a second. */
    BUSY,
    /** Status 500 with a page. */
    ILL,
    /** Status 404. */
    GONE,
    /** Says nothing until the client goes. */
    SILENT,
    /** Sends half of what it announced. */
    TRUNCATED,
    /** Sends half of what there is, as if it were all. */
    HALF,
    /** Hangs up without a word. */
    HANG_UP,
    /** A page about maintenance under status 200. */
    HTML,
    /** An error of ArcGIS under status 200: the question is bad. */
    ERROR_IN_200,
    /** An error of ArcGIS under status 200: the server is ill. */
    ILL_IN_200,
    /** Status 200 and not a byte. */
    EMPTY,
    /** Sends on to a host that is in no catalogue. */
    REDIRECT_AWAY,
    /** Sends on to the same address on the same host, once. */
    REDIRECT_HERE,
    /** Sends on to itself for ever. */
    REDIRECT_LOOP,
    /** Northing before easting. */
    TURNED,
    /** Names no coordinate system. */
    NO_CRS,
    /** Names EPSG:4326 and sends metres. */
    WRONG_CRS,
    /** Names nothing and sends degrees, whatever was asked for. */
    DEGREES,
    /** Names EPSG:2326 and sends degrees. */
    DEGREES_AS_GRID,
    /** Sends what lies elsewhere than was asked about, as servers do that forget the change of datum. */
    ELSEWHERE,
    /** Knows no filters, and sends what they exclude too; of WFS. */
    UNHEEDED,
    /** A layer that speaks Esri's JSON alone; of what it says of itself. */
    NO_GEOJSON,
    /** Pays no heed to where a page is to begin. */
    REPEATED,
    /** Sends full pages for ever. */
    ENDLESS_PAGES,
    /** Each page ends with the row that the next begins with. */
    OVERLAP,
    /** Leaves a row out of each page. */
    GAPS,
    /** A few bytes that unpack to gigabytes. */
    BOMB,
    /** A body without an end. */
    ENDLESS_BODY,
    /** A few hundred thousand open brackets. */
    DEEP,
    /** Bytes of no kind. */
    NOISE;

    /** By its name in any case, with {@code -} for {@code _}; null where there is none. */
    public static Fault of(String name) {
        for (Fault fault : values()) {
            if (fault.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return fault;
            }
        }
        return null;
    }
}
