// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.Written;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Tie;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;

/** The firms of a store, or one of them with its ties and applications. */
final class FirmList {

    private final ClaimStore store;
    private final boolean json;
    private final Terminal terminal;

    FirmList(ClaimStore store, boolean json, Terminal terminal) {
        this.store = store;
        this.json = json;
        this.terminal = terminal;
    }

    /** @param only the id of one; null for all */
    ExitCode print(String only) throws IOException, StoreException, ConflictException, RefusedException {
        List<Firm> firms = new ArrayList<>();
        Map<String, List<Tie>> ties = new TreeMap<>();
        Map<String, List<String>> claims = new TreeMap<>();
        store.read(records -> {
            records.each(Firm.TABLE, firm -> {
                if (only == null || only.equals(firm.id())) {
                    firms.add(firm);
                }
            });
            records.each(Tie.TABLE, tie -> ties.computeIfAbsent(tie.firm(), none -> new ArrayList<>()).add(tie));
            records.each(ClaimHead.TABLE,
                    claim -> claims.computeIfAbsent(claim.firm(), none -> new ArrayList<>()).add(claim.id()));
            return null;
        });
        if (firms.isEmpty() && only != null) {
            throw new RefusedException(Message.of("there is no firm {0}", "沒有企業 {0}", only));
        }
        if (json) {
            json(firms, ties, claims);
        } else if (only != null) {
            sheet(firms.getFirst(), ties.getOrDefault(only, List.of()), claims.getOrDefault(only, List.of()));
            history(store.audit(trail -> Written.of(trail, only)));
        } else {
            Grid grid = new Grid(terminal, "3", terminal.say("firm", "企業"), terminal.say("name", "名稱"),
                    terminal.say("holders", "持有人"), terminal.say("applications", "申請"));
            for (Firm firm : firms) {
                grid.row(firm.id(), firm.name(), holders(firm, ties.getOrDefault(firm.id(), List.of())),
                        String.valueOf(claims.getOrDefault(firm.id(), List.of()).size()));
            }
            grid.print();
        }
        return ExitCode.OK;
    }

    private String holders(Firm firm, List<Tie> ties) {
        return !firm.holdersTold() ? terminal.say("not told", "沒有提供")
                : String.join(", ", ties.stream().filter(tie -> tie.share() != null)
                        .map(tie -> tie.person() + " " + tie.share()).toList());
    }

    private void sheet(Firm firm, List<Tie> ties, List<String> claims) {
        terminal.out().println(Printable.of(firm.id() + "  " + firm.name()));
        line("business registration", "商業登記", firm.businessNumber());
        line("registered until", "登記有效至", firm.registeredUntil());
        line("founded", "成立日期", firm.founded());
        line("sector", "行業", firm.sector());
        line("district", "地區", firm.district());
        line("employees", "僱員人數", firm.employees());
        line("address", "地址", firm.address());
        line("telephone", "電話", firm.telephone());
        line("account", "銀行帳戶", firm.account());
        line("holders", "持有人", holders(firm, ties));
        line("directors", "董事", people(ties, Tie.DIRECTOR));
        line("staff", "職員", people(ties, Tie.STAFF));
        line("applications", "申請", String.join(", ", claims));
    }

    /** The events that changed the firm or its ties. */
    private void history(List<Written.Touch> touches) {
        terminal.out().println();
        terminal.out().println(terminal.say("Changed by", "更改記錄"));
        Grid grid = new Grid(terminal, "0", terminal.say("event", "事件"), terminal.say("time", "時間"),
                terminal.say("kind", "類別"), terminal.say("by", "經手人"));
        for (Written.Touch each : touches) {
            grid.row(String.valueOf(each.number()), each.time(), each.kind(), each.actor());
        }
        grid.print();
    }

    private void line(String en, String zhHk, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            terminal.out().println("  " + terminal.say(en + ": ", zhHk + "：") + Printable.of(value.toString()));
        }
    }

    private static String people(List<Tie> ties, String kind) {
        return String.join(", ", ties.stream().filter(tie -> tie.kind().equals(kind)).map(Tie::person).toList());
    }

    private void json(List<Firm> firms, Map<String, List<Tie>> ties, Map<String, List<String>> claims)
            throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().name("firms").lines().array();
        for (Firm firm : firms) {
            out.object().field("id", firm.id()).field("name", firm.name());
            text(out, "businessNumber", firm.businessNumber());
            text(out, "sector", firm.sector());
            text(out, "district", firm.district());
            if (firm.employees() != null) {
                out.field("employees", firm.employees());
            }
            text(out, "founded", firm.founded());
            text(out, "registeredUntil", firm.registeredUntil());
            out.field("holdersTold", firm.holdersTold()).name("ties").array();
            for (Tie tie : ties.getOrDefault(firm.id(), List.of())) {
                out.object().field("person", tie.person()).field("kind", tie.kind());
                text(out, "share", tie.share());
                out.end();
            }
            out.end().name("applications").array();
            for (String claim : claims.getOrDefault(firm.id(), List.of())) {
                out.value(claim);
            }
            out.end().end();
        }
        out.end().end().close();
    }

    private static void text(JsonWriter out, String name, Object value) throws IOException {
        if (value != null) {
            out.field(name, value.toString());
        }
    }
}
