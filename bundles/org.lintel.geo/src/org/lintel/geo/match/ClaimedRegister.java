// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.doctor.BuildingId;
import org.lintel.geo.doctor.Register;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.ifc.model.Model;
import org.locationtech.jts.geom.Geometry;

/** The registers at hand, asked for what one model claims to be; its shape is worked out once, for no repair moves a body. */
public final class ClaimedRegister implements Register {

    private final Sources sources;
    private final Progress progress;
    private final Set<String> attributions = new LinkedHashSet<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private Geometry footprint;

    public ClaimedRegister(Sources sources, Progress progress) {
        this.sources = sources;
        this.progress = progress;
    }

    @Override
    public Answer buildings(List<BuildingId> ids) {
        return ask(RegisterLayer.find("building"), ids.stream().map(BuildingId::text).toList());
    }

    @Override
    public Answer lot(String title) {
        List<String> lots = Stream.of(title.split("[,;&、，；]")).map(String::strip).filter(lot -> !Names.plain(lot).isEmpty())
                .distinct().toList();
        return lots.isEmpty() ? none(Message.of("\"{0}\" names no lot", "「{0}」並非地段", title))
                : ask(RegisterLayer.find("lot"), lots);
    }

    private static Answer none(Message why) {
        return new Answer(null, why, Map.of());
    }

    /** Several checks ask the same. */
    private synchronized Answer ask(RegisterLayer layer, List<String> keys) {
        return answers.computeIfAbsent(layer.alias() + keys, question -> look(layer, keys));
    }

    private Answer look(RegisterLayer layer, List<String> keys) {
        try {
            if (sources.provenance(layer.id()).isEmpty()) {
                return none(Message.of("nothing of the layer \"{0}\" is at hand", "沒有圖層「{0}」的資料", layer.alias()));
            }
            List<Geometry> shapes = new ArrayList<>();
            Map<String, Object> figures = new LinkedHashMap<>();
            for (Feature feature : Keyed.find(sources, layer, keys, progress).values()) {
                shapes.add(Areas.valid(feature.geometry()));
                RegisterFigures.merge(figures, layer.alias().equals("lot") ? RegisterFigures.ofLot(feature)
                        : RegisterFigures.ofBuilding(feature));
            }
            RegisterFigures.settle(figures);
            for (Provenance each : sources.provenance(layer.id())) {
                attributions.add(each.attribution());
            }
            return new Answer(Areas.together(shapes), null, figures);
        } catch (GeodataException e) {
            return none(e.text());
        } catch (IOException e) {
            return none(Message.verbatim(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public synchronized Geometry footprint(Model model, Progress work) {
        if (footprint == null) {
            footprint = Footprint.ofBuildings(model, ModelToMap.plan(Georeference.of(model)), work).area();
        }
        return footprint;
    }

    @Override
    public List<String> attributions() {
        return List.copyOf(attributions);
    }
}
