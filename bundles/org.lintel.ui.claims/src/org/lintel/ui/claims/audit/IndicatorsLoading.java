// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.indicator.Casebook;
import org.lintel.claims.indicator.CasebookFile;
import org.lintel.claims.indicator.Indicators;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Review;
import org.lintel.claims.record.StoreException;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Message;
import org.lintel.rules.engine.Engine;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.check.MonitorProgress;

/** Looks at every application beside all others. */
final class IndicatorsLoading extends StoreJob {

    private final Path settings;
    private final BiConsumer<List<IndicatorRow>, Message> whenDone;

    /**
     * Looks.
     *
     * @param settings what the office has decided, as a file; null for nothing
     * @param whenDone given what was seen, or why nothing; nothing but nulls if it was stopped; in the job's thread
     */
    IndicatorsLoading(OpenedStore store, Path settings, BiConsumer<List<IndicatorRow>, Message> whenDone) {
        super(Messages.looking, store);
        this.settings = settings;
        this.whenDone = whenDone;
        setPriority(LONG);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor)
            throws StoreException, ConflictException, RefusedException {
        Map<String, BigDecimal> decided = settings == null ? Map.of()
                : ChosenFile.read(settings, CasebookFile::settings);
        Casebook book = at.store().read((Reading records) -> Casebook.of(records, at.funds(), decided));
        Engine.Outcomes outcomes = Indicators.of(book, CheckPreferences.acceptCandidates(),
                new MonitorProgress(monitor, ""));
        Map<String, List<Review>> reviews = new HashMap<>();
        book.all(Review.TABLE).forEach(each -> reviews.computeIfAbsent(each.fingerprint(), none -> new ArrayList<>())
                .add(each));
        reviews.values().forEach(those -> those.sort(Comparator.comparing(Review::day).thenComparing(Review::id)
                .reversed()));
        Map<String, String> names = new HashMap<>();
        for (RuleDescription each : Indicators.descriptions()) {
            names.put(each.id(), ClaimsUi.say(each.name()));
        }
        List<IndicatorRow> rows = new ArrayList<>();
        outcomes.results().stream()
                .filter(each -> each.outcome() == Outcome.FAIL || each.outcome() == Outcome.UNDETERMINED)
                .forEach(each -> rows.add(new IndicatorRow(each, names.getOrDefault(each.rule(), each.rule()),
                        List.copyOf(reviews.getOrDefault(each.fingerprint(), List.of())))));
        rows.sort(Comparator.comparing((IndicatorRow row) -> !row.isLook())
                .thenComparing(row -> !row.reviews().isEmpty()).thenComparing(row -> row.result().severity())
                .thenComparing(IndicatorRow::claim).thenComparing(IndicatorRow::indicator));
        whenDone.accept(List.copyOf(rows), null);
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(null, why);
    }

    @Override
    protected void cancelled() {
        whenDone.accept(null, null);
    }
}
