// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.navigator;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonLabelProvider;
import org.lintel.ui.Images;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.TreeLabels;
import org.lintel.ui.tree.TreeNode;

/** Names and pictures of the elements of a model in the Project Explorer. */
public final class ModelLabelProvider extends LabelProvider implements ICommonLabelProvider, IStyledLabelProvider {

    private final TreeLabels labels = new TreeLabels();

    @Override
    public StyledString getStyledText(Object element) {
        return element instanceof Placeholder placeholder
                ? new StyledString(placeholder.text(), StyledString.QUALIFIER_STYLER)
                : element instanceof TreeNode ? labels.getStyledText(element) : null;
    }

    @Override
    public String getText(Object element) {
        StyledString text = getStyledText(element);
        return text == null ? null : text.getString();
    }

    @Override
    public Image getImage(Object element) {
        return element instanceof Placeholder placeholder
                ? placeholder.failed() ? Images.SEVERITY_ERROR.image() : Images.RANGE.image()
                : labels.getImage(element);
    }

    @Override
    public String getDescription(Object element) {
        return element instanceof ElementNode node
                ? node.instance().typeName() + "  #" + node.instance().id() + "  " + node.ref().globalId() : null;
    }

    @Override
    public void init(ICommonContentExtensionSite config) {
        // needs nothing of it
    }

    @Override
    public void restoreState(IMemento memento) {
        // nothing is kept
    }

    @Override
    public void saveState(IMemento memento) {
        // nothing is kept
    }
}
