// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.lintel.ifc.step.Source;

/** The bytes of an XML document in UTF-8, one after the other, whatever encoding it is written in. */
public interface XmlDocument extends AutoCloseable {

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] into, int at, int count) throws IOException;

    /** All bytes where they are in memory as UTF-8, else null. */
    default byte[] array() {
        return null;
    }

    /** How many of {@link #array} count. */
    default int count() {
        return 0;
    }

    /** How many bytes the document has on its medium. */
    long length();

    /** Ends the reading; what the document was made from stays open. */
    @Override
    default void close() {
        // what is in memory, or somebody else's stream, needs no closing
    }

    /**
     * The document that a stream gives; the stream is not closed.
     *
     * @param length how many bytes it will give
     */
    static XmlDocument of(InputStream in, long length) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        Charset charset = charset(head, head.length);
        return new Streamed(charset == null ? whole::read : transcoded(whole, charset), length, null);
    }

    /** The document in a source; it is not closed. */
    static XmlDocument of(Source source) throws IOException {
        byte[] all = source.array();
        byte[] head = new byte[HEAD];
        if (all == null || charset(head, source.read(0, head, 0, head.length)) != null) {
            Source.Cursor cursor = source.cursor();
            return new Streamed(of(stream(cursor), source.length())::read, source.length(), cursor);
        }
        return new XmlDocument() {

            @Override
            public int read(byte[] into, int at, int count) {
                return -1;
            }

            @Override
            public byte[] array() {
                return all;
            }

            @Override
            public int count() {
                return (int) source.length();
            }

            @Override
            public long length() {
                return source.length();
            }
        };
    }

    /**
     * What is read piece by piece.
     *
     * @param cursor is closed with it; null where there is none
     */
    record Streamed(Reading reading, long length, Source.Cursor cursor) implements XmlDocument {

        @Override
        public int read(byte[] into, int at, int count) throws IOException {
            return reading.read(into, at, count);
        }

        @Override
        public void close() {
            if (cursor != null) {
                cursor.close();
            }
        }
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    @FunctionalInterface
    interface Reading {
        int read(byte[] into, int at, int count) throws IOException;
    }

    /** More than any XML declaration has. */
    int HEAD = 256;

    /** The encoding a document says it has, null for UTF-8 and where Java does not know it. */
    static Charset charset(byte[] b, int n) {
        int first = n > 0 ? b[0] & 0xFF : 0;
        int second = n > 1 ? b[1] & 0xFF : 0;
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16;
        }
        if (first == 0 && second == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == '<' && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        String head = new String(b, 0, n, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int at = head.startsWith("<?xml") && end > 0 ? head.indexOf("encoding", 5) : -1;
        int open = at < 0 || at > end ? -1 : quote(head, at + 8);
        int close = open < 0 ? -1 : head.indexOf(head.charAt(open), open + 1);
        if (close < 0 || close > end) {
            return null;
        }
        String name = head.substring(open + 1, close).strip().toUpperCase(Locale.ROOT);
        // what calls itself UTF-16 and begins with <?xml in single bytes is not
        if (name.startsWith("UTF") || name.equals("US-ASCII") || name.equals("ASCII")) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static int quote(String head, int from) {
        for (int i = from; i < head.length(); i++) {
            if (head.charAt(i) == '"' || head.charAt(i) == '\'') {
                return i;
            }
        }
        return -1;
    }

    private static InputStream stream(Source.Cursor source) {
        return new InputStream() {

            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                int n = source.read(at, into, from, count);
                at += n;
                return n == 0 && count > 0 ? -1 : n;
            }
        };
    }

    private static Reading transcoded(InputStream stream, Charset charset) {
        Reader reader = new InputStreamReader(stream, charset);
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
        CharBuffer chars = CharBuffer.allocate(1 << 13).limit(0);
        return (into, at, count) -> {
            ByteBuffer out = ByteBuffer.wrap(into, at, count);
            boolean ended = false;
            while (out.position() == at && !ended) {
                chars.compact();
                ended = reader.read(chars) < 0;
                chars.flip();
                CoderResult result = encoder.encode(chars, out, ended);
                if (result.isOverflow() && out.position() == at) {
                    throw new IOException("no room for one character");
                }
            }
            return out.position() == at ? -1 : out.position() - at;
        };
    }
}
