// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import java.util.Locale;

/**
 * What coordinates are given in: a horizontal system, and one for heights where there are heights.
 *
 * @param heights null where coordinates have no height
 */
public record Frame(Crs horizontal, HeightSystem heights) {

    /**
     * Reads {@code EPSG:2326} or another name of a system, {@code EPSG:2326+5738} (with heights above Principal Datum) or {@code EPSG:4979} (WGS 84
     * with ellipsoidal heights).
     *
     * @throws CrsException if a part of it is not known
     */
    public static Frame parse(String text) throws CrsException {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.equals(HeightSystem.ELLIPSOID.code()) || wanted.equals("4979")) {
            return new Frame(CrsTable.WGS84, HeightSystem.ELLIPSOID);
        }
        int plus = wanted.lastIndexOf('+');
        if (plus < 0) {
            return new Frame(CrsTable.get(text), null);
        }
        String vertical = wanted.substring(plus + 1).strip().replace("EPSG:", "");
        HeightSystem heights = HeightSystem.find(vertical);
        if (heights == null || heights == HeightSystem.ELLIPSOID) {
            throw new CrsException("the height system \"{0}\" is not known; known are 5738 (Hong Kong Principal Datum) and"
                    + " 5739 (depth below Chart Datum), as in EPSG:2326+5738, and EPSG:4979 for WGS 84 with heights above"
                    + " its ellipsoid", "未知高程系統「{0}」；可用 5738（香港主水平基準）及 5739（海圖基準面以下深度），如 EPSG:2326+5738；"
                            + "WGS 84 連橢球高則用 EPSG:4979", vertical);
        }
        return new Frame(CrsTable.get(text.strip().substring(0, plus)), heights);
    }

    @Override
    public String toString() {
        return heights == null ? horizontal.code()
                : heights == HeightSystem.ELLIPSOID ? heights.code()
                : horizontal.code() + "+" + heights.code().substring("EPSG:".length());
    }
}
