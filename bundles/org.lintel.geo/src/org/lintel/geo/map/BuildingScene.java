// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Decimal;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.link.Neighbour;
import org.lintel.geo.match.Match;
import org.lintel.geo.match.Matches;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The scene of one building: what it covers, the blocks it is linked with, and what stands around it, by number. */
public final class BuildingScene {

    /** How far around the building is shown: a share of its size, at least so many metres. */
    private static final double AROUND = 1.5;
    private static final double LEAST = 40;
    /** An upper half that covers a smaller share than this is drawn too. */
    private static final double UPPER = 0.9;

    private BuildingScene() {
    }

    /**
     * @param matches where the blocks come from
     * @param within how far neighbours were looked for, metres; null for not at all: then others are drawn without numbers
     */
    public static MapScene of(BuildingReport report, Matches matches, List<String> attribution, Double within) {
        List<MapScene.Item> items = new ArrayList<>();
        Geometry outline = report.building().outline();
        items.add(new MapScene.Item(outline, MapRole.MODEL, "", report.building().name()));
        Geometry upper = report.building().upper();
        if (upper != null && upper.getArea() < UPPER * outline.getArea()) {
            items.add(new MapScene.Item(upper, MapRole.UPPER, "", report.building().name()));
        }
        var view = new Envelope(outline.getEnvelopeInternal());
        Set<String> drawn = new HashSet<>();
        for (Match block : report.blocks()) {
            drawn.add(block.key());
            view.expandToInclude(block.feature().geometry().getEnvelopeInternal());
            items.add(new MapScene.Item(block.feature().geometry(), MapRole.ACCEPTED, block.key(), block.key()));
        }
        double around = Math.max(LEAST, AROUND * Math.max(view.getWidth(), view.getHeight()));
        view.expandBy(within == null ? around : Math.min(within, around));
        if (report.neighbours() != null) {
            neighbours(report.neighbours(), view, drawn, items);
        }
        // what also lies there and is not counted as a neighbour
        for (Match block : report.blocks().isEmpty() ? List.<Match>of() : report.blocks().subList(0, 1)) {
            LayerId layer = block.kind().layer().id();
            for (Feature feature : matches.around(layer, view)) {
                String key = block.kind().layer().key(feature);
                if (!drawn.contains(key)) {
                    items.add(new MapScene.Item(feature.geometry(), MapRole.NEIGHBOUR, "", key));
                }
            }
        }
        return new MapScene(view, items, attribution);
    }

    private static void neighbours(List<Neighbour> all, Envelope view, Set<String> drawn, List<MapScene.Item> items) {
        for (int i = 0; i < all.size(); i++) {
            Neighbour each = all.get(i);
            drawn.add(each.key());
            if (each.feature().geometry().getEnvelopeInternal().intersects(view)) {
                String top = Double.isNaN(each.top()) ? "" : " " + Decimal.fixed(each.top(), 1) + " mPD";
                items.add(new MapScene.Item(each.feature().geometry(), MapRole.NEIGHBOUR, String.valueOf(i + 1),
                        (each.key() + " " + each.name()).strip() + top));
            }
        }
    }
}
