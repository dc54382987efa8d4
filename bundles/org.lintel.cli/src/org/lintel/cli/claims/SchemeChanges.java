// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.scheme.Ceiling;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.Exclusion;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Paper;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;

/** What one version of a scheme says otherwise than the one before it, rule by rule. */
final class SchemeChanges {

    /**
     * A rule that is another.
     *
     * @param before null where there was none
     * @param after null where there is none any more
     */
    record Change(Message before, Message after) {

        Message words() {
            return before == null ? Message.of("new: {0}", "新增：{0}", after)
                    : after == null ? Message.of("no longer: {0}", "取消：{0}", before)
                    : Message.of("{1}; before: {0}", "{1}；之前：{0}", before, after);
        }
    }

    private SchemeChanges() {
    }

    /** In the order of the newer version, what is gone at the end. */
    static List<Change> between(SchemeVersion older, SchemeVersion newer, String scheme, Fund fund) {
        Map<String, Message> before = sentences(older, scheme, fund);
        Map<String, Message> after = sentences(newer, scheme, fund);
        List<Change> changes = new ArrayList<>();
        after.forEach((key, words) -> {
            if (!same(before.get(key), words)) {
                changes.add(new Change(before.get(key), words));
            }
        });
        before.forEach((key, words) -> {
            if (!after.containsKey(key)) {
                changes.add(new Change(words, null));
            }
        });
        return changes;
    }

    private static boolean same(Message a, Message b) {
        return a != null && a.in(Language.EN).equals(b.in(Language.EN));
    }

    /** Every rule of a version by a key that stays the same from version to version. */
    private static Map<String, Message> sentences(SchemeVersion version, String scheme, Fund fund) {
        Map<String, Message> all = new LinkedHashMap<>();
        for (Item each : version.items()) {
            Message words = Message.EMPTY;
            for (SchemeWords.Sentence sentence : SchemeWords.item(each)) {
                words = words.isEmpty() ? sentence.words() : Message.of("{0}, {1}", "{0}，{1}", words, sentence.words());
            }
            all.put("item " + each.id(), Message.of("{0}: {1}", "{0}：{1}", each.name(), words));
        }
        for (Ceiling each : version.ceilings()) {
            all.put("ceiling " + each.id(), SchemeWords.ceiling(each, version, scheme, fund).words());
        }
        for (Requirement each : version.eligibility()) {
            all.put("eligibility " + each.id(), SchemeWords.requirement(each).words());
        }
        for (Exclusion each : version.exclusions()) {
            all.put("exclusive " + each.id(), SchemeWords.exclusion(each).words());
        }
        for (Deadline each : version.deadlines()) {
            all.put("deadline " + each.id(), each.words());
        }
        for (Paper each : version.papers()) {
            all.put("paper " + each.id(), Message.of("{0}, {1}", "{0}，{1}", each.name(), each.stage().label()));
        }
        for (Milestone each : version.milestones()) {
            all.put("milestone " + each.id(), Message.of("{0}: {1}", "{0}：{1}", each.trigger(),
                    each.share().printed()));
        }
        for (SchemeWords.Sentence each : SchemeWords.training(version.training())) {
            all.put("training " + each.words().in(Language.EN).replaceAll("[0-9/%]+$", ""), each.words());
        }
        return all;
    }
}
