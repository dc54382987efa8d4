// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.office.FundOffice;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.Rulebook;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.FundText;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.ClaimFiles;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** {@code fund}: by which files of rules an office works; an administrator admits and withdraws them. */
final class FundCommand {

    private final ClaimStore store;
    private final Funds funds;
    private final ParseResult options;
    private final boolean json;
    private final Terminal terminal;

    /** @param funds those that come with Lintel, and files that were named */
    FundCommand(ClaimStore store, Funds funds, ParseResult options, boolean json, Terminal terminal) {
        this.store = store;
        this.funds = funds;
        this.options = options;
        this.json = json;
        this.terminal = terminal;
    }

    ExitCode run(List<String> words)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        String what = words.size() > 1 ? words.get(1) : "";
        if (words.size() == 2 && what.equals("list")) {
            return list();
        }
        if (words.size() == 3) {
            switch (what) {
                case "admit":
                    return admit(words.get(2));
                case "withdraw":
                    return withdraw(words.get(2));
                case "show":
                    return show(words.get(2));
                default:
                    break;
            }
        }
        throw new UsageException("say: lintel claims fund list, fund show FUND|HASH, fund admit FILE, or fund withdraw HASH",
                "請用：lintel claims fund list、fund show 基金|雜湊值、fund admit 檔案，或 fund withdraw 雜湊值");
    }

    private ExitCode admit(String name)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        String text = ClaimFiles.text(name);
        String file = Path.of(name).getFileName().toString();
        Funds more = funds.with(file, text);
        Fund fund = more.all().stream().filter(each -> more.file(each.id()).text().equals(text)
                && !more.file(each.id()).supplied()).findFirst().orElseThrow();
        FundText read = more.file(fund.id());
        FundAct act = new FundOffice(store).admit(OpenStore.signer(options), read, Today.day(options), reason());
        terminal.note(Message.of("{0}: {1} admitted {2}, SHA-256 {3}: applications of {4} are worked out and decided by it; {1} "
                + "does not decide by it", "{0}：{1} 已核准 {2}，SHA-256 {3}：{4} 的申請按此計算及決定；{1} 不可按此作決定", act.id(), act.actor(), file,
                read.hash(), String.join(", ", fund.schemes().stream().map(each -> each.id()).toList())));
        return ExitCode.OK;
    }

    private ExitCode withdraw(String hash)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        FundAct act = new FundOffice(store).withdraw(OpenStore.signer(options), hash, Today.day(options), reason());
        FundAct now = store.read((Reading records) -> Rulebook.of(records, Funds.empty()).inForce(act.fund()));
        terminal.note(Message.of("{0}: {1} withdrew {2}; of the fund {3} holds now: {4}", "{0}：{1} 已撤回 {2}；基金 {3} 現用：{4}", act.id(),
                act.actor(), FundText.brief(act.file()), act.fund(), now == null
                        ? Message.of("what comes with Lintel", "隨 Lintel 提供的規則") : FundText.brief(now.file())));
        return ExitCode.OK;
    }

    /** The text of a file: of a fund, the one in force. */
    private ExitCode show(String what) throws IOException, StoreException, RefusedException, ConflictException {
        String text = store.read((Reading records) -> {
            FundText named = funds.file(what);
            FundAct act = Rulebook.of(records, Funds.empty()).inForce(what);
            return act == null && named != null ? named.text()
                    : FundOffice.find(records, act == null ? what : act.file()).text();
        });
        String file = options.matchedOptionValue("--output", null);
        if (file == null) {
            terminal.out().print(text);
        } else {
            Files.writeString(Path.of(file), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        }
        return ExitCode.OK;
    }

    /** A file the store knows, or one that comes with Lintel. */
    private record Known(String fund, String name, String hash, boolean supplied, boolean inForce, FundAct last) {
    }

    private ExitCode list() throws IOException, StoreException, RefusedException, ConflictException {
        List<Known> all = new ArrayList<>();
        List<FundAct> acts = store.read((Reading records) -> {
            Rulebook rules = Rulebook.of(records, Funds.empty());
            for (Fund each : funds.all()) {
                FundText file = funds.file(each.id());
                if (file.supplied() && rules.last(file.hash()) == null) {
                    all.add(new Known(each.id(), file.file(), file.hash(), true, rules.inForce(each.id()) == null, null));
                }
            }
            records.each(FundFile.TABLE, file -> {
                if (all.stream().noneMatch(each -> each.hash().equals(file.id()))) {
                    FundAct act = rules.inForce(file.fund());
                    all.add(new Known(file.fund(), file.name(), file.id(), file.supplied(),
                            act != null && act.file().equals(file.id()), rules.last(file.id())));
                }
            });
            return FundOffice.all(records);
        });
        all.sort((a, b) -> a.fund().equals(b.fund()) ? a.hash().compareTo(b.hash()) : a.fund().compareTo(b.fund()));
        if (json) {
            json(all, acts);
            return ExitCode.OK;
        }
        Grid grid = new Grid(terminal, "", terminal.say("fund", "基金"), terminal.say("file", "檔案"), "SHA-256",
                terminal.say("status", "狀態"), terminal.say("by", "經手人"), terminal.say("day", "日期"),
                terminal.say("reason", "理由"));
        for (Known each : all) {
            grid.row(each.fund(), each.name(), FundText.brief(each.hash()), status(each),
                    each.last() == null ? terminal.say("with Lintel", "隨 Lintel 提供") : each.last().actor(),
                    each.last() == null ? "" : each.last().day().toString(), each.last() == null ? "" : each.last().reason());
        }
        grid.print();
        return ExitCode.OK;
    }

    private String status(Known file) {
        return file.inForce() ? terminal.say("in force", "使用中")
                : file.last() != null && file.last().kind().equals(FundAct.WITHDRAW) ? terminal.say("withdrawn", "已撤回")
                : terminal.say("replaced", "已被取代");
    }

    private void json(List<Known> all, List<FundAct> acts) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().name("files").lines().array();
        for (Known each : all) {
            out.object().field("fund", each.fund()).field("file", each.name()).field("sha256", each.hash())
                    .field("supplied", each.supplied()).field("inForce", each.inForce()).end();
        }
        out.end().name("acts").lines().array();
        for (FundAct each : acts) {
            out.object().field("id", each.id()).field("kind", each.kind()).field("fund", each.fund())
                    .field("sha256", each.file()).field("day", each.day().toString()).field("actor", each.actor())
                    .field("reason", each.reason()).end();
        }
        out.end().end().close();
    }

    private String reason() {
        return options.matchedOptionValue("--reason", "");
    }
}
