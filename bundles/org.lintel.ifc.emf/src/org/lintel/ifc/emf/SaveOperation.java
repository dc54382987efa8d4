// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Edits;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.emf.Changes.Change;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.step.StepWriter;

/** Makes edits over the bytes of a file of what was changed in a store, and commits them. */
final class SaveOperation {

    private final InstanceStore store;
    private final Model model;
    private final byte[] memory;
    private FileText text;

    /** @param memory the bytes of a model that is in no file; else null */
    SaveOperation(InstanceStore store, byte[] memory) {
        this.store = store;
        this.model = store.model();
        this.memory = memory;
    }

    /** Writes the file and opens it again; the model there was if the file already says what EMF shows. */
    Model commit(Path target, OpenOptions options) throws IOException {
        boolean same = model.file() != null && isSame(model.file(), target);
        if (same) {
            model.checkUnchanged();
        }
        List<Edit> edits = edits();
        if (same && edits.isEmpty()) {
            return model;
        }
        byte[] changed = Edits.apply(text().bytes(), edits);
        AtomicFile.replace(same ? target.toRealPath() : target, out -> out.write(changed));
        return expect(Model.open(target, options, Progress.NONE));
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    /** The whole file as it is to be. */
    byte[] bytes() throws IOException {
        return Edits.apply(text().bytes(), edits());
    }

    private Model expect(Model saved) throws ModelException {
        if (saved.size() != store.size()) {
            saved.close();
            throw new ModelException(model.name(),
                    Message.of("{0} instances were written, {1} are read back", "寫入 {0} 個實例，讀回 {1} 個", store.size(),
                            saved.size()),
                    Message.of("Open the file again.", "請重新開啟檔案。"));
        }
        return saved;
    }

    private FileText text() throws IOException {
        if (text == null) {
            model.checkUnchanged();
            byte[] bytes = memory != null ? memory : Files.readAllBytes(model.file());
            text = FileText.of(model, bytes);
        }
        return text;
    }

    List<Edit> edits() throws IOException {
        var edits = new ArrayList<Edit>();
        try {
            for (int row : store.removed()) {
                edits.add(removal(row));
            }
            for (IfcObject object : store.changed()) {
                List<Change> changes = Changes.of(store, object);
                for (Change change : changes) {
                    edits.add(text().attribute(object.instance(), change));
                }
            }
            if (!store.added().isEmpty()) {
                edits.add(insertion());
            }
        } catch (IllegalArgumentException e) {
            throw new ModelException(model.name(), 0, 0,
                    Message.of("A change cannot be written: {0}", "無法寫入更改：{0}", String.valueOf(e.getMessage())),
                    Message.of("Add what is referred to, or refer to something else.", "請加入被參照的物件，或改為參照其他物件。"), e);
        }
        edits.sort(Comparator.comparingLong(Edit::offset));
        return edits;
    }

    private Edit removal(int row) throws IOException {
        Instance gone = model.at(row);
        Set<IfcObject> referring = Deletion.referring(store, store.object(row));
        if (!referring.isEmpty()) {
            throw new ModelException(model.name(),
                    Message.of("{0} was removed, but {1} refers to it", "{0} 已移除，但 {1} 仍參照它", gone.toString(),
                            referring.iterator().next().toString()),
                    Message.of("Clear the references, or remove what refers to it.", "請清除參照，或移除參照它的實例。"));
        }
        return text().removal(gone);
    }

    private Edit insertion() throws IOException {
        String lineEnd = text().lineEnd();
        var out = new StringBuilder();
        for (IfcObject object : store.added()) {
            out.append('#').append(object.id()).append('=').append(object.eClass().getName().toUpperCase(Locale.ROOT));
            var values = new Object[((IfcClass) object.eClass()).attributeCount()];
            for (EStructuralFeature one : object.eClass().getEAllStructuralFeatures()) {
                var feature = (IfcFeature) one;
                if (feature.position() >= 0) {
                    values[feature.position()] = Changes.now(store, object, feature);
                }
            }
            StepWriter.value(values, out);
            out.append(';').append(lineEnd);
        }
        return text().insertion(out.toString());
    }

    /** The characters of bytes in a file, one each. */
    static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
