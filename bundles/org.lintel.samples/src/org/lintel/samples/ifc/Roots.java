// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.HashSet;
import java.util.Set;
import org.lintel.ifc.step.GlobalIds;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.Timestamp;

/** Writes what has a GlobalId: the id is made from the path of the thing, the owner history is one for all. */
final class Roots {

    private final Entities entities;
    private final String building;
    private final Ref history;
    private final Set<String> paths = new HashSet<>();

    /** @param building id of the sample; every path begins with it */
    Roots(Entities entities, String building, String timestamp) {
        this.entities = entities;
        this.building = building;
        this.history = history(timestamp);
    }

    private Ref history(String timestamp) {
        Ref person = entities.add("IfcPerson", "FamilyName", "Lintel");
        Ref organization = entities.add("IfcOrganization", "Name", "Lintel");
        Ref both = entities.add("IfcPersonAndOrganization", "ThePerson", person, "TheOrganization", organization);
        Ref application = entities.add("IfcApplication",
                "ApplicationDeveloper", organization,
                "Version", "0.1",
                "ApplicationFullName", "Lintel sample models",
                "ApplicationIdentifier", "lintel-samples");
        return entities.add("IfcOwnerHistory",
                "OwningUser", both,
                "OwningApplication", application,
                "ChangeAction", StepWriter.item("NOCHANGE"),
                "CreationDate", Timestamp.secondsSinceEpoch(timestamp));
    }

    /**
     * Adds an instance with a GlobalId.
     *
     * @param path without the building: {@code 03/wall/wall-N}
     * @throws IllegalStateException if something of that path is there already, for it would have the same GlobalId
     */
    Ref add(String type, String path, String name, Object... namesAndValues) {
        if (!paths.add(path)) {
            throw new IllegalStateException("a second " + path + " in " + building);
        }
        var all = new Object[namesAndValues.length + 6];
        all[0] = "GlobalId";
        all[1] = GlobalIds.ofName(building + "/" + path);
        all[2] = "OwnerHistory";
        all[3] = history;
        all[4] = "Name";
        all[5] = name;
        System.arraycopy(namesAndValues, 0, all, 6, namesAndValues.length);
        return entities.add(type, all);
    }
}
