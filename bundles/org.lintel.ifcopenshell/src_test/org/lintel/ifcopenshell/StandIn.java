// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for IfcGeomServer and IfcConvert, of any generation, and misbehaves as its script says: the first argument is
 * a list such as {@code crash:23,nan:25}, what to do at which product; the second is the version it says it has; what
 * follows are the arguments of the program. Each net shape is a cube of 1000 units, each uncut one twice as long.
 */
public final class StandIn {

    private static final Pattern PRODUCT = Pattern.compile("#\\d+=IFC\\w+\\('([012]\\d{21})'");
    private static final int[] CUBE = {0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2,
        7, 6, 3, 0, 4, 3, 4, 7};

    private final String script;
    private final boolean wide;
    private final OutputStream out = System.out;

    private StandIn(String script, String version) {
        this.script = script;
        this.wide = !version.startsWith("0.5");
    }

    public static void main(String[] arguments) throws Exception {
        var standIn = new StandIn(arguments[0], arguments[1]);
        if (arguments.length == 3 && arguments[2].equals("--version")) {
            System.out.println("IfcOpenShell IfcConvert " + arguments[1] + " (OCC 7.8.1)");
        } else if (arguments.length > 2) {
            standIn.convert(Path.of(arguments[arguments.length - 2]), Path.of(arguments[arguments.length - 1]));
        } else {
            standIn.serve("IfcOpenShell-" + arguments[1]);
        }
    }

    /** What to do at a product: the word before its number; empty for nothing. */
    private String deed(String guid) {
        for (String one : script.split(",")) {
            if (one.endsWith(":" + Long.parseLong(guid.substring(1))) && (guid.charAt(0) == '1') == one.startsWith("~")) {
                return one.substring(one.startsWith("~") ? 1 : 0, one.indexOf(':'));
            }
        }
        return "";
    }

    private static List<String> products(String model) {
        var found = new ArrayList<String>();
        Matcher matcher = PRODUCT.matcher(model);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private void serve(String greeting) throws Exception {
        if (script.equals("mute")) {
            Thread.sleep(Long.MAX_VALUE);
        }
        if (script.equals("chatter")) {
            System.err.print("la ".repeat(2_000_000));
        }
        var in = new BufferedInputStream(System.in);
        send(0xff00, block(greeting.getBytes(StandardCharsets.US_ASCII)));
        List<String> left = List.of();
        while (true) {
            byte[] head = in.readNBytes(8);
            if (head.length < 8) {
                return;
            }
            ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            int kind = numbers.getInt();
            byte[] payload = in.readNBytes(numbers.getInt());
            switch (kind) {
                case 0xff01 -> {
                    left = products(new String(payload, StandardCharsets.ISO_8859_1));
                    at(left);
                    more(left);
                }
                case 0xff02 -> send(0xff03, entity(left.getFirst()));
                case 0xff05 -> {
                    left = left.subList(1, left.size());
                    at(left);
                    more(left);
                }
                case 0xff09 -> {
                    if (!wide) {
                        Runtime.getRuntime().halt(1);
                    }
                }
                default -> Runtime.getRuntime().halt(kind == 0xff06 ? 0 : 1);
            }
        }
    }

    private void more(List<String> left) throws IOException {
        send(0xff04, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(left.isEmpty() ? 0 : 1).array());
    }

    /** Where the real one computes the next product. */
    private void at(List<String> left) throws Exception {
        if (left.isEmpty()) {
            return;
        }
        switch (deed(left.getFirst())) {
            case "crash" -> {
                System.err.println("terminate called after throwing an instance of 'Standard_Failure'");
                System.err.flush();
                Runtime.getRuntime().halt(134);
            }
            case "hang" -> Thread.sleep(Long.MAX_VALUE);
            case "child" -> {
                new ProcessBuilder("sleep", "1000").inheritIO().start();
                Thread.sleep(Long.MAX_VALUE);
            }
            case "slow" -> Thread.sleep(500);
            case "garbage" -> {
                byte[] noise = new byte[4096];
                new java.util.Random(7).nextBytes(noise);
                out.write(noise);
                out.flush();
            }
            case "huge" -> head(0xff04, Integer.MAX_VALUE);
            case "negative" -> head(0xff04, -5);
            case "order" -> send(0xff03, new byte[0]);
            case "cut" -> {
                head(0xff04, 4);
                Runtime.getRuntime().halt(0);
            }
            default -> out.flush();
        }
    }

    private byte[] entity(String guid) throws IOException {
        String deed = deed(guid);
        var bytes = new ByteArrayOutputStream();
        bytes.write(integer(1));
        bytes.write(block(guid.getBytes(StandardCharsets.US_ASCII)));
        bytes.write(block("name".getBytes(StandardCharsets.US_ASCII)));
        bytes.write(block("IfcWall".getBytes(StandardCharsets.US_ASCII)));
        bytes.write(integer(-1));
        bytes.write(block(numbers(1, 0, 0, 5000, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)));
        bytes.write(integer(77));
        double[] points = points(guid);
        points[4] = deed.equals("nan") ? Double.NaN : points[4];
        bytes.write(deed.equals("blocks") ? integer(1 << 30) : block(numbers(points)));
        bytes.write(block(new byte[0]));
        ByteBuffer corners = ByteBuffer.allocate(CUBE.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int corner : CUBE) {
            corners.putInt(deed.equals("index") ? corner + 1 : corner);
        }
        bytes.write(block(corners.array()));
        bytes.write(block(new byte[16]));
        bytes.write(block(new byte[CUBE.length / 3 * 4]));
        if (wide) {
            bytes.write("{\"TOTAL_SURFACE_AREA\":6,\"TOTAL_SHAPE_VOLUME\":1}   ".substring(0, 48)
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static double[] points(String guid) {
        double x = guid.startsWith("1") ? 2000 : 1000;
        return new double[] {0, 0, 0, x, 0, 0, x, 1000, 0, 0, 1000, 0, 0, 0, 1000, x, 0, 1000, x, 1000, 1000, 0, 1000,
            1000};
    }

    private byte[] numbers(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * (wide ? 8 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            if (wide) {
                buffer.putDouble(value);
            } else {
                buffer.putFloat((float) value);
            }
        }
        return buffer.array();
    }

    private static byte[] integer(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    private static byte[] block(byte[] content) {
        return ByteBuffer.allocate(4 + content.length + (-content.length & 3)).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length).put(content).array();
    }

    private void head(int kind, int length) throws IOException {
        out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(kind).putInt(length).array());
        out.flush();
    }

    private void send(int kind, byte[] payload) throws IOException {
        head(kind, payload.length);
        out.write(payload);
        out.flush();
    }

    private void convert(Path model, Path target) throws Exception {
        if (script.equals("refuse")) {
            System.err.println("[Error] No support for this schema");
            Runtime.getRuntime().halt(1);
        }
        Path working = target.resolveSibling(target.getFileName() + ".tmp");
        int vertices = 1;
        var text = new StringBuilder("# by a stand-in\nmtllib shapes.mtl\n");
        for (String guid : products(Files.readString(model, StandardCharsets.ISO_8859_1))) {
            String deed = deed(guid);
            if (deed.equals("crash")) {
                Files.writeString(working, text);
                Runtime.getRuntime().halt(139);
            }
            text.append("g ").append(guid).append("\ns 1\n");
            double[] points = points(guid);
            for (int i = 0; i < points.length; i += 3) {
                text.append("v ").append(deed.equals("nan") ? "nan" : Double.toString(5 + points[i] / 1000)).append(' ')
                        .append(points[i + 1] / 1000).append(' ').append(points[i + 2] / 1000).append('\n');
            }
            text.append("vn 0 0 1\nusemtl surface-style-1\n");
            for (int i = 0; i < CUBE.length; i += 3) {
                text.append("f ");
                for (int k = 0; k < 3; k++) {
                    text.append(CUBE[i + k] + (deed.equals("index") ? 9 : vertices)).append("//1 ");
                }
                text.append('\n');
            }
            vertices += points.length / 3;
        }
        Files.writeString(working, text);
        Files.move(working, target);
    }
}
