// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.ifc.Spf;
import org.lintel.ifc.express.Evaluation.Ending;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.ExpressLexer;
import org.lintel.ifc.step.Logical;

class ExpressionTest {

    private final Model model = Spf.model("IFC4",
            "#1=IFCCARTESIANPOINT((1.,2.,3.));",
            "#2=IFCCARTESIANPOINT((1.,2.,3.));",
            "#3=IFCCARTESIANPOINT((0.,2.));",
            "#4=IFCPOLYLINE((#1,#2));",
            "#5=IFCPROPERTYSINGLEVALUE('a',$,IFCLABEL('x'),$);",
            "#6=IFCPROPERTYSINGLEVALUE('b',$,IFCPOSITIVELENGTHMEASURE(2.),$);",
            "#7=IFCPROPERTYSET('0000000000000000000001',$,'S',$,(#5,#6));",
            "#8=IFCDIRECTION((0.,0.,2.));",
            "#9=IFCDIRECTION((0.,3.,0.));",
            "#10=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
            "#11=IFCVERTEX();",
            "#12=IFCVERTEX();",
            "#13=IFCEDGE(#11,#12);",
            "#14=IFCORIENTEDEDGE(*,*,#13,.F.);",
            "#15=IFCCOLOURRGB($,0.1,0.2,0.3);");

    private Object eval(String expression, long self) {
        Instance instance = model.instance(self);
        EntityType type = instance.type();
        RuleBook book = RuleBook.of(model.schema());
        Code code = new ExpressionParser(ExpressLexer.tokens(expression + " ;")).expression();
        WhereRule rule = new Linker(book, type).rule(type.name(), "WR", code);
        assertNull(rule.problem(), expression);
        var evaluation = new Evaluation(model);
        evaluation.check(rule, instance);
        return rule.value(evaluation, instance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "1 + 2 * 3 = 7", "7 DIV 2 = 3", "7 MOD 4 = 3", "2 ** 3 = 8.0", "-2 + 3 = 1", "1 / 4 = 0.25", "1 = 1.0",
        "'ab' + 'c' = 'abc'", "'a' < 'b'", "'abcd'[2:3] = 'bc'", "TRUE <> FALSE", "NOT FALSE", "TRUE XOR FALSE",
        "{1 <= 2 < 3}", "NOT {1 <= 3 < 3}", "2 IN [1,2]", "NOT (3 IN [1,2])", "SIZEOF([1,2] + [3]) = 3",
        "SIZEOF([1,2,3] - [3]) = 2", "SIZEOF([1,2,3] * [3,4]) = 1", "SIZEOF([0.0 : 4]) = 4", "[1,2] = [1.0,2.0]",
        "NVL(?, 5) = 5", "EXISTS(1)", "NOT EXISTS(?)", "HIINDEX([7,8]) = 2", "LOINDEX([7,8]) = 1", "[7,8][2] = 8",
        "SQRT(9.0) = 3.0", "ABS(-2) = 2", "SIZEOF(QUERY(x <* [1,2,3] | x > 1)) = 2", "ODD(3)", "LENGTH('abc') = 3",
        "VALUE_IN([1,2], 2)", "VALUE_UNIQUE([1,2])", "NOT VALUE_UNIQUE([1,1])",
        "Coordinates[3] = 3.0", "SELF\\IfcCartesianPoint.Coordinates[1] = 1.0", "Dim = 3",
        "NOT EXISTS(SELF\\IfcDirection.DirectionRatios)", "'IFC4.IFCPOINT' IN TYPEOF(SELF)",
        "SIZEOF(['IFC4.IFCPOINT', 'IFC4.IFCWALL'] * TYPEOF(SELF)) = 1", "SIZEOF(TYPEOF(?)) = 0",
        "SIZEOF(USEDIN(SELF, 'IFC4.IFCPOLYLINE.POINTS')) = 1", "SIZEOF(USEDIN(SELF, '')) = 1",
        "IfcDimensionalExponents(1,0,0,0,0,0,0) = IfcDimensionalExponents(1,0,0,0,0,0,0)",
        "IfcSameValue(1.0, 1.0000001, ?)", "NOT IfcSameValue(1.0, 1.1, 0.01)"})
    void isTrue(String expression) {
        assertEquals(Boolean.TRUE, eval(expression, 1), expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "? = 1", "1 < ?", "UNKNOWN", "NOT UNKNOWN", "TRUE AND UNKNOWN", "FALSE OR ?", "TRUE XOR ?", "? IN [1]",
        "SIZEOF(?) = 0", "UNKNOWN = FALSE", "'a' < 1", "1 / 0 = 1.0", "Coordinates[4] = 1.0", "? :=: SELF"})
    void isUnknown(String expression) {
        assertEquals(Logical.UNKNOWN, eval(expression, 1), expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"FALSE AND ?", "NOT TRUE", "1 = 2", "TRUE XOR TRUE", "1 = 'a'"})
    void isFalse(String expression) {
        assertEquals(Boolean.FALSE, eval(expression, 1), expression);
    }

    @Test
    void entitiesAreEqualByValueAndTheSameByInstance() {
        assertEquals(Boolean.TRUE, eval("Points[1] = Points[2]", 4));
        assertEquals(Boolean.FALSE, eval("Points[1] :=: Points[2]", 4));
        assertEquals(Boolean.TRUE, eval("Points[1] :<>: Points[2]", 4));
        assertEquals(Boolean.TRUE, eval("Points[1] IN Points", 4));
    }

    @Test
    void typesOfSelectsAreKnown() {
        assertEquals(Boolean.TRUE, eval("'IFC4.IFCLABEL' IN TYPEOF(NominalValue)", 5));
        assertEquals(Boolean.TRUE, eval("'IFC4.IFCLENGTHMEASURE' IN TYPEOF(NominalValue)", 6));
        assertEquals(Boolean.TRUE, eval("'IFC4.IFCVALUE' IN TYPEOF(NominalValue)", 6));
        assertEquals(Boolean.TRUE, eval("NominalValue > 1", 6));
        assertEquals(Boolean.TRUE, eval("'IFC4.IFCCOLOUR' IN TYPEOF(SELF)", 15));
    }

    @Test
    void inverseAndDerivedAttributesAreThere() {
        assertEquals(Boolean.TRUE, eval("SIZEOF(PartOfPset) = 1", 5));
        assertEquals(Boolean.TRUE, eval("PartOfPset[1].Name = 'S'", 5));
        assertEquals(Boolean.TRUE, eval("Dimensions.LengthExponent = 1", 10));
        assertEquals(Boolean.TRUE, eval("EdgeStart :=: EdgeElement.EdgeEnd", 14));
        assertEquals(Boolean.TRUE, eval("Name = METRE", 10));
        assertEquals(Boolean.TRUE, eval("Prefix = IfcSIPrefix.MILLI", 10));
    }

    @Test
    void functionsWorkOnCopies() {
        Object normal = eval("IfcNormalise(SELF).DirectionRatios[3]", 8);
        assertEquals(1.0, normal);
        assertEquals(Boolean.TRUE, eval("IfcCrossProduct(SELF, IfcNormalise(SELF)).Magnitude = 0.0", 8));
        assertEquals(0.0, eval("IfcDotProduct(SELF, IfcFirstProjAxis(SELF, ?))", 8));
        assertEquals(2.0, eval("DirectionRatios[3]", 8));
        assertNotNull(eval("IfcBuildAxes(SELF, ?)", 8));
    }

    @Test
    void whatCannotBeResolvedIsSaid() {
        Code code = new ExpressionParser(ExpressLexer.tokens("NoSuchThing > 1 ;")).expression();
        WhereRule rule = new Linker(RuleBook.of(model.schema()), null).rule("X", "WR1", code);
        assertEquals("unknown name NoSuchThing", rule.problem());
    }

    @Test
    void aRuleHasOnlySoManySteps() {
        Instance line = model.instance(4);
        RuleBook book = RuleBook.of(model.schema());
        WhereRule same = book.rules(line.type()).stream().filter(rule -> rule.label().equals("SameDim")).findFirst()
                .orElseThrow();
        assertEquals(Ending.HOLDS, new Evaluation(model).check(same, line));
        assertEquals(Ending.EXCEEDED, new Evaluation(model, 3, 1000).check(same, line));
    }

    @Test
    void allRulesTogetherHaveOnlySoManySteps() {
        var line = new StringBuilder("#1=IFCCARTESIANPOINTLIST2D((");
        for (int i = 0; i < 50_000; i++) {
            line.append(i == 0 ? "" : ",").append("(0.,").append(i).append(".)");
        }
        Model large = Spf.model("IFC4", line.append("),$);").toString(), "#2=IFCINDEXEDPOLYCURVE(#1,$,.F.);");
        WhereRule rule = new Linker(RuleBook.of(large.schema()), large.instance(2).type()).rule("X", "WR",
                new ExpressionParser(ExpressLexer.tokens("SIZEOF(Points.CoordList) = 50000 ;")).expression());
        var evaluation = new Evaluation(large, Evaluation.STEPS, 60_000);
        assertEquals(Ending.HOLDS, evaluation.check(rule, large.instance(2)));
        assertEquals(Ending.EXCEEDED, evaluation.check(rule, large.instance(2)));
    }

    @Test
    void circlesAreGivenUp() {
        Model circle = Spf.model("IFC4", "#1=IFCBOOLEANRESULT(.UNION.,#1,#1);",
                "#2=IFCTRIMMEDCURVE(#2,(IFCPARAMETERVALUE(0.)),(IFCPARAMETERVALUE(1.)),.T.,.PARAMETER.);");
        for (int id = 1; id <= 2; id++) {
            Instance self = circle.instance(id);
            WhereRule rule = new Linker(RuleBook.of(circle.schema()), self.type()).rule("X", "WR",
                    new ExpressionParser(ExpressLexer.tokens("Dim = 3 ;")).expression());
            assertEquals(Ending.EXCEEDED, new Evaluation(circle).check(rule, self));
        }
    }
}
