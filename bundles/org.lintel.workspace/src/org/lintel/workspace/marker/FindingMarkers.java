// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.workspace.LintelWorkspace;

/** What a problem marker of Lintel carries. All texts are in the language of {@code CheckPreferences}. */
public final class FindingMarkers {

    /** The marker type of findings: verdicts somebody must act on. */
    public static final String FINDING = LintelWorkspace.ID + ".finding";
    /** The marker type of what is wrong with a file as a whole. */
    public static final String PROBLEM = LintelWorkspace.ID + ".problem";

    public static final String RULE = "rule";
    public static final String CLAUSE = "clause";
    public static final String SUBJECT = "subject";
    public static final String GLOBAL_ID = "globalId";
    /** The number of the STEP instance, as text: it may be longer than an int. */
    public static final String INSTANCE = "instance";
    public static final String TYPE = "type";
    public static final String NAME = "name";
    /** Type and name in one, for the eye. */
    public static final String ELEMENT = "element";
    public static final String CONTAINER = "container";
    public static final String FINGERPRINT = "fingerprint";
    public static final String OUTCOME = "outcome";

    private static final Text MORE = Text.of("{0} more findings are not marked here: see the Findings view",
            "另有 {0} 項結果未有標示：請參閱「檢查結果」檢視");

    /** Failures before what is open, then the more severe, then the order of the file. */
    private static final Comparator<Result> WORST_FIRST = Comparator.comparing(Result::outcome)
            .thenComparing(Comparator.comparing(Result::severity).reversed())
            .thenComparingInt(result -> result.subject().where().line())
            .thenComparing(Result::fingerprint);

    private FindingMarkers() {
    }

    /** The marker severity of a finding: what is undetermined is never more than a warning. */
    public static int severity(Result result) {
        int severity = switch (result.severity()) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
        return result.outcome() == Outcome.FAIL ? severity : Math.min(severity, IMarker.SEVERITY_WARNING);
    }

    /**
     * The findings of a run by marker key, worst first, at most {@code limit} of them.
     *
     * @return attributes by key; the key is the fingerprint, with a number where several findings share it
     */
    static Map<String, Map<String, Object>> findings(Run run, int limit, Language language) {
        List<Result> findings = new ArrayList<>();
        for (Result result : run.results()) {
            if (result.isFinding()) {
                findings.add(result);
            }
        }
        findings.sort(WORST_FIRST);
        Map<String, Map<String, Object>> wanted = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Result result : findings.subList(0, Math.min(limit, findings.size()))) {
            int number = seen.merge(result.fingerprint(), 1, Integer::sum);
            String key = number == 1 ? result.fingerprint() : result.fingerprint() + "|" + number;
            wanted.put(key, attributes(result, run.rule(result.rule()), key, language));
        }
        return wanted;
    }

    /** The problem that tells how many findings have no marker of their own; null if all have. */
    static FileProblem more(Run run, int limit) {
        int beyond = -limit;
        for (Result result : run.results()) {
            beyond += result.isFinding() ? 1 : 0;
        }
        return beyond <= 0 ? null
                : new FileProblem("more", FileProblem.INFO, Message.of(MORE, Integer.toString(beyond)), 0);
    }

    private static Map<String, Object> attributes(Result result, RuleDescription rule, String key,
            Language language) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, message(result, language));
        attributes.put(IMarker.SEVERITY, severity(result));
        if (result.subject().where().line() > 0) {
            attributes.put(IMarker.LINE_NUMBER, result.subject().where().line());
        }
        attributes.put(IMarker.LOCATION, result.subject().label());
        attributes.put(RULE, result.rule());
        attributes.put(CLAUSE, rule == null ? "" : rule.clause().citation());
        attributes.put(SUBJECT, result.subject().key());
        attributes.put(GLOBAL_ID, result.subject().globalId());
        attributes.put(INSTANCE, Long.toString(result.subject().where().instance()));
        attributes.put(TYPE, result.subject().type());
        attributes.put(NAME, result.subject().name());
        attributes.put(ELEMENT, result.subject().label());
        attributes.put(CONTAINER, result.subject().container());
        attributes.put(FINGERPRINT, key);
        attributes.put(OUTCOME, result.outcome().id());
        return attributes;
    }

    private static String message(Result result, Language language) {
        String summary = result.summary().in(language);
        return result.outcome() == Outcome.FAIL ? summary : result.outcome().label().in(language) + ": " + summary;
    }

    static Map<String, Object> attributes(FileProblem problem, Language language) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, problem.message().in(language));
        attributes.put(IMarker.SEVERITY, problem.severity());
        if (problem.line() > 0) {
            attributes.put(IMarker.LINE_NUMBER, problem.line());
        }
        attributes.put(FINGERPRINT, problem.key());
        return attributes;
    }
}
