// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Aside;
import org.lintel.rules.Inputs;

/**
 * The subjects of all kinds that a plan asks for. Some take seconds to find, for a whole file is gone through or an
 * envelope is measured: one thread asks from the front of the list and another from its end, so that neither core waits
 * where only one can work at such a thing. The one that has nothing left to look for does something else meanwhile.
 */
final class SubjectLists {

    private final Inputs inputs;
    private final List<String> kinds;
    private final Predicate<Map<String, List<Subject>>> meanwhile;
    private final AtomicIntegerArray taken;
    private final Map<String, List<Subject>> found = new ConcurrentHashMap<>();
    /** What was thrown, by the place of the kind. */
    private final Map<Integer, Throwable> thrown = new ConcurrentHashMap<>();

    private SubjectLists(Inputs inputs, List<String> kinds, Predicate<Map<String, List<Subject>>> meanwhile) {
        this.inputs = inputs;
        this.kinds = kinds;
        this.meanwhile = meanwhile;
        this.taken = new AtomicIntegerArray(kinds.size());
    }

    /**
     * Throws what is thrown for the first kind of those for which something is.
     *
     * @param meanwhile what to do with the kinds that are found, by both threads; a little at a time, and false when there
     *     is nothing
     */
    static Map<String, List<Subject>> of(Inputs inputs, List<String> kinds,
            Predicate<Map<String, List<Subject>>> meanwhile) {
        var lists = new SubjectLists(inputs, kinds, meanwhile);
        if (kinds.size() < 2 || Runtime.getRuntime().availableProcessors() < 2) {
            lists.find(i -> i);
        } else {
            try (var other = Aside.of(() -> lists.find(i -> kinds.size() - 1 - i))) {
                lists.find(i -> i);
                other.get();
            }
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (lists.thrown.get(i) instanceof RuntimeException e) {
                throw e;
            }
            if (lists.thrown.get(i) instanceof Error e) {
                throw e;
            }
        }
        return lists.found;
    }

    private Void find(IntUnaryOperator place) {
        for (int n = 0; n < kinds.size() && thrown.isEmpty(); n++) {
            int i = place.applyAsInt(n);
            if (taken.compareAndSet(i, 0, 1)) {
                try {
                    found.put(kinds.get(i), inputs.subjects(kinds.get(i)));
                } catch (RuntimeException | Error e) {
                    thrown.put(i, e);
                }
            }
        }
        while (found.size() < kinds.size() && thrown.isEmpty() && meanwhile.test(found)) {
            // a little more is done
        }
        return null;
    }
}
