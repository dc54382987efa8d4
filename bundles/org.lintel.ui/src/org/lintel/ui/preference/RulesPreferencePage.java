// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Language;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import org.lintel.ui.Accessible;
import org.lintel.ui.Images;
import org.lintel.ui.LintelUi;
import org.lintel.ui.OutcomeLook;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.WorkspaceDefaults;
import org.osgi.service.prefs.BackingStoreException;

/** All rule packs with their rules, made from the catalogue: what each says, and which packs are on. */
public final class RulesPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private final Catalog catalog = LintelWorkspace.catalog();
    private final Language language = CheckPreferences.language();
    private CheckboxTreeViewer packs;
    private Text about;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.rulesDescription);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 380).applyTo(sash);
        packs = new CheckboxTreeViewer(sash, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        Accessible.name(packs.getTree(), Messages.rules);
        packs.setContentProvider(new Content());
        packs.setLabelProvider(new Labels());
        packs.setInput(catalog);
        packs.addCheckStateListener(e -> {
            String pack = e.getElement() instanceof RuleDescription rule ? rule.pack() : (String) e.getElement();
            // packs go on and off as a whole, single rules in lintel.yaml; so do packs that are on request
            packs.setSubtreeChecked(pack, e.getChecked() && !WorkspaceDefaults.isOnRequest(catalog, pack));
        });
        about = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        Accessible.name(about, Messages.about);
        packs.addSelectionChangedListener(e -> about.setText(about(packs.getStructuredSelection().getFirstElement())));
        sash.setWeights(60, 40);
        Label note = new Label(area, SWT.WRAP);
        note.setText(Messages.rulesNote);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(note);
        check(CheckPreferences.packsOff());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, LintelUi.Help.PREFERENCES);
        return area;
    }

    private void check(Set<String> off) {
        packs.expandAll();
        for (String pack : catalog.packs()) {
            packs.setSubtreeChecked(pack, !off.contains(pack) && !WorkspaceDefaults.isOnRequest(catalog, pack));
        }
        packs.collapseAll();
    }

    private String about(Object element) {
        if (element instanceof RuleDescription rule) {
            String clause = rule.clause().citation();
            return rule.name().in(language) + "\n" + rule.id() + (clause.isEmpty() ? "" : "  ·  " + clause) + "\n\n"
                    + rule.explanation().in(language) + "\n\n" + rule.remedy().in(language);
        }
        if (element instanceof String pack) {
            StringBuilder text = new StringBuilder(title(pack)).append('\n');
            for (PackEdition edition : catalog.editions(pack)) {
                text.append('\n').append(edition.title().in(language)).append(' ').append(edition.edition());
            }
            return text.toString();
        }
        return "";
    }

    private String title(String pack) {
        List<PackEdition> editions = catalog.editions(pack);
        String title = editions.isEmpty() ? pack : editions.getLast().title().in(language) + "  (" + pack + ")";
        return WorkspaceDefaults.isOnRequest(catalog, pack) ? NLS.bind(Messages.onRequest, title) : title;
    }

    @Override
    protected void performDefaults() {
        check(Set.of());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Set<String> off = new TreeSet<>();
        for (String pack : catalog.packs()) {
            if (!packs.getChecked(pack) && !WorkspaceDefaults.isOnRequest(catalog, pack)) {
                off.add(pack);
            }
        }
        if (packs.getCheckedElements().length == 0) {
            setErrorMessage(Messages.noPack);
            return false;
        }
        if (!off.equals(CheckPreferences.packsOff())) {
            CheckPreferences.node().put(CheckPreferences.PACKS_OFF, String.join(",", off));
            try {
                CheckPreferences.node().flush();
            } catch (BackingStoreException e) {
                ILog.of(RulesPreferencePage.class).error("preferences cannot be stored", e);
            }
            Recheck.everything();
        }
        return true;
    }

    private List<RuleDescription> rules(String pack) {
        List<RuleDescription> rules = new ArrayList<>();
        for (RuleDescription rule : catalog.descriptions()) {
            if (rule.pack().equals(pack)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return catalog.packs().toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof String pack ? rules(pack).toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof RuleDescription rule ? rule.pack() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof String;
        }
    }

    private final class Labels extends LabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof RuleDescription rule ? rule.name().in(language) : title((String) element);
        }

        @Override
        public Image getImage(Object element) {
            return element instanceof RuleDescription rule ? OutcomeLook.image(rule.severity()).image()
                    : Images.SOURCE.image();
        }
    }
}
