// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.step.Typed;

/** Single edits of real models, in a renumbered copy: each is the one difference. */
class RealEditTest {

    private static final int EDITS = 4;

    @ParameterizedTest
    @ValueSource(strings = {"ExampleHOM.ifc", "LargeBuilding.ifc", "TallBuilding.ifc", "revit_quantities.ifc",
        "3rooms_Heater_AirTerminal_Table_with_SB.ifc", "House.ifc"})
    void oneEditOneDifference(String file) throws ModelException {
        try (Model model = Model.open(Corpus.path("models/" + file), OpenOptions.defaults(), Progress.NONE)) {
            var random = new Random(file.hashCode());
            List<Instance> named = unique(model);
            List<Instance> values = ownProperties(model);
            assertTrue(named.size() > EDITS);
            for (int i = 0; i < EDITS; i++) {
                Instance object = named.get(random.nextInt(named.size()));
                Change renamed = only(model, object, 2, "renamed by a test");
                assertEquals(Aspect.ATTRIBUTES, renamed.aspect());
                assertEquals("Name", renamed.name());
                if (!values.isEmpty()) {
                    Instance property = values.get(random.nextInt(values.size()));
                    Change told = only(model, property, 2, new Typed("IfcLabel", "set by a test"));
                    assertEquals(Aspect.PROPERTIES, told.aspect());
                    assertEquals("set by a test", told.after());
                }
            }
        }
    }

    private static Change only(Model model, Instance edited, int place, Object value) throws ModelException {
        try (Model other = Rewriting.of(model, edited.id(), (instance, values) -> {
            if (!instance.equals(edited)) {
                return values;
            }
            var changed = new ArrayList<>(values);
            changed.set(place, value);
            return changed;
        })) {
            Differences differences = Diff.of(model, other, DiffOptions.defaults(), Progress.NONE);
            assertEquals(List.of(), differences.model(), edited::toString);
            assertEquals(1, differences.objects().size(), () -> edited + " " + differences.objects());
            List<Change> changes = differences.objects().getFirst().changes();
            assertEquals(1, changes.size(), () -> edited + " " + changes);
            return changes.getFirst();
        }
    }

    /** Products whose GlobalId is theirs alone, and under which nothing stands that is known by its place. */
    private static List<Instance> unique(Model model) {
        return model.instances("IfcElement", true).stream()
                .filter(object -> object.globalId() != null && model.byGlobalId(object.globalId()) != null).toList();
    }

    /** Properties with a value that one set of one object holds. */
    private static List<Instance> ownProperties(Model model) {
        Set<Instance> several = new HashSet<>();
        Set<Instance> once = new HashSet<>();
        for (Instance relation : model.instances("IfcRelDefinesByProperties", true)) {
            for (Instance set : relation.refs("RelatingPropertyDefinition")) {
                for (Instance property : set.refs("HasProperties")) {
                    if (relation.refs("RelatedObjects").size() != 1 || !once.add(property)) {
                        several.add(property);
                    }
                }
            }
        }
        return once.stream().filter(property -> !several.contains(property) && property.is("IfcPropertySingleValue")
                && model.referencing(property).size() == 1 && property.get(2) != null)
                .sorted((a, b) -> Integer.compare(a.row(), b.row())).toList();
    }
}
