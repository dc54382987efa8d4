// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.link.Link;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.Status;
import org.lintel.geo.match.Fields;
import org.lintel.geo.match.LinkKind;
import org.lintel.geo.match.Matches;
import org.lintel.geo.match.Subject;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The scene of a model's links: its footprints, what they are linked with, and what of the registers lies around. */
public final class LinkScene {

    /** How far around the model neighbours are shown: a share of its size, at least so many metres. */
    private static final double AROUND = 0.35;
    private static final double LEAST = 25;
    /** An upper half that covers a smaller share than this is drawn too. */
    private static final double UPPER = 0.9;
    /** Things drawn of a kind; more make no map. */
    private static final int MOST = 3_000;

    private LinkScene() {
    }

    /** @return null where nothing of the model has a place */
    public static MapScene of(LinkSet set, Matches matches) {
        Map<String, MapRole> roles = roles(set);
        List<MapScene.Item> items = new ArrayList<>();
        var model = new Envelope();
        matches.subjects().forEach((kind, subjects) -> {
            boolean drawn = kind.way() != LinkKind.Way.INSIDE;
            for (Subject subject : drawn ? subjects.subList(0, Math.min(MOST, subjects.size())) : List.<Subject>of()) {
                model.expandToInclude(subject.envelope());
                items.add(new MapScene.Item(subject.outline(), MapRole.MODEL, "", tip(subject)));
                Geometry upper = kind.way() == LinkKind.Way.FOOTPRINT ? subject.upper() : null;
                if (upper != null && upper.getArea() < UPPER * subject.outline().getArea()) {
                    items.add(new MapScene.Item(upper, MapRole.UPPER, "", tip(subject)));
                }
            }
        });
        if (model.isNull()) {
            matches.subjects().values().forEach(all -> all.forEach(subject -> model.expandToInclude(subject.envelope())));
        }
        if (model.isNull()) {
            return null;
        }
        var view = new Envelope(model);
        view.expandBy(Math.max(LEAST, AROUND * Math.max(model.getWidth(), model.getHeight())));
        var layers = new ArrayList<String>();
        for (LinkKind kind : matches.subjects().keySet()) {
            if (!layers.contains(kind.layer().alias())) {
                layers.add(kind.layer().alias());
                for (Feature feature : matches.around(kind.layer().id(), view)) {
                    String key = kind.layer().key(feature);
                    MapRole role = roles.getOrDefault(kind.layer().id().layer() + " " + key, MapRole.NEIGHBOUR);
                    items.add(new MapScene.Item(feature.geometry(), role, label(feature, key), key));
                }
            }
        }
        return new MapScene(view, items, set.attribution());
    }

    /** What becomes of a block is told by the building that is linked with it; where none is, by the rooms in it. */
    private static Map<String, MapRole> roles(LinkSet set) {
        Map<String, MapRole> roles = new HashMap<>();
        Map<String, MapRole> buildings = new HashMap<>();
        List<String> areas = LinkKind.all().stream().filter(kind -> kind.way() == LinkKind.Way.FOOTPRINT).map(LinkKind::name)
                .toList();
        for (Link link : set.links()) {
            (areas.contains(link.kind()) ? buildings : roles).merge(link.target().layer() + " " + link.target().value(),
                    role(link.status()), (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        roles.putAll(buildings);
        return roles;
    }

    private static MapRole role(Status status) {
        return switch (status) {
            case ACCEPTED -> MapRole.ACCEPTED;
            case PROPOSED -> MapRole.PROPOSED;
            case REJECTED -> MapRole.REJECTED;
            case STALE, SUPERSEDED -> MapRole.STALE;
        };
    }

    private static String label(Feature feature, String key) {
        String en = Fields.NAME_EN.text(feature);
        String tc = Fields.NAME_TC.text(feature);
        return en == null && tc == null ? key : tc == null ? en : en == null ? tc : en + " " + tc;
    }

    private static String tip(Subject subject) {
        return subject.type() + " " + subject.globalId() + (subject.name().isEmpty() ? "" : " " + subject.name());
    }
}
