// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.Reconciliation;
import org.lintel.claims.record.Signer;
import org.lintel.core.money.Money;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.NewDemo;
import org.lintel.ui.claims.payment.PaymentFileDialog;
import org.lintel.ui.claims.payment.ReconcileDialog;
import org.lintel.ui.claims.register.RegisterView;

/** A payment file of what is verified, and the bank's answer to it, on the demonstration's store. */
class PaymentsTest extends WorkbenchCase {

    @TempDir
    Path folder;

    private RegisterView register;
    private TitleAreaDialog dialog;

    @BeforeEach
    void verified() throws Exception {
        Ui.run(() -> {
            PlatformUI.getWorkbench().showPerspective(ClaimsUi.PERSPECTIVE,
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            register = (RegisterView) Ui.page().showView(ClaimsUi.REGISTER);
        });
        NewDemo.make(folder.resolve("store"), folder.resolve("keys"), message -> { });
        Desk.get().open(folder.resolve("store").toString());
        Ui.until("the register", () -> register.rows().size() == 3);
        step("peter", Step.APPROVE, "19950.00");
        step("olivia", Step.CONTRACT, null);
        step("olivia", Step.CLAIM, null);
        step("oscar", Step.VERIFY, "19000.00");
    }

    private void step(String who, Step step, String amount) throws Exception {
        Desk.get().store().office().move(signer(who), new Act("D-3", 0, new Move(step, LocalDate.parse("2024-10-02"),
                amount == null ? null : Money.parse(amount, Money.HKD)), "complete", ""));
    }

    private Signer signer(String who) throws Exception {
        return Signer.of(SigningKey.read(Path.of(key(who))));
    }

    private String key(String who) {
        return folder.resolve("keys").resolve(who + ".pem").toString();
    }

    @AfterEach
    void close() {
        Ui.run(() -> {
            if (dialog != null && dialog.getShell() != null) {
                dialog.close();
            }
        });
        Desk.get().close();
        Ui.until("closed", () -> register.said().startsWith("No store"));
        Ui.run(() -> PlatformUI.getWorkbench().showPerspective("org.lintel.ui.perspective",
                PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
    }

    private <T extends TitleAreaDialog> T open(T made) {
        dialog = made;
        made.setBlockOnOpen(false);
        made.open();
        return made;
    }

    private PaymentFileDialog file(String who, String id, Path where) {
        return Ui.get(() -> {
            PaymentFileDialog made = open(new PaymentFileDialog(register.getSite().getShell(), Desk.get().store()));
            assertFalse(made.getShell().getDefaultButton().isEnabled(), "nobody has said where");
            made.fill(key(who), id, where.toString());
            assertTrue(made.getShell().getDefaultButton().isEnabled());
            made.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event());
            return made;
        });
    }

    private ReconcileDialog answer(String who, Path statement) {
        return Ui.get(() -> {
            ReconcileDialog made = open(new ReconcileDialog(register.getSite().getShell(), Desk.get().store()));
            made.fill(key(who), statement.toString());
            made.record();
            made.rehearse();
            return made;
        });
    }

    private String state() {
        return Ui.get(() -> register.rows().getFirst().head().state());
    }

    @Test
    void whatIsVerifiedIsPaidByWayOfTheBank() throws Exception {
        Path csv = folder.resolve("p1.csv");
        PaymentFileDialog refused = file("peter", "P-1", csv);
        Ui.until("not by an approver", () -> refused.answer().contains("cashier"));
        assertTrue(Files.notExists(csv));
        Ui.run(refused::close);
        PaymentFileDialog made = file("cass", "P-1", csv);
        Ui.until("made", () -> made.answer().startsWith("P-1: 1 payments, HKD 19,000.00, written to "));
        Ui.run(made::close);
        String row = Files.readAllLines(csv).get(1);
        assertTrue(row.startsWith("P-1-00001,") && row.contains("012-345678-002") && row.contains("19000.00"), row);
        Path again = folder.resolve("again.csv");
        PaymentFileDialog same = file("cass", "P-1", again);
        Ui.until("the same", () -> same.answer().startsWith("P-1 had been made by cass"));
        assertEquals(Files.readString(csv), Files.readString(again));
        Ui.run(same::close);

        Path statement = Files.writeString(folder.resolve("s.csv"),
                "order,amount,date,reference\nP-1-00001,19000.00,2024-10-09,FPS 7\nP-9-00001,5.00,2024-10-09,FPS 8\n");
        ReconcileDialog own = answer("cass", statement);
        Ui.until("not by her", () -> own.findings().size() == 2);
        assertEquals(Reconciliation.Kind.REFUSED, own.findings().getFirst().kind());
        Ui.run(own::close);
        ReconcileDialog carl = answer("carl", statement);
        Ui.until("looked at", () -> carl.said().equals("1 of 2 agree. Nothing is recorded yet."));
        assertEquals(List.of(Reconciliation.Kind.MATCHED, Reconciliation.Kind.UNKNOWN),
                carl.findings().stream().map(Reconciliation.Finding::kind).toList());
        Ui.run(() -> register.refresh());
        Ui.until("still to be paid", () -> state().equals("verified"));
        Ui.run(carl::record);
        Ui.until("recorded", () -> carl.said().equals("1 of 2 agree and are recorded as paid."));
        Ui.until("also in the register", () -> state().equals("paid"));
    }

    @Test
    void whatIsNoStatementIsTold() throws Exception {
        ReconcileDialog none = answer("cass", folder.resolve("none.csv"));
        Ui.until("no file", () -> none.said().contains("there is no such file"));
        Ui.run(none::close);
        ReconcileDialog other = answer("cass", Files.writeString(folder.resolve("o.csv"), "a,b\n1,2\n"));
        Ui.until("no statement", () -> other.said().contains("column"));
        assertEquals(List.of(), other.findings());
        assertFalse(Ui.get(() -> other.getReturnCode() == IDialogConstants.OK_ID && other.getShell() == null));
    }
}
