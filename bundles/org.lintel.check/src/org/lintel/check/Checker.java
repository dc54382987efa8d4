// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsAnswers;
import org.lintel.check.project.SignedTableFile;
import org.lintel.core.Version;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Location;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.Suppression;
import org.lintel.core.task.Aside;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.rules.Inputs;
import org.lintel.rules.baseline.Baseline;
import org.lintel.rules.baseline.BaselineException;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.green.GreenInputs;
import org.lintel.rules.energy.takeoff.TakeoffInputs;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.place.PlaceInputs;
import org.lintel.rules.model.reading.ReadingInputs;
import org.lintel.rules.model.schema.SchemaInputs;
import org.lintel.rules.model.shape.KnownShapes;
import org.lintel.rules.model.shape.ShapeInputs;
import org.lintel.rules.model.signoff.SignOffInputs;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pipeline.Pipeline;
import org.lintel.rules.pipeline.Processor;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SignedTables;
import org.lintel.rules.signoff.TrustedSigners;
import org.lintel.rules.suppress.Suppressor;

/** The use case "check this": the one place where a check is put together. */
public final class Checker {

    /** Larger files are hashed in the end, so that who stops a check need not wait for it, in bytes. */
    private static final long HASHED_ASIDE = 128L << 20;

    private final Catalog catalog;
    private final ModelSource models;
    private final SignerSource signers;

    /** @param models where models come from; {@link ModelSource#DISK} on the command line */
    public Checker(Catalog catalog, ModelSource models) {
        this(catalog, models, null);
    }

    /**
     * @param signers whose sign-offs of tables count, asked only if a project names signed tables; null for the
     * user's list
     */
    public Checker(Catalog catalog, ModelSource models, SignerSource signers) {
        this.catalog = catalog;
        this.models = models;
        this.signers = signers;
    }

    Catalog catalog() {
        return catalog;
    }

    ModelSource models() {
        return models;
    }

    /** Where the list of the signers that the user trusts comes from. */
    @FunctionalInterface
    public interface SignerSource {
        TrustedSigners signers() throws IOException, SheetException;
    }

    /**
     * Checks files. A file that cannot be read is part of the run, with the reason; it ends nothing.
     *
     * @param today ISO day for suppressions that expire; empty, and none does
     * @throws RequestException if the settings name packs or editions that are not there, or a bad baseline
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public Run run(CheckRequest request, String today, Progress progress) throws RequestException {
        return runs(request, List.of(request.settings()), today, progress).getFirst();
    }

    /**
     * Checks files under the codes of several days. Each model is opened, and what rules ask of it answered, once.
     *
     * @param days ISO days, each in place of the day of the settings
     * @return a run per day
     * @throws RequestException as {@link #run}
     */
    public List<Run> compare(CheckRequest request, List<String> days, String today, Progress progress)
            throws RequestException {
        return runs(request, days.stream().map(request.settings()::withDate).toList(), today, progress);
    }

    private List<Run> runs(CheckRequest request, List<Settings> wanted, String today, Progress progress)
            throws RequestException {
        List<Draft> drafts = new ArrayList<>();
        for (Settings each : wanted) {
            Settings settings = shown(request, each);
            SignedTables signed = signedTables(request, settings);
            Draft draft = new Draft(settings, Plan.of(signed == null ? catalog : signed.catalog(), settings));
            if (signed != null) {
                draft.add(new Engine(new SignOffInputs(signed.checks()), false, settings.date())
                        .run(draft.plan.rules(), Progress.NONE));
            }
            drafts.add(draft);
        }
        Baseline baseline = baseline(request.settings());
        List<CheckedFile> files = new ArrayList<>();
        for (Path file : request.files()) {
            progress.check();
            files.add(check(file, request.shown(file), drafts, progress));
        }
        List<Run> runs = new ArrayList<>();
        for (Draft draft : drafts) {
            Suppressor suppressor = new Suppressor(draft.settings.suppressions(), today);
            Processor[] steps =
                    baseline == null ? new Processor[] {suppressor} : new Processor[] {suppressor, baseline};
            List<Result> processed = new Pipeline(steps).process(draft.results);
            runs.add(new Run(Version.CURRENT, draft.settings.appliedOn(), draft.settings.acceptCandidates(), files,
                    draft.plan.packs(), draft.plan.descriptions(), processed, draft.errors,
                    baseline == null ? List.of() : fixed(baseline, files, draft.plan, draft.errors),
                    unused(suppressor, draft.settings, draft.plan), drafts.getFirst().answers.unused()));
        }
        return runs;
    }

    /** A run that is being made: what to apply, and what has come out so far. */
    private static final class Draft {

        private final Settings settings;
        private final Plan plan;
        private final SettingsAnswers answers;
        private final List<Result> results = new ArrayList<>();
        private final List<EngineError> errors = new ArrayList<>();

        Draft(Settings settings, Plan plan) {
            this.settings = settings;
            this.plan = plan;
            answers = new SettingsAnswers(settings);
        }

        void add(Engine.Outcomes outcomes) {
            results.addAll(outcomes.results());
            errors.addAll(outcomes.errors());
        }
    }

    /** The catalog with the signed tables of the project over it, and what became of each; null if it names none. */
    SignedTables signedTables(CheckRequest request, Settings settings) throws RequestException {
        if (settings.signedTables().isEmpty()) {
            return null;
        }
        TrustedSigners trusted;
        try {
            trusted = signers == null ? TrustedSigners.ofUser() : signers.signers();
        } catch (SheetException e) {
            throw new RequestException(Message.of("cannot use the list of trusted signers: {0}", "無法使用信任的簽署人名單：{0}",
                    e.text()));
        } catch (IOException e) {
            throw new RequestException(Message.of("cannot read the list of trusted signers: {0}", "無法讀取信任的簽署人名單：{0}",
                    String.valueOf(e.getMessage())));
        }
        SignedTables signed = new SignedTables(catalog, trusted);
        for (SignedTableFile table : settings.signedTables()) {
            signed.add(table.file(), request.shown(table.file()), table.where());
        }
        return signed;
    }

    /** A file that could not be read and a rule that crashed or was not applied have fixed nothing. */
    private static List<String> fixed(Baseline baseline, List<CheckedFile> files, Plan plan, List<EngineError> errors) {
        Set<String> checked = files.stream().filter(CheckedFile::isReadable).map(CheckedFile::file)
                .collect(Collectors.toSet());
        Set<String> applied = plan.descriptions().stream().map(RuleDescription::id).collect(Collectors.toSet());
        errors.forEach(error -> applied.remove(error.rule()));
        return baseline.fixed(checked, applied);
    }

    private List<Suppression> unused(Suppressor suppressor, Settings settings, Plan plan) {
        return settings.suppressions().isEmpty() ? List.of()
                : suppressor.unused(ids(plan.descriptions()), ids(catalog.descriptions()));
    }

    private static List<String> ids(List<RuleDescription> rules) {
        return rules.stream().map(RuleDescription::id).toList();
    }

    static Settings shown(CheckRequest request, Settings settings) {
        return settings.file() == null ? settings : settings.shownIn(request.shown(settings.file()));
    }

    /** Checks one file; where Lintel itself fails on it, the other files are checked all the same. */
    private CheckedFile check(Path file, String shown, List<Draft> drafts, Progress progress) {
        try {
            return read(file, shown, drafts, progress);
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return CheckedFile.unreadable(shown, size(file), Message.of(
                    "Lintel failed on it ({0}); please report this with the file, if you may share it",
                    "Lintel 處理時出錯（{0}）；如可分享該檔案，煩請一併回報", e.toString()), Location.of(shown));
        }
    }

    private CheckedFile read(Path file, String shown, List<Draft> drafts, Progress progress) {
        Model model;
        try {
            model = models.open(file, progress);
        } catch (ModelException e) {
            return unreadable(file, shown, e);
        }
        try (var hash = model.length() > HASHED_ASIDE ? null : Aside.of(model::sha256)) {
            // settings of one project, which differ in the day alone
            Settings settings = drafts.getFirst().settings;
            ModelInputs told = new ModelInputs(model, shown, drafts.getFirst().answers);
            KnownShapes shapes = new KnownShapes(model);
            Inputs green = new GreenInputs(told, taken(told, settings, shapes, progress), settings.electricity(),
                    progress);
            Inputs inputs = new SchemaInputs(model, shown, new ReadingInputs(model, shown,
                    new ShapeInputs(model, new PlaceInputs(model, shown, green, shapes, progress), shapes, progress),
                    progress), forSchema(drafts), progress);
            List<Engine.Outcomes> outcomes = new ArrayList<>();
            for (Draft draft : drafts) {
                outcomes.add(new Engine(inputs, settings.acceptCandidates(), draft.settings.appliedOn())
                        .run(draft.plan.rules(), progress));
            }
            model.checkUnchanged();
            for (int i = 0; i < drafts.size(); i++) {
                drafts.get(i).add(outcomes.get(i));
            }
            if (hash != null) {
                hash.get();
            }
            return readable(model, shown);
        } catch (ModelException e) {
            return unreadable(file, shown, e);
        } finally {
            models.done(model);
        }
    }

    /**
     * How many threads hold a model to its schema: beside an envelope, on which everything that comes last waits, half of
     * them, so that there is still something to do where the envelope has work for one core only.
     */
    private static int forSchema(List<Draft> drafts) {
        int all = Runtime.getRuntime().availableProcessors();
        for (PlannedRule planned : drafts.getFirst().plan.rules()) {
            String subject = planned.rule().subject();
            if (subject.equals(FabricInputs.ENVELOPE) || subject.equals(FabricInputs.ENVELOPE_PART)) {
                return Math.max(1, all / 2);
            }
        }
        return all;
    }

    /** What a model and the settings of its project tell of elements. */
    static ModelInputs told(Model model, String shown, Settings settings) {
        return new ModelInputs(model, shown, new SettingsAnswers(settings));
    }

    /** The same, and the envelope that is taken off from it. */
    Inputs taken(ModelInputs told, Settings settings, KnownShapes shapes, Progress progress) {
        return new TakeoffInputs(told, told, settings.envelope(), editions(), shapes, progress);
    }

    static CheckedFile readable(Model model, String shown) {
        return new CheckedFile(shown, model.length(), HexFormat.of().formatHex(model.sha256()),
                String.join(", ", model.header().schemas()), model.header().originatingSystem(), model.size(), null,
                Location.of(shown));
    }

    /**
     * The newest edition of each pack, those that U-values are worked out by first: their tables describe materials.
     */
    List<PackEdition> editions() {
        List<PackEdition> editions = new ArrayList<>();
        for (String pack : catalog.packs()) {
            editions.add(pack.equals("u-value") ? 0 : editions.size(), catalog.editions(pack).getLast());
        }
        return editions;
    }

    private static CheckedFile unreadable(Path file, String shown, ModelException e) {
        Message problem = e.remedy().isEmpty() ? e.text() : Message.of("{0}. {1}", "{0}。{1}", e.text(), e.remedy());
        return CheckedFile.unreadable(shown, size(file), problem, new Location(shown, e.line(), e.column(), 0));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Baseline baseline(Settings settings) throws RequestException {
        if (settings.baseline() == null) {
            return null;
        }
        try {
            return Baseline.read(settings.baseline());
        } catch (BaselineException e) {
            throw new RequestException(Message.of("cannot use the baseline: {0}", "無法使用基準檔：{0}", e.text()));
        }
    }
}
