// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads shapefiles record by record: shapes of {@code .shp} (ESRI Shapefile Technical Description, July 1998), rows of the
 * {@code .dbf} beside it in UTF-8 or Big5, the system of the {@code .prj}. Where one of the two is missing the rest is read.
 */
public final class ShapefileReader {

    private static final int HEAD = 100;
    private static final int MAGIC = 9994;
    private static final long LONGEST_TEXT = 100_000;

    private ShapefileReader() {
    }

    /**
     * Reads a shapefile to its end.
     *
     * @param file the {@code .shp}
     * @throws GeodataException if it is none, or is cut off; features before the place were handed on
     */
    public static Reading read(Path file, ReadOptions options, FeatureSink sink, Progress progress) throws IOException {
        String name = file.getFileName().toString();
        var intake = new Intake(name, options, sink, progress);
        Path projection = beside(file, "prj");
        if (projection != null && Files.size(projection) < LONGEST_TEXT) {
            intake.system(Files.readString(projection, StandardCharsets.ISO_8859_1));
        }
        Path table = beside(file, "dbf");
        Path codePage = beside(file, "cpg");
        String encoding = codePage == null || Files.size(codePage) > 100 ? null
                : Files.readString(codePage, StandardCharsets.ISO_8859_1).strip();
        long left = Files.size(file) - HEAD;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                DbfReader rows = table == null ? null : new DbfReader(table, encoding)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
            if (head.limit() < HEAD || head.getInt(0) != MAGIC) {
                throw new GeodataException("{0}: it is no shapefile", "{0}：並非 shapefile", name);
            }
            var shapes = new ShpShape();
            while (left > 0) {
                ByteBuffer record = ByteBuffer.wrap(in.readNBytes(8));
                long length = record.limit() < 8 ? -1 : 2L * record.getInt(4);
                if (length < 4 || length > left - 8) {
                    throw cut(name, left, Files.size(file), intake.seen());
                }
                byte[] content = in.readNBytes((int) length);
                progress.worked(length + 8);
                left -= length + 8;
                Map<String, Object> row = rows == null ? Map.of() : rows.next();
                if (row == null) {
                    // marked as deleted in the table, or the table ends first
                    continue;
                }
                ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
                Geometry shape = shapes.read(bytes);
                intake.take(null, shape, row, shape == null && bytes.getInt(0) != 0);
            }
        }
        return intake.finish(false, -1, null);
    }

    /** The files that are read with one, itself among them, by name. */
    static List<Path> parts(Path file) throws IOException {
        List<Path> parts = new ArrayList<>(List.of(file));
        for (String ending : new String[] {"prj", "dbf", "cpg"}) {
            Path part = beside(file, ending);
            if (part != null) {
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparing(part -> part.getFileName().toString()));
        return parts;
    }

    private static GeodataException cut(String name, long left, long size, long seen) {
        return new GeodataException("{0}, byte {1}: it ends in the middle, or is damaged, after {2} features; fetch it again",
                "{0}，第 {1} 位元組：在 {2} 個要素之後中斷或損壞；請重新取得", name, size - left, seen);
    }

    /** The file of the same name with that ending, in capital or small letters; null where there is none. */
    private static Path beside(Path file, String ending) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - 3).toLowerCase(Locale.ROOT) + ending;
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(other -> other.getFileName().toString().toLowerCase(Locale.ROOT).equals(stem)
                    && Files.isRegularFile(other)).sorted().findFirst().orElse(null);
        }
    }
}
