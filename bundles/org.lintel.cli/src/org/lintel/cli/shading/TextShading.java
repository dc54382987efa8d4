// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.shading;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.Columns;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.geometry.shading.Device;
import org.lintel.geometry.shading.Factors;
import org.lintel.geometry.shading.WindowShading;
import org.lintel.ifc.query.North;
import org.lintel.ifc.query.Sector;

/** A line a window, and below it what stands out and why figures are not certain, for a person. */
final class TextShading implements ShadingReport {

    private static final Columns TABLE = new Columns(31, 10);

    private final Terminal terminal;
    private final PrintStream out;
    private boolean first = true;

    TextShading(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void add(String file, North north, List<WindowShading> windows) {
        if (!first) {
            out.println();
        }
        first = false;
        out.println(Printable.of(file));
        if (windows.isEmpty()) {
            out.println("  " + terminal.say("no upright window that looks outside", "沒有朝向室外的直立窗"));
            return;
        }
        out.println(TABLE.row(terminal.say("window", "窗"), terminal.say("looks °", "方位 °"), terminal.say("width m", "闊 m"),
                terminal.say("height m", "高 m"), "OPF", "SPF", "R1", "R2"));
        for (WindowShading window : windows) {
            Factors f = window.factors();
            double azimuth = window.pane().azimuth(north.degrees());
            String name = window.pane().element().name();
            out.println(TABLE.row("#" + window.pane().element().id() + (name == null ? "" : " " + Printable.of(name)),
                    terminal.say(Sector.of(azimuth).label()) + " " + Decimal.fixed(azimuth, 0),
                    Decimal.fixed(window.pane().width(), 3), Decimal.fixed(window.pane().height(), 3),
                    Decimal.fixed(f.opf(), 3), Decimal.fixed(f.spf(), 3), Decimal.fixed(f.r1(), 3),
                    Decimal.fixed(f.r2(), 3)));
            var seen = new ArrayList<String>();
            devices(terminal.say("above", "上方"), window.overhangs(), seen);
            devices(terminal.say("left", "左"), window.left(), seen);
            devices(terminal.say("right", "右"), window.right(), seen);
            seen.forEach(line -> out.println("      " + line));
            window.reasons().forEach(reason -> out.println("      ! " + Printable.of(reason.in(terminal.language()))));
        }
        out.println();
        out.println("  " + terminal.say("OPF, SPF: Hong Kong, OTTV 1995, 7.6. R1, R2: Singapore, Envelope Code, B4.",
                "OPF、SPF：香港 OTTV 1995 第 7.6 條。R1、R2：新加坡圍護結構規範 B4。"));
        out.println("  " + terminal.say("Directions are clockwise from north, which lies ", "方位由北順時針計；北位於項目 Y 軸順時針 ")
                + Decimal.fixed(north.degrees(), 1) + "° " + terminal.say("clockwise from the project's Y axis (",
                        "處（") + terminal.say(north.source().label()) + terminal.say(").", "）。"));
    }

    /** What stands out from the wall; the reveal is in the factors and needs no line. */
    private void devices(String where, List<Device> devices, List<String> seen) {
        for (Device device : devices) {
            if (!device.recess()) {
                String slope = Math.abs(device.slope()) < 0.05 ? "" : ", " + Decimal.fixed(device.slope(), 1) + "°";
                String part = device.whole() ? "" : ", " + Decimal.fixed(device.coverage() * 100, 0) + " %";
                seen.add(where + ": " + Printable.of(device.element().typeName()) + " #" + device.element().id() + ", "
                        + Decimal.fixed(device.projection(), 3) + " m " + terminal.say("out, ", "伸出，")
                        + Decimal.fixed(device.distance(), 3) + " m " + terminal.say("off the window", "離窗邊") + slope
                        + part);
            }
        }
    }

    @Override
    public void end() {
        out.flush();
    }
}
