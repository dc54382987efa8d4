// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.North;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;

/**
 * Tells which way an external wall, window or curtain wall looks, without geometry.
 *
 * <p>A placement gives the line in plan, not the side that is outside. That is told by the spaces the element bounds,
 * or by a storey on which nothing stands beyond the line; where neither does, the answer is open and names both
 * directions.
 */
final class FacingReading implements Reading<Facing> {

    @Override
    public Answer<Facing> read(ModelView view, Instance element) {
        Property stated = stated(view, element);
        if (stated != null) {
            Facing facing = Facing.parse(String.valueOf(stated.value()));
            return facing != null ? Answer.known(facing, view.evidence(stated))
                    : Answer.unknown("{0} says \"{1}\", which is no direction", "{0} 為「{1}」，並非方向",
                            ModelView.path(stated), String.valueOf(stated.value()));
        }
        PlanLine line = PlanLines.of(view, element);
        if (line == null) {
            return Answer.unknown("its placement does not tell a direction in plan", "其定位未能顯示平面上的方向");
        }
        North north = North.of(view.model());
        List<Evidence> evidence = new ArrayList<>();
        int side = side(view, element, line, evidence);
        Facing normal = line.normal(north.degrees());
        if (side == 0) {
            return Answer.unknown("it looks to {0} or {1}: which side is outside is not told without geometry",
                    "面向 {0} 或 {1}：沒有幾何資料，未能判斷哪一面向外", normal.words(), normal.opposite().words());
        }
        Facing facing = side > 0 ? normal : normal.opposite();
        evidence.addFirst(view.evidence(Evidence.Origin.PLACEMENT, element, element.typeName() + ".ObjectPlacement",
                facing.printed()));
        evidence.add(northing(view, north));
        return new Answer.Known<>(facing, evidence);
    }

    private static Property stated(ModelView view, Instance element) {
        Property own = ElementProperties.find(view, element, LintelSets.ENVELOPE, "Orientation");
        Instance host = own == null ? view.openings().host(element) : null;
        return host == null ? own : ElementProperties.find(view, host, LintelSets.ENVELOPE, "Orientation");
    }

    /**
     * 1 where the outside is on the side of the line's normal, -1 where it is on the other, 0 where that is not told.
     */
    private static int side(ModelView view, Instance element, PlanLine line, List<Evidence> evidence) {
        Instance host = view.openings().host(element);
        int bySpaces = bySpaces(view, element, line, evidence);
        if (bySpaces == 0 && host != null) {
            bySpaces = bySpaces(view, host, line, evidence);
        }
        if (bySpaces != 0) {
            return bySpaces;
        }
        Instance storey = view.spatial().storey(host == null ? element : host);
        int empty = storey == null ? 0 : view.outlines().emptySide(storey, line);
        if (empty != 0) {
            evidence.add(new Evidence.Assumed(Message.of(
                    "outside is where no wall of the storey stands beyond this one",
                    "同層再無其他牆體的一面為外側")));
        }
        return empty;
    }

    /** The same by the spaces it bounds: the outside is away from all of them; 0 where they lie on both sides. */
    static int bySpaces(ModelView view, Instance element, PlanLine line, List<Evidence> evidence) {
        int side = 0;
        Evidence first = null;
        for (Instance space : view.boundaries().spaces(element)) {
            double[] middle = view.boundaries().middle(space);
            double beyond = middle == null ? 0 : line.beyond(middle);
            int outside = Math.abs(beyond) < 0.1 ? 0 : beyond < 0 ? 1 : -1;
            if (outside != 0 && side == -outside) {
                return 0;
            }
            if (outside != 0 && side == 0) {
                side = outside;
                String name = space.name() == null ? "#" + space.id() : space.name();
                first = view.evidence(Evidence.Origin.RELATION, space, "IfcRelSpaceBoundary.RelatingSpace", name);
            }
        }
        if (first != null) {
            evidence.add(first);
        }
        return side;
    }

    private static Evidence northing(ModelView view, North north) {
        Instance project = view.spatial().project();
        if (north.source() != North.Source.ASSUMED && project != null) {
            return view.evidence(Evidence.Origin.PLACEMENT, project, north.source() == North.Source.TRUE_NORTH
                    ? "IfcGeometricRepresentationContext.TrueNorth" : "IfcMapConversion.XAxisOrdinate",
                    Decimal.fixed(north.degrees(), 1) + "°");
        }
        return new Evidence.Assumed(Message.of("the model gives no true north: the Y axis is north, as the schema says",
                "模型沒有提供真北：按規範以 Y 軸為北"));
    }

    /** The two directions one of which it looks to, where only that is known; null where not even that. */
    static Facing axis(ModelView view, Instance element) {
        PlanLine line = PlanLines.of(view, element);
        return line == null ? null : line.normal(North.of(view.model()).degrees());
    }
}
