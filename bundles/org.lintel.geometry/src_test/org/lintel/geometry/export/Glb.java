// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** A binary glTF file taken apart and held against what glTF 2.0 asks of it. */
final class Glb {

    final JsonNode json;
    private final ByteBuffer data;

    Glb(byte[] file) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x46546C67, b.getInt(), "magic");
        assertEquals(2, b.getInt(), "version");
        assertEquals(file.length, b.getInt(), "length");
        int length = b.getInt();
        assertEquals(0, length % 4, "chunks are multiples of four bytes");
        assertEquals(0x4E4F534A, b.getInt(), "JSON");
        json = new ObjectMapper().readTree(file, 20, length);
        b.position(20 + length);
        if (b.hasRemaining()) {
            int size = b.getInt();
            assertEquals(0x004E4942, b.getInt(), "BIN");
            assertEquals(b.remaining(), size);
            assertEquals(size, json.at("/buffers/0/byteLength").asInt());
        }
        data = b.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Everything that can be checked without drawing. */
    Glb valid() {
        for (JsonNode view : json.path("bufferViews")) {
            assertEquals(0, view.get("byteOffset").asInt() % 4);
            assertTrue(view.get("byteLength").asInt() > 0);
            assertTrue(view.get("byteOffset").asInt() + view.get("byteLength").asInt() <= data.capacity());
        }
        for (JsonNode mesh : json.path("meshes")) {
            for (JsonNode primitive : mesh.get("primitives")) {
                positions(json.get("accessors").get(primitive.at("/attributes/POSITION").asInt()));
                indices(json.get("accessors").get(primitive.get("indices").asInt()),
                        json.get("accessors").get(primitive.at("/attributes/POSITION").asInt()).get("count").asInt());
                assertTrue(json.get("materials").has(primitive.get("material").asInt()));
            }
        }
        nodes();
        for (JsonNode material : json.path("materials")) {
            JsonNode factor = material.at("/pbrMetallicRoughness/baseColorFactor");
            assertEquals(4, factor.size());
            factor.forEach(f -> assertTrue(f.asDouble() >= 0 && f.asDouble() <= 1));
            assertEquals(factor.get(3).asDouble() < 1, material.path("alphaMode").asText().equals("BLEND"));
        }
        return this;
    }

    private void positions(JsonNode accessor) {
        assertEquals(5126, accessor.get("componentType").asInt());
        JsonNode view = json.get("bufferViews").get(accessor.get("bufferView").asInt());
        assertEquals(accessor.get("count").asInt() * 12, view.get("byteLength").asInt());
        for (int k = 0; k < 3; k++) {
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < accessor.get("count").asInt(); i++) {
                float f = data.getFloat(view.get("byteOffset").asInt() + i * 12 + k * 4);
                assertTrue(Float.isFinite(f));
                min = Math.min(min, f);
                max = Math.max(max, f);
            }
            assertEquals(min, (float) accessor.get("min").get(k).asDouble());
            assertEquals(max, (float) accessor.get("max").get(k).asDouble());
        }
    }

    private void indices(JsonNode accessor, int vertices) {
        int size = accessor.get("componentType").asInt() == 5125 ? 4 : 2;
        JsonNode view = json.get("bufferViews").get(accessor.get("bufferView").asInt());
        assertEquals(accessor.get("count").asInt() * size, view.get("byteLength").asInt());
        assertEquals(0, accessor.get("count").asInt() % 3);
        for (int i = 0; i < accessor.get("count").asInt(); i++) {
            int at = view.get("byteOffset").asInt() + i * size;
            long index = size == 4 ? Integer.toUnsignedLong(data.getInt(at)) : data.getShort(at) & 0xFFFF;
            assertTrue(index < vertices && (size == 4 || index < 65_535), "the last number is kept for restarts");
        }
    }

    /** A tree: each node but the root has one parent, and is reached. */
    private void nodes() {
        Set<Integer> reached = new HashSet<>();
        reached.add(json.at("/scenes/0/nodes/0").asInt());
        for (JsonNode node : json.get("nodes")) {
            assertFalse(node.has("children") && node.get("children").isEmpty(), "no empty lists");
            for (JsonNode child : node.path("children")) {
                assertTrue(reached.add(child.asInt()), "two parents");
                assertFalse(node.has("mesh"), "places are not inherited");
            }
            assertTrue(!node.has("mesh") || json.get("meshes").has(node.get("mesh").asInt()));
            assertTrue(!node.has("matrix") || node.get("matrix").size() == 16);
        }
        assertEquals(json.get("nodes").size(), reached.size());
    }

    /** The node with a GlobalId in its extras; null where there is none. */
    JsonNode node(String guid) {
        for (JsonNode node : json.get("nodes")) {
            if (guid.equals(node.at("/extras/GlobalId").asText())) {
                return node;
            }
        }
        return null;
    }
}
