// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.lintel.ui.tree.ElementNode;

/** Shows an element in the Properties view: one category per section of its details. */
public final class ElementPropertySource implements IPropertySource {

    private final List<IPropertyDescriptor> descriptors = new ArrayList<>();
    private final Map<Object, String> values = new HashMap<>();

    ElementPropertySource(ElementNode node) {
        int id = 0;
        for (DetailSection section : new ElementDetails(node.tree()).of(node.instance())) {
            for (DetailRow row : section.rows()) {
                PropertyDescriptor descriptor = new PropertyDescriptor(id, row.name());
                descriptor.setCategory(section.title());
                descriptor.setAlwaysIncompatible(true);
                descriptors.add(descriptor);
                values.put(id, row.value());
                id++;
            }
        }
    }

    /** Finds the property source of an element. */
    public static final class Factory implements IAdapterFactory {

        @Override
        public <T> T getAdapter(Object adaptable, Class<T> adapter) {
            return adaptable instanceof ElementNode node && adapter == IPropertySource.class
                    ? adapter.cast(new ElementPropertySource(node)) : null;
        }

        @Override
        public Class<?>[] getAdapterList() {
            return new Class<?>[] {IPropertySource.class};
        }
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return descriptors.toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public Object getPropertyValue(Object id) {
        return values.get(id);
    }

    @Override
    public Object getEditableValue() {
        return null;
    }

    @Override
    public boolean isPropertySet(Object id) {
        return values.containsKey(id);
    }

    @Override
    public void resetPropertyValue(Object id) {
        // read only
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // read only
    }
}
