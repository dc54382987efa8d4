// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.List;

/** All checks of a model's place, in the order in which they are told and repaired. */
public final class Checks {

    /** Faults of georeferences as they are met in files. */
    public static final List<Check> GEOREFERENCE = List.of(
            new Check("G01", "georeference/present"),
            new Check("G02", "georeference/crs-name"),
            new Check("G03", "georeference/axis-order"),
            new Check("G04", "georeference/map-unit"),
            new Check("G05", "georeference/grid-prefix"),
            new Check("G06", "georeference/unit-scale"),
            new Check("G07", "georeference/placed-once"),
            new Check("G08", "georeference/x-axis"),
            new Check("G09", "georeference/true-north"),
            new Check("G10", "georeference/site-default"),
            new Check("G11", "georeference/site-position"),
            new Check("G12", "georeference/site-angles"),
            new Check("G13", "georeference/elevation"),
            new Check("G14", "georeference/vertical-datum"),
            new Check("G15", "georeference/near-origin"),
            new Check("G16", "georeference/one-answer"),
            new Check("G17", "georeference/claimed-building"));

    /** What Hong Kong's authorities want. */
    public static final List<Check> HONG_KONG = List.of(
            new Check("HK01", "hk-bim/length-unit"),
            new Check("HK02", "hk-bim/grid-and-datum"),
            new Check("HK03", "hk-bim/position"),
            new Check("HK04", "hk-bim/building-csuid"),
            new Check("HK05", "hk-bim/lot"),
            new Check("HK06", "hk-bim/address"),
            new Check("HK07", "hk-bim/space-use"),
            new Check("HK08", "hk-bim/global-id"),
            new Check("HK09", "hk-bim/heights"),
            new Check("HK10", "hk-bim/site-area"),
            new Check("HK11", "hk-bim/floor-area"),
            new Check("HK12", "hk-bim/storeys"));

    private Checks() {
    }
}
