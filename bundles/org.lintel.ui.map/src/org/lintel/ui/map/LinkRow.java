// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.link.Link;
import org.lintel.geo.match.Judgement;
import org.lintel.geo.match.LinkKind;
import org.lintel.geo.match.Match;
import org.lintel.ui.Images;
import org.lintel.workspace.CheckPreferences;

/**
 * A link as a line of the table beside the map.
 *
 * @param match what it rests on; null where it was not found this time
 */
record LinkRow(Link link, Match match) {

    private static final Text COMMA = Text.of(", ", "，");

    /** All links of a model: kind after kind, thing after thing, the best candidate of each first. */
    static List<LinkRow> of(Linked linked) {
        Map<String, Match> matches = new HashMap<>();
        linked.matches().all().forEach(match -> matches.put(id(match.subject().globalId(),
                match.kind().layer().id().layer(), match.key()), match));
        List<LinkRow> rows = new ArrayList<>();
        for (Link link : linked.set().links()) {
            Link.Target target = link.target();
            rows.add(new LinkRow(link, matches.get(id(link.ifc().guid(), target.layer(), target.value()))));
        }
        List<String> kinds = LinkKind.names();
        rows.sort(Comparator.comparingInt((LinkRow row) -> place(kinds, row.link.kind()))
                .thenComparing(row -> row.link.ifc().name()).thenComparing(row -> row.link.ifc().guid())
                .thenComparing(row -> -row.link.score()).thenComparing(row -> row.link.target().value()));
        return rows;
    }

    private static int place(List<String> kinds, String kind) {
        int index = kinds.indexOf(kind);
        return index < 0 ? kinds.size() : index;
    }

    private static String id(String guid, String layer, String key) {
        return guid + " " + layer + " " + key;
    }

    boolean isSame(LinkRow other) {
        return link.isSame(other.link);
    }

    /** Whether somebody has to decide on it still. */
    boolean isOpen() {
        return switch (link.status()) {
            case PROPOSED, STALE, SUPERSEDED -> true;
            case ACCEPTED, REJECTED -> false;
        };
    }

    Images image() {
        return switch (link.status()) {
            case ACCEPTED -> Images.PASS;
            case REJECTED -> Images.FAIL;
            case PROPOSED -> Images.CANDIDATE;
            case STALE, SUPERSEDED -> Images.UNDETERMINED;
        };
    }

    String status() {
        return link.status().label().in(language());
    }

    /** Which thing of the model. */
    String thing() {
        return link.ifc().name().isEmpty() ? link.ifc().type() + " " + link.ifc().guid()
                : link.ifc().type() + " " + link.ifc().name();
    }

    String name() {
        return link.target().name();
    }

    String key() {
        return link.target().value();
    }

    String score() {
        return percent(link.score());
    }

    /** In a few words: what agrees, differs, is not known. */
    String reasons() {
        if (match == null) {
            return link.note().in(language());
        }
        List<String> words = new ArrayList<>();
        for (Judgement judgement : match.judgements()) {
            words.add(sign(judgement) + " " + judgement.criterion().label().in(language()));
        }
        return String.join(COMMA.in(language()), words);
    }

    /** Everything that is known of it, a line each. */
    String story() {
        List<String> lines = new ArrayList<>();
        lines.add(thing() + " → " + (name().isEmpty() ? key() : name() + " (" + key() + ")"));
        String bounds = link.least() == link.most() || link.most() == 0 ? ""
                : Messages.bind(Messages.bounds, percent(link.least()), percent(link.most()));
        lines.add(String.join(COMMA.in(language()), status(), relation(), score()) + bounds);
        if (Link.RULE.equals(link.by())) {
            lines.add(Messages.byRule);
        } else if (!link.by().isEmpty()) {
            lines.add(Messages.bind(Messages.byWhom, link.by(), link.on()));
        }
        if (!link.note().isEmpty()) {
            lines.add(link.note().in(language()));
        }
        if (match != null) {
            for (Judgement judgement : match.judgements()) {
                lines.add(Message.of("{0} {1}: {2}", "{0} {1}：{2}", sign(judgement), judgement.criterion().label(),
                        judgement.reason()).in(language()));
            }
        }
        if (!link.target().version().isEmpty() || !link.target().retrievedAt().isEmpty()) {
            lines.add(Messages.bind(Messages.from, new Object[] {link.target().dataset() + "/" + link.target().layer(),
                link.target().version().isEmpty() ? "–" : link.target().version(),
                link.target().retrievedAt().isEmpty() ? "–" : link.target().retrievedAt()}));
        }
        return String.join("\n", lines);
    }

    /** How the thing of the model stands to that of the register; a relation of another tool's stands as it is. */
    private String relation() {
        return switch (link.relation()) {
            case "exactMatch" -> Messages.relationSame;
            case "within" -> Messages.relationWithin;
            case "contains" -> Messages.relationContains;
            case "near" -> Messages.relationNear;
            case "on-lot" -> Messages.relationOnLot;
            default -> link.relation();
        };
    }

    private static String sign(Judgement judgement) {
        return switch (judgement.answer()) {
            case AGREES -> "+";
            case DIFFERS -> "−";
            case UNKNOWN -> "?";
        };
    }

    private static String percent(double share) {
        return Decimal.fixed(share * 100, 0) + " %";
    }

    private static Language language() {
        return CheckPreferences.language();
    }
}
