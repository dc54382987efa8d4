// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.ArrayList;
import java.util.List;

/** The text of a small IFC model: a project, a storey, and spaces with a name and perhaps an area. */
public final class TinyModel {

    private final List<String> lines = new ArrayList<>(List.of(
            "#1=IFCPROJECT('0YvctVUKr0kugbFTf53O9L',$,'Tiny',$,$,$,$,$,#2);",
            "#2=IFCUNITASSIGNMENT((#3,#4));",
            "#3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);",
            "#4=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);",
            "#5=IFCBUILDING('1YvctVUKr0kugbFTf53O9L',$,'Block A',$,$,$,$,$,.ELEMENT.,$,$,$);",
            "#6=IFCBUILDINGSTOREY('2YvctVUKr0kugbFTf53O9L',$,'Level 1',$,$,$,$,$,.ELEMENT.,0.);",
            "#7=IFCRELAGGREGATES('3YvctVUKr0kugbFTf53O9L',$,$,$,#1,(#5));",
            "#8=IFCRELAGGREGATES('4YvctVUKr0kugbFTf53O9L',$,$,$,#5,(#6));"));
    private final List<String> spaces = new ArrayList<>();
    private int next = 10;

    /** Adds a space; its GlobalId tells its number, from 0. */
    public TinyModel space(String name, String longName) {
        String id = "#" + next++;
        lines.add(id + "=IFCSPACE('" + guid(spaces.size()) + "',$,'" + name + "',$,$,$,$,'" + longName
                + "',.ELEMENT.,.INTERNAL.,$);");
        spaces.add(id);
        return this;
    }

    /** Adds a space with a net floor area in square metres. */
    public TinyModel space(String name, String longName, double area) {
        space(name, longName);
        lines.add("#" + next + "=IFCQUANTITYAREA('NetFloorArea',$,$," + area + ",$);");
        lines.add("#" + (next + 1)
                + "=IFCELEMENTQUANTITY('6YvctVUKr0kugbFT%06d',$,'Qto_SpaceBaseQuantities',$,$,(#%d));"
                .formatted(next, next));
        lines.add("#" + (next + 2) + "=IFCRELDEFINESBYPROPERTIES('7YvctVUKr0kugbFT%06d',$,$,$,(%s),#%d);"
                .formatted(next, spaces.getLast(), next + 1));
        next += 3;
        return this;
    }

    public static String guid(int space) {
        return "5YvctVUKr0kugbFT%06d".formatted(space);
    }

    public String text() {
        StringBuilder text = new StringBuilder("""
                ISO-10303-21;
                HEADER;
                FILE_DESCRIPTION(('ViewDefinition [CoordinationView]'),'2;1');
                FILE_NAME('tiny.ifc','2026-01-31T00:00:00',('A. Author'),('Org'),'by hand','Lintel tests','');
                FILE_SCHEMA(('IFC4'));
                ENDSEC;
                DATA;
                """);
        lines.forEach(line -> text.append(line).append('\n'));
        if (!spaces.isEmpty()) {
            text.append("#9=IFCRELAGGREGATES('8YvctVUKr0kugbFTf53O9L',$,$,$,#6,(").append(String.join(",", spaces))
                    .append("));\n");
        }
        return text.append("ENDSEC;\nEND-ISO-10303-21;\n").toString();
    }
}
