// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.rules.pipeline.Processor;

/**
 * The findings of an earlier revision, so that new, unchanged and fixed ones can be told apart.
 *
 * <p>Kept as sorted lines {@code outcome TAB file TAB fingerprint}: made to be committed and to be read in a diff.
 */
public final class Baseline implements Processor {

    private static final String HEADER = "# lintel baseline 1";

    private final Map<String, Outcome> known;
    private final Set<String> left;

    private Baseline(Map<String, Outcome> known) {
        this.known = known;
        this.left = new TreeSet<>(known.keySet());
    }

    /** @throws IOException if it cannot be read or is no baseline; the message names line and remedy */
    public static Baseline read(Path file) throws IOException {
        Map<String, Outcome> known = new TreeMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IOException(file + ":1: not a baseline of Lintel; write one with --write-baseline");
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            Outcome outcome = tab < 0 ? null : outcome(line.substring(0, tab));
            if (outcome == null || line.indexOf('\t', tab + 1) < 0) {
                throw new IOException(file + ":" + (i + 1) + ": expected outcome, file and fingerprint, separated by "
                        + "tabs; write the baseline anew with --write-baseline");
            }
            known.put(line.substring(tab + 1), outcome);
        }
        return new Baseline(known);
    }

    /** The text of a baseline that holds the findings of a run. */
    public static String write(List<Result> results) {
        Map<String, Outcome> findings = new TreeMap<>();
        for (Result result : results) {
            if (result.isFinding()) {
                findings.put(key(result), result.outcome());
            }
        }
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        findings.forEach((key, outcome) -> out.append(outcome.id()).append('\t').append(key).append('\n'));
        return out.toString();
    }

    @Override
    public List<Result> process(List<Result> results) {
        List<Result> processed = new ArrayList<>(results.size());
        for (Result result : results) {
            if (result.suppression() != null) {
                left.remove(key(result));
            }
            if (!result.isFinding()) {
                processed.add(result);
                continue;
            }
            String key = key(result);
            left.remove(key);
            Outcome before = known.get(key);
            processed.add(result.withBaseline(before == null ? BaselineState.NEW
                    : before == result.outcome() ? BaselineState.UNCHANGED : BaselineState.UPDATED));
        }
        return processed;
    }

    /** What the baseline held of these files and no result has any more, as {@code file TAB fingerprint}. */
    public List<String> fixed(Set<String> files) {
        List<String> fixed = new ArrayList<>();
        for (String key : left) {
            if (files.contains(key.substring(0, key.indexOf('\t')))) {
                fixed.add(key);
            }
        }
        return fixed;
    }

    private static Outcome outcome(String id) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.id().equals(id)) {
                return outcome;
            }
        }
        return null;
    }

    private static String key(Result result) {
        return plain(result.subject().where().file()) + '\t' + plain(result.fingerprint());
    }

    /** Names come from models: whatever would break a line becomes a visible escape. */
    private static String plain(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                out = out == null ? new StringBuilder(text.length() + 8).append(text, 0, i) : out;
                out.append('\\').append('u').append(String.format("%04x", (int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? text : out.toString();
    }
}
