// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

class PropertyIndexTest {

    private final Model model = Spf.model("IFC4", "#1=IFCWALL('w1',$,$,$,$,$,$,$,$);",
            "#2=IFCWALL('w2',$,$,$,$,$,$,$,$);",
            "#3=IFCWALL('w3',$,$,$,$,$,$,$,$);", "#4=IFCWALLTYPE('t',$,$,$,$,(#11,#15),$,$,$,$);",
            "#5=IFCRELDEFINESBYTYPE('r',$,$,$,(#2,#3),#4);",
            "#10=IFCPROPERTYSET('a',$,'Pset_WallCommon',$,(#20,#21));",
            "#11=IFCPROPERTYSET('b',$,'Pset_WallCommon',$,(#22));", "#12=IFCPROPERTYSET('c',$,'Other',$,(#21));",
            "#13=IFCELEMENTQUANTITY('d',$,'Qto',$,$,(#23));", "#14=IFCPROPERTYSET('e',$,'Empty',$,());",
            "#15=IFCDOORLININGPROPERTIES('f',$,$,$,100.,$,$,$,$,$,$,$,$,$,$,$,$);",
            "#20=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('60'),$);",
            "#21=IFCPROPERTYSINGLEVALUE('Width',$,IFCLENGTHMEASURE(200.),$);",
            "#22=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('90'),$);",
            "#23=IFCQUANTITYLENGTH('Length',$,$,5000.,$);",
            "#30=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1,#2),#10);",
            "#31=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#12);",
            "#32=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#13);", "#33=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#14);",
            "#40=IFCPROJECT('p',$,$,$,$,$,$,$,#41);", "#41=IFCUNITASSIGNMENT((#42));",
            "#42=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);");
    private final PropertyIndex index = PropertyIndex.of(model);

    private static List<Long> ids(List<Instance> instances) {
        return instances.stream().map(Instance::id).toList();
    }

    @Test
    void names() {
        assertEquals("[Empty, IfcDoorLiningProperties, Other, Pset_WallCommon, Qto]", index.sets().toString());
        assertEquals("[FireRating, Width]", index.properties("Pset_WallCommon").toString());
        assertTrue(index.properties("IfcDoorLiningProperties").contains("LiningDepth"));
        assertTrue(index.properties("None").isEmpty() && index.properties("Empty").isEmpty());
    }

    @Test
    void elementsOfTheirOwnAndByTheirType() {
        assertEquals(List.of(1L, 2L, 3L), ids(index.elements("Pset_WallCommon", "FireRating")));
        assertEquals(List.of(1L, 2L), ids(index.elements("Pset_WallCommon", "Width")));
        assertEquals(List.of(1L), ids(index.elements("Empty", null)));
        assertEquals(List.of(2L, 3L), ids(index.elements("IfcDoorLiningProperties", null)));
        assertEquals(List.of(1L, 2L), ids(index.elements(null, "Width")));
        assertEquals(List.of(), index.elements("Pset_WallCommon", "Nothing"));
        assertEquals(List.of(10L, 12L), ids(index.definitions(null, "Width")));
    }

    @Test
    void valuesAsTheyCountForTheElement() {
        assertEquals(List.of(1L, 2L), ids(index.elementsWithValue("Pset_WallCommon", "FireRating", "60")));
        assertEquals(List.of(3L), ids(index.elementsWithValue("Pset_WallCommon", "FireRating", "90")));
        assertEquals(List.of(1L, 2L), ids(index.elementsWithValue("Pset_WallCommon", "Width", 0.2)), "in metres");
        assertEquals(List.of(1L), ids(index.elementsWithValue("Qto", "Length", 5)));
    }

    /** The same answers as asking every element about every set. */
    @ParameterizedTest
    @ValueSource(strings = {"models/Office_A_20110811.ifc", "models/AC20-FZK-Haus_with_SB55.ifc", "models/House.ifc",
        "models/TallBuilding.ifc"})
    void asEveryElementWouldAnswer(String file) throws ModelException {
        Path path = Corpus.path(file);
        try (Model real = Model.open(path, OpenOptions.defaults(), Progress.NONE)) {
            Map<String, List<Instance>> expected = new TreeMap<>();
            for (Instance object : real.instances("IfcObject", true)) {
                var sets = new ArrayList<>(Properties.of(real).sets(object));
                sets.addAll(Quantities.of(real).sets(object));
                for (PropertySet set : sets) {
                    for (Property property : set.properties()) {
                        List<Instance> objects = expected.computeIfAbsent(set.name() + "\n" + property.name(),
                                k -> new ArrayList<>());
                        if (objects.isEmpty() || !objects.getLast().equals(object)) {
                            objects.add(object);
                        }
                    }
                }
            }
            PropertyIndex made = PropertyIndex.of(real);
            assertTrue(expected.size() >= 20, () -> expected.size() + " properties");
            expected.forEach((names, objects) -> assertEquals(objects, made.elements(names.split("\n")[0],
                    names.substring(names.indexOf('\n') + 1)), names));
        }
    }
}
