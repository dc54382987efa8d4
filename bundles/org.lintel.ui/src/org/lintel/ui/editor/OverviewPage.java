// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.lintel.ifc.model.ModelException;
import org.lintel.ui.Images;
import org.lintel.ui.tree.ModelTree;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;

/** The first page of a model: the facts of the file, what it holds, what the last check said, what is wrong with it. */
public final class OverviewPage {

    private final ModelEditor editor;
    private final FormToolkit toolkit;
    private final ScrolledForm form;
    private final Composite facts;
    private final Composite verdicts;
    private final TypeCounts counts;
    private final ProblemList problems;
    private final Section problemSection;
    private final Runs.Listener runsListener;

    OverviewPage(Composite parent, ModelEditor editor) {
        this.editor = editor;
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        form.setText(editor.getEditorInput().getName());
        form.setImage(Images.MODEL.image());
        toolkit.decorateFormHeading(form.getForm());
        form.setMessage(Messages.loading, IMessageProvider.INFORMATION);
        form.getBody().setLayout(columns(2, true));

        Composite left = column();
        facts = section(left, Messages.file, false);
        verdicts = section(left, Messages.lastCheck, false);
        Composite right = column();
        counts = new TypeCounts(section(right, Messages.contents, true), toolkit, editor::showType);
        Composite problemArea = section(form.getBody(), Messages.problems, false);
        problemSection = (Section) problemArea.getParent();
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(problemSection);
        problemSection.setVisible(false);
        problems = new ProblemList(problemArea, toolkit);

        runsListener = file -> {
            if (file.equals(editor.workspaceFile())) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(this::showVerdicts);
            }
        };
        LintelWorkspace.runs().addListener(runsListener);
        showVerdicts();
    }

    private Composite column() {
        Composite column = toolkit.createComposite(form.getBody());
        column.setLayout(columns(1, false));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(column);
        return column;
    }

    private static GridLayout columns(int number, boolean equal) {
        GridLayout layout = new GridLayout(number, equal);
        layout.marginWidth = number == 1 ? 0 : 10;
        layout.marginHeight = number == 1 ? 0 : 8;
        layout.horizontalSpacing = 16;
        layout.verticalSpacing = 10;
        return layout;
    }

    private Composite section(Composite parent, String title, boolean tall) {
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED);
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, tall).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayout layout = new GridLayout(2, false);
        layout.horizontalSpacing = 12;
        client.setLayout(layout);
        section.setClient(client);
        return client;
    }

    Control control() {
        return form;
    }

    /** Whether the file could not be opened. */
    public boolean isFailed() {
        return form.getMessageType() == IMessageProvider.ERROR;
    }

    /** What the page says on top: empty where all is well. */
    public String message() {
        return form.getMessage() == null ? "" : form.getMessage();
    }

    void show(ModelTree tree) {
        form.setMessage(null, IMessageProvider.NONE);
        clear(facts);
        for (FileFacts.Fact fact : FileFacts.of(tree)) {
            row(facts, fact.name(), fact.value());
        }
        counts.show(tree.model().counts(), tree.model().schema());
        boolean any = problems.show(tree.model().problems());
        problemSection.setVisible(any);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(!any).applyTo(problemSection);
        form.reflow(true);
    }

    /** The file cannot be opened: says why and what can be done. */
    void fail(ModelException cause) {
        String text = cause.text().in(CheckPreferences.language());
        String remedy = cause.remedy().in(CheckPreferences.language());
        form.setMessage(text, IMessageProvider.ERROR);
        clear(facts);
        row(facts, Messages.problem, cause.line() > 0 ? text + "  (" + cause.line() + ":" + cause.column() + ")" : text);
        if (!remedy.isEmpty()) {
            row(facts, Messages.remedy, remedy);
        }
        form.reflow(true);
    }

    void cancelled() {
        form.setMessage(Messages.cancelled, IMessageProvider.WARNING);
    }

    private void showVerdicts() {
        if (form.isDisposed()) {
            return;
        }
        clear(verdicts);
        IFile file = editor.workspaceFile();
        Runs.Entry entry = file == null ? null : LintelWorkspace.runs().of(file);
        if (entry == null) {
            Label none = toolkit.createLabel(verdicts, file == null ? Messages.outside : Messages.notChecked, SWT.WRAP);
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(none);
        } else {
            for (Verdicts.Line line : Verdicts.of(entry.run())) {
                toolkit.createLabel(verdicts, "").setImage(line.image().image());
                toolkit.createLabel(verdicts, line.text());
            }
        }
        if (file != null) {
            Composite links = toolkit.createComposite(verdicts);
            links.setLayout(columns(3, false));
            ((GridLayout) links.getLayout()).marginWidth = 0;
            GridDataFactory.fillDefaults().span(2, 1).applyTo(links);
            link(links, Messages.checkNow, () -> LintelWorkspace.checks().order(List.of(file)));
            link(links, Messages.showFindings, () -> EditorLinks.showFindings(editor.getSite().getPage()));
            link(links, Messages.exportReport, () -> EditorLinks.export(editor.getSite(), file));
        }
        form.reflow(true);
    }

    private void link(Composite parent, String text, Runnable action) {
        Hyperlink link = toolkit.createHyperlink(parent, text, SWT.NONE);
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter((HyperlinkEvent e) -> action.run()));
    }

    private void row(Composite parent, String name, String value) {
        Label label = toolkit.createLabel(parent, name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Text text = new Text(parent, SWT.READ_ONLY | SWT.WRAP);
        text.setText(value);
        toolkit.adapt(text, true, false);
        GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(text);
    }

    private static void clear(Composite area) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
    }

    void setFocus() {
        form.setFocus();
    }

    void dispose() {
        LintelWorkspace.runs().removeListener(runsListener);
        toolkit.dispose();
    }
}
