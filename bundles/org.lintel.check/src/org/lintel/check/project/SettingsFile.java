// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.result.Location;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Suppression;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.green.ProjectElectricity;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * Finds and reads {@code lintel.yaml}. It names data only, and only inside the project's own folder: a project one has
 * been sent is not trusted.
 */
public final class SettingsFile {

    /** The name of the file. */
    public static final String NAME = "lintel.yaml";

    private static final Set<String> KEYS = Set.of("date", "codes", "rules", "accept-candidates", "space-types",
            "materials", "absorptivity", "building", "glass", "circumstances", "overrides", "suppress", "baseline",
            "signed-tables", "electricity");
    private static final long MAX_BYTES = 4 << 20;

    private final Path file;
    private final String shown;

    private SettingsFile(Path file) {
        this.file = file;
        this.shown = file.toString().replace('\\', '/');
    }

    /** The settings file that holds for a model: the nearest one in its folder and the folders above. */
    public static Optional<Path> find(Path model) {
        for (Path folder = model.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(NAME);
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads settings.
     *
     * @throws YamlException with line, column and remedy where something in it is wrong
     * @throws IOException if the file cannot be read
     */
    public static Settings read(Path file) throws IOException, YamlException {
        return new SettingsFile(file).read();
    }

    private Settings read() throws IOException, YamlException {
        if (Files.size(file) > MAX_BYTES) {
            throw new YamlException(Location.of(shown), Message.of("settings of more than 4 MB are not read",
                    "設定檔超過 4 MB，不予讀取"));
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new YamlException(Location.of(shown), Message.of("not UTF-8: save it as UTF-8", "並非 UTF-8：請以 UTF-8 儲存"));
        }
        YamlNode root = YamlNode.parse(shown, text);
        if (root == null) {
            return Settings.DEFAULTS;
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>(root.entries(KEYS));
        entries.values().removeIf(YamlNode::isNothing);
        List<String> packs = new ArrayList<>();
        Map<String, String> editions = new TreeMap<>();
        if (entries.containsKey("codes")) {
            codes(entries.get("codes"), packs, editions);
        }
        return new Settings(file, entries.containsKey("date") ? date(entries.get("date")) : "", packs, editions,
                entries.containsKey("rules") ? rules(entries.get("rules")) : List.of(),
                entries.containsKey("accept-candidates") && entries.get("accept-candidates").bool(),
                meanings(entries),
                entries.containsKey("overrides") ? overrides(entries.get("overrides")) : List.of(),
                entries.containsKey("suppress") ? suppressions(entries.get("suppress")) : List.of(),
                entries.containsKey("baseline") ? inside(entries.get("baseline")) : null,
                entries.containsKey("signed-tables") ? signedTables(entries.get("signed-tables")) : List.of(),
                EnvelopeSettings.read(entries), entries.containsKey("electricity")
                        ? ElectricitySettings.read(entries.get("electricity"), this::inside) : ProjectElectricity.NONE);
    }

    private List<SignedTableFile> signedTables(YamlNode node) throws IOException, YamlException {
        List<SignedTableFile> tables = new ArrayList<>();
        for (YamlNode item : node.items()) {
            SignedTableFile table = new SignedTableFile(inside(item), item.where());
            if (tables.stream().anyMatch(other -> other.file().equals(table.file()))) {
                throw item.complain("{0} stands here twice", "{0} 重複出現", item.text());
            }
            tables.add(table);
        }
        return tables;
    }

    private static void codes(YamlNode node, List<String> packs, Map<String, String> editions) throws YamlException {
        for (YamlNode code : node.items()) {
            String id = code.isMapping() ? code.required("id").text() : code.text();
            if (packs.contains(id)) {
                throw code.complain("{0} stands here twice", "{0} 重複出現", id);
            }
            if (code.isMapping()) {
                Map<String, YamlNode> entry = code.entries(Set.of("id", "edition"));
                if (entry.containsKey("edition")) {
                    editions.put(id, entry.get("edition").text());
                }
            }
            packs.add(id);
        }
    }

    /** A day as ISO 8601 has it; anything else is refused, for a wrong date chooses a wrong edition. */
    static String date(YamlNode node) throws YamlException {
        String text = node.text();
        if (!IsoDate.isValid(text)) {
            throw node.complain("not a date: \"{0}\"; write it as 2026-01-31", "日期不正確：「{0}」；請寫成 2026-01-31", text);
        }
        return text;
    }

    private static List<SeverityChoice> rules(YamlNode node) throws YamlException {
        List<SeverityChoice> rules = new ArrayList<>();
        for (Map.Entry<String, YamlNode> rule : node.entries().entrySet()) {
            rules.add(new SeverityChoice(rule.getKey(), severity(rule.getValue()), rule.getValue().where()));
        }
        return rules;
    }

    private static Optional<Severity> severity(YamlNode node) throws YamlException {
        String word = node.text();
        if (word.equals("off")) {
            return Optional.empty();
        }
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(word)) {
                return Optional.of(severity);
            }
        }
        throw node.complain("not a severity: \"{0}\"; one of error, warning, info, off",
                "不明的嚴重程度「{0}」；可用：error、warning、info、off", word);
    }

    private static List<Meaning> meanings(Map<String, YamlNode> entries) throws YamlException {
        List<Meaning> meanings = new ArrayList<>();
        for (String key : List.of("space-types", "materials", "absorptivity")) {
            if (entries.containsKey(key)) {
                String vocabulary = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
                for (Map.Entry<String, YamlNode> word : entries.get(key).entries().entrySet()) {
                    meanings.add(new Meaning(vocabulary, word.getKey(), word.getValue().text(),
                            word.getValue().where()));
                }
            }
        }
        return meanings;
    }

    private static List<ValueOverride> overrides(YamlNode node) throws YamlException {
        List<ValueOverride> overrides = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.entries(Set.of("subject", "input", "value", "reason"));
            overrides.add(new ValueOverride(word(item, "subject"), word(item, "input"), item.required("value").text(),
                    reason(item), item.where()));
        }
        return overrides;
    }

    private static List<Suppression> suppressions(YamlNode node) throws YamlException {
        List<Suppression> suppressions = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Map<String, YamlNode> entries = item.entries(Set.of("rule", "subject", "reason", "expires"));
            suppressions.add(new Suppression(word(item, "rule"),
                    entries.containsKey("subject") ? word(item, "subject") : "*", reason(item),
                    entries.containsKey("expires") ? date(entries.get("expires")) : "", item.where()));
        }
        return suppressions;
    }

    /** A word that must not be empty, for an empty pattern would mean everything that has no name. */
    static String word(YamlNode item, String key) throws YamlException {
        String word = item.required(key).text();
        if (word.isBlank()) {
            throw item.required(key).complain("\"{0}\" is empty; * stands for anything", "「{0}」是空的；* 代表任何內容", key);
        }
        return word;
    }

    static String reason(YamlNode item) throws YamlException {
        String reason = item.required("reason").text();
        if (reason.isBlank()) {
            throw item.required("reason").complain("give the reason: the next reader will ask for it",
                    "請填寫理由：日後查閱者需要知道");
        }
        return reason;
    }

    /** A file of the project; a link that leads out of it is refused like a path that does. */
    private Path inside(YamlNode node) throws IOException, YamlException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path target;
        try {
            target = folder.resolve(node.text()).normalize();
        } catch (InvalidPathException e) {
            throw node.complain("not a file name: \"{0}\"", "檔案名稱不正確：「{0}」", node.text());
        }
        boolean within = target.startsWith(folder) && !target.equals(folder)
                && (!Files.exists(target) || target.toRealPath().startsWith(folder.toRealPath()));
        if (!within) {
            throw node.complain("{0} lies outside the project: keep it beside {1} or below", "{0} 不在項目資料夾內：請放在 {1} 旁或其下",
                    node.text(), NAME);
        }
        return target;
    }
}
