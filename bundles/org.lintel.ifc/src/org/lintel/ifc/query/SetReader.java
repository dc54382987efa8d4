// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.DefinitionSet.Entry;
import org.lintel.ifc.query.Property.Origin;

/**
 * Reads one property set, quantity set, predefined set or material properties by itself, whoever has it: what it
 * holds, not what counts for an element.
 */
public final class SetReader {

    private final PropertyReader reader;

    private SetReader(Model model) {
        reader = PropertyReader.of(model);
    }

    public static SetReader of(Model model) {
        return model.shared(SetReader.class, SetReader::new);
    }

    /** The set with its properties in the order of the file; those of one name all come. */
    public PropertySet read(Instance definition) {
        var set = new DefinitionSet(definition, reader);
        var properties = new ArrayList<Property>();
        for (Entry entry : set.entries()) {
            properties.add(reader.read(set.name(), entry, Origin.OCCURRENCE));
        }
        return new PropertySet(set.name(), Origin.OCCURRENCE, definition, properties);
    }
}
