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
        Set<String> written = written(each);
        if (each.is("IfcBuilding") && model.count("IfcBuilding", true) == 1) {
            // what a model of one building is called, its building is called
            model.instances("IfcSite", true).forEach(other -> names(other, names));
            model.instances("IfcProject", true).forEach(other -> names(other, names));
        }
        if (!site && !each.is("IfcBuilding")) {
            return new Subject.Words(List.copyOf(names), identifiers(each, written), List.copyOf(written), List.of(), List.of());
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
        return new Subject.Words(List.copyOf(names), identifiers(each, written), List.copyOf(written), List.copyOf(addresses),
                List.copyOf(lots));
    }

    private static void names(Instance each, Set<String> names) {
        for (String attribute : new String[] {"Name", "LongName"}) {
            String name = each.text(attribute);
            if (name != null && !NO_NAME.matcher(name.strip()).matches()) {
                names.add(name.strip());
            }
        }
    }

    /** Properties of these names, and references to libraries, but for what Lintel wrote. */
    private static List<String> identifiers(Instance each, Set<String> written) {
        Set<String> found = new LinkedHashSet<>();
        for (PropertySet set : Properties.of(each.model()).sets(each)) {
            for (Property property : set.properties()) {
                // the property set that repeats a link of Lintel's says no more than the link does
                if (property.value() instanceof String text && !text.isBlank()
                        && ID_PROPERTIES.stream().anyMatch(property.name()::equalsIgnoreCase)
                        && !(set.name().equals(OwnWords.SET) && written.contains(text.strip()))) {
                    found.add(text.strip());
                }
            }
        }
        for (Instance library : libraries(each)) {
            String text = number(library);
            if (text != null && !written.contains(text)) {
                found.add(text);
            }
        }
        return List.copyOf(found);
    }

    /** What the references to libraries say that Lintel wrote. */
    private static Set<String> written(Instance each) {
        Set<String> found = new LinkedHashSet<>();
        if (each.globalId() == null || libraries(each).isEmpty()) {
            return found;
        }
        for (Instance relation : each.model().referencing(each, "IfcRelAssociatesLibrary", "RelatedObjects")) {
            Instance library = relation.ref("RelatingLibrary");
            String text = library == null ? null : number(library);
            if (text != null && OwnWords.wrote(relation, each.globalId(), text)) {
                found.add(text);
            }
        }
        return found;
    }

    private static List<Instance> libraries(Instance each) {
        return each.model().links("IfcRelAssociatesLibrary", "RelatedObjects", "RelatingLibrary").of(each);
    }

    private static String number(Instance library) {
        String text = library.text("Identification");
        text = text == null || text.isBlank() ? library.text("ItemReference") : text;
        return text == null || text.isBlank() ? null : text.strip();
    }
}
