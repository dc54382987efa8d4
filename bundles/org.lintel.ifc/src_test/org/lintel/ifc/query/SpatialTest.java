// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

class SpatialTest {

    private final Model model = Spf.model("IFC4",
            "#1=IFCPROJECT('p',$,'P',$,$,$,$,$,$);", "#2=IFCSITE('s',$,'Site',$,$,$,$,$,$,$,$,$,$,$);",
            "#3=IFCBUILDING('b',$,'Block',$,$,$,$,$,$,$,$,$);", "#4=IFCBUILDINGSTOREY('g',$,'G/F',$,$,$,$,$,$,0.);",
            "#5=IFCSPACE('r',$,'1',$,$,$,$,'Office',$,$,$);", "#6=IFCWALL('w',$,'W',$,$,$,$,$,$);",
            "#7=IFCOPENINGELEMENT('o',$,$,$,$,$,$,$,$);", "#8=IFCWINDOW('i',$,'Win',$,$,$,$,$,$,$,$,$,$);",
            "#9=IFCFURNITURE('f',$,'Desk',$,$,$,$,$,$);", "#10=IFCBUILDINGELEMENTPART('q',$,'Part',$,$,$,$,$,$);",
            "#11=IFCWINDOW('j',$,'Loose',$,$,$,$,$,$,$,$,$,$);", "#12=IFCOPENINGELEMENT('k',$,$,$,$,$,$,$,$);",
            "#20=IFCRELAGGREGATES('a',$,$,$,#1,(#2));", "#21=IFCRELAGGREGATES('a',$,$,$,#2,(#3));",
            "#22=IFCRELAGGREGATES('a',$,$,$,#3,(#4));", "#23=IFCRELAGGREGATES('a',$,$,$,#4,(#5));",
            "#24=IFCRELCONTAINEDINSPATIALSTRUCTURE('c',$,$,$,(#6,#8),#4);",
            "#25=IFCRELCONTAINEDINSPATIALSTRUCTURE('c',$,$,$,(#9),#5);",
            "#26=IFCRELVOIDSELEMENT('v',$,$,$,#6,#7);", "#27=IFCRELFILLSELEMENT('l',$,$,$,#7,#8);",
            "#28=IFCRELAGGREGATES('a',$,$,$,#6,(#10));", "#29=IFCRELVOIDSELEMENT('v',$,$,$,#6,#12);",
            "#30=IFCRELFILLSELEMENT('l',$,$,$,#12,#11);");
    private final Spatial spatial = Spatial.of(model);

    private List<Instance> of(long... ids) {
        return Arrays.stream(ids).mapToObj(model::instance).toList();
    }

    @Test
    void theTree() {
        assertEquals(model.instance(1), spatial.project());
        assertEquals(of(2), spatial.children(spatial.project()));
        assertEquals(of(5, 6, 8), spatial.children(model.instance(4)));
        assertEquals(of(10, 7, 12), spatial.children(model.instance(6)));
        assertEquals(of(), spatial.children(model.instance(7)), "the window is the storey's");
        assertEquals(of(11), spatial.children(model.instance(12)), "this one has no other place");
        assertEquals(11, spatial.descendants(spatial.project()).size());
    }

    @Test
    void everyInstanceHasOneParent() {
        assertEquals(model.instance(4), spatial.parent(model.instance(8)));
        assertEquals(model.instance(6), spatial.parent(model.instance(7)));
        assertNull(spatial.parent(spatial.project()));
        for (Instance object : model.instances("IfcObject", true)) {
            Instance parent = spatial.parent(object);
            assertEquals(1, spatial.children(parent).stream().filter(object::equals).count(), object::toString);
        }
    }

    @Test
    void containers() {
        Instance desk = model.instance(9);
        assertEquals(model.instance(5), spatial.space(desk));
        assertEquals(model.instance(4), spatial.storey(desk));
        assertEquals(model.instance(3), spatial.building(desk));
        assertEquals(model.instance(2), spatial.site(desk));
        assertEquals(model.instance(4), spatial.storey(model.instance(11)), "through opening and wall");
        assertEquals(model.instance(4), spatial.storey(model.instance(4)));
        assertNull(spatial.storey(model.instance(3)));
        assertEquals("Site / Block / G/F / 1", spatial.path(desk));
        assertEquals("Site / Block", spatial.path(model.instance(3)));
        assertEquals("", spatial.path(model.instance(1)));
    }

    @Test
    void circlesEnd() {
        Model circle = Spf.model("IFC4", "#1=IFCBUILDING('a',$,'A',$,$,$,$,$,$,$,$,$);",
                "#2=IFCBUILDING('b',$,'B',$,$,$,$,$,$,$,$,$);", "#3=IFCRELAGGREGATES('r',$,$,$,#1,(#2,#2));",
                "#4=IFCRELAGGREGATES('r',$,$,$,#2,(#1));", "#5=IFCRELAGGREGATES('r',$,$,$,#1,(#1));");
        assertEquals("B / A", Spatial.of(circle).path(circle.instance(1)));
        assertEquals(List.of(circle.instance(2)), Spatial.of(circle).children(circle.instance(1)));
        assertEquals(1, Spatial.of(circle).descendants(circle.instance(1)).size());
    }

    @Test
    void deepTreesNeedNoDeepStack() {
        int depth = 20_000;
        var lines = new String[depth * 2];
        for (int i = 0; i < depth; i++) {
            lines[i * 2] = "#" + (i * 2 + 1) + "=IFCELEMENTASSEMBLY('a',$,'N',$,$,$,$,$,$,$);";
            lines[i * 2 + 1] = "#" + (i * 2 + 2) + "=IFCRELAGGREGATES('r',$,$,$,#" + (i * 2 + 1) + ",(#" + (i * 2 + 3)
                    + "));";
        }
        Model deep = Spf.model("IFC4", lines);
        assertEquals(depth - 1, Spatial.of(deep).descendants(deep.instance(1)).size());
        assertEquals(200, Spatial.of(deep).ancestors(deep.instance(depth * 2 - 1)).size());
    }

    @Test
    void facilitiesOfIfc4x3() {
        Model bridge = Spf.model("IFC4X3_ADD2", "#1=IFCPROJECT('p',$,'P',$,$,$,$,$,$);",
                "#2=IFCBRIDGE('b',$,'Bridge',$,$,$,$,$,$,$);",
                "#3=IFCBRIDGEPART('c',$,'Deck',$,$,$,$,$,$,.LONGITUDINAL.,$);",
                "#4=IFCBEAM('d',$,'Beam',$,$,$,$,$,$);", "#5=IFCRELAGGREGATES('r',$,$,$,#1,(#2));",
                "#6=IFCRELAGGREGATES('r',$,$,$,#2,(#3));", "#7=IFCRELCONTAINEDINSPATIALSTRUCTURE('r',$,$,$,(#4),#3);");
        assertEquals("Bridge / Deck", Spatial.of(bridge).path(bridge.instance(4)));
    }

    @Test
    void openingsAndFillings() {
        Openings openings = Openings.of(model);
        assertEquals(model.instance(6), openings.host(model.instance(8)));
        assertEquals(model.instance(6), openings.host(model.instance(7)));
        assertNull(openings.host(model.instance(6)));
        assertEquals(of(8, 11), openings.fillings(model.instance(6)));
        assertEquals(of(7, 12), openings.openings(model.instance(6)));
    }

    /** A storey with very many elements is one list that every element is asked about. */
    @Test
    void largeStoreysAreReadOnce() {
        int count = 40_000;
        var lines = new String[count + 2];
        var members = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines[i + 2] = "#" + (i + 3) + "=IFCWALL('w',$,$,$,$,$,$,$,$);";
            members.append(i == 0 ? "#" : ",#").append(i + 3);
        }
        lines[0] = "#1=IFCBUILDINGSTOREY('g',$,'G/F',$,$,$,$,$,$,0.);";
        lines[1] = "#2=IFCRELCONTAINEDINSPATIALSTRUCTURE('c',$,$,$,(" + members + "),#1);";
        Model large = Spf.model("IFC4", lines);
        long start = System.nanoTime();
        assertEquals(count, Spatial.of(large).children(large.instance(1)).size());
        for (Instance wall : large.instances("IfcWall", false)) {
            assertEquals("G/F", Spatial.of(large).path(wall));
        }
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }
}
