// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.claim.ApplicationFile;
import org.lintel.claims.exchange.ImportKind;
import org.lintel.claims.exchange.Importing;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.Attending;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.PaperFile;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Actor.Role;
import org.lintel.claims.record.Bilingual;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Quotation;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.training.AttendanceFile;
import org.lintel.core.money.Money;
import org.lintel.core.text.Language;
import org.lintel.rules.signoff.SheetReader;
import org.lintel.rules.signoff.SheetRules;

/** Nobody judges evidence that they recorded, whatever way it came in and whoever corrected it since. */
class SeparationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final String TRAINEES = """
            claim,id,name,employed from,resident from,course,course name,session,begins,ends,hours
            A-1,t1,陳大文,2024-01-01,2000-01-01,ai,Machine learning,s1,2026-01-04 09:00,2026-01-04 13:00,4
            """;
    private static final String INVOICES = """
            id,claim,line,supplier,number,issued,amount
            I-1,A-1,1,harbour,INV-1,2026-01-20,"1,000.00"
            """;

    @TempDir
    Path folder;

    /** May do everything but for what they have done before. */
    private final Stores.Person mary = new Stores.Person("mary", Role.OFFICER, Role.APPROVER);
    private final Stores.Person paul = new Stores.Person("paul", Role.OFFICER, Role.APPROVER);
    private JdbcStore store;
    private Office office;

    private interface Way {
        void record() throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void papersAndOffers(Stores.Kind kind) throws Exception {
        judgedByOthers(kind, () -> office.record(mary, "A-1", new PaperFile(List.of(new EvidenceItem("E-1", "A-1", "invoice",
                "a.pdf", "ab".repeat(32), 7, null, DAY)), List.of(), List.of())));
        Quotation offer = new Quotation("Q-1", "A-2", "1", "harbour", DAY, Money.hkd(5), false, null);
        judgedByOthers(kind, "A-2", () -> office.record(mary, "A-2", new PaperFile(List.of(), List.of(), List.of(offer))));
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfInvoices(Stores.Kind kind) throws Exception {
        judgedByOthers(kind, () -> imports(ImportKind.INVOICES, INVOICES));
    }

    @ParameterizedTest
    @EnumSource
    void attendanceThatAnotherCorrected(Stores.Kind kind) throws Exception {
        judgedByOthers(kind, () -> {
            imports(ImportKind.TRAINEES, TRAINEES);
            Attending attending = new Attending(store, office);
            AttendanceFile less = AttendanceFile.read("a", "attendance: [{trainee: t1, course: ai, session: s1, hours: 3}]",
                    attending.roll("A-1"));
            // olivia's correction now stands in the row, and mary brought it in all the same
            attending.tell(Stores.ADMIN, "A-1", less, "list seen");
        });
    }

    private void judgedByOthers(Stores.Kind kind, Way way) throws Exception {
        judgedByOthers(kind, "A-1", way);
        store = null;
    }

    private void judgedByOthers(Stores.Kind kind, String claim, Way way) throws Exception {
        try (JdbcStore opened = Stores.open(Stores.made(kind, folder.resolve(claim)))) {
            store = opened;
            Funds funds = Funds.supplied();
            office = new Office(store, funds);
            office.enrol(Stores.ADMIN, mary.actor());
            office.enrol(Stores.ADMIN, paul.actor());
            office.register(Stores.ADMIN, List.of(new Firm("harbour", 1, "Harbour", null, true, null, null, null, null, null,
                    null, null, null)), List.of());
            office.apply(Stores.ADMIN, ApplicationFile.alone("a", """
                    application:
                      id: %s
                      scheme: citf-bim-training
                      applicant: harbour
                      date: 2024-03-01
                      facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
                      lines: [{id: 1, item: trainer, cost: 30000.00, units: 4}]
                    """.formatted(claim), funds, null, null).application());
            way.record();
            steps(Stores.ADMIN, claim, Step.SUBMIT, Step.SCREEN, Step.RECOMMEND);
            refused(claim, Step.REJECT, null);
            refused(claim, Step.APPROVE, Money.hkd(2_100_000));
            office.move(paul, act(claim, Step.APPROVE, Money.hkd(2_100_000)));
            refused(claim, Step.AMEND, Money.hkd(2_000_000));
            steps(Stores.ADMIN, claim, Step.CONTRACT, Step.CLAIM);
            refused(claim, Step.VERIFY, Money.hkd(2_100_000));
            office.move(paul, act(claim, Step.VERIFY, Money.hkd(2_100_000)));
            Decision granted = office.find(claim).decisions().getFirst();
            assertTrue(Bilingual.read(granted.permission()).en().endsWith("recorded no evidence of it"), granted.permission());
            assertTrue(Bilingual.read(granted.permission()).zhHk().endsWith("沒有登記此申請的證據"), granted.permission());
            assertTrue(store.audit(trail -> Audit.of(trail, List.of())).intact());
        }
    }

    private void refused(String claim, Step step, Money amount) {
        RefusedException told = assertThrows(RefusedException.class, () -> office.move(mary, act(claim, step, amount)));
        assertTrue(told.text().toString().contains("mary recorded evidence of it"), told.text().toString());
        assertTrue(told.text().in(Language.ZH_HK).contains("證據"), told.text().in(Language.ZH_HK));
    }

    private void imports(ImportKind kind, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(kind.id() + ".csv"), text);
        Importing importing = new Importing(store, Funds.supplied(), kind,
                SheetReader.read(file, file.toString(), "", SheetRules.records(kind.id(), told -> { })), null);
        assertEquals(List.of(), importing.take(mary).errors());
    }

    private void steps(Stores.Person who, String claim, Step... steps) throws Exception {
        for (Step step : steps) {
            office.move(who, act(claim, step, null));
        }
    }

    private static Act act(String claim, Step step, Money amount) {
        return new Act(claim, 0, new Move(step, DAY, amount), "as told", "");
    }
}
