// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes tables as an office might take them in: {@code Sheets FOLDER CLAIMS} makes a tenth as many applicants, and
 * applications of five lines each, a line a row.
 */
final class Sheets {

    private static final String CLAIMS = "id,scheme,applicant,date,asked,project,line,item,line-name,cost,units,"
            + "fact:levy-paid,fact:proven-technology,fact:certified-trainer";

    private Sheets() {
    }

    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        int claims = Integer.parseInt(words[1]);
        int firms = Math.max(1, claims / 10);
        SplittableRandom random = new SplittableRandom(5);
        List<String> lines = new ArrayList<>();
        lines.add("id,name,business-number,district,employees,founded,holders,directors");
        for (int i = 0; i < firms; i++) {
            lines.add(String.format("S-%1$d,Harbour Steel %1$d Limited,%2$d,%3$s,%4$d,%5$d-06-1%6$d,"
                    + "owner-%1$d 60%%; lee-%7$d 40%%,owner-%1$d", i, 10_000_000 + i,
                    Fund.DISTRICTS.get(random.nextInt(17)), random.nextInt(1, 200), random.nextInt(1990, 2020),
                    random.nextInt(10), i % 97));
        }
        Files.write(folder.resolve("applicants.csv"), lines);
        lines = new ArrayList<>(List.of(CLAIMS));
        for (int i = 0; i < claims; i++) {
            String day = String.format("%d/%d/%d", random.nextInt(1, 29), random.nextInt(1, 13),
                    random.nextInt(2022, 2026));
            for (int line = 1; line <= 5; line++) {
                boolean first = line == 1;
                lines.add(String.format("I-%07d,%s,%s,%s,%s,%s,%d,%s,Class %d of %d,\"%,d.%02d\",%d,%s", i,
                        first ? "citf-bim-training" : "", first ? "S-" + random.nextInt(firms) : "", first ? day : "",
                        first ? "\"27,300.07\"" : "", first ? "project " + i % 5_000 : "", line,
                        line < 4 ? "trainer" : "venue", line, i, random.nextInt(1_000, 90_000), random.nextInt(100),
                        random.nextInt(1, 10), first ? "2021-06-30,yes,yes" : ",,"));
            }
        }
        Files.write(folder.resolve("claims.csv"), lines);
    }
}
