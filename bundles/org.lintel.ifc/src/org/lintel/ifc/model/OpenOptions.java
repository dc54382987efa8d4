// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lintel.ifc.xml.IfcXmlReader;
import org.lintel.ifc.zip.ZipArchive;

/**
 * How a model is opened, and the limits that keep a hostile file from taking the machine.
 *
 * @param maxBytes the largest file that is opened
 * @param mapFrom files of this many bytes and more are mapped instead of read into memory
 * @param maxNesting how deep lists and typed values may stand in each other, {@link #MOST_NESTING} at most
 * @param maxInstanceBytes the longest single instance of a file that stays on disk; one in memory needs no more room
 * @param maxProblems how many problems are kept one by one; what comes after is only counted
 * @param charset how bytes above 127 are read where they are not UTF-8 (the standard has none of them in strings)
 * @param threads how many threads may read a long file
 * @param zipRatio how many times a large model may grow when it is unpacked from an archive
 * @param xmlLevels how deep elements of ifcXML may stand in each other
 */
public record OpenOptions(long maxBytes, long mapFrom, int maxNesting, int maxInstanceBytes, int maxProblems,
        Charset charset, int threads, int zipRatio, int xmlLevels) {

    /** Values are read by methods that call themselves: a stack holds so many levels of any reader, writer or check. */
    public static final int MOST_NESTING = 1000;

    private static final int MOST_THREADS = 16;

    private static final OpenOptions DEFAULTS =
            new OpenOptions(64L << 30, 32L << 20, 200, 256 << 20, 1000, StandardCharsets.ISO_8859_1,
                    Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                    ZipArchive.Limits.RATIO, IfcXmlReader.Limits.LEVELS);

    public OpenOptions {
        Objects.requireNonNull(charset, "charset");
        if (maxBytes < 1 || mapFrom < 0 || maxNesting < 1 || maxInstanceBytes < 1 || maxProblems < 1
                || threads < 1 || zipRatio < 1 || xmlLevels < 1) {
            throw new IllegalArgumentException("a limit below its least value");
        }
        if (maxNesting > MOST_NESTING) {
            throw new IllegalArgumentException("nesting beyond " + MOST_NESTING);
        }
    }

    /**
     * Files up to 64 GB, mapped from 32 MB; lists 200 deep; a thousand problems; stray bytes as Latin-1; a thread for
     * each processor.
     */
    public static OpenOptions defaults() {
        return DEFAULTS;
    }

    /** The same, but every file is mapped (0) or none is ({@link Long#MAX_VALUE}). */
    public OpenOptions withMapFrom(long bytes) {
        return new OpenOptions(maxBytes, bytes, maxNesting, maxInstanceBytes, maxProblems, charset, threads, zipRatio,
                xmlLevels);
    }

    public OpenOptions withMaxBytes(long bytes) {
        return new OpenOptions(bytes, mapFrom, maxNesting, maxInstanceBytes, maxProblems, charset, threads, zipRatio,
                xmlLevels);
    }

    public OpenOptions withMaxNesting(int levels) {
        return new OpenOptions(maxBytes, mapFrom, levels, maxInstanceBytes, maxProblems, charset, threads, zipRatio,
                xmlLevels);
    }

    public OpenOptions withMaxInstanceBytes(int bytes) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, bytes, maxProblems, charset, threads, zipRatio,
                xmlLevels);
    }

    public OpenOptions withMaxProblems(int count) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, maxInstanceBytes, count, charset, threads, zipRatio,
                xmlLevels);
    }

    public OpenOptions withCharset(Charset fallback) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, maxInstanceBytes, maxProblems, fallback, threads, zipRatio,
                xmlLevels);
    }

    public OpenOptions withThreads(int count) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, maxInstanceBytes, maxProblems, charset, count, zipRatio,
                xmlLevels);
    }

    public OpenOptions withZipRatio(int times) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, maxInstanceBytes, maxProblems, charset, threads, times,
                xmlLevels);
    }

    public OpenOptions withXmlLevels(int levels) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, maxInstanceBytes, maxProblems, charset, threads,
                zipRatio, levels);
    }
}
