// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PlatformUI;
import org.lintel.core.result.Run;
import org.lintel.core.task.CancelledException;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.ui.LintelUi;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;

/** Writes a report on models; those that have changed since their last check, or never had one, are checked first. */
public final class ReportJob extends Job {

    /** The family of the job, for those who wait for it. */
    public static final Object FAMILY = new Object();

    private final List<IFile> files;
    private final ReportFormat format;
    private final ReportOptions options;
    private final Path target;
    private final boolean openWhenDone;

    public ReportJob(List<IFile> files, ReportFormat format, ReportOptions options, Path target,
            boolean openWhenDone) {
        super(Messages.bind(Messages.writing, target.getFileName()));
        this.files = List.copyOf(files);
        this.format = format;
        this.options = options;
        this.target = target;
        this.openWhenDone = openWhenDone;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        try {
            List<IFile> stale = files.stream().filter(ReportJob::needsCheck).toList();
            LintelWorkspace.checks().run(stale, progress.split(80));
            List<Run> runs = new ArrayList<>();
            List<String> unchecked = new ArrayList<>();
            for (IFile file : files) {
                Runs.Entry entry = LintelWorkspace.runs().of(file);
                if (entry == null) {
                    unchecked.add(file.getName());
                } else {
                    runs.add(entry.run());
                }
            }
            if (runs.isEmpty() || !unchecked.isEmpty()) {
                return Status.error(Messages.bind(Messages.notChecked, String.join(", ", unchecked)));
            }
            write(MergedRun.of(runs));
            progress.worked(10);
            refresh(progress.split(10));
            if (openWhenDone) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Program.launch(target.toString()));
            }
            return new Status(IStatus.OK, LintelUi.ID, Messages.bind(Messages.written, target));
        } catch (OperationCanceledException | CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException | CoreException e) {
            return Status.error(Messages.bind(Messages.failed, target, e.getMessage()), e);
        }
    }

    private static boolean needsCheck(IFile file) {
        Runs.Entry entry = LintelWorkspace.runs().of(file);
        return entry == null || !entry.isCurrent();
    }

    /** A temporary file beside it, then a rename: nobody sees half a report. */
    private void write(Run run) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "report", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                format.writeBytes(run, options, out);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void refresh(IProgressMonitor monitor) throws CoreException {
        URI uri = target.toUri();
        for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri)) {
            if (file.getProject().isAccessible()) {
                file.getParent().refreshLocal(IResource.DEPTH_ONE, monitor);
            }
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
