// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.io.PrintStream;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.item.ItemProblem;

/** How many elements, triangles and problems each model has: all shapes are made, nothing is measured. */
final class BriefMeasures implements MeasureReport {

    private final PrintStream out;
    private final Terminal terminal;
    private String file;
    private long elements;
    private long parts;
    private long triangles;
    private long problems;

    BriefMeasures(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void begin(String name) {
        file = name;
        elements = 0;
        parts = 0;
        triangles = 0;
        problems = 0;
    }

    @Override
    public void add(ElementGeometry element) {
        elements += element.parts().isEmpty() ? 0 : 1;
        parts += element.parts().size();
        triangles += element.triangles();
        for (ItemProblem problem : element.problems()) {
            problems += MeasureReport.isFinding(problem) ? 1 : 0;
        }
    }

    @Override
    public boolean finish() {
        out.println(Printable.of(file) + ": " + elements + terminal.say(" elements, ", " 個構件，") + parts
                + terminal.say(" parts, ", " 個部分，") + triangles + terminal.say(" triangles, ", " 個三角形，") + problems
                + terminal.say(" problems", " 個問題"));
        return problems == 0;
    }

    @Override
    public void end() {
        out.flush();
    }
}
