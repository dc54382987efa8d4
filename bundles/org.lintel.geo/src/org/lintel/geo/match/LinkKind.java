// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Types;

/**
 * One way in which things of models concern a layer.
 *
 * @param name what a user calls these things, such as {@code solar-panel}
 * @param types names of entities, with their subtypes
 * @param predefined the predefined type wanted, or {@code external}; empty for any
 * @param words one of which has to stand in its names where its predefined type is not the one; empty for none
 * @param relation as link sets have it: exactMatch, within, on-lot, near
 * @param reach metres that it may lie beside
 */
public record LinkKind(String name, List<String> types, String predefined, List<String> words, RegisterLayer layer,
        String relation, Way way, double reach) {

    /** How the two are compared. */
    public enum Way {
        FOOTPRINT, INSIDE, NEAR
    }

    private static final class Table {
        static final List<LinkKind> ALL = read();
    }

    private static List<LinkKind> read() {
        List<LinkKind> all = new ArrayList<>();
        for (String[] row : Rows.of("kinds.tsv", true)) {
            all.add(new LinkKind(row[0], Rows.words(row[1]), row[2].equals("-") ? "" : row[2], Rows.words(row[3]),
                    RegisterLayer.find(row[4]), row[5], Way.valueOf(row[6].toUpperCase(Locale.ROOT)),
                    Double.parseDouble(row[7])));
        }
        return List.copyOf(all);
    }

    /** All, in the order of the table. */
    public static List<LinkKind> all() {
        return Table.ALL;
    }

    /** What kinds are called, each once. */
    public static List<String> names() {
        var names = new LinkedHashSet<String>();
        all().forEach(kind -> names.add(kind.name()));
        return List.copyOf(names);
    }

    /** What of a model is of this kind, in the order of the file. */
    List<Instance> of(Model model) {
        var found = new LinkedHashSet<Instance>();
        for (String type : types) {
            if (model.schema().entity(type) != null) {
                for (Instance each : model.instances(type, true)) {
                    if (isOne(each, model)) {
                        found.add(each);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean isOne(Instance each, Model model) {
        if (predefined.isEmpty() && words.isEmpty()) {
            return true;
        }
        if (predefined.equals("external")) {
            Property external = Properties.of(model).find(each, null, "IsExternal");
            return external != null && Boolean.TRUE.equals(external.value());
        }
        Instance type = Types.of(model).typeOf(each);
        if (!predefined.isEmpty() && (predefined.equals(type(each)) || predefined.equals(type(type)))) {
            return true;
        }
        String said = said(each) + "\n" + said(type);
        return words.stream().anyMatch(said::contains);
    }

    private static String type(Instance each) {
        String type = each == null ? null : each.enumeration("PredefinedType");
        return type == null ? "" : type;
    }

    private static String said(Instance each) {
        if (each == null) {
            return "";
        }
        var said = new StringBuilder();
        for (String attribute : new String[] {"Name", "LongName", "Description", "ObjectType", "ElementType"}) {
            String text = each.text(attribute);
            said.append(text == null ? "" : text).append('\n');
        }
        return said.toString().toLowerCase(Locale.ROOT);
    }
}
