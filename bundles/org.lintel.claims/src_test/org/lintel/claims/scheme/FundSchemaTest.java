// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintel.rules.yaml.YamlException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The JSON Schema of fund files takes those that come with Lintel and refuses what the reader refuses. */
class FundSchemaTest {

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in = FundReader.class.getResourceAsStream("fund.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> complaints(String yaml) {
        return SCHEMA.validate(json(new Yaml().compose(new StringReader(yaml)))).stream().map(Object::toString).sorted()
                .toList();
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof MappingNode mapping) {
            ObjectNode object = json.objectNode();
            mapping.getValue().forEach(tuple -> object.set(((ScalarNode) tuple.getKeyNode()).getValue(),
                    json(tuple.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            return json.arrayNode().addAll(sequence.getValue().stream().map(FundSchemaTest::json).toList());
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return json.textNode(text);
        }
        if (Set.of("true", "false").contains(text)) {
            return json.booleanNode(text.equals("true"));
        }
        return text.matches("-?[0-9]+") ? json.numberNode(Long.parseLong(text))
                : text.matches("-?[0-9]+\\.[0-9]+") ? json.numberNode(Double.parseDouble(text)) : json.textNode(text);
    }

    @Test
    void takesTheFundsOfLintel() throws IOException {
        for (String file : Files.readAllLines(FundsTest.FOLDER.resolve("index.txt"))) {
            assertEquals(List.of(), complaints(Files.readString(FundsTest.FOLDER.resolve(file))), file);
        }
    }

    /** The example of the documentation, which stands in its first block of YAML. */
    @Test
    void takesTheExampleOfTheDocumentation() throws IOException, YamlException {
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int from = page.indexOf("```yaml\nfund: ") + "```yaml\n".length();
        String example = page.substring(from, page.indexOf("```", from));
        assertEquals(List.of(), complaints(example));
        Funds funds = Funds.supplied();
        funds.add("example", example);
        assertEquals(new Ratio(2, 3),
                funds.find("example-software").scheme().versions().getFirst().item("licence").ratio()
                .value());
    }

    @Test
    void refusesWhatTheReaderRefuses() throws IOException {
        String nittp = Files.readString(FundsTest.FOLDER.resolve("nittp.yaml"));
        assertFalse(complaints(nittp.replace("scope: applicant", "scope: planet")).isEmpty());
        assertFalse(complaints(nittp.replace("unit: weeks", "unit: fortnights")).isEmpty());
        assertFalse(complaints(nittp.replace("keeper:", "owner:")).isEmpty());
        assertFalse(complaints(nittp.replace("from: 2018-08-22", "from: 22 August 2018")).isEmpty());
    }
}
