// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf.provider;

import java.util.Set;
import org.eclipse.emf.common.notify.impl.AdapterFactoryImpl;
import org.eclipse.emf.edit.provider.ComposeableAdapterFactory;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.lintel.ifc.emf.IfcObject;
import org.lintel.ifc.emf.IfcResource;

/**
 * Gives viewers of EMF the spatial tree. It attaches nothing to the objects, for an object with an adapter would stay
 * in memory as long as its resource.
 */
public final class SpatialItemProviderFactory extends AdapterFactoryImpl implements ComposeableAdapterFactory {

    private static final Set<Object> TYPES =
            Set.of(IStructuredItemContentProvider.class, ITreeItemContentProvider.class, IItemLabelProvider.class);

    private final SpatialItemProvider provider = new SpatialItemProvider();
    private ComposedAdapterFactory parent;

    @Override
    public boolean isFactoryForType(Object type) {
        return TYPES.contains(type) || type instanceof IfcResource || type instanceof IfcObject;
    }

    @Override
    public Object adapt(Object object, Object type) {
        return TYPES.contains(type) && (object instanceof IfcResource || object instanceof IfcObject) ? provider : null;
    }

    @Override
    public ComposeableAdapterFactory getRootAdapterFactory() {
        return parent == null ? this : parent.getRootAdapterFactory();
    }

    @Override
    public void setParentAdapterFactory(ComposedAdapterFactory parentAdapterFactory) {
        parent = parentAdapterFactory;
    }
}
