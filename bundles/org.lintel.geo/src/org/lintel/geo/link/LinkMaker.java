// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.match.Fields;
import org.lintel.geo.match.Judgement;
import org.lintel.geo.match.Match;
import org.lintel.geo.match.Matches;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Spatial;

/** Makes the links of what matching found. */
public final class LinkMaker {

    private final FeatureSource source;
    /** The oldest of each layer: what is linked is at least that new. */
    private final Map<LayerId, Provenance> provenance = new HashMap<>();

    /** @param source what was matched with; asked where its features come from */
    public LinkMaker(FeatureSource source) {
        this.source = source;
    }

    /** A link set of nothing but what was found now. */
    public LinkSet set(Model model, Path file, Matches matches) throws IOException {
        List<LinkSet.Credit> credits = new ArrayList<>();
        for (Match match : matches.all()) {
            LayerId layer = match.kind().layer().id();
            if (!provenance.containsKey(layer)) {
                List<Provenance> all = source.provenance(layer);
                provenance.put(layer, all.isEmpty() ? null : all.getFirst());
                for (Provenance each : all) {
                    if (!said(each.attribution()).isBlank()) {
                        credits.add(new LinkSet.Credit(layer.dataset(), layer.layer(), said(each.source()),
                                said(each.version()), each.attribution()));
                    }
                }
            }
        }
        List<Link> links = matches.all().parallelStream().map(this::link).toList();
        return new LinkSet(mark(model, file), place(matches.map()), links, credits);
    }

    private static LinkSet.ModelMark mark(Model model, Path file) {
        Instance project = Spatial.of(model).project();
        String guid = project == null ? null : project.globalId();
        return new LinkSet.ModelMark(file.getFileName().toString(), HexFormat.of().formatHex(model.sha256()),
                model.schema().id(), guid == null ? "" : guid);
    }

    private static LinkSet.Place place(ModelToMap map) {
        double[] origin = map.apply(0, 0, 0);
        double[][] axes = {map.apply(1, 0, 0), map.apply(0, 1, 0), map.apply(0, 0, 1)};
        List<Double> matrix = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (double[] axis : axes) {
                matrix.add(rounded(axis[row] - origin[row], 1e9));
            }
            matrix.add(rounded(origin[row], 1e6));
        }
        return new LinkSet.Place(map.level(), map.crs() == null ? "" : map.crs().code(), map.heightKnown(), matrix);
    }

    /** A difference of large numbers has no more digits than this; and no negative zero. */
    private static double rounded(double value, double digits) {
        return Math.rint(value * digits) / digits + 0.0;
    }

    private Link link(Match match) {
        SortedMap<String, String> judgements = new TreeMap<>();
        for (Judgement judgement : match.judgements()) {
            judgements.put(judgement.criterion().id(), judgement.answer().name().toLowerCase(Locale.ROOT));
        }
        return new Link(new Link.Thing(match.subject().globalId(), match.subject().type(), match.subject().name()),
                target(match), match.kind().name(), match.relation(), match.method(), match.score(), match.least(),
                match.most(), judgements, match.evidence(), match.accepted() ? Status.ACCEPTED : Status.PROPOSED,
                match.accepted() ? Link.RULE : "", "", Link.NOTHING);
    }

    private Link.Target target(Match match) {
        LayerId layer = match.kind().layer().id();
        return target(match.feature(), layer, match.keyField(), match.key());
    }

    private Link.Target target(Feature feature, LayerId layer, String field, String key) {
        Provenance from = provenance.get(layer);
        String en = Fields.NAME_EN.text(feature);
        String name = en != null ? en : Fields.NAME_TC.text(feature);
        return new Link.Target(layer.dataset(), layer.layer(), field, key, said(feature.id()), from == null ? ""
                : said(from.version()), from == null ? "" : said(from.source()), said(name), TargetHash.geometry(feature),
                TargetHash.attributes(feature), from == null || from.retrievedAt() == null ? "" : from.retrievedAt().toString());
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
