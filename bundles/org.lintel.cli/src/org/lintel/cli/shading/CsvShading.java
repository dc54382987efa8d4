// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.shading;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Language;
import org.lintel.geometry.shading.Device;
import org.lintel.geometry.shading.Factors;
import org.lintel.geometry.shading.WindowShading;
import org.lintel.ifc.query.North;

/** One line a window with the device that shades most on each side, for a spreadsheet; metres and degrees. */
final class CsvShading implements ShadingReport {

    private final PrintStream out;

    CsvShading(Terminal terminal) {
        out = terminal.out();
        out.print("file,element,id,globalId,name,host,azimuth,width,height,"
                + "overhangElement,overhangProjection,overhangAboveHead,overhangSlope,overhangCoverage,"
                + "leftElement,leftProjection,leftDistance,leftSlope,leftCoverage,"
                + "rightElement,rightProjection,rightDistance,rightSlope,rightCoverage,"
                + "opf,spf,r1,r1Gap,slope1,gap,r2,slope2,reasons\r\n");
    }

    @Override
    public void add(String file, North north, List<WindowShading> windows) {
        for (WindowShading window : windows) {
            var pane = window.pane();
            Factors f = window.factors();
            var line = new StringBuilder(String.join(",", text(file), text(pane.element().typeName()),
                    Long.toString(pane.element().id()), text(pane.element().globalId()), text(pane.element().name()),
                    pane.host() == null ? "" : text(pane.host().globalId())));
            for (double d : new double[] {pane.azimuth(north.degrees()), pane.width(), pane.height()}) {
                line.append(',').append(number(d));
            }
            for (List<Device> side : List.of(window.overhangs(), window.left(), window.right())) {
                line.append(device(side));
            }
            for (double d : new double[] {f.opf(), f.spf(), f.r1(), f.r1Gap(), f.slope1(), f.gap(), f.r2(),
                f.slope2()}) {
                line.append(',').append(number(d));
            }
            out.print(line.append(',').append(text(window.reasons().stream().map(r -> r.in(Language.EN))
                    .collect(Collectors.joining("; ")))).append("\r\n"));
        }
    }

    private static String device(List<Device> side) {
        if (side.isEmpty()) {
            return ",,,,,";
        }
        Device one = side.getFirst();
        String guid = one.element().globalId();
        return "," + (guid == null ? "#" + one.element().id() : text(guid)) + "," + number(one.projection()) + ","
                + number(one.distance()) + "," + number(one.slope()) + "," + number(one.coverage());
    }

    private static String number(double value) {
        return Decimal.plain(ShadingReport.rounded(value));
    }

    /** Quoted where needed; a leading sign that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String text(String value) {
        String clean = value == null ? "" : Printable.of(value);
        if (!clean.isEmpty() && "=+-@".indexOf(clean.charAt(0)) >= 0) {
            clean = "'" + clean;
        }
        return clean.contains(",") || clean.contains("\"") ? '"' + clean.replace("\"", "\"\"") + '"' : clean;
    }

    @Override
    public void end() {
        out.flush();
    }
}
