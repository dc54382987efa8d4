// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Language;
import org.lintel.samples.Parameter;
import org.lintel.samples.ParameterException;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.SchemaVersion;
import org.lintel.ui.LintelUi;
import org.lintel.workspace.CheckPreferences;

/** Which sample, in which schema, with which parameters; the fields are made from what the sample declares. */
final class SamplePage extends WizardPage {

    private final Consumer<Sample> chosen;
    private final Map<String, Control> fields = new HashMap<>();
    private ComboViewer samples;
    private ComboViewer schemas;
    private Label description;
    private ScrolledComposite scroll;

    /** @param chosen called when another sample is chosen */
    SamplePage(Consumer<Sample> chosen) {
        super("sample");
        this.chosen = chosen;
        setTitle(Messages.newSample);
        setDescription(Messages.newSampleShape);
    }

    @Override
    public void createControl(Composite parent) {
        Language language = CheckPreferences.language();
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        samples = combo(area, Messages.sample);
        samples.setLabelProvider(LabelProvider.createTextProvider(one -> ((Sample) one).title().in(language)));
        List<Sample> all = Sample.all();
        samples.setInput(all);
        schemas = combo(area, Messages.schema);
        schemas.setInput(SchemaVersion.values());
        schemas.setSelection(new StructuredSelection(SchemaVersion.IFC4));
        description = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, 50).applyTo(description);
        scroll = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(420, 220).applyTo(scroll);
        samples.addSelectionChangedListener(e -> showSample());
        samples.setSelection(new StructuredSelection(all.getFirst()));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, LintelUi.Help.NEW_SAMPLE);
        setControl(area);
    }

    private static ComboViewer combo(Composite parent, String title) {
        new Label(parent, SWT.NONE).setText(title);
        ComboViewer combo = new ComboViewer(parent, SWT.READ_ONLY);
        combo.setContentProvider(ArrayContentProvider.getInstance());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo.getControl());
        return combo;
    }

    private void showSample() {
        Language language = CheckPreferences.language();
        Sample sample = sample();
        description.setText(sample.description().in(language));
        fields.clear();
        if (scroll.getContent() != null) {
            scroll.getContent().dispose();
        }
        Composite list = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(list);
        for (Parameter parameter : sample.parameters()) {
            field(list, parameter, language);
        }
        scroll.setContent(list);
        scroll.setMinSize(list.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        chosen.accept(sample);
        validate();
    }

    private void field(Composite list, Parameter parameter, Language language) {
        String label = parameter.label().in(language);
        if (parameter.kind() == Parameter.Kind.FLAG) {
            Button box = new Button(list, SWT.CHECK);
            box.setText(label);
            box.setSelection(parameter.defaultValue() != 0);
            box.addListener(SWT.Selection, e -> validate());
            GridDataFactory.fillDefaults().span(3, 1).applyTo(box);
            fields.put(parameter.name(), box);
            return;
        }
        new Label(list, SWT.NONE).setText(label);
        Text text = new Text(list, SWT.BORDER);
        text.setText(Decimal.plain(parameter.defaultValue()));
        text.addModifyListener(e -> validate());
        GridDataFactory.fillDefaults().hint(80, SWT.DEFAULT).applyTo(text);
        fields.put(parameter.name(), text);
        new Label(list, SWT.NONE).setText(parameter.unit() + "  (" + Decimal.plain(parameter.min()) + " … "
                + Decimal.plain(parameter.max()) + ")");
    }

    private void validate() {
        String error = null;
        try {
            sample().check(parameters());
        } catch (ParameterException e) {
            Language language = CheckPreferences.language();
            error = e.parameter() + ": " + e.text().in(language) + "; " + e.remedy().in(language);
        }
        setErrorMessage(error);
        setPageComplete(error == null);
    }

    Sample sample() {
        return (Sample) samples.getStructuredSelection().getFirstElement();
    }

    SchemaVersion schema() {
        return (SchemaVersion) schemas.getStructuredSelection().getFirstElement();
    }

    /** @throws ParameterException if a field holds what its parameter does not allow */
    Parameters parameters() {
        Parameters parameters = sample().defaults();
        for (Parameter parameter : sample().parameters()) {
            parameters = switch (fields.get(parameter.name())) {
                case Button box -> parameters.with(parameter.name(), box.getSelection() ? 1 : 0);
                case Text text -> parameters.with(parameter.name(), text.getText().strip());
                default -> parameters;
            };
        }
        return parameters;
    }
}
