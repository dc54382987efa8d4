// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.lintel.core.task.Aside;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds what meets many areas by one walk through the spatial index, and then reads the rows found in the order in which they lie
 * on the disk. Where the index cannot be walked, every row of the layer is looked at once: of a shape only the envelope in its head,
 * unless it is wanted. A question to the index for each area takes as long as a hundred such looks.
 */
final class Sweep {

    /** How many rows are looked at in the time that the index takes for one area. */
    private static final int ROWS_AN_AREA = 100;
    /** Fewer areas are always asked of the index. */
    private static final int FEW = 500;
    /** Fewer rows are read by one thread: a connection takes as long to open as some hundred rows to read. */
    private static final int MANY = 2000;

    private final Path file;
    private final FeatureTable table;

    Sweep(Path file, FeatureTable table) {
        this.file = file;
        this.table = table;
    }

    static boolean isWorthwhile(int areas, long rows) {
        return areas > FEW && (long) areas * ROWS_AN_AREA > rows;
    }

    /** Gives what meets the areas, area after area, when all rows are read. */
    void run(List<Envelope> areas, FeatureSink sink, Progress progress) throws SQLException, IOException {
        var strips = new AreaStrips(areas);
        List<List<RowReader.Row>> met = new ArrayList<>(areas.size());
        areas.forEach(area -> met.add(new ArrayList<>(2)));
        Consumer<RowReader.Row> each = row -> {
            for (int area : strips.met(row.feature().geometry().getEnvelopeInternal())) {
                met.get(area).add(row);
            }
        };
        // connections of their own, for they keep no pages: memory for a page takes longer to get than the page to read
        try (Connection connection = Database.forReadingThrough(file); RowReader reader = new RowReader(connection, table)) {
            LongStream.Builder found = LongStream.builder();
            if (new IndexWalk(connection, table, strips, progress).rows(found)) {
                both(reader, found.build().sorted().distinct().toArray(), progress).forEach(each);
            } else {
                reader.sweep(strips, each, progress);
            }
        }
        for (List<RowReader.Row> of : met) {
            of.sort(RowReader.BY_ROW);
            for (RowReader.Row row : of) {
                sink.take(row.feature());
            }
        }
    }

    /** Rows by their numbers; of many another thread reads the second half. */
    private List<RowReader.Row> both(RowReader reader, long[] numbers, Progress progress) throws SQLException, IOException {
        List<RowReader.Row> rows = new ArrayList<>(numbers.length);
        if (numbers.length < MANY) {
            reader.rows(numbers, rows::add, progress);
            return rows;
        }
        int half = numbers.length / 2;
        try (Aside<List<RowReader.Row>> rest = Aside.of(() -> rows(Arrays.copyOfRange(numbers, half, numbers.length), progress))) {
            reader.rows(Arrays.copyOf(numbers, half), rows::add, progress);
            rows.addAll(rest.get(SQLException.class, IOException.class));
        }
        return rows;
    }

    private List<RowReader.Row> rows(long[] numbers, Progress progress) throws SQLException, IOException {
        List<RowReader.Row> rows = new ArrayList<>(numbers.length);
        try (Connection connection = Database.forReadingThrough(file); RowReader reader = new RowReader(connection, table)) {
            reader.rows(numbers, rows::add, progress);
        }
        return rows;
    }
}
