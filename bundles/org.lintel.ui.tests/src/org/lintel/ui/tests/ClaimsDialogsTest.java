// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.audit.AuditView;
import org.lintel.ui.claims.audit.ReviewDialog;
import org.lintel.ui.claims.claim.ClaimEditor;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.NewDemo;
import org.lintel.ui.claims.desk.NewDemoWizard;
import org.lintel.ui.claims.desk.OpenStoreDialog;
import org.lintel.ui.claims.desk.RecentStores;
import org.lintel.ui.claims.register.RegisterView;
import org.lintel.ui.claims.step.KeyChooser;
import org.lintel.ui.claims.step.Keys;
import org.lintel.ui.claims.step.SecureStorage;

/** The wizard and the dialogs of the Claims perspective, filled in as people do, and as they should not. */
class ClaimsDialogsTest extends WorkbenchCase {

    @TempDir
    Path folder;

    private RegisterView register;
    private Shell open;

    @BeforeEach
    void perspective() {
        Ui.run(() -> {
            PlatformUI.getWorkbench().showPerspective(ClaimsUi.PERSPECTIVE, window());
            register = (RegisterView) Ui.page().showView(ClaimsUi.REGISTER);
        });
    }

    @AfterEach
    void close() {
        Ui.run(() -> {
            if (open != null && !open.isDisposed()) {
                open.close();
            }
            Ui.page().closeAllEditors(false);
        });
        Desk.get().close();
        Ui.until("closed", () -> register.said().startsWith("No store"));
        Ui.run(() -> PlatformUI.getWorkbench().showPerspective("org.lintel.ui.perspective", window()));
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static <T> List<T> all(Control in, Class<T> kind) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(in)) {
            found.add(kind.cast(in));
        }
        if (in instanceof Composite composite) {
            for (Control each : composite.getChildren()) {
                found.addAll(all(each, kind));
            }
        }
        return found;
    }

    private static Button button(Shell shell, String words) {
        return all(shell, Button.class).stream().filter(each -> each.getText().replace("&", "").equals(words)).findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        Ui.run(() -> {
            Button button = button(open, words);
            assertTrue(button.isEnabled(), words);
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    private WizardDialog wizard() {
        return Ui.get(() -> {
            NewDemoWizard wizard = new NewDemoWizard();
            wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
            WizardDialog dialog = new WizardDialog(window().getShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            open = dialog.getShell();
            return dialog;
        });
    }

    private static String fill(WizardDialog dialog, String store, String keys) {
        return Ui.get(() -> {
            WizardPage page = (WizardPage) dialog.getCurrentPage();
            List<Text> texts = all(page.getControl(), Text.class);
            texts.get(0).setText(store);
            texts.get(1).setText(keys);
            assertEquals(page.getErrorMessage() == null, button(dialog.getShell(), "Finish").isEnabled());
            return page.getErrorMessage();
        });
    }

    @Test
    void aDemonstrationIsPlayedAndOpenedWithTheKeysBesideIt() throws Exception {
        WizardDialog dialog = wizard();
        Path store = folder.resolve("store");
        Path keys = folder.resolve("keys");
        assertNull(Ui.get(() -> dialog.getCurrentPage().getErrorMessage()), "what it proposes will do");
        assertEquals("A demonstration is played in a folder of this machine, not on a server.",
                fill(dialog, "jdbc:postgresql://127.0.0.1:5432/x?user=y", keys.toString()));
        assertTrue(fill(dialog, "jdbc:h2:mem:x", keys.toString()).contains("a store is a folder"));
        assertEquals("The keys must not lie in the store: who has the store would have the keys.",
                fill(dialog, store.toString(), store.resolve("keys").toString()));
        Files.writeString(Files.createDirectories(folder.resolve("full")).resolve("letter.txt"), "mine");
        assertTrue(fill(dialog, folder.resolve("full").toString(), keys.toString()).contains("is there already"));
        assertTrue(fill(dialog, store.toString(), folder.resolve("full").toString()).contains("is there already"));
        assertNull(fill(dialog, store.toString(), keys.toString()));
        press("Finish");
        Ui.until("its applications", () -> register.rows().size() == 3);
        assertTrue(Ui.get(() -> open.isDisposed()));
        assertEquals(store.toString(), RecentStores.all().getFirst());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("peter.pem"))));
        assertEquals("mine", Files.readString(folder.resolve("full/letter.txt")));
    }

    @Test
    void aDemonstrationThatCannotBeWrittenSaysWhyAndStaysOpen() throws Exception {
        WizardDialog dialog = wizard();
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        String before = fill(dialog, folder.resolve("store").toString(), file.resolve("keys").toString());
        assertNull(before);
        press("Finish");
        Ui.until("why", () -> ((WizardPage) dialog.getCurrentPage()).getErrorMessage() != null);
        assertTrue(Ui.get(() -> dialog.getCurrentPage().getErrorMessage()).contains("file"),
                Ui.get(() -> dialog.getCurrentPage().getErrorMessage()));
        assertFalse(Ui.get(() -> open.isDisposed()));
    }

    private static String typed(OpenStoreDialog dialog, String address) {
        return Ui.get(() -> {
            all(dialog.getShell(), Combo.class).getFirst().setText(address);
            String error = dialog.getErrorMessage();
            assertEquals(error == null && !address.isBlank(), button(dialog.getShell(), "Open").isEnabled(), address);
            return error;
        });
    }

    @Test
    void whichStoreToOpenIsAskedAndNoPasswordIsTaken() {
        OpenStoreDialog dialog = Ui.get(() -> {
            OpenStoreDialog made = new OpenStoreDialog(window().getShell());
            made.setBlockOnOpen(false);
            made.open();
            open = made.getShell();
            return made;
        });
        assertNull(typed(dialog, ""));
        assertTrue(typed(dialog, "jdbc:h2:tcp://127.0.0.1/x").contains("a store is a folder"));
        for (String address : List.of("jdbc:postgresql://me:hunter2@127.0.0.1/x",
                "jdbc:postgresql://127.0.0.1/x?user=me&password=hunter2")) {
            String why = typed(dialog, address);
            assertNotNull(why, address);
            assertTrue(why.contains("LINTEL_STORE_PASSWORD") && !why.contains("hunter2"), why);
        }
        assertTrue(typed(dialog, "jdbc:postgresql://127.0.0.1/x?socketFactory=evil").contains("socketFactory"));
        assertNull(typed(dialog, " jdbc:postgresql://127.0.0.1:5432/fund?user=me "));
        press("Open");
        assertEquals("jdbc:postgresql://127.0.0.1:5432/fund?user=me", dialog.address());
    }

    @Test
    void anIndicatorIsReviewedByWhomMayAndTheReviewIsKept() throws Exception {
        Path store = folder.resolve("store");
        NewDemo.make(store, folder.resolve("keys"), message -> { });
        Desk.get().open(store.toString());
        Ui.until("the register", () -> register.rows().size() == 3);
        AuditView audit = Ui.get(() -> (AuditView) Ui.page().showView(ClaimsUi.AUDIT));
        Ui.run(() -> audit.indicators().look());
        Ui.until("seen", () -> audit.indicators().looks() > 0);
        String before = Ui.get(() -> audit.indicators().said());
        assertTrue(before.contains("of which 0 reviewed"), before);
        ReviewDialog dialog = Ui.get(() -> {
            audit.indicators().table().getTable().setSelection(0);
            audit.indicators().table().setSelection(new StructuredSelection(
                    audit.indicators().table().getTable().getItem(0).getData()));
            ReviewDialog made = audit.indicators().reviewDialog();
            made.setBlockOnOpen(false);
            made.open();
            open = made.getShell();
            return made;
        });
        Ui.run(() -> {
            dialog.fill(folder.resolve("keys/peter.pem").toString(), "Not A Word", "asked the trainer");
            assertFalse(button(open, "Sign Review").isEnabled());
            dialog.fill(folder.resolve("keys/peter.pem").toString(), "harmless", "");
            assertFalse(button(open, "Sign Review").isEnabled());
            dialog.fill(folder.resolve("keys/olivia.pem").toString(), "harmless", "asked the trainer");
        });
        press("Sign Review");
        Ui.until("kept", () -> open.isDisposed());
        Ui.until("looked at again", () -> audit.indicators().said().contains("of which 1 reviewed"));
    }

    /** Keys are listed by name: of two that are kept, the first in the list is somebody else's. */
    @Test
    void aKeyThatIsKeptStaysTheOneThatIsChosen() throws Exception {
        Path store = folder.resolve("store");
        NewDemo.make(store, folder.resolve("keys"), message -> { });
        Desk.get().open(store.toString());
        Ui.until("the register", () -> register.rows().size() == 3);
        SecureStorage vault = new SecureStorage(folder.resolve("own.secure"), () -> "a phrase of the test".toCharArray(),
                () -> "a phrase of the test".toCharArray());
        vault.keep("olivia", SigningKey.read(folder.resolve("keys/olivia.pem")));
        KeyChooser chooser = Ui.get(() -> {
            open = new Shell(window().getShell());
            open.setLayout(new GridLayout(2, false));
            KeyChooser made = new KeyChooser(open, Desk.get().store(), new Keys(Desk.get().store().address(), vault), () -> { });
            open.open();
            made.choose(folder.resolve("keys/peter.pem").toString());
            made.keep("peter");
            return made;
        });
        Ui.until("kept", () -> chooser.person().startsWith("Kept as peter"));
        assertEquals("peter", Ui.get(() -> chooser.chosen().name()));
        assertEquals(vault, Ui.get(() -> chooser.chosen().source()));
        Ui.run(() -> {
            chooser.choose(folder.resolve("keys/peter.pem").toString());
            chooser.keep("olivia");
        });
        Ui.until("never written over", () -> chooser.person().contains("already"));
        assertEquals(folder.resolve("keys/peter.pem").toString(), Ui.get(() -> chooser.chosen().name()), "the file still");
    }

    @Test
    void whatStandsBelowTheTitleWrapsInANarrowWindow() throws Exception {
        Path store = folder.resolve("store");
        NewDemo.make(store, folder.resolve("keys"), message -> { });
        Desk.get().open(store.toString());
        Ui.until("the register", () -> register.rows().size() == 3);
        ClaimEditor editor = Ui.get(() -> ClaimEditor.open(Ui.page(), store.toString(), "D-3"));
        Ui.until("the application", () -> editor.sheet() != null);
        int wide = Ui.get(() -> editor.standing().getSize().y);
        Ui.run(() -> {
            Composite form = editor.standing().getParent().getParent().getParent();
            form.setSize(180, form.getSize().y);
            form.layout(true, true);
        });
        assertTrue(Ui.get(() -> editor.standing().getSize().y) > wide, "more lines");
        assertEquals(Ui.get(editor::said), Ui.get(() -> editor.standing().getText()));
    }
}
