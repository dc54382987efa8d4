// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.coverage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/** Counts which representation items products are made of, and which of them the kernel computes. */
public final class Coverage {

    /** Never an item by itself: what these are made of is counted, or is mere numbers. */
    private static final Set<String> NUMBERS = Set.of("IfcCartesianPoint", "IfcDirection", "IfcVector",
            "IfcPlacement", "IfcCartesianPointList", "IfcStyledItem", "IfcPresentationStyleAssignment");

    /** One entity in all files. */
    private static final class Row {
        private long products;
        private int files;
        private long unsupported;
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Long> problems = new TreeMap<>();
    private final Map<String, Cause> causes = new TreeMap<>();
    private long elements;
    private long shaped;
    private long drawn;
    private int files;

    /** One sort of problem in all files. */
    private static final class Cause {
        private long findings;
        private int files;
        private int lastFile;
    }

    /** Prints the table of all models in some folders. */
    public static void main(String[] folders) throws IOException {
        var coverage = new Coverage();
        for (String folder : folders) {
            List<Path> models;
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                models = found.filter(file -> file.toString().endsWith(".ifc")).sorted().toList();
            }
            for (Path model : models) {
                coverage.add(model);
            }
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(coverage.table());
    }

    /** Counts one file; one that cannot be opened is passed over. */
    public void add(Path file) {
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            add(model);
        } catch (ModelException e) {
            System.getLogger(Coverage.class.getName()).log(System.Logger.Level.DEBUG, e);
        }
    }

    /** Counts one model. */
    public void add(Model model) {
        files++;
        var here = new HashSet<String>();
        List<Instance> products = model.instances("IfcProduct", true);
        for (Instance product : products) {
            Instance shape = product.ref("Representation");
            if (shape != null) {
                for (String entity : entities(shape)) {
                    Row row = rows.computeIfAbsent(entity, name -> new Row());
                    row.products++;
                    if (here.add(entity)) {
                        row.files++;
                    }
                }
            }
        }
        new NativeEngine().run(GeometryRequest.of(model), Progress.NONE, this::add);
    }

    private void add(ElementGeometry element) {
        elements++;
        shaped += element.parts().isEmpty() ? 0 : 1;
        drawn += element.parts().isEmpty() && !element.lines().isEmpty() ? 1 : 0;
        for (ItemProblem problem : element.problems()) {
            if (problem.kind() == ItemProblem.Kind.UNSUPPORTED) {
                rows.computeIfAbsent(problem.entity(), name -> new Row()).unsupported++;
            }
            problems.merge(problem.kind().name(), 1L, Long::sum);
            // what differs from one instance to the next is left out
            String says = problem.message().in(Language.EN).replaceAll(" ?\\(?#\\d+\\)?", "");
            Cause cause = causes.computeIfAbsent(problem.kind() + "|" + element.element().typeName() + "|" + says,
                    key -> new Cause());
            cause.findings++;
            cause.files += cause.lastFile == files ? 0 : 1;
            cause.lastFile = files;
        }
    }

    /** The entities of all items below a product's shape. */
    private static Set<String> entities(Instance shape) {
        var found = new HashSet<String>();
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<Instance>();
        for (Instance representation : shape.refs("Representations")) {
            open.addAll(representation.refs("Items"));
        }
        while (!open.isEmpty()) {
            Instance item = open.pop();
            if (seen.add(item.row()) && !isNumbers(item)) {
                found.add(item.typeName());
                for (Object value : item.values()) {
                    push(value, open);
                }
            }
        }
        return found;
    }

    private static boolean isNumbers(Instance item) {
        for (String type : NUMBERS) {
            if (item.is(type)) {
                return true;
            }
        }
        return !item.is("IfcRepresentationItem") && !item.is("IfcProfileDef") && !item.is("IfcRepresentationMap")
                && !item.is("IfcRepresentation");
    }

    private static void push(Object value, ArrayDeque<Instance> open) {
        if (value instanceof Instance item) {
            open.push(item);
        } else if (value instanceof List<?> list) {
            for (Object one : list) {
                push(one, open);
            }
        }
    }

    /** The table in Markdown, the most used entity first. */
    public String table() {
        var text = new StringBuilder("<!-- SPDX-License-Identifier: EPL-2.0 -->\n# What the geometry kernel covers\n\n"
                + "Machine-written by `releng/geometry/tables coverage`; do not edit.\n\n");
        text.append(files).append(" models; ").append(elements).append(" elements with a representation (without openings"
                + " and spaces), of which ").append(shaped).append(" have a mesh and ").append(drawn)
                .append(" are lines. Problems by kind: ").append(problems).append(".\n\n## What is left, by cause\n\n"
                + "| kind | element | what is said | findings | files |\n|---|---|---|---:|---:|\n");
        var left = new ArrayList<>(causes.keySet());
        left.sort((a, b) -> causes.get(a).findings == causes.get(b).findings ? a.compareTo(b)
                : Long.compare(causes.get(b).findings, causes.get(a).findings));
        for (String key : left) {
            String[] parts = key.split("\\|", 3);
            text.append("| ").append(parts[0]).append(" | ").append(parts[1]).append(" | ")
                    .append(parts[2].replace("|", "\\|")).append(" | ").append(causes.get(key).findings).append(" | ")
                    .append(causes.get(key).files).append(" |\n");
        }
        text.append("\n## What occurs\n\n| entity | products that use it | files | state |\n|---|---:|---:|---|\n");
        var names = new ArrayList<>(rows.keySet());
        names.sort((a, b) -> rows.get(a).products == rows.get(b).products ? a.compareTo(b)
                : Long.compare(rows.get(b).products, rows.get(a).products));
        for (String name : names) {
            Row row = rows.get(name);
            if (name.equals("IfcShapeRepresentation") || name.equals("IfcRepresentationMap")) {
                continue;
            }
            text.append("| ").append(name).append(" | ").append(row.products).append(" | ").append(row.files)
                    .append(" | ").append(row.unsupported == 0 ? "" : "not yet: " + row.unsupported + " findings")
                    .append(" |\n");
        }
        return text.toString();
    }
}
