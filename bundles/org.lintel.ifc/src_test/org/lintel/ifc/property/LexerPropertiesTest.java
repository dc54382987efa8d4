// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.property.Property.Draws;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;

/** What holds for every number, value and instance that a file can hold, however it is set in lines. */
class LexerPropertiesTest {

    private static Object read(String value) {
        Model model = Spf.model("IFC4", "#1=IFCX(" + value + ");");
        assertEquals(List.of(), model.problems(), value);
        assertEquals(List.of(Problem.Kind.SCHEMA),
                model.verify(Progress.NONE).stream().map(Problem::kind).toList(), value);
        return model.at(0).get(0);
    }

    @Test
    void everyDoubleComesBackBitByBit() {
        Property.forAll(21, draws -> switch (draws.below(3)) {
            case 0 -> Double.longBitsToDouble(draws.any());
            case 1 -> (double) (float) draws.any() / (1 + draws.below(1000));
            default -> new BigDecimal(draws.any()).scaleByPowerOfTen(draws.below(40) - 30).doubleValue();
        }, value -> {
            if (Double.isFinite(value)) {
                var out = new StringBuilder();
                StepWriter.value(value, out);
                assertEquals(Double.doubleToRawLongBits(value),
                        Double.doubleToRawLongBits((Double) read(out.toString())),
                        out::toString);
                assertTrue(out.toString().matches("-?[0-9]+\\.[0-9]*(E-?[0-9]+)?"),
                        out + " is no REAL of the standard");
            }
        });
    }

    @Test
    void everyIntegerComesBack() {
        Property.forAll(22, draws -> draws.any() >> draws.below(64), value -> assertEquals(value, read("" + value)));
    }

    /** Numbers as the standard lets them be written, against the arithmetic of the Java library. */
    @Test
    void everyRealOfTheStandardReadsAsTheNearestDouble() {
        Property.forAll(23, draws -> {
            var text = new StringBuilder(draws.one("", "", "-", "+"));
            digits(draws, 1 + draws.below(24), text);
            text.append('.');
            digits(draws, draws.below(24), text);
            if (draws.coin()) {
                text.append('E').append(draws.one("", "-", "+"));
                digits(draws, 1 + draws.below(3), text);
            }
            return text.toString();
        }, text -> {
            double nearest = Double.parseDouble(text);
            if (Double.isFinite(nearest)) {
                assertEquals(Double.doubleToRawLongBits(nearest), Double.doubleToRawLongBits((Double) read(text)));
            }
        });
    }

    private static void digits(Draws draws, int count, StringBuilder text) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + draws.below(10)));
        }
    }

    /** A value as it is to be read, and as it is written with blanks and comments between its tokens. */
    private record Written(Object value, String text) {
    }

    private static String gap(Draws draws) {
        return switch (draws.below(9)) {
            case 0 -> " ";
            case 1 -> "\n";
            case 2 -> "\r\n\t ";
            case 3 -> "/* it's (a; comment, #9= */";
            case 4 -> "\\N\\";
            default -> "";
        };
    }

    private static Written value(Draws draws, int depth) {
        return switch (draws.below(depth > 4 ? 9 : 12)) {
            case 0 -> new Written(null, "$");
            case 1 -> new Written(Derived.DERIVED, "*");
            case 2 -> {
                long number = draws.any() >> draws.below(64);
                yield new Written(number, Long.toString(number));
            }
            case 3 -> {
                double number = draws.below(100_000) / 64.0;
                yield new Written(number, number == Math.rint(number) ? (long) number + "." : Double.toString(number));
            }
            case 4 -> draws.one(new Written(true, ".T."), new Written(false, ".F."),
                    new Written(Logical.UNKNOWN, ".U."),
                    new Written(new Enumeration("A_1"), ".a_1."));
            case 5 -> text(draws);
            case 6 -> {
                long id = 1000 + draws.below(1_000_000);
                yield new Written(new Ref(id), "#" + id);
            }
            case 7 -> new Written(new Binary("0F3"), "\"0F3\"");
            case 8 -> new Written(List.of(), "(" + gap(draws) + ")");
            case 9 -> {
                Written inner = value(draws, depth + 1);
                yield new Written(new Typed("IfcLabel", inner.value),
                        draws.one("IFCLABEL", "IfcLabel") + gap(draws) + "("
                        + inner.text + ")");
            }
            default -> list(draws, depth);
        };
    }

    private static Written text(Draws draws) {
        var text = new StringBuilder();
        for (int n = draws.below(6); n > 0; n--) {
            text.append(draws.one("'", "(", ")", ",", ";", "/*", "*/", "#1=", "x", "\\", "ENDSEC;", "= ", "\"", "$"));
        }
        return new Written(text.toString(), "'" + text.toString().replace("\\", "\\\\").replace("'", "''") + "'");
    }

    private static Written list(Draws draws, int depth) {
        var values = new ArrayList<Object>();
        var text = new StringBuilder("(");
        int count = 1 + draws.below(4);
        for (int i = 0; i < count; i++) {
            Written one = value(draws, depth + 1);
            values.add(one.value);
            text.append(i > 0 ? "," : "").append(gap(draws)).append(one.text).append(gap(draws));
        }
        return new Written(values, text.append(')').toString());
    }

    @Test
    void everyInstanceIsReadHoweverItIsSet() {
        Property.forAll(24, draws -> {
            var lines = new ArrayList<Written>();
            for (int n = 1 + draws.below(4); n > 0; n--) {
                Written list = list(draws, 0);
                int id = lines.size() + 1;
                lines.add(new Written(list.value, gap(draws) + "#" + id + gap(draws) + "=" + gap(draws) + "IFCX"
                        + gap(draws) + list.text + gap(draws) + ";"));
            }
            return lines;
        }, lines -> {
            Model model = Spf.model("IFC4", String.join("", lines.stream().map(Written::text).toList()));
            assertEquals(List.of(), model.problems());
            assertEquals(lines.size(), model.size());
            for (int row = 0; row < lines.size(); row++) {
                Instance instance = model.at(row);
                assertEquals(lines.get(row).value, instance.values());
                for (int i = 0; i < instance.values().size(); i++) {
                    assertTrue(Objects.equals(((List<?>) lines.get(row).value).get(i), instance.get(i)));
                }
            }
        });
    }

    /** One line of rubbish costs itself, and no other instance: whatever it holds, the next line is read. */
    @Test
    void rubbishCostsNoOther() {
        Property.forAll(25, draws -> {
            var rubbish = new StringBuilder(draws.one("", "#2=IFCX(", "#2=", "#"));
            for (int n = draws.below(12); n > 0; n--) {
                rubbish.append(draws.one("'", "(", ")", ",", ";", "=", "\"", "x", "\u00E9", "\\X2\\", "$", "\\", "1",
                        "*/", "''", "!", "/", "ENDSEC", "@"));
            }
            return rubbish.toString();
        }, rubbish -> {
            Model model = Spf.model("IFC4", "#1=IFCX('one',#3);", rubbish, "#3=IFCX('three');", "#4=IFCX('four');");
            assertEquals("one", model.instance(1).get(0));
            assertEquals("three", model.instance(3).get(0));
            assertEquals("four", model.instance(4).get(0));
        });
    }
}
