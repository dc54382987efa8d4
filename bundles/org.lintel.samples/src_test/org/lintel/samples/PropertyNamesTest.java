// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.step.Typed;

/**
 * Property and quantity sets are those that buildingSMART published for the schema, names and types of values alike.
 */
class PropertyNamesTest {

    @ParameterizedTest
    @CsvSource({"IFC2X3,Pset_IFC2X3.ifc", "IFC4,Pset_IFC4_ADD2.ifc", "IFC4X3,Pset_IFC4X3.ifc"})
    void arePublished(SchemaVersion schema, String templates) throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS names no folder of real files");
        Path file = Path.of(corpus, "models", templates);
        assertTrue(Files.exists(file), () -> file + " is missing");
        Map<String, String> published = published(file);
        var faults = new TreeSet<String>();
        for (Sample sample : Sample.all()) {
            Model model = WrittenSample.of(sample, sample.defaults(), WriteOptions.defaults().with(schema)).model();
            for (String type : List.of("IfcPropertySet", "IfcMaterialProperties", "IfcElementQuantity")) {
                model.instances(type, false).forEach(set -> faults.addAll(unpublished(set, published)));
            }
        }
        assertEquals(new TreeSet<>(), faults);
    }

    /** Measure by set and name, {@code Pset_WallCommon.IsExternal} to {@code IfcBoolean}; empty for quantities. */
    private static Map<String, String> published(Path file) throws IOException {
        var published = new HashMap<String, String>();
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            for (Instance set : model.instances("IfcPropertySetTemplate", false)) {
                for (Instance property : set.refs("HasPropertyTemplates")) {
                    String measure = property.text("PrimaryMeasureType");
                    published.put(set.name() + "." + property.name(), measure == null ? "" : measure);
                }
            }
        }
        return published;
    }

    private static List<String> unpublished(Instance set, Map<String, String> published) {
        if (!set.name().startsWith("Pset_") && !set.name().startsWith("Qto_")) {
            return List.of();
        }
        String attribute = set.is("IfcElementQuantity") ? "Quantities"
                : set.is("IfcPropertySet") ? "HasProperties" : "Properties";
        return set.refs(attribute).stream().filter(property -> {
            String measure = published.get(set.name() + "." + property.name());
            return measure == null
                    || property.get("NominalValue") instanceof Typed value && !value.type().equals(measure);
        }).map(property -> set.name() + "." + property.name() + " " + property.get("NominalValue")).toList();
    }
}
