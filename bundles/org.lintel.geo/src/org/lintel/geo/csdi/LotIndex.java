// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Envelope;

/** The Lands Department's lot index: lots, government land allocations, short term tenancies within a box, as GML. */
public final class LotIndex {

    /** Lots, government land allocations, short term tenancies. */
    public static final Set<String> KINDS = Set.of("lot", "gla", "stt");

    private final Catalogue catalogue;
    private final Gate gate;

    public LotIndex(Catalogue catalogue, Gate gate) {
        this.catalogue = catalogue;
        this.gate = gate;
    }

    /**
     * Gives what the box touches.
     *
     * @param kind one of {@link #KINDS}
     * @param area EPSG:2326; the service is meant for a few buildings, not for districts
     */
    public Fetched fetch(String kind, Envelope area, FeatureSink sink, Progress progress) throws IOException {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(kind);
        }
        String base = catalogue.service("lots").replace("{kind}", kind);
        URI address = Address.of(base).with("bbox", Address.metres(area.getMinX()) + ","
                + Address.metres(area.getMinY())
                + "," + Address.metres(area.getMaxX()) + "," + Address.metres(area.getMaxY()) + ",EPSG:2326").uri();
        Answer<Page> answer = gate.ask(address, "application/gml+xml, application/xml, text/xml", null,
                (body, at) -> GmlPage.of(body, area, at).page(), progress);
        for (Feature each : answer.value().features()) {
            sink.take(each);
        }
        String both = catalogue.attribution().en() + " / " + catalogue.attribution().zhHk();
        return new Fetched(new Provenance(new LayerId("lot-index", kind), base, answer.at(), null, both),
                answer.value().features().size(), false, List.of(), answer.value().notes());
    }
}
