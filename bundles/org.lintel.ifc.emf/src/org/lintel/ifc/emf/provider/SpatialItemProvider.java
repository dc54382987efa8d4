// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf.provider;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.lintel.ifc.emf.IfcObject;
import org.lintel.ifc.emf.IfcResource;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Spatial;

/**
 * The spatial tree of a model for viewers of EMF: below a resource its project, below that sites, buildings, storeys,
 * spaces, elements and their parts. IFC makes this tree of relations, not of containment, so a viewer has to ask here.
 *
 * <p>The tree is that of the file as it was read or last saved; what was removed since is left out, what is new has no
 * place before it is saved. Names are those that were set. One provider serves all objects of all resources.
 */
public final class SpatialItemProvider
        implements IStructuredItemContentProvider, ITreeItemContentProvider, IItemLabelProvider {

    @Override
    public Collection<?> getElements(Object object) {
        return getChildren(object);
    }

    @Override
    public Collection<?> getChildren(Object object) {
        if (object instanceof IfcResource resource) {
            Instance project = resource.model() == null ? null : Spatial.of(resource.model()).project();
            return project == null ? List.of() : objects(resource, List.of(project));
        }
        return object instanceof IfcObject parent && isInTree(parent)
                ? objects((IfcResource) parent.eResource(), spatial(parent).children(parent.instance())) : List.of();
    }

    @Override
    public boolean hasChildren(Object object) {
        return !getChildren(object).isEmpty();
    }

    /** What an object stands below: an instance, the resource for the project, null for what is not in the tree. */
    @Override
    public Object getParent(Object object) {
        if (!(object instanceof IfcObject child) || !isInTree(child)) {
            return null;
        }
        var resource = (IfcResource) child.eResource();
        Instance parent = spatial(child).parent(child.instance());
        if (parent != null) {
            return resource.object(parent);
        }
        return child.instance().equals(spatial(child).project()) ? resource : null;
    }

    private static boolean isInTree(IfcObject object) {
        return object.instance() != null && object.eResource() instanceof IfcResource;
    }

    private static Spatial spatial(IfcObject object) {
        return Spatial.of(object.instance().model());
    }

    private static List<EObject> objects(IfcResource resource, List<Instance> instances) {
        var found = new ArrayList<EObject>(instances.size());
        for (Instance instance : instances) {
            EObject object = resource.object(instance);
            if (object != null) {
                found.add(object);
            }
        }
        return found;
    }

    /** {@code IfcWall Outer wall}; a storey, space or site without a name goes by its long name, others by number. */
    @Override
    public String getText(Object object) {
        if (object instanceof IfcResource resource) {
            return resource.getURI() == null ? "" : resource.getURI().lastSegment();
        }
        if (!(object instanceof IfcObject instance)) {
            return String.valueOf(object);
        }
        String name = text(instance, "Name");
        name = name.isEmpty() ? text(instance, "LongName") : name;
        return instance.eClass().getName() + " " + (name.isEmpty() ? "#" + instance.id() : name);
    }

    private static String text(IfcObject object, String attribute) {
        var feature = object.eClass().getEStructuralFeature(attribute);
        return feature != null && object.eGet(feature) instanceof String text ? text.strip() : "";
    }

    /** Always null: pictures are for those who have a display. */
    @Override
    public Object getImage(Object object) {
        return null;
    }
}
