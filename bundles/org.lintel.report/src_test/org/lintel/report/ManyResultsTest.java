// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Run;

/** 200 000 results pass through in small pieces; nothing is built up on the way. */
class ManyResultsTest {

    private static final int COUNT = 200_000;
    private static Run run;

    /** Counts what passes and keeps none of it. */
    private static final class Sink implements Appendable {
        private final String sought;
        private String end = "";
        private long found;
        private int largest;

        Sink(String sought) {
            this.sought = sought;
        }

        @Override
        public Appendable append(CharSequence text) {
            largest = Math.max(largest, text.length());
            String joined = end + text;
            int last = 0;
            for (int at = joined.indexOf(sought); at >= 0; at = joined.indexOf(sought, last)) {
                found++;
                last = at + sought.length();
            }
            end = joined.substring(Math.max(last, joined.length() - sought.length() + 1));
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int stop) {
            return append(text.subSequence(start, stop));
        }

        @Override
        public Appendable append(char c) {
            return append(String.valueOf(c));
        }
    }

    @BeforeAll
    static void make() {
        run = ManyResults.run(COUNT);
    }

    private static Sink write(String id, String sought, boolean all) throws IOException {
        var sink = new Sink(sought);
        Reports.find(id).write(run, ReportOptions.PLAIN.withShowAll(all), sink);
        assertTrue(sink.largest < 200_000, id + " hands on " + sink.largest + " characters at once");
        return sink;
    }

    @Test
    void jsonHasEveryResult() throws IOException {
        assertEquals(COUNT, write("json", "\"fingerprint\":", false).found);
    }

    @Test
    void sarifKeepsToTheLimitOfCodeScanning() throws IOException {
        assertEquals(25_000, write("sarif", "\"ruleId\":", false).found);
        assertEquals(25_000, write("sarif", "\"kind\":\"fail\"", false).found, "the worst come first");
        assertEquals(1, write("sarif", "results of lesser weight were left out", false).found);
    }

    @Test
    void sarifHasEveryResultIfAsked() throws IOException {
        assertEquals(COUNT, write("sarif", "\"ruleId\":", true).found);
        assertEquals(0, write("sarif", "results of lesser weight were left out", true).found);
    }

    @Test
    void junitHasACaseForEveryResultThatApplies() throws IOException {
        int cases = COUNT - run.counts().get(Outcome.NOT_APPLICABLE) + run.errors().size() + 1;
        assertEquals(cases, write("junit", "<testcase", false).found);
    }

    @Test
    void textStaysReadable() throws IOException {
        assertTrue(write("text", "\n", false).found < 200, "a report that nobody reads");
    }

    @Test
    void textListsEveryResultIfAsked() throws IOException {
        int expected = 0;
        for (var result : run.results()) {
            expected += result.subject().where().file().equals(RichRun.TOWER) ? 1 : 0;
        }
        long places = write("text", "models/tower.ifc:", true).found;
        assertTrue(places >= expected, places + " places for " + expected + " results");
    }

    @Test
    void pageEmbedsEveryResult() throws IOException {
        assertEquals(COUNT, write("html", "{\"r\":", false).found - run.errors().size());
    }
}
