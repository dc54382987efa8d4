// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** A page of an application; what stands on it is made anew whenever the application was read. */
abstract class SheetPage extends FormPage {

    private final ClaimEditor claim;
    private ScrolledForm form;

    SheetPage(ClaimEditor editor, String id, String title) {
        super(editor, id, title);
        claim = editor;
    }

    @Override
    protected final void createFormContent(IManagedForm managed) {
        form = managed.getForm();
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(12, 10).applyTo(form.getBody());
        refill();
    }

    final void refill() {
        if (form == null || form.isDisposed()) {
            return;
        }
        Composite body = form.getBody();
        body.setRedraw(false);
        try {
            for (Control each : body.getChildren()) {
                each.dispose();
            }
            SheetParts parts = new SheetParts(getManagedForm().getToolkit(), body);
            if (claim.sheet() == null) {
                parts.say(claim.said());
            } else {
                fill(parts, claim.sheet());
            }
            for (Control each : body.getChildren()) {
                if (each.getLayoutData() == null) {
                    GridDataFactory.fillDefaults().grab(true, false).applyTo(each);
                }
            }
        } finally {
            body.setRedraw(true);
        }
        form.reflow(true);
    }

    final ClaimEditor claim() {
        return claim;
    }

    /** Makes what stands on the page. */
    abstract void fill(SheetParts parts, ClaimSheet sheet);
}
