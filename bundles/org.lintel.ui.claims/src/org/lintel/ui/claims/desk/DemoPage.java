// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.store.StoreAddress;
import org.lintel.core.user.UserFolder;
import org.lintel.ui.claims.ClaimsImages;
import org.lintel.ui.claims.ClaimsUi;

/** Where the store of a demonstration and the keys of its people shall be. */
final class DemoPage extends WizardPage {

    private Text store;
    private Text keys;

    DemoPage() {
        super("demo", Messages.newDemo, ClaimsImages.STORE.descriptor());
        setDescription(Messages.newDemoHint);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
        Path free = free();
        store = folder(area, Messages.demoStore, free.resolve("store"));
        keys = folder(area, Messages.demoKeys, free.resolve("keys"));
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.demoKeysHint);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(hint);
        setControl(area);
        check();
    }

    /** A folder that is not there yet. */
    private static Path free() {
        Path base = UserFolder.here();
        Path free = base.resolve("demo");
        for (int i = 2; Files.exists(free); i++) {
            free = base.resolve("demo-" + i);
        }
        return free;
    }

    private Text folder(Composite area, String label, Path first) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setText(first.toString());
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, e -> check());
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
            String folder = dialog.open();
            if (folder != null) {
                text.setText(folder);
            }
        });
        return text;
    }

    private void check() {
        String problem = store == null || keys == null ? null : problem();
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    private String problem() {
        try {
            if (!(StoreAddress.parse(store.getText().strip()) instanceof StoreAddress.Folder folder)) {
                return Messages.demoNeedsFolder;
            }
            Path key = keys();
            if (key.startsWith(folder.path())) {
                return Messages.keysInStore;
            }
            if (!empty(folder.path())) {
                return NLS.bind(Messages.notEmpty, folder.path());
            }
            return empty(key) ? null : NLS.bind(Messages.notEmpty, key);
        } catch (StoreException e) {
            return ClaimsUi.say(e.text());
        } catch (InvalidPathException e) {
            return NLS.bind(Messages.noFolder, keys.getText());
        }
    }

    private static boolean empty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> in = Files.list(folder)) {
            return in.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    Path store() {
        return Path.of(store.getText().strip()).toAbsolutePath().normalize();
    }

    Path keys() {
        return Path.of(keys.getText().strip()).toAbsolutePath().normalize();
    }
}
