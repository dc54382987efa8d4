// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.Version;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;

/**
 * Writes elements as glTF 2.0, binary: a node an element, with its GlobalId, entity and name as extras; each mesh once,
 * however often it is used. Single precision is enough, for all is written relative to whole metres near the middle;
 * the root node's extras hold that offset. Z up becomes Y up at the root.
 */
public final class GltfWriter {

    /** A vertex farther from its mesh's own origin would lose digits in single precision, in metres. */
    private static final double FAR = 100;

    /** What has no colour of its own: a light stone. */
    private static final int PLAIN = 0;

    private record Stored(int index, Vec origin) {
    }

    private final Map<Mesh, Stored> stored = new IdentityHashMap<>();
    private final Map<Long, Stored> byContent = new HashMap<>();
    private final List<Mesh> meshes = new ArrayList<>();
    private final List<ElementGeometry> elements = new ArrayList<>();
    /** The number of the material of each mesh, and that of each colour. */
    private final List<Integer> materials = new ArrayList<>();
    private final Map<Integer, Integer> colours = new LinkedHashMap<>();
    private Bounds bounds = Bounds.EMPTY;

    /** Takes up an element; one without meshes is left out. */
    public void add(ElementGeometry element) {
        add(element, PLAIN);
    }

    /**
     * The same in a colour.
     *
     * @param argb as on a screen, alpha first; a mesh that was taken up before keeps the colour it got then
     */
    public void add(ElementGeometry element, int argb) {
        if (element.parts().isEmpty()) {
            return;
        }
        elements.add(element);
        colours.putIfAbsent(argb, colours.size());
        for (Part part : element.parts()) {
            Mesh mesh = part.mesh();
            Stored equal = byContent.get(mesh.contentHash());
            if (equal != null && meshes.get(equal.index()).sameContent(mesh)) {
                stored.put(mesh, equal);
            } else if (!stored.containsKey(mesh)) {
                Bounds box = mesh.bounds();
                Vec origin = box.farthest() > FAR ? whole(box.centre()) : Vec.ZERO;
                stored.put(mesh, new Stored(meshes.size(), origin));
                materials.add(colours.get(argb));
                byContent.putIfAbsent(mesh.contentHash(), stored.get(mesh));
                meshes.add(mesh);
            }
            bounds = bounds.with(mesh.bounds(element.placement().times(part.at())));
        }
    }

    private static Vec whole(Vec v) {
        return new Vec(Math.rint(v.x()), Math.rint(v.y()), Math.rint(v.z()));
    }

    /** Writes all that was taken up; the stream is not closed. */
    public void write(OutputStream out) throws IOException {
        Vec offset = bounds.isEmpty() || bounds.farthest() < FAR * 100 ? Vec.ZERO : whole(bounds.centre());
        var json = new GltfJson();
        long size = header(json, offset);
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        int textLength = text.length + 3 & ~3;
        long total = 12 + 8 + textLength + (size == 0 ? 0 : 8 + size);
        if (total > Integer.MAX_VALUE) {
            throw new IOException("more than 2 GiB of geometry do not fit one glTF file");
        }
        ByteBuffer head = ByteBuffer.allocate(20 + textLength).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x46546C67).putInt(2).putInt((int) total).putInt(textLength).putInt(0x4E4F534A).put(text);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        out.write(head.array());
        if (size > 0) {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) size).putInt(0x004E4942).array());
            for (Mesh mesh : meshes) {
                out.write(bytes(mesh, stored.get(mesh).origin()));
            }
        }
    }

    /** Positions, then indices; always a multiple of four bytes. */
    private static byte[] bytes(Mesh mesh, Vec origin) {
        ByteBuffer b = ByteBuffer.allocate(length(mesh)).order(ByteOrder.LITTLE_ENDIAN);
        for (int v = 0; v < mesh.vertices(); v++) {
            b.putFloat((float) (mesh.x(v) - origin.x())).putFloat((float) (mesh.y(v) - origin.y()))
                    .putFloat((float) (mesh.z(v) - origin.z()));
        }
        boolean wide = mesh.vertices() > 65_535;
        for (int t = 0; t < mesh.triangles(); t++) {
            for (int k = 0; k < 3; k++) {
                if (wide) {
                    b.putInt(mesh.corner(t, k));
                } else {
                    b.putShort((short) mesh.corner(t, k));
                }
            }
        }
        return b.array();
    }

    private static int indexLength(Mesh mesh) {
        return mesh.triangles() * 3 * (mesh.vertices() > 65_535 ? 4 : 2);
    }

    private static int length(Mesh mesh) {
        return Math.addExact(mesh.vertices() * 12, indexLength(mesh) + 3 & ~3);
    }

    private long header(GltfJson json, Vec offset) {
        json.open("").open("asset").value("version", "2.0").value("generator", "Lintel " + Version.CURRENT).close();
        json.value("scene", 0).list("scenes").open("").list("nodes").number(0).end().close().end();
        nodes(json, offset);
        if (meshes.isEmpty()) {
            json.close();
            return 0;
        }
        json.list("meshes");
        for (int i = 0; i < meshes.size(); i++) {
            json.open("").list("primitives").open("").open("attributes").value("POSITION", i * 2).close()
                    .value("indices", i * 2 + 1).value("material", materials.get(i)).close().end().close();
        }
        json.end().list("materials");
        for (int argb : colours.keySet()) {
            json.open("").value("doubleSided", true);
            if (argb != PLAIN && argb >>> 24 < 255) {
                json.value("alphaMode", "BLEND");
            }
            json.open("pbrMetallicRoughness").list("baseColorFactor");
            for (double d : argb == PLAIN ? new double[] {0.8, 0.8, 0.78, 1} : new double[] {linear(argb >> 16),
                linear(argb >> 8), linear(argb), (argb >>> 24) / 255.0}) {
                json.number(d);
            }
            json.end().value("metallicFactor", 0).value("roughnessFactor", 0.9).close().close();
        }
        json.end();
        long size = buffers(json);
        json.close();
        return size;
    }

    /** glTF wants light, not what a screen is sent (IEC 61966-2-1); four digits suffice. */
    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        double light = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        return Math.rint(light * 1e4) / 1e4;
    }

    private long buffers(GltfJson json) {
        json.list("accessors");
        for (int i = 0; i < meshes.size(); i++) {
            Mesh mesh = meshes.get(i);
            Bounds box = mesh.bounds();
            Vec o = stored.get(mesh).origin();
            json.open("").value("bufferView", i * 2).value("componentType", 5126).value("count", mesh.vertices())
                    .value("type", "VEC3").list("min").number((float) (box.minX() - o.x()))
                    .number((float) (box.minY() - o.y())).number((float) (box.minZ() - o.z())).end().list("max")
                    .number((float) (box.maxX() - o.x())).number((float) (box.maxY() - o.y()))
                    .number((float) (box.maxZ() - o.z())).end().close();
            json.open("").value("bufferView", i * 2 + 1)
                    .value("componentType", mesh.vertices() > 65_535 ? 5125 : 5123)
                    .value("count", mesh.triangles() * 3).value("type", "SCALAR").close();
        }
        json.end().list("bufferViews");
        long at = 0;
        for (Mesh mesh : meshes) {
            json.open("").value("buffer", 0).value("byteOffset", at).value("byteLength", mesh.vertices() * 12)
                    .value("target", 34962).close();
            json.open("").value("buffer", 0).value("byteOffset", at + mesh.vertices() * 12)
                    .value("byteLength", indexLength(mesh)).value("target", 34963).close();
            at += length(mesh);
        }
        json.end().list("buffers").open("").value("byteLength", at).close().end();
        return at;
    }

    private void nodes(GltfJson json, Vec offset) {
        json.list("nodes").open("").value("name", "model");
        json.list("matrix");
        for (double d : new double[] {1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1}) {
            json.number(d);
        }
        json.end().open("extras").list("offset").number(offset.x()).number(offset.y()).number(offset.z()).end().close();
        int next = 1;
        if (!elements.isEmpty()) {
            json.list("children");
            for (ElementGeometry element : elements) {
                json.number(next);
                next += element.parts().size() == 1 ? 1 : 1 + element.parts().size();
            }
            json.end();
        }
        json.close();
        next = 1;
        for (ElementGeometry element : elements) {
            next = element(json, element, next, offset);
        }
        json.end();
    }

    private int element(GltfJson json, ElementGeometry element, int index, Vec offset) {
        Matrix world = Matrix.translation(offset.times(-1)).times(element.placement());
        List<Part> parts = element.parts();
        String name = element.element().name();
        json.open("");
        if (name != null && !name.isEmpty()) {
            json.value("name", name);
        }
        int next = index + 1;
        if (parts.size() == 1) {
            mesh(json, parts.getFirst(), world);
        } else {
            json.list("children");
            for (int i = 0; i < parts.size(); i++) {
                json.number(next + i);
            }
            json.end();
        }
        json.open("extras").value("type", element.element().typeName()).value("id", element.element().id());
        String guid = element.element().globalId();
        if (guid != null) {
            json.value("GlobalId", guid);
        }
        json.close().close();
        if (parts.size() > 1) {
            for (Part part : parts) {
                json.open("");
                mesh(json, part, world);
                json.close();
                next++;
            }
        }
        return next;
    }

    private void mesh(GltfJson json, Part part, Matrix world) {
        Stored one = stored.get(part.mesh());
        json.value("mesh", one.index());
        Matrix at = world.times(part.at()).times(Matrix.translation(one.origin()));
        if (!at.equals(Matrix.IDENTITY)) {
            json.list("matrix");
            for (double d : at.columns()) {
                json.number(d);
            }
            json.end();
        }
    }
}
