// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lintel.claims.claim.ApplicationFile;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.rules.yaml.YamlException;

/** A small year of a fund with invented firms and people, played in a new store: to look at, and to try. */
public final class DemoYear {

    private static final String FIRMS = """
            firms:
              - {id: harbour, name: Harbour Steel Limited, business-number: "10000001", district: Kwun Tong,
                 employees: 38, holders: {chan: 60%, lee: 40%}, directors: [chan], account: 012-345678-001}
              - {id: bay, name: Bay Formwork Limited, business-number: "10000002", district: Tuen Mun, employees: 12,
                 holders: {lee: 35%, wong: 65%}, directors: [wong], account: 012-345678-002}
              - {id: peak, name: Peak Builders Limited, business-number: "10000003", district: Sha Tin, employees: 140,
                 holders: {ho: 100%}, directors: [ho], staff: [peter]}
              - {id: delta, name: Delta Training Limited, business-number: "10000004", directors: [ng]}
            """;

    private static final String APPLICATION = """
            application:
              id: %s
              scheme: citf-bim-training
              applicant: %s
              date: %s
              facts: {levy-paid: %s, proven-technology: true, certified-trainer: true}
              lines:
                - {id: 1, item: trainer, name: BIM for site staff, cost: %s, units: %d}
                - {id: 2, item: venue, name: Room in Kwun Tong, cost: %s, units: %d}
            """;

    private final Map<String, SigningKey> people = new LinkedHashMap<>();
    private final Consumer<Message> sink;
    private Office office;
    private Funds funds;

    /** @param sink told each thing that happens, in its order */
    public DemoYear(Consumer<Message> sink) {
        this.sink = sink;
        people.put("ada", SigningKey.generate());
    }

    /** Who makes the store; the first event enrols her. */
    public Actor first() {
        return new Actor("ada", 1, "Ada", EnumSet.of(Actor.Role.ADMINISTRATOR, Actor.Role.AUDITOR),
                signer("ada").key(), true);
    }

    /** Somebody with their key. */
    public Signer signer(String who) {
        return Signer.of(people.get(who));
    }

    /** The keys of the invented people, by their ids: whoever has them can go on playing. */
    public Map<String, SigningKey> keys() {
        return Map.copyOf(people);
    }

    /** Plays it in a store that {@link #first} has just made. */
    public void play(Office in, Funds by) throws YamlException, StoreException, RefusedException, ConflictException {
        office = in;
        funds = by;
        enrol("olivia", Actor.Role.OFFICER);
        enrol("oscar", Actor.Role.OFFICER, Actor.Role.APPROVER);
        enrol("peter", Actor.Role.APPROVER);
        enrol("cass", Actor.Role.CASHIER);
        enrol("carl", Actor.Role.CASHIER);
        FirmFile firms = FirmFile.read("demo", FIRMS);
        office.register(signer("olivia"), firms.firms(), firms.ties());
        say(Message.of("six people are enrolled, four firms recorded", "已登記六名人員及四間企業"));

        apply("D-1", "harbour", "2024-03-01", "30000.00", 4, "9000.10", 2);
        to("D-1", "2024-03-04", Step.SUBMIT, Step.SCREEN, Step.RECOMMEND);
        refused("olivia", act("D-1", Step.APPROVE, "2024-03-20", "27300.07", "complete"));
        step("peter", act("D-1", Step.APPROVE, "2024-03-20", "27300.07", "complete; trainer certified"));
        step("olivia", act("D-1", Step.CONTRACT, "2024-04-02", null, ""));
        step("olivia", act("D-1", Step.CLAIM, "2024-07-15", null, "all invoices"));
        refused("olivia", act("D-1", Step.VERIFY, "2024-07-20", "27300.07", ""));
        step("oscar", act("D-1", Step.VERIFY, "2024-07-20", "27300.07", "invoices and receipts seen"));
        step("cass", act("D-1", Step.PAY, "2024-08-01", "27300.07", ""));
        step("olivia", act("D-1", Step.CLOSE, "2024-08-30", null, ""));

        apply("D-2", "peak", "2024-05-10", "64000.00", 8, "0", 0);
        to("D-2", "2024-05-13", Step.SUBMIT, Step.SCREEN, Step.RECOMMEND);
        refused("peter", act("D-2", Step.APPROVE, "2024-06-01", "44800.00", "complete"));
        step("oscar", act("D-2", Step.RECONSIDER, "2024-06-03", null, "which trainer?"));
        step("olivia", act("D-2", Step.ASK, "2024-06-04", null, "please name the trainer"));
        step("olivia", act("D-2", Step.LAPSE, "2024-09-04", null, "no answer in three months"));

        apply("D-3", "bay", "2024-09-23", "36000.00", 3, "4500.00", 3);
        papers("D-3");
        to("D-3", "2024-09-24", Step.SUBMIT, Step.SCREEN, Step.RECOMMEND);
    }

    private void enrol(String id, Actor.Role... roles) throws StoreException, RefusedException, ConflictException {
        people.put(id, SigningKey.generate());
        String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
        office.enrol(signer("ada"), new Actor(id, 1, name, Set.of(roles), signer(id).key(), true));
    }

    private void apply(String id, String firm, String date, String trainer, int classes, String venue, int rooms)
            throws YamlException, StoreException, RefusedException, ConflictException {
        LocalDate levy = LocalDate.parse(date).minusMonths(6);
        String text = APPLICATION.formatted(id, firm, date, levy, trainer, classes, venue, rooms);
        office.apply(signer("olivia"), ApplicationFile.alone("demo", text, funds, null, null).application());
        say(Message.of("{0}: {1} applies", "{0}：{1} 提出申請", id, firm));
    }

    private void to(String claim, String day, Step... steps)
            throws StoreException, RefusedException, ConflictException {
        for (Step step : steps) {
            step("olivia", act(claim, step, day, null, ""));
        }
    }

    private static Act act(String claim, Step step, String day, String amount, String reason) {
        Money money = amount == null ? null : Money.parse(amount, Money.HKD);
        return new Act(claim, 0, new Move(step, LocalDate.parse(day), money), reason,
                step == Step.PAY ? "FPS " + claim : "");
    }

    private void step(String who, Act act) throws StoreException, RefusedException, ConflictException {
        office.move(signer(who), act);
        say(Message.of("{0}: {1} by {2}, {3}", "{0}：{1}，經手人 {2}，{3}", act.claim(), act.move().step().label(), who,
                act.move().day()));
    }

    /** Something that must not be done: that it is refused is part of the play. */
    private void refused(String who, Act act) throws StoreException, ConflictException {
        try {
            office.move(signer(who), act);
            throw new IllegalStateException(act + " was not refused");
        } catch (RefusedException e) {
            say(Message.of("{0}: {1} by {2} is refused: {3}", "{0}：{2} 的{1}不獲准：{3}", act.claim(),
                    act.move().step().label(), who, e.text()));
        }
    }

    /** Two invoices, the second of which may be the first, handed in again; and a paper with the first. */
    private void papers(String claim) throws StoreException, RefusedException, ConflictException {
        String text = "Delta Training Limited. Invoice DT-118. BIM for site staff, three classes. HKD 12,000.00";
        EvidenceItem paper = new EvidenceItem(claim + "-E1", claim, "invoice", "dt-118.txt", ContentHash.of(text),
                text.length(), text, LocalDate.parse("2024-09-20"));
        List<Invoice> invoices = new ArrayList<>();
        for (String number : List.of("DT-118", "DT 118")) {
            invoices.add(new Invoice(claim + "-I" + (invoices.size() + 1), claim, "1", "delta", number,
                    LocalDate.parse("2024-09-18"), Money.hkd(1_200_000), "BIM for site staff", null, null, null, null,
                    null, invoices.isEmpty() ? paper.id() : null));
        }
        office.record(signer("olivia"), claim, new PaperFile(List.of(paper), invoices, List.of()));
        say(Message.of("{0}: papers and invoices are recorded by olivia", "{0}：olivia 登記文件及發票", claim));
    }

    private void say(Message message) {
        sink.accept(message);
    }
}
