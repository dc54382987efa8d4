// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

/** The coordinate system of Hong Kong's maps, as IfcProjectedCRS names it. */
final class MapCoordinates {

    static final String CRS = "EPSG:2326";
    static final String CRS_DESCRIPTION = "Hong Kong 1980 Grid System 香港1980方格網";
    static final String DATUM = "HK1980";
    static final String VERTICAL_DATUM = "HKPD";
    static final String PROJECTION = "Transverse Mercator";

    private MapCoordinates() {
    }
}
