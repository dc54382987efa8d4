// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.claims.claim.Application;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.record.Signer;
import org.lintel.claims.scheme.Facts;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.audit.AuditView;
import org.lintel.ui.claims.claim.ClaimEditor;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.register.RegisterRow;
import org.lintel.ui.claims.register.RegisterView;
import org.lintel.ui.claims.step.StepDialog;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The Claims perspective on a PostgreSQL server: pages, a decision by two people, an audit, and a server that goes away. */
@EnabledIf(value = "isInstalled", disabledReason = "PostgreSQL is not installed")
class ClaimsTeamTest extends WorkbenchCase {

    /** With the three of the demonstration, a page and six. */
    private static final int MORE = 103;

    @TempDir
    Path folder;

    private TeamServer server;
    private RegisterView register;
    private AuditView audit;

    static boolean isInstalled() throws IOException {
        return TeamServer.isInstalled();
    }

    @BeforeEach
    void team() throws Exception {
        server = TeamServer.start();
        command("claims", "demo", "--store", server.address(), "--keys", folder.resolve("keys").toString());
        Ui.run(() -> {
            PlatformUI.getWorkbench().showPerspective(ClaimsUi.PERSPECTIVE,
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            audit = (AuditView) Ui.page().showView(ClaimsUi.AUDIT);
            register = (RegisterView) Ui.page().showView(ClaimsUi.REGISTER);
        });
        Desk.get().open(server.address());
        Ui.until("the register", () -> register.rows().size() == 3);
    }

    @AfterEach
    void leave() throws Exception {
        if (server == null) {
            return;
        }
        if (register == null) {
            server.close();
            return;
        }
        Ui.run(() -> Ui.page().closeAllEditors(false));
        Desk.get().close();
        Ui.until("closed", () -> register.said().startsWith("No store"));
        Ui.run(() -> PlatformUI.getWorkbench().showPerspective("org.lintel.ui.perspective",
                PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
        server.close();
    }

    /** As an administrator would, outside the workbench: it opens stores of servers, and makes none. */
    private void command(String... arguments) throws Exception {
        List<String> places = new ArrayList<>();
        for (Bundle bundle : FrameworkUtil.getBundle(ClaimsUi.class).getBundleContext().getBundles()) {
            File place = bundle.getSymbolicName().startsWith("org.eclipse.") ? null
                    : FileLocator.getBundleFileLocation(bundle).orElse(null);
            if (place != null) {
                places.add(place.toString());
            }
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", String.join(File.pathSeparator, places), "org.lintel.cli.Main"));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("command.log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the command ends");
        assertEquals(0, process.exitValue(), () -> log + ": " + read(log));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Signer signer(String who) throws Exception {
        return Signer.of(SigningKey.read(folder.resolve("keys").resolve(who + ".pem")));
    }

    private ClaimEditor edit(String claim) {
        ClaimEditor editor = Ui.get(() -> ClaimEditor.open(Ui.page(), server.address(), claim));
        Ui.until("the application", () -> editor.sheet() != null);
        return editor;
    }

    private StepDialog dialog(ClaimEditor editor, String key) {
        return Ui.get(() -> {
            StepDialog dialog = new StepDialog(editor.getSite().getShell(), editor.store(), editor.sheet(), Step.APPROVE);
            dialog.setBlockOnOpen(false);
            dialog.open();
            dialog.fill(key, "2024-10-02", "19950.00", "complete");
            return dialog;
        });
    }

    private String key(String who) {
        return folder.resolve("keys").resolve(who + ".pem").toString();
    }

    private static void sign(StepDialog dialog) {
        Ui.run(() -> {
            assertTrue(dialog.getShell().getDefaultButton().isEnabled());
            dialog.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Button button(Composite in, String words) {
        for (Control each : in.getChildren()) {
            if (each instanceof Button button && button.getText().equals(words)) {
                return button;
            }
            Button inside = each instanceof Composite composite ? button(composite, words) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private void press(String words) {
        Ui.run(() -> button((Composite) register.table().getTable().getParent().getParent(), words)
                .notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void manyApplicationsAreReadPageByPage() throws Exception {
        for (int i = 1; i <= MORE; i++) {
            Desk.get().store().office().apply(signer("olivia"), new Application("P-%03d".formatted(i), "citf-bim-training",
                    "bay", LocalDate.parse("2024-10-01"), null, Map.of(), null, null, new Facts(LocalDate.parse("2024-10-01"), Map.of()), List.of()));
        }
        Ui.run(register::refresh);
        Ui.until("a page", () -> register.said().startsWith("1 to 100 of 106"));
        List<String> first = listed();
        press("Next");
        Ui.until("the rest", () -> register.said().startsWith("101 to 106 of 106"));
        assertEquals(6, listed().size());
        assertTrue(listed().stream().noneMatch(first::contains), "no application stands on two pages");
        press("Previous");
        Ui.until("the first again", () -> register.said().startsWith("1 to 100 of 106"));
        assertEquals(first, listed());
    }

    private List<String> listed() {
        return Ui.get(() -> register.rows().stream().map(RegisterRow::id).toList());
    }

    @Test
    void twoPeopleDecideAndTheStoreIsVerified() throws Exception {
        // what olivia recommended peter sends back, and she recommends it again; he approves
        Desk.get().store().office().move(signer("peter"), new Act("D-3", 0, new Move(Step.RECONSIDER,
                LocalDate.parse("2024-10-01"), null), "which trainer?", ""));
        Desk.get().store().office().move(signer("olivia"), new Act("D-3", 0, new Move(Step.RECOMMEND,
                LocalDate.parse("2024-10-01"), null), "", ""));
        ClaimEditor editor = edit("D-3");
        StepDialog dialog = dialog(editor, key("olivia"));
        sign(dialog);
        Ui.until("not by her", () -> dialog.answer().startsWith("Refused: approve takes the role of approver"));
        Path nobody = folder.resolve("nobody.pem");
        SigningKey.generate().write(nobody);
        Ui.run(() -> dialog.fill(nobody.toString(), null, null, null));
        Ui.until("nobody", () -> dialog.person().startsWith("Nobody is enrolled"));
        Ui.until("and cannot sign", () -> !dialog.canSign());
        Ui.run(() -> dialog.fill(key("peter"), null, null, null));
        Ui.until("who it is", () -> dialog.person().startsWith("Peter (peter)"));
        sign(dialog);
        Ui.until("approved", () -> editor.sheet() != null && editor.sheet().head().state().equals("approved"));
        Ui.run(audit::verify);
        Ui.until("verified", () -> audit.verification().verdict().startsWith("INTACT"));
        assertEquals(audit.events().shown().getFirst().number(), audit.verification().report().events());
        assertEquals("approve", audit.events().shown().getFirst().kind());
    }

    @Test
    void aServerThatGoesAwayIsToldAndComesBack() throws Exception {
        ClaimEditor editor = edit("D-3");
        server.down();
        StepDialog dialog = dialog(editor, key("peter"));
        sign(dialog);
        // a connection that was used a moment ago breaks off, of others the pool knows that they are dead
        untilLong("the server is gone", () -> dialog.answer().contains("Look whether the step is there"));
        String told = Ui.get(dialog::answer);
        assertTrue(told.contains("does not answer") || told.contains("broke off"), told);
        server.up();
        sign(dialog);
        Ui.until("approved", () -> editor.sheet() != null && editor.sheet().head().state().equals("approved"));
        Ui.run(register::refresh);
        Ui.until("the register", () -> register.said().startsWith("1 to 3 of 3"));
    }

    /** A pool of connections waits half a minute before it gives up. */
    private static void untilLong(String what, java.util.concurrent.Callable<Boolean> condition) {
        for (int left = 3;; left--) {
            try {
                Ui.until(what, condition);
                return;
            } catch (AssertionError e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }
}
