// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.format.GeoJsonReader;
import org.lintel.geo.format.ReadOptions;
import org.lintel.geo.format.Reading;
import org.locationtech.jts.geom.Envelope;

/**
 * The features of one answer, in EPSG:2326.
 *
 * @param sent how many the answer holds, those among them that stand nowhere in Hong Kong and are left out
 * @param more whether the server says that it left some out; a short page without it is the last
 * @param next where the next page is; null where the server does not say
 */
record Page(List<Feature> features, long sent, boolean more, String next, List<Message> notes) {

    /** What shapes may stick out of the area asked about, against rounding. */
    private static final double SLACK = 1;

    /** One way of reading an answer. */
    @FunctionalInterface
    interface Format {

        Reading read(ReadOptions options, List<Feature> into) throws IOException;
    }

    /**
     * Of {@code f=geojson}, and of WFS.
     *
     * @param area that was asked about, EPSG:2326; null for anywhere
     * @throws ServerException that may pass where it is cut off, a page of HTML, or an error of the server's
     */
    static Page ofGeoJson(byte[] body, Envelope area, URI address) throws ServerException {
        Json.features(body, address);
        return of((options, into) -> GeoJsonReader.read(new ByteArrayInputStream(body), address.getHost(), options, into::add,
                Progress.NONE), area, address);
    }

    /**
     * Reads as what was asked for, EPSG:2326; where the numbers cannot be that, as what the answer says it is; and where they
     * are not in the area, with their order exchanged.
     */
    static Page of(Format format, Envelope area, URI address) throws ServerException {
        GeodataException asked;
        try {
            Page page = read(format, ReadOptions.in(CrsTable.HK80));
            if (page.meets(area)) {
                return page;
            }
            asked = null;
        } catch (GeodataException e) {
            asked = e;
        }
        if (asked != null) {
            try {
                Page page = read(format, ReadOptions.NONE);
                if (page.meets(area)) {
                    return page;
                }
            } catch (GeodataException e) {
                throw ServerException.refused(address, Message.of("its positions cannot be placed: {0}", "無法確定其座標：{0}",
                        e.text()), Message.EMPTY);
            }
        } else {
            try {
                Page page = read(format, new ReadOptions(CrsTable.HK80, ReadOptions.Axes.NORTH_FIRST));
                if (page.meets(area)) {
                    page.notes.add(Message.of("northing came before easting, and was put behind it: the area asked about"
                            + " shows it", "北距排在東距之前，已對調：查詢範圍足以證明"));
                    return page;
                }
            } catch (GeodataException e) {
                // nor so: it is said below
            }
        }
        throw ServerException.refused(address, Message.of("sends what does not lie in the area asked about",
                "送來的並非查詢範圍內的要素"), Message.of("the server may have forgotten the change of datum", "伺服器可能漏了大地基準的轉換"));
    }

    private static Page read(Format format, ReadOptions options) throws GeodataException {
        List<Feature> features = new ArrayList<>();
        try {
            Reading reading = format.read(options, features);
            List<Message> notes = new ArrayList<>(reading.notes());
            if (options.crs() == null && reading.crs() != null && !reading.crs().equals(CrsTable.HK80)) {
                notes.add(Message.of("came in {0} and was brought to EPSG:2326, which is within 1 m",
                        "以 {0} 送來，已轉換為 EPSG:2326，準確至 1 米", reading.crs()));
            }
            return new Page(features, reading.features() + reading.outside(), reading.more(), reading.next(), notes);
        } catch (GeodataException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    /** Whether each shape is where it was asked for: a server that picks by another datum is seen by it. */
    boolean meets(Envelope area) {
        if (area == null) {
            return true;
        }
        var wide = new Envelope(area);
        wide.expandBy(SLACK);
        return features.stream().allMatch(each -> each.geometry() == null
                || wide.intersects(each.geometry().getEnvelopeInternal()));
    }
}
