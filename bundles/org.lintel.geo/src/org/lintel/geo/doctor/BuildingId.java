// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;

/**
 * A BuildingCSUID of the Lands Department: easting and northing of a point in the building without their first digit 8, T,
 * P or U for tower, podium and others, and the day it was entered.
 */
public record BuildingId(String text) {

    private static final Pattern WELL = Pattern.compile("\\d{10}[TPU]\\d{8}");
    private static final double DROPPED = 800_000;

    /**
     * Those that a model claims: properties called BuildingCSUID or GeoRefNo of sites and buildings, and references to a
     * library (IfcLibraryReference.Identification, in IFC2X3 ItemReference) of that form.
     */
    public static List<BuildingId> of(Model model) {
        Set<String> found = new LinkedHashSet<>();
        for (String type : new String[] {"IfcBuilding", "IfcSite"}) {
            for (Instance owner : model.instances(type, true)) {
                for (PropertySet set : Properties.of(model).sets(owner)) {
                    for (Property property : set.properties()) {
                        if (property.name().equalsIgnoreCase("BuildingCSUID") && property.value() != null) {
                            found.add(property.value().toString().strip());
                        }
                    }
                }
            }
        }
        for (Instance reference : model.instances("IfcLibraryReference", true)) {
            for (String attribute : new String[] {"Identification", "ItemReference"}) {
                String text = reference.text(attribute);
                if (text != null && WELL.matcher(text.strip()).matches()) {
                    found.add(text.strip());
                }
            }
        }
        List<BuildingId> ids = new ArrayList<>();
        found.forEach(text -> ids.add(new BuildingId(text)));
        return ids;
    }

    /** Whether it has the form of one. */
    public boolean isWell() {
        return WELL.matcher(text).matches();
    }

    /** The middle of the metre that the number names, in EPSG:2326; only of one that {@link #isWell}. */
    public double easting() {
        return DROPPED + Integer.parseInt(text.substring(0, 5)) + 0.5;
    }

    public double northing() {
        return DROPPED + Integer.parseInt(text.substring(5, 10)) + 0.5;
    }
}
