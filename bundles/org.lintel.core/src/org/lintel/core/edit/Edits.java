// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies edits of one file; the bytes between them stay as they are. */
public final class Edits {

    private Edits() {
    }

    /**
     * The bytes of a file after its edits.
     *
     * @throws IllegalArgumentException if edits overlap or reach beyond the end
     */
    public static byte[] apply(byte[] original, List<Edit> edits) {
        List<Edit> ordered = ordered(edits, original.length);
        long grown = original.length;
        List<byte[]> replacements = new ArrayList<>(ordered.size());
        for (Edit edit : ordered) {
            byte[] replacement = edit.replacement().getBytes(StandardCharsets.UTF_8);
            replacements.add(replacement);
            grown += replacement.length - edit.length();
        }
        byte[] result = new byte[Math.toIntExact(grown)];
        int from = 0;
        int to = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Edit edit = ordered.get(i);
            int kept = (int) edit.offset() - from;
            System.arraycopy(original, from, result, to, kept);
            byte[] replacement = replacements.get(i);
            System.arraycopy(replacement, 0, result, to + kept, replacement.length);
            to += kept + replacement.length;
            from = (int) edit.end();
        }
        System.arraycopy(original, from, result, to, original.length - from);
        return result;
    }

    /**
     * Rewrites a file as a whole, so that a reader sees the old or the new one; where the path is a link, the file it
     * leads to. Permissions stay.
     *
     * @throws IllegalArgumentException if edits overlap or reach beyond the end; the file is then unchanged
     * @throws IOException if the file cannot be read or written; it is then unchanged
     */
    public static void applyTo(Path file, List<Edit> edits) throws IOException {
        Path real = file.toRealPath();
        byte[] changed = apply(Files.readAllBytes(real), edits);
        AtomicFile.replace(real, out -> out.write(changed));
    }

    private static List<Edit> ordered(List<Edit> edits, long length) {
        List<Edit> ordered = new ArrayList<>(edits);
        // what is inserted comes before what is replaced at the same byte, in whatever order the two are given
        ordered.sort(Comparator.comparingLong(Edit::offset).thenComparing(edit -> edit.length() > 0));
        long end = 0;
        for (Edit edit : ordered) {
            if (edit.offset() < end) {
                throw new IllegalArgumentException("edits overlap at byte " + edit.offset());
            }
            end = edit.end();
        }
        if (end > length) {
            throw new IllegalArgumentException("edit ends at byte " + end + " of " + length);
        }
        return ordered;
    }
}
