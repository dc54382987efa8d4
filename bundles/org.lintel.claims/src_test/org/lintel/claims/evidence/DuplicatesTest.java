// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.core.money.Money;

/** Invoices and papers that may have been handed in twice. */
class DuplicatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String QUOTE = "We are pleased to quote for the supply of twelve workstations for building "
            + "information modelling with three years of service on site, delivery within six weeks of order.";

    private static Invoice invoice(String id, String claim, String supplier, String number, int day, long cents) {
        return new Invoice(id, claim, "1", supplier, number, DAY.plusDays(day), Money.hkd(cents), "", null, null, null,
                null, null, null);
    }

    private static EvidenceItem paper(String id, String hash, String text) {
        return new EvidenceItem(id, "c" + id, "invoice", id + ".pdf", hash, 1L, text, DAY);
    }

    private static List<String> found(List<Invoice> invoices, List<EvidenceItem> papers) {
        return Duplicates.of(invoices, papers).stream()
                .map(each -> each.kind().id() + " " + each.first().id() + " " + each.second().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({"INV-0042,Inv. No. 42", "INV-0042,ＩＮＶ００４２", "INV/2026/007,2026-7", "A-12,a 12", "發票編號 0088,88",
        "2026-01-05,2026-1-5", "INV0042A,42-a"})
    void oneNumberIsWrittenInManyWays(String one, String other) {
        assertEquals(InvoiceNumber.normal(one), InvoiceNumber.normal(other));
    }

    @ParameterizedTest
    @CsvSource({"1-23,12-3", "INV-42,INV-420", "A12,B12", "2026-01,2026-10", "100,1"})
    void otherNumbersStayOthers(String one, String other) {
        assertNotEquals(InvoiceNumber.normal(one), InvoiceNumber.normal(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "INV", "No.", "---", "發票", "\u0000", "𠮷", "İ"})
    void whatIsHardlyANumberIsTakenAsItStands(String number) {
        assertEquals(InvoiceNumber.normal(number), InvoiceNumber.normal(InvoiceNumber.normal(number)));
    }

    @Test
    void aNumberOfTheSameSupplierIsFoundAcrossClaims() {
        assertEquals(List.of("number a b"), found(List.of(invoice("b", "c2", "s", "inv 42", 9, 5),
                invoice("a", "c1", "s", "INV-0042", 0, 100), invoice("c", "c3", "t", "42", 0, 100)), List.of()));
    }

    @Test
    void theSameAmountOnTheSameDayIsFoundOnceAndOnlyIfTheNumberTellsNothing() {
        assertEquals(List.of("number a b", "amount a c", "amount b c"), found(List.of(invoice("a", "c1", "s", "1", 0, 5),
                invoice("b", "c1", "s", "01", 0, 5), invoice("c", "c2", "s", "2", 0, 5),
                invoice("d", "c2", "s", "3", 1, 5), invoice("e", "c2", "t", "2", 0, 5)), List.of()));
    }

    @Test
    void copiesAndNearCopiesOfPapersAreFound() {
        String altered = QUOTE.replace("twelve", "Twelve").replace("six weeks", "6 weeks");
        assertEquals(List.of("file a b", "text a c", "text b c"), found(List.of(), List.of(paper("a", "h1", QUOTE),
                paper("b", "h1", QUOTE), paper("c", "h2", altered), paper("d", "h3", QUOTE.substring(90)),
                paper("e", "h4", null), paper("f", "h5", "short"), paper("g", "h6", "short"))));
    }

    @Test
    void chineseIsComparedTheSame() {
        String text = "本公司現就貴公司採購建築信息模擬軟件及工作站提供報價，包括三年上門保養服務，並於落單後六星期內送貨，請於三十日內確認。";
        assertTrue(Likeness.of(text).to(Likeness.of(text.replace("六星期", "四星期"))) >= Duplicates.LIKE);
        assertTrue(Likeness.of(text).to(Likeness.of("今日天氣良好，適宜到郊外遠足，請帶備足夠食水及糧食，並留意天文台發出的天氣報告。")) < 0.1);
    }

    @Test
    void likenessIsSymmetricAndWholeOnlyForTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String text = random.ints(200, 'a', 'e').mapToObj(Character::toString).reduce("", String::concat);
            String other = text.substring(random.nextInt(100)) + random.nextInt();
            double like = Likeness.of(text).to(Likeness.of(other));
            assertEquals(like, Likeness.of(other).to(Likeness.of(text)));
            assertTrue(like >= 0 && like < 1);
            assertEquals(1, Likeness.of(text).to(Likeness.of(" " + text.toUpperCase(java.util.Locale.ROOT) + ".")));
        }
    }

    /** Altered in a few letters, two texts share a band: nothing that is much alike is missed. */
    @Test
    void whatIsMuchAlikeIsFoundAmongMany() {
        Random random = new Random(8);
        List<EvidenceItem> papers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String text = random.ints(600, 'a', 'z').mapToObj(Character::toString).reduce("", String::concat);
            papers.add(paper(String.format("%03da", i), "x" + i, text));
            papers.add(paper(String.format("%03db", i), "y" + i, text.substring(0, 290) + "%%%changed" + text.substring(300)));
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            expected.add(String.format("text %03da %03db", i, i));
        }
        Collections.shuffle(papers, random);
        assertEquals(expected, found(List.of(), papers));
    }

    @Test
    void aHundredCopiesAreNotFiveThousandFindings() {
        List<Invoice> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(invoice(String.format("i%03d", i), "c", "s", "7", 0, 5));
        }
        assertEquals(99, found(many, List.of()).size());
        assertFalse(Likeness.of("").to(Likeness.of("")) > 0);
    }
}
