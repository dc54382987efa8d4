// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.lintel.ifc.step.Binding;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.Section;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;

/**
 * Writes a whole model anew as a STEP physical file, all ASCII: every value decoded and encoded again, with the
 * numbers, sections and header it has. What is damaged comes out as it was read, comments and signatures are left out. To change
 * a file and leave the rest of it alone, make edits instead.
 */
public final class ModelWriter {

    private static final int CHUNK = 1 << 16;

    private final Model model;
    private final OutputStream target;
    private final StringBuilder out = new StringBuilder(CHUNK + 4096);

    private ModelWriter(Model model, OutputStream target) {
        this.model = model;
        this.target = target;
    }

    /** Writes the model; the stream stays open. */
    public static void write(Model model, OutputStream target) throws IOException {
        new ModelWriter(model, target).write();
    }

    private void write() throws IOException {
        out.append("ISO-10303-21;\nHEADER;\n");
        for (HeaderEntity entity : model.headerEntities()) {
            out.append(entity.name());
            StepWriter.value(entity.values(), out);
            out.append(";\n");
        }
        out.append("ENDSEC;\n");
        int row = 0;
        List<Section> sections = model.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            if (section.keyword().equals("DATA")) {
                int end = endOf(sections, i);
                data(section, row, end);
                row = end;
            } else if (!section.keyword().equals("SIGNATURE")) {
                bindings(sections, i);
            }
        }
        if (row < model.size()) {
            data(null, row, model.size());
        }
        out.append("END-ISO-10303-21;\n");
        flush();
    }

    /** All lines of one kind at the first section of that kind. */
    private void bindings(List<Section> sections, int at) throws IOException {
        String keyword = sections.get(at).keyword();
        for (int i = 0; i < at; i++) {
            if (sections.get(i).keyword().equals(keyword)) {
                return;
            }
        }
        out.append(keyword).append(";\n");
        for (Binding binding : model.bindings(keyword)) {
            out.append(binding.name()).append('=');
            StepWriter.value(binding.value(), out);
            out.append(binding.tags()).append(";\n");
            if (out.length() >= CHUNK) {
                flush();
            }
        }
        out.append("ENDSEC;\n");
    }

    /** Behind the last row of a DATA section: where the next one begins. */
    private int endOf(List<Section> sections, int at) {
        for (int i = at + 1; i < sections.size(); i++) {
            if (sections.get(i).keyword().equals("DATA")) {
                return sections.get(i).firstRow();
            }
        }
        return model.size();
    }

    private void data(Section section, int from, int to) throws IOException {
        out.append("DATA");
        if (section != null && !section.parameters().isEmpty()) {
            StepWriter.value(section.parameters(), out);
        }
        out.append(";\n");
        for (int row = from; row < to; row++) {
            instance(model.at(row));
            if (out.length() >= CHUNK) {
                flush();
            }
        }
        out.append("ENDSEC;\n");
    }

    private void instance(Instance instance) {
        out.append('#').append(instance.id()).append('=');
        List<Typed> parts = instance.parts();
        if (parts.isEmpty()) {
            out.append(instance.typeName().toUpperCase(Locale.ROOT));
            StepWriter.value(instance.values(), out);
        } else {
            out.append('(');
            for (Typed part : parts) {
                out.append(part.type());
                StepWriter.value(part.value(), out);
            }
            out.append(')');
        }
        out.append(";\n");
    }

    private void flush() throws IOException {
        target.write(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }
}
