// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.baseline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.text.Message;
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
    private Map<String, String> renamed = Map.of();

    private Baseline(Map<String, Outcome> known) {
        this.known = known;
        this.left = new TreeSet<>(known.keySet());
    }

    /** @throws BaselineException if it cannot be read or is no baseline; it names line and remedy */
    public static Baseline read(Path file) throws BaselineException {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new BaselineException(file, 1, Message.of("not a baseline of Lintel; write one with --write-baseline",
                    "並非 Lintel 的基準檔；請以 --write-baseline 寫出"), null);
        }
        Map<String, Outcome> known = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            Outcome outcome = tab < 0 ? null : outcome(line.substring(0, tab));
            if (outcome == null || line.indexOf('\t', tab + 1) < 0) {
                throw new BaselineException(file, i + 1,
                        Message.of("expected outcome, file and fingerprint, separated by "
                        + "tabs; write the baseline anew with --write-baseline",
                        "此處應為以定位字元分隔的結果、檔案及識別碼；請以 --write-baseline 重新寫出"), null);
            }
            known.put(line.substring(tab + 1), outcome);
        }
        return new Baseline(known);
    }

    private static List<String> lines(Path file) throws BaselineException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new BaselineException(file, 0, Message.of("there is no such file; write it with --write-baseline",
                    "沒有此檔案；請以 --write-baseline 寫出"), e);
        } catch (CharacterCodingException e) {
            throw new BaselineException(file, 0, Message.of("not UTF-8; write it anew with --write-baseline",
                    "並非 UTF-8；請以 --write-baseline 重新寫出"), e);
        } catch (IOException e) {
            throw new BaselineException(file, 0, Message.of("cannot be read: {0}", "無法讀取：{0}",
                    String.valueOf(e.getMessage())), e);
        }
    }

    /** The text of a baseline that holds the findings of a run. */
    public static String write(List<Result> results) {
        return text(findings(results));
    }

    /**
     * The text of a baseline that holds the findings of a run, and what this one knows of files that the run could not
     * read: nobody looked at those, so nothing of theirs is fixed.
     */
    public String rewrite(List<Result> results, Set<String> unread) {
        Map<String, Outcome> findings = findings(results);
        Set<String> written = new HashSet<>();
        unread.forEach(file -> written.add(plain(file)));
        known.forEach((key, outcome) -> {
            if (written.contains(file(key))) {
                findings.put(key, outcome);
            }
        });
        return text(findings);
    }

    private static Map<String, Outcome> findings(List<Result> results) {
        Map<String, Outcome> findings = new TreeMap<>();
        for (Result result : results) {
            if (result.isFinding()) {
                findings.put(key(result), result.outcome());
            }
        }
        return findings;
    }

    private static String text(Map<String, Outcome> findings) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        findings.forEach((key, outcome) -> out.append(outcome.id()).append('\t').append(key).append('\n'));
        return out.toString();
    }

    @Override
    public List<Result> process(List<Result> results) {
        renamed = renamed(results);
        List<Result> processed = new ArrayList<>(results.size());
        for (Result result : results) {
            if (result.suppression() != null) {
                left.remove(former(result));
            }
            if (!result.isFinding()) {
                processed.add(result);
                continue;
            }
            String key = former(result);
            left.remove(key);
            Outcome before = known.get(key);
            processed.add(result.withBaseline(before == null ? BaselineState.NEW
                    : before == result.outcome() ? BaselineState.UNCHANGED : BaselineState.UPDATED));
        }
        return processed;
    }

    private Map<String, String> renamed(List<Result> results) {
        SortedMap<String, Set<String>> before = new TreeMap<>();
        SortedMap<String, Set<String>> now = new TreeMap<>();
        known.keySet().forEach(key -> before.computeIfAbsent(file(key), name -> new HashSet<>()).add(print(key)));
        Set<String> files = new HashSet<>();
        results.forEach(result -> files.add(plain(result.subject().where().file())));
        if (before.keySet().containsAll(files)) {
            return Map.of();
        }
        for (Result result : results) {
            String key = key(result);
            now.computeIfAbsent(file(key), name -> new HashSet<>()).add(print(key));
        }
        return Renames.of(before, now);
    }

    /** A result's key under the name its file had when the baseline was written. */
    private String former(Result result) {
        String key = key(result);
        String former = renamed.isEmpty() ? null : renamed.get(file(key));
        return former == null ? key : former + '\t' + print(key);
    }

    private static String file(String key) {
        return key.substring(0, key.indexOf('\t'));
    }

    private static String print(String key) {
        return key.substring(key.indexOf('\t') + 1);
    }

    /**
     * What the baseline held and no result has any more, as {@code file TAB fingerprint}.
     *
     * @param files the files that were checked, by their names now: of others nothing is known
     * @param rules ids of the rules that were applied to them, and to their end
     */
    public List<String> fixed(Set<String> files, Set<String> rules) {
        Set<String> written = new HashSet<>();
        files.forEach(file -> written.add(renamed.getOrDefault(plain(file), plain(file))));
        List<String> fixed = new ArrayList<>();
        for (String key : left) {
            int tab = key.indexOf('\t');
            int bar = key.indexOf('|', tab);
            if (bar >= 0 && written.contains(key.substring(0, tab)) && rules.contains(key.substring(tab + 1, bar))) {
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

    /** Names come from models: whatever would break a line, or hide something in it, becomes a visible escape. */
    private static String plain(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '\\' || Character.isSurrogate(c) && !pair || isInvisible(c)) {
                out = out == null ? new StringBuilder(text.length() + 8).append(text, 0, i) : out;
                out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                continue;
            }
            if (out != null) {
                out.append(text, i, pair ? i + 2 : i + 1);
            }
            i += pair ? 1 : 0;
        }
        return out == null ? text : out.toString();
    }

    private static boolean isInvisible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
