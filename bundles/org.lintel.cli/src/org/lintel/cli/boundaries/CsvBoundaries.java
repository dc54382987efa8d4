// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import java.io.PrintStream;
import java.util.Locale;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.geometry.boundary.BoundaryComparison;
import org.lintel.geometry.boundary.SpaceBoundaries;
import org.lintel.geometry.boundary.SpaceBoundary;
import org.lintel.ifc.model.Instance;

/** A line for every boundary, or for every space and element compared; for spreadsheets. */
final class CsvBoundaries implements BoundaryReport {

    private final PrintStream out;

    CsvBoundaries(Terminal terminal, boolean compare) {
        out = terminal.out();
        line(compare ? "file,space,space name,element,element type,model m²,computed m²,outcome"
                : "file,number,space,space name,element,element type,element name,type,physical,side,adjacent,area m²,"
                        + "net m²,gap m,distance m,parent,corresponding,normal x,normal y,normal z");
    }

    @Override
    public void add(String file, SpaceBoundaries found, BoundaryComparison comparison) {
        if (comparison != null) {
            for (BoundaryComparison.Row row : comparison.rows()) {
                line(text(file) + "," + id(row.space()) + "," + text(Words.space(row.space())) + "," + id(row.element())
                        + "," + type(row.element()) + "," + number(row.said()) + "," + number(row.ours()) + ","
                        + row.outcome().name().toLowerCase(Locale.ROOT));
            }
            return;
        }
        for (SpaceBoundary b : found.boundaries()) {
            line(text(file) + "," + b.number() + "," + id(b.space()) + "," + text(Words.space(b.space())) + ","
                    + id(b.element()) + "," + type(b.element()) + ","
                    + text(b.element() == null ? "" : b.element().name()) + "," + b.type() + ","
                    + (b.physical() ? "physical" : "virtual") + "," + b.side().name().toLowerCase(Locale.ROOT) + ","
                    + id(b.adjacent()) + "," + number(b.area()) + "," + number(b.netArea()) + ","
                    + number(b.before()) + ","
                    + number(b.distance()) + "," + (b.parent() == 0 ? "" : b.parent()) + ","
                    + (b.corresponding() == 0 ? "" : b.corresponding()) + "," + number(b.plane().normal().x()) + ","
                    + number(b.plane().normal().y()) + "," + number(b.plane().normal().z()));
        }
    }

    private void line(String text) {
        out.print(text + "\r\n");
    }

    private static String id(Instance instance) {
        return instance == null ? "" : Long.toString(instance.id());
    }

    private static String type(Instance instance) {
        return instance == null ? "" : text(instance.typeName());
    }

    /** To the micrometre; never a negative nothing. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", Math.rint(value * 1e6) / 1e6 + 0.0);
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String text(String value) {
        String shown = value == null ? "" : Printable.of(value);
        boolean formula = !shown.isEmpty() && "=+-@\t\r".indexOf(shown.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + shown.replace("\"", "\"\"") + '"';
    }

    @Override
    public void end() {
        out.flush();
    }
}
