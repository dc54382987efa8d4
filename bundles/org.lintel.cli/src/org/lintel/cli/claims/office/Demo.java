// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.claims.claim.ApplicationFile;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.FirmFile;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.claims.store.Tampering;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/**
 * {@code demo}: plays a small year of a fund with invented firms and people, whose keys are thrown away afterwards; and
 * alters one row of such a store, so that one can see that an audit finds it.
 */
final class Demo {

    private static final String FIRMS = """
            firms:
              - {id: harbour, name: Harbour Steel Limited, business-number: "10000001", district: Kwun Tong,
                 employees: 38, holders: {chan: 60%, lee: 40%}, directors: [chan]}
              - {id: bay, name: Bay Formwork Limited, business-number: "10000002", district: Tuen Mun, employees: 12,
                 holders: {lee: 35%, wong: 65%}, directors: [wong]}
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

    private final Office office;
    private final Funds funds;
    private final Terminal terminal;
    private final Map<String, Signer> people = new HashMap<>();

    private Demo(Office office, Funds funds, Terminal terminal) {
        this.office = office;
        this.funds = funds;
        this.terminal = terminal;
    }

    static ExitCode run(List<String> words, ParseResult options, Funds funds, Terminal terminal)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        StoreAddress address = OpenStore.address(options);
        if (options.matchedOptionValue("--tamper", false)) {
            if (words.size() > 2) {
                throw new UsageException("say: lintel claims demo --tamper [TABLE]",
                        "請用：lintel claims demo --tamper [資料表]");
            }
            Tampering.Altered altered = Tampering.alter(address, words.size() == 2 ? words.get(1) : "decision");
            terminal.out().println(Printable.of(Message.of("altered behind the store's back: {0}, {1} from {2} to {3}",
                    "已繞過儲存庫更改：{0}，{1} 由 {2} 改為 {3}", altered.row(), altered.column(), altered.before(),
                    altered.after()).in(terminal.language())));
            terminal.note(Message.of("see: lintel claims audit verify --store {0}",
                    "請看：lintel claims audit verify --store {0}", address));
            return ExitCode.OK;
        }
        if (words.size() != 1) {
            throw new UsageException("say: lintel claims demo --store FOLDER", "請用：lintel claims demo --store 資料夾");
        }
        Signer ada = OpenStore.of(SigningKey.generate());
        Actor first = new Actor("ada", 1, "Ada", EnumSet.of(Actor.Role.ADMINISTRATOR, Actor.Role.AUDITOR), ada.key(),
                true);
        if (!JdbcStore.create(address, Tampering.STORE, first, ada, Clock.systemUTC())) {
            throw new RefusedException(Message.of("there is a store in {0} already", "{0} 已有儲存庫", address));
        }
        try (JdbcStore store = JdbcStore.open(address, Clock.systemUTC())) {
            Demo demo = new Demo(new Office(store, funds), funds, terminal);
            demo.people.put("ada", ada);
            demo.play();
        }
        terminal.note(Message.of("see: lintel claims list --store {0}; lintel claims audit verify --store {0}",
                "請看：lintel claims list --store {0}；lintel claims audit verify --store {0}", address));
        return ExitCode.OK;
    }

    private void play() throws YamlException, StoreException, RefusedException, ConflictException {
        enrol("olivia", Actor.Role.OFFICER);
        enrol("oscar", Actor.Role.OFFICER, Actor.Role.APPROVER);
        enrol("peter", Actor.Role.APPROVER);
        enrol("cass", Actor.Role.CASHIER);
        FirmFile firms = FirmFile.read("demo", FIRMS);
        office.register(people.get("olivia"), firms.firms(), firms.ties());
        say(Message.of("five people are enrolled, four firms recorded", "已登記五名人員及四間企業"));

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
    }

    private void enrol(String id, Actor.Role... roles) throws StoreException, RefusedException, ConflictException {
        Signer signer = OpenStore.of(SigningKey.generate());
        people.put(id, signer);
        String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
        office.enrol(people.get("ada"), new Actor(id, 1, name, Set.of(roles), signer.key(), true));
    }

    private void apply(String id, String firm, String date, String trainer, int classes, String venue, int rooms)
            throws YamlException, StoreException, RefusedException, ConflictException {
        LocalDate levy = LocalDate.parse(date).minusMonths(6);
        String text = APPLICATION.formatted(id, firm, date, levy, trainer, classes, venue, rooms);
        office.apply(people.get("olivia"), ApplicationFile.alone("demo", text, funds, null).application());
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
                step == Step.PAY ? "FPS " + claim : "", false);
    }

    private void step(String who, Act act) throws StoreException, RefusedException, ConflictException {
        office.move(people.get(who), act);
        say(Message.of("{0}: {1} by {2}, {3}", "{0}：{1}，經手人 {2}，{3}", act.claim(), act.move().step().label(), who,
                act.move().day()));
    }

    /** Something that must not be done: that it is refused is part of the play. */
    private void refused(String who, Act act) throws StoreException, ConflictException {
        try {
            office.move(people.get(who), act);
            throw new IllegalStateException(act + " was not refused");
        } catch (RefusedException e) {
            say(Message.of("{0}: {1} by {2} is refused: {3}", "{0}：{2} 的{1}不獲准：{3}", act.claim(),
                    act.move().step().label(), who, e.text()));
        }
    }

    private void say(Message message) {
        terminal.out().println(Printable.of(message.in(terminal.language())));
    }
}
