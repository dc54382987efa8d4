// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a large model from small real ones: copies, one after the other, with numbers shifted, the GlobalIds of all
 * copies but the first made anew from the old ones, and a single IfcProject. The copies stand in the same place, which
 * a reader does not see, or side by side, which is what geometry must be measured with. Same sources and size, same
 * bytes.
 */
public final class Multiply {
    private static final String END = "ENDSEC;\nEND-ISO-10303-21;\n";
    private static final byte[] DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$".getBytes(StandardCharsets.US_ASCII);
    private static final int GUID = 22;

    /** What is changed at a place in a body: a GlobalId, or a placement that is relative to nothing. */
    private static final int IS_GUID = -1;
    private static final int IS_ROOT = -2;

    private Multiply() {
    }

    /**
     * Arguments: the file to write, its size in millions of bytes, how far the copies stand apart in metres, 0 for all
     * in one place, the sources (of one schema).
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println("Multiply OUT MEGABYTES METRES SOURCE...");
            System.exit(2);
        }
        Path out = Path.of(arguments[0]);
        double apart = Double.parseDouble(arguments[2]);
        List<Source> sources = Arrays.stream(arguments).skip(3).map(file -> Source.read(Path.of(file))).toList();
        Path unfinished = out.resolveSibling(out.getFileName() + ".part");
        int copies;
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
            copies = write(sources, (long) (Double.parseDouble(arguments[1]) * 1e6), apart, stream);
        }
        Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        System.err.println(out.getFileName() + ": " + Files.size(out) + " bytes, " + copies + " copies");
    }

    /** Writes whole copies until the size is reached; how many they were. */
    private static int write(List<Source> sources, long size, double apart, OutputStream out) throws IOException {
        Source first = sources.getFirst();
        out.write(first.head);
        long written = first.head.length;
        int offset = 0;
        int copies = 0;
        while (written < size) {
            Source source = sources.get(copies % sources.size());
            // in rows of ten
            double[] place = {apart * (copies % 10), apart * (copies / 10)};
            written += new Copy(source, offset, copies / sources.size(), copies == 0 ? 0 : first.project,
                    apart == 0 || copies == 0 ? null : place).write(out);
            offset = Math.addExact(offset, source.highest + (apart == 0 ? 1 : 4));
            copies++;
        }
        out.write(END.getBytes(StandardCharsets.US_ASCII));
        return copies;
    }

    /**
     * A source: its head up to and with {@code DATA;}, its records, and what in them has to be changed.
     *
     * @param at where in the body something has to be changed, ascending
     * @param number the number that stands there after '#', or {@link #IS_GUID}: 22 characters, or {@link #IS_ROOT}: a
     *        dollar sign
     * @param highest the highest number
     * @param project the number of the IfcProject
     * @param from where the record of the project begins
     * @param to where it ends, with the white space after it
     * @param metre in its unit of length
     */
    private record Source(byte[] head, byte[] body, int[] at, int[] number, int highest, int project, int from,
            int to, double metre) {

        static Source read(Path file) {
            try {
                return of(withLineFeeds(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Source of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            var data = Pattern.compile("DATA\\s*;\\s*").matcher(text);
            if (!data.find()) {
                throw new IllegalArgumentException("no DATA section");
            }
            byte[] body = Arrays.copyOfRange(bytes, data.end(), text.lastIndexOf("ENDSEC"));
            int[] at = new int[body.length / 4 + 1];
            int[] number = new int[at.length];
            int count = 0;
            int highest = 0;
            int i = 0;
            while (i < body.length) {
                if (body[i] == '\'') {
                    int end = endOfString(body, i);
                    if (end - i == GUID + 2 && i > 0 && body[i - 1] == '(' && isGuid(body, i + 1)) {
                        at[count] = i + 1;
                        number[count++] = IS_GUID;
                    }
                    i = end;
                } else if (body[i] == '#' && i + 1 < body.length && isDigit(body[i + 1])) {
                    int value = 0;
                    at[count] = ++i;
                    for (; isDigit(body[i]); i++) {
                        value = value * 10 + body[i] - '0';
                    }
                    number[count++] = value;
                    highest = Math.max(highest, value);
                } else if (body[i] == '$' && startsBefore(body, i, "IFCLOCALPLACEMENT(")) {
                    at[count] = i++;
                    number[count++] = IS_ROOT;
                } else if (body[i] == '/' && body[i + 1] == '*') {
                    i = text.indexOf("*/", data.end() + i + 2) + 2 - data.end();
                } else {
                    i++;
                }
            }
            var project = Pattern
                    .compile("^#(\\d+)\\s*=\\s*IFCPROJECT\\s*\\([^;]*?\\);\\s*", Pattern.MULTILINE)
                    .matcher(new String(body, StandardCharsets.ISO_8859_1));
            if (!project.find()) {
                throw new IllegalArgumentException("no IfcProject");
            }
            boolean millimetres = Pattern.compile("\\.LENGTHUNIT\\.\\s*,\\s*\\.MILLI\\.").matcher(text).find();
            return new Source(Arrays.copyOf(bytes, data.end()), body, Arrays.copyOf(at, count),
                    Arrays.copyOf(number, count), highest, Integer.parseInt(project.group(1)), project.start(),
                    project.end(), millimetres ? 1000 : 1);
        }

        private static boolean startsBefore(byte[] body, int end, String words) {
            int from = end - words.length();
            return from >= 0 && new String(body, from, words.length(), StandardCharsets.ISO_8859_1).equals(words);
        }

        private static byte[] withLineFeeds(byte[] bytes) {
            byte[] result = new byte[bytes.length];
            int length = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                    result[length++] = bytes[i];
                }
            }
            return Arrays.copyOf(result, length);
        }

        private static int endOfString(byte[] body, int start) {
            for (int i = start + 1;; i++) {
                if (body[i] == '\'') {
                    if (body[i + 1] != '\'') {
                        return i + 1;
                    }
                    i++;
                }
            }
        }

        private static boolean isGuid(byte[] body, int start) {
            for (int i = start; i < start + GUID; i++) {
                byte c = body[i];
                if (!isDigit(c) && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '_' && c != '$') {
                    return false;
                }
            }
            return body[start] >= '0' && body[start] <= '3';
        }

        private static boolean isDigit(byte c) {
            return c >= '0' && c <= '9';
        }
    }

    /** One copy of a source on its way out. */
    private static final class Copy {
        private final Source source;
        private final int offset;
        private final int round;
        private final int project;
        /** Where it stands, in metres; null where it stands where it did. */
        private final double[] place;
        private final MessageDigest digest;
        private final byte[] out;
        private int length;

        /** @param project what references to the source's project become; 0: this is the copy that keeps it */
        Copy(Source source, int offset, int round, int project, double[] place) {
            this.place = place;
            this.source = source;
            this.offset = offset;
            this.round = round;
            this.project = project;
            out = new byte[source.body.length + 10 * source.at.length + 200];
            try {
                digest = MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        int write(OutputStream stream) throws IOException {
            byte[] body = source.body;
            int done = 0;
            for (int i = 0; i < source.at.length; i++) {
                int at = source.at[i];
                if (project != 0 && at > source.from && at < source.to) {
                    copy(body, done, Math.max(done, source.from));
                    done = source.to;
                    continue;
                }
                copy(body, done, at);
                int number = source.number[i];
                if (number == IS_ROOT) {
                    if (place == null) {
                        copy(body, at, at + 1);
                    } else {
                        out[length++] = '#';
                        decimal(offset + source.highest + 3);
                    }
                    done = at + 1;
                } else if (number == IS_GUID) {
                    guid(body, at);
                    done = at + GUID;
                } else {
                    decimal(project != 0 && number == source.project ? project : number + offset);
                    done = at;
                    while (body[done] >= '0' && body[done] <= '9') {
                        done++;
                    }
                }
            }
            copy(body, done, body.length);
            if (place != null) {
                int last = offset + source.highest;
                byte[] moved = ("#%d=IFCCARTESIANPOINT((%s,%s,0.));\n#%d=IFCAXIS2PLACEMENT3D(#%d,$,$);\n"
                        + "#%d=IFCLOCALPLACEMENT($,#%d);\n").formatted(last + 1, place[0] * source.metre,
                        place[1] * source.metre, last + 2, last + 1, last + 3, last + 2)
                        .getBytes(StandardCharsets.US_ASCII);
                copy(moved, 0, moved.length);
            }
            stream.write(out, 0, length);
            return length;
        }

        private void copy(byte[] from, int start, int end) {
            System.arraycopy(from, start, out, length, end - start);
            length += end - start;
        }

        private void decimal(int value) {
            int digits = 1;
            for (int rest = value; rest >= 10; rest /= 10) {
                digits++;
            }
            length += digits;
            for (int i = 1; i <= digits; i++, value /= 10) {
                out[length - i] = (byte) ('0' + value % 10);
            }
        }

        /** 128 bits of the old GlobalId and the round, six to a character, the first has two. */
        private void guid(byte[] body, int at) {
            if (round == 0) {
                copy(body, at, at + GUID);
                return;
            }
            digest.update(body, at, GUID);
            byte[] hash = digest.digest(("/" + round).getBytes(StandardCharsets.US_ASCII));
            length += GUID;
            int bits = 0;
            int held = 0;
            int next = hash.length - 1;
            for (int i = 1; i <= GUID; i++) {
                if (held < 6 && next >= 0) {
                    bits |= (hash[next--] & 0xFF) << held;
                    held += 8;
                }
                out[length - i] = DIGITS[i == GUID ? bits & 3 : bits & 63];
                bits >>>= 6;
                held -= 6;
            }
        }
    }
}
