// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.List;
import org.lintel.core.text.Message;

/**
 * One check on one kind of subject.
 *
 * <p>A rule declares what it reads and judges what it is given; it opens nothing, keeps nothing between two subjects
 * and may be called from several threads at once. Its name, clause, severity and limits are data of its pack.
 */
public interface Rule {

    /** {@code pack/rule}, the same as in the pack's data; stable for ever. */
    String id();

    /** The kind of subject it judges, as {@link Inputs#subjects} knows it. */
    String subject();

    /** What it cannot do without: where one is missing the engine says so, and the rule is not asked. */
    List<Input<?>> required();

    /** What else it looks at: values it can do without, or of which one of several is enough. */
    default List<Input<?>> optional() {
        return List.of();
    }

    /**
     * Why the rule does not concern this subject, or null where it does; asked before anything is found missing.
     * Only what is known for certain exempts: where it is not known, the rule applies.
     */
    default Message exemption(Facts facts) {
        return null;
    }

    /**
     * The same as a verdict, with the figures and the evidence it rests on; null where the rule concerns the subject.
     *
     * @throws UnknownFigure as {@link #judge} does
     */
    default Verdict outside(Facts facts) {
        Message exemption = exemption(facts);
        return exemption == null ? null : Verdict.notApplicable(exemption);
    }

    /** Whether it is left out of a check that names no packs: what takes long, and not everybody needs each time. */
    default boolean onRequest() {
        return false;
    }

    /**
     * The verdict on one subject.
     *
     * @throws UnknownFigure if a figure it cannot go on without is not known; the verdict is open then
     * @throws RuntimeException if the rule is at fault; the engine reports that as an error of its own
     */
    Verdict judge(Facts facts);
}
