// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;

/**
 * Whether two sources tell one figure of an envelope differently: each verdict on it rests on one of them. The same rule
 * in every code of thermal transfer, for what contradicts is of the model, not of a code.
 */
public final class SourcesRule implements Rule {

    /** So many contradictions stand in the summary, all in the table. */
    private static final int TOLD = 4;

    private final String id;
    private final String subject;
    private final Function<Facts, Message> exemption;

    /**
     * @param subject what the code judges: the parts of a building, or the whole
     * @param exemption why the code does not concern a building; null where it does or may
     */
    public SourcesRule(String pack, String subject, Function<Facts, Message> exemption) {
        id = pack + "/sources";
        this.subject = subject;
        this.exemption = exemption;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public List<Input<?>> required() {
        return List.of();
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(FabricInputs.FABRIC);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Message exemption(Facts facts) {
        return exemption.apply(facts);
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        if (fabric == null) {
            return Verdict.notApplicable(Message.of("there is no envelope to ask", "沒有可供查核的外殼"));
        }
        List<Message> told = new ArrayList<>();
        for (Evidence evidence : fabric.disagreements()) {
            if (evidence instanceof Evidence.Assumed assumed) {
                told.add(assumed.reason());
            }
        }
        Text part = fabric.part().label();
        if (told.isEmpty()) {
            return Verdict.pass(Message.of("{0}: no two sources tell a figure differently", "{0}：各來源沒有互相矛盾", part));
        }
        Message summary = Message.of("{0}: {1}", "{0}：{1}", part, told.getFirst());
        for (Message next : told.subList(1, Math.min(told.size(), TOLD))) {
            summary = Message.of("{0}; {1}", "{0}；{1}", summary, next);
        }
        if (told.size() > TOLD) {
            summary = Message.of("{0}; {1} more", "{0}；另有 {1} 項", summary, told.size() - TOLD);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Message each : told) {
            rows.add(List.of(new Text(each.in(Language.EN), each.in(Language.ZH_HK))));
        }
        Verdict verdict = Verdict.fail(summary).schedule(new Schedule(
                Text.of("What sources tell differently", "來源互相矛盾的資料"),
                List.of(Schedule.Column.of("contradiction", "矛盾")), rows));
        return verdict.evidence(fabric.disagreements());
    }
}
