// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/** The objects of a PDF 1.7 file (ISO 32000-1), numbered as they are asked for; the same objects make the same bytes. */
final class PdfFile {

    private static final byte[] HEAD = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1);

    private final List<byte[]> objects = new ArrayList<>();

    /** The number of an object that is written later. */
    int reserve() {
        objects.add(null);
        return objects.size();
    }

    int add(String value) {
        int number = reserve();
        put(number, value);
        return number;
    }

    void put(int number, String value) {
        objects.set(number - 1, value.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A stream, deflated; {@code entries} are those of its dictionary besides length and filter. */
    int stream(String entries, byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 13];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("<< " + entries + " /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(packed.toByteArray());
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        int number = reserve();
        objects.set(number - 1, out.toByteArray());
        return number;
    }

    /** The file. Its id is a hash of what is in it. */
    byte[] bytes(int catalog, int info) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEAD);
        MessageDigest digest = sha256();
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        int number = 0;
        for (byte[] object : objects) {
            String place = String.valueOf(out.size());
            places.append("0".repeat(10 - place.length())).append(place).append(" 00000 n \n");
            out.writeBytes((++number + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(object);
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
            digest.update(object);
        }
        String id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 16));
        int start = out.size();
        out.writeBytes(("xref\n0 " + (objects.size() + 1) + "\n" + places + "trailer\n<< /Size " + (objects.size() + 1)
                + " /Root " + catalog + " 0 R /Info " + info + " 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n"
                + start + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** A text string: UTF-16 with its mark, in hexadecimal. */
    static String text(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** A number with at most two decimals. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        String whole = sign + size / 100;
        return size % 100 == 0 ? whole : whole + "." + (size % 100 < 10 ? "0" : "") + size % 100;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
