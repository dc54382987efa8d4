// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ifcopenshell.process.Workplace;
import org.lintel.ifcopenshell.program.Tool;
import org.lintel.ifcopenshell.program.Tool.Ended;

/**
 * Has a program compute all wanted elements, in as many runs as it takes. Where one breaks off, what came before stands;
 * the elements still missing are asked for again in two halves, and so on, until those that break the program stand
 * alone. Each of them is told with the reason, and so is what remains when time, memory or runs are used up.
 */
final class Rounds implements Tool.Sink {

    /** Near what a vertex and its two triangles take. */
    private static final int BYTES_A_VERTEX = 48;

    private final Extract extract;
    private final Tool tool;
    private final double metres;
    private final Limits limits;
    private final Progress progress;
    private final Map<String, Part> shapes = new HashMap<>();
    private final Map<String, Message> nonsense = new HashMap<>();
    private final Map<Instance, Message> failures = new HashMap<>();
    private long held;
    private int runs;

    Rounds(Extract extract, Tool tool, double metres, Limits limits, Progress progress) {
        this.extract = extract;
        this.tool = tool;
        this.metres = metres;
        this.limits = limits;
        this.progress = progress;
    }

    /** @throws IOException if the program cannot be started, or the disk is full */
    void run(List<Instance> wanted) throws IOException {
        long end = System.nanoTime() + limits.total().toNanos();
        Deque<List<Instance>> groups = new ArrayDeque<>();
        groups.add(wanted);
        try (Workplace place = Workplace.create()) {
            while (!groups.isEmpty()) {
                List<Instance> group = groups.poll();
                if (group.isEmpty()) {
                    continue;
                }
                Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                if (left.isZero() || runs >= limits.runs()) {
                    fail(group, Message.of(left.isZero() ? "the time for the model was over before its turn came"
                            : "the program broke off too often before its turn came",
                            left.isZero() ? "尚未輪到它，時間已用完" : "尚未輪到它，程式已多次中斷"));
                    continue;
                }
                runs++;
                Ended ended = run(group, place, limits.within(limits.step(), left));
                List<Instance> missing = group.stream().filter(element -> !done(element)).toList();
                if (ended == null) {
                    Message full = Message.of("the shapes of the model need more memory than there is",
                            "模型的形狀所需記憶體超出現有");
                    fail(missing, full);
                    groups.forEach(other -> fail(other, full));
                    return;
                }
                if (ended.kind() != Ended.Kind.BROKEN || missing.size() == 1) {
                    fail(missing, ended.why());
                } else {
                    // at the end: what is still large goes first, should time or runs be used up
                    groups.add(missing.subList(0, missing.size() / 2));
                    groups.add(missing.subList(missing.size() / 2, missing.size()));
                }
            }
        }
    }

    /** One run; null if no more shapes can be held. */
    private Ended run(List<Instance> group, Workplace place, Limits now) throws IOException {
        place.clear();
        Path file = place.folder().resolve("model.ifc");
        extract.write(group, file, progress);
        try {
            return tool.run(file, place.folder(), metres, now.forFile(file.toFile().length()), progress, this);
        } catch (Tool.FullException e) {
            return null;
        }
    }

    private void fail(List<Instance> elements, Message why) {
        for (Instance element : elements) {
            failures.put(element, why);
        }
    }

    private boolean done(Instance element) {
        return nonsense.containsKey(Extract.guid(element)) || shapes.containsKey(Extract.guid(element))
                && (extract.openings(element).isEmpty() || shapes.containsKey(Extract.uncutGuid(element))
                        || nonsense.containsKey(Extract.uncutGuid(element)));
    }

    @Override
    public void shape(String guid, Mesh mesh, Matrix at, long representation) {
        if (!guid.startsWith("0") && !guid.startsWith("1")) {
            // an opening, or nothing that was asked for
            return;
        }
        held += (long) mesh.vertices() * BYTES_A_VERTEX;
        if (held > limits.meshes()) {
            throw new Tool.FullException();
        }
        // a product with several bodies shows the first, as Lintel's own kernel does
        if (shapes.putIfAbsent(guid, new Part(mesh, at, representation)) == null && guid.startsWith("0")) {
            progress.worked(1);
        }
    }

    @Override
    public void nonsense(String guid, Message why) {
        nonsense.putIfAbsent(guid, why);
    }

    /** The shape under a GlobalId of an extract; null if there is none. */
    Part part(String guid) {
        return shapes.get(guid);
    }

    /** Why there is no shape under that GlobalId of an element; null if nothing is known to be wrong. */
    Message reason(String guid, Instance element) {
        Message why = nonsense.get(guid);
        return why == null ? failures.get(element) : why;
    }

    boolean hasOpenings(Instance element) {
        return !extract.openings(element).isEmpty();
    }
}
