// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;

/**
 * A copy of a model for a foreign program, in which the wanted elements alone, and the openings cut from them, have a
 * shape. They bear GlobalIds of ours, made of their numbers, so that an answer belongs to one element for certain,
 * whatever the file says; of an element with openings there is a second copy, without openings.
 */
final class Extract {

    private static final int CHUNK = 1 << 16;
    private static final int CHECKED_EVERY = 4096;
    private static final int DEEPEST_WHOLE = 5;
    /** Numbers of instances must fit into a signed number of 32 bits. */
    static final long HIGHEST = Integer.MAX_VALUE - 1_000_000L;

    private final Model model;
    private final Openings openings;
    private final Links wholes;
    private final boolean cuts;

    /** @param cuts whether openings are cut out */
    Extract(Model model, boolean cuts) {
        this.model = model;
        this.cuts = cuts;
        openings = Openings.of(model);
        wholes = model.links("IfcRelAggregates", "RelatedObjects", "RelatingObject");
    }

    /** The GlobalId that an element bears in an extract. */
    static String guid(Instance element) {
        return String.format(Locale.ROOT, "0%021d", element.id());
    }

    /** The GlobalId of its copy without openings. */
    static String uncutGuid(Instance element) {
        return String.format(Locale.ROOT, "1%021d", element.id());
    }

    /** The openings to be cut from an element: its own, and those of what it is a part of. */
    Set<Instance> openings(Instance element) {
        var found = new LinkedHashSet<Instance>();
        if (cuts) {
            Instance whole = element;
            for (int level = 0; level < DEEPEST_WHOLE && whole != null && whole.is("IfcElement"); level++) {
                found.addAll(openings.openings(whole));
                whole = wholes.first(whole);
            }
        }
        return found;
    }

    /** Writes the file. */
    void write(Collection<Instance> wanted, Path file, Progress progress) throws IOException {
        Map<Integer, String> shown = new LinkedHashMap<>();
        for (Instance element : wanted) {
            for (Instance opening : openings(element)) {
                shown.putIfAbsent(opening.row(), String.format(Locale.ROOT, "2%021d", opening.id()));
            }
        }
        for (Instance element : wanted) {
            shown.put(element.row(), guid(element));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
            var text = new StringBuilder("ISO-10303-21;\nHEADER;\n");
            for (HeaderEntity entity : model.headerEntities()) {
                text.append(entity.name());
                StepWriter.value(entity.values(), text);
                text.append(";\n");
            }
            text.append("ENDSEC;\nDATA;\n");
            long highest = 0;
            for (int row = 0; row < model.size(); row++) {
                if (row % CHECKED_EVERY == 0) {
                    progress.check();
                }
                Instance instance = model.at(row);
                highest = Math.max(highest, instance.id());
                append(instance, shown.get(row), text);
                if (text.length() >= CHUNK) {
                    flush(text, out);
                }
            }
            for (Instance element : wanted) {
                if (!openings(element).isEmpty()) {
                    text.append('#').append(++highest).append('=').append(keyword(element));
                    StepWriter.value(values(element, uncutGuid(element)), text);
                    text.append(";\n");
                }
            }
            text.append("ENDSEC;\nEND-ISO-10303-21;\n");
            flush(text, out);
        }
    }

    /** @param guid that it is to bear; null for what shows no shape if it is a product, and stays as it is if not */
    private static void append(Instance instance, String guid, StringBuilder text) {
        int start = text.length();
        try {
            text.append('#').append(instance.id()).append('=');
            List<Typed> parts = instance.parts();
            if (parts.isEmpty()) {
                text.append(keyword(instance));
                StepWriter.value(guid != null || instance.is("IfcProduct") ? values(instance, guid)
                        : instance.values(), text);
            } else {
                text.append('(');
                for (Typed part : parts) {
                    text.append(part.type());
                    StepWriter.value(part.value(), text);
                }
                text.append(')');
            }
            text.append(";\n");
        } catch (IllegalArgumentException e) {
            // a number without end, say: what no file can hold is left out, and those that need it have no shape
            text.setLength(start);
        }
    }

    private static String keyword(Instance instance) {
        return instance.typeName().toUpperCase(Locale.ROOT);
    }

    private static List<Object> values(Instance product, String guid) {
        var values = new ArrayList<Object>(product.values());
        // no attribute of a product is derived; programs stumble over a star where a text may stand
        values.replaceAll(value -> value == Derived.DERIVED ? null : value);
        int index = product.type().indexOf(guid == null ? "Representation" : "GlobalId");
        if (index >= 0 && index < values.size()) {
            values.set(index, guid);
        }
        return values;
    }

    private static void flush(StringBuilder text, OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        text.setLength(0);
    }
}
