// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Nearest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a YAML document that knows its place, so that every complaint can name line and column.
 *
 * <p>Nothing is constructed from tags; aliases, depth and size are limited, for the file may come from a stranger.
 */
public final class YamlNode {

    private static final int MAX_CHARACTERS = 4 << 20;
    private static final int MAX_DEPTH = 30;

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a document.
     *
     * @param file the name used in complaints
     * @return the root; null for an empty document
     */
    public static YamlNode parse(String file, String text) throws YamlException {
        if (text.length() > MAX_CHARACTERS) {
            throw new YamlException(Location.of(file), Message.of("too long: more than {0} characters are not read",
                    "過長：超過 {0} 個字元，不予讀取", MAX_CHARACTERS));
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
            return root == null ? null : new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            Location where = mark == null ? Location.of(file)
                    : new Location(file, mark.getLine() + 1, mark.getColumn() + 1, 0);
            throw new YamlException(where, Message.of("not valid YAML: {0}", "YAML 格式不正確：{0}",
                    String.valueOf(e.getProblem())));
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            throw new YamlException(Location.of(file), Message.of("not valid YAML: {0}", "YAML 格式不正確：{0}",
                    String.valueOf(e.getMessage())));
        }
    }

    public Location where() {
        Mark mark = node.getStartMark();
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1, 0);
    }

    public YamlException complain(String en, String zhHk, Object... arguments) {
        return new YamlException(where(), Message.of(en, zhHk, arguments));
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** Whether nothing stands here, as after a key whose entries are all commented out. */
    public boolean isNothing() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /** The entries of a mapping in their order; none where nothing stands. */
    public Map<String, YamlNode> entries() throws YamlException {
        return entries(null);
    }

    /** The entries of a mapping, none of which may have a key outside {@code allowed}. */
    public Map<String, YamlNode> entries(Set<String> allowed) throws YamlException {
        if (isNothing()) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw complain("expected a mapping (key: value)", "此處應為「鍵: 值」的對應");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (allowed != null && !allowed.contains(key.text())) {
                List<String> known = allowed.stream().sorted().toList();
                String near = Nearest.near(key.text(), known);
                throw near.isEmpty() ? key.complain("unknown setting \"{0}\"; known here: {1}", "不明的設定「{0}」；可用：{1}",
                        key.text(), String.join(", ", known))
                        : key.complain("unknown setting \"{0}\", perhaps {2}; known here: {1}",
                                "不明的設定「{0}」，或是 {2}；可用：{1}", key.text(), String.join(", ", known), near);
            }
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.complain("{0} stands here twice", "{0} 重複出現", key.text());
            }
        }
        return entries;
    }

    /** The items of a sequence; a scalar counts as a sequence of one, nothing as an empty one. */
    public List<YamlNode> items() throws YamlException {
        if (isNothing()) {
            return List.of();
        }
        if (node instanceof ScalarNode) {
            return List.of(this);
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw complain("expected a list", "此處應為清單");
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(file, item));
        }
        return items;
    }

    public List<String> texts() throws YamlException {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** A scalar as it was written, dates and numbers too. */
    public String text() throws YamlException {
        if (!(node instanceof ScalarNode scalar)) {
            throw complain("expected a single value", "此處應為單一數值或文字");
        }
        return scalar.getValue();
    }

    public double number() throws YamlException {
        try {
            double number = Double.parseDouble(text());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw complain("expected a number, not \"{0}\"", "此處應為數字，而非「{0}」", text());
    }

    public boolean bool() throws YamlException {
        if (node.getTag().equals(Tag.BOOL)) {
            return !text().isEmpty() && "tTyYoO".indexOf(text().charAt(0)) >= 0 && !text().equalsIgnoreCase("off");
        }
        throw complain("expected true or false, not \"{0}\"", "此處應為 true 或 false，而非「{0}」", text());
    }

    /** A text in both languages: {@code {en: …, zh-HK: …}}. */
    public Text bilingual() throws YamlException {
        Map<String, YamlNode> entries = entries(Set.of("en", "zh-HK"));
        if (entries.size() != 2) {
            throw complain("expected a text in both languages: en and zh-HK", "此處應有 en 及 zh-HK 兩種文字");
        }
        return Text.of(entries.get("en").text().strip(), entries.get("zh-HK").text().strip());
    }

    /** An entry that must be there. */
    public YamlNode required(String key) throws YamlException {
        YamlNode value = entries().get(key);
        if (value == null) {
            throw complain("\"{0}\" is missing here", "此處缺少「{0}」", key);
        }
        return value;
    }
}
