// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes an input at random: bytes, tokens, whole statements, references, numbers, names, nesting, encodings. The same
 * random numbers give the same change.
 */
final class Mutator {

    /** No input grows beyond this. */
    static final int MOST_BYTES = 64 << 10;

    private static final String[] TOKENS = {"'", "''", "(", ")", ",", ";", "#", "=", "$", "*", "/*", "*/", "\"", ".",
        ".T.", ".U.", "()", "#1=", "@1", "!X", "<a>", "{", "}", "\\", "\\\\", "\\X2\\", "\\X4\\", "\\X0\\", "\\X\\",
        "\\X\\C4", "\\X2\\D83D\\X0\\", "\\X2\\FEFF968E00\\X0\\", "\\X4\\0010FFFF\\X0\\", "\\S\\", "\\S\\'", "\\PE\\",
        "\\N\\", "\\F\\", "\n", "\r\n#1=", "\r", "\t", "\f", "\0", "\u0085", "\u00A0", "\u00C2\u00A0",
        "\u00EF\u00BB\u00BF", "\u00C3", "\u00E9", "\u00F0\u009F\u0098\u0080", "ENDSEC;", "DATA;", "HEADER;",
        "DATA('a',('IFC4'));", "ANCHOR;", "REFERENCE;", "SIGNATURE;", "END-ISO-10303-21;", "ISO-10303-21;",
        "FILE_SCHEMA(('IFC2X3'));", "FILE_SCHEMA(('IFC4X3_ADD2'));", "((((((((", "))))", "IFCWALL(", "IFCLABEL('",
        "&SCOPE", "ENDSCOPE", "IFCLABEL(IFCLABEL(", "#99999999999", "#0", "=(IFCROOT('a',$,$,$)IFCOBJECT($))"};

    private static final String[] XML_TOKENS = {"<", ">", "/>", "</", "=", "'", "\"", "&", "&#", "&#x110000;", "&#0;",
        "&lt;", "&nosuch;", "&#xD800;", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='UTF-16'?>",
        "<?pi", "?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///nothing'>]>&b;",
        "<IfcWall ref='w'/>", "<IfcWall id='w' ref='w'/>", " id='i1'", " ref='i1'", " href='i1'", " pos='0'",
        " pos='99999999'", " pos='1 1 1'", " xsi:nil='true'", " xsi:type='IfcSlab'", " xmlns:a='b'", "<a:b>",
        "<IfcRelAggregates>", "<RelatedObjects>", "-wrapper", "</ifcXML>", "<uos>", "\t", "\u00C3",
        "\u00EF\u00BB\u00BF",         "1e999", "NaN", "INF", "true", "#1", "i1", "<IfcLabel-wrapper>", "<NominalValue>", " cType='list'", "\0"};

    private static final String[] NUMBERS = {"0", "-0", "-0.", "1", "-1", "+1", ".5", "1.", "1.E", "1E5", "1.D3",
        "1.E400", "-1.E400", "1.E-400", "4.9E-324", "1.7976931348623157E308", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "999999999999999999999999999999", "2147483648", "1,5", "NaN",
        "INF", "1.#QNAN", "0x1F", "1e-5", "1E99999999999", "0.000000000000000000000000000000000001",
        "1.E999999999999999999999", "123456789.123456789012345678901234567890"};

    private static final String[] KEYWORDS = {"IFCPROJECT", "IFCWALL", "IFCRELAGGREGATES", "IFCLOCALPLACEMENT",
        "IFCAXIS2PLACEMENT3D", "IFCRELDEFINESBYPROPERTIES", "IFCPROPERTYSET", "IFCPROPERTYSINGLEVALUE",
        "IFCCOMPLEXPROPERTY", "IFCELEMENTQUANTITY", "IFCQUANTITYAREA", "IFCMATERIALLAYERSETUSAGE",
        "IFCRELASSOCIATESMATERIAL", "IFCCONVERSIONBASEDUNIT", "IFCDERIVEDUNIT", "IFCUNITASSIGNMENT",
        "IFCMEASUREWITHUNIT",
        "IFCCLASSIFICATIONREFERENCE", "IFCRELVOIDSELEMENT", "IFCRELFILLSELEMENT", "IFCRELDEFINESBYTYPE", "IFCSPACE",
        "IFCRELCONTAINEDINSPATIALSTRUCTURE", "IFCGRIDPLACEMENT", "IFCLINEARPLACEMENT", "IFCSIUNIT", "IFCMAPPEDITEM",
        "IFCDISTRIBUTIONPORT", "IFCRELCONNECTSPORTS", "IFCRELASSIGNSTOGROUP", "IFCSYSTEM", "IFCNOSUCHTHING", "!OWN"};

    private final Random random;
    private byte[] bytes;

    Mutator(Random random) {
        this.random = random;
    }

    /** A changed copy of an input; another input may lend it parts. */
    byte[] mutate(byte[] input, byte[] other) {
        bytes = input.clone();
        int changes = 1 + random.nextInt(random.nextInt(6) == 0 ? 30 : 4);
        for (int i = 0; i < changes; i++) {
            change(other);
            if (bytes.length > MOST_BYTES) {
                bytes = Arrays.copyOf(bytes, MOST_BYTES);
            }
        }
        return bytes;
    }

    private void change(byte[] other) {
        int at = random.nextInt(bytes.length + 1);
        int left = bytes.length - at;
        int length = Math.min(left, 1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 8));
        switch (random.nextInt(24)) {
            case 0 -> splice(at, Math.min(1, left), new byte[] {(byte) random.nextInt(256)});
            case 1 -> flip(at);
            case 2, 3 -> splice(at, 0, pick(tokens()));
            case 4 -> splice(at, length, pick(tokens()));
            case 5 -> splice(at, length, new byte[0]);
            case 6 -> splice(at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 7 -> repeat(at, length);
            case 8, 9 -> reference(at);
            case 10 -> number(at);
            case 11, 12 -> swapStatements();
            case 13 -> dropStatement();
            case 14 -> copyStatement();
            case 15 -> keyword(at);
            case 16 -> nest(at);
            case 17 -> attribute(at);
            case 18 -> text(at);
            case 19 -> borrow(other);
            case 20 -> identify(at);
            case 21 -> swapValues(at);
            case 22 -> rarely(at);
            default -> splice(at, 0, random(length));
        }
    }

    private String[] tokens() {
        return bytes.length > 0 && bytes[0] == '<' ? XML_TOKENS : TOKENS;
    }

    private void rarely(int at) {
        switch (random.nextInt(8)) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> replaceAll('\n', random.nextBoolean() ? "\r\n" : random.nextBoolean() ? "\r" : "");
            case 2 -> recode(StandardCharsets.UTF_16LE);
            case 3 -> recode(StandardCharsets.UTF_8);
            case 4 -> splice(0, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            case 5 -> splice(at, bytes.length - at, Arrays.copyOfRange(bytes, random.nextInt(bytes.length + 1),
                    bytes.length));
            case 6 -> bytes = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase()
                    .getBytes(StandardCharsets.ISO_8859_1);
            default -> splice(bytes.length, 0, random(64));
        }
    }

    private byte[] pick(String... from) {
        return latin(from[random.nextInt(from.length)]);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] random(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private void flip(int at) {
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private void splice(int at, int remove, byte[] insert) {
        byte[] out = new byte[bytes.length - remove + insert.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(insert, 0, out, at, insert.length);
        System.arraycopy(bytes, at + remove, out, at + insert.length, bytes.length - at - remove);
        bytes = out;
    }

    private void repeat(int at, int length) {
        int times = 2 + random.nextInt(random.nextInt(10) == 0 ? 2000 : 20);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < MOST_BYTES; i++) {
            out.write(bytes, at, length);
        }
        splice(at, length, out.toByteArray());
    }

    /** The next place from {@code at} on with such a byte; -1 if none. */
    private int find(char sign, int at) {
        for (int p = at; p < bytes.length; p++) {
            if (bytes[p] == sign) {
                return p;
            }
        }
        return -1;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return end;
    }

    /** Lets the next reference, or number of an instance, be another: this makes circles, dangling ends, duplicates. */
    private void reference(int from) {
        int at = find('#', from);
        if (at >= 0) {
            int from2 = find('#', random.nextInt(bytes.length));
            byte[] target = from2 >= 0 && random.nextInt(4) > 0
                    ? Arrays.copyOfRange(bytes, from2, digitsEnd(from2 + 1)) : latin("#" + random.nextInt(40));
            splice(at, digitsEnd(at + 1) - at, target);
        }
    }

    private void identify(int from) {
        int at = find('#', from);
        if (at >= 0) {
            splice(at, digitsEnd(at + 1) - at, latin("#" + (random.nextLong() >>> random.nextInt(64))));
        }
    }

    private void number(int from) {
        for (int p = from; p < bytes.length; p++) {
            if (bytes[p] >= '0' && bytes[p] <= '9' && (p == 0 || bytes[p - 1] == ',' || bytes[p - 1] == '(')) {
                int end = p;
                while (end < bytes.length && "0123456789.+-Ee".indexOf(bytes[end]) >= 0) {
                    end++;
                }
                splice(p, end - p, pick(NUMBERS));
                return;
            }
        }
    }

    private void keyword(int from) {
        int sign = find('=', from);
        if (sign >= 0) {
            int end = sign + 1;
            while (end < bytes.length && bytes[end] != '(' && bytes[end] != ';') {
                end++;
            }
            splice(sign + 1, end - sign - 1, pick(KEYWORDS));
        }
    }

    private void nest(int from) {
        int at = find(random.nextBoolean() ? ',' : '(', from);
        if (at >= 0) {
            int depth = 1 + random.nextInt(random.nextInt(8) == 0 ? 5000 : 12);
            String open = random.nextInt(3) == 0 ? "IFCLABEL(" : "(";
            String value = random.nextBoolean() ? "#1" : "";
            if (tokens() == XML_TOKENS) {
                splice(at + 1, 0, latin("<a>".repeat(depth)));
                return;
            }
            int levels = Math.min(depth, 3000);
            splice(at + 1, 0, latin(open.repeat(levels) + value + ")".repeat(levels) + ","));
        }
    }

    /** Takes a value away, adds one, or unsets one. */
    private void attribute(int from) {
        int at = find(',', from);
        if (at >= 0) {
            int end = at + 1;
            while (end < bytes.length && bytes[end] != ',' && bytes[end] != ')' && bytes[end] != ';') {
                end++;
            }
            byte[][] choices = {{}, latin(",$"), latin(",*"), latin(",,"), latin(",(#1,#2)"), latin(",'x'"),
                latin(",.U.")};
            splice(at, end - at, choices[random.nextInt(choices.length)]);
        }
    }

    private void text(int from) {
        int at = find('\'', from);
        if (at >= 0) {
            int pieces = 1 + random.nextInt(3);
            for (int i = 0; i < pieces; i++) {
                splice(at + 1, 0, pick(tokens()));
            }
        }
    }

    private void swapValues(int from) {
        int a = find(',', from);
        int b = a < 0 ? -1 : find(',', a + 1);
        int c = b < 0 ? -1 : find(',', b + 1);
        if (c >= 0) {
            byte[] first = Arrays.copyOfRange(bytes, a, b);
            byte[] second = Arrays.copyOfRange(bytes, b, c);
            splice(a, first.length, second);
            splice(a + second.length, second.length, first);
        }
    }

    /** Where statements end: behind their semicolons. */
    private List<Integer> statements() {
        var ends = new ArrayList<Integer>();
        ends.add(0);
        for (int p = 0; p < bytes.length; p++) {
            if (bytes[p] == (tokens() == XML_TOKENS ? '>' : ';')) {
                ends.add(p + 1);
            }
        }
        return ends;
    }

    private byte[] statement(List<Integer> ends, int index) {
        return Arrays.copyOfRange(bytes, ends.get(index), ends.get(index + 1));
    }

    private void swapStatements() {
        List<Integer> ends = statements();
        if (ends.size() > 2) {
            int a = random.nextInt(ends.size() - 1);
            int b = random.nextInt(ends.size() - 1);
            int first = Math.min(a, b);
            int second = Math.max(a, b);
            if (first != second) {
                byte[] early = statement(ends, first);
                byte[] late = statement(ends, second);
                splice(ends.get(second), late.length, early);
                splice(ends.get(first), early.length, late);
            }
        }
    }

    private void dropStatement() {
        List<Integer> ends = statements();
        if (ends.size() > 1) {
            int index = random.nextInt(ends.size() - 1);
            splice(ends.get(index), ends.get(index + 1) - ends.get(index), new byte[0]);
        }
    }

    private void copyStatement() {
        List<Integer> ends = statements();
        if (ends.size() > 1) {
            byte[] copy = statement(ends, random.nextInt(ends.size() - 1));
            splice(ends.get(random.nextInt(ends.size())), 0, copy);
        }
    }

    private void borrow(byte[] other) {
        int from = random.nextInt(other.length + 1);
        int length = Math.min(other.length - from, random.nextInt(400));
        splice(random.nextInt(bytes.length + 1), 0, Arrays.copyOfRange(other, from, from + length));
    }

    private void replaceAll(char sign, String by) {
        bytes = latin(new String(bytes, StandardCharsets.ISO_8859_1).replace(String.valueOf(sign), by));
    }

    private void recode(Charset charset) {
        bytes = new String(bytes, StandardCharsets.ISO_8859_1).getBytes(charset);
    }
}
