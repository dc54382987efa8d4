// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.schema.ExpressSchema.EntityDeclaration;

class SchemaGeneratorTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"IFC2X3,IFC2X3_TC1.exp", "IFC4,IFC4_ADD2_TC1.exp", "IFC4X3,IFC4X3_ADD2.exp"})
    void theResourceIsWhatTheGeneratorMakes(String id, String express) throws IOException {
        Path out = folder.resolve("generated");
        SchemaGenerator.main(new String[] {Corpus.path("schemas").resolve(express).toString(), out.toString()});
        try (InputStream resource = Schema.class.getResourceAsStream(id + ".schema")) {
            assertArrayEquals(resource.readAllBytes(), Files.readAllBytes(out));
        }
    }

    @Test
    void readsWhatExpressCanSay() {
        ExpressSchema schema = ExpressParser.parse("""
                (* a remark (* in a remark *) *)
                SCHEMA T1; -- to the end of the line ; ENTITY
                TYPE Len = REAL; WHERE WR1 : SELF > 0; END_TYPE;
                TYPE Kind = ENUMERATION OF (A, B); END_TYPE;
                TYPE Any = SELECT (Len, Base); END_TYPE;
                TYPE Grid = LIST [1:?] OF LIST [2:3] OF UNIQUE Len; END_TYPE;
                ENTITY Base ABSTRACT SUPERTYPE OF (ONEOF (Left, Right));
                  A, B : OPTIONAL STRING(5) FIXED;
                  C : ARRAY [1:2] OF OPTIONAL Base;
                INVERSE
                  Users : SET [0:1] OF Left FOR D;
                  One : Right FOR E;
                END_ENTITY;
                ENTITY Left SUBTYPE OF (Base);
                  D : Base;
                  SELF\\Base.C : ARRAY [1:2] OF Left;
                DERIVE
                  SELF\\Base.A : STRING := 'x;y';
                  Own : REAL := 1 + 2;
                UNIQUE
                  UR1 : D, SELF\\Base.B;
                WHERE
                  WR1 : SIZEOF(QUERY(t <* [1] | t > 0)) = 1;
                  WR2 : TRUE;
                END_ENTITY;
                ENTITY Right SUBTYPE OF (Base);
                  E : Any;
                END_ENTITY;
                FUNCTION F (X : REAL) : BOOLEAN; LOCAL T : REAL := 1; END_LOCAL; RETURN (TRUE); END_FUNCTION;
                RULE R FOR (Base); WHERE WR1 : TRUE; END_RULE;
                END_SCHEMA;
                """);
        assertEquals("T1", schema.name());
        EntityDeclaration left = schema.entities().get(1);
        assertEquals("Base", left.supertype);
        assertEquals(List.of("A"), left.derived);
        assertEquals(List.of("WR1", "WR2"), left.whereRules);
        assertEquals(List.of(new UniqueRule("UR1", List.of("D", "B"))), left.uniqueRules);
        assertTrue(schema.entities().getFirst().isAbstract);
        assertEquals(List.of(new InverseAttribute("Users", "Left", "D", 0, 1), new InverseAttribute("One", "Right", "E",
                1, 1)),
                schema.entities().getFirst().inverses);
        Schema read = new Schema(new SchemaImage(SchemaWriter.write(schema, "T", "t.exp", "00")));
        assertEquals(List.of("Base", "Left", "Right"), read.entities().stream().map(EntityType::name).toList());
        assertEquals("[Attribute[name=A, owner=Base, type=STRING(5) FIXED, optional=true, derived=true],"
                + " Attribute[name=B, owner=Base, type=STRING(5) FIXED, optional=true, derived=false],"
                + " Attribute[name=C, owner=Base, type=ARRAY [1:2] OF Left, optional=false, derived=false],"
                + " Attribute[name=D, owner=Left, type=Base, optional=false, derived=false]]",
                read.entity("LEFT").attributes().toString());
        assertEquals("Alias[name=Grid, underlying=LIST [1:?] OF LIST [2:3] OF UNIQUE Len, whereRules=[]]",
                read.definedType("GRID").toString());
    }

    @Test
    void saysWhereAnExpressFileIsWrong() {
        assertTrue(failure("SCHEMA X;\nENTITY A;\n B ; END_ENTITY;").contains("line 3"));
        assertTrue(failure("SCHEMA X; ENTITY A SUBTYPE OF (B); END_ENTITY; END_SCHEMA;").contains("supertype"));
        assertTrue(failure("SCHEMA X; ENTITY A SUBTYPE OF (B, C); END_ENTITY; END_SCHEMA;").contains("several"));
        assertTrue(failure("SCHEMA X; (* open").contains("remark"));
        assertTrue(failure("SCHEMA X;").contains("too early"));
    }

    private static String failure(String express) {
        return assertThrows(IllegalArgumentException.class,
                () -> SchemaWriter.write(ExpressParser.parse(express), "X", "x", "0")).getMessage();
    }
}
