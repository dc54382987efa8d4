// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.register.ClaimFilter;
import org.lintel.claims.register.ClaimOrder;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Scheme;
import org.lintel.core.money.Money;
import org.lintel.ui.Accessible;
import org.lintel.ui.claims.ClaimsUi;

/** What the register shows: words, scheme, state, days, amounts, and the order. What cannot be read is marked and left out. */
final class FilterBar {

    private static final int PAUSE_MS = 250;

    private final Composite control;
    private final Runnable whenChanged;
    private final Text words;
    private final Combo scheme;
    private final Combo state;
    private final Combo order;
    private final Text from;
    private final Text to;
    private final Text least;
    private final Text most;
    private List<String> schemes = List.of();
    private int changes;
    private boolean quiet;

    FilterBar(Composite parent, Runnable whenChanged) {
        this.whenChanged = whenChanged;
        control = new Composite(parent, SWT.NONE);
        RowLayout rows = new RowLayout(SWT.HORIZONTAL);
        rows.center = true;
        rows.spacing = 8;
        control.setLayout(rows);
        words = text(null, Messages.words, Messages.wordsHint, 180);
        scheme = combo(Messages.scheme, 220);
        state = combo(Messages.state, 110);
        List<String> states = new ArrayList<>(List.of(Messages.all));
        Arrays.stream(State.values()).forEach(each -> states.add(ClaimsUi.say(each.label())));
        state.setItems(states.toArray(String[]::new));
        state.select(0);
        from = text(Messages.appliedFrom, Messages.appliedFrom, "2024-01-01", 90);
        to = text(Messages.until, Messages.appliedUntil, "2024-12-31", 90);
        least = text(Messages.grantedFrom, Messages.grantedFrom, "1,000.00", 90);
        most = text(Messages.until, Messages.grantedUntil, "50,000.00", 90);
        order = combo(Messages.order, 140);
        order.setItems(Arrays.stream(ClaimOrder.values()).map(each -> ClaimsUi.say(each.label()))
                .toArray(String[]::new));
        order.select(ClaimOrder.NEWEST.ordinal());
        schemes(Funds.empty());
    }

    private Text text(String label, String name, String hint, int width) {
        Composite pair = pair(label);
        Text text = new Text(pair, SWT.BORDER | (label == null ? SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH : 0));
        text.setMessage(hint);
        Accessible.name(text, name);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(text);
        ControlDecoration mark = new ControlDecoration(text, SWT.TOP | SWT.LEFT);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        mark.hide();
        text.setData(mark);
        text.addListener(SWT.Modify, e -> changed());
        return text;
    }

    private Combo combo(String label, int width) {
        Combo combo = new Combo(pair(label), SWT.DROP_DOWN | SWT.READ_ONLY);
        Accessible.name(combo, label);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, e -> changed());
        return combo;
    }

    private Composite pair(String label) {
        Composite pair = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(label == null ? 1 : 2).extendedMargins(6, 0, 0, 0).spacing(6, 0)
                .applyTo(pair);
        if (label != null) {
            new Label(pair, SWT.NONE).setText(label);
        }
        return pair;
    }

    Composite control() {
        return control;
    }

    /** The schemes one can choose from; the one that is chosen stays so if it is among them. */
    void schemes(Funds funds) {
        String chosen = chosenScheme();
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(Messages.all));
        for (Fund fund : funds.all()) {
            for (Scheme each : fund.schemes()) {
                ids.add(each.id());
                names.add(ClaimsUi.say(each.name()));
            }
        }
        schemes = ids;
        scheme.setItems(names.toArray(String[]::new));
        scheme.select(ids.indexOf(chosen) + 1);
    }

    private String chosenScheme() {
        int index = scheme.getSelectionIndex() - 1;
        return index < 0 ? null : schemes.get(index);
    }

    /** Once nobody has typed for a moment. */
    private void changed() {
        int mine = ++changes;
        if (!quiet) {
            control.getDisplay().timerExec(PAUSE_MS, () -> {
                if (mine == changes && !control.isDisposed()) {
                    whenChanged.run();
                }
            });
        }
    }

    ClaimFilter filter() {
        int chosen = state.getSelectionIndex() - 1;
        return new ClaimFilter(chosenScheme(), chosen < 0 ? null : State.values()[chosen].id(), null, null, day(from),
                day(to), amount(least), amount(most), words.getText().isBlank() ? null : words.getText().strip());
    }

    private LocalDate day(Text field) {
        try {
            LocalDate day = field.getText().isBlank() ? null : LocalDate.parse(field.getText().strip());
            mark(field, null);
            return day;
        } catch (DateTimeException e) {
            mark(field, Messages.noDay);
            return null;
        }
    }

    private Money amount(Text field) {
        try {
            Money money = field.getText().isBlank() ? null : Money.written(field.getText().strip(), Money.HKD);
            mark(field, null);
            return money;
        } catch (NumberFormatException e) {
            mark(field, Messages.noAmount);
            return null;
        }
    }

    private static void mark(Text field, String problem) {
        ControlDecoration mark = (ControlDecoration) field.getData();
        mark.setDescriptionText(problem);
        if (problem == null) {
            mark.hide();
        } else {
            mark.show();
        }
    }

    ClaimOrder order() {
        return ClaimOrder.values()[Math.max(0, order.getSelectionIndex())];
    }

    void order(ClaimOrder other) {
        order.select(other.ordinal());
        changed();
    }

    /** Shows all applications. */
    void clear() {
        quiet = true;
        for (Text each : List.of(words, from, to, least, most)) {
            each.setText("");
        }
        scheme.select(0);
        state.select(0);
        quiet = false;
        changed();
    }

    void words(String text) {
        words.setText(text);
    }

    void state(State chosen) {
        state.select(chosen == null ? 0 : chosen.ordinal() + 1);
        changed();
    }

    void setFocus() {
        words.setFocus();
    }

    void save(IDialogSettings settings) {
        settings.put("scheme", chosenScheme() == null ? "" : chosenScheme());
        settings.put("state", state.getSelectionIndex());
        settings.put("order", order().id());
    }

    void restore(IDialogSettings settings) {
        quiet = true;
        ClaimOrder saved = settings.get("order") == null ? null : ClaimOrder.of(settings.get("order"));
        order.select(saved == null ? order.getSelectionIndex() : saved.ordinal());
        String index = settings.get("state");
        if (index != null && index.matches("[0-9]{1,2}") && Integer.parseInt(index) < state.getItemCount()) {
            state.select(Integer.parseInt(index));
        }
        int at = schemes.indexOf(settings.get("scheme"));
        scheme.select(at + 1);
        quiet = false;
    }
}
