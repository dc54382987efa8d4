// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.PackUse;
import org.lintel.core.text.Language;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.Table;

/** Signed tables over those of a catalog: what counts, what does not, and that then no figure changes. */
class SignedTablesTest {

    private static final String OFFICIAL = SignOffFixture.CSV.replace("2.65", "2.7");

    @TempDir
    Path folder;
    private Catalog catalog;
    private Table table;

    @BeforeEach
    void catalog() {
        catalog = SignOffFixture.catalog(folder.resolve("pack"));
        table = SignOffFixture.NAME.in(catalog);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("cop.signed.csv"), bytes);
    }

    private TableCheck unchanged(SignedTables signed, Path file, TableCheck.State state) {
        TableCheck check = signed.add(file, "cop.signed.csv", new Location("lintel.yaml", 3, 5, 0));
        assertEquals(state, check.state(), check.problem()::toString);
        assertNull(check.signOff());
        assertEquals(table, SignOffFixture.NAME.in(signed.catalog()), "the figures stay as they were");
        assertEquals(catalog.editions("test"), signed.catalog().editions("test"));
        for (Language language : Language.values()) {
            assertTrue(!check.problem().in(language).isBlank() && !check.remedy().in(language).isBlank());
        }
        return check;
    }

    @Test
    void rowsAreConfirmedAndSayByWhom() throws Exception {
        SignedTables signed = new SignedTables(catalog, SignOffFixture.trusting());
        TableCheck check = signed.add(file(SignOffFixture.signed(table, OFFICIAL, false)), "cop.signed.csv",
                Location.NOWHERE);
        assertEquals(TableCheck.State.VERIFIED, check.state(), check.problem()::toString);
        assertEquals(4, check.rows());
        Table over = SignOffFixture.NAME.in(signed.catalog());
        assertEquals(2.7, over.number(over.row("split large"), "cop"));
        assertEquals(2.65, table.number(table.row("split large"), "cop"), "the catalog that was given is not changed");
        Evidence.FromTable evidence = (Evidence.FromTable) over.evidence(over.row("split large"), "cop");
        assertEquals(Confidence.CONFIRMED, evidence.source().confidence());
        assertEquals("Chan Tai Man", evidence.source().signOff().by(), "as the user calls the signer");
        assertEquals("signed off by Chan Tai Man on 2026-01-31 against Code of Tests 2024, Table 6.12",
                evidence.source().signOff().sentence().in(Language.EN));
        PackUse use = signed.catalog().editions("test").getFirst().use();
        assertEquals(List.of(check.signOff()), use.signOffs());
        assertNotEquals(catalog.editions("test").getFirst().hash(), use.hash());
    }

    @Test
    void theWholeTableIsReplacedInTheOrderOfTheDocument() throws Exception {
        String other = "row,kind,from,cop\nchiller,chiller,350,5.5\nheat pump,unitary,0,3\n";
        SignedTables signed = new SignedTables(catalog, SignOffFixture.trusting());
        signed.add(file(SignOffFixture.signed(table, other, false)), "x", Location.NOWHERE);
        assertEquals(List.of("chiller", "heat pump"), SignOffFixture.NAME.in(signed.catalog()).rows().stream()
                .map(row -> row.cells().getFirst()).toList());
    }

    @Test
    void aPartialTableLeavesTheOtherRowsAsTheyAre() throws Exception {
        String some = "row,kind,from,cop\nchiller,chiller,350,5.6\nheat pump,unitary,0,3\n";
        SignedTables signed = new SignedTables(catalog, SignOffFixture.trusting());
        signed.add(file(SignOffFixture.signed(table, some, true)), "x", Location.NOWHERE);
        assertEquals(List.of("split small 2.8 candidate", "split large 2.65 candidate", "chiller 5.6 confirmed",
                "chiller 6.1 candidate", "heat pump 3 confirmed"), SignOffFixture.NAME.in(signed.catalog()).rows()
                .stream()
                        .map(row -> row.cells().getFirst() + " " + row.cells().getLast() + " " + row.confidence().id())
                        .toList());
    }

    @Test
    void aSignerWhomTheUserDoesNotKnowChangesNothing() throws Exception {
        TableCheck check = unchanged(new SignedTables(catalog, TrustedSigners.none()),
                file(SignOffFixture.signed(table, OFFICIAL, false)), TableCheck.State.UNKNOWN_SIGNER);
        assertTrue(check.problem().in(Language.EN).contains(SignOffFixture.key().signer().fingerprint()));
        assertTrue(check.remedy().in(Language.EN).contains("lintel tables trust " + SignOffFixture.PUBLIC));
    }

    @Test
    void aChangedFigureChangesNothing() throws Exception {
        String text = new String(SignOffFixture.signed(table, OFFICIAL, false), StandardCharsets.UTF_8);
        unchanged(new SignedTables(catalog, SignOffFixture.trusting()),
                file(text.replace(",2.7\n", ",1.7\n").getBytes(StandardCharsets.UTF_8)), TableCheck.State.INVALID);
    }

    @Test
    void aKeyOfAnotherPutIntoTheFileChangesNothing() throws Exception {
        String text = new String(SignOffFixture.signed(table, OFFICIAL, false), StandardCharsets.UTF_8);
        SignerKey evil = SigningKey.generate().signer();
        TrustedSigners trusted = SignOffFixture.trusting();
        trusted.trust(evil, "Evil");
        unchanged(new SignedTables(catalog, trusted), file(text.replace(SignOffFixture.PUBLIC, evil.text())
                .getBytes(StandardCharsets.UTF_8)), TableCheck.State.INVALID);
    }

    @Test
    void aTableThatLintelHasChangedSinceNoLongerFits() throws Exception {
        byte[] signedThen = SignOffFixture.signed(table, OFFICIAL, false);
        for (String now : List.of(SignOffFixture.CSV.replace("5.5", "5.6"), SignOffFixture.CSV.replace(",kind,",
                ",sort,"),
                SignOffFixture.CSV + "more,x,1,2\n")) {
            catalog = SignOffFixture.catalog(folder.resolve("pack"), now);
            table = SignOffFixture.NAME.in(catalog);
            unchanged(new SignedTables(catalog, SignOffFixture.trusting()), file(signedThen), TableCheck.State.UNFIT);
        }
    }

    @Test
    void moreKnowledgeOfASourceIsNoChangeOfATable() throws Exception {
        byte[] signedThen = SignOffFixture.signed(table, OFFICIAL, false);
        catalog = SignOffFixture.catalog(folder.resolve("pack"), SignOffFixture.CSV.replace("cop\n", "cop,confidence\n")
                .replace("2.8\n", "2.8,confirmed\n").replace("2.65\n", "2.65,\n").replace("5.5\n", "5.5,\n")
                .replace("6.1\n", "6.1,\n"));
        assertEquals(TableCheck.State.VERIFIED, new SignedTables(catalog, SignOffFixture.trusting())
                .add(file(signedThen), "x", Location.NOWHERE).state());
    }

    @Test
    void oneTableIsSignedOnce() throws Exception {
        SignedTables signed = new SignedTables(catalog, SignOffFixture.trusting());
        Path first = file(SignOffFixture.signed(table, OFFICIAL, false));
        signed.add(first, "a", Location.NOWHERE);
        Catalog then = signed.catalog();
        assertEquals(TableCheck.State.UNFIT, signed.add(first, "b", Location.NOWHERE).state());
        assertEquals(then.editions("test"), signed.catalog().editions("test"));
        assertEquals(List.of(TableCheck.State.VERIFIED, TableCheck.State.UNFIT),
                signed.checks().stream().map(TableCheck::state).toList());
    }

    @Test
    void whatIsNoSignedTableChangesNothing() throws Exception {
        SignedTables signed = new SignedTables(catalog, SignOffFixture.trusting());
        unchanged(signed, folder.resolve("none"), TableCheck.State.INVALID);
        unchanged(signed, folder, TableCheck.State.INVALID);
        unchanged(signed, file(new byte[0]), TableCheck.State.INVALID);
        unchanged(signed, file(SignOffFixture.CSV.getBytes(StandardCharsets.UTF_8)), TableCheck.State.INVALID);
        unchanged(signed, file(new byte[5 << 20]), TableCheck.State.INVALID);
    }

    @Test
    void aWordUnderNumbersIsRefusedEvenIfItIsSigned() throws Exception {
        byte[] signed = SignedTable.sign(new SignedTable.Statement(SignOffFixture.NAME, true, TableText.hash(table),
                table.header(), "d", "", "me", "2026-01-31"), table.header(),
                List.of(List.of("split small", "unitary", "0", "many")), SignOffFixture.key());
        unchanged(new SignedTables(catalog, SignOffFixture.trusting()), file(signed), TableCheck.State.UNFIT);
    }

    @Test
    void aTableThatWasTakenOverCountsWhereverItStands() throws Exception {
        SignedTables signed = new SignedTables(SignOffFixture.catalogOfThree(folder.resolve("three")),
                SignOffFixture.trusting());
        TableCheck check = signed.add(file(SignOffFixture.signed(table, OFFICIAL, false)), "cop.signed.csv",
                Location.NOWHERE);
        assertEquals(TableCheck.State.VERIFIED, check.state(), check.problem()::toString);
        for (String edition : List.of("2024", "2012")) {
            Table here = new TableName("test", edition, "cop").in(signed.catalog());
            assertEquals("2.7", here.text(here.row("split large"), "cop"), edition);
            assertEquals("2024", here.source().edition(), "it stays of the document it was read in");
            assertEquals(1, new TableName("test", edition, "cop").editionIn(signed.catalog()).signOffs().size());
        }
        Table own = new TableName("test", "2000", "cop").in(signed.catalog());
        assertTrue(own.rows().isEmpty(), "a sign-off of one document says nothing of another");
    }

    @Test
    void anEmptyTableIsFilled() throws Exception {
        Catalog three = SignOffFixture.catalogOfThree(folder.resolve("three"));
        TableName oldest = new TableName("test", "2000", "cop");
        SignedTables signed = new SignedTables(three, SignOffFixture.trusting());
        signed.add(file(SignOffFixture.signed(oldest, oldest.in(three), OFFICIAL, false)), "cop.signed.csv",
                Location.NOWHERE);
        Table filled = oldest.in(signed.catalog());
        assertEquals(4, filled.rows().size());
        assertEquals(Confidence.CONFIRMED, filled.row("chiller").confidence());
        assertEquals("2000", filled.source().edition());
        assertEquals(table, SignOffFixture.NAME.in(signed.catalog()), "the newest edition keeps its own");
    }

    /** What an empty column is for is known from the edition that has figures in it. */
    @Test
    void wordsForNumbersDoNotFillAnEmptyTable() throws Exception {
        Catalog three = SignOffFixture.catalogOfThree(folder.resolve("three"));
        TableName oldest = new TableName("test", "2000", "cop");
        TableCheck check = new SignedTables(three, SignOffFixture.trusting()).add(file(SignOffFixture.signed(oldest,
                oldest.in(three), OFFICIAL.replace("5.5", "five"), false)), "cop.signed.csv", Location.NOWHERE);
        assertEquals(TableCheck.State.UNFIT, check.state());
        assertTrue(check.problem().toString().contains("\"five\" under \"cop\" is no number"),
                check.problem().toString());
    }
}
