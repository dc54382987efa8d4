// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.text.Language;
import org.lintel.rules.energy.takeoff.Circumstances;
import org.lintel.rules.yaml.YamlException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The JSON Schema, the page of the documentation and the reader of {@code lintel.yaml} say the same. */
class SettingsSchemaTest {

    private static final JsonNode JSON = json();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JSON);
    /** The page of the documentation, seen from the bundle's folder, in which its tests run. */
    private static final Path PAGE = Path.of("../../docs/lintel-yaml.md");

    @TempDir
    Path folder;

    private static JsonNode json() {
        try (InputStream in = SettingsFile.class.getResourceAsStream("lintel.schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Settings read(String text) throws IOException, YamlException {
        return SettingsFile.read(Files.writeString(folder.resolve("lintel.yaml"), text));
    }

    private static Set<String> complaints(String text) {
        Set<String> complaints = new TreeSet<>();
        SCHEMA.validate(toJson(new Yaml().compose(new StringReader(text)))).forEach(each ->
                complaints.add(each.toString()));
        return complaints;
    }

    /** YAML as editors read it: the core schema of YAML 1.2, where {@code off} is a word. */
    private static JsonNode toJson(Node node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode object = json.objectNode();
                mapping.getValue().forEach(tuple -> object.set(((ScalarNode) tuple.getKeyNode()).getValue(),
                        toJson(tuple.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> json.arrayNode().addAll(sequence.getValue().stream()
                    .map(SettingsSchemaTest::toJson).toList());
            case ScalarNode scalar when scalar.getScalarStyle() != ScalarStyle.PLAIN ->
                    json.textNode(scalar.getValue());
            case ScalarNode scalar when Set.of("", "~", "null").contains(scalar.getValue()) -> json.nullNode();
            case ScalarNode scalar when Set.of("true", "false").contains(scalar.getValue()) ->
                    json.booleanNode(scalar.getValue().equals("true"));
            case ScalarNode scalar when scalar.getValue().matches("[-+]?[0-9]+") ->
                    json.numberNode(Long.parseLong(scalar.getValue()));
            case ScalarNode scalar when scalar.getValue().matches("[-+]?[0-9]*\\.[0-9]+") ->
                    json.numberNode(Double.parseDouble(scalar.getValue()));
            case ScalarNode scalar -> json.textNode(scalar.getValue());
            default -> throw new AssertionError(node);
        };
    }

    /** The keys the reader itself says it knows, when it meets one it does not. */
    private Set<String> known(String text) {
        YamlException thrown = assertThrows(YamlException.class, () -> read(text));
        String problem = thrown.problem().in(Language.EN);
        String list = problem.substring(problem.indexOf("known here: ") + "known here: ".length());
        return new TreeSet<>(List.of(list.split(", ")));
    }

    private static Set<String> keys(JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(keys::add);
        assertFalse(schema.get("additionalProperties").asBoolean(true));
        return keys;
    }

    @Test
    void schemaAndReaderKnowTheSameKeys() {
        JsonNode properties = JSON.get("properties");
        assertEquals(known("none: 1"), keys(JSON));
        assertEquals(known("codes: [{none: 1, id: a}]"),
                keys(properties.get("codes").get("anyOf").get(1).get("items").get("anyOf").get(1)));
        assertEquals(known("overrides: [{none: 1}]"), keys(properties.get("overrides").get("items")));
        assertEquals(known("suppress: [{none: 1}]"), keys(properties.get("suppress").get("items")));
        assertEquals(known("building: {none: 1}"), keys(properties.get("building")));
        assertEquals(known("glass: {a: {none: 1}}"), keys(properties.get("glass").get("additionalProperties")));
        assertEquals(known("electricity: {none: 1}"), keys(properties.get("electricity")));
        assertEquals(known("circumstances: [{none: 1}]"), keys(properties.get("circumstances").get("items")));
    }

    @Test
    void schemaAndReaderKnowTheSameCircumstances() {
        List<String> words = new ArrayList<>();
        JSON.get("properties").get("circumstances").get("items").get("properties").get("is").get("enum")
                .forEach(word -> words.add(word.asText()));
        assertEquals(Circumstances.words(), words);
    }

    @Test
    void everySettingIsDescribedInBothLanguages() {
        for (JsonNode property : JSON.get("properties")) {
            String[] words = property.get("description").asText().split(" / ");
            assertEquals(2, words.length, property.toString());
            assertFalse(words[0].codePoints().anyMatch(Character::isIdeographic), words[0]);
            assertTrue(words[1].codePoints().anyMatch(Character::isIdeographic), words[1]);
        }
    }

    @Test
    void theExamplesOfTheSchemaAreUnderstood() throws IOException, YamlException {
        int examples = 0;
        for (String key : keys(JSON)) {
            for (JsonNode example : JSON.get("properties").get(key).path("examples")) {
                // JSON is YAML
                String text = "{\"" + key + "\": " + example + "}";
                assertEquals(Set.of(), complaints(text));
                assertFalse(read(text).equals(read("")), key + " has no effect");
                examples++;
            }
        }
        assertTrue(examples >= 6, examples + " examples");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "date: 2026-01-31", "codes: hk-bec", "codes: [a, {id: b}, {id: c, edition: 2024}]", "codes: []",
        "rules: {a/b: off, \"*\": error}", "accept-candidates: false", "space-types: {\"101\": Office, x: 5}",
        "materials:\n  a b: c", "overrides: [{subject: a, input: b, value: 1.5, reason: r}]",
        "overrides: [{subject: '*', input: b, value: true, reason: r}]", "suppress: [{rule: a/b, reason: r}]",
        "suppress: [{rule: a/b, subject: c, reason: r, expires: 2027-06-30}]", "baseline: a/b.txt",
        "building: {use: hotel, podium: none, plans-submitted: {from: 2019-01-01, to: 2019-12-31}, north: -12.5}",
        "building: {plans-submitted: 2026-01-31, podium: {height: 20, reason: r}, ground: 4.2}", "building:\n  use:\n",
        "glass: {'GL-1*': {sc: 0.3, shgc: 0.26, vlt: 0.5, external-reflectance: 0.1, u: 1.8}}",
        "absorptivity: {white*: 0.3, \"*\": Red brick}",
        "circumstances: [{subject: 15/F, is: refuge-floor, reason: r}]",
        "electricity: {meters: m.csv, year: 2019-20, base-year: '2013-14', changed: c}",
        "electricity: {meters: [a/m.csv, b.csv], floor-area: {base: 1.5, year: 2}, adjustment: {kwh: -5, reason: r}}",
        "electricity:\n", "building:\nglass:\ncircumstances:\nabsorptivity:\n",
        "suppress:\nrules:\ncodes:\ndate:\nbaseline:\noverrides:\nmaterials:\nspace-types:\naccept-candidates:\n", "~"})
    void whatTheReaderTakesTheSchemaTakes(String text) {
        assertDoesNotThrow(() -> read(text));
        assertEquals(Set.of(), complaints(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "date: 31.1.2026", "date: [a]", "codes: {id: a}", "codes: [{edition: a}]", "codes: [{id: a, x: 1}]",
        "rules: [a]",
        "rules: {a/b: fatal}", "rules: {a/b: }", "accept-candidates: maybe", "space-types: [a]", "materials: {a: [b]}",
        "overrides: {subject: a}", "overrides: [{subject: a, input: b, value: 1}]",
        "overrides: [{subject: '', input: b, value: 1, reason: r}]",
        "overrides: [{subject: a, input: b, value: [1], reason: r}]", "suppress: [{rule: a/b, reason: ' '}]",
        "suppress: [{reason: r}]", "suppress: [{rule: ' ', reason: r}]",
        "suppress: [{rule: a, reason: r, expires: soon}]",
        "suppress: [{rule: a, reason: r, x: 1}]", "baseline: ''", "none: 1", "[]", "text",
        "building: {use: ''}", "building: {podium: 15}", "building: {podium: {height: 15}}",
        "building: {podium: {height: -1, reason: r}}", "building: {north: 400}",
        "building: {plans-submitted: soon}", "building: {plans-submitted: {from: 2019-01-01}}",
        "glass: {a: {sc: 35}}", "glass: {a: {g: 0.3}}", "absorptivity: [a]",
        "electricity: {meters: ['']}", "electricity: {year: 2019}", "electricity: {floor-area: {base: 0, year: 1}}",
        "electricity: {adjustment: {kwh: 5}}", "electricity: {changed: ' '}",
        "circumstances: [{subject: a, is: nice, reason: r}]", "circumstances: [{subject: a, is: refuge-floor}]"})
    void whatTheReaderRefusesTheSchemaRefuses(String text) {
        assertThrows(YamlException.class, () -> read(text));
        assertFalse(complaints(text).isEmpty(), text);
    }

    @Test
    void thePageOfTheDocumentationShowsWhatIsUnderstood() throws IOException, YamlException {
        assertTrue(Files.exists(PAGE), PAGE.toAbsolutePath() + " is missing");
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page).results()
                .map(MatchResult::group).map(block -> block.substring(8, block.length() - 3)).toList();
        assertEquals(1, blocks.size());
        assertEquals(Set.of(), complaints(blocks.getFirst()));
        assertEquals(2, read(blocks.getFirst()).meanings().stream().filter(each -> each.meaning().equals("Office"))
                .count());
        List<String> rows = new ArrayList<>(Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(page).results()
                .map(row -> row.group(1)).toList());
        List<String> twice = new ArrayList<>(keys(JSON));
        twice.addAll(keys(JSON));
        rows.sort(null);
        twice.sort(null);
        assertEquals(twice, rows, "every key has a row in the English and in the Chinese table");
        for (String key : keys(JSON)) {
            assertTrue(blocks.getFirst().contains(key + ":"), key + " is not in the example");
        }
    }
}
