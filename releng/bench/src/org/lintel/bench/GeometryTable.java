// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables on who makes all triangles how fast, and of what memory. */
final class GeometryTable {
    private static final int LARGE = 100_000_000;
    private final Results results;
    private final List<Contestant> contestants;

    GeometryTable(Results results, List<Contestant> contestants) {
        this.results = results;
        this.contestants = contestants;
    }

    Map<String, String> all() {
        return Map.of("geometry", races(), "geometry-made", made(), "geometry-memory", memory());
    }

    /** Whole processes. */
    private String races() {
        var table = new StringBuilder("| whole processes, medians of s | MB | lintel | web-ifc | of web-ifc | conway |"
                + " of conway | cpu: lintel | web-ifc | of web-ifc |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (String input : results.inputs()) {
            var ours = results.wall(input, "lintel-geometry");
            var web = results.wall(input, "web-ifc-geometry");
            var conway = results.wall(input, "conway-geometry");
            double cpu = results.cpu(input, "lintel-geometry").median();
            double webCpu = results.cpu(input, "web-ifc-geometry").median();
            table.append(text("| %s | %.1f | %.2f | %s | %s | %s | %s | %.2f | %s | %s |%n", input,
                    results.bytes(input) / 1e6, ours.median(), seconds(web), ratio(ours.median(), web.median()),
                    seconds(conway), ratio(ours.median(), conway.median()), cpu, webCpu == 0 ? "" : text("%.2f", webCpu),
                    ratio(cpu, webCpu)));
        }
        return table.toString();
    }

    private String made() {
        var table = new StringBuilder("| elements and triangles | lintel | | web-ifc | | conway | |\n"
                + "|---|---:|---:|---:|---:|---:|---:|\n");
        for (String input : results.inputs()) {
            table.append("| ").append(input);
            for (String id : List.of("lintel-geometry", "web-ifc-geometry", "conway-geometry")) {
                for (String name : List.of("elements", "triangles")) {
                    long value = results.answer(input, id, name);
                    table.append(" | ").append(value < 0 ? "" : value);
                }
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private String memory() {
        var table = new StringBuilder("| | | peak MB | anonymous MB | anonymous to the file |\n|---|---|---:|---:|---:|\n");
        for (String input : results.inputs()) {
            for (Contestant contestant : contestants) {
                var anonymous = results.anonymous(input, contestant.id());
                if (results.bytes(input) > LARGE && anonymous.known()) {
                    table.append(text("| %s | %s | %.0f | %.0f | %.2f × |%n", input, contestant.label(),
                            results.resident(input, contestant.id()).median(), anonymous.median(),
                            anonymous.median() * 1e6 / results.bytes(input)));
                }
            }
        }
        return table.toString();
    }

    private static String seconds(Results.Figure figure) {
        return figure.known() ? text("%.2f", figure.median()) : "";
    }

    private static String ratio(double ours, double others) {
        return others == 0 ? "" : text("%.0f %%", 100 * ours / others);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
