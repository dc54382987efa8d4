// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Language;
import org.lintel.ui.Accessible;
import org.lintel.ui.Images;
import org.lintel.ui.OutcomeLook;
import org.lintel.workspace.CheckPreferences;

/** The bar above the findings: a text, a button per outcome with its count, a button per severity. */
final class FilterBar {

    private final Text text;
    private final Composite bar;
    private final Map<Outcome, ToolItem> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Severity, ToolItem> severities = new EnumMap<>(Severity.class);
    private final ToolItem suppressed;
    private final Consumer<FindingsFilter> changed;
    private FindingsFilter filter;

    /** @param changed called whenever the user changes the filter */
    FilterBar(Composite parent, FindingsFilter initial, Consumer<FindingsFilter> changed) {
        this.filter = initial;
        this.changed = changed;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);

        text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.filterText);
        text.addModifyListener(e -> change(filter.withText(text.getText())));
        Accessible.name(text, Messages.filterText);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(text);

        ToolBar outcomeBar = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        Accessible.name(outcomeBar, Messages.filterOutcomes);
        for (Outcome outcome : Outcome.values()) {
            ToolItem item = button(outcomeBar, OutcomeLook.image(outcome), filter.outcomes().contains(outcome),
                    this::outcomesChanged);
            outcomes.put(outcome, item);
        }
        suppressed = button(outcomeBar, Images.SUPPRESSED, filter.suppressed(),
                () -> change(filter.withSuppressed(this.suppressed().getSelection())));

        ToolBar severityBar = new ToolBar(bar, SWT.FLAT);
        Accessible.name(severityBar, Messages.filterSeverities);
        Language language = CheckPreferences.language();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            ToolItem item = button(severityBar, OutcomeLook.image(severity), filter.severities().contains(severity),
                    this::severitiesChanged);
            item.setToolTipText(Messages.bind(Messages.showSeverity, severity.label().in(language)));
            severities.put(severity, item);
        }
    }

    private ToolItem suppressed() {
        return suppressed;
    }

    private static ToolItem button(ToolBar bar, Images image, boolean selected, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.CHECK);
        item.setImage(image.image());
        item.setSelection(selected);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    private void outcomesChanged() {
        Set<Outcome> shown = EnumSet.noneOf(Outcome.class);
        outcomes.forEach((outcome, item) -> {
            if (item.getSelection()) {
                shown.add(outcome);
            }
        });
        change(filter.withOutcomes(shown));
    }

    private void severitiesChanged() {
        Set<Severity> shown = EnumSet.noneOf(Severity.class);
        severities.forEach((severity, item) -> {
            if (item.getSelection()) {
                shown.add(severity);
            }
        });
        change(filter.withSeverities(shown));
    }

    private void change(FindingsFilter other) {
        if (!other.equals(filter)) {
            filter = other;
            changed.accept(filter);
        }
    }

    /** Shows how many there are of each outcome; the undetermined always, whatever the filter. */
    void show(FindingsTree tree) {
        Language language = CheckPreferences.language();
        outcomes.forEach((outcome, item) -> {
            String label = outcome.label().in(language);
            item.setText(Integer.toString(tree.counts().get(outcome)));
            item.setToolTipText(Messages.bind(Messages.showOutcome, label, tree.counts().get(outcome)));
        });
        suppressed.setText(Integer.toString(tree.suppressed()));
        suppressed.setToolTipText(Messages.bind(Messages.showSuppressed, tree.suppressed()));
        bar.layout(true, true);
    }

    /** Puts the filter into another state, as a link or a test does. */
    void set(FindingsFilter other) {
        text.setText(other.text());
        outcomes.forEach((outcome, item) -> item.setSelection(other.outcomes().contains(outcome)));
        severities.forEach((severity, item) -> item.setSelection(other.severities().contains(severity)));
        suppressed.setSelection(other.suppressed());
        change(other);
    }

    void setFocus() {
        text.setFocus();
    }
}
