// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.lintel.core.edit.Edit;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.step.StepWriter;

/**
 * A model as a resource of EMF. Loading makes the index of the file and no objects; each instance is an object of
 * {@link #getContents} for as long as somebody holds it. Saving writes edits over the bytes of the file: what
 * nobody changed stays as it is, byte for byte.
 *
 * <p>Several threads may read at the same time, as long as none changes, loads, saves or unloads. Changing wants one
 * thread, or a lock of the caller's, as with any resource of EMF.
 */
public final class IfcResource extends ResourceImpl {

    /** Option of {@link #load}: the {@link OpenOptions} with limits and character set. */
    public static final String OPTION_OPEN = "org.lintel.ifc.emf.open";

    /** Option of {@link #load}: a {@link Progress}. */
    public static final String OPTION_PROGRESS = "org.lintel.ifc.emf.progress";

    private final ContentsList instances = new ContentsList(this);
    private InstanceStore store;
    private byte[] memory;
    private OpenOptions openOptions = OpenOptions.defaults();
    private boolean tracking;

    public IfcResource(URI uri) {
        super(uri);
    }

    // ---- what is inside ----------------------------------------------------------------------------------------

    /** The model as it was read or last saved, without what was changed since; null if nothing is loaded. */
    public Model model() {
        return store == null ? null : store.model();
    }

    /** The object of an instance of {@link #model}; null if it was removed since. */
    public EObject object(Instance instance) {
        if (instance.model() != model()) {
            throw new IllegalArgumentException(instance + " is of another model");
        }
        return store.isRemoved(instance.row()) ? null : store.object(instance.row());
    }

    InstanceStore store() {
        return store;
    }

    IfcPackage schemaFor(IfcObject object) {
        return store != null ? store.schema() : (IfcPackage) object.eClass().getEPackage();
    }

    /** The store, on an empty file of the object's schema where nothing is loaded. */
    InstanceStore storeFor(IfcObject object) {
        if (store == null) {
            byte[] empty = new StepWriter(((IfcPackage) object.eClass().getEPackage()).schema().id()).bytes();
            try {
                use(Model.of(empty, String.valueOf(getURI())), empty);
            } catch (ModelException e) {
                throw new IllegalStateException(e);
            }
            setLoaded(true);
        }
        return store;
    }

    @Override
    public EList<EObject> getContents() {
        return instances;
    }

    /** {@code #12}, a GlobalId, or a path as EMF writes it for objects that have a container. */
    @Override
    public EObject getEObject(String fragment) {
        if (store == null || fragment.isEmpty()) {
            return null;
        }
        if (fragment.charAt(0) == '/') {
            return super.getEObject(fragment);
        }
        return Fragments.find(store, fragment);
    }

    /** The GlobalId where it is unique, else {@code #} and the number. */
    @Override
    public String getURIFragment(EObject object) {
        return object instanceof IfcObject instance && instance.eDirectResource() == this
                ? Fragments.of(store, instance) : super.getURIFragment(object);
    }

    /**
     * Removes an instance and what refers to it: the reference in optional attributes, its place in lists.
     *
     * @throws IllegalStateException if an attribute that must have a value refers to it; nothing is changed then
     */
    public void delete(EObject object) {
        Deletion.of(store, (IfcObject) object).carryOut();
    }

    // ---- loading -----------------------------------------------------------------------------------------------

    @Override
    public void load(Map<?, ?> options) throws IOException {
        Path file = path();
        if (isLoaded || file == null) {
            super.load(options);
            return;
        }
        Notification loaded = setLoaded(true);
        isLoading = true;
        try {
            openOptions = option(options, OPTION_OPEN, OpenOptions.defaults());
            use(Model.open(file, openOptions, option(options, OPTION_PROGRESS, Progress.NONE)), null);
        } finally {
            isLoading = false;
            if (loaded != null) {
                eNotify(loaded);
            }
            setModified(false);
        }
    }

    private static <T> T option(Map<?, ?> options, String name, T otherwise) {
        @SuppressWarnings("unchecked")
        T given = options == null ? null : (T) options.get(name);
        return given == null ? otherwise : given;
    }

    @Override
    protected void doLoad(InputStream in, Map<?, ?> options) throws IOException {
        byte[] bytes = in.readAllBytes();
        use(Model.of(bytes, String.valueOf(getURI())), bytes);
    }

    /** @param bytes of a model that is in no file; else null */
    private void use(Model model, byte[] bytes) {
        store = new InstanceStore(this, model);
        memory = bytes;
        tellProblems(model);
    }

    private void tellProblems(Model model) {
        getErrors().clear();
        getWarnings().clear();
        for (Problem problem : model.problems()) {
            var diagnostic = new IfcDiagnostic(problem, model.name());
            (diagnostic.isError() ? getErrors() : getWarnings()).add(diagnostic);
        }
    }

    /** The file behind the URI; null where it leads elsewhere. */
    private Path path() {
        if (getURI() == null) {
            return null;
        }
        URI uri = getResourceSet() == null ? getURI() : getURIConverter().normalize(getURI());
        if (uri.isPlatform()) {
            uri = CommonPlugin.resolve(uri);
        }
        return uri.isFile() ? Path.of(uri.toFileString()) : null;
    }

    @Override
    protected void doUnload() {
        if (store != null) {
            for (IfcObject object : store.held()) {
                object.becomeProxy(getURI());
            }
            for (IfcObject object : store.added()) {
                object.becomeProxy(getURI());
            }
            store.model().close();
            store = null;
            memory = null;
        }
        getErrors().clear();
        getWarnings().clear();
    }

    // ---- saving ------------------------------------------------------------------------------------------------

    /**
     * What saving would do to the bytes of the file, in its order; empty if what EMF shows is what stands there.
     *
     * @throws ModelException if it cannot be written: something removed is still referred to, something referred to
     *         stands in no file, the file was converted from another encoding
     * @throws IOException if the file has changed on disk since it was opened
     */
    public List<Edit> edits() throws IOException {
        return store == null ? List.of() : new SaveOperation(store, memory).edits();
    }

    /**
     * Writes what was changed: to a temporary file that then takes the place of the one there. After that the objects
     * stand for the file as it is now.
     *
     * @throws IOException as {@link #edits} does; the file is then unchanged
     */
    @Override
    public void save(Map<?, ?> options) throws IOException {
        if (store == null) {
            throw new IOException("nothing is loaded that could be saved to " + getURI());
        }
        Path target = path();
        if (target == null) {
            edits(); // what cannot be written is told before the old content is gone
            super.save(options);
            return;
        }
        Model saved = new SaveOperation(store, memory).commit(target, openOptions);
        if (saved != store.model()) {
            memory = null;
            goOn(saved);
        }
        setModified(false);
    }

    @Override
    protected void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        byte[] bytes = new SaveOperation(store, memory).bytes();
        out.write(bytes);
        memory = bytes;
        goOn(Model.of(bytes, String.valueOf(getURI())));
    }

    private void goOn(Model saved) {
        Model before = store.model();
        store.rebase(saved);
        before.close();
        tellProblems(saved);
    }

    // ---- modification ------------------------------------------------------------------------------------------

    /** Whether what EMF shows is other than what stands in the file; a change that was undone does not count. */
    @Override
    public boolean isModified() {
        return store != null && (!store.added().isEmpty() || store.removed().length > 0
                || store.changed().stream().anyMatch(object -> !Changes.of(store, object).isEmpty()));
    }

    /** Modification is known without adapters on all objects. */
    @Override
    public void setTrackingModification(boolean isTracking) {
        tracking = isTracking;
    }

    @Override
    public boolean isTrackingModification() {
        return tracking;
    }
}
