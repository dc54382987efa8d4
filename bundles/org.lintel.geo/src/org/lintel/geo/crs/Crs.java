// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import java.util.Objects;
import org.lintel.core.text.Text;

/**
 * A horizontal coordinate reference system. Coordinates are always given x first: easting and northing in metres, or
 * longitude and latitude in degrees, whatever order the authority has for the axes.
 *
 * @param code {@code EPSG:2326}
 * @param bounds where coordinates of it are believable, in its own units
 * @param accuracy metres to which positions are known after they were brought to WGS 84; 0 for WGS 84 itself
 * @param definition in the words of PROJ
 * @param source where the definition is from
 */
public record Crs(String code, Kind kind, Text name, double accuracy, Bounds bounds, String definition,
        String source) {

    /** Whether coordinates are angles or lengths. */
    public enum Kind {
        GEOGRAPHIC, PROJECTED
    }

    /** A box in the units of a system. */
    public record Bounds(double lowX, double lowY, double highX, double highY) {
        public boolean contains(double x, double y) {
            return x >= lowX && x <= highX && y >= lowY && y <= highY;
        }
    }

    public Crs {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(source, "source");
    }

    public boolean isGeographic() {
        return kind == Kind.GEOGRAPHIC;
    }

    /** What the first number of a pair is called. */
    public Text xLabel() {
        return isGeographic() ? Text.of("longitude", "經度") : Text.of("easting", "東距");
    }

    public Text yLabel() {
        return isGeographic() ? Text.of("latitude", "緯度") : Text.of("northing", "北距");
    }

    @Override
    public String toString() {
        return code;
    }
}
