// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.LineIndex;
import org.lintel.ifc.step.Source;
import org.lintel.ifc.xml.Converted;

/**
 * Where the text of a model comes from: it is the file itself, or stands in an archive, or was made from XML. Length
 * and hash are always the file's; lines and columns those of the text that a person wrote or exported.
 */
final class Origin {

    private final Source original;
    private final long length;
    private final String entry;
    private final Converted converted;
    private final LineIndex lines;
    private final Faults conversion;

    private Origin(Source original, String entry, Source text, Converted converted, Faults conversion) {
        this.original = original;
        this.length = original.length();
        this.entry = entry;
        this.converted = converted;
        this.lines = converted == null ? new LineIndex(text) : null;
        this.conversion = conversion;
    }

    /** The file is the text. */
    static Origin plain(Source file) {
        return new Origin(file, null, file, null, null);
    }

    /** The text is an entry of an archive. */
    static Origin unpacked(Source archive, String entry, Source text) {
        return new Origin(archive, entry, text, null, null);
    }

    /**
     * The text was made from a document.
     *
     * @param entry null where the document is the file itself
     * @param conversion what was wrong with the document; offsets are places in it
     */
    static Origin converted(Source file, String entry, Converted converted, Faults conversion) {
        return new Origin(file, entry, converted.source(), converted, conversion);
    }

    /** Null where the file is no archive. */
    String entry() {
        return entry;
    }

    boolean isConverted() {
        return converted != null;
    }

    /** Whether places in the text are places in the file. */
    boolean isEditable() {
        return entry == null && converted == null;
    }

    /** Of the file, in bytes. */
    long length() {
        return length;
    }

    /** Null where nothing was converted. */
    Faults conversion() {
        return conversion;
    }

    /** Line and column of a place in the exchange structure, packed as {@link LineIndex#at} does. */
    long at(long offset) throws IOException {
        return converted != null ? converted.at(offset) : lines.at(offset);
    }

    /** The SHA-256 of the file; a file that is not the text is opened again for it. */
    byte[] sha256(FileStamp stamp) throws IOException {
        if (isEditable() || stamp == null) {
            return digest(original);
        }
        try (Source again = Source.map(stamp.file())) {
            byte[] digest = digest(again);
            stamp.check();
            return digest;
        }
    }

    private static byte[] digest(Source source) throws IOException {
        try (Source.Cursor cursor = source.cursor()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long length = source.length();
            for (long at = 0; at < length; at += buffer.length) {
                digest.update(buffer, 0, cursor.read(at, buffer, 0, buffer.length));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
