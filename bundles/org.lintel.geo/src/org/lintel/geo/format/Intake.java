// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.SystemNames;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes features with positions as a file has them and hands them on in EPSG:2326. The first of them show in which system and
 * order their numbers are: what the file says is believed only where its numbers can be meant so.
 */
final class Intake {

    /** So many features, or positions of them, are looked at before the first is handed on. */
    private static final int BLOCK = 64;
    private static final int BLOCK_POSITIONS = 200_000;
    /** No feature of Hong Kong is as large, so one that is has a position that is none. */
    private static final double LARGEST = 200_000;
    private static final Envelope AREA = new Envelope(CrsTable.HK80.bounds().lowX(), CrsTable.HK80.bounds().highX(),
            CrsTable.HK80.bounds().lowY(), CrsTable.HK80.bounds().highY());

    private final String name;
    private final ReadOptions options;
    private final FeatureSink sink;
    private final Progress progress;
    private final List<Feature> waiting = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final Envelope bounds = new Envelope();
    private Crs stated;
    private Stated origin = Stated.NOTHING;
    private boolean northFirst;
    private Way way;
    private int positions;
    private long seen;
    private long features;
    private long outside;
    private long damaged;
    private String firstOutside;
    private String firstDamaged;

    Intake(String name, ReadOptions options, FeatureSink sink, Progress progress) {
        this.name = name;
        this.options = options;
        this.sink = sink;
        this.progress = progress;
    }

    /** The system that the file states, by a name of any spelling. */
    void system(String text) throws GeodataException {
        Crs crs = SystemNames.find(text);
        if (crs == null && options.crs() == null) {
            throw new GeodataException("{0}: its coordinate system \"{1}\" is not known; if it is one of those that"
                    + " \"lintel crs\" lists, name it with --crs", "{0}：未知座標系統「{1}」；如屬「lintel crs」所列之一，請以 --crs 指明",
                    name, Told.of(text));
        }
        if (stated != null && !stated.equals(crs) && options.crs() == null) {
            throw new GeodataException("{0}: it states two coordinate systems, {1} and {2}; name the right one with --crs",
                    "{0}：載有兩個座標系統 {1} 及 {2}；請以 --crs 指明何者正確", name, stated, crs);
        }
        if (way != null && options.crs() == null && !crs.equals(way.crs())) {
            throw new GeodataException("{0}: it says only after its features that they are in {1}, and their numbers were read"
                    + " as {2}; name the right one with --crs", "{0}：要素之後才註明座標系統 {1}，而數值已按 {2} 讀取；請以 --crs 指明何者正確",
                    name, crs, way.crs());
        }
        stated = crs;
    }

    /** The file says itself whose data it is. */
    void attribution(String words) {
        origin = origin.by(words);
    }

    /** The file says itself when it was taken. */
    void time(String text) {
        origin = origin.at(text);
    }

    /** By the rules of the format northing or latitude is the first number of a position. */
    void northFirst(boolean first) {
        northFirst = first;
    }

    /**
     * @param id the file's own; null where it has none
     * @param raw positions as the file has them, in its order; null where there is no shape
     * @param broken there was to be a shape, and it is none
     */
    void take(String id, Geometry raw, Map<String, Object> attributes, boolean broken) throws IOException {
        progress.check();
        seen++;
        Feature feature = new Feature(id != null ? id : Witness.rowNumber(attributes, seen), raw, attributes);
        if (broken) {
            damaged++;
            firstDamaged = firstDamaged == null ? feature.id() : firstDamaged;
        }
        if (way != null) {
            hand(feature);
            return;
        }
        waiting.add(feature);
        positions += raw == null ? 0 : raw.getNumPoints();
        if (waiting.size() >= BLOCK || positions >= BLOCK_POSITIONS) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (way == null && waiting.stream().anyMatch(feature -> feature.geometry() != null)) {
            way = Way.choose(name, options, stated, northFirst, waiting, notes);
        }
        for (Feature feature : waiting) {
            hand(feature);
        }
        waiting.clear();
        positions = 0;
    }

    private void hand(Feature feature) throws IOException {
        Geometry shape = feature.geometry();
        if (shape != null) {
            boolean placed = way.apply(shape);
            Envelope box = placed ? shape.getEnvelopeInternal() : null;
            if (!placed || !AREA.intersects(box) || box.getWidth() > LARGEST || box.getHeight() > LARGEST) {
                outside++;
                firstOutside = firstOutside == null ? feature.id() : firstOutside;
                if (outside >= 1000 && outside > features) {
                    throw tooManyOutside();
                }
                return;
            }
            bounds.expandToInclude(box);
        }
        features++;
        sink.take(feature);
    }

    private GeodataException tooManyOutside() {
        return new GeodataException("{0}: most of its features stand outside Hong Kong when read as {1} ({2} of {3}, the first is"
                + " {4}); name the right system with --crs", "{0}：按 {1} 讀取時，大部分要素位於香港以外（{3} 個之中有 {2} 個，首個為 {4}）；"
                        + "請以 --crs 指明座標系統", name, way.crs(), outside, features + outside, Told.of(firstOutside));
    }

    /** The last feature came. */
    Reading finish(boolean more, long matched, String next) throws IOException {
        flush();
        if (outside > features) {
            throw tooManyOutside();
        }
        if (outside > 0) {
            notes.add(Message.of("{0} features were left out because they stand outside Hong Kong; the first is {1}",
                    "略去 {0} 個位於香港以外的要素；首個為 {1}", outside, Told.of(firstOutside)));
        }
        if (damaged > 0) {
            notes.add(Message.of("{0} features have a shape that is none and are kept without it; the first is {1}",
                    "{0} 個要素的形狀無效，只保留屬性；首個為 {1}", damaged, Told.of(firstDamaged)));
        }
        return new Reading(features, outside, damaged, way == null ? null : way.crs(), bounds.isNull() ? null : bounds, more,
                matched, next, origin, notes);
    }

    long seen() {
        return seen;
    }
}
