// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.lintel.ui.claims.ClaimsImages;

/**
 * An application of a store, as an editor is opened on it; it survives the end of the workbench.
 *
 * @param store the address of the store
 * @param claim the id of the application
 */
public record ClaimInput(String store, String claim) implements IEditorInput, IPersistableElement {

    /** Makes it again in the next session. */
    public static final class Factory implements IElementFactory {

        private static final String ID = "org.lintel.ui.claims.input";

        @Override
        public ClaimInput createElement(IMemento memento) {
            String store = memento.getString("store");
            String claim = memento.getString("claim");
            return store == null || claim == null ? null : new ClaimInput(store, claim);
        }
    }

    @Override
    public String getFactoryId() {
        return Factory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString("store", store);
        memento.putString("claim", claim);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ClaimsImages.CLAIM.descriptor();
    }

    @Override
    public String getName() {
        return claim;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return NLS.bind(Messages.inStore, claim, store);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
