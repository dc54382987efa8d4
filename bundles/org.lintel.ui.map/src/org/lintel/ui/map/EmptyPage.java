// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ShowInContext;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ui.LintelUi;
import org.lintel.ui.findings.FindingsFilter;
import org.lintel.ui.findings.FindingsView;
import org.lintel.ui.findings.Scope;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;

/** Stands in place of the map while there is none: why, and what to do. */
final class EmptyPage {

    private static final int MARGIN = 12;
    private static final int WIDTH = 400;
    /** Word in the rules that tell what is wrong with the place of a model. */
    private static final String GEOREFERENCE = "georeference";

    private final MapView view;
    private final Composite control;
    private final Text text;
    private final Link link;
    private Runnable clicked;

    EmptyPage(Composite parent, MapView view) {
        this.view = view;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).applyTo(control);
        // a text, for its commands are there to be copied
        text = new Text(control, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setBackground(control.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        link = new Link(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(link);
        link.setVisible(false);
        link.addListener(SWT.Selection, e -> {
            if (clicked != null) {
                clicked.run();
            }
        });
    }

    Composite control() {
        return control;
    }

    String text() {
        return text.getText();
    }

    static Language language() {
        return CheckPreferences.language();
    }

    void say(String words) {
        say(words, null, null);
    }

    /** What the command says after a colon begins like a sentence here, unless it begins with a name. */
    static String sentence(Message message) {
        String words = message.in(language());
        return words.matches("(?s)[a-z]+ .*") ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    }

    void say(Message message) {
        say(sentence(message));
    }

    /** The model does not say where it stands: its findings on that say why. */
    void sayNoPlace(Message why, IFile file) {
        say(sentence(why), Messages.showPlaceFindings, () -> findings(file));
    }

    void sayCancelled() {
        say(Messages.cancelled, Messages.again, view::refresh);
    }

    private void say(String words, String action, Runnable run) {
        text.setText(words);
        clicked = run;
        link.setText(action == null ? "" : "<a>" + action + "</a>");
        link.setVisible(action != null);
        ((GridData) link.getLayoutData()).exclude = action == null;
        control.layout();
    }

    private void findings(IFile file) {
        try {
            if (view.getSite().getPage().showView(LintelUi.FINDINGS_VIEW) instanceof FindingsView findings) {
                findings.setScope(Scope.MODEL);
                findings.show(new ShowInContext(file, null));
                findings.setFilter(FindingsFilter.INITIAL.withText(GEOREFERENCE));
                if (LintelWorkspace.runs().of(file) == null) {
                    LintelWorkspace.checks().order(List.of(file));
                }
            }
        } catch (PartInitException e) {
            ILog.of(EmptyPage.class).log(e.getStatus());
        }
    }
}
