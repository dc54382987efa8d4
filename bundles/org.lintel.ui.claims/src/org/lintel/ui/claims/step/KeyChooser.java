// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.lintel.claims.key.FileKeys;
import org.lintel.claims.key.KeyException;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.ui.Accessible;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.OpenedStore;

/** Asks with which key somebody signs, and tells who that is in the store. */
public final class KeyChooser {

    private static final int WIDTH = 320;

    private final OpenedStore store;
    private final Keys keys;
    private final Runnable whenChanged;
    private final Combo combo;
    private final Label person;
    private final Button keep;
    private final List<Keys.Choice> choices = new ArrayList<>();
    private int asked;
    /** Why nobody can sign with the chosen key; null where that is not known, or somebody can. */
    private String unusable;

    /** In a parent with a grid of two columns. */
    public KeyChooser(Composite parent, OpenedStore store, Runnable whenChanged) {
        this(parent, store, new Keys(store.address(), SecureStorage.ofUser()), whenChanged);
    }

    /** With other keys than the user's. */
    public KeyChooser(Composite parent, OpenedStore store, Keys keys, Runnable whenChanged) {
        this.store = store;
        this.keys = keys;
        this.whenChanged = whenChanged;
        new Label(parent, SWT.NONE).setText(Messages.key);
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        combo = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        Accessible.name(combo, Messages.keyName);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, e -> changed());
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.keyFile);
        browse.addListener(SWT.Selection, e -> browse());
        keep = new Button(row, SWT.PUSH);
        keep.setText(Messages.keep);
        keep.setToolTipText(Messages.keepHint);
        keep.addListener(SWT.Selection, e -> keep());
        new Label(parent, SWT.NONE).setText(Messages.who);
        person = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(person);
        choices.addAll(keys.all());
        fill(choices.isEmpty() ? -1 : 0);
    }

    private void fill(int chosen) {
        combo.setItems(choices.stream().map(Keys.Choice::label).toArray(String[]::new));
        combo.select(chosen);
        changed();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(combo.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(Messages.keyName);
        // keys of one office lie together
        choices.stream().filter(each -> each.source() instanceof FileKeys).findFirst()
                .ifPresent(each -> dialog.setFilterPath(Path.of(each.name()).toAbsolutePath().getParent().toString()));
        String file = dialog.open();
        if (file != null) {
            choose(file);
        }
    }

    /** Takes the key in a file. */
    public void choose(String file) {
        choices.removeIf(each -> each.source() instanceof FileKeys && each.name().equals(file));
        choices.addFirst(keys.file(file));
        fill(0);
    }

    /** The same key stays chosen, be it where it was or where it is kept now: nobody shall sign as somebody else by a list in another order. */
    private void choose(boolean kept, String name, Keys.Choice before) {
        for (int i = 0; i < choices.size(); i++) {
            Keys.Choice each = choices.get(i);
            if (kept ? each.source() instanceof SecureStorage && each.name().equals(name) : each.label().equals(before.label())) {
                fill(i);
                return;
            }
        }
        choices.addFirst(before);
        fill(0);
    }

    /** The key that is chosen; null for none. */
    public Keys.Choice chosen() {
        int index = combo.getSelectionIndex();
        return index < 0 ? null : choices.get(index);
    }

    /** Why nothing can be signed yet: no key, or one that is nobody's in this store; null where nothing is known against it. */
    public String problem() {
        return chosen() == null ? Messages.noKey : unusable == null ? null : Messages.badKey;
    }

    private void changed() {
        Keys.Choice chosen = chosen();
        keep.setEnabled(chosen != null && chosen.source() instanceof FileKeys);
        int mine = ++asked;
        unusable = null;
        if (chosen == null) {
            say(Messages.noKey);
        } else if (chosen.source() instanceof SecureStorage) {
            // nobody is asked for a pass phrase before they sign
            say(Messages.vaultHint);
        } else {
            say(Messages.lookingUp);
            new PersonLookup(store, chosen, (words, usable) -> ClaimsUi.later(() -> {
                if (mine == asked && !combo.isDisposed()) {
                    say(words);
                    unusable = usable ? null : words;
                    whenChanged.run();
                }
            })).schedule();
        }
        whenChanged.run();
    }

    private void say(String words) {
        if (!person.isDisposed()) {
            person.setText(words.replace("&", "&&"));
            person.requestLayout();
        }
    }

    /** Who it is, in words. */
    public String person() {
        return person.getText();
    }

    /** Puts the key of a file into the secure storage. */
    private void keep() {
        Keys.Choice chosen = chosen();
        String first = Path.of(chosen.name()).getFileName().toString().replaceFirst("[.][^.]*$", "");
        IInputValidator valid = text -> text.matches("[\\p{L}\\p{N}._-]{1,64}") ? null : Messages.keepBadName;
        InputDialog dialog = new InputDialog(combo.getShell(), Messages.keepTitle, Messages.keepName, first, valid);
        if (dialog.open() == Window.OK) {
            keep(dialog.getValue());
        }
    }

    /** Puts the key of the file that is chosen into the secure storage, in the background. */
    public void keep(String name) {
        Keys.Choice chosen = chosen();
        Job.create(Messages.keepTitle, monitor -> {
            String said;
            boolean done = false;
            try {
                keys.vault().keep(name, SigningKey.read(Path.of(chosen.name())));
                said = NLS.bind(Messages.kept, name);
                done = true;
            } catch (KeyException e) {
                said = ClaimsUi.say(e.text());
            } catch (SheetException e) {
                said = ClaimsUi.say(e.text());
            } catch (IOException e) {
                said = String.valueOf(e.getMessage());
            }
            String words = said;
            boolean kept = done;
            ClaimsUi.later(() -> {
                if (!combo.isDisposed()) {
                    choices.clear();
                    choices.addAll(keys.all());
                    choose(kept, name, chosen);
                    asked++;
                    say(words);
                }
            });
        }).schedule();
    }
}
