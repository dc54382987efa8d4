// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.ifc.query.Sector;

/** The areas of an envelope, added up. */
public final class FacadeTable {

    /**
     * One line: surfaces of one kind, part, storey and direction, or the sum of such. Areas in m².
     *
     * @param level null in a sum over both parts
     * @param storey the place of the storey in the envelope's list, -1 for none or in a sum over all
     * @param sector null for what lies flat or in a sum over all
     * @param gross with all openings filled
     * @param opaque without what fills the openings
     * @param windows with their frames, in openings
     * @param glass panels of curtain walls that are of glass
     * @param panels of curtain walls of which the model does not say whether they are glass
     * @param openings in which nothing stands
     * @param doubtful of the gross area what is not sure: surfaces of low confidence
     */
    public record Line(SurfaceKind kind, Surface.Level level, int storey, Sector sector, int surfaces, double gross,
            double opaque, double windows, double glass, double doors, double panels, double openings,
            double doubtful) {

        /** Windows and glass panels by gross area; 0 where there is none. */
        public double ratio() {
            return gross > 0 ? (windows + glass) / gross : 0;
        }

        private Line plus(Line b) {
            return new Line(kind, level, storey, sector, surfaces + b.surfaces, gross + b.gross, opaque + b.opaque,
                    windows + b.windows, glass + b.glass, doors + b.doors, panels + b.panels, openings + b.openings,
                    doubtful + b.doubtful);
        }

        private Line as(Surface.Level newLevel, int newStorey, Sector newSector) {
            return new Line(kind, newLevel, newStorey, newSector, surfaces, gross, opaque, windows, glass, doors,
                    panels, openings, doubtful);
        }

        private String key() {
            return String.format(Locale.ROOT, "%02d %d %05d %d", kind.ordinal(), level == null ? 9 : level.ordinal(), storey + 1,
                    sector == null ? 9 : sector.ordinal());
        }
    }

    private final List<Line> lines;

    private FacadeTable(List<Line> lines) {
        this.lines = lines;
    }

    public static FacadeTable of(Envelope envelope) {
        var all = new ArrayList<Line>();
        for (Surface s : envelope.surfaces()) {
            int storey = -1;
            for (int i = 0; i < envelope.storeys().size(); i++) {
                storey = envelope.storeys().get(i).storey().equals(s.place().storey()) ? i : storey;
            }
            boolean turned = s.kind().isWall() || s.kind() == SurfaceKind.FREE_WALL || s.kind() == SurfaceKind.GROUND;
            Sector sector = !turned || Double.isNaN(s.azimuth()) ? null : Sector.of(s.azimuth());
            all.add(new Line(s.kind(), s.place().level(), storey, sector, 1, s.gross(), s.opaque(),
                    s.area(Infill.WINDOW), s.area(Infill.GLASS), s.area(Infill.DOOR), s.area(Infill.PANEL),
                    s.area(Infill.OPENING), s.confidence() == Confidence.LOW ? s.gross() : 0));
        }
        return new FacadeTable(added(all));
    }

    private static List<Line> added(List<Line> lines) {
        Map<String, Line> sums = new TreeMap<>();
        for (Line line : lines) {
            sums.merge(line.key(), line, Line::plus);
        }
        return List.copyOf(sums.values());
    }

    /** By kind, part, storey from below, and direction from north clockwise. */
    public List<Line> lines() {
        return lines;
    }

    /** By kind, part and direction, over all storeys. */
    public List<Line> byDirection() {
        return added(lines.stream().map(line -> line.as(line.level(), -1, line.sector())).toList());
    }

    /** By kind, part and storey, over all directions. */
    public List<Line> byStorey() {
        return added(lines.stream().map(line -> line.as(line.level(), line.storey(), null)).toList());
    }

    /** By kind and part. */
    public List<Line> byKind() {
        return added(lines.stream().map(line -> line.as(line.level(), -1, null)).toList());
    }
}
