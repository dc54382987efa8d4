// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lintel.check.CheckRequest;
import org.lintel.check.Checker;
import org.lintel.check.RequestException;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Run;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.yaml.YamlException;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.marker.FileProblem;
import org.lintel.workspace.marker.MarkerSync;
import org.lintel.workspace.models.OpenModels;

/** Checks one file: settings, engine, last run, markers. Whatever goes wrong ends as a marker, never as a dialog. */
final class FileCheck {

    private static final ILog LOG = ILog.of(FileCheck.class);

    private final OpenModels models;
    private final Runs runs;
    private final Supplier<Catalog> catalog;

    FileCheck(OpenModels models, Runs runs, Supplier<Catalog> catalog) {
        this.models = models;
        this.runs = runs;
        this.catalog = catalog;
    }

    /** @throws OperationCanceledException or CancelledException if the user stopped it; the last run then stays */
    void check(IFile file, IProgressMonitor monitor) {
        if (!file.isAccessible()) {
            return;
        }
        try {
            if (file.getLocation() == null) {
                mark(file, FileProblem.error("not-local", message(CheckTexts.NOT_LOCAL, file.getName())));
                return;
            }
            Optional<Path> settingsFile = SettingsFile.find(file.getLocation().toPath());
            try {
                run(file, settings(settingsFile), monitor);
                SettingsProblems.clear(file.getProject(), settingsFile);
            } catch (RequestException e) {
                SettingsProblems.mark(file.getProject(), settingsFile, e.text(), e.where().line());
                runs.forget(file);
            } catch (YamlException e) {
                SettingsProblems.mark(file.getProject(), settingsFile, e.problem(), e.where().line());
                runs.forget(file);
            } catch (IOException e) {
                SettingsProblems.mark(file.getProject(), settingsFile,
                        message(CheckTexts.SETTINGS_UNREADABLE, SettingsFile.NAME, String.valueOf(e.getMessage())), 0);
                runs.forget(file);
            }
        } catch (CoreException e) {
            if (file.isAccessible()) {
                LOG.log(e.getStatus());
            } // else it was deleted meanwhile, and its markers with it
        }
    }

    private Settings settings(Optional<Path> file) throws IOException, YamlException {
        Settings settings = file.isPresent() ? SettingsFile.read(file.get()) : Settings.DEFAULTS;
        return WorkspaceDefaults.fill(settings, catalog);
    }

    private void run(IFile file, Settings settings, IProgressMonitor monitor)
            throws CoreException, RequestException {
        long stamp = file.getModificationStamp();
        Path base = file.getProject().getLocation() != null ? file.getProject().getLocation().toPath()
                : file.getLocation().toPath().getParent();
        CheckRequest request = new CheckRequest(List.of(file.getLocation().toPath()), base, settings);
        Run run;
        try (SharedSource source = new SharedSource(models)) {
            run = new Checker(catalog.get(), source)
                    .run(request, LocalDate.now().toString(), new MonitorProgress(monitor, file.getName()));
        } catch (CancelledException | OperationCanceledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("check of " + file.getFullPath() + " failed", e);
            mark(file, FileProblem.error("engine", message(CheckTexts.ENGINE_FAILED, e.toString())));
            runs.forget(file);
            return;
        }
        MarkerSync.sync(file, run, problems(run), monitor);
        Set<Path> alsoRead = new HashSet<>();
        if (settings.file() != null) {
            alsoRead.add(settings.file());
        }
        if (settings.baseline() != null) {
            alsoRead.add(settings.baseline());
        }
        settings.signedTables().forEach(table -> alsoRead.add(table.file()));
        runs.put(new Runs.Entry(file, run, stamp, Instant.now(), alsoRead));
    }

    private static List<FileProblem> problems(Run run) {
        List<FileProblem> problems = new ArrayList<>();
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                problems.add(new FileProblem("unreadable", FileProblem.ERROR, file.problem(), file.where().line()));
            }
        }
        for (EngineError error : run.errors()) {
            problems.add(new FileProblem("crashed " + error.rule(), FileProblem.ERROR,
                    message(CheckTexts.RULE_CRASHED, error.rule(), error.subject().label(), error.cause()),
                    error.subject().where().line()));
            LOG.error("rule " + error.rule() + " crashed on " + error.subject().label() + ": " + error.cause());
        }
        return problems;
    }

    private static void mark(IFile file, FileProblem problem) throws CoreException {
        MarkerSync.sync(file, null, List.of(problem), null);
    }

    private static Message message(Text text, Object... arguments) {
        return Message.of(text, arguments);
    }
}
