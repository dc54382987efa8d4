// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.geo.format.JsonOut;

/**
 * One geometry of a city object, with what its faces are.
 *
 * @param type MultiSurface, Solid or MultiSolid
 * @param lod 0 for what is covered, 1 for a block, 3 for the whole
 * @param shells of a MultiSurface all together, of solids one each
 * @param surfaces what faces are, as the standard calls it; empty where nothing is told
 * @param values for each shell and face the number of its surface, null for none
 */
record CityGeometry(String type, String lod, List<CityShell> shells, List<Map<String, Object>> surfaces,
        List<List<Integer>> values) {

    /** How the faces of shells are called. */
    interface Naming {
        /** @return the number of a surface */
        Integer of(int[][] face);
    }

    /** A body: of closed shells solids, else surfaces. */
    static CityGeometry body(List<CityShell> shells, String lod, boolean manySolids, List<Map<String, Object>> surfaces,
            Naming naming) {
        boolean closed = shells.stream().allMatch(CityShell::closed);
        String type = closed && shells.size() == 1 ? "Solid" : closed && manySolids ? "MultiSolid" : "MultiSurface";
        return new CityGeometry(type, lod, shells, surfaces, naming == null ? List.of() : shells.stream()
                .map(shell -> shell.faces().stream().map(naming::of).toList()).toList());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("lod", lod);
        json.writeArrayFieldStart("boundaries");
        for (CityShell shell : shells) {
            solid(json, type, () -> faces(json, shell.faces()));
        }
        json.writeEndArray();
        if (!surfaces.isEmpty()) {
            json.writeObjectFieldStart("semantics");
            json.writeFieldName("surfaces");
            JsonOut.value(json, surfaces);
            json.writeArrayFieldStart("values");
            for (List<Integer> shell : values) {
                solid(json, type, () -> numbers(json, shell));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private interface Inner {
        void write() throws IOException;
    }

    /** Faces stand in the list of a MultiSurface itself, in that of the one shell of a Solid, or deeper. */
    private static void solid(JsonGenerator json, String type, Inner faces) throws IOException {
        int levels = type.equals("MultiSurface") ? 0 : type.equals("Solid") ? 1 : 2;
        for (int i = 0; i < levels; i++) {
            json.writeStartArray();
        }
        faces.write();
        for (int i = 0; i < levels; i++) {
            json.writeEndArray();
        }
    }

    private static void faces(JsonGenerator json, List<int[][]> faces) throws IOException {
        for (int[][] rings : faces) {
            json.writeStartArray();
            for (int[] ring : rings) {
                json.writeArray(ring, 0, ring.length);
            }
            json.writeEndArray();
        }
    }

    private static void numbers(JsonGenerator json, List<Integer> numbers) throws IOException {
        for (Integer number : numbers) {
            if (number == null) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }
    }

    /** Collects faces of one shell with what they are. */
    static final class Maker {
        private final List<int[][]> faces = new ArrayList<>();
        private final List<Map<String, Object>> surfaces = new ArrayList<>();
        private final List<Integer> values = new ArrayList<>();

        /** The number of a surface; a face more may be of it. */
        int surface(Map<String, Object> surface) {
            surfaces.add(surface);
            return surfaces.size() - 1;
        }

        Map<String, Object> surface(int number) {
            return surfaces.get(number);
        }

        void add(int[][] face, Integer surface) {
            faces.add(face);
            values.add(surface);
        }

        boolean isEmpty() {
            return faces.isEmpty();
        }

        CityGeometry make(String type, String lod) {
            return new CityGeometry(type, lod, List.of(new CityShell(List.copyOf(faces), true)), surfaces,
                    List.of(new ArrayList<>(values)));
        }
    }
}
