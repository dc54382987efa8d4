// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.edit.Edit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.step.StepWriter;

/** Edits of single records of a model: attributes set, records put in. Only the records named are written anew. */
public final class StepEdits {

    /** What {@link Model#source} gives at most; longer records are not written anew. */
    private static final int LONGEST = 1999;

    private final Model model;
    private final String file;
    private final StringBuilder made = new StringBuilder();
    private final List<Edit> edits = new ArrayList<>();
    private long last;

    /** @param file as edits shall name it */
    public StepEdits(Model model, String file) {
        this.model = model;
        this.file = file;
        for (int row = 0; row < model.size(); row++) {
            last = Math.max(last, model.at(row).id());
        }
    }

    /** Whether a record can be written anew: of a file that is the model itself, whole, and not endless. */
    public static boolean canWrite(Instance instance) {
        return instance.model().isEditable() && instance.parts().isEmpty()
                && instance.model().source(instance).length() < LONGEST;
    }

    /** Sets attributes by name; those beyond what the record has are added. */
    public StepEdits set(Instance instance, Map<String, Object> attributes) {
        List<Object> values = new ArrayList<>(instance.values());
        attributes.forEach((name, value) -> {
            int index = instance.type().indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException(instance + " has no " + name);
            }
            while (values.size() <= index) {
                values.add(null);
            }
            values.set(index, value);
        });
        var text = new StringBuilder();
        text.append('#').append(instance.id()).append('=').append(instance.typeName().toUpperCase(Locale.ROOT));
        StepWriter.value(values, text);
        String before = model.source(instance);
        text.append(before.endsWith(";") ? ";" : "");
        edits.add(new Edit(file, model.offset(instance), before.length(), text.toString()));
        return this;
    }

    /** Puts a record in and returns its number. */
    public long add(String type, Object... attributes) {
        made.append('#').append(++last).append('=').append(type.toUpperCase(Locale.ROOT));
        List<Object> values = new ArrayList<>();
        for (Object attribute : attributes) {
            values.add(attribute);
        }
        StepWriter.value(values, made);
        made.append(";\n");
        return last;
    }

    /** All of it; what was put in stands before the first record. */
    public List<Edit> edits() {
        List<Edit> all = new ArrayList<>(edits);
        if (!made.isEmpty()) {
            all.add(new Edit(file, model.offset(model.at(0)), 0, made.toString()));
        }
        return List.copyOf(all);
    }
}
