// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The bytes of a resource of rules: a table of texts, a table of what there is, then one piece of {@link Code} after the
 * other, each decoded when first asked for. Numbers are written seven bits a byte, the lowest first.
 */
final class RuleImage {

    private static final int MAGIC = 0x4C52554C;
    private static final int VERSION = 1;

    private final ByteBuffer in;
    private final String[] texts;
    private final String source;
    private final String sourceHash;
    private final int bodies;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    RuleImage(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 || in.getInt() != MAGIC || in.get() != VERSION) {
            throw new IllegalStateException("not a resource of rules of version " + VERSION);
        }
        texts = new String[number()];
        for (int i = 0; i < texts.length; i++) {
            byte[] text = new byte[number()];
            in.get(text);
            texts[i] = new String(text, StandardCharsets.UTF_8);
        }
        source = texts[number()];
        sourceHash = texts[number()];
        int count = number();
        for (int i = 0; i < count; i++) {
            places.put(key(Op.values()[in.get()], texts[number()]), number());
        }
        bodies = in.position();
    }

    private static String key(Op op, String name) {
        return op.name().charAt(0) + name.toUpperCase(Locale.ROOT);
    }

    String source() {
        return source;
    }

    String sourceHash() {
        return sourceHash;
    }

    /** The names of all declarations of a kind, in upper case, in the order of the file. */
    List<String> names(Op kind) {
        return places.keySet().stream().filter(key -> key.charAt(0) == kind.name().charAt(0))
                .map(key -> key.substring(1)).toList();
    }

    /** A declaration by its name in whatever letters; null where there is none. */
    synchronized Code find(Op kind, String name) {
        Integer place = places.get(key(kind, name));
        if (place == null) {
            return null;
        }
        in.position(bodies + place);
        return code();
    }

    private Code code() {
        Op op = Op.values()[in.get()];
        Object value = switch (op) {
            case INTEGER -> Long.valueOf(number());
            case REAL -> in.getDouble();
            default -> {
                int text = number();
                yield text == 0 ? null : texts[text - 1];
            }
        };
        int count = number();
        var parts = new ArrayList<Code>(count);
        for (int i = 0; i < count; i++) {
            parts.add(code());
        }
        return new Code(op, value, parts);
    }

    private int number() {
        int value = 0;
        int shift = 0;
        int b;
        do {
            b = in.get();
            value |= (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }

    /** The bytes for some declarations; the same declarations always give the same bytes. */
    static byte[] write(List<Code> units, String source, String hash) {
        return new Writer().image(units, source, hash);
    }

    /** Collects the texts while it writes the codes. */
    private static final class Writer {

        private final Map<String, Integer> texts = new HashMap<>();
        private final List<String> ordered = new ArrayList<>();

        byte[] image(List<Code> units, String source, String hash) {
            var table = new ByteArrayOutputStream();
            var bodies = new ByteArrayOutputStream();
            number(table, text(source));
            number(table, text(hash));
            number(table, units.size());
            for (Code unit : units) {
                table.write(unit.op().ordinal());
                number(table, text(unit.text()));
                number(table, bodies.size());
                code(bodies, unit);
            }
            var out = new ByteArrayOutputStream();
            out.writeBytes(ByteBuffer.allocate(5).putInt(MAGIC).put((byte) VERSION).array());
            number(out, ordered.size());
            for (String text : ordered) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                number(out, bytes.length);
                out.writeBytes(bytes);
            }
            out.writeBytes(table.toByteArray());
            out.writeBytes(bodies.toByteArray());
            return out.toByteArray();
        }

        private void code(ByteArrayOutputStream out, Code code) {
            out.write(code.op().ordinal());
            switch (code.op()) {
                case INTEGER -> number(out, Math.toIntExact((Long) code.value()));
                case REAL -> out.writeBytes(ByteBuffer.allocate(8).putDouble((Double) code.value()).array());
                default -> number(out, code.value() == null ? 0 : text(code.text()) + 1);
            }
            number(out, code.parts().size());
            for (Code part : code.parts()) {
                code(out, part);
            }
        }

        private int text(String text) {
            return texts.computeIfAbsent(text, key -> {
                ordered.add(key);
                return ordered.size() - 1;
            });
        }

        private static void number(ByteArrayOutputStream out, int value) {
            int rest = value;
            while (rest > 0x7F) {
                out.write(rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }
}
