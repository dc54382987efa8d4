// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Language;
import org.lintel.ifc.diff.Change;
import org.lintel.ifc.diff.Difference;
import org.lintel.ifc.diff.Differences;
import org.lintel.ifc.diff.Leaf;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ui.Images;
import org.lintel.ui.LintelUi.Colour;
import org.lintel.ui.element.ValueText;
import org.lintel.ui.tree.ElementIcons;
import org.lintel.ui.tree.TreeLabels;

/** Makes the lines of a comparison: first the model itself, then place by place the objects and what differs of them. */
final class Rows {

    private final Schema schema;
    private final Language language;

    private Rows(Schema schema, Language language) {
        this.schema = schema;
        this.language = language;
    }

    static List<Row> of(Differences differences, Schema schema, Language language) {
        return new Rows(schema, language).all(differences);
    }

    private List<Row> all(Differences differences) {
        List<Row> rows = new ArrayList<>();
        if (!differences.model().isEmpty()) {
            rows.add(place(Messages.theModel, Images.MODEL, changes(differences.model(), null)));
        }
        Map<String, List<Row>> places = new LinkedHashMap<>();
        for (Difference difference : differences.objects()) {
            places.computeIfAbsent(difference.item().container(), name -> new ArrayList<>()).add(object(difference));
        }
        places.forEach((name, objects) -> rows.add(place(name.isEmpty() ? Messages.nowhere : TreeLabels.oneLine(name),
                Images.STOREY, objects)));
        return rows;
    }

    private static Row place(String name, Images image, List<Row> rows) {
        return new Row(name, String.valueOf(rows.size()), Colour.SECONDARY, "", "", image, null, rows);
    }

    private Row object(Difference difference) {
        EntityType type = schema.entity(difference.item().type());
        Images image = type == null ? Images.ELEMENT : ElementIcons.of(type);
        String label = TreeLabels.oneLine(difference.item().label());
        List<Row> changes = changes(difference.changes(), difference);
        return switch (difference.state()) {
            case ADDED -> new Row(label, Messages.added, Colour.PASS, "", label, image, difference, changes);
            case REMOVED -> new Row(label, Messages.removed, Colour.FAIL, label, "", image, difference, changes);
            case CHANGED -> changes.size() == 1
                    ? new Row(label, Messages.oneChange, Colour.UNDETERMINED, changes.getFirst().before(),
                            changes.getFirst().after(), image, difference, changes)
                    : new Row(label, Messages.bind(Messages.changes, changes.size()), Colour.UNDETERMINED, "", "", image,
                            difference, changes);
        };
    }

    private List<Row> changes(List<Change> changes, Difference difference) {
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            String name = change.group().isEmpty() ? change.name() : change.group() + "." + change.name();
            String label = change.aspect().label().in(language) + (name.isEmpty() ? "" : "  " + TreeLabels.oneLine(name));
            List<Row> details = new ArrayList<>();
            for (Leaf leaf : change.details()) {
                if (!leaf.path().isEmpty()) {
                    details.add(new Row(TreeLabels.oneLine(leaf.path()), "", null, TreeLabels.oneLine(leaf.before()),
                            TreeLabels.oneLine(leaf.after()), Images.ATTRIBUTE, difference, List.of()));
                }
            }
            rows.add(new Row(label, state(change), colour(change), value(change.before(), change, true),
                    value(change.after(), change, false), image(change), difference, details));
        }
        return rows;
    }

    private static String state(Change change) {
        return switch (change.kind()) {
            case ADDED -> Messages.added;
            case REMOVED -> Messages.removed;
            case CHANGED -> Messages.changed;
        };
    }

    private static String colour(Change change) {
        return switch (change.kind()) {
            case ADDED -> Colour.PASS;
            case REMOVED -> Colour.FAIL;
            case CHANGED -> Colour.UNDETERMINED;
        };
    }

    /** A value with its unit, which is one for both sides or {@code before → after}. */
    private static String value(Object value, Change change, boolean older) {
        String text = ValueText.of(value);
        int arrow = change.unit().indexOf(" → ");
        String unit = arrow < 0 ? change.unit()
                : older ? change.unit().substring(0, arrow) : change.unit().substring(arrow + 3);
        return text.isEmpty() || unit.isEmpty() ? text : text + " " + unit;
    }

    private static Images image(Change change) {
        return switch (change.aspect()) {
            case PROPERTIES -> Images.PROPERTY_SET;
            case QUANTITIES -> Images.QUANTITY;
            case MATERIALS -> Images.MATERIAL;
            case CLASSIFICATION -> Images.CLASSIFICATION;
            case CONTAINER, PARTS, GROUPS, OPENINGS, BOUNDARIES, RELATIONS, TYPE -> Images.RELATION;
            default -> Images.ATTRIBUTE;
        };
    }
}
