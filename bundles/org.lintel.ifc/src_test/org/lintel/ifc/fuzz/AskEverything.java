// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.query.Classifications;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Types;
import org.lintel.ifc.query.Units;
import org.lintel.ifc.roundtrip.RoundTrip;

/**
 * Opens the bytes as a model, verifies it, asks every query of every instance, and holds the answers against each
 * other: values one by one and all at once, parents and children, what is written and read again, a mapped file and one
 * in memory.
 */
final class AskEverything implements Target {

    private static final int RUNS_BETWEEN_WRITES = 4;
    private static final int RUNS_BETWEEN_FILES = 256;

    @Override
    public void take(byte[] input, Traits traits, long run) throws IOException {
        Model model;
        try {
            model = Model.of(input, "fuzz.ifc");
        } catch (ModelException refused) {
            worded(refused.text());
            worded(refused.remedy());
            traits.add(trait(1, refused.text()));
            return;
        }
        problems(model, model.problems(), traits);
        problems(model, model.verify(Progress.NONE), traits);
        traits.add(1000 + Math.min(5, model.size()) + model.schema().id().hashCode());
        for (int row = 0; row < model.size(); row++) {
            Instance instance = model.at(row);
            values(instance, traits);
            relations(model, instance, traits);
            answers(model, instance, traits);
        }
        EveryQuery.ask(model, traits);
        units(model);
        model.duplicateGlobalIds();
        check(model.counts().values().stream().mapToInt(Integer::intValue).sum() == model.size(), "counts");
        if (run % RUNS_BETWEEN_WRITES == 0) {
            String difference = new RoundTrip().there(model);
            check(difference == null, "written and read again: " + difference);
        }
        if (run % RUNS_BETWEEN_FILES == 0) {
            mapped(model, input);
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static void worded(Message message) {
        for (Language language : Language.values()) {
            check(!message.in(language).isBlank(), "a message without words");
        }
    }

    private static int trait(int kind, Message message) {
        return kind * 31 + message.template().hashCode();
    }

    private static void problems(Model model, List<Problem> problems, Traits traits) {
        check(problems.size() <= OpenOptions.defaults().maxProblems(), "too many problems");
        // places of an archive are those in the file that is packed in it
        long most = model.isEditable() ? model.length() + 1 : Integer.MAX_VALUE;
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            check(problem.line() > 0 && problem.column() > 0 && problem.line() <= most && problem.column() <= most,
                    "a problem outside of the file: " + problem);
            check(i == 0 || Problem.BY_POSITION.compare(problems.get(i - 1), problem) <= 0, "problems out of order");
            traits.add(trait(2 + problem.kind().ordinal(), problem.message()));
            if (i < 20) {
                worded(problem.message());
                worded(problem.remedy());
            }
        }
    }

    private static void values(Instance instance, Traits traits) {
        List<Object> values = instance.values();
        for (int i = 0; i < values.size() && i < 50; i++) {
            Object value = values.get(i);
            check(Objects.equals(value, instance.get(i)), "value " + i + " of " + instance + ": " + value);
            traits.add(value == null ? 3 : value.getClass().hashCode() * 31 + Math.min(i, 3));
        }
        traits.add(kind(instance));
        instance.parts();
        instance.globalId();
        instance.name();
    }

    /** Names that no schema has are all one, or every change of a letter were something new. */
    private static int kind(Instance instance) {
        return instance.type().isKnown() ? instance.typeName().hashCode() : 0;
    }

    private static void relations(Model model, Instance instance, Traits traits) {
        var position = model.position(instance);
        check(position.line() > 0 && position.column() > 0, "position");
        check(model.source(instance).length() <= 2000, "source");
        check(model.instance(instance.id()).id() == instance.id(), "found by number");
        traits.add(4000 + Math.min(3, model.referencing(instance).size()));
        for (String attribute : List.of("RelatedObjects", "RelatingObject")) {
            model.referencing(instance, "IfcRelationship", attribute);
        }
    }

    private static void answers(Model model, Instance instance, Traits traits) {
        int kind = kind(instance);
        Spatial spatial = Spatial.of(model);
        List<Instance> children = spatial.children(instance);
        for (Instance child : children) {
            check(instance.equals(spatial.parent(child)),
                    child + " is a child of " + instance + " but not by its parent");
        }
        traits.add(kind + 5000 + Math.min(3, children.size()));
        traits.add(kind + 5100 + Math.min(3, spatial.descendants(instance).size()));
        traits.add(kind + 5200 + Math.min(3, spatial.ancestors(instance).size()));
        spatial.path(instance);
        spatial.storey(instance);
        spatial.space(instance);
        for (List<PropertySet> sets : List.of(Properties.of(model).sets(instance),
                Quantities.of(model).sets(instance))) {
            traits.add(kind + 5300 + Math.min(3, sets.size()));
            for (PropertySet set : sets) {
                for (var property : set.properties()) {
                    traits.add(5400 + (property.value() == null ? 0 : property.value().getClass().hashCode()));
                }
            }
        }
        Properties.of(model).find(instance, "Pset_WallCommon", "IsExternal");
        Quantities.of(model).find(instance, "Length");
        Materials materials = Materials.of(model);
        traits.add(kind + 5500 + Math.min(3, materials.layers(instance).size()));
        for (Instance material : materials.materials(instance)) {
            materials.conductivity(material);
            materials.density(material);
        }
        traits.add(kind + 5600 + Math.min(3, Classifications.of(model).of(instance).size()));
        traits.add(kind + 5700 + (Placements.of(model).of(instance).known() ? 1 : 0));
        Placements.of(model).axis(instance);
        traits.add(kind + 5800 + Math.min(3, Openings.of(model).openings(instance).size()));
        Openings.of(model).fillings(instance);
        Openings.of(model).host(instance);
        Types.of(model).typeOf(instance);
        Types.of(model).occurrences(instance);
        Units.of(model).read(instance);
    }

    private static void units(Model model) {
        Units units = Units.of(model);
        units.lengthUnit();
        units.angleUnit();
        units.toSi("IfcThermalTransmittanceMeasure", 1);
        Placements.of(model).trueNorth();
        Placements.of(model).world();
        Spatial.of(model).project();
    }

    /** A mapped file is read by windows: it must give what the bytes in memory give. */
    private static void mapped(Model heap, byte[] input) throws IOException {
        Path file = Files.createTempFile("fuzz", ".ifc");
        try {
            Files.write(file, input);
            try (Model mapped = Model.open(file, OpenOptions.defaults().withMapFrom(0), Progress.NONE)) {
                check(heap.problems().equals(mapped.problems()), "problems of the mapped file");
                check(heap.size() == mapped.size(), "size of the mapped file");
                check(heap.verify(Progress.NONE).equals(mapped.verify(Progress.NONE)), "verifying the mapped file");
                var one = new ArrayList<String>();
                var two = new ArrayList<String>();
                for (int row = 0; row < heap.size(); row++) {
                    one.add(heap.at(row).values().toString());
                    two.add(mapped.at(row).values().toString());
                }
                check(one.equals(two), "values of the mapped file");
            }
        } finally {
            Files.delete(file);
        }
    }
}
