// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.claims.evidence.Duplicate;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.Tables;
import org.lintel.claims.store.StoreAddress;
import org.lintel.claims.store.Tampering;
import org.lintel.core.result.Outcome;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.TrailWords;
import org.lintel.ui.claims.audit.AuditView;
import org.lintel.ui.claims.claim.ClaimEditor;
import org.lintel.ui.claims.claim.PaperComparison;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.NewDemo;
import org.lintel.ui.claims.register.RegisterRow;
import org.lintel.ui.claims.register.RegisterView;
import org.lintel.ui.claims.step.SecureStorage;
import org.lintel.ui.claims.step.StepDialog;
import org.lintel.workspace.CheckPreferences;

/** The Claims perspective on the store of the demonstration, in which D-3 waits for a decision. */
class ClaimsTest extends WorkbenchCase {

    @TempDir
    Path folder;

    private Path store;
    private RegisterView register;
    private AuditView audit;

    @BeforeEach
    void views() {
        store = folder.resolve("store");
        Ui.run(() -> {
            PlatformUI.getWorkbench().showPerspective(ClaimsUi.PERSPECTIVE,
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            register = (RegisterView) Ui.page().showView(ClaimsUi.REGISTER);
            audit = (AuditView) Ui.page().showView(ClaimsUi.AUDIT);
        });
    }

    @AfterEach
    void close() {
        Ui.run(() -> {
            register.find("");
            register.state(null);
            Ui.page().closeAllEditors(false);
        });
        Desk.get().close();
        Ui.until("closed", () -> register.said().startsWith("No store"));
        Ui.run(() -> PlatformUI.getWorkbench().showPerspective("org.lintel.ui.perspective",
                PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
    }

    private void demo() throws Exception {
        NewDemo.make(store, folder.resolve("keys"), message -> { });
        open();
    }

    private void open() {
        Desk.get().open(store.toString());
        Ui.until("the register", () -> register.rows().size() == 3);
    }

    private List<String> listed() {
        return Ui.get(() -> register.rows().stream().map(RegisterRow::id).toList());
    }

    private ClaimEditor edit(String claim) {
        ClaimEditor editor = Ui.get(() -> ClaimEditor.open(Ui.page(), store.toString(), claim));
        Ui.until("the application", () -> editor.sheet() != null);
        return editor;
    }

    private String key(String who) {
        return folder.resolve("keys").resolve(who + ".pem").toString();
    }

    private StepDialog dialog(ClaimEditor editor, Step step, String who, String amount, String reason) {
        return Ui.get(() -> {
            StepDialog dialog = new StepDialog(editor.getSite().getShell(), editor.store(), editor.sheet(), step);
            dialog.setBlockOnOpen(false);
            dialog.open();
            dialog.fill(key(who), "2024-10-02", amount, reason);
            return dialog;
        });
    }

    private static void sign(StepDialog dialog) {
        Ui.run(() -> {
            assertTrue(dialog.getShell().getDefaultButton().isEnabled());
            dialog.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event());
        });
    }

    private static boolean isOpen(StepDialog dialog) {
        return dialog.getShell() != null && !dialog.getShell().isDisposed();
    }

    @Test
    void withoutAStoreItSaysWhatToDo() {
        assertTrue(Ui.get(register::said).contains("No store of claims is open"));
        Desk.get().open(folder.resolve("nothing").toString());
        Ui.until("why", () -> register.said().contains("there is no store in"));
        assertFalse(Files.exists(folder.resolve("nothing")), "looking makes nothing");
        Desk.get().open("jdbc:h2:mem:x");
        Ui.until("why", () -> register.said().contains("a store is a folder"));
    }

    @Test
    void applicationsAreListedFilteredAndOrdered() throws Exception {
        demo();
        assertEquals(List.of("D-3", "D-2", "D-1"), listed());
        assertTrue(Ui.get(register::said).startsWith("1 to 3 of 3"));
        Ui.run(() -> register.find("bay form"));
        Ui.until("those of Bay Formwork", () -> List.of("D-3").equals(listed()));
        Ui.run(() -> register.find("nobody"));
        Ui.until("none", () -> register.said().startsWith("No application is like this"));
        Ui.run(() -> {
            register.find("");
            register.state(State.CLOSED);
        });
        Ui.until("the closed one", () -> List.of("D-1").equals(listed()));
        Ui.run(() -> register.state(null));
        Ui.until("all", () -> listed().size() == 3);
    }

    @Test
    void anApplicationIsShownWithItsCalculationAndPapers() throws Exception {
        demo();
        ClaimEditor editor = edit("D-3");
        assertTrue(Ui.get(editor::said).startsWith("recommended, version 4; granted –"), Ui.get(editor::said));
        assertEquals(Outcome.UNDETERMINED, editor.sheet().assessment().outcome());
        assertEquals(1_995_000, editor.sheet().assessment().grant().low());
        assertEquals(List.of(Duplicate.Kind.NUMBER),
                editor.sheet().papers().duplicates().stream().map(Duplicate::kind).toList());
        for (String page : List.of("application", "calculation", "papers", "history")) {
            Ui.run(() -> assertEquals(page, editor.setActivePage(page).getId()));
        }
        EvidenceItem paper = editor.sheet().papers().papers().getFirst();
        Path same = Files.writeString(folder.resolve("scan.txt"), paper.text());
        Path other = Files.writeString(folder.resolve("other.txt"), paper.text() + " ");
        assertEquals("scan.txt is D-3-E1: its content is the same to the last byte.", compared(paper, same));
        assertEquals("other.txt is NOT D-3-E1: its content is another.", compared(paper, other));
        assertTrue(compared(paper, folder.resolve("gone")).endsWith("cannot be read."));
    }

    private static String compared(EvidenceItem paper, Path file) throws Exception {
        CompletableFuture<String> said = new CompletableFuture<>();
        new PaperComparison(paper, file, said::complete).schedule();
        return said.get(30, TimeUnit.SECONDS);
    }

    @Test
    void whoPreparedItIsRefusedAndAnotherDecides() throws Exception {
        demo();
        ClaimEditor editor = edit("D-3");
        StepDialog dialog = dialog(editor, Step.APPROVE, "oscar", "19950.01", "complete");
        Ui.until("who it is", () -> dialog.person().equals("Oscar (oscar), officer, approver"));
        assertTrue(Ui.get(dialog::answer).contains("D-3 is granted HKD 19,950.01"), Ui.get(dialog::answer));
        sign(dialog);
        Ui.until("more than is certain", () -> dialog.answer().startsWith("Refused: HKD 19,950.01 is more than"));
        Ui.run(() -> dialog.fill(key("olivia"), null, "19950.00", null));
        sign(dialog);
        Ui.until("not by her", () -> dialog.answer().startsWith("Refused: approve takes the role of approver"));
        assertEquals("recommended", editor.sheet().head().state());
        Ui.run(() -> dialog.fill(key("peter"), null, null, null));
        sign(dialog);
        Ui.until("approved", () -> !isOpen(dialog) && editor.sheet().head().state().equals("approved"));
        assertEquals("peter", editor.sheet().found().decisions().getFirst().actor());
        Ui.until("also in the register", () -> register.rows().getFirst().head().granted() != null);
        Ui.until("and in the trail", () -> audit.events().shown().getFirst().kind().equals("approve"));
    }

    @Test
    void whoComesSecondIsToldAndSeesWhatIsNow() throws Exception {
        demo();
        ClaimEditor editor = edit("D-3");
        StepDialog dialog = dialog(editor, Step.APPROVE, "peter", "19950.00", "complete");
        Signer oscar = Signer.of(SigningKey.read(Path.of(key("oscar"))));
        editor.store().office().move(oscar, new Act("D-3", 0, new Move(Step.RECONSIDER, LocalDate.parse("2024-10-01"),
                null), "which trainer?", ""));
        sign(dialog);
        Ui.until("told", () -> dialog.answer().startsWith("Somebody else was first: D-3 was changed by someone else"));
        Ui.until("read again", () -> editor.sheet().head().state().equals("screening"));
        Ui.run(dialog::close);
        assertTrue(editor.sheet().found().decisions().isEmpty());
    }

    @Test
    void tablesAndEventsAreToldInTheLanguageOfFindings() throws Exception {
        demo();
        CheckPreferences.node().put(CheckPreferences.LANGUAGE, "zh-HK");
        Ui.until("events", () -> audit.events().shown().size() == 29);
        audit.events().shown().forEach(each -> assertTrue(isChinese(TrailWords.kind(each)), each.kind()));
        Tables.ALL.forEach(each -> assertTrue(isChinese(TrailWords.table(each.name())), each.name()));
        assertEquals("申請 D-3", TrailWords.row("claim D-3"));
    }

    private static boolean isChinese(String words) {
        return words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @Test
    void tamperingIsFound() throws Exception {
        demo();
        Ui.run(audit::verify);
        Ui.until("looked at", () -> !audit.verification().verdict().startsWith("Verifying"));
        assertTrue(Ui.get(() -> audit.verification().verdict()).startsWith("INTACT"),
                Ui.get(() -> audit.verification().verdict()));
        Desk.get().close();
        Ui.until("closed", () -> register.said().startsWith("No store"));
        Ui.until("let go of", () -> alter());
        open();
        Ui.run(audit::verify);
        Ui.until("looked at", () -> audit.verification().report() != null);
        assertEquals("NOT AS WRITTEN: demo, 1 findings", Ui.get(() -> audit.verification().verdict()));
        assertEquals("decision D-1.d1", audit.verification().report().findings().getFirst().subject());
    }

    @Test
    void aVerdictIsOneOnWhatWasThere() throws Exception {
        demo();
        Ui.run(audit::verify);
        Ui.until("looked at", () -> audit.verification().report() != null);
        long then = audit.verification().report().head().number();
        assertTrue(Ui.get(() -> audit.verification().verdict()).startsWith("INTACT"));
        StepDialog dialog = dialog(edit("D-3"), Step.APPROVE, "peter", "19950.00", "complete");
        sign(dialog);
        Ui.until("no longer of all", () -> audit.verification().verdict().equals("VERIFIED UP TO EVENT " + then
                + ": demo was as its events say; it has " + (then + 1) + " now. Verify again."));
        Ui.run(audit::verify);
        Ui.until("of all again", () -> audit.verification().verdict().startsWith("INTACT"));
    }

    @Test
    void eventsComeInPages() throws Exception {
        demo();
        Ui.until("all events", () -> audit.events().said().matches("[0-9]+ events"));
        Signer olivia = Signer.of(SigningKey.read(Path.of(key("olivia"))));
        for (int i = 0; i < 110; i++) {
            Desk.get().store().store().write(olivia, new ClaimStore.Deed("note", "D-2", "n" + i), records -> null);
        }
        Desk.get().changed("D-2");
        Ui.until("the last of them", () -> audit.events().said().startsWith("1 to 100 of ")
                && audit.events().shown().getFirst().note().equals("n109"));
        Ui.run(() -> audit.events().earlier());
        Ui.until("the first of them", () -> audit.events().said().startsWith("101 to ")
                && audit.events().shown().getFirst().note().equals("n9"));
        assertEquals(1, Ui.get(() -> audit.events().shown().getLast().number()));
        Ui.run(() -> audit.events().earlier());
        Ui.run(() -> audit.events().of("D-2"));
        Ui.until("of D-2", () -> audit.events().said().startsWith("1 to 100 of 1"));
        Ui.run(() -> audit.events().earlier());
        Ui.until("the rest of D-2", () -> audit.events().said().startsWith("101 to ")
                && audit.events().shown().stream().allMatch(each -> each.subject().equals("D-2")));
        Ui.run(() -> audit.events().later());
        Ui.until("back", () -> audit.events().said().startsWith("1 to 100 of 1"));
        Ui.run(() -> audit.events().of(""));
    }

    private boolean alter() {
        try {
            Tampering.alter(StoreAddress.parse(store.toString()), "decision");
            return true;
        } catch (org.lintel.claims.record.StoreException e) {
            return false;
        }
    }

    @Test
    void eventsAreThoseOfOneSubject() throws Exception {
        demo();
        Ui.until("all events", () -> audit.events().shown().size() > 20);
        Ui.run(() -> audit.events().of("D-2"));
        Ui.until("of D-2", () -> !audit.events().shown().isEmpty()
                && audit.events().shown().stream().allMatch(each -> each.subject().equals("D-2")));
        Ui.run(() -> audit.events().of(""));
    }

    @Test
    void indicatorsAreLookedAt() throws Exception {
        demo();
        Ui.run(() -> audit.indicators().look());
        Ui.until("seen", () -> audit.indicators().looks() > 0);
        assertTrue(Ui.get(() -> audit.indicators().said()).startsWith("Worth a look: "));
    }

    @Test
    void keysAreKeptUnderAPassPhrase() throws Exception {
        SigningKey key = SigningKey.generate();
        Path file = folder.resolve("keys.secure");
        AtomicReference<String> phrase = new AtomicReference<>("a phrase of the test");
        SecureStorage slip = new SecureStorage(file, () -> phrase.get().toCharArray(), () -> "a phrase of the text".toCharArray());
        assertTrue(assertThrows(KeyException.class, () -> slip.keep("peter", key)).text().toString().contains("not told the same"));
        assertEquals(List.of(), slip.names());
        SecureStorage storage = storage(file, phrase);
        storage.keep("peter", key);
        assertEquals(List.of("peter"), storage.names());
        assertEquals(key.signer().text(), storage.open("peter").key());
        assertFalse(Files.readString(file).contains("PRIVATE"), "encrypted");
        assertThrows(KeyException.class, () -> storage.keep("peter", key));
        phrase.set("another phrase");
        SecureStorage wrong = storage(file, phrase);
        assertTrue(assertThrows(KeyException.class, () -> wrong.open("peter")).text().toString()
                .contains("does not open with this pass phrase"));
        assertThrows(KeyException.class, () -> new SecureStorage(file, () -> null, () -> null).open("peter"));
        storage.forget("peter");
        assertEquals(List.of(), storage.names());
        assertNotNull(assertThrows(KeyException.class, () -> storage.open("peter")).text());
    }

    private static SecureStorage storage(Path file, AtomicReference<String> phrase) {
        return new SecureStorage(file, () -> phrase.get().toCharArray(), () -> phrase.get().toCharArray());
    }

    @Test
    void aKeyInAProjectIsRefused() throws Exception {
        demo();
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("lintel.yaml"), "");
        Path inside = Files.copy(Path.of(key("peter")), project.resolve("peter.pem"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        ClaimEditor editor = edit("D-3");
        StepDialog dialog = dialog(editor, Step.APPROVE, "peter", "19950.00", "complete");
        Ui.run(() -> dialog.fill(inside.toString(), null, null, null));
        Ui.until("refused", () -> dialog.person().contains("lies in a project"));
        Ui.until("nothing can be signed", () -> !dialog.canSign());
        Ui.run(() -> dialog.fill(key("peter"), null, null, null));
        Ui.until("outside of it it can", dialog::canSign);
        assertEquals("recommended", editor.sheet().head().state());
        Ui.run(dialog::close);
    }
}
