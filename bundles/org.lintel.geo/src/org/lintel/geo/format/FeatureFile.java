// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.GeodataException;

/** Reads a file of features by what it holds, whatever it is called. */
public final class FeatureFile {

    private static final int LOOK = 512;

    private FeatureFile() {
    }

    /**
     * Reads a file to its end; also one compressed with gzip.
     *
     * @throws GeodataException with file, place and remedy if it cannot be understood
     */
    public static Reading read(Path file, ReadOptions options, FeatureSink sink, Progress progress) throws IOException {
        String name = file.getFileName().toString();
        progress.begin(Message.of("Reading {0}", "讀取 {0}", Told.of(name)), Files.size(file));
        if (isShapefile(file)) {
            return ShapefileReader.read(file, options, sink, progress);
        }
        try (InputStream counted = new Counted(Files.newInputStream(file), progress);
                InputStream in = new BufferedInputStream(plain(counted), 1 << 16)) {
            int first = first(in);
            if (first == '{' || first == '[') {
                return GeoJsonReader.read(in, name, options, sink, progress);
            }
            if (first == '<') {
                return GmlReader.read(in, name, options, sink, progress);
            }
            if (first < 0) {
                throw new GeodataException("{0}: it is empty", "{0}：文件是空的", name);
            }
            throw new GeodataException("{0}: it is neither GeoJSON nor GML nor a shapefile", "{0}：並非 GeoJSON、GML 或 shapefile", name);
        }
    }

    /** All files that {@link #read} reads: the one named, and what belongs to a shapefile; by name. */
    public static List<Path> parts(Path file) throws IOException {
        return isShapefile(file) ? ShapefileReader.parts(file) : List.of(file);
    }

    private static boolean isShapefile(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".shp");
    }

    private static InputStream plain(InputStream in) throws IOException {
        var marked = new BufferedInputStream(in, 1 << 16);
        marked.mark(2);
        boolean gzip = marked.read() == 0x1F && marked.read() == 0x8B;
        marked.reset();
        return gzip ? new GZIPInputStream(marked, 1 << 16) : marked;
    }

    /** The first byte that is neither blank nor the mark of UTF-8; the stream stays where it is. -1 where there is none. */
    private static int first(InputStream in) throws IOException {
        in.mark(LOOK);
        int found = -1;
        for (int i = 0; i < LOOK; i++) {
            int next = in.read();
            if (next < 0 || next > ' ' && next != 0xEF && next != 0xBB && next != 0xBF) {
                found = next;
                break;
            }
        }
        in.reset();
        return found;
    }

    /** Tells how many bytes of the file were read. */
    private static final class Counted extends FilterInputStream {

        private final Progress progress;

        Counted(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            progress.worked(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            progress.worked(Math.max(0, read));
            return read;
        }
    }
}
