// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.core.text.Language;
import org.lintel.report.document.Block;
import org.lintel.rules.yaml.YamlException;

/** What stands in a template comes out as it is, but for the names of what is put in. */
class LetterTemplateTest {

    private static List<Block> fill(String text) throws YamlException {
        Map<String, String> values = new HashMap<>(Map.of("name", "{other} [list] # <b>", "other", "o"));
        values.put("none", null);
        Map<String, Function<String, Block>> blocks = new HashMap<>(Map.of("list", any -> new Block.Items(List.of("i"))));
        blocks.put("nothing", null);
        return new LetterTemplate("t.txt", text).fill(values, blocks, values.keySet(), Block.Style.BODY);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Block.Style.BODY, text);
    }

    @Test
    void whatIsPutInIsNotReadAsATemplate() throws YamlException {
        assertEquals(List.of(paragraph("a {other} [list] # <b> b o")), fill("a {name} b {other}"));
    }

    @Test
    void linesWithoutTheirValueAreLeftOut() throws YamlException {
        assertEquals(List.of(paragraph("first\nthird")), fill("first\nsecond {none} {name}\nthird"));
        assertEquals(List.of(paragraph("z")), fill("## Heading\n\n{none}\n[nothing]\n\n## Other\n\nz".replace("## Other\n\n", "")
                .replace("## Heading\n\n{none}", "{none}")));
        assertEquals(List.of(new Block.Heading(2, "kept"), paragraph("x")), fill("## gone\n{none}\n[nothing]\n## kept\nx\n## end"));
    }

    @Test
    void whatSpeaksOfATableThatIsEmptyIsLeftOutWithIt() throws YamlException {
        Block list = new Block.Items(List.of("i"));
        assertEquals(List.of(paragraph("a")), fill("a\n## Papers\n\nThe following:\n\n[nothing]\n\nPlease.\n\n## Other\n\n[nothing]"));
        assertEquals(List.of(new Block.Heading(2, "Papers"), paragraph("The following:"), list),
                fill("## Papers\n\nThe following:\n\n[nothing]\n[list]"));
        assertEquals(List.of(new Block.Heading(1, "T"), paragraph("a"), paragraph("b")), fill("# T\na\n[nothing]\nb"));
    }

    @Test
    void blocksItemsAndSmallLetters() throws YamlException {
        assertEquals(List.of(new Block.Heading(1, "T"), paragraph("p"), new Block.Items(List.of("a", "b o")),
                new Block.Items(List.of("i")), new Block.Paragraph(Block.Style.SMALL, "s")),
                fill("\ufeff# T\np\n- a\n- b {other}\n[list]\n^ s"));
    }

    @Test
    void whatThereIsNotIsToldWithItsLine() {
        for (String wrong : List.of("\n{unknown}", "\n[unknown]", "\na { b", "\n{name")) {
            YamlException e = assertThrows(YamlException.class, () -> fill(wrong), wrong);
            assertEquals(2, e.where().line());
            assertTrue(e.problem().in(Language.ZH_HK).contains("現有"), e.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void eachKindHasATextInBothLanguages(LetterKind kind) throws IOException, YamlException {
        for (Language language : Language.values()) {
            new LetterTemplates(null).of(kind.id(), language);
        }
    }
}
