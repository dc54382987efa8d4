// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.ModelWriter;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.step.Binding;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.Identified;
import org.lintel.ifc.step.Section;
import org.lintel.ifc.step.Typed;

/**
 * Reads a file, writes every decoded value anew, reads that, and compares: header, sections, numbers, types and values,
 * floating point numbers bit by bit. {@code main} does so for all files in folders and prints how many came back equal.
 */
public final class RoundTrip {

    /** Deeper, the limit of nesting cuts values off; a damaged {@code X(1,2)} comes back as {@code X((1,2))}. */
    private static final int MOST_LEVELS = 90;

    private int files;
    private int refused;
    private long instances;
    private long values;
    private final List<String> different = new ArrayList<>();

    /** How many files were read and written. */
    public int files() {
        return files;
    }

    /** How many files are no models. */
    public int refused() {
        return refused;
    }

    public long instances() {
        return instances;
    }

    /** How many values were compared, those in lists included. */
    public long values() {
        return values;
    }

    /** The files that did not come back as they were, each with the first difference. */
    public List<String> different() {
        return different;
    }

    public static void main(String... folders) throws IOException {
        var trip = new RoundTrip();
        for (String folder : folders) {
            for (Path file : files(Path.of(folder))) {
                trip.add(file);
            }
        }
        trip.different.forEach(System.out::println);
        System.out.println(trip);
        if (!trip.different.isEmpty()) {
            throw new IllegalStateException(trip.different.size() + " files came back different");
        }
    }

    /** All files below a folder that are called STEP files or might be, in a fixed order. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> p.getFileName().toString().toLowerCase(Locale.ROOT).contains(".ifc")).sorted()
                    .toList();
        }
    }

    /** Sends one file on its way. */
    public void add(Path file) throws IOException {
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            String difference = there(model);
            if (difference != null) {
                different.add(file.getFileName() + ": " + difference);
            }
        } catch (ModelException e) {
            refused++;
        }
    }

    /** Writes and reads a model; the first difference, null if there is none. */
    public String there(Model model) throws IOException {
        var out = new ByteArrayOutputStream((int) Math.min(1 << 30, model.length() + 1000));
        ModelWriter.write(model, out);
        files++;
        instances += model.size();
        return compare(model, Model.of(out.toByteArray(), model.name()));
    }

    private String compare(Model a, Model b) {
        String difference = compare("header", header(a), header(b), 0);
        difference = difference != null ? difference : compare("sections", sections(a), sections(b), 0);
        for (String keyword : List.of("ANCHOR", "REFERENCE")) {
            difference = difference != null ? difference : compare(keyword, bindings(a, keyword),
                    bindings(b, keyword), 0);
        }
        difference = difference != null ? difference : unlike("schema", a.schema().id(), b.schema().id());
        difference = difference != null ? difference : unlike("size", a.size(), b.size());
        for (int row = 0; difference == null && row < a.size(); row++) {
            difference = compare(a.at(row), b.at(row));
        }
        return difference;
    }

    private String compare(Instance a, Instance b) {
        String place = a.toString();
        String difference = unlike(place, a.id(), b.id());
        difference = difference != null ? difference : unlike(place, a.typeName(), b.typeName());
        difference = difference != null ? difference : compare(place, a.values(), b.values(), 0);
        return difference != null ? difference : compare(place, a.parts(), b.parts(), 0);
    }

    private String compare(String place, Object a, Object b, int level) {
        if (level > MOST_LEVELS) {
            return null;
        }
        values++;
        if (a instanceof Identified left && b instanceof Identified right) {
            return left.id() == right.id() && left.getClass() == right.getClass() ? null : unlike(place, a, b);
        }
        if (a instanceof Double left && b instanceof Double right) {
            return Double.doubleToRawLongBits(left) == Double.doubleToRawLongBits(right) ? null : place + ": " + a
                    + " is " + b;
        }
        if (a instanceof Typed left && b instanceof Typed right) {
            String difference = unlike(place, left.type(), right.type());
            return difference != null ? difference : compare(place, left.value(), right.value(), level + 1);
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            String difference = unlike(place, left.size(), right.size());
            for (int i = 0; difference == null && i < left.size(); i++) {
                difference = compare(place, left.get(i), right.get(i), level + 1);
            }
            return difference;
        }
        return unlike(place, a, b);
    }

    private static String unlike(String place, Object a, Object b) {
        return Objects.equals(a, b) ? null : place + ": " + a + " is " + b;
    }

    private static List<Object> header(Model model) {
        var all = new ArrayList<Object>();
        for (HeaderEntity entity : model.headerEntities()) {
            all.add(entity.name());
            all.add(entity.values());
        }
        return all;
    }

    private static List<Object> sections(Model model) {
        var all = new ArrayList<Object>();
        for (Section section : model.sections()) {
            if (section.keyword().equals("DATA")) {
                all.add(List.of(section.parameters(), section.firstRow()));
            }
        }
        return all;
    }

    private static List<Object> bindings(Model model, String keyword) {
        var all = new ArrayList<Object>();
        for (Binding binding : model.bindings(keyword)) {
            all.add(Arrays.asList(binding.name(), binding.value(), binding.tags()));
        }
        return all;
    }

    @Override
    public String toString() {
        return files + " files, " + instances + " instances, " + values + " values written and read again; "
                + (files - different.size()) + " equal, " + different.size() + " different, " + refused + " no models";
    }
}
