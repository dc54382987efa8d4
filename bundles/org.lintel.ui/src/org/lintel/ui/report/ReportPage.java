// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.lintel.core.text.Language;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.Reports;
import org.lintel.ui.LintelUi;
import org.lintel.ui.ModelSelection;
import org.lintel.workspace.CheckPreferences;

/** Which models, in which format, in which language, into which file. */
final class ReportPage extends WizardPage {

    private static final String FORMAT = "format";
    private static final String FOLDER = "folder";
    private static final String ALL = "all";
    private static final String OPEN = "open";

    private final List<IFile> chosen;
    private CheckboxTableViewer models;
    private ComboViewer formats;
    private ComboViewer languages;
    private Text target;
    private Button all;
    private Button open;
    private boolean ownTarget;

    ReportPage(List<IFile> chosen) {
        super("report");
        this.chosen = chosen;
        setTitle(Messages.title);
        setDescription(Messages.description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
        label(area, Messages.models).setLayoutData(GridDataFactory.fillDefaults().span(3, 1).create());
        models = CheckboxTableViewer.newCheckList(area, SWT.BORDER);
        models.setContentProvider(ArrayContentProvider.getInstance());
        models.setLabelProvider(new WorkbenchLabelProvider() {
            @Override
            protected String decorateText(String input, Object element) {
                return ((IFile) element).getFullPath().makeRelative().toString();
            }
        });
        models.setInput(ModelSelection.modelsIn(ResourcesPlugin.getWorkspace().getRoot()));
        models.setCheckedElements(chosen.toArray());
        models.addCheckStateListener(e -> changed());
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(420, 120).applyTo(models.getTable());

        label(area, Messages.format);
        formats = combo(area);
        formats.setLabelProvider(LabelProvider.createTextProvider(element -> {
            ReportFormat format = (ReportFormat) element;
            return format.label().in(CheckPreferences.language()) + "  (" + format.id() + ")";
        }));
        formats.setInput(Reports.all());
        formats.addSelectionChangedListener(e -> changed());
        label(area, Messages.language);
        languages = combo(area);
        languages.setLabelProvider(LabelProvider.createTextProvider(
                element -> element == Language.ZH_HK ? "繁體中文（香港）" : "English"));
        languages.setInput(Language.values());
        label(area, Messages.target);
        target = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(target);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> browse());
        all = check(area, Messages.all);
        open = check(area, Messages.openWhenDone);
        restore();
        target.addModifyListener(e -> {
            ownTarget = target.isFocusControl() || ownTarget;
            setPageComplete(valid());
        });
        changed();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, LintelUi.Help.EXPORT);
        setControl(area);
    }

    private static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    private static ComboViewer combo(Composite parent) {
        ComboViewer combo = new ComboViewer(parent, SWT.READ_ONLY);
        combo.setContentProvider(ArrayContentProvider.getInstance());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(combo.getControl());
        return combo;
    }

    private static Button check(Composite parent, String text) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
        return button;
    }

    private void restore() {
        IDialogSettings settings = getDialogSettings();
        String last = settings == null ? null : settings.get(FORMAT);
        ReportFormat format = Reports.find(last == null ? "html" : last);
        List<?> installed = (List<?>) formats.getInput();
        for (Object candidate : installed) {
            if (format != null && ((ReportFormat) candidate).id().equals(format.id())) {
                formats.setSelection(new StructuredSelection(candidate));
            }
        }
        if (formats.getStructuredSelection().isEmpty() && !installed.isEmpty()) {
            formats.setSelection(new StructuredSelection(installed.getFirst()));
        }
        languages.setSelection(new StructuredSelection(CheckPreferences.language()));
        all.setSelection(settings != null && settings.getBoolean(ALL));
        open.setSelection(settings == null || settings.get(OPEN) == null || settings.getBoolean(OPEN));
    }

    void remember() {
        IDialogSettings settings = getDialogSettings();
        settings.put(FORMAT, format().id());
        settings.put(ALL, all.getSelection());
        settings.put(OPEN, open.getSelection());
        if (ownTarget) {
            settings.put(FOLDER, String.valueOf(target().toAbsolutePath().getParent()));
        }
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFileName(target.getText());
        String path = dialog.open();
        if (path != null) {
            ownTarget = true;
            target.setText(path);
        }
    }

    /** Proposes a file until the user names one himself. */
    private void changed() {
        if (!ownTarget && format() != null) {
            target.setText(proposal().toString());
        }
        setPageComplete(valid());
    }

    private Path proposal() {
        List<IFile> files = files();
        String name = "lintel-report";
        String folder = getDialogSettings() == null ? null : getDialogSettings().get(FOLDER);
        if (files.size() == 1) {
            name = files.getFirst().getFullPath().removeFileExtension().lastSegment();
        }
        Path base = folder != null ? Path.of(folder)
                : !files.isEmpty() && files.getFirst().getProject().getLocation() != null
                        ? files.getFirst().getProject().getLocation().append("reports").toPath()
                        : Path.of(System.getProperty("user.home"));
        return base.resolve(name + "." + format().fileExtension());
    }

    private boolean valid() {
        String error = models.getCheckedElements().length == 0 ? Messages.noModel
                : format() == null ? Messages.noFormat : targetError();
        setErrorMessage(error);
        return error == null;
    }

    private String targetError() {
        try {
            Path path = Path.of(target.getText());
            return target.getText().isBlank() || !path.isAbsolute() || path.toFile().isDirectory() ? Messages.noTarget
                    : null;
        } catch (InvalidPathException e) {
            return Messages.noTarget;
        }
    }

    List<IFile> files() {
        return Arrays.stream(models.getCheckedElements()).map(IFile.class::cast).toList();
    }

    ReportFormat format() {
        return (ReportFormat) formats.getStructuredSelection().getFirstElement();
    }

    ReportOptions options() {
        Language language = (Language) languages.getStructuredSelection().getFirstElement();
        return ReportOptions.PLAIN.withLanguage(language).withShowAll(all.getSelection())
                .withGenerated(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    Path target() {
        return Path.of(target.getText());
    }

    boolean openWhenDone() {
        return open.getSelection();
    }
}
