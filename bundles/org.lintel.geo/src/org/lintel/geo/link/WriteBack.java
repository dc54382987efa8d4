// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintel.core.edit.Edit;
import org.lintel.core.quantity.Decimal;
import org.lintel.geo.georeference.StepEdits;
import org.lintel.geo.match.OwnWords;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.step.GlobalIds;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/**
 * Accepted links as records of the model: a reference to the register's library for each, as the schema has it for the same
 * thing elsewhere, and for buildings and sites a property set with what the register says. What stands there already is
 * left, or set anew where the register says otherwise; the same links give the same records.
 */
public final class WriteBack {

    /** What the register says of a building or site. */
    public static final String SET = OwnWords.SET;
    private static final Object SEVERAL = new Object();

    private final Model model;
    private final StepEdits edits;
    private final boolean old;
    private final Map<String, Long> libraries = new LinkedHashMap<>();
    private final Map<String, Long> references = new LinkedHashMap<>();
    private int written;

    /**
     * What the register says of the target of a link, by the names of {@link #SET}: texts, and numbers in metres, square
     * metres or as counts.
     */
    public interface Facts {
        Map<String, Object> of(Link link);
    }

    private WriteBack(Model model, String file) {
        this.model = model;
        this.edits = new StepEdits(model, file);
        this.old = model.schema().id().equals("IFC2X3");
    }

    /**
     * @param edits none where everything stands there already
     * @param links how many of them are written or set anew
     */
    public record Written(List<Edit> edits, int links) {
    }

    /**
     * @param file as edits shall name it
     * @throws IllegalStateException if the model cannot be edited
     */
    public static Written of(Model model, String file, LinkSet set, Facts facts) {
        if (!model.isEditable()) {
            throw new IllegalStateException(file);
        }
        var back = new WriteBack(model, file);
        Map<Instance, Map<String, Object>> register = new LinkedHashMap<>();
        for (Link link : set.links()) {
            Instance thing = link.status() == Status.ACCEPTED ? model.byGlobalId(link.ifc().guid()) : null;
            if (thing == null || !thing.is("IfcObjectDefinition")) {
                continue;
            }
            boolean referenced = back.reference(thing, link);
            if (thing.is("IfcBuilding") || thing.is("IfcSite")) {
                merge(register.computeIfAbsent(thing, each -> new LinkedHashMap<>()), facts.of(link));
            }
            back.written += referenced ? 1 : 0;
        }
        // one property cannot hold the numbers of several blocks; the references to the library hold them all
        register.values().forEach(values -> values.values().removeIf(value -> value == SEVERAL));
        register.forEach((thing, values) -> back.written += back.properties(thing, values) ? 1 : 0);
        return new Written(back.edits.edits(), back.written);
    }

    /**
     * A building of several blocks: its base the lowest, its top the highest, floor areas together. Storeys of blocks beside or
     * on each other are no sum: each block's are told.
     */
    private static void merge(Map<String, Object> all, Map<String, Object> more) {
        more.forEach((name, value) -> all.merge(name, value, (one, other) -> {
            if (name.startsWith("Storeys") && other instanceof Double count) {
                return (one instanceof Double first ? Decimal.plain(first) : one) + "; " + Decimal.plain(count);
            }
            if (one instanceof Double a && other instanceof Double b) {
                return switch (name) {
                    case "BaseHeight" -> Math.min(a, b);
                    case "TopHeight" -> Math.max(a, b);
                    default -> a + b;
                };
            }
            return one.equals(other) ? one : SEVERAL;
        }));
    }

    private boolean reference(Instance thing, Link link) {
        for (Instance library : model.links("IfcRelAssociatesLibrary", "RelatedObjects", "RelatingLibrary").of(thing)) {
            if (link.target().value().equals(library.text(old ? "ItemReference" : "Identification"))) {
                return false;
            }
        }
        Link.Target to = link.target();
        long information = libraries.computeIfAbsent(to.dataset() + "/" + to.layer(), name -> library(name, to));
        // things that lie in the same building share the reference to it
        long reference = references.computeIfAbsent(to.dataset() + "/" + to.layer() + " " + to.value(), same -> make(to));
        String relation = OwnWords.relation(link.ifc().guid(), to.dataset() + "/" + to.layer(), to.value());
        edits.add("IfcRelAssociatesLibrary", relation, owner(thing), link.relation(),
                description(link), List.of(new Ref(thing.id())), new Ref(reference));
        return true;
    }

    private long make(Link.Target to) {
        for (Instance known : model.instances("IfcLibraryReference", true)) {
            if (to.value().equals(known.text(old ? "ItemReference" : "Identification"))) {
                return known.id();
            }
        }
        long information = libraries.computeIfAbsent(to.dataset() + "/" + to.layer(), name -> library(name, to));
        String name = to.name().isEmpty() ? to.value() : to.name();
        String location = to.url().startsWith("https://") ? to.url() : null;
        return old ? edits.add("IfcLibraryReference", location, to.value(), name)
                : edits.add("IfcLibraryReference", location, to.value(), name, null, null, new Ref(information));
    }

    private static String description(Link link) {
        return link.method() + ", score " + Math.round(link.score() * 100) + " %";
    }

    private static Ref owner(Instance thing) {
        Instance history = thing.ref("OwnerHistory");
        return history == null ? null : new Ref(history.id());
    }

    /** One for each layer: where the references lead, and of which state. */
    private long library(String name, Link.Target to) {
        String version = to.version().isEmpty() ? null : to.version();
        for (Instance library : model.instances("IfcLibraryInformation", true)) {
            if (name.equals(library.name()) && Objects.equals(version, library.text("Version"))) {
                return library.id();
            }
        }
        String location = to.url().startsWith("https://") ? to.url() : null;
        return old ? edits.add("IfcLibraryInformation", name, version, null, null, null)
                : edits.add("IfcLibraryInformation", name, version, null, to.retrievedAt().isEmpty() ? null : to.retrievedAt(),
                        location, location != null || to.url().isEmpty() ? null : to.url());
    }

    private boolean properties(Instance thing, Map<String, Object> values) {
        if (values.isEmpty()) {
            return false;
        }
        PropertySet there = null;
        for (PropertySet set : Properties.of(model).sets(thing)) {
            there = set.name().equals(SET) ? set : there;
        }
        return there == null ? add(thing, values) : change(there, values);
    }

    private boolean add(Instance thing, Map<String, Object> values) {
        List<Object> refs = new ArrayList<>();
        values.forEach((name, value) -> refs.add(new Ref(single(name, value))));
        String guid = thing.globalId();
        long set = edits.add("IfcPropertySet", OwnWords.set(guid), owner(thing), SET, null, refs);
        edits.add("IfcRelDefinesByProperties", GlobalIds.ofName("lintel register of " + guid), owner(thing), null, null,
                List.of(new Ref(thing.id())), new Ref(set));
        return true;
    }

    private boolean change(PropertySet there, Map<String, Object> values) {
        boolean changed = false;
        List<Object> added = new ArrayList<>();
        Instance holder = null;
        for (Map.Entry<String, Object> each : values.entrySet()) {
            Property property = there.properties().stream().filter(one -> one.name().equals(each.getKey())).findFirst()
                    .orElse(null);
            if (property == null) {
                added.add(new Ref(single(each.getKey(), each.getValue())));
            } else if (!same(property, each.getValue()) && property.source().is("IfcPropertySingleValue")
                    && StepEdits.canWrite(property.source())) {
                edits.set(property.source(), Map.of("NominalValue", typed(each.getKey(), each.getValue())));
                changed = true;
            }
        }
        for (Property property : there.properties()) {
            for (Instance set : model.referencing(property.source(), "IfcPropertySet", "HasProperties")) {
                holder = SET.equals(set.name()) ? set : holder;
            }
        }
        if (!added.isEmpty() && holder != null && StepEdits.canWrite(holder)) {
            List<Object> all = new ArrayList<>(holder.refs("HasProperties"));
            all.addAll(added);
            edits.set(holder, Map.of("HasProperties", all));
            changed = true;
        }
        return changed;
    }

    private static boolean same(Property property, Object value) {
        if (value instanceof Double number) {
            double has = property.si() != null ? property.si() : property.value() instanceof Number n ? n.doubleValue()
                    : Double.NaN;
            return Math.abs(has - number) < 1e-9;
        }
        return value.equals(property.value());
    }

    private long single(String name, Object value) {
        return edits.add("IfcPropertySingleValue", name, null, typed(name, value), null);
    }

    /** Lengths and areas without a unit of their own are in the project's; plain numbers say what the register says. */
    private static Typed typed(String name, Object value) {
        return value instanceof Double number ? new Typed("IfcReal", number)
                : value instanceof Long count ? new Typed("IfcInteger", count) : new Typed("IfcLabel", value.toString());
    }
}
