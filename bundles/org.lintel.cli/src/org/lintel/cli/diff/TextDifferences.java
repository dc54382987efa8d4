// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.diff.Change;
import org.lintel.ifc.diff.Difference;
import org.lintel.ifc.diff.Differences;
import org.lintel.ifc.diff.Item;
import org.lintel.ifc.diff.Match;
import org.lintel.report.escape.TerminalText;

/**
 * Differences for a person: by place, then by type; objects that changed in the same way together; the sum at the end.
 */
final class TextDifferences {

    /** So many of one type in one place are listed; {@code --all} lists the others. */
    private static final int MOST = 30;
    private static final int MOST_OF_MODEL = 100;

    /** So many names of objects that changed in the same way stand on their line. */
    private static final int MOST_NAMES = 8;

    /** A name of 10 kB must not bury the others. */
    private static final int LONGEST = 200;

    private static final Text MODEL = Text.of("The model itself", "模型本身");
    private static final Text NOWHERE = Text.of("(in no place)", "（不屬任何空間）");
    private static final Text MORE = Text.of("… and {0} more (--all lists them)", "……另有 {0} 項（--all 可全部列出）");
    private static final Text NAMES_MORE = Text.of("{0} and {1} more", "{0} 及另外 {1} 個");
    private static final Text ALIKE = Text.of("{0} alike: ", "{0} 個變動相同：");
    private static final Text NONE = Text.of("No difference.", "沒有差異。");
    private static final Text COUNTS = Text.of("{0} changed, {1} added, {2} removed, {3} unchanged; of the model: {4}",
            "{0} 個改變、{1} 個新增、{2} 個移除、{3} 個不變；模型本身：{4}");
    private static final Text MATCHED = Text.of("matched {0} by GlobalId, {1} by type, tag, name and place, {2} by "
            + "part of these", "按 GlobalId 配對 {0} 個，按類型、標記、名稱及位置配對 {1} 個，按其中部分配對 {2} 個");

    private final DiffReport report;
    private final Language language;
    private final boolean coloured;
    private final boolean all;
    private final ChangeWords words;
    private Appendable out;

    TextDifferences(DiffReport report, Language language, boolean coloured, boolean all) {
        this.report = report;
        this.language = language;
        this.coloured = coloured;
        this.all = all;
        this.words = new ChangeWords(language);
    }

    void write(Appendable to) throws IOException {
        out = to;
        Differences differences = report.differences();
        line(ink("31", "--- " + TerminalText.visible(report.fileBefore())));
        line(ink("32", "+++ " + TerminalText.visible(report.fileAfter())));
        for (Message note : differences.notes()) {
            line(clean(note.in(language)));
        }
        model(differences.model());
        places(differences.objects());
        line("");
        if (differences.isEmpty()) {
            line(say(NONE));
        }
        Differences.Counts counts = differences.counts();
        line(say(COUNTS, counts.changed(), counts.added(), counts.removed(), counts.unchanged(),
                differences.model().size()));
        line(say(MATCHED, counts.byGlobalId(), counts.byKey(), counts.byPartialKey()));
    }

    private void model(List<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        line("");
        line(ink("1", say(MODEL)));
        List<List<String>> told = counted(changes);
        int most = all ? told.size() : Math.min(told.size(), MOST_OF_MODEL);
        for (List<String> lines : told.subList(0, most)) {
            for (String text : lines) {
                line("  " + text);
            }
        }
        more(told.size() - most, "  ");
    }

    /** The lines of each change; of those that say the same one, with how many there are. */
    private List<List<String>> counted(List<Change> changes) {
        Map<List<String>, Integer> alike = new LinkedHashMap<>();
        changes.forEach(change -> alike.merge(words.lines(change), 1, Integer::sum));
        var told = new ArrayList<List<String>>(alike.size());
        alike.forEach((lines, count) -> {
            if (count > 1) {
                lines.set(0, count + " × " + lines.getFirst());
            }
            told.add(lines);
        });
        return told;
    }

    private void places(List<Difference> objects) throws IOException {
        Map<String, Map<String, List<Difference>>> places = new LinkedHashMap<>();
        for (Difference difference : objects) {
            Item item = difference.item();
            places.computeIfAbsent(item.container(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(item.type(), k -> new ArrayList<>()).add(difference);
        }
        for (Map.Entry<String, Map<String, List<Difference>>> place : places.entrySet()) {
            line("");
            line(ink("1", place.getKey().isEmpty() ? say(NOWHERE) : clean(place.getKey())));
            for (Map.Entry<String, List<Difference>> type : place.getValue().entrySet()) {
                line("  " + clean(type.getKey()));
                type(type.getValue());
            }
        }
    }

    private void type(List<Difference> objects) throws IOException {
        Map<List<String>, List<Difference>> alike = new LinkedHashMap<>();
        for (Difference difference : objects) {
            var key = new ArrayList<String>();
            key.add(difference.state().id());
            counted(difference.changes()).forEach(key::addAll);
            // only objects that say more than that they came or went are put together
            key.add(difference.changes().isEmpty() ? Integer.toString(alike.size()) : "");
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(difference);
        }
        int listed = 0;
        for (Map.Entry<List<String>, List<Difference>> group : alike.entrySet()) {
            if (!all && listed == MOST) {
                more(alike.size() - listed, "    ");
                return;
            }
            listed++;
            Difference first = group.getValue().getFirst();
            line("    " + sign(first) + (group.getValue().size() == 1 ? label(first) : labels(group.getValue())));
            for (String text : group.getKey().subList(1, group.getKey().size() - 1)) {
                line("        " + text);
            }
        }
    }

    private void more(int count, String indent) throws IOException {
        if (count > 0) {
            line(indent + say(MORE, count));
        }
    }

    private String sign(Difference difference) {
        return switch (difference.state()) {
            case ADDED -> ink("32", "+") + " ";
            case REMOVED -> ink("31", "-") + " ";
            case CHANGED -> ink("33", "~") + " ";
        };
    }

    private String labels(List<Difference> objects) {
        int most = all ? objects.size() : Math.min(objects.size(), MOST_NAMES);
        String names = String.join("; ", objects.subList(0, most).stream().map(this::label).toList());
        return say(ALIKE, objects.size()) + (most == objects.size() ? names
                : say(NAMES_MORE, names, objects.size() - most));
    }

    /** {@code "Wall-1" 0YvctVUKr0kugbFTf53O91 #34}: enough to find it in the program that wrote it. */
    private String label(Difference difference) {
        Item item = difference.item();
        var label = new StringBuilder();
        if (!item.name().isEmpty()) {
            label.append('"').append(clean(item.name())).append("\" ");
        }
        label.append(item.globalId().isEmpty() ? "" : clean(item.globalId()) + " ").append('#').append(item.id());
        if (difference.match() == Match.KEY || difference.match() == Match.PARTIAL_KEY) {
            label.append(' ').append(words.matched(difference.match()));
        }
        return label.toString();
    }

    private String ink(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private String say(Text text, Object... arguments) {
        return Message.of(text, arguments).in(language);
    }

    private static String clean(String text) {
        String clean = TerminalText.clean(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
