// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.PostalAddress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.query.Spatial;

/** What a model says in words of a building, a site or an element: names, numbers in registers, addresses, lots. */
final class ModelWords {

    /** Names that programs and templates put in. */
    private static final Pattern NO_NAME = Pattern.compile("(?iu)(default|the |my |new )*(building|bldg|site|untitled|project"
            + "|project name|project number|projectname|gebäude|gebaeude|haus|house|bâtiment|unnamed|undefined|n/?a|建築物|項目|未命名)?"
            + "[\\s_#.:-]*\\d*");
    private static final List<String> ID_PROPERTIES = List.of("BuildingCSUID", "LOTCSUID", "AssetIdentifier", "AssetTag",
            "LampPostNumber", "FacilityName");

    private ModelWords() {
    }

    static Subject.Words of(Instance each, Spatial spatial) {
        Model model = each.model();
        Set<String> names = new LinkedHashSet<>();
        names(each, names);
        boolean site = each.is("IfcSite");
        if (each.is("IfcBuilding") && model.count("IfcBuilding", true) == 1) {
            // what a model of one building is called, its building is called
            model.instances("IfcSite", true).forEach(other -> names(other, names));
            model.instances("IfcProject", true).forEach(other -> names(other, names));
        }
        if (!site && !each.is("IfcBuilding")) {
            return new Subject.Words(List.copyOf(names), identifiers(each), List.of(), List.of());
        }
        Instance around = site ? each : spatial.site(each);
        Set<String> lots = new LinkedHashSet<>();
        String title = around == null ? null : around.text("LandTitleNumber");
        if (title != null && !title.isBlank()) {
            lots.add(title.strip());
        }
        List<String> addresses = new ArrayList<>();
        for (PostalAddress address : Georeference.of(model).addresses()) {
            if (address.owner().equals(each) || address.owner().equals(around)) {
                addresses.add(address.text());
            }
        }
        return new Subject.Words(List.copyOf(names), identifiers(each), List.copyOf(addresses), List.copyOf(lots));
    }

    private static void names(Instance each, Set<String> names) {
        for (String attribute : new String[] {"Name", "LongName"}) {
            String name = each.text(attribute);
            if (name != null && !NO_NAME.matcher(name.strip()).matches()) {
                names.add(name.strip());
            }
        }
    }

    /** Properties of these names, Tag, and references to libraries. */
    private static List<String> identifiers(Instance each) {
        Set<String> found = new LinkedHashSet<>();
        for (PropertySet set : Properties.of(each.model()).sets(each)) {
            for (Property property : set.properties()) {
                if (property.value() instanceof String text && !text.isBlank()
                        && ID_PROPERTIES.stream().anyMatch(property.name()::equalsIgnoreCase)) {
                    found.add(text.strip());
                }
            }
        }
        for (Instance library : each.model().links("IfcRelAssociatesLibrary", "RelatedObjects", "RelatingLibrary").of(each)) {
            for (String attribute : new String[] {"Identification", "ItemReference"}) {
                String text = library.text(attribute);
                if (text != null && !text.isBlank()) {
                    found.add(text.strip());
                }
            }
        }
        return List.copyOf(found);
    }
}
