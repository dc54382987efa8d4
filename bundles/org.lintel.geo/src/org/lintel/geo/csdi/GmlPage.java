// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.ByteArrayInputStream;
import java.net.URI;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.format.GmlReader;
import org.lintel.geo.format.Reading;
import org.locationtech.jts.geom.Envelope;

/** A page of features in GML, as WFS and the lot index send them: looked at as an answer first, then read as any GML. */
final class GmlPage {

    private GmlPage() {
    }

    /** @param matched how many the server counts; -1 where it does not say */
    record Counted(Page page, long matched) {
    }

    /**
     * Reads an answer.
     *
     * @param area that was asked about, EPSG:2326; null for anywhere
     * @throws ServerException that may pass where it is cut off or a page; for good where it is an exception report, has
     *         shapes that are none, or lies elsewhere
     */
    static Counted of(byte[] body, Envelope area, URI address) throws ServerException {
        // whole or not is a matter of the line, and worth another try; the rest is a matter of what was sent
        Xml.read(body, address, xml -> {
            for (int depth = 1; xml.hasNext();) {
                depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
                if (depth > Xml.DEEPEST) {
                    throw ServerException.refused(address, Message.of("nests deeper than any answer does", "層數超出合理範圍"),
                            Message.EMPTY);
                }
                xml.next();
            }
            return null;
        });
        long[] matched = {-1};
        Page page = Page.of((options, into) -> {
            Reading reading = GmlReader.read(new ByteArrayInputStream(body), String.valueOf(address.getHost()), options, into::add,
                    Progress.NONE);
            matched[0] = reading.matched();
            if (reading.damaged() > 0) {
                throw new GeodataException("{0} shapes are none", "{0} 個圖形無效", reading.damaged());
            }
            return reading;
        }, area, address);
        return new Counted(page, matched[0]);
    }
}
