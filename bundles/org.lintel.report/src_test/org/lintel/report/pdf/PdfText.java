// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads back what a PDF file of ours says, by its own tables: places of objects, streams, characters of codes. */
final class PdfText {

    private static final Pattern SHOWN = Pattern.compile("<([0-9A-F]*)> Tj");

    private final String file;
    private final Map<Integer, String> objects = new TreeMap<>();

    PdfText(byte[] bytes) {
        file = new String(bytes, StandardCharsets.ISO_8859_1);
        int xref = Integer.parseInt(file.substring(file.lastIndexOf("startxref\n") + 10, file.lastIndexOf("\n%%EOF")));
        String[] table = file.substring(xref).split("\n");
        int count = Integer.parseInt(table[1].split(" ")[1]);
        for (int i = 1; i < count; i++) {
            int place = Integer.parseInt(table[2 + i].substring(0, 10));
            String head = i + " 0 obj\n";
            if (!file.startsWith(head, place)) {
                throw new AssertionError("object " + i + " is not where the table says");
            }
            objects.put(i, file.substring(place + head.length(), file.indexOf("\nendobj\n", place)));
        }
    }

    String object(int number) {
        return objects.get(number);
    }

    /** The objects of a type. */
    List<String> all(String type) {
        return objects.values().stream().filter(each -> each.startsWith("<< /Type /" + type + " ")).toList();
    }

    int referred(String object, String entry) {
        Matcher matcher = Pattern.compile("/" + entry + " ([0-9]+) 0 R").matcher(object);
        if (!matcher.find()) {
            throw new AssertionError("no " + entry + " in " + object);
        }
        return Integer.parseInt(matcher.group(1));
    }

    String stream(int number) {
        String object = objects.get(number);
        int start = object.indexOf("\nstream\n") + 8;
        byte[] packed = object.substring(start, object.lastIndexOf("\nendstream")).getBytes(StandardCharsets.ISO_8859_1);
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[4096];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read == 0 && inflater.needsInput()) {
                    throw new AssertionError("a stream ends early");
                }
                out.write(piece, 0, read);
            }
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        }
        inflater.end();
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** What the pages say, each a line for each piece of text. */
    List<String> pages() {
        List<String> pages = new ArrayList<>();
        for (String page : all("Page")) {
            String font = objects.get(referred(page, "F"));
            Map<String, String> characters = font.contains("/Type0") ? characters(font) : null;
            StringBuilder text = new StringBuilder();
            Matcher shown = SHOWN.matcher(stream(referred(page, "Contents")));
            while (shown.find()) {
                text.append(read(shown.group(1), characters)).append('\n');
            }
            pages.add(text.toString());
        }
        return pages;
    }

    private Map<String, String> characters(String font) {
        Map<String, String> characters = new HashMap<>();
        Matcher pair = Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]+)>\n").matcher(stream(referred(font, "ToUnicode")));
        while (pair.find()) {
            characters.put(pair.group(1), new String(HexFormat.of().parseHex(pair.group(2)), StandardCharsets.UTF_16BE));
        }
        return characters;
    }

    private static String read(String codes, Map<String, String> characters) {
        if (characters == null) {
            return new String(HexFormat.of().parseHex(codes), Charset.forName("windows-1252"));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codes.length(); i += 4) {
            text.append(characters.get(codes.substring(i, i + 4)));
        }
        return text.toString();
    }
}
