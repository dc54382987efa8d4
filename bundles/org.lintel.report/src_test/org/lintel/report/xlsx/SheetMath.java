// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;

/** Works out formulas of a sheet as a spreadsheet program does, from what was typed in alone: an engine of its own. */
final class SheetMath {

    private final Map<String, ReadBook.Cell> cells;
    private final Map<String, Double> known = new HashMap<>();
    private final Map<String, Double> typed = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private String text = "";
    private int at;

    SheetMath(Map<String, ReadBook.Cell> cells) {
        this.cells = cells;
    }

    /** Types another number into a cell that holds one. */
    SheetMath type(String cell, double number) {
        if (cells.get(cell).formula() != null) {
            throw new AssertionError(cell + " is a formula");
        }
        typed.put(cell, number);
        known.clear();
        return this;
    }

    double of(String name) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        ReadBook.Cell cell = cells.get(name);
        if (cell == null || cell.text() != null) {
            return 0;
        }
        double value = typed.getOrDefault(name, cell.value());
        if (cell.formula() != null) {
            if (!open.add(name)) {
                throw new AssertionError("a circle at " + name);
            }
            String outer = text;
            int place = at;
            text = cell.formula();
            at = 0;
            value = sum();
            if (at != text.length()) {
                throw new AssertionError(text + " cannot be read from " + at);
            }
            text = outer;
            at = place;
            open.remove(name);
        }
        known.put(name, value);
        return value;
    }

    private boolean takes(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private double sum() {
        double left = product();
        while (true) {
            if (takes('+')) {
                left += product();
            } else if (takes('-')) {
                left -= product();
            } else {
                return left;
            }
        }
    }

    private double product() {
        double left = power();
        while (true) {
            if (takes('*')) {
                left *= power();
            } else if (takes('/')) {
                left /= power();
            } else {
                return left;
            }
        }
    }

    private double power() {
        double base = atom();
        return takes('^') ? Math.pow(base, atom()) : base;
    }

    private double atom() {
        if (takes('(')) {
            double inner = sum();
            expect(')');
            return inner;
        }
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at))
                || "$.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(from, at);
        if (takes('(')) {
            return function(word);
        }
        if (Character.isDigit(word.charAt(0))) {
            if (word.endsWith("E") && takes('-')) {
                int exponent = at;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
                return Double.parseDouble(word + "-" + text.substring(exponent, at));
            }
            return Double.parseDouble(word);
        }
        return of(word.replace("$", ""));
    }

    private double function(String name) {
        List<List<String>> ranges = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        do {
            int place = at;
            List<String> range = range();
            if (range == null) {
                at = place;
                values.add(sum());
                ranges.add(List.of());
            } else {
                ranges.add(range);
                range.forEach(cell -> values.add(of(cell)));
            }
        } while (takes(','));
        expect(')');
        if (name.equals("SUMIF")) {
            return sumIf(ranges.get(0), values.get(ranges.get(0).size()), ranges.get(2));
        }
        DoubleBinaryOperator operator = switch (name) {
            case "SUM" -> Double::sum;
            case "PRODUCT" -> (a, b) -> a * b;
            case "MIN" -> Math::min;
            case "MAX" -> Math::max;
            default -> throw new AssertionError("no function " + name);
        };
        return values.stream().mapToDouble(Double::doubleValue).reduce(operator).orElseThrow();
    }

    private double sumIf(List<String> marks, double wanted, List<String> numbers) {
        double sum = 0;
        for (int i = 0; i < marks.size(); i++) {
            if (cells.containsKey(marks.get(i)) && of(marks.get(i)) == wanted) {
                sum += of(numbers.get(i));
            }
        }
        return sum;
    }

    /** The cells of {@code A1:A9}; null if no range stands here. */
    private List<String> range() {
        var found = Pattern.compile("\\$?([A-Z]+)\\$?([0-9]+):\\$?([A-Z]+)\\$?([0-9]+)").matcher(text);
        if (!found.region(at, text.length()).lookingAt()) {
            return null;
        }
        at = found.end();
        if (!found.group(1).equals(found.group(3))) {
            throw new AssertionError("a range of several columns: " + found.group());
        }
        List<String> range = new ArrayList<>();
        for (int row = Integer.parseInt(found.group(2)); row <= Integer.parseInt(found.group(4)); row++) {
            range.add(found.group(1) + row);
        }
        return range;
    }

    private void expect(char sign) {
        if (!takes(sign)) {
            throw new AssertionError(sign + " expected in " + text + " at " + at);
        }
    }
}
