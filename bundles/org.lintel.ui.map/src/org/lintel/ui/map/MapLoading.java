// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.link.LinkMaker;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.match.LinkKind;
import org.lintel.geo.match.Matcher;
import org.lintel.geo.match.Matches;
import org.lintel.geo.match.PlaceException;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.MonitorProgress;
import org.lintel.workspace.models.SharedModel;

/** Puts a model onto the map in the background: opens it, matches it with registers at hand, brings decisions over. */
public final class MapLoading extends Job {

    /** The family of the job, for those who wait for it. */
    public static final Object FAMILY = new Object();

    private final IFile file;
    private final Consumer<Result> whenDone;

    /** What came of it. */
    sealed interface Result {

        record Done(Linked linked) implements Result {
        }

        /** It does not say where in Hong Kong it stands. */
        record NoPlace(Message why) implements Result {
        }

        record Failed(Message why) implements Result {
        }

        record Cancelled() implements Result {
        }
    }

    /** @param whenDone called in the job's thread, exactly once */
    MapLoading(IFile file, Consumer<Result> whenDone) {
        super(Messages.bind(Messages.loading, file.getName()));
        this.file = file;
        this.whenDone = whenDone;
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Result result = new Result.Cancelled();
        try {
            result = new Result.Done(load(new MonitorProgress(monitor, "")));
        } catch (PlaceException e) {
            result = new Result.NoPlace(e.text());
        } catch (GeodataException e) {
            result = new Result.Failed(e.text());
        } catch (ModelException e) {
            result = new Result.Failed(e.text());
        } catch (IOException e) {
            result = new Result.Failed(Message.of("{0}", "{0}", String.valueOf(e.getMessage())));
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } finally {
            whenDone.accept(result);
        }
        return Status.OK_STATUS;
    }

    private Linked load(MonitorProgress progress) throws IOException, ModelException, PlaceException {
        Path path = file.getLocation().toPath();
        try (SharedModel share = LintelWorkspace.models().acquire(path, progress);
                Registers registers = Registers.open()) {
            Model model = share.model();
            List<LinkKind> kinds = registers.kinds();
            Matches matches = new Matcher(registers, kinds).match(model, progress);
            if (registers.gaveOnlySome()) {
                matches = new Matcher(registers, kinds).match(model, progress);
            }
            LinkSet found = new LinkMaker(registers).set(model, path, matches);
            Set<String> words = new TreeSet<>();
            for (LinkKind kind : kinds) {
                for (Provenance from : registers.provenance(kind.layer().id())) {
                    if (from.attribution() != null && !from.attribution().isBlank()) {
                        words.add(from.attribution());
                    }
                }
            }
            // outlines are worked out when first asked for: here, not while painting
            return Linked.of(file, matches, found, words, registers.lacking());
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
