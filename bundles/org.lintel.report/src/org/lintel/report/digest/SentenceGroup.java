// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Result;
import org.lintel.core.text.Language;

/** Failures of one rule that say the very same, so that it need be said only once under all of them. */
public record SentenceGroup(List<Result> results) {

    /** Groups of failures in the order in which their first members come; offered fixes keep a failure apart. */
    public static List<SentenceGroup> of(List<Result> failures, Language language) {
        Map<String, SentenceGroup> groups = new LinkedHashMap<>();
        for (Result result : failures) {
            String key = key(result, language);
            SentenceGroup group = groups.get(key);
            if (group == null) {
                group = new SentenceGroup(new ArrayList<>());
                groups.put(key, group);
            }
            group.results.add(result);
        }
        return new ArrayList<>(groups.values());
    }

    private static String key(Result result, Language language) {
        var key = new StringBuilder().append(result.severity().id()).append('\n').append(result.baseline().id())
                .append('\n').append(result.candidate() == null ? "" : result.candidate().id()).append('\n')
                .append(result.summary().in(language)).append('\n').append(result.remedy().in(language));
        if (!result.fixes().isEmpty()) {
            key.append('\n').append(result.fingerprint());
        }
        return key.toString();
    }
}
