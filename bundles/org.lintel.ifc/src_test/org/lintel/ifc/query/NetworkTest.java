// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Ports.Flow;

/** Groups, systems, ports, containment, boundaries, coverings, assignments: from both ends. */
class NetworkTest {

    private static List<Long> ids(List<Instance> instances) {
        return instances.stream().map(Instance::id).toList();
    }

    @Test
    void systemsAndZones() {
        Model model = Spf.model("IFC4", "#1=IFCBUILDING('b',$,'B',$,$,$,$,$,$,$,$,$);",
                "#2=IFCDISTRIBUTIONSYSTEM('s',$,'S',$,$,$,$);", "#3=IFCSYSTEM('t',$,'T',$,$);",
                "#4=IFCZONE('z',$,'Z',$,$,$);",
                "#5=IFCSPACE('r',$,$,$,$,$,$,$,$,$,$);", "#6=IFCPUMP('p',$,$,$,$,$,$,$,$);",
                "#7=IFCRELSERVICESBUILDINGS('a',$,$,$,#2,(#1));", "#8=IFCRELASSIGNSTOGROUP('c',$,$,$,(#6,#6),$,#2);",
                "#9=IFCRELASSIGNSTOGROUP('d',$,$,$,(#2),$,#3);", "#10=IFCRELASSIGNSTOGROUP('e',$,$,$,(#5),$,#11);",
                "#11=IFCZONE('y',$,'Y',$,$,$);", "#12=IFCRELASSIGNSTOGROUP('f',$,$,$,(#11,#4),$,#4);");
        Groups groups = Groups.of(model);
        assertEquals(List.of(2L, 3L), ids(groups.systems()));
        assertEquals(List.of(6L), ids(groups.members(model.instance(2))));
        assertEquals(List.of(6L), ids(groups.allMembers(model.instance(3))));
        assertEquals(List.of(2L), ids(groups.systems(model.instance(6))));
        assertEquals(List.of(1L), ids(groups.served(model.instance(2))));
        assertEquals(List.of(2L), ids(groups.serving(model.instance(1))));
        assertEquals(List.of(5L), ids(groups.spaces(model.instance(4))), "of the zone within the zone");
        assertEquals(List.of(11L), ids(groups.zones(model.instance(5))));
    }

    @Test
    void flow() {
        Model model = Spf.model("IFC4", "#1=IFCPUMP('p',$,$,$,$,$,$,$,$);", "#2=IFCPIPESEGMENT('q',$,$,$,$,$,$,$,$);",
                "#3=IFCSPACEHEATER('r',$,$,$,$,$,$,$,$);", "#11=IFCDISTRIBUTIONPORT('a',$,$,$,$,$,$,.SOURCE.,$,$);",
                "#12=IFCDISTRIBUTIONPORT('b',$,$,$,$,$,$,.SINK.,$,$);",
                "#13=IFCDISTRIBUTIONPORT('c',$,$,$,$,$,$,.SOURCE.,$,$);",
                "#14=IFCDISTRIBUTIONPORT('d',$,$,$,$,$,$,$,$,$);", "#15=IFCDISTRIBUTIONPORT('e',$,$,$,$,$,$,$,$,$);",
                "#21=IFCRELNESTS('f',$,$,$,#1,(#11,#15));", "#22=IFCRELNESTS('g',$,$,$,#2,(#12));",
                "#23=IFCRELCONNECTSPORTTOELEMENT('h',$,$,$,#13,#2);",
                "#24=IFCRELCONNECTSPORTTOELEMENT('i',$,$,$,#14,#3);",
                "#31=IFCRELCONNECTSPORTS('j',$,$,$,#11,#12,$);", "#32=IFCRELCONNECTSPORTS('k',$,$,$,#14,#13,$);",
                "#33=IFCRELCONNECTSPORTS('l',$,$,$,#15,#99,$);");
        Ports ports = Ports.of(model);
        assertEquals(List.of(12L, 13L), ids(ports.ports(model.instance(2))));
        assertEquals(model.instance(3), ports.element(model.instance(14)));
        assertEquals(List.of(2L, 3L), ids(ports.downstream(model.instance(1))));
        assertEquals(List.of(2L, 1L), ids(ports.upstream(model.instance(3))));
        assertEquals(List.of(1L, 3L), ids(ports.network(model.instance(2))));
        assertEquals(Flow.UPSTREAM, ports.connections(model.instance(3)).getFirst().flow());
        assertEquals(List.of(), ports.downstream(model.instance(3)));
    }

    @Test
    void containment() {
        Model model = Spf.model("IFC4", "#1=IFCBUILDINGSTOREY('g',$,'G/F',$,$,$,$,$,$,$);",
                "#2=IFCBUILDINGSTOREY('f',$,'1/F',$,$,$,$,$,$,$);", "#3=IFCSPACE('s',$,$,$,$,$,$,$,$,$,$);",
                "#4=IFCSTAIR('t',$,$,$,$,$,$,$,$);", "#5=IFCSTAIRFLIGHT('u',$,$,$,$,$,$,$,$,$,$,$,$);",
                "#6=IFCFURNITURE('v',$,$,$,$,$,$,$,$);", "#7=IFCRELCONTAINEDINSPATIALSTRUCTURE('a',$,$,$,(#4),#1);",
                "#8=IFCRELREFERENCEDINSPATIALSTRUCTURE('b',$,$,$,(#4),#2);", "#9=IFCRELAGGREGATES('c',$,$,$,#4,(#5));",
                "#10=IFCRELAGGREGATES('d',$,$,$,#1,(#3));", "#11=IFCRELCONTAINEDINSPATIALSTRUCTURE('e',$,$,$,(#6),#3);",
                "#12=IFCRELAGGREGATES('h',$,$,$,#5,(#4));");
        Containment containment = Containment.of(model);
        assertEquals(model.instance(1), containment.structure(model.instance(4)));
        assertNull(containment.structure(model.instance(5)));
        assertEquals(model.instance(1), containment.effectiveStructure(model.instance(5)));
        assertEquals(List.of(2L), ids(containment.references(model.instance(4))));
        assertEquals(List.of(4L), ids(containment.referenced(model.instance(2))));
        assertEquals(List.of(4L), ids(containment.contents(model.instance(1))));
        assertEquals(List.of(4L, 6L), ids(containment.allContents(model.instance(1))));
        assertEquals(model.instance(4), containment.whole(model.instance(5)));
        assertEquals(List.of(5L), ids(containment.allParts(model.instance(4))), "a circle ends");
    }

    @Test
    void boundariesCoveringsAssignments() {
        Model model = Spf.model("IFC2X3", "#1=IFCSPACE('s',$,$,$,$,$,$,$,$,$,$);", "#2=IFCWALL('w',$,$,$,$,$,$,$);",
                "#3=IFCRELSPACEBOUNDARY('b',$,'2ndLevel','2b',#1,#2,$,.VIRTUAL.,.NOTDEFINED.);",
                "#4=IFCRELSPACEBOUNDARY('c',$,'1stLevel',$,#1,$,$,.PHYSICAL.,.EXTERNAL.);",
                "#5=IFCCOVERING('d',$,$,$,$,$,$,$,$);", "#6=IFCRELCOVERSBLDGELEMENTS('e',$,$,$,#2,(#5));",
                "#7=IFCRELCOVERSSPACES('f',$,$,$,#1,(#5));", "#8=IFCACTOR('g',$,$,$,$,#9);",
                "#9=IFCPERSON($,$,$,$,$,$,$,$);",
                "#10=IFCRELASSIGNSTOACTOR('h',$,$,$,(#1),$,#8,$);");
        Boundaries boundaries = Boundaries.of(model);
        Boundaries.Boundary second = boundaries.ofElement(model.instance(2)).getFirst();
        assertEquals(List.of(model.instance(1), 2, "b", false, ""),
                List.of(second.space(), second.level(), second.variant(), second.physical(), second.side()));
        assertEquals(2, boundaries.ofSpace(model.instance(1)).size());
        Boundaries.Boundary first = boundaries.ofSpace(model.instance(1)).getLast();
        assertTrue(first.physical() && first.level() == 1 && first.side().equals("EXTERNAL"));
        assertNull(first.element());
        assertEquals(List.of(5L), ids(Coverings.of(model).coverings(model.instance(1))));
        assertEquals(List.of(2L, 1L), ids(Coverings.of(model).covered(model.instance(5))));
        assertEquals(List.of(8L), ids(Assignments.of(model).actors(model.instance(1))));
        assertEquals(List.of(1L), ids(Assignments.of(model).assigned(model.instance(8))));
    }

    @Test
    void profilesAndTemplates() {
        Model model = Spf.model("IFC4", "#1=IFCBEAM('b',$,$,$,$,$,$,$,$);",
                "#2=IFCISHAPEPROFILEDEF(.AREA.,'I',$,1.,1.,1.,1.,$,$,$);",
                "#3=IFCMATERIALPROFILE($,$,#9,#2,$,$);", "#4=IFCMATERIALPROFILESET($,$,(#3),$);",
                "#5=IFCRELASSOCIATESMATERIAL('m',$,$,$,(#1),#4);",
                "#6=IFCPROFILEPROPERTIES('Pset_ProfileMechanical',$,(#7),#2);",
                "#7=IFCPROPERTYSINGLEVALUE('MassPerLength',$,IFCMASSPERLENGTHMEASURE(30.),$);",
                "#9=IFCMATERIAL('Steel',$,$);",
                "#10=IFCPROPERTYSETTEMPLATE('t',$,'Pset_X',$,.PSET_OCCURRENCEDRIVEN.,'IfcBeam',(#11));",
                "#11=IFCSIMPLEPROPERTYTEMPLATE('u',$,'A',$,.P_SINGLEVALUE.,'IfcLabel',$,$,$,$,$,$);",
                "#12=IFCPROPERTYSET('v',$,'Pset_X',$,(#7));");
        List<Instance> profiles = Profiles.of(model).profiles(model.instance(1));
        assertEquals(List.of(2L), ids(profiles));
        assertEquals(30.0, Profiles.of(model).sets(profiles.getFirst()).getFirst().property("MassPerLength").si());
        PropertyTemplates templates = PropertyTemplates.of(model);
        Instance template = templates.template(model.instance(12));
        assertEquals(10, template.id());
        assertEquals("A IfcLabel P_SINGLEVALUE", templates.properties(template).stream()
                .map(w -> w.name() + " " + w.measure() + " " + w.kind()).toList().getFirst());
    }

    /** A heating system of a real building: what leaves its boiler reaches its radiators. */
    @Test
    void heatingOfARealBuilding() throws ModelException {
        try (Model model = Model.open(Corpus.path("models/2022_11_21_update_B03_Heating_ownCells.ifc"),
                OpenOptions.defaults(), Progress.NONE)) {
            Ports ports = Ports.of(model);
            int connected = 0;
            for (Instance port : model.instances("IfcDistributionPort", true)) {
                connected += ports.element(port) == null ? 0 : 1;
                for (Instance other : ports.connected(port)) {
                    assertTrue(ports.connected(other).contains(port), port + " " + other);
                }
            }
            assertEquals(model.count("IfcDistributionPort", true), connected);
            for (Instance heater : model.instances("IfcSpaceHeater", true)) {
                assertTrue(ports.network(heater).stream().anyMatch(e -> e.is("IfcBoiler") || e.is("IfcPump")
                        || e.is("IfcPipeSegment")), heater::toString);
            }
        }
    }
}
