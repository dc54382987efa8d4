// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** Tables come into a store whole or not at all, and each row that cannot is told with its column and a remedy. */
class ImportTest {

    private static final String FIRMS = """
            id,Name,business number,持有人,directors,employees,founded,telephone,staff
            harbour,海港鋼鐵有限公司,10000001,chan 60%; lee 40%,chan,38,1/6/2015,+852 2345 6789,
            bay,"Bay, Formwork",10000002,lee 1/3; wong 2/3,wong;ho,12,2016年3月9日,,peter
            delta,Delta Training,,無,,,,,
            """;
    private static final String CLAIMS = """
            id,scheme,applicant,date,line,item,line-name,cost,units,fact:levy-paid,fact:proven-technology,fact:certified-trainer
            A-1,citf-bim-training,harbour,2024-03-01,1,trainer,BIM,"HK$30,000.00",4,30/6/2023,yes,是
            A-1,,,,2,venue,'=1+1,9000.10,2,,,
            A-2,citf-bim-training,bay,45352,1,trainer,BIM,100,1,,,
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void store() throws IOException {
        key("ada");
        on("ada", "init", "--as", "ada").ends(0);
        on("ada", "enrol", "olivia", "--roles", "officer", "--public-key", key("olivia")).ends(0);
        on("ada", "enrol", "peter", "--roles", "officer", "--public-key", key("peter")).ends(0);
    }

    private Command on(String who, String... words) {
        List<String> all = new ArrayList<>(List.of("claims"));
        all.addAll(List.of(words));
        all.addAll(List.of("--store", folder.resolve("fund").toString()));
        if (who != null) {
            all.addAll(List.of("--key-file", folder.resolve(who).toString()));
        }
        return lintel(all.toArray(String[]::new));
    }

    private String key(String who) {
        return lintel("tables", "key", folder.resolve(who).toString()).ends(0).out().strip();
    }

    private Command take(String who, String kind, String text, String... more) throws IOException {
        String file = Files.writeString(folder.resolve("t.csv"), text).toString();
        List<String> words = new ArrayList<>(List.of("import", file, "--as", kind));
        words.addAll(List.of(more));
        return on(who, words.toArray(String[]::new));
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }

    @Test
    void applicantsAndApplications() throws IOException {
        assertTrue(take(null, "applicants", FIRMS, "--dry-run").ends(0).err().contains("3 new"));
        assertEquals(0, json(on(null, "applicant", "list", "-f", "json")).get("firms").size(), "a rehearsal");
        take("olivia", "applicants", FIRMS).ends(0);
        assertTrue(take("olivia", "applicants", FIRMS).ends(0).err().contains("0 new, 0 replaced, 3 recorded just so"));
        assertTrue(take("olivia", "applicants", FIRMS.replace("38", "39")).ends(0).err().contains("1 replaced, 2 rec"));
        JsonNode firms = json(on(null, "applicant", "list", "-f", "json")).get("firms");
        assertEquals("2016-03-09", firms.get(0).get("founded").asText());
        assertEquals("[{\"person\":\"ho\",\"kind\":\"director\"},{\"person\":\"lee\",\"kind\":\"holder\",\"share\":\"1/3\"},"
                + "{\"person\":\"peter\",\"kind\":\"staff\"},{\"person\":\"wong\",\"kind\":\"director\"},"
                + "{\"person\":\"wong\",\"kind\":\"holder\",\"share\":\"2/3\"}]", firms.get(0).get("ties").toString());
        assertTrue(firms.get(1).get("holdersTold").asBoolean(), "none is told, too");
        assertEquals(39, firms.get(2).get("employees").asInt());

        take("olivia", "claims", CLAIMS).ends(0);
        assertTrue(on(null, "calculate", "A-1").ends(0).out().contains("GRANT  HKD 27,300.07\n"));
        JsonNode claim = json(on(null, "show", "A-1", "-f", "json"));
        assertEquals("=1+1", claim.get("lines").get(1).get("name").asText(), "the mark of exports is taken off");
        assertEquals("2024-03-01", json(on(null, "show", "A-2", "-f", "json")).get("date").asText(), "a spreadsheet's day");
        assertTrue(take("olivia", "claims", CLAIMS).ends(1).out().contains("row 2, id: there is an application A-1"));
        on(null, "audit", "verify").ends(0);
    }

    @Test
    void whatIsWrongIsToldByRowAndNothingIsTaken() throws IOException {
        take("olivia", "applicants", FIRMS).ends(0);
        JsonNode wrong = json(take("olivia", "claims", """
                id,scheme,applicant,date,line,item,cost,units,fact:levy-paid,fact:colour
                A-1,citf-bim-training,harbour,2024-03-01,1,trainer,30000,4,2023-06-30,
                A-1,citf-act,,,1,trainr,12.345,4,,
                A 2,citf-bim-trainin,nobody,31/4/2024,1,trainer,-5,1,,red
                """, "-f", "json").ends(1));
        assertFalse(wrong.get("recorded").asBoolean());
        List<String> errors = new ArrayList<>();
        wrong.get("errors").forEach(each -> errors.add(each.get("row").asInt() + " " + each.get("column").asText() + " "
                + each.get("problem").get("en").asText()));
        assertEquals(List.of(
                "3 scheme not as in row 2, of the same application",
                "3 item the scheme pays for no \"trainr\"",
                "3 cost \"12.345\" is not an amount such as 1,234.50",
                "3 line A-1 has a line 1 already",
                "4 id \"A 2\" cannot be an identifier",
                "4 cost \"-5\" is not an amount such as 1,234.50",
                "4 scheme there is no scheme \"citf-bim-trainin\"",
                "4 date \"31/4/2024\" is not a date such as 2026-01-31 or 31/1/2026"),
                errors.stream().filter(each -> !each.contains("item the scheme pays for no \"trainr\"")
                        || each.startsWith("3")).toList());
        assertEquals(0, json(on(null, "list", "-f", "json")).get("applications").size());
        assertTrue(take("olivia", "claims", "").ends(3).err().contains("it is empty"));
        String head = take("olivia", "claims", "id,colour\nx,red\n").ends(1).out();
        assertTrue(head.contains("row 1, colour: there is no such column; there are: id, scheme"), head);
        assertTrue(head.contains("row 1, item: the column is missing"), head);
        take("ada", "applicants", FIRMS.replace("38", "40")).ends(1);
        assertTrue(take("ada", "applicants", FIRMS.replace("38", "40")).err().contains("takes the role of officer"));
        assertTrue(on("olivia", "import", folder.resolve("none.csv").toString(), "--as", "claims").ends(3).err()
                .contains("no such file"));
        on("olivia", "import", "x.csv", "--as", "everything").ends(2);
    }

    @Test
    void invoices() throws IOException {
        take("olivia", "applicants", FIRMS).ends(0);
        take("olivia", "claims", CLAIMS).ends(0);
        String head = "id,claim,line,supplier,number,issued,amount\n";
        String out = take("olivia", "invoices", head + "I-1,A-1,1,delta,INV-1,2024-04-20,40000\n"
                + "I-1,A-1,9,nobody,INV-2,2024-04-20,1\nI-3,A-9,1,delta,INV-2,2024-04-20,1\n").ends(1).out();
        assertTrue(out.contains("row 3, id: I-1 stands in row 2 already"), out);
        take("olivia", "invoices", head + "I-1,A-1,1,delta,INV-1,2024-04-20,\"40,000.00\"\n").ends(0);
        assertTrue(on(null, "show", "A-1").ends(0).out().contains("INV-1"));
        // who works for a related firm records nothing for it, not by a table either
        String tied = take("peter", "invoices", head + "I-2,A-1,1,delta,INV-2,2024-04-20,1\n").ends(1).err();
        assertTrue(tied.contains("A-1: peter is tied to bay"), tied);
        out = take("olivia", "invoices", head + "I-1,A-1,7,nobody,INV-1,2024-04-20,1\n").ends(1).out();
        assertTrue(out.contains("there is an invoice I-1 already") && out.contains("A-1 has no line 7")
                && out.contains("no firm nobody is recorded"), out);
        on(null, "audit", "verify").ends(0);
    }

    @Test
    void traineesAreMaskedAndHashed() throws IOException {
        take("olivia", "applicants", FIRMS).ends(0);
        take("olivia", "claims", CLAIMS).ends(0);
        String text = """
                claim,id,name,identity,employed-from,course,course-name,session,begins,ends,hours,certificate
                A-1,t1,陳大文,A123456(3),2024-01-01,bim,BIM,s1,2024-05-04 09:00,2024-05-04 13:00,4,2024-05-12
                A-1,t1,,,,bim,,s2,2024-05-11 09:00,2024-05-11 12:30,3.25,
                A-1,t2,Lee,B123456(6),,bim,,s1,2024-05-04 09:00,2024-05-04 13:00,0,
                """;
        String person = folder.resolve("persons").toString();
        lintel("claims", "identity", "key", person).ends(0);
        String keyless = take("olivia", "trainees", text).ends(1).out();
        assertTrue(keyless.contains("row 2, identity: there is no key") && !keyless.contains("A123456"), keyless);
        String wrong = take("olivia", "trainees", text.replace("A123456(3)", "A123456(4)").replace("13:00,4", "13:00,5")
                .replace("s1,2024-05-04 09:00,2024-05-04 13:00,0", "s1,2024-05-04 10:00,2024-05-04 13:00,0"),
                "--person-key", person).ends(1).out();
        assertTrue(wrong.contains("row 2, identity: the check digit is wrong") && !wrong.contains("A123456"), wrong);
        assertTrue(wrong.contains("row 2, hours: 5 hours of a session from 2024-05-04T09:00 to"), wrong);
        assertTrue(wrong.contains("row 4, begins: session s1 of bim is at another time in another row"), wrong);
        take("olivia", "trainees", text, "--person-key", person).ends(0);
        String sheet = on(null, "show", "A-1").ends(0).out();
        assertTrue(sheet.contains("陳大文") && !sheet.contains("A123456"), sheet);
        assertTrue(take("olivia", "trainees", text, "--person-key", person).ends(1).out().contains(
                "row 2, id: A-1 has a trainee t1 already"));
        on(null, "audit", "verify").ends(0);
    }

    @Test
    void templatesCanBeFilledIn() throws IOException {
        for (String kind : List.of("applicants", "claims", "invoices", "trainees")) {
            Path book = folder.resolve(kind + ".xlsx");
            lintel("claims", "import", "--template", kind, "-o", book.toString()).ends(0);
            // nothing is filled in, but the right sheet and its columns are found
            String none = on(null, "import", book.toString(), "--as", kind, "--dry-run").ends(0).err();
            assertTrue(none.contains("from 0 rows"), none);
            byte[] once = Files.readAllBytes(book);
            lintel("claims", "import", "--template", kind, "-o", book.toString()).ends(0);
            assertEquals(List.of(once.length), List.of(Files.readAllBytes(book).length));
            String chinese = lintel("claims", "import", "--template", kind, "--lang", "zh-HK").ends(0).out();
            on(null, "import", Files.write(folder.resolve("z.csv"), (chinese + "x\n").getBytes()).toString(), "--as", kind,
                    "--dry-run").ends(1);
        }
        Path big5 = Files.write(folder.resolve("b.csv"), FIRMS.getBytes(Charset.forName("Big5-HKSCS")));
        String told = on("olivia", "import", big5.toString(), "--as", "applicants").ends(0).err();
        assertTrue(told.contains("read as Big5"), told);
        lintel("claims", "import", "--template", "claims", "-o", folder.resolve("x.pdf").toString()).ends(2);
    }
}
