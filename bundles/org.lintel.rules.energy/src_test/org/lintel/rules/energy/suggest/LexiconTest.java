// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.text.Message;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.Csv;
import org.lintel.rules.pack.Table;

/** Names as real models have them, and what is offered for them. */
class LexiconTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "material | Leichtbeton 102890359                     | Concrete - lightweight aggregate         | SURE",
        "material | Stahlbeton                                | Concrete - normal weight aggregate       | SURE",
        "material | 鋼筋混凝土                                 | Concrete - normal weight aggregate       | SURE",
        "material | 混凝土 C40                                 | Concrete - normal weight aggregate       | LIKELY",
        "material | Finishes - Interior - Gypsum Wall Board   | Board - plasterboard                     | LIKELY",
        "material | Masonry - Concrete Masonry Units          | Concrete - lightweight aggregate         | GUESS",
        "material | Glass wool 40                             | Insulation - glass fibre mat or quilt    | SURE",
        "material | Glas                                      | Glass                                    | SURE",
        "material | Dämmung EPS 035                           | Insulation - polystyrene expanded        | LIKELY",
        "material | Innenputz                                 | Plaster/render - cement/sand             | GUESS",
        "material | 岩棉                                       | Insulation - mineral wool felt           | SURE",
        "absorptivity | Roter Klinker                         | Red brick                                | GUESS",
        "absorptivity | 白色馬賽克                             | White mosaic tiles                       | SURE",
        "absorptivity | Anthrazit RAL 7016                    | Dark grey paint                          | GUESS",
        "absorptivity | Fassadenfarbe weiß                    | White semi-gloss paint                   | GUESS",
        "absorptivity | Wood - Sheathing                      | Wood, smooth                             | LIKELY",
    })
    void offersTheRowThatTheLongestWordMeans(String vocabulary, String name, String row, Certainty certainty) {
        Lexicon.Found found = Lexicon.find(vocabulary, name);
        assertNotNull(found, name);
        assertEquals(row + " " + certainty, found.meaning() + " " + found.certainty());
    }

    @ParameterizedTest
    @CsvSource({"material, Default Wall", "material, Purpose-made lining", "material, Luftschicht",
        "absorptivity, Default Wall", "absorptivity, Außenwand"})
    void offersNothingForWordsThatSayNothing(String vocabulary, String name) {
        assertNull(Lexicon.find(vocabulary, name));
    }

    @Test
    void everyMeaningIsARowOfTheCodesTables() throws IOException {
        Catalog catalog = Catalog.load();
        Table materials = catalog.editions("u-value").getLast().table("conductivity");
        Table surfaces = catalog.editions("hk-ottv").getLast().table("absorptivity");
        String text = new String(Lexicon.class.getResourceAsStream("words.csv").readAllBytes(), StandardCharsets.UTF_8);
        List<Csv.Line> lines = Csv.lines(text);
        for (Csv.Line line : lines.subList(1, lines.size())) {
            Table table = line.fields().getFirst().equals("material") ? materials : surfaces;
            assertNotNull(table.row(line.fields().get(2)), "line " + line.line() + ": " + line.fields());
        }
    }

    @Test
    void namesThatDifferInNumbersAloneAreOnePattern() {
        Collected collected = new Collected();
        for (String word : List.of("OFF-01", "OFF-02", "Büro 3", "101", "102")) {
            collected.add("space-types", word, "Office", Certainty.LIKELY, Message.EMPTY, 10);
        }
        assertEquals(List.of("OFF-* 2 20.0", "101 1 10.0", "102 1 10.0", "Büro 3 1 10.0"), collected.sorted().stream()
                .map(each -> each.pattern() + " " + each.count() + " " + each.area()).toList());
    }
}
