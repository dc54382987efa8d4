// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.breadth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Spatial;

/** Instances that lead back to themselves are told with the way they go, and stop no query. */
class CirclesTest {

    private static List<String> told(Model model) {
        return model.verify(Progress.NONE).stream().map(p -> "#" + p.instance() + " " + p.line() + " " + p.message())
                .toList();
    }

    @Test
    void placementsRelativeToThemselves() {
        Model model = Spf.model("IFC4", "#1=IFCLOCALPLACEMENT(#3,#9);", "#2=IFCLOCALPLACEMENT(#1,#9);",
                "#3=IFCLOCALPLACEMENT(#2,#9);", "#4=IFCLOCALPLACEMENT(#4,#9);", "#5=IFCLOCALPLACEMENT(#1,#9);",
                "#9=IFCAXIS2PLACEMENT2D(#10,$);", "#10=IFCCARTESIANPOINT((0.,0.));",
                "#11=IFCWALL('w',$,$,$,$,#5,$,$,$);");
        assertEquals(List.of("#1 8 IfcLocalPlacement refers to itself: #1 → #3 → #2 → #1",
                "#4 11 IfcLocalPlacement refers to itself: #4 → #4"), told(model));
        assertEquals(false, Placements.of(model).of(model.instance(11)).known());
    }

    @Test
    void partsOfThemselves() {
        Model model = Spf.model("IFC4", "#1=IFCBUILDING('a',$,$,$,$,$,$,$,$,$,$,$);",
                "#2=IFCBUILDINGSTOREY('b',$,$,$,$,$,$,$,$,$);", "#3=IFCRELAGGREGATES('c',$,$,$,#1,(#2));",
                "#4=IFCRELAGGREGATES('d',$,$,$,#2,(#1));", "#5=IFCRELNESTS('e',$,$,$,#6,(#6));",
                "#6=IFCWALL('f',$,$,$,$,$,$,$,$);", "#7=IFCRELAGGREGATES('g',$,$,$,#6,(#8));",
                "#8=IFCWALL('h',$,$,$,$,$,$,$,$);");
        assertEquals(List.of("#1 8 IfcBuilding is a part of itself: #1 → #2 → #1",
                "#6 13 IfcWall is a part of itself: #6 → #6"), told(model));
        assertTrue(Spatial.of(model).ancestors(model.instance(8)).size() < 3);
    }

    @Test
    void longAndManyCirclesTakeNoTime() {
        int n = 100_000;
        var lines = new String[n];
        for (int i = 0; i < n; i++) {
            lines[i] = "#" + (i + 1) + "=IFCX((#" + (i + 2) % (n + 1) + ",#" + (i * 7 % n + 1) + ",#1));";
        }
        long start = System.nanoTime();
        Model model = Spf.model("IFC4", lines);
        assertEquals(1000, told(model).size(), "bounded");
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "slow");
    }

    /** No schema of IFC means references to run in circles; nor do real files, but one that was made by hand. */
    @Test
    void realModelsHaveNone() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : Corpus.models()) {
            if (file.toString().endsWith(".ifc") && Files.size(file) < 500_000) {
                try (Model model = Model.open(file, OpenOptions.defaults().withMaxProblems(100_000), Progress.NONE)) {
                    told(model).stream().filter(p -> p.contains("itself")).limit(1)
                            .forEach(p -> found.add(file.getFileName() + " " + p));
                }
            }
        }
        assertEquals(List.of("pass-sps002-correct_spatial_breakdown_parts.ifc #321 62 IfcRailwayPart is a part of "
                + "itself: #321 → #322 → #321"), found);
    }
}
