// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How a figure follows from the terms of a calculation: can be worked out here, and be written as a formula of cells.
 */
sealed interface Expression {

    /** @param terms their values by number */
    double of(double[] terms);

    /** @param cells what stands for a term, in parentheses where it is more than a cell */
    void write(StringBuilder out, IntFunction<String> cells);

    /** A number of the formula itself. */
    record Constant(double number) implements Expression {
        @Override
        public double of(double[] terms) {
            return number;
        }

        @Override
        public void write(StringBuilder out, IntFunction<String> cells) {
            out.append(plain(number));
        }
    }

    /** A term by its number. */
    record Term(int index) implements Expression {
        @Override
        public double of(double[] terms) {
            return terms[index];
        }

        @Override
        public void write(StringBuilder out, IntFunction<String> cells) {
            out.append(cells.apply(index));
        }
    }

    /** Two sides of one of {@code + - * / ^}. */
    record Binary(char sign, Expression left, Expression right) implements Expression {
        @Override
        public double of(double[] terms) {
            double a = left.of(terms);
            double b = right.of(terms);
            return switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> Math.pow(a, b);
            };
        }

        @Override
        public void write(StringBuilder out, IntFunction<String> cells) {
            side(out, left, cells);
            out.append(sign);
            side(out, right, cells);
        }

        private static void side(StringBuilder out, Expression side, IntFunction<String> cells) {
            boolean more = side instanceof Binary;
            out.append(more ? "(" : "");
            side.write(out, cells);
            out.append(more ? ")" : "");
        }
    }

    /** One of {@code SUM, PRODUCT, MIN, MAX} over any number of parts. */
    record Function(String name, List<Expression> parts) implements Expression {
        @Override
        public double of(double[] terms) {
            double result = parts.getFirst().of(terms);
            for (Expression part : parts.subList(1, parts.size())) {
                double next = part.of(terms);
                result = switch (name) {
                    case "SUM" -> result + next;
                    case "PRODUCT" -> result * next;
                    case "MIN" -> Math.min(result, next);
                    default -> Math.max(result, next);
                };
            }
            return result;
        }

        @Override
        public void write(StringBuilder out, IntFunction<String> cells) {
            out.append(name).append('(');
            for (int i = 0; i < parts.size(); i++) {
                out.append(i == 0 ? "" : ",");
                parts.get(i).write(out, cells);
            }
            out.append(')');
        }
    }

    /** A number as formulas have it. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }

    /** The sum of terms, which may be very many. */
    static Expression sum(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Function("SUM", parts);
    }
}
