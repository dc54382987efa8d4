// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How a model is opened, and the limits that keep a hostile file from taking the machine.
 *
 * @param maxBytes the largest file that is opened
 * @param mapFrom files of this many bytes and more are mapped instead of read into memory
 * @param maxNesting how deep lists and typed values may stand in each other
 * @param maxInstanceBytes the longest single instance
 * @param maxProblems how many problems are kept one by one; what comes after is only counted
 * @param charset how bytes above 127 are read where they are not UTF-8 (the standard has none of them in strings)
 */
public record OpenOptions(long maxBytes, long mapFrom, int maxNesting, int maxInstanceBytes, int maxProblems,
        Charset charset) {

    private static final OpenOptions DEFAULTS =
            new OpenOptions(64L << 30, 256L << 20, 200, 256 << 20, 1000, StandardCharsets.ISO_8859_1);

    public OpenOptions {
        Objects.requireNonNull(charset, "charset");
        if (maxBytes < 1 || mapFrom < 0 || maxNesting < 1 || maxInstanceBytes < 1 || maxProblems < 1) {
            throw new IllegalArgumentException("a limit below its least value");
        }
    }

    /** Files up to 64 GB, mapped from 256 MB; lists 200 deep; a thousand problems; stray bytes as Latin-1. */
    public static OpenOptions defaults() {
        return DEFAULTS;
    }

    /** The same, but every file is mapped (0) or none is ({@link Long#MAX_VALUE}). */
    public OpenOptions withMapFrom(long bytes) {
        return new OpenOptions(maxBytes, bytes, maxNesting, maxInstanceBytes, maxProblems, charset);
    }

    public OpenOptions withMaxBytes(long bytes) {
        return new OpenOptions(bytes, mapFrom, maxNesting, maxInstanceBytes, maxProblems, charset);
    }

    public OpenOptions withMaxNesting(int levels) {
        return new OpenOptions(maxBytes, mapFrom, levels, maxInstanceBytes, maxProblems, charset);
    }

    public OpenOptions withMaxInstanceBytes(int bytes) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, bytes, maxProblems, charset);
    }

    public OpenOptions withMaxProblems(int count) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, maxInstanceBytes, count, charset);
    }

    public OpenOptions withCharset(Charset fallback) {
        return new OpenOptions(maxBytes, mapFrom, maxNesting, maxInstanceBytes, maxProblems, fallback);
    }
}
