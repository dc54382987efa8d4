// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.report.document.Block;
import org.lintel.rules.yaml.YamlException;

/**
 * The text of a letter in one language, with names of what is put in.
 *
 * <p>Paragraphs are apart by an empty line; {@code # } and {@code ## } begin headings, {@code - } items, {@code ^ } small
 * letters. {@code {name}} is a value; a line with one that is not known is left out. {@code [name]} alone on its line is a
 * table or list. A heading with nothing under it is left out, and so is all under a {@code ## } whose tables and lists have
 * nothing in them: it speaks of them. What is put in is never read as a template.
 */
final class LetterTemplate {

    private final String file;
    private final List<String> lines;

    LetterTemplate(String file, String text) {
        this.file = file;
        this.lines = (text.startsWith("\ufeff") ? text.substring(1) : text).lines().map(String::stripTrailing).toList();
    }

    /**
     * The letter's blocks.
     *
     * @param values null for what is not known
     * @param blocks null for what there is nothing of
     * @throws YamlException if it names what there is not
     */
    List<Block> fill(Map<String, String> values, Map<String, Function<String, Block>> blocks, Set<String> names,
            Block.Style style) throws YamlException {
        List<Block> filled = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> items = new ArrayList<>();
        int number = 0;
        // where what stands under a second heading begins, and whether all tables and lists it names have nothing in them
        int section = -1;
        boolean empty = false;
        boolean told = false;
        for (String line : lines) {
            number++;
            boolean item = line.startsWith("- ");
            boolean block = line.matches("\\[[a-z-]+]");
            boolean alone = line.isBlank() || block || line.startsWith("#");
            if (alone || (item ? !open.isEmpty() : !items.isEmpty())) {
                close(filled, open, items, style);
            }
            if (line.isBlank()) {
                continue;
            }
            if (block) {
                String name = line.substring(1, line.length() - 1);
                if (!blocks.containsKey(name)) {
                    throw unknown(number, line, blocks.keySet());
                }
                Function<String, Block> made = blocks.get(name);
                empty |= made == null;
                told |= made != null;
                if (made != null) {
                    filled.add(made.apply(name));
                }
                continue;
            }
            String text = line(line, number, values, names);
            if (text == null) {
                continue;
            }
            if (text.startsWith("# ") || text.startsWith("## ")) {
                int level = text.indexOf(' ');
                cut(filled, section, empty && !told);
                section = level > 1 ? filled.size() + 1 : -1;
                empty = false;
                told = false;
                filled.add(new Block.Heading(level, text.substring(level + 1)));
            } else if (text.startsWith("^ ")) {
                close(filled, open, items, style);
                filled.add(new Block.Paragraph(Block.Style.SMALL, text.substring(2)));
            } else if (item) {
                items.add(text.substring(2));
            } else {
                open.add(text);
            }
        }
        close(filled, open, items, style);
        cut(filled, section, empty && !told);
        return withoutEmptyHeadings(filled);
    }

    private static void cut(List<Block> filled, int section, boolean gone) {
        if (gone && section >= 0) {
            filled.subList(section, filled.size()).clear();
        }
    }

    private static void close(List<Block> filled, List<String> open, List<String> items, Block.Style style) {
        if (!open.isEmpty()) {
            filled.add(new Block.Paragraph(style, String.join("\n", open)));
        }
        if (!items.isEmpty()) {
            filled.add(new Block.Items(List.copyOf(items)));
        }
        open.clear();
        items.clear();
    }

    /** A line with its values; null if one of them is not known. */
    private String line(String line, int number, Map<String, String> values, Set<String> names) throws YamlException {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int start = line.indexOf('{'); start >= 0; start = line.indexOf('{', from)) {
            int end = line.indexOf('}', start);
            String name = end < 0 ? "" : line.substring(start + 1, end);
            if (!names.contains(name)) {
                throw unknown(number, end < 0 ? line.substring(start) : "{" + name + "}", names);
            }
            if (values.get(name) == null) {
                return null;
            }
            out.append(line, from, start).append(values.get(name));
            from = end + 1;
        }
        return out.append(line, from, line.length()).toString();
    }

    private YamlException unknown(int number, String what, Set<String> names) {
        return new YamlException(new Location(file, number, 1, 0), Message.of("there is no \"{0}\" to put in; there are: {1}",
                "沒有可填入的「{0}」；現有：{1}", what, String.join(", ", new TreeSet<>(names))));
    }

    private static List<Block> withoutEmptyHeadings(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean empty = blocks.get(i) instanceof Block.Heading heading && heading.level() > 1
                    && (i + 1 == blocks.size() || blocks.get(i + 1) instanceof Block.Heading);
            if (!empty) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }
}
