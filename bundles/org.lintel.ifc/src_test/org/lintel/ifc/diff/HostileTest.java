// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/** Circles, chains, ladders and damage end, and do not depend on where one starts. */
class HostileTest {

    private static Differences diff(Model before, Model after) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> Diff.of(before, after, DiffOptions.defaults(), Progress.NONE));
    }

    private static void same(Model model) throws ModelException {
        for (int seed = 1; seed < 4; seed++) {
            Differences differences = diff(model, Rewriting.of(model, seed));
            assertTrue(differences.isEmpty(), differences::toString);
        }
    }

    @Test
    void circles() throws ModelException {
        same(Spf.model("IFC4", "#1=IFCPROPERTYSET('0YvctVUKr0kugbFTf53O91',$,'Set',$,(#2));",
                "#2=IFCCOMPLEXPROPERTY('A',$,'use',(#3,#5));", "#3=IFCCOMPLEXPROPERTY('B',$,'use',(#4));",
                "#4=IFCCOMPLEXPROPERTY('C',$,'use',(#2));", "#5=IFCCOMPLEXPROPERTY('D',$,'use',(#5));",
                "#6=IFCWALL('0YvctVUKr0kugbFTf53O92',$,$,$,$,#7,#9,$,$);", "#7=IFCLOCALPLACEMENT(#8,$);",
                "#8=IFCLOCALPLACEMENT(#7,$);", "#9=IFCPRODUCTDEFINITIONSHAPE($,$,(#9));",
                "#10=IFCRELDEFINESBYPROPERTIES('0YvctVUKr0kugbFTf53O93',$,$,$,(#6),#1);",
                "#11=IFCRELAGGREGATES('0YvctVUKr0kugbFTf53O94',$,$,$,#6,(#6));"));
    }

    @Test
    void aChangeWithinACircleIsSeen() throws ModelException {
        String[] lines = {"#1=IFCPROPERTYSET('0YvctVUKr0kugbFTf53O91',$,'Set',$,(#2));",
            "#2=IFCCOMPLEXPROPERTY('A',$,'use',(#3));", "#3=IFCCOMPLEXPROPERTY('B',$,'use',(#2));",
            "#4=IFCWALL('0YvctVUKr0kugbFTf53O92',$,$,$,$,$,$,$,$);",
            "#5=IFCRELDEFINESBYPROPERTIES('0YvctVUKr0kugbFTf53O93',$,$,$,(#4),#1);"};
        Model before = Spf.model("IFC4", lines);
        lines[2] = "#3=IFCCOMPLEXPROPERTY('B',$,'other',(#2));";
        Differences differences = diff(before, Spf.model("IFC4", lines));
        assertEquals(1, differences.objects().size());
    }

    /** A chain of references as long as the file, each time from another end. */
    @Test
    void chains() throws ModelException {
        var lines = new ArrayList<String>();
        int count = 30_000;
        for (int i = 1; i <= count; i++) {
            lines.add("#" + i + "=IFCBOOLEANRESULT(.UNION.,#" + (i == count ? 1_000_000 : i + 1) + ",#1000001);");
        }
        lines.add("#1000000=IFCBLOCK($,1.,1.,1.);");
        lines.add("#1000001=IFCBLOCK($,2.,1.,1.);");
        lines.add("#1000002=IFCSHAPEREPRESENTATION($,'Body','CSG',(#1));");
        lines.add("#1000003=IFCPRODUCTDEFINITIONSHAPE($,$,(#1000002));");
        lines.add("#1000004=IFCWALL('0YvctVUKr0kugbFTf53O92',$,$,$,$,$,#1000003,$,$);");
        Model model = Spf.model("IFC4", lines.toArray(String[]::new));
        same(model);
        lines.set(count, "#1000000=IFCBLOCK($,1.,1.,3.);");
        Differences differences = diff(model, Spf.model("IFC4", lines.toArray(String[]::new)));
        assertEquals(1, differences.objects().size());
        assertEquals(Aspect.GEOMETRY, differences.objects().getFirst().changes().getFirst().aspect());
    }

    /** A long circle, which no bounded search from one place can see as a whole. */
    @Test
    void longCircles() throws ModelException {
        var lines = new ArrayList<String>();
        int count = 5_000;
        for (int i = 1; i <= count; i++) {
            lines.add("#" + i + "=IFCBOOLEANRESULT(.UNION.,#" + (i == count ? 1 : i + 1) + ",#1000001);");
        }
        lines.add("#1000001=IFCBLOCK($,2.,1.,1.);");
        lines.add("#1000003=IFCPRODUCTDEFINITIONSHAPE($,$,(#1));");
        lines.add("#1000004=IFCWALL('0YvctVUKr0kugbFTf53O92',$,$,$,$,$,#1000003,$,$);");
        same(Spf.model("IFC4", lines.toArray(String[]::new)));
    }

    /** Each rung is met on two ways: there are more ways than atoms, but few rungs. */
    @Test
    void ladders() throws ModelException {
        var lines = new ArrayList<String>();
        int count = 2_000;
        for (int i = 1; i <= count; i++) {
            lines.add("#" + i + "=IFCBOOLEANRESULT(.UNION.,#" + (i + 1) + ",#" + (i + 1) + ");");
        }
        lines.add("#" + (count + 1) + "=IFCBLOCK($,2.,1.,1.);");
        lines.add("#1000003=IFCPRODUCTDEFINITIONSHAPE($,$,(#1));");
        lines.add("#1000004=IFCWALL('0YvctVUKr0kugbFTf53O92',$,$,$,$,$,#1000003,$,$);");
        Model model = Spf.model("IFC4", lines.toArray(String[]::new));
        same(model);
        lines.set(count, "#" + (count + 1) + "=IFCBLOCK($,2.,1.,5.);");
        assertEquals(1, diff(model, Spf.model("IFC4", lines.toArray(String[]::new))).objects().size());
    }

    @Test
    void damage() throws ModelException {
        same(Spf.model("IFC4", "#1=IFCWALL('0YvctVUKr0kugbFTf53O92',$,#77,$,$,#88,(#1,#2),,);", "#2=IFCWALL();",
                "#3=IFCNOSUCH(1,'x',(#1));", "#4=IFCRELDEFINESBYTYPE('0YvctVUKr0kugbFTf53O93',$,$,$,#99,#98);",
                "#5=IFCWALL('0YvctVUKr0kugbFTf53O92',$,$,$,$,$,$,$,$,$,$,'more');", "#6=IFCMATERIAL($,$,$);",
                "#7=IFCRELSPACEBOUNDARY($,$,$,$,$,$,$,$,$);", "#8=IFCPROPERTYSET($,$,$,$,(#8,#1));"));
        assertTrue(diff(Spf.model("IFC4"), Spf.model("IFC2X3")).objects().isEmpty());
    }

    @Test
    void cancelled() {
        Model model = Spf.model("IFC4", "#1=IFCWALL('0YvctVUKr0kugbFTf53O92',$,$,$,$,$,$,$,$);");
        var progress = new Progress() {

            @Override
            public void begin(Message task, long work) {
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> Diff.of(model, model, DiffOptions.defaults(), progress));
    }

    @Test
    void theSameTwiceIsTheSameText() {
        String[] lines = new String[200];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=IFCWALL('x',$,'w" + i % 7 + "',$,$,$,$,$,$);";
        }
        Model before = Spf.model("IFC4", lines);
        Model after = Spf.model("IFC4", List.of(lines).subList(0, 150).toArray(String[]::new));
        assertEquals(diff(before, after).toString(), diff(before, after).toString());
        assertEquals(50, diff(before, after).counts().removed());
    }
}
