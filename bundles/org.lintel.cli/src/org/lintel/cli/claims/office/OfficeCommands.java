// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.ApplicationFile;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.evidence.Duplicate;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.FirmFile;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.PaperFile;
import org.lintel.claims.office.Papers;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.Rulebook;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Quotation;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.AssessmentJson;
import org.lintel.cli.claims.AssessmentText;
import org.lintel.cli.claims.ClaimFiles;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** The commands of {@code lintel claims} that work on a store. */
public final class OfficeCommands {

    private static final Set<String> WORDS = Set.of("init", "enrol", "dismiss", "actors", "applicant", "apply", "list",
            "show", "record", "attend", "quotation", "supplement", "milestone", "move", "decide", "pay", "audit", "demo", "import",
            "register", "stats", "reconcile",
            "dossier", "letter", "fund", "person", "retention", "hold", "erase");

    /** What has to do with no rules of a fund, or looks at them itself. */
    private static final Set<String> ANY_RULES = Set.of("enrol", "dismiss", "actors", "applicant", "audit", "stats");

    /** Of a file, or of what is recorded. */
    private static final Set<String> EITHER = Set.of("calculate", "deadlines");

    private final List<String> words;
    private final ParseResult options;
    /** Once a store is open, with the files that it admitted. */
    private Funds funds;
    private final boolean json;
    private final Terminal terminal;

    private OfficeCommands(List<String> words, ParseResult options, Funds funds, boolean json, Terminal terminal) {
        this.words = words;
        this.options = options;
        this.funds = funds;
        this.json = json;
        this.terminal = terminal;
    }

    /** Whether a command is one of these; {@link #EITHER} are where a store is named and the word is no file. */
    public static boolean takes(List<String> words, ParseResult options) {
        return WORDS.contains(words.getFirst()) || EITHER.contains(words.getFirst())
                && (options.matchedOptionValue("--store", null) != null
                        || System.getenv(OpenStore.VARIABLE) != null && (words.size() == 1
                                || words.size() == 2 && !Files.exists(Path.of(words.getLast()))));
    }

    /** Runs it: 1 if it was refused or an audit found something, 3 if a store or file cannot be read. */
    public static ExitCode run(List<String> words, ParseResult options, Funds funds, boolean json, Terminal terminal)
            throws IOException, UsageException, YamlException {
        try {
            return new OfficeCommands(words, options, funds, json, terminal).run();
        } catch (StoreException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (RefusedException e) {
            terminal.complain(Message.of("refused: {0}", "不獲准：{0}", e.text()));
            return ExitCode.FINDINGS;
        } catch (ConflictException e) {
            terminal.complain(e.text());
            return ExitCode.FINDINGS;
        }
    }

    private ExitCode run()
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        boolean exports = words.getFirst().equals("list") ? tabled() : List.of("register", "dossier").contains(words.getFirst());
        if (OfficeOptions.redacts(options) && !exports) {
            throw new UsageException("--redact is for register, dossier, and list as csv or xlsx; what is shown, and what is "
                    + "told to a person or an applicant, is whole", "--redact 只用於 register、dossier，以及 csv 或 xlsx 的 list；畫面所示及"
                    + "向當事人或申請人提供的資料均為完整");
        }
        return switch (words.getFirst()) {
            case "init" -> People.init(options, terminal);
            case "demo" -> Demo.run(words, options, funds, terminal);
            case "dossier" -> {
                if (words.size() == 3 && words.get(1).equals("verify")) {
                    yield new DossierVerification(json, terminal).run(words.get(2));
                }
                try (ClaimStore store = OpenStore.open(options)) {
                    rules(store);
                    yield new DossierCommand(options, funds, terminal).make(store, words);
                }
            }
            case "import" -> new ImportCommand(options, funds, json, terminal).run(words);
            default -> {
                try (ClaimStore store = OpenStore.open(options)) {
                    yield on(store);
                }
            }
        };
    }

    private ExitCode on(ClaimStore store)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        if (words.getFirst().equals("fund")) {
            return new FundCommand(store, funds, options, json, terminal).run(words);
        }
        if (!ANY_RULES.contains(words.getFirst())) {
            rules(store);
        }
        Office office = new Office(store, funds);
        return switch (words.getFirst()) {
            case "enrol" -> People.enrol(office, words(2, "ID"), options, terminal);
            case "dismiss" -> People.dismiss(office, words(2, "ID"), options, terminal);
            case "actors" -> new People(store, json, terminal).list();
            case "applicant" -> applicant(store, office);
            case "apply" -> apply(office);
            case "list" -> tabled() ? new RegisterExport(store, options, terminal).write("claims")
                    : new ClaimList(store, options, json, terminal).print();
            case "register" -> new RegisterExport(store, options, terminal).write(
                    words.size() == 1 ? "claims" : words(2, "claims"));
            case "stats" -> new StatisticsCommand(store, options, terminal).print(words);
            case "show" -> json ? new ShownAsData(store, funds, options, terminal).print(words(2, "ID"))
                    : new ClaimSheet(false, terminal).print(store, funds, words(2, "ID"));
            case "record" -> record(office);
            case "quotation" -> quotation(store, office);
            case "letter" -> new LetterCommand(store, options, funds, terminal).write(words);
            case "attend" -> new AttendCommand(store, funds, options, json, terminal).run(words);
            case "calculate" -> calculate(store, office);
            case "supplement" -> new TakeStep(office, options, terminal).supplement(words, funds);
            case "milestone" -> new MilestoneCommand(office, options, json, terminal).run(words);
            case "deadlines" -> new StoredDeadlines(store, funds, options, terminal).print(words);
            case "person" -> new PersonCommand(store, funds, options, terminal).print(words(2, "PERSON"));
            case "retention", "hold", "erase" -> new PrivacyCommands(store, funds, options, json, terminal).run(words);
            case "audit" -> new AuditCommand(store, funds, options, json, terminal).run(words);
            case "reconcile" -> new PaymentCommand(store, office, options, json, terminal).reconcile(words);
            case "pay" -> PaymentCommand.takes(options)
                    ? new PaymentCommand(store, office, options, json, terminal).pay(words)
                    : new TakeStep(office, options, terminal).run(words);
            default -> new TakeStep(office, options, terminal).run(words);
        };
    }

    /** From now on the funds are those that the store works by, but where a file was named. */
    private void rules(ClaimStore store) throws StoreException, RefusedException, ConflictException {
        Funds given = funds;
        funds = store.read((Reading records) -> Rulebook.of(records, given).funds());
    }

    private ExitCode applicant(ClaimStore store, Office office)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        if (words.size() == 2 && words.get(1).equals("list")) {
            return new FirmList(store, json, terminal).print(null);
        }
        if (words.size() == 3 && words.get(1).equals("show")) {
            return new FirmList(store, json, terminal).print(words.get(2));
        }
        String file = words(2, "FILE");
        FirmFile read = FirmFile.read(file.replace('\\', '/'), ClaimFiles.text(file));
        Signer signer = OpenStore.signer(options);
        office.register(signer, read.firms(), read.ties());
        terminal.note(Message.of("recorded {0}", "已登記 {0}",
                String.join(", ", read.firms().stream().map(Firm::id).toList())));
        for (Firm firm : read.firms()) {
            if (!firm.holdersTold()) {
                terminal.note(Message.of("{0} does not tell its holders: as an applicant it may be related to anyone, "
                        + "and ceilings may stay undetermined; \"holders: '{}'\" says that there are none",
                        "{0} 沒有提供持有人：作為申請人，可能與任何企業有關連，上限或未能判定；「holders: '{}'」表示沒有持有人", firm.id()));
            }
        }
        return ExitCode.OK;
    }

    private ExitCode apply(Office office)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        String file = words(2, "FILE");
        ApplicationFile.Alone read = ApplicationFile.alone(file.replace('\\', '/'), ClaimFiles.text(file), funds,
                ClaimFiles.training(options, funds), ClaimFiles.personKey(options));
        Application application = read.application();
        office.apply(OpenStore.signer(options), application, read.roll());
        if (read.roll() != null) {
            terminal.note(Message.of("recorded with it: trainees {0}, courses {1}", "連同 {0} 名學員及 {1} 個課程登記",
                    read.roll().trainees().size(), read.roll().courses().size()));
        }
        terminal.note(Message.of("recorded {0} as a draft; next: lintel claims move {0} submit",
                "已登記 {0} 為草擬；下一步：lintel claims move {0} submit", application.id()));
        return ExitCode.OK;
    }

    private ExitCode record(Office office)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        if (words.size() != 3) {
            throw new UsageException("say: lintel claims {0} ID FILE", "請用：lintel claims {0} 編號 檔案", words.getFirst());
        }
        String id = words.get(1);
        String file = words.get(2);
        PaperFile read = PaperFile.read(file.replace('\\', '/'), ClaimFiles.text(file),
                Path.of(file).toAbsolutePath().getParent(), id);
        Papers all = office.record(OpenStore.signer(options), id, read);
        terminal.note(Message.of("recorded of {2}: papers {0}, invoices {1}, quotations {3}",
                "已登記 {2} 的 {0} 份文件、{1} 張發票及 {3} 份報價單", read.papers().size(), read.invoices().size(), id,
                read.quotations().size()));
        for (Duplicate each : all.duplicates()) {
            terminal.note(Message.of("look: {0}", "請留意：{0}", PaperSheet.words(each)));
        }
        return ExitCode.OK;
    }

    /** Records offers as {@code record} does, and shows those of each line beside each other. */
    private ExitCode quotation(ClaimStore store, Office office)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        String id = words.size() == 3 ? words.get(1) : words(2, "ID [FILE]");
        if (words.size() == 3) {
            record(office);
        }
        QuotationSheet sheet = new QuotationSheet(office.find(id),
                store.read((Reading records) -> records.where(Quotation.TABLE, "claim", id)), terminal);
        if (json) {
            sheet.json();
        } else {
            sheet.text();
        }
        return ExitCode.OK;
    }

    private ExitCode calculate(ClaimStore store, Office office)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        String id = words(2, "ID");
        if (options.matchedOptionValue("--training", null) != null) {
            throw new UsageException("a store knows the trainees: --training is for \"apply\" and for files",
                    "儲存庫已有學員資料：--training 只用於 apply 及檔案");
        }
        Assessment assessment = office.assess(id, options.matchedOptionValue("--accept-candidates", false));
        if (json) {
            new AssessmentJson(terminal).print(assessment);
        } else {
            ClaimCase found = office.find(id);
            Firm firm = store.read(records -> records.find(Firm.TABLE, found.head().firm()));
            new AssessmentText(terminal).print(assessment, new Enterprise(firm.id(), firm.name(), null));
        }
        return assessment.outcome() == Outcome.PASS ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private boolean tabled() {
        return Set.of("csv", "xlsx").contains(options.matchedOptionValue("--format", "text"));
    }

    private String words(int count, String what) throws UsageException {
        if (words.size() != count) {
            throw new UsageException("say: lintel claims {0} {1}", "請用：lintel claims {0} {1}", words.getFirst(), what);
        }
        return words.getLast();
    }
}
