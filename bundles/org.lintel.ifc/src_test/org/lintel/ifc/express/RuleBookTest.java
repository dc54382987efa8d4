// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;

class RuleBookTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"IFC2X3,IFC2X3_TC1.exp", "IFC4,IFC4_ADD2_TC1.exp", "IFC4X3,IFC4X3_ADD2.exp"})
    void theResourceIsWhatTheGeneratorMakes(String id, String express) throws IOException {
        Path out = folder.resolve("generated");
        RuleGenerator.main(new String[] {Corpus.path("schemas").resolve(express).toString(), out.toString()});
        try (InputStream resource = RuleBook.class.getResourceAsStream(id + ".rules")) {
            assertArrayEquals(resource.readAllBytes(), Files.readAllBytes(out));
        }
    }

    @ParameterizedTest
    @CsvSource({"IFC2X3,365", "IFC4,679", "IFC4X3,779"})
    void everyRuleOfTheSchemaCanBeCarriedOut(String id, int expected) {
        Schema schema = Schema.of(id);
        RuleBook book = RuleBook.of(schema);
        var rules = new ArrayList<>(book.globalRules());
        for (EntityType entity : schema.entities()) {
            List<WhereRule> all = book.rules(entity);
            all.stream().filter(rule -> rule.owner().equals(entity.name())).forEach(rules::add);
            assertEquals(entity.ownWhereRules(), all.subList(all.size() - entity.ownWhereRules().size(), all.size())
                    .stream().map(WhereRule::label).toList(), entity.name());
        }
        schema.definedTypes().forEach(type -> rules.addAll(book.rules(type)));
        for (WhereRule rule : rules) {
            assertEquals(null, rule.problem(), rule.name());
        }
        assertEquals(expected, rules.size());
        assertEquals(schema.sourceHash(), book.sourceHash());
    }

    @ParameterizedTest
    @CsvSource({"IFC2X3,36", "IFC4,45", "IFC4X3,46"})
    void everyFunctionOfTheSchemaCanBeCarriedOut(String id, int atLeast) throws IOException {
        RuleBook book = RuleBook.of(Schema.of(id));
        try (InputStream in = RuleBook.class.getResourceAsStream(id + ".rules")) {
            List<String> names = new RuleImage(in.readAllBytes()).names(Op.FUNCTION);
            assertTrue(names.size() >= atLeast, () -> names.toString());
            names.forEach(name -> assertNotNull(book.function(name).body(), name));
        }
    }

    @ParameterizedTest
    @CsvSource({"IFC2X3", "IFC4", "IFC4X3"})
    void everyDerivedAttributeCanBeCarriedOut(String id) {
        Schema schema = Schema.of(id);
        RuleBook book = RuleBook.of(schema);
        for (EntityType entity : schema.entities()) {
            entity.attributes().forEach(attribute -> book.access(attribute.name()).of(entity));
        }
        assertNotNull(book.derived(schema.entity("IfcSIUnit"), "Dimensions"));
        assertNotNull(book.derived(schema.entity("IfcOrientedEdge"), "EdgeStart"));
    }

    @Test
    void rulesOfTheEntitiesAboveComeFirst() {
        Schema schema = Schema.of("IFC4");
        List<String> names = RuleBook.of(schema).rules(schema.entity("IfcWall")).stream().map(WhereRule::name).toList();
        assertEquals(List.of("IfcObject.UniquePropertySetNames", "IfcProduct.PlacementForShapeRepresentation",
                "IfcBuildingElement.MaxOneMaterialAssociation", "IfcWall.CorrectPredefinedType",
                "IfcWall.CorrectTypeAssigned"), names);
    }

    @Test
    void aTypeHasItsOwnRules() {
        Schema schema = Schema.of("IFC4");
        DefinedType type = schema.definedType("IfcPositiveLengthMeasure");
        assertEquals(List.of("IfcPositiveLengthMeasure.WR1"),
                RuleBook.of(schema).rules(type).stream().map(WhereRule::name).toList());
    }

    @Test
    void whatIsNoResourceIsRefused() {
        assertThrows(IllegalStateException.class, () -> new RuleImage(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
    }
}
