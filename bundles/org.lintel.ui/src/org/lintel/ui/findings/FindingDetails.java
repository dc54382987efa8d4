// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.List;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.lintel.ui.Accessible;
import org.lintel.workspace.CheckPreferences;

/** What stands behind the selected finding: the story as text, and under it the worked calculation as a tree. */
public final class FindingDetails {

    private static final String CSS_ID = "org.eclipse.e4.ui.css.id";

    private final SashForm sash;
    private final StyledText text;
    private final ExplanationTree tree;

    FindingDetails(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL);
        text = new StyledText(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(8, 6, 8, 6);
        text.setLineSpacing(2);
        text.setCaret(null);
        text.setData(CSS_ID, "LintelStory"); // coloured in css/dark.css
        Accessible.name(text, Messages.explanation);
        tree = new ExplanationTree(sash);
        sash.setWeights(55, 45);
        show(null);
    }

    /** @param row null for none */
    void show(FindingRow row) {
        FindingStory.write(text, row);
        List<Explanation.Node> nodes = row == null ? List.of()
                : new Explanation(CheckPreferences.language()).of(row.result());
        sash.setMaximizedControl(nodes.isEmpty() ? text : null);
        tree.show(nodes);
    }

    boolean hasFocus() {
        return text.isFocusControl() || tree.viewer().getTree().isFocusControl();
    }

    /** Copies what is selected in the part that has the focus. */
    void copy() {
        if (text.isFocusControl()) {
            if (text.getSelectionCount() == 0) {
                text.selectAll();
            }
            text.copy();
            return;
        }
        tree.copy();
    }

    /** The calculation. */
    public TreeViewer tree() {
        return tree.viewer();
    }

    /** The story. */
    public StyledText text() {
        return text;
    }
}
