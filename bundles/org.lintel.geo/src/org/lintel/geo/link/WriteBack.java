// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.core.edit.Edit;
import org.lintel.geo.georeference.StepEdits;
import org.lintel.geo.match.OwnWords;
import org.lintel.geo.match.RegisterFigures;
import org.lintel.geo.match.RegisterLayer;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.query.Units;
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
    /** Whose word that is. */
    private static final String ATTRIBUTION = "Attribution";
    /** Of a label in IFC, characters. */
    private static final int LONGEST_LABEL = 255;

    private final Model model;
    private final LinkSet set;
    private final StepEdits edits;
    private final boolean old;
    private final Map<String, Long> libraries = new LinkedHashMap<>();
    private final Map<String, Long> publishers = new LinkedHashMap<>();
    private final Map<String, Long> references = new LinkedHashMap<>();
    private final Map<String, List<Long>> listed = new LinkedHashMap<>();
    private final Map<String, Link.Target> targets = new HashMap<>();
    private int written;

    /**
     * What the register says of the target of a link, by the names of {@link #SET}: texts, and numbers in metres, square
     * metres or as counts.
     */
    public interface Facts {
        Map<String, Object> of(Link link);
    }

    private WriteBack(Model model, String file, LinkSet set) {
        this.model = model;
        this.set = set;
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
        var back = new WriteBack(model, file, set);
        Map<Instance, Map<String, Object>> register = new LinkedHashMap<>();
        for (Link link : set.links()) {
            Instance thing = link.status() == Status.ACCEPTED ? model.byGlobalId(link.ifc().guid()) : null;
            if (thing == null || !thing.is("IfcObjectDefinition")) {
                continue;
            }
            boolean referenced = back.reference(thing, link);
            if (thing.is("IfcBuilding") || thing.is("IfcSite")) {
                merge(register.computeIfAbsent(thing, each -> new LinkedHashMap<>()), facts.of(link),
                        set.attribution(link.target()));
            }
            back.written += referenced ? 1 : 0;
        }
        // one property cannot hold the numbers of several blocks; the references to the library hold them all
        register.values().forEach(RegisterFigures::settle);
        register.forEach((thing, values) -> back.written += back.properties(thing, values) ? 1 : 0);
        back.list();
        return new Written(back.edits.edits(), back.written);
    }

    /** What the register says, and whose word each part of it is. */
    private static void merge(Map<String, Object> all, Map<String, Object> more, List<String> words) {
        Object before = all.remove(ATTRIBUTION);
        RegisterFigures.merge(all, more);
        String together = Stream.concat(before == null ? Stream.of() : before.toString().lines(), more.isEmpty() ? Stream.of()
                : words.stream()).distinct().sorted().collect(Collectors.joining("\n"));
        if (!together.isEmpty()) {
            all.put(ATTRIBUTION, together);
        }
    }

    private boolean reference(Instance thing, Link link) {
        for (Instance library : model.links("IfcRelAssociatesLibrary", "RelatedObjects", "RelatingLibrary").of(thing)) {
            if (link.target().value().equals(library.text(old ? "ItemReference" : "Identification"))) {
                return false;
            }
        }
        Link.Target to = link.target();
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
        String layer = to.dataset() + "/" + to.layer();
        String name = to.name().isEmpty() ? to.value() : to.name();
        if (old) {
            long made = edits.add("IfcLibraryReference", to.address(), to.value(), name);
            listed.computeIfAbsent(layer, each -> new ArrayList<>()).add(made);
            targets.putIfAbsent(layer, to);
            return made;
        }
        long information = libraries.computeIfAbsent(layer, each -> library(each, to, null));
        return edits.add("IfcLibraryReference", to.address(), to.value(), name, null, null, new Ref(information));
    }

    /** In the older schema it is the library that names its references. */
    private void list() {
        listed.forEach((layer, made) -> library(layer, targets.get(layer), made.stream().map(Ref::new).toList()));
    }

    private static String description(Link link) {
        return link.method() + ", score " + Math.round(link.score() * 100) + " %";
    }

    private static Ref owner(Instance thing) {
        Instance history = thing.ref("OwnerHistory");
        return history == null ? null : new Ref(history.id());
    }

    /** One for each layer: where the references lead, and of which state. */
    private long library(String name, Link.Target to, List<Ref> listing) {
        String version = to.version().isEmpty() ? null : to.version();
        for (Instance library : model.instances("IfcLibraryInformation", true)) {
            if (name.equals(library.name()) && Objects.equals(version, library.text("Version"))) {
                if (listing != null && StepEdits.canWrite(library)) {
                    List<Object> all = new ArrayList<>(library.refs("LibraryReference"));
                    all.addAll(listing);
                    edits.set(library, Map.of("LibraryReference", all));
                }
                return library.id();
            }
        }
        String words = String.join("\n", set.attribution(to));
        Ref publisher = publisher(to, words);
        return old ? edits.add("IfcLibraryInformation", name, version, publisher, day(to.retrievedAt()), listing)
                : edits.add("IfcLibraryInformation", name, version, publisher, to.retrievedAt().isEmpty() ? null
                        : to.retrievedAt(), to.address(), words.isEmpty() ? to.url().isEmpty() ? null : to.url() : words);
    }

    /** Who publishes the layer by the catalogue if those are its words, else whoever the words name; null where nobody says. */
    private Ref publisher(Link.Target to, String words) {
        RegisterLayer known = RegisterLayer.of(to.dataset(), to.layer());
        String name = known != null && !known.terms().isEmpty() && words.contains(known.terms()) ? known.publisher() : words;
        if (name.isEmpty()) {
            return null;
        }
        String label = name.codePointCount(0, name.length()) <= LONGEST_LABEL ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
        // the older schema has no place for the words but here
        return new Ref(publishers.computeIfAbsent(label + (old ? words : ""), each -> edits.add("IfcOrganization", null, label,
                old && !words.equals(label) ? words : null, null, null)));
    }

    /** As the older schema writes days; null where it is none. */
    private Ref day(String time) {
        try {
            LocalDate day = time.isEmpty() ? null : OffsetDateTime.parse(time).toLocalDate();
            return day == null ? null : new Ref(edits.add("IfcCalendarDate", (long) day.getDayOfMonth(),
                    (long) day.getMonthValue(), (long) day.getYear()));
        } catch (DateTimeParseException e) {
            return null;
        }
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
            } else if (!(same(property, each.getValue()) && isTyped(property, each)) && property.source().is("IfcPropertySingleValue")
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

    /** Whether a number of Lintel's own stands there with its measure, which earlier releases did not write. */
    private boolean isTyped(Property property, Map.Entry<String, Object> value) {
        int index = property.source().type().indexOf("NominalValue");
        return !(value.getValue() instanceof Double) || index < 0 || index >= property.source().values().size()
                || !(property.source().values().get(index) instanceof Typed there)
                || !there.type().equalsIgnoreCase("IfcReal")
                || typed(value.getKey(), value.getValue()).type().equals("IfcReal");
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

    /**
     * Heights and areas in the project's units, storeys as counts; a number plain, in metres or square metres, where the project
     * does not say its units.
     */
    private Typed typed(String name, Object value) {
        if (value instanceof Double number) {
            return switch (name) {
                case "BaseHeight", "TopHeight" -> measure("IfcLengthMeasure", "LENGTHUNIT", number);
                case "LotArea", "GrossFloorArea" -> measure("IfcAreaMeasure", "AREAUNIT", number);
                default -> number == Math.rint(number) && Math.abs(number) < 1e9
                        ? new Typed("IfcCountMeasure", number.longValue()) : new Typed("IfcReal", number);
            };
        }
        return new Typed(name.equals(ATTRIBUTION) ? "IfcText" : "IfcLabel", value.toString());
    }

    private Typed measure(String type, String kind, double si) {
        Units units = Units.of(model);
        return units.given(kind) ? new Typed(type, Math.rint(units.kind(kind).fromSi(si) * 1e6) / 1e6) : new Typed("IfcReal", si);
    }
}
