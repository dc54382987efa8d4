// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.element;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Classifications;
import org.lintel.ifc.query.Layer;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Reference;
import org.lintel.ifc.query.Types;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.step.Derived;
import org.lintel.ui.Images;
import org.lintel.ui.tree.ElementRef;
import org.lintel.ui.tree.ModelTree;
import org.lintel.ui.tree.TreeLabels;

/** Collects what a model knows of an element. May take a moment: not for the UI thread. */
public final class ElementDetails {

    private final ModelTree tree;
    private final Model model;
    private final Properties properties;
    private final Quantities quantities;
    private final Materials materials;
    private final Classifications classifications;
    private final Openings openings;
    private final Types types;

    public ElementDetails(ModelTree tree) {
        this.tree = tree;
        this.model = tree.model();
        this.properties = Properties.of(model);
        this.quantities = Quantities.of(model);
        this.materials = Materials.of(model);
        this.classifications = Classifications.of(model);
        this.openings = Openings.of(model);
        this.types = Types.of(model);
    }

    /** The sections in the order in which they are shown; none is empty. */
    public List<DetailSection> of(Instance element) {
        List<DetailSection> sections = new ArrayList<>();
        add(sections, Images.ATTRIBUTE, Messages.attributes, element.typeName(), attributes(element));
        add(sections, Images.RELATION, Messages.relations, "", relations(element));
        for (PropertySet set : properties.sets(element)) {
            add(sections, Images.PROPERTY_SET, set.name(), origin(set.origin()), properties(set));
        }
        for (Instance set : quantitySets(element)) {
            String name = set.name() == null ? "" : set.name();
            add(sections, Images.QUANTITY, name.isEmpty() ? Messages.quantities : name, Messages.quantities,
                    quantities(element, set, name));
        }
        add(sections, Images.MATERIAL, Messages.materials, "", materials(element));
        add(sections, Images.CLASSIFICATION, Messages.classification, "", classification(element));
        add(sections, Images.SOURCE, Messages.source, Messages.bind(Messages.line, model.position(element).line()),
                List.of(DetailRow.of("#" + element.id(), TreeLabels.oneLine(model.source(element)))));
        return sections;
    }

    private static void add(List<DetailSection> sections, Images image, String title, String note,
            List<DetailRow> rows) {
        if (!rows.isEmpty()) {
            sections.add(new DetailSection(image, title, note, rows));
        }
    }

    private static List<DetailRow> attributes(Instance element) {
        List<DetailRow> rows = new ArrayList<>();
        List<Attribute> attributes = element.type().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            Object value = element.get(i);
            if (value != Derived.DERIVED) {
                rows.add(new DetailRow(attributes.get(i).name(), ValueText.of(value), "", target(value)));
            }
        }
        return rows;
    }

    private static ElementRef target(Object value) {
        return value instanceof Instance instance && instance.is("IfcRoot") ? ElementRef.of(instance) : null;
    }

    private List<DetailRow> relations(Instance element) {
        List<DetailRow> rows = new ArrayList<>();
        relation(rows, Messages.container, tree.spatial().parent(element));
        relation(rows, Messages.type, types.typeOf(element));
        if (element.is("IfcWindow") || element.is("IfcDoor")) {
            relation(rows, Messages.host, openings.host(element));
        }
        if (element.is("IfcElement")) {
            openings.fillings(element).forEach(filling -> relation(rows, Messages.filling, filling));
        }
        for (Instance assigned : model.referencing(element, "IfcRelAssignsToGroup", "RelatedObjects")) {
            relation(rows, Messages.group, assigned.ref("RelatingGroup"));
        }
        return rows;
    }

    private static void relation(List<DetailRow> rows, String name, Instance other) {
        if (other != null) {
            rows.add(new DetailRow(name, TreeLabels.name(other), other.typeName(), ElementRef.of(other)));
        }
    }

    private static List<DetailRow> properties(PropertySet set) {
        List<DetailRow> rows = new ArrayList<>();
        for (Property property : set.properties()) {
            String note = property.origin() == set.origin() ? "" : origin(property.origin());
            rows.add(new DetailRow(property.name(), ValueText.of(property), note, null));
        }
        return rows;
    }

    private static String origin(Property.Origin origin) {
        return switch (origin) {
            case OCCURRENCE -> Messages.ofElement;
            case TYPE -> Messages.ofType;
            case MATERIAL -> Messages.ofMaterial;
        };
    }

    private List<Instance> quantitySets(Instance element) {
        List<Instance> sets = new ArrayList<>();
        for (Instance relation : model.referencing(element, "IfcRelDefinesByProperties", "RelatedObjects")) {
            for (Instance set : relation.refs("RelatingPropertyDefinition")) {
                if (set.is("IfcElementQuantity")) {
                    sets.add(set);
                }
            }
        }
        return sets;
    }

    private List<DetailRow> quantities(Instance element, Instance set, String name) {
        List<DetailRow> rows = new ArrayList<>();
        for (Instance quantity : set.refs("Quantities")) {
            String label = quantity.name() == null ? "" : quantity.name();
            Property known = quantities.find(element, name, label);
            String value = known != null ? ValueText.of(known.value(), known.unit()) : ValueText.of(quantity.get(3));
            rows.add(DetailRow.of(label, value));
        }
        return rows;
    }

    private List<DetailRow> materials(Instance element) {
        List<DetailRow> rows = new ArrayList<>();
        int number = 0;
        for (Layer layer : materials.layers(element)) {
            number++;
            rows.add(new DetailRow(Messages.bind(Messages.layer, number), layer.material(), layerNote(layer), null));
        }
        if (rows.isEmpty()) {
            for (Instance material : materials.materials(element)) {
                rows.add(new DetailRow(Messages.material, material.name() == null ? "" : material.name(),
                        conductivity(material), null));
            }
        }
        return rows;
    }

    private String layerNote(Layer layer) {
        StringBuilder note = new StringBuilder();
        if (!Double.isNaN(layer.thicknessM())) {
            note.append(Decimal.plain(Math.round(layer.thicknessM() * 1e4) / 10.0)).append(" mm");
        }
        if (layer.ventilated()) {
            note.append(note.isEmpty() ? "" : ", ").append(Messages.ventilated);
        }
        String conductivity = layer.source() == null ? "" : conductivity(layer.source());
        return conductivity.isEmpty() ? note.toString() : note.append(note.isEmpty() ? "" : ", ").append(conductivity)
                .toString();
    }

    private String conductivity(Instance material) {
        Double value = materials.conductivity(material);
        return value == null ? "" : "λ = " + Decimal.plain(value) + " W/mK";
    }

    private List<DetailRow> classification(Instance element) {
        List<DetailRow> rows = new ArrayList<>();
        for (Reference reference : classifications.of(element)) {
            rows.add(DetailRow.of(reference.system(), reference.code().isEmpty() ? reference.name()
                    : reference.name().isEmpty() ? reference.code() : reference.code() + "  " + reference.name()));
        }
        return rows;
    }
}
