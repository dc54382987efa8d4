// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.text.Language;
import org.lintel.rules.pack.Table;

/** An official table against Lintel's, row by row. */
class ComparisonTest {

    @TempDir
    Path folder;
    private Table table;

    @BeforeEach
    void table() {
        table = SignOffFixture.NAME.in(SignOffFixture.catalog(folder));
    }

    private Comparison compare(String csv) throws SheetException {
        return Comparison.of(SignOffFixture.sheet(csv), table, Map.of());
    }

    private static List<String> lines(Comparison comparison) {
        return comparison.differences().stream().map(each -> each.kind().id() + " " + each.row() + " " + each.fileRow()
                + " " + each.column() + " " + each.lintel() + " > " + each.official()).toList();
    }

    @Test
    void theTableItselfIsTheSame() throws SheetException {
        Comparison own = compare(TableText.full(table));
        assertTrue(own.isSame());
        assertEquals(4, own.equal());
        assertEquals(List.of("confidence", "note"), own.ignored());
        assertEquals(table.rows().stream().map(Table.Row::cells).toList(), own.figures());
    }

    @Test
    void spellingsThatSayTheSameAreNoDifference() throws SheetException {
        Comparison same = compare("""
                ROW , Kind,from,COP
                Split  Small,unitary,0.0,2.80
                split\u00a0large,unitary,7.50,+2.65
                Chiller,chiller,350,5.5
                chiller,chiller,5e2,6.1
                """);
        assertTrue(same.isSame(), () -> lines(same).toString());
        assertEquals(table.rows().getFirst().cells(), same.figures().getFirst(), "Lintel's spelling is kept");
    }

    @Test
    void everyKindOfDifferenceIsTold() throws SheetException {
        Comparison comparison = compare("""
                row,kind,from,cop
                split small,unitary,0,3.0
                heat pump,unitary,40,–
                chiller,chiller,350,5.5
                chiller,water,500,6.1
                """);
        assertEquals(List.of("changed split small 2 cop 2.8 > 3.0",
                "added heat pump 3   > heat pump | unitary | 40 | ",
                "changed chiller 5 kind chiller > water",
                "missing split large 0  split large | unitary | 7.5 | 2.65 > "), lines(comparison));
        assertEquals(1, comparison.equal());
    }

    @Test
    void rowsOfOneNameAreToldApartByTheirOrder() throws SheetException {
        Comparison comparison = compare("row,cop\nchiller,5.5\nchiller,6.2\nsplit small,2.8\nsplit large,2.65\n");
        assertEquals(List.of("changed chiller 3 cop 6.1 > 6.2"), lines(comparison));
        assertEquals(List.of("kind", "from"), comparison.absent());
        assertEquals(List.of("chiller", "chiller", "500", "6.2"), comparison.figures().get(1));
    }

    @Test
    void slipsOfUnitsAreHinted() throws SheetException {
        Comparison comparison = compare("""
                row,kind,from,cop
                split small,unitary,0,28
                split large,unitary,7500,2.56
                chiller,chiller,99.53,-5.5
                chiller,chiller,500,6.3
                """);
        List<String> hints = comparison.differences().stream().map(each -> each.hint().in(Language.EN)).toList();
        assertEquals(List.of("factor 10: the point in another place?", "factor 1000: W, kW; mm, m?",
                "two digits changed places?", "factor 3.516853: another unit (kW, ton of refrigeration)?",
                "the sign is the other way", ""), hints);
        comparison.differences().forEach(each -> assertEquals(each.hint().in(Language.EN).isEmpty(),
                each.hint().in(Language.ZH_HK).isEmpty()));
    }

    @Test
    void columnsMayBeCalledOtherwise() throws SheetException {
        Comparison comparison = Comparison.of(SignOffFixture.sheet(
                "Plant,Minimum COP at full load\nsplit small,2.8\n"), table,
                Map.of("Plant", "row", "minimum cop  at full load", "cop"));
        assertEquals(List.of("row", "cop"), comparison.compared());
        assertEquals(3, comparison.count(Difference.Kind.MISSING));
    }

    @Test
    void whatCannotBeBroughtTogetherIsRefusedWithItsRow() {
        assertEquals("official.csv: it has no column \"row\", which names the rows; "
                + "name it so, or say --column \"HEAD=row\"; "
                + "\"lintel tables export\" writes the table to fill in", refused("name,cop\na,1\n"));
        assertEquals("official.csv, row 3: the row has no name under \"row\"; name it as Lintel's table does",
                refused("row,cop\nsplit small,2.8\n,2.65\n"));
        assertEquals("official.csv, row 2: \"about 3\" under \"cop\" is no number; "
                + "write the number alone, its unit in the head", refused("row,cop\nsplit small,about 3\n"));
    }

    private String refused(String csv) {
        return assertThrows(SheetException.class, () -> compare(csv)).text().in(Language.EN);
    }
}
