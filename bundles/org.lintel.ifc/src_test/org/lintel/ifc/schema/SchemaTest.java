// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;

class SchemaTest {

    private final Schema ifc4 = Schema.of("IFC4");

    private static List<String> names(EntityType type) {
        return type.attributes().stream().map(Attribute::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"IFC2X3,653,IFC2X3_TC1.exp", "IFC4,776,IFC4_ADD2_TC1.exp", "IFC4X3,876,IFC4X3_ADD2.exp"})
    void holdsEveryEntity(String id, int entities, String source) {
        Schema schema = Schema.of(id);
        assertEquals(id, schema.id());
        assertEquals(entities, schema.entities().size());
        assertEquals(source, schema.source());
        assertEquals(64, schema.sourceHash().length());
        for (EntityType type : schema.entities()) {
            assertSame(type, schema.entity(type.name()));
            assertSame(type, schema.entity(type.name().toUpperCase(Locale.ROOT)));
            assertTrue(type.supertype() == null || type.isA(type.supertype()));
            assertEquals(names(type).size(), names(type).stream().distinct().count(), type::name);
        }
    }

    @Test
    void attributesInheritedFirst() {
        EntityType wall = ifc4.entity("ifcwall");
        assertEquals("IfcWall", wall.name());
        assertEquals(List.of("GlobalId", "OwnerHistory", "Name", "Description", "ObjectType", "ObjectPlacement",
                "Representation", "Tag", "PredefinedType"), names(wall));
        assertEquals(8, wall.indexOf("PredefinedType"));
        assertEquals(8, wall.indexOf("predefinedtype"));
        assertEquals(-1, wall.indexOf("NoSuch"));
        assertEquals("IfcRoot", wall.attribute("Name").owner());
        assertTrue(wall.attribute("Name").optional());
        assertFalse(wall.attribute("GlobalId").optional());
        assertEquals(new Named("IfcGloballyUniqueId"), wall.attribute("GlobalId").type());
    }

    @Test
    void ancestry() {
        EntityType wall = ifc4.entity("IfcWall");
        assertTrue(wall.isA("IfcBuildingElement"));
        assertTrue(wall.isA("IFCROOT"));
        assertFalse(wall.isA("IfcSlab"));
        assertFalse(wall.isA("NoSuch"));
        assertFalse(wall.isA(Schema.of("IFC2X3").entity("IfcWall")));
        assertEquals("IfcBuildingElement", wall.supertype().name());
        assertEquals(List.of("IfcWallElementedCase", "IfcWallStandardCase"),
                wall.subtypes().stream().map(EntityType::name).toList());
        assertNull(ifc4.entity("IfcRoot").supertype());
        assertTrue(ifc4.entity("IfcRoot").isAbstract());
        assertFalse(wall.isAbstract());
        assertEquals("IfcBuiltElement", Schema.of("IFC4X3").entity("IfcWall").supertype().name());
    }

    @Test
    void derivedAttributesAreInherited() {
        assertTrue(ifc4.entity("IfcSIUnit").attribute("Dimensions").derived());
        assertFalse(ifc4.entity("IfcConversionBasedUnit").attribute("Dimensions").derived());
        assertTrue(ifc4.entity("IfcGeometricRepresentationSubContext").attribute("Precision").derived());
    }

    @Test
    void inverseUniqueAndWhere() {
        EntityType object = ifc4.entity("IfcObject");
        InverseAttribute byType = object.ownInverses().stream().filter(i ->
                i.name().equals("IsTypedBy")).findFirst().orElseThrow();
        assertEquals(new InverseAttribute("IsTypedBy", "IfcRelDefinesByType", "RelatedObjects", 0, 1), byType);
        assertEquals(List.of(new UniqueRule("UR1", List.of("GlobalId"))), ifc4.entity("IfcRoot").ownUniqueRules());
        assertTrue(ifc4.entity("IfcWall").ownWhereRules().contains("CorrectPredefinedType"));
    }

    @Test
    void types() {
        assertEquals(new Alias("IfcLabel", new Sized(Simple.STRING, 255, false), List.of()),
                ifc4.definedType("IFCLABEL"));
        assertEquals(new Alias("IfcGloballyUniqueId", new Sized(Simple.STRING, 22, true), List.of()),
                ifc4.definedType("IfcGloballyUniqueId"));
        assertEquals(new Aggregate(Kind.LIST, 3, 4, false, false, Simple.INTEGER),
                ((Alias) ifc4.definedType("IfcCompoundPlaneAngleMeasure")).underlying());
        assertTrue(ifc4.enumeration("IfcWallTypeEnum").items().contains("PARAPET"));
        assertTrue(ifc4.select("IfcUnit").members().contains("IfcNamedUnit"));
        assertNull(ifc4.enumeration("IfcLabel"));
        assertNull(ifc4.definedType("NoSuch"));
        assertEquals(new Aggregate(Kind.SET, 1, -1, false, false, new Named("IfcObjectDefinition")),
                ifc4.entity("IfcRelAggregates").attribute("RelatedObjects").type());
        assertEquals("SET [1:?] OF IfcObjectDefinition",
                ifc4.entity("IfcRelAggregates").attribute("RelatedObjects").type().toString());
        assertTrue(ifc4.definedTypes().size() > 300);
        ifc4.definedTypes().forEach(type -> assertNotNull(type.name()));
    }

    @Test
    void unknownNames() {
        assertNull(ifc4.entity("IfcNoSuch"));
        assertNull(ifc4.entity(""));
        EntityType unknown = ifc4.unknownEntity("IFCNOSUCH");
        assertFalse(unknown.isKnown());
        assertTrue(unknown.isA("IfcNoSuch"));
        assertFalse(unknown.isA("IfcRoot"));
        assertEquals(List.of(), unknown.attributes());
        assertEquals(List.of(), unknown.subtypes());
        assertThrows(IllegalArgumentException.class, () -> Schema.of("IFC9"));
    }

    @ParameterizedTest
    @CsvSource({"IFC2X3,IFC2X3,true", "ifc2x3,IFC2X3,true", "IFC2X_FINAL,IFC2X3,false", "IFC2X2_FINAL,IFC2X3,false",
        "IFC20_LONGFORM,IFC2X3,false", "IFC4,IFC4,true", "IFC4_ADD2,IFC4,true", "IFC4_ADD1,IFC4,false",
                "IFC4X1,IFC4,false",
        "IFC4X2,IFC4,false", "IFC4X3_ADD2,IFC4X3,true", "IFC4X3,IFC4X3,true", "IFC4X3_RC2,IFC4X3,false",
        "IFC4X3_ADD1,IFC4X3,false", "IFC4X4_DEV,IFC4X3,false", "IFC5,IFC4X3,false"})
    void nearestSchema(String declared, String id, boolean exact) {
        SchemaMatch match = SchemaMatch.of(List.of(declared));
        assertEquals(id, match.schema().id());
        assertEquals(exact, match.exact());
        assertEquals(declared, match.declared());
    }

    @Test
    void whatIsNoIfcHasNoMatch() {
        assertNull(SchemaMatch.of(List.of()));
        assertNull(SchemaMatch.of(List.of("CONFIG_CONTROL_DESIGN", "", "IFC")));
        assertEquals("IFC4", SchemaMatch.of(List.of("OTHER", "IFC4")).schema().id());
    }
}
