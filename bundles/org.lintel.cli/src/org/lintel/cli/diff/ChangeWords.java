// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.diff.Aspect;
import org.lintel.ifc.diff.Change;
import org.lintel.ifc.diff.Leaf;
import org.lintel.ifc.diff.Match;
import org.lintel.report.escape.TerminalText;

/** One change in words, harmless for a terminal. */
final class ChangeWords {

    private static final int LONGEST = 200;
    private static final int MOST_ITEMS = 12;

    /** Relations that say no more than what kind of change it is. */
    private static final Set<String> SAID_BY_ASPECT = Set.of("IfcRelDefinesByType", "IfcRelAssociatesMaterial",
            "IfcRelAssociatesClassification", "IfcRelSpaceBoundary", "IfcRelSpaceBoundary1stLevel",
            "IfcRelSpaceBoundary2ndLevel");

    private static final Text ADDED = Text.of("added: {0}", "新增：{0}");
    private static final Text REMOVED = Text.of("removed: {0}", "移除：{0}");
    private static final Text CAME = Text.of("added", "新增");
    private static final Text WENT = Text.of("removed", "移除");
    private static final Text NOTHING = Text.of("(nothing)", "（無）");
    private static final Text CHANGED = Text.of("changed", "已改變");
    private static final Text MOVED = Text.of("moved {0}: {1} → {2} mm", "移動 {0}：{1} → {2} mm");
    private static final Text TURNED = Text.of("turned {0}", "轉動 {0}");
    private static final Text MOVED_AND_TURNED =
            Text.of("moved {0}, turned {3}: {1} → {2} mm", "移動 {0}、轉動 {3}：{1} → {2} mm");
    private static final Text ROUNDED = Text.of("(the same in single precision)", "（單精度下相同）");
    private static final Text BY_KEY = Text.of("(matched by type, tag, name and place)", "（按類型、標記、名稱及位置配對）");
    private static final Text BY_PART = Text.of("(matched by part of type, tag, name and place)",
            "（按類型、標記、名稱及位置的部分配對）");

    private final Language language;

    ChangeWords(Language language) {
        this.language = language;
    }

    String matched(Match match) {
        return say(match == Match.KEY ? BY_KEY : BY_PART);
    }

    /** The change on a line, and below it where deep within the value it is. */
    List<String> lines(Change change) {
        var lines = new ArrayList<String>();
        boolean moved = change.aspect() == Aspect.PLACEMENT && change.unit().equals("mm");
        if (moved) {
            lines.add(head(change) + moved(change));
            return lines;
        }
        lines.add(head(change) + values(change));
        for (Leaf leaf : change.details()) {
            lines.add("  " + clean(leaf.path()) + (leaf.path().isEmpty() ? "" : ": ") + orNothing(leaf.before())
                    + " → " + orNothing(leaf.after()));
        }
        return lines;
    }

    private String moved(Change change) {
        String far = change.details().getFirst().after();
        String turn = change.details().getLast().after();
        if (far.equals("0 mm")) {
            return say(TURNED, turn);
        }
        return say(turn.equals("0°") ? MOVED : MOVED_AND_TURNED, far, value(change.before()), value(change.after()),
                turn);
    }

    private String head(Change change) {
        var head = new StringBuilder();
        if (change.aspect() != Aspect.MODEL || change.group().isEmpty()) {
            head.append(say(change.aspect().label())).append(' ');
        }
        if (!change.group().isEmpty() && !SAID_BY_ASPECT.contains(change.group())) {
            head.append(clean(change.group())).append(change.name().isEmpty() ? "" : ".");
        }
        if (change.aspect() != Aspect.PLACEMENT && change.aspect() != Aspect.IDENTITY) {
            head.append(clean(change.name()));
        }
        return head.toString().stripTrailing() + ": ";
    }

    private String values(Change change) {
        String unit = change.unit().isEmpty() ? "" : " " + clean(change.unit());
        return switch (change.kind()) {
            case ADDED -> change.group().equals(change.after()) ? say(CAME) : say(ADDED, value(change.after()) + unit);
            case REMOVED -> change.group().equals(change.before()) ? say(WENT)
                    : say(REMOVED, value(change.before()) + unit);
            case CHANGED -> {
                String before = value(change.before());
                String after = value(change.after());
                yield before.equals(after) ? (change.before() == null ? "" : before + unit + " ") + say(CHANGED)
                        : before + " → " + after + unit
                                + (isRounding(change.before(), change.after()) ? " " + say(ROUNDED) : "");
            }
        };
    }

    /** Some programs keep single precision only: what they write again is the same number to them. */
    private static boolean isRounding(Object before, Object after) {
        return before instanceof Double first && after instanceof Double second
                && first.floatValue() == second.floatValue();
    }

    private String value(Object value) {
        if (value == null) {
            return say(NOTHING);
        }
        if (value instanceof Double number) {
            String plain = Decimal.plain(number);
            return Double.parseDouble(plain) == number ? plain : Double.toString(number);
        }
        if (value instanceof List<?> list) {
            var items = new ArrayList<String>();
            for (Object item : list.subList(0, Math.min(list.size(), MOST_ITEMS))) {
                items.add(value(item));
            }
            return "(" + String.join(", ", items) + (list.size() > MOST_ITEMS ? ", …" : "") + ")";
        }
        return value instanceof String text ? clean(text) : value.toString();
    }

    private String orNothing(String text) {
        return text.isEmpty() ? say(NOTHING) : clean(text);
    }

    private String say(Text text, Object... arguments) {
        return Message.of(text, arguments).in(language);
    }

    private static String clean(String text) {
        String clean = TerminalText.clean(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
