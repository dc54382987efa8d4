// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * Where a building stands: the origin of its plan in the HK1980 Grid (EPSG:2326) and the same place in WGS 84.
 *
 * @param latitude degrees, minutes, seconds, millionths of a second
 * @param longitude likewise
 * @param groundLevel mm above Hong Kong Principal Datum
 */
public record Site(String name, List<Integer> latitude, List<Integer> longitude, int eastings, int northings,
        int groundLevel, String town, String region) {

    public static final Site KWUN_TONG = new Site("Kwun Tong 觀塘", List.of(22, 18, 48, 884152),
            List.of(114, 13, 8, 107933), 840600, 819400, 5200, "Kwun Tong", "Kowloon");
    public static final Site SHA_TIN = new Site("Sha Tin 沙田", List.of(22, 22, 55, 975226),
            List.of(114, 11, 51, 276415), 838400, 827000, 8400, "Sha Tin", "New Territories");
    public static final Site SAI_KUNG = new Site("Sai Kung 西貢", List.of(22, 23, 44, 600218),
            List.of(114, 17, 26, 904518), 848000, 828500, 21300, "Sai Kung", "New Territories");
}
