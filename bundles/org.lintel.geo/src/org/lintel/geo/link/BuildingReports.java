// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.match.Fields;
import org.lintel.geo.match.LinkKind;
import org.lintel.geo.match.Match;
import org.lintel.geo.match.Matches;
import org.lintel.geo.match.Subject;
import org.lintel.ifc.model.Model;

/** Makes the reports on the buildings of a model: what accepted links are good for. */
public final class BuildingReports {

    private final Model model;
    private final Matches matches;
    /** Accepted links that the data has again, by kind and GlobalId. */
    private final Map<String, List<Match>> accepted = new LinkedHashMap<>();
    /** Keys of all blocks that the model itself is. */
    private final Set<String> own = new HashSet<>();

    public BuildingReports(Model model, LinkSet set, Matches matches) {
        this.model = model;
        this.matches = matches;
        Set<String> links = new HashSet<>();
        for (Link link : set.links()) {
            if (link.status() == Status.ACCEPTED) {
                links.add(link.kind() + " " + link.ifc().guid() + " " + link.target().value());
            }
        }
        for (Match match : matches.all()) {
            String thing = match.kind().name() + " " + match.subject().globalId();
            if (links.contains(thing + " " + match.key())) {
                accepted.computeIfAbsent(thing, key -> new ArrayList<>()).add(match);
                if (match.kind().name().equals("building")) {
                    own.add(match.key());
                }
            }
        }
    }

    /**
     * One for each building, in the order of the file.
     *
     * @param within how far neighbours are looked for, metres; null for not at all
     * @throws IOException if the source cannot answer, or does not hold all of the area
     */
    public List<BuildingReport> all(FeatureSource source, Double within, Progress progress) throws IOException {
        List<BuildingReport> all = new ArrayList<>();
        for (Map.Entry<LinkKind, List<Subject>> each : matches.subjects().entrySet()) {
            if (!each.getKey().name().equals("building")) {
                continue;
            }
            for (Subject subject : each.getValue()) {
                progress.check();
                BuildingReport report = report(subject);
                all.add(within == null || report.blocks().isEmpty() ? report
                        : report.with(new Neighbours(each.getKey(), source, own).around(report, within, progress)));
            }
        }
        return all;
    }

    private BuildingReport report(Subject subject) {
        List<Match> blocks = List.copyOf(accepted.getOrDefault("building " + subject.globalId(), List.of()));
        double base = blocks.stream().mapToDouble(block -> Fields.BASE.number(block.feature()).orElse(Double.NaN))
                .filter(Double::isFinite).min().orElse(Double.NaN);
        Message from = Double.isNaN(base) ? Message.of("lowest point of the model's bodies", "模型實體的最低點")
                : Message.of("lowest base in the register", "登記冊中最低的底部高程");
        return new BuildingReport(subject, blocks, blocks.isEmpty() ? List.of()
                : new Figures(model, subject, blocks, accepted).all(), Double.isNaN(base) ? subject.low() : base, from,
                subject.high(), null);
    }
}
