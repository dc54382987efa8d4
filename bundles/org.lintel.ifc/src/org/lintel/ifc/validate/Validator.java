// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.express.Evaluation;
import org.lintel.ifc.express.WhereRule;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.UniqueRule;

/** Holds a model to its schema, on several cores; the result does not depend on how many there are. */
public final class Validator {

    /** What needs only the values of an instance itself: quick enough to be part of every check. */
    public static final Set<Check> VALUES = Set.copyOf(EnumSet.of(Check.HEADER, Check.ABSTRACT, Check.MANDATORY,
            Check.DERIVED, Check.TYPE, Check.GLOBAL_ID));
    public static final Set<Check> ALL = Set.copyOf(EnumSet.allOf(Check.class));
    /** How many places of one rule are told; the rest is counted. */
    public static final int PLACES = 10;

    private static final int CHUNK = 2048;
    private static final int WORTH_THREADS = 8 * CHUNK;
    /** Rules may be nested as deep as models nest; see {@link Evaluation}. */
    private static final long STACK = 16L << 20;

    private static final Text TWICE =
            Text.of("{0} is also the value of #{1}: {2}", "{0} 與 #{1} 相同：{2}");

    private final Model model;
    private final Set<Check> checks;
    private final int threads;
    private final Progress progress;
    private final Tally broken;
    private final Tally undecided;
    private final Map<Integer, Chunk> waiting = new TreeMap<>();
    private int merged;
    private long evaluated;
    private long open;

    /** What was found in a part of the file. */
    private record Chunk(Tally broken, Tally undecided) {
    }

    private Validator(Model model, Set<Check> checks, int places, int threads, Progress progress) {
        this.model = model;
        this.checks = checks;
        this.threads = threads;
        this.progress = progress;
        this.broken = new Tally(places);
        this.undecided = new Tally(places);
    }

    /**
     * Holds a model to its schema, on all cores.
     *
     * @param places how many places of one rule are kept
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public static Validation run(Model model, Set<Check> checks, int places, Progress progress) {
        return run(model, checks, places, Runtime.getRuntime().availableProcessors(), progress);
    }

    /**
     * The same beside something else that is at work.
     *
     * @param threads how many threads may go through a large model; at least 1
     */
    public static Validation run(Model model, Set<Check> checks, int places, int threads, Progress progress) {
        var validator = new Validator(model, checks, places, threads, progress);
        if (checks.contains(Check.HEADER)) {
            HeaderCheck.check(model, validator.broken);
        }
        if (!EnumSet.of(Check.HEADER, Check.UNIQUE, Check.GLOBAL).containsAll(checks)) {
            validator.rows(places);
        }
        validator.duplicates();
        validator.unique();
        validator.global();
        return new Validation(Validation.schema(model).exact(), validator.broken.groups(), validator.undecided.groups(),
                validator.evaluated, validator.open);
    }

    private void rows(int places) {
        progress.begin(Message.of("Holding to the schema", "正在按綱要核對"), model.size());
        var next = new AtomicInteger();
        var failure = new AtomicReference<Throwable>();
        int chunks = (model.size() + CHUNK - 1) / CHUNK;
        Runnable loop = () -> {
            var rows = new RowCheck(model, checks);
            try {
                for (int chunk = next.getAndIncrement(); chunk < chunks && failure.get() == null;
                        chunk = next.getAndIncrement()) {
                    progress.check();
                    var found = new Chunk(new Tally(places), new Tally(places));
                    rows.into(found.broken(), found.undecided());
                    int from = chunk * CHUNK;
                    int to = Math.min(from + CHUNK, model.size());
                    for (int row = from; row < to; row++) {
                        rows.check(row);
                    }
                    merge(chunk, found);
                    progress.worked(to - from);
                }
                count(rows);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        int threads = model.size() < WORTH_THREADS ? 1 : this.threads;
        if (threads == 1 && !checks.contains(Check.WHERE)) {
            loop.run();
        } else {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(Thread.ofPlatform().daemon().stackSize(STACK).name("lintel-schema-" + i).start(loop));
            }
            workers.forEach(Validator::join);
        }
        if (failure.get() instanceof RuntimeException e) {
            throw e;
        }
        if (failure.get() instanceof Error e) {
            throw e;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** In the order of the file, whichever thread was first, and as soon as possible, for chunks hold places. */
    private synchronized void merge(int chunk, Chunk found) {
        waiting.put(chunk, found);
        for (Chunk ready = waiting.remove(merged); ready != null; ready = waiting.remove(merged)) {
            broken.addAll(ready.broken());
            undecided.addAll(ready.undecided());
            merged++;
        }
    }

    private synchronized void count(RowCheck rows) {
        evaluated += rows.evaluated();
        open += rows.open();
    }

    private void duplicates() {
        if (!checks.contains(Check.GLOBAL_ID)) {
            return;
        }
        model.duplicateGlobalIds().forEach((guid, instances) -> {
            for (Instance later : instances.subList(1, instances.size())) {
                broken.add(Check.GLOBAL_ID, "IfcRoot.UR1", () -> twice(Check.GLOBAL_ID, "IfcRoot.UR1", later,
                        "GlobalId", instances.getFirst(), guid));
            }
        });
    }

    private static Violation twice(Check check, String rule, Instance later, String path, Instance first, String value) {
        return new Violation(check, rule, later.id(), path, value, "",
                Message.of(TWICE, later.typeName() + "." + path, first.id(), value));
    }

    private void unique() {
        if (!checks.contains(Check.UNIQUE)) {
            return;
        }
        for (EntityType type : model.schema().entities()) {
            for (UniqueRule rule : type.ownUniqueRules()) {
                if (!rule.attributes().equals(List.of("GlobalId"))) {
                    unique(type, rule);
                }
            }
        }
    }

    /** An instance that lacks one of the values is not compared, as EXPRESS has it. */
    private void unique(EntityType type, UniqueRule rule) {
        var seen = new HashMap<List<Object>, Instance>();
        var evaluation = new Evaluation(model);
        for (Instance instance : model.instances(type.name(), true)) {
            var key = new ArrayList<>();
            for (String attribute : rule.attributes()) {
                key.add(evaluation.value(instance, attribute));
            }
            evaluated++;
            if (!key.contains(null)) {
                Instance first = seen.putIfAbsent(key, instance);
                if (first != null) {
                    String name = type.name() + "." + rule.label();
                    broken.add(Check.UNIQUE, name, () -> twice(Check.UNIQUE, name, instance,
                            String.join(", ", rule.attributes()), first, Shown.of(key)));
                }
            }
        }
    }

    private void global() {
        if (!checks.contains(Check.GLOBAL)) {
            return;
        }
        var evaluation = new Evaluation(model);
        for (WhereRule rule : SchemaPlan.of(model.schema()).book().globalRules()) {
            evaluated++;
            if (rule.problem() != null) {
                undecided.add(Check.GLOBAL, rule.name(), () -> RuleWords.unlinked(rule, Check.GLOBAL, 0));
                continue;
            }
            switch (evaluation.check(rule, null)) {
                case BROKEN -> broken.add(Check.GLOBAL, rule.name(), () -> RuleWords.global(rule));
                case EXCEEDED -> undecided.add(Check.GLOBAL, rule.name(),
                        () -> RuleWords.exceeded(rule, Check.GLOBAL, 0, ""));
                case OPEN -> open++;
                case HOLDS -> {
                    // nothing to tell
                }
            }
        }
    }
}
