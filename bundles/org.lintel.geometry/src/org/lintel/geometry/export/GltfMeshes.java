// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;

/** Meshes, materials and the bytes of a glTF file: each geometry once, however often it is used and in which colours. */
final class GltfMeshes {

    /** A vertex farther from its mesh's own origin would lose digits in single precision, in metres. */
    private static final double FAR = 100;

    private record Stored(int index, Vec origin) {
    }

    private record Coloured(int geometry, int argb) {
    }

    /**
     * A mesh of the file.
     *
     * @param origin what has been taken off its vertices, and has to be added by its place
     */
    record Used(int mesh, Vec origin) {
    }

    private final Map<Mesh, Stored> stored = new IdentityHashMap<>();
    private final Map<Long, Stored> byContent = new HashMap<>();
    private final List<Mesh> geometries = new ArrayList<>();
    private final Map<Coloured, Integer> meshes = new LinkedHashMap<>();
    private final Map<Integer, Integer> materials = new LinkedHashMap<>();

    /** Takes up a mesh in a colour, alpha first. */
    Used use(Mesh mesh, int argb) {
        Stored known = stored.get(mesh);
        if (known == null) {
            Stored equal = byContent.get(mesh.contentHash());
            if (equal != null && geometries.get(equal.index()).sameContent(mesh)) {
                // not kept: it may go, and its like is found by content again
                known = equal;
            } else {
                Bounds box = mesh.bounds();
                known = new Stored(geometries.size(), box.farthest() > FAR ? whole(box.centre()) : Vec.ZERO);
                byContent.putIfAbsent(mesh.contentHash(), known);
                geometries.add(mesh);
                stored.put(mesh, known);
            }
        }
        materials.putIfAbsent(argb, materials.size());
        var key = new Coloured(known.index(), argb);
        meshes.putIfAbsent(key, meshes.size());
        return new Used(meshes.get(key), known.origin());
    }

    static Vec whole(Vec v) {
        return new Vec(Math.rint(v.x()), Math.rint(v.y()), Math.rint(v.z()));
    }

    /** Writes meshes, materials, accessors, views and the buffer; how many bytes that holds. */
    long describe(GltfJson json) {
        if (meshes.isEmpty()) {
            return 0;
        }
        json.list("meshes");
        for (Coloured mesh : meshes.keySet()) {
            json.open("").list("primitives").open("").open("attributes").value("POSITION", mesh.geometry() * 2).close()
                    .value("indices", mesh.geometry() * 2 + 1).value("material", materials.get(mesh.argb())).close()
                    .end().close();
        }
        json.end().list("materials");
        for (int argb : materials.keySet()) {
            json.open("").value("doubleSided", true);
            if (argb >>> 24 < 255) {
                json.value("alphaMode", "BLEND");
            }
            json.open("pbrMetallicRoughness").list("baseColorFactor").number(linear(argb >> 16 & 255))
                    .number(linear(argb >> 8 & 255)).number(linear(argb & 255)).number((argb >>> 24) / 255.0).end()
                    .value("metallicFactor", 0).value("roughnessFactor", 0.9).close().close();
        }
        json.end();
        return buffers(json);
    }

    /** What is on a screen as light (IEC 61966-2-1), to six digits. */
    private static double linear(int part) {
        double s = part / 255.0;
        double light = s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
        return Math.rint(light * 1e6) / 1e6;
    }

    private long buffers(GltfJson json) {
        json.list("accessors");
        for (int i = 0; i < geometries.size(); i++) {
            Mesh mesh = geometries.get(i);
            Bounds box = mesh.bounds();
            Vec o = origin(mesh);
            json.open("").value("bufferView", i * 2).value("componentType", 5126).value("count", mesh.vertices())
                    .value("type", "VEC3").list("min").number((float) (box.minX() - o.x()))
                    .number((float) (box.minY() - o.y())).number((float) (box.minZ() - o.z())).end().list("max")
                    .number((float) (box.maxX() - o.x())).number((float) (box.maxY() - o.y()))
                    .number((float) (box.maxZ() - o.z())).end().close();
            json.open("").value("bufferView", i * 2 + 1).value("componentType", wide(mesh) ? 5125 : 5123)
                    .value("count", mesh.triangles() * 3).value("type", "SCALAR").close();
        }
        json.end().list("bufferViews");
        long at = 0;
        for (Mesh mesh : geometries) {
            json.open("").value("buffer", 0).value("byteOffset", at).value("byteLength", mesh.vertices() * 12)
                    .value("target", 34962).close();
            json.open("").value("buffer", 0).value("byteOffset", at + mesh.vertices() * 12)
                    .value("byteLength", indexLength(mesh)).value("target", 34963).close();
            at += length(mesh);
        }
        json.end().list("buffers").open("").value("byteLength", at).close().end();
        return at;
    }

    void write(OutputStream out) throws IOException {
        for (Mesh mesh : geometries) {
            out.write(bytes(mesh, origin(mesh)));
        }
    }

    private Vec origin(Mesh mesh) {
        return stored.get(mesh).origin();
    }

    /** Positions, then indices; always a multiple of four bytes. */
    private static byte[] bytes(Mesh mesh, Vec origin) {
        ByteBuffer b = ByteBuffer.allocate(length(mesh)).order(ByteOrder.LITTLE_ENDIAN);
        for (int v = 0; v < mesh.vertices(); v++) {
            b.putFloat((float) (mesh.x(v) - origin.x())).putFloat((float) (mesh.y(v) - origin.y()))
                    .putFloat((float) (mesh.z(v) - origin.z()));
        }
        boolean wide = wide(mesh);
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

    private static boolean wide(Mesh mesh) {
        return mesh.vertices() > 65_535;
    }

    private static int indexLength(Mesh mesh) {
        return mesh.triangles() * 3 * (wide(mesh) ? 4 : 2);
    }

    private static int length(Mesh mesh) {
        return Math.addExact(mesh.vertices() * 12, indexLength(mesh) + 3 & ~3);
    }
}
