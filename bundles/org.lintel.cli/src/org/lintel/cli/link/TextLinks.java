// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.link.Link;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.Status;
import org.lintel.geo.match.Judgement;
import org.lintel.geo.match.Match;

/** For a person: each building and site with its candidates and why, all others counted. */
final class TextLinks {

    /** Kinds whose links are told one by one. */
    static final List<String> TOLD = List.of("building", "site", "lamp-post", "charger", "borehole");
    /** Of longer lists the rest is counted. */
    private static final int MOST = 200;

    private final Terminal terminal;
    private final PrintStream out;

    TextLinks(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    void print(LinkReport report) {
        LinkSet set = report.set();
        out.println(Printable.of(report.file().toString().replace('\\', '/')));
        Map<String, Match> matches = new LinkedHashMap<>();
        if (report.matches() != null) {
            report.matches().all().forEach(match -> matches.put(key(match.subject().globalId(), match.key()), match));
        }
        Map<String, List<Link>> things = new LinkedHashMap<>();
        Map<String, Integer> counted = new LinkedHashMap<>();
        Map<String, Integer> more = new LinkedHashMap<>();
        for (Link link : set.links()) {
            String relation = link.kind() + " " + link.relation() + " ";
            String status = terminal.say(link.status().label());
            if (!TOLD.contains(link.kind())) {
                counted.merge(relation + link.target().value() + " " + status, 1, Integer::sum);
            } else if (things.size() < MOST || things.containsKey(link.ifc().guid())) {
                things.computeIfAbsent(link.ifc().guid(), guid -> new ArrayList<>()).add(link);
            } else {
                more.merge(relation + status, 1, Integer::sum);
            }
        }
        things.values().forEach(links -> thing(links, matches));
        counted.forEach((what, count) -> out.println("  " + count + " × " + Printable.of(what)));
        if (!more.isEmpty()) {
            out.println("  " + say(Message.of("after the first {0}; lintel link -f json tells each:",
                    "首 {0} 項以後；lintel link -f json 可逐一列出：", MOST)));
            more.forEach((what, count) -> out.println("    " + count + " × " + Printable.of(what)));
        }
        unmatched(report);
        out.println("  " + say(Message.of("accepted: {0}, proposed: {1}, rejected: {2}, stale: {3}, superseded: {4}",
                "已接受：{0}，建議：{1}，已拒絕：{2}，已過時：{3}，已被取代：{4}", set.count(Status.ACCEPTED), set.count(Status.PROPOSED),
                set.count(Status.REJECTED), set.count(Status.STALE), set.count(Status.SUPERSEDED))));
        set.attribution().forEach(words -> out.println("  " + Printable.of(words)));
    }

    private void unmatched(LinkReport report) {
        if (report.matches() == null) {
            return;
        }
        Set<String> linked = new HashSet<>();
        report.set().links().forEach(link -> linked.add(link.kind() + " " + link.ifc().guid()));
        report.matches().subjects().forEach((kind, subjects) -> {
            long none = subjects.stream().filter(subject -> !linked.contains(kind.name() + " " + subject.globalId())).count();
            if (none > 0) {
                out.println("  " + say(Message.of("nothing of {0} found for {1} of {2}: {3}", "{3}：{2} 項中有 {1} 項未找到 {0}",
                        kind.layer().alias(), none, subjects.size(), kind.name())));
            }
        });
    }

    private static String key(String guid, String value) {
        return guid + " " + value;
    }

    private void thing(List<Link> links, Map<String, Match> matches) {
        Link.Thing ifc = links.getFirst().ifc();
        out.println("  " + Printable.of(ifc.type() + " " + ifc.guid() + (ifc.name().isEmpty() ? "" : " \"" + ifc.name() + "\"")));
        for (Link link : links.stream().sorted((a, b) -> Double.compare(b.score(), a.score())).toList()) {
            String name = link.target().name().isEmpty() ? "" : " \"" + link.target().name() + "\"";
            String bounds = link.least() == link.most() || link.most() == 0 ? "" : " (" + percent(link.least()) + " – "
                    + percent(link.most()) + ")";
            out.println("    " + terminal.say(link.status().label()) + " " + link.relation() + " "
                    + Printable.of(link.target().value() + name) + "  " + percent(link.score()) + bounds
                    + (link.note().isEmpty() ? "" : "  – " + Printable.of(terminal.say(link.note()))));
            Match match = matches.get(key(ifc.guid(), link.target().value()));
            if (match != null) {
                match.judgements().forEach(this::reason);
            }
        }
    }

    private void reason(Judgement judgement) {
        Text sign = switch (judgement.answer()) {
            case AGREES -> Text.verbatim("+");
            case DIFFERS -> Text.verbatim("-");
            case UNKNOWN -> Text.verbatim("?");
        };
        out.println("      " + terminal.say(sign) + " " + terminal.say(judgement.criterion().label()) + ": "
                + say(judgement.reason()));
    }

    private static String percent(double share) {
        return Decimal.fixed(share * 100, 0) + " %";
    }

    private String say(Message message) {
        return Printable.of(message.in(terminal.language()));
    }
}
