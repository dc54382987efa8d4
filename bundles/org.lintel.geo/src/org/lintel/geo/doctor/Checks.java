// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.List;

/** All checks of a model's place, in the order in which they are told and repaired. */
public final class Checks {

    /** Faults of georeferences as they are met in files. */
    public static final List<Check> GEOREFERENCE = List.of(
            new Check("G01", "georeference/present", PlaceChecks::present),
            new Check("G02", "georeference/crs-name", MapChecks::name),
            new Check("G03", "georeference/axis-order", MapChecks::order),
            new Check("G04", "georeference/map-unit", MapChecks::unit),
            new Check("G05", "georeference/grid-prefix", MapChecks::prefix),
            new Check("G06", "georeference/unit-scale", MapChecks::scale),
            new Check("G07", "georeference/placed-once", ExtentChecks::once),
            new Check("G08", "georeference/x-axis", TurnChecks::direction),
            new Check("G09", "georeference/true-north", TurnChecks::north),
            new Check("G10", "georeference/site-default", PlaceChecks::placeholder),
            new Check("G11", "georeference/site-position", PlaceChecks::sameAsMap),
            new Check("G12", "georeference/site-angles", PlaceChecks::angles),
            new Check("G13", "georeference/elevation", TurnChecks::height),
            new Check("G14", "georeference/vertical-datum", TurnChecks::datum),
            new Check("G15", "georeference/near-origin", ExtentChecks::near),
            new Check("G16", "georeference/one-answer", PlaceChecks::one),
            new Check("G17", "georeference/claimed-building", ExtentChecks::claimed));

    /** What Hong Kong's authorities want. */
    public static final List<Check> HONG_KONG = List.of(
            new Check("HK01", "hk-bim/length-unit", BimChecks::unit),
            new Check("HK02", "hk-bim/grid-and-datum", BimChecks::datums),
            new Check("HK03", "hk-bim/position", BimChecks::millimetres),
            new Check("HK04", "hk-bim/building-csuid", BimChecks::identity),
            new Check("HK05", "hk-bim/lot", BimChecks::lot),
            new Check("HK06", "hk-bim/address", BimChecks::address),
            new Check("HK07", "hk-bim/space-use", BimChecks::spaces),
            new Check("HK08", "hk-bim/global-id", BimChecks::unique),
            new Check("HK09", "hk-bim/heights", RegisterChecks::heights),
            new Check("HK10", "hk-bim/site-area", RegisterChecks::siteArea),
            new Check("HK11", "hk-bim/floor-area", RegisterChecks::floorArea),
            new Check("HK12", "hk-bim/storeys", RegisterChecks::storeys));

    private Checks() {
    }
}
