// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lintel.core.text.Text;

/** The formats that {@code lintel export} writes, and what their files end with. */
enum ExportFormat {
    GEOJSON(".geojson"), GEOPACKAGE(".gpkg"), CITYJSON(".city.json"), GLTF(".glb");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** As users write it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its files end with. */
    String suffix() {
        return suffix;
    }

    static String names() {
        return Arrays.stream(values()).map(ExportFormat::id).collect(Collectors.joining(", "));
    }

    static String suffixes() {
        return Arrays.stream(values()).map(ExportFormat::suffix).collect(Collectors.joining(", "));
    }

    /** By its name; null for none. */
    static ExportFormat find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** By what a file ends with, in any case of letters; null where that says nothing. */
    static ExportFormat ofFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> name.endsWith(each.suffix)).findFirst().orElse(null);
    }

    /** What it is called in a sentence. */
    Text label() {
        return Text.verbatim(switch (this) {
            case GEOJSON -> "GeoJSON";
            case GEOPACKAGE -> "GeoPackage";
            case CITYJSON -> "CityJSON";
            case GLTF -> "glTF";
        });
    }
}
