// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Position;
import org.lintel.ifc.query.Classifications;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Types;
import org.lintel.ifc.query.Units;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;

/** A model as readings see it: the queries over it, each made once, and the words for what is found. */
public final class ModelView implements Inputs {

    private static final int REMEMBERED = 100_000;

    private final Model model;
    private final String file;
    private final ProjectAnswers project;
    private final ModelInputs inputs;
    private final Properties properties;
    private final Quantities quantities;
    private final Spatial spatial;
    private final Placements placements;
    private final Materials materials;
    private final Classifications classifications;
    private final Units units;
    private final Openings openings;
    private final Types types;
    private final SpaceBoundaries boundaries;
    private final ComputedBoundaries computed;
    private final StoreyOutlines outlines;
    private final Grouping luminaires;
    private final Grouping windows;
    private final Grouping walls;
    private final Map<Integer, Location> places = new ConcurrentHashMap<>();

    ModelView(Model model, String file, ProjectAnswers project, ModelInputs inputs) {
        this.model = model;
        this.file = file;
        this.project = project;
        this.inputs = inputs;
        properties = Properties.of(model);
        quantities = Quantities.of(model);
        spatial = Spatial.of(model);
        placements = Placements.of(model);
        materials = Materials.of(model);
        classifications = Classifications.of(model);
        units = Units.of(model);
        openings = Openings.of(model);
        types = Types.of(model);
        boundaries = new SpaceBoundaries(this);
        computed = new ComputedBoundaries(this);
        outlines = new StoreyOutlines(this);
        luminaires = new Grouping(this, SubjectKind.LUMINAIRE, spatial::space);
        windows = new Grouping(this, SubjectKind.WINDOW, this::storeyOf);
        walls = new Grouping(this, SubjectKind.WALL, spatial::storey);
    }

    public Model model() {
        return model;
    }

    public ProjectAnswers project() {
        return project;
    }

    public Properties properties() {
        return properties;
    }

    public Quantities quantities() {
        return quantities;
    }

    public Spatial spatial() {
        return spatial;
    }

    public Placements placements() {
        return placements;
    }

    public Materials materials() {
        return materials;
    }

    public Classifications classifications() {
        return classifications;
    }

    public Units units() {
        return units;
    }

    public Openings openings() {
        return openings;
    }

    public Types types() {
        return types;
    }

    SpaceBoundaries boundaries() {
        return boundaries;
    }

    ComputedBoundaries computed() {
        return computed;
    }

    StoreyOutlines outlines() {
        return outlines;
    }

    /** The luminaires that stand in a space. */
    List<Instance> luminaires(Instance space) {
        return luminaires.of(space);
    }

    /** The windows of a storey. */
    List<Instance> windows(Instance storey) {
        return windows.of(storey);
    }

    /** The walls of a storey. */
    List<Instance> walls(Instance storey) {
        return walls.of(storey);
    }

    /** The storey of a window, or else that of the wall it stands in. */
    private Instance storeyOf(Instance window) {
        Instance own = spatial.storey(window);
        Instance host = own == null ? openings.host(window) : null;
        return host == null ? own : spatial.storey(host);
    }

    /** The answer for another element than the one a reading was asked about, overrides included. */
    public <T> Answer<T> ask(SubjectKind kind, Instance element, ModelInput<T> input) {
        return inputs.ask(kind, element, input);
    }

    /** The subject that stands for an element, the same each time. */
    Subject subjectOf(SubjectKind kind, Instance element) {
        return inputs.subject(kind, element);
    }

    Subject subject(SubjectKind kind, Instance element) {
        return subject(kind, element, new SubjectKeys(this));
    }

    @Override
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        return inputs.ask(subject, input);
    }

    /** The subjects of a kind, as rules see them. */
    @Override
    public List<Subject> subjects(String kind) {
        return inputs.subjects(kind);
    }

    List<Subject> subjects(SubjectKind kind) {
        SubjectKeys keys = new SubjectKeys(this);
        List<Subject> subjects = new ArrayList<>();
        for (Instance element : kind.in(this)) {
            subjects.add(subject(kind, element, keys));
        }
        return kind == SubjectKind.MODEL && subjects.isEmpty() ? List.of(wholeFile()) : List.copyOf(subjects);
    }

    private Subject subject(SubjectKind kind, Instance element, SubjectKeys keys) {
        String globalId = element.globalId();
        return new Subject(kind.id(), keys.key(element), globalId == null ? "" : globalId, element.typeName(),
                name(element), kind == SubjectKind.MODEL ? "" : container(element), where(element));
    }

    /** Where an element is; of a space or storey the structure it lies in, for it does not contain itself. */
    private String container(Instance element) {
        Instance in = Spatial.isStructure(element) ? spatial.parent(element) : element;
        return in == null ? "" : spatial.path(in);
    }

    /** Stands for a model without an IfcProject. */
    private Subject wholeFile() {
        return new Subject(SubjectKind.MODEL.id(), "model", "", "", model.name(), "", Location.of(file));
    }

    /** A space is called by its number and its long name; everything else by its name. */
    static String name(Instance element) {
        String name = element.name() == null ? "" : element.name();
        String longName = element.is("IfcSpace") ? element.text("LongName") : null;
        return longName == null || longName.isBlank() || longName.equals(name) ? name
                : name.isBlank() ? longName : name + " " + longName;
    }

    /** The instance a subject stands for; null for a model without an IfcProject. */
    public Instance element(Subject subject) {
        long id = subject.where().instance();
        return id == 0 ? null : model.instance(id);
    }

    /**
     * The aggregate this element is a part of, such as the roof of a slab; null if it is none or a part of the spatial
     * tree.
     */
    public Instance whole(Instance element) {
        for (Instance relation : model.referencing(element, "IfcRelAggregates", "RelatedObjects")) {
            Instance whole = relation.ref("RelatingObject");
            if (whole != null && whole.is("IfcElement")) {
                return whole;
            }
        }
        return null;
    }

    /** Where an instance stands in the file; the same few are evidence for many. */
    public Location where(Instance instance) {
        Location known = places.get(instance.row());
        if (known == null) {
            Position position = model.position(instance);
            known = new Location(file, position.line(), position.column(), instance.id());
            if (places.size() >= REMEMBERED) {
                places.clear();
            }
            places.put(instance.row(), known);
        }
        return known;
    }

    /** That a property says so. */
    public Evidence evidence(Property property) {
        Evidence.Origin origin = property.source().is("IfcPhysicalQuantity") ? Evidence.Origin.QUANTITY
                : switch (property.origin()) {
                    case OCCURRENCE -> Evidence.Origin.OCCURRENCE;
                    case TYPE -> Evidence.Origin.TYPE;
                    case MATERIAL -> Evidence.Origin.MATERIAL;
                };
        return new Evidence.FromModel(origin, path(property), printed(property), where(property.source()));
    }

    /** That an attribute says so. */
    public Evidence evidence(Instance instance, String attribute, String value) {
        return new Evidence.FromModel(Evidence.Origin.ATTRIBUTE, instance.typeName() + "." + attribute, value,
                where(instance));
    }

    /** That a relation, placement or classification says so. */
    public Evidence evidence(Evidence.Origin origin, Instance instance, String path, String value) {
        return new Evidence.FromModel(origin, path, value, where(instance));
    }

    static String path(Property property) {
        return property.set().isEmpty() ? property.name() : property.set() + "." + property.name();
    }

    private static String printed(Property property) {
        Object value = property.value();
        String text = value instanceof Number number ? Decimal.plain(number.doubleValue()) : String.valueOf(value);
        boolean unit = value instanceof Number && property.unit() != null && !property.unit().symbol().isEmpty();
        return unit ? text + " " + property.unit().symbol() : text;
    }
}
