// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;

/**
 * Compares two models by what they mean: numbers of instances, their order, and how values are written do not count.
 *
 * <p>Not compared are GlobalIds of relations and property sets, names of relations, owner histories, and what the
 * header says of author and time. Text that is empty and text that is not there are the same.
 */
public final class Diff {

    private static final int ASK_EVERY = 256;

    private static final Comparator<Difference> ORDER = Comparator
            .comparing((Difference difference) -> difference.item().container())
            .thenComparing(difference -> difference.item().type())
            .thenComparing(difference -> difference.item().name())
            .thenComparing(difference -> difference.item().globalId())
            .thenComparing(difference -> difference.item().tag())
            .thenComparing(Difference::state)
            .thenComparing(difference -> difference.item().row());

    private final Side before;
    private final Side after;
    private final DiffOptions options;
    private final Progress progress;

    private Diff(Model before, Model after, DiffOptions options, Progress progress) {
        this.before = new Side(before, after);
        this.after = new Side(after, before);
        this.options = options;
        this.progress = progress;
    }

    /**
     * Compares.
     *
     * @throws CancelledException if the user asked to stop
     */
    public static Differences of(Model before, Model after, DiffOptions options, Progress progress) {
        return new Diff(before, after, options, progress).run();
    }

    private Differences run() {
        progress.begin(Message.of("Matching objects", "配對物件"), 0);
        var matching = new Matching(before.objects(), after.objects(), new SubjectKeys(before.model()),
                new SubjectKeys(after.model()), progress);
        matching.run();
        progress.begin(Message.of("Reading both models", "讀取兩個模型"),
                (long) before.model().size() + after.model().size());
        readBoth();
        matching.pairBy(before::whole, after::whole);
        var model = new ArrayList<Change>();
        if (options.has(Aspect.MODEL)) {
            model.addAll(new ModelComparison(before, after, options).changes());
        }
        List<Difference> objects = new ArrayList<>();
        Differences.Counts counts = objects(objects);
        if (options.has(Aspect.RESOURCES)) {
            model.addAll(new ResourceComparison(before, after).changes(progress));
        }
        objects.sort(ORDER);
        return new Differences(model, objects, counts, notes());
    }

    /** One model in a thread of its own. */
    private void readBoth() {
        var second = new FutureTask<>(() -> after.read(progress), null);
        Thread.ofPlatform().name("lintel-diff").daemon().start(second);
        try {
            before.read(progress);
            second.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Differences.Counts objects(List<Difference> found) {
        progress.begin(Message.of("Comparing objects", "比較物件"), before.objects().size());
        var comparison = new ObjectComparison(before, after, options);
        int[] matched = new int[Match.values().length];
        int removed = 0;
        int changed = 0;
        int total = 0;
        for (int i = 0; i < before.objects().size(); i++) {
            if (i % ASK_EVERY == 0) {
                progress.check();
                progress.worked(ASK_EVERY);
            }
            int partner = before.objects().partner(i);
            if (!isTold(before, i) && (partner < 0 || !isTold(after, partner))) {
                continue;
            }
            total++;
            Match match = before.objects().match(i);
            matched[match.ordinal()]++;
            if (partner < 0) {
                removed++;
                found.add(new Difference(Difference.State.REMOVED, Match.NONE, before.item(i), null, List.of()));
                continue;
            }
            List<Change> changes = comparison.changes(i, partner);
            if (!changes.isEmpty()) {
                changed++;
                found.add(new Difference(Difference.State.CHANGED, match, before.item(i), after.item(partner),
                        changes));
            }
        }
        int added = 0;
        for (int i = 0; i < after.objects().size(); i++) {
            if (after.objects().partner(i) < 0 && isTold(after, i)) {
                added++;
                found.add(new Difference(Difference.State.ADDED, Match.NONE, null, after.item(i), List.of()));
            }
        }
        return new Differences.Counts(total, total - removed + added, matched[Match.GLOBAL_ID.ordinal()],
                matched[Match.KEY.ordinal()], matched[Match.PARTIAL_KEY.ordinal()], added, removed, changed);
    }

    private boolean isTold(Side side, int object) {
        return options.types().isEmpty()
                || options.types().stream().anyMatch(type -> side.objects().instance(object).is(type));
    }

    private List<Message> notes() {
        var notes = new ArrayList<Message>();
        String schema = before.model().schema().id();
        String schemaAfter = after.model().schema().id();
        if (!schema.equals(schemaAfter)) {
            notes.add(Message.of("The models follow different schemas, {0} and {1}: they are compared as far as the "
                    + "names of entities and attributes agree.",
                    "兩個模型採用不同綱要（{0} 與 {1}）：只按名稱相同的實體及屬性比較。", schema, schemaAfter));
        }
        return notes;
    }
}
