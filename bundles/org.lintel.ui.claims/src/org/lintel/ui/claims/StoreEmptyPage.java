// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.jface.window.Window;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.NewDemoWizard;
import org.lintel.ui.claims.desk.OpenStoreDialog;
import org.lintel.ui.claims.desk.RecentStores;

/** Stands in place of a view while no store is open: why, and what to do. */
public final class StoreEmptyPage {

    private static final int MARGIN = 12;
    private static final int WIDTH = 400;

    private final Composite control;
    private final Text text;
    private final Composite links;

    public StoreEmptyPage(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).applyTo(control);
        // a text, for what it says is there to be copied
        text = new Text(control, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setBackground(control.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        links = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(links);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(links);
    }

    public Control control() {
        return control;
    }

    /** What is said. */
    public String text() {
        return text.getText();
    }

    /** Tells how the desk stands. */
    public void show(Desk.State state) {
        for (Control each : links.getChildren()) {
            each.dispose();
        }
        text.setText(switch (state) {
            case Desk.State.Opening opening -> NLS.bind(Messages.opening, opening.address());
            case Desk.State.Failed failed -> NLS.bind(Messages.notOpened, ClaimsUi.say(failed.why()));
            default -> Messages.noStore;
        });
        if (!(state instanceof Desk.State.Opening)) {
            link(Messages.openStore, StoreEmptyPage::ask);
            link(Messages.newDemo, StoreEmptyPage::demo);
            for (String each : RecentStores.all()) {
                link(NLS.bind(Messages.openRecent, each), () -> Desk.get().open(each));
            }
        }
        control.layout(true, true);
    }

    private void link(String words, Runnable run) {
        Link link = new Link(links, SWT.NONE);
        link.setText("<a>" + words.replace("&", "&&") + "</a>");
        link.addListener(SWT.Selection, e -> run.run());
    }

    /** Asks for a store and opens it. */
    public static void ask() {
        OpenStoreDialog dialog = new OpenStoreDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
        if (dialog.open() == Window.OK) {
            Desk.get().open(dialog.address());
        }
    }

    private static void demo() {
        NewDemoWizard wizard = new NewDemoWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard).open();
    }
}
