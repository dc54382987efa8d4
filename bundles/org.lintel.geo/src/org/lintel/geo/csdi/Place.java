// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.OptionalDouble;
import org.lintel.core.text.Text;

/**
 * What a service of the Government finds for a name, a number, an address or a point.
 *
 * @param kind what it says it is, as {@code building}; empty where it does not say
 * @param name empty where it has none; so are address and district
 * @param id the register's number of it: a BuildingCSUID, a lot; empty where none is given
 * @param easting EPSG:2326, metres; not a number where no place is given
 * @param northing EPSG:2326, metres
 * @param base of a building in metres above Principal Datum
 * @param top of a building in metres above Principal Datum
 * @param score how well it fits, of 100, by the service's own measure
 */
public record Place(String kind, Text name, Text address, Text district, String id, double easting, double northing,
        OptionalDouble base, OptionalDouble top, OptionalDouble score) {

    public boolean placed() {
        return Double.isFinite(easting) && Double.isFinite(northing);
    }
}
