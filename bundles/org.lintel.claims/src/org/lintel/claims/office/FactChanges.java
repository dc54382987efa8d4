// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.claim.Basis;
import org.lintel.claims.office.RecalculatedDecision.Finding;
import org.lintel.claims.office.RecalculatedDecision.Kind;
import org.lintel.claims.record.Decision;
import org.lintel.core.text.Message;

/** What a decision counted of firms and trainees beside what is recorded of them now, and which events changed it. */
final class FactChanges {

    private static final Set<String> TRAINING = Set.of("course", "session", "trainee", "enrolled", "attended",
            "certificate");

    private final Written written;
    private final Decision decision;
    private final List<String> then;
    private final List<String> now;

    /**
     * @param then what was recorded with the decision
     * @param now the same of today
     */
    FactChanges(Written written, Decision decision, String then, String now) {
        this.written = written;
        this.decision = decision;
        this.then = then.lines().toList();
        this.now = now.lines().toList();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> before = firms(then);
        Map<String, Set<String>> after = firms(now);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String firm : all) {
            if (!before.getOrDefault(firm, Set.of()).equals(after.getOrDefault(firm, Set.of()))) {
                firm(firm, before.get(firm), after.get(firm), findings);
            }
        }
        Set<String> roll = training(then);
        if (!roll.equals(training(now))) {
            findings.add(new Finding(Kind.NOTE, Message.of("what is recorded of trainees and attendance was changed since",
                    "學員及出席記錄其後有更改")));
        }
        return findings;
    }

    private void firm(String firm, Set<String> before, Set<String> after, List<Finding> findings) {
        long taken = written.decision(decision.id());
        long applied = written.claim(decision.claim());
        List<String> earlier = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (Written.Touch each : written.touches(firm)) {
            String told = each.number() + " (" + each.kind() + ", " + each.actor() + ")";
            if (each.number() > taken) {
                later.add(told);
            } else if (each.number() > applied) {
                earlier.add(told);
            }
        }
        Message counted = before == null ? Message.of("it was not counted with the applicant", "當時不與申請人合計")
                : Message.of("counted were: {0}", "當時計入：{0}", words(before));
        Message is = after == null ? Message.of("now it would not be counted", "現時不會計入")
                : Message.of("now: {0}", "現時：{0}", words(after));
        if (!earlier.isEmpty() && !later.isEmpty()) {
            findings.add(new Finding(Kind.SWAPPED, Message.of("{0} was changed before the decision by event {1}, and after it by event "
                    + "{2}; {3}; {4}", "{0} 於決定前由事件 {1} 更改，其後再由事件 {2} 更改；{3}；{4}", firm, String.join(", ", earlier),
                    String.join(", ", later), counted, is)));
        } else if (!later.isEmpty()) {
            findings.add(new Finding(Kind.NOTE, Message.of("{0} was changed after the decision by event {1}; {2}; {3}",
                    "{0} 於決定後由事件 {1} 更改；{2}；{3}", firm, String.join(", ", later), counted, is)));
        } else {
            // it came or went with another firm of the group, of which it is told
            findings.add(new Finding(Kind.NOTE, Message.of("{0}: {1}; {2}", "{0}：{1}；{2}", firm, counted, is)));
        }
    }

    private static Message words(Set<String> facts) {
        return facts.size() == 1 ? Message.of("no holders", "沒有持有人")
                : Message.of("{0}", "{0}", String.join(", ", facts.stream().filter(each -> !each.isEmpty()).toList()));
    }

    /** What is told of each firm, whatever version of its record that is; one empty text with each. */
    private static Map<String, Set<String>> firms(List<String> lines) {
        Map<String, Set<String>> firms = new TreeMap<>();
        for (String line : lines) {
            List<String> fields = Basis.fields(line);
            if (fields.getFirst().equals("enterprise")) {
                Set<String> facts = firms.computeIfAbsent(fields.get(1), none -> new TreeSet<>(Set.of("")));
                if (!"told".equals(fields.get(3))) {
                    facts.add("?");
                }
            } else if (fields.getFirst().equals("holder")) {
                firms.computeIfAbsent(fields.get(1), none -> new TreeSet<>(Set.of("")))
                        .add(fields.get(2) + " " + fields.get(3));
            }
        }
        return firms;
    }

    private static Set<String> training(List<String> lines) {
        Set<String> roll = new TreeSet<>();
        lines.stream().filter(line -> TRAINING.contains(Basis.fields(line).getFirst())).forEach(roll::add);
        return roll;
    }
}
