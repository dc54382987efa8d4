// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;

/**
 * Tells whether an element is part of the outside of its building.
 *
 * <p>In this order: its own {@code IsExternal}; that of the wall it stands in; what the space boundaries say; for a
 * roof, that roofs are outside unless something says otherwise.
 */
final class ExternalReading implements Reading<Boolean> {

    @Override
    public Answer<Boolean> read(ModelView view, Instance element) {
        List<Evidence> evidence = new ArrayList<>();
        Boolean external = stated(view, element, evidence);
        Instance host = external == null ? view.openings().host(element) : null;
        if (host != null) {
            external = stated(view, host, evidence);
        }
        Boolean bounded = bounded(view, element, evidence);
        if (external != null && bounded != null && !external.equals(bounded)) {
            evidence.add(new Evidence.Assumed(Message.of(
                    "IsExternal and the space boundaries disagree: IsExternal counts",
                    "IsExternal 與空間邊界不一致：以 IsExternal 為準")));
        }
        external = external != null ? external : bounded;
        if (external == null && host != null) {
            external = bounded(view, host, evidence);
        }
        if (external == null && (element.is("IfcRoof") || element.is("IfcSlab"))) {
            external = true;
            evidence.add(new Evidence.Assumed(Message.of("a roof is external unless the model says otherwise",
                    "除非模型另有說明，屋頂視為外部構件")));
        }
        return external != null ? new Answer.Known<>(external, evidence)
                : Answer.unknown("neither IsExternal nor a space boundary tells", "IsExternal 及空間邊界均沒有說明");
    }

    private static Boolean stated(ModelView view, Instance element, List<Evidence> evidence) {
        Property property = ElementProperties.find(view, element, ElementProperties.commonSet(element), "IsExternal");
        if (property == null || !(property.value() instanceof Boolean external)) {
            return null;
        }
        evidence.add(view.evidence(property));
        return external;
    }

    /** External where any boundary says so, internal where all do; boundaries to the ground are not outside. */
    private static Boolean bounded(ModelView view, Instance element, List<Evidence> evidence) {
        Instance deciding = null;
        boolean external = false;
        for (Instance boundary : view.boundaries().of(element)) {
            String side = boundary.enumeration("InternalOrExternalBoundary");
            boolean outside = "EXTERNAL".equals(side) || "EXTERNAL_WATER".equals(side) || "EXTERNAL_FIRE".equals(side);
            if (outside || "INTERNAL".equals(side) || "EXTERNAL_EARTH".equals(side)) {
                deciding = deciding == null || outside && !external ? boundary : deciding;
                external |= outside;
            }
        }
        if (deciding == null) {
            return null;
        }
        evidence.add(view.evidence(Evidence.Origin.RELATION, deciding, "IfcRelSpaceBoundary.InternalOrExternalBoundary",
                deciding.enumeration("InternalOrExternalBoundary")));
        return external;
    }
}
