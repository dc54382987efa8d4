// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** {@code lintel export} as its user has it: what stands in the files, what is refused, and with which words. */
class ExportVerbTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "Wall </script>\\X2\\202E\\X0\\\\X\\1B[2J=1+1";

    @TempDir
    Path folder;

    private Path tiny() throws IOException {
        return TinyModel.write(folder.resolve("tiny.ifc"), "Wall");
    }

    private String export(Path model, String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"export", model.toString(), "-o", out.toString(), "-q"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        lintel(all).ends(0);
        return Files.readString(out);
    }

    /** Without what changes with the version of Lintel. */
    private static String golden(String text) {
        return text.replaceAll("\"Lintel [^\"]*\"", "\"Lintel\"").replaceAll("\"sha256\":\"[0-9a-f]{64}\"", "\"sha256\":\"*\"");
    }

    @Test
    void geoJsonOfOneWallIsThis() throws IOException {
        assertEquals("""
                {
                "type":"FeatureCollection",
                "crs":{
                "type":"name",
                "properties":{"name":"EPSG:2326"}
                },
                "name":"tiny.ifc",
                "lintel":{
                "generator":"Lintel",
                "model":{"file":"tiny.ifc","sha256":"*","schema":"IFC4","project":"0ProjectProjectProject"},
                "georeference":{"crs":"EPSG:2326","heights":"EPSG:5738","level":50},
                "attribution":[]
                },
                "features":[
                {"type":"Feature","id":"3WallWallWallWallWallW","geometry":{"type":"Polygon","coordinates":[[[836000,819000],\
                [836000,819000.2],[836004,819000.2],[836004,819000],[836000,819000]]]},"properties":{"layer":"element",\
                "globalId":"3WallWallWallWallWallW","ifcClass":"IfcWall","name":"Wall","building":"1BuildingBuildingBuild",\
                "storey":"2StoreyStoreyStoreySto","storeyName":"G/F","baseHeight":5.0,"topHeight":8.0,"height":3.0,"area":0.8}}
                ],
                "bbox":[
                836000.0,
                819000.0,
                836004.0,
                819000.2
                ]
                }
                """, golden(export(tiny(), "tiny.geojson", "--crs", "EPSG:2326", "--layers", "element")));
    }

    @Test
    void cityJsonOfOneWallIsThis() throws IOException {
        assertEquals("""
                {
                "type":"CityJSON",
                "version":"2.0",
                "CityObjects":{
                "3WallWallWallWallWallW":{"type":"BuildingConstructiveElement","attributes":{"globalId":"3WallWallWallWallWallW",\
                "ifcClass":"IfcWall","name":"Wall","building":"1BuildingBuildingBuild","storey":"2StoreyStoreyStoreySto",\
                "storeyName":"G/F","baseHeight":5.0,"topHeight":8.0,"height":3.0},"parents":["1BuildingBuildingBuild"],\
                "geometry":[{"type":"Solid","lod":"3","boundaries":[[[[3,1,0]],[[1,3,2]],[[7,4,5]],[[5,6,7]],[[3,0,4]],[[3,4,7]],\
                [[0,1,5]],[[0,5,4]],[[1,2,6]],[[1,6,5]],[[2,3,7]],[[2,7,6]]]]}]},
                "1BuildingBuildingBuild":{"type":"Building","attributes":{"globalId":"1BuildingBuildingBuild","ifcClass":"IfcBuilding",\
                "name":"House","longName":"Long house","storeys":1,"baseHeight":5.0,"topHeight":8.0,"height":3.0,"area":0.8,\
                "lintel":{"generator":"Lintel","model":{"file":"tiny.ifc","sha256":"*","schema":"IFC4",\
                "project":"0ProjectProjectProject"},"georeference":{"crs":"EPSG:2326","heights":"EPSG:5738","level":50},\
                "attribution":[]}},"children":["3WallWallWallWallWallW"],"geometry":[{"type":"MultiSurface","lod":"0",\
                "boundaries":[[[0,1,2,3]]]},{"type":"Solid","lod":"1","boundaries":[[[[0,3,2,1]],[[4,5,6,7]],[[0,1,5,4]],\
                [[1,2,6,5]],[[2,3,7,6]],[[3,0,4,7]]]],"semantics":{"surfaces":[{"type":"GroundSurface"},{"type":"WallSurface"},\
                {"type":"RoofSurface"}],"values":[[0,2,1,1,1,1]]}}]}
                },
                "transform":{
                "scale":[0.001,0.001,0.001],
                "translate":[836000.0,819000.0,5.0]
                },
                "vertices":[
                [0,0,0],
                [4000,0,0],
                [4000,200,0],
                [0,200,0],
                [0,0,3000],
                [4000,0,3000],
                [4000,200,3000],
                [0,200,3000]
                ],
                "metadata":{
                "title":"tiny.ifc",
                "referenceSystem":"https://www.opengis.net/def/crs/EPSG/0/2326",
                "geographicalExtent":[836000.0,819000.0,5.0,836004.0,819000.2,8.0]
                }
                }
                """, golden(export(tiny(), "tiny.city.json", "--layers", "building,element", "--no-envelope")));
    }

    @Test
    void aRoomHasFloorWallsAndCeiling() throws IOException {
        JsonNode room = JSON.readTree(export(tiny(), "room.city.json", "--layers", "space")).at("/CityObjects/"
                + TinyModel.ROOM);
        assertEquals("BuildingRoom", room.get("type").asText());
        assertEquals(TinyModel.BUILDING, room.at("/parents/0").asText(), "without storeys a room is the building's");
        assertEquals("[[0,0,2,2,1,1,1,1,1,1,1,1]]", room.at("/geometry/0/semantics/values").toString());
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        for (String name : List.of("a.geojson", "a.city.json")) {
            String once = export(tiny(), name);
            assertEquals(once, export(tiny(), name), name);
        }
    }

    /** The corners of the wall, through all nodes and the place that the root names, are those on the map. */
    @Test
    void glTfSaysWhereItBelongs() throws IOException {
        Path out = folder.resolve("tiny.glb");
        lintel("export", tiny().toString(), "-o", out.toString(), "-q").ends(0);
        byte[] bytes = Files.readAllBytes(out);
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = head.getInt(12);
        JsonNode gltf = JSON.readTree(new String(bytes, 20, length, StandardCharsets.UTF_8));
        JsonNode root = gltf.at("/nodes/0/extras");
        assertEquals("EPSG:2326", root.get("crs").asText());
        assertEquals("EPSG:5738", root.get("heights").asText());
        JsonNode offset = root.get("offset");
        double[] low = {1e9, 1e9, 1e9};
        double[] high = {-1e9, -1e9, -1e9};
        for (JsonNode node : gltf.get("nodes")) {
            if (node.has("mesh")) {
                JsonNode position = gltf.at("/accessors").get(gltf.at("/meshes").get(node.get("mesh").asInt())
                        .at("/primitives/0/attributes/POSITION").asInt());
                for (int k = 0; k < 3; k++) {
                    double moved = node.has("matrix") ? node.get("matrix").get(12 + k).asDouble() : 0;
                    low[k] = Math.min(low[k], position.get("min").get(k).asDouble() + moved + offset.get(k).asDouble());
                    high[k] = Math.max(high[k], position.get("max").get(k).asDouble() + moved + offset.get(k).asDouble());
                }
            }
        }
        assertArrayEquals(new double[] {836000, 819000, 5}, low, 0.001);
        assertArrayEquals(new double[] {836004, 819000.2, 8}, high, 0.001, "the wall, and no room");
    }

    private static String head(byte[] glb) {
        return new String(glb, 20, ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN).getInt(12), StandardCharsets.UTF_8);
    }

    @Test
    void glTfOfOneWallIsThis() throws IOException {
        Path out = folder.resolve("tiny.glb");
        lintel("export", tiny().toString(), "-o", out.toString(), "-q").ends(0);
        byte[] once = Files.readAllBytes(out);
        assertEquals("""
                {"asset":{"version":"2.0","generator":"Lintel","extras":{"file":"tiny.ifc","sha256":"*","schema":"IFC4",\
                "project":"0ProjectProjectProject"}},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"name":"model",\
                "matrix":[1,0,0,0,0,0,-1,0,0,1,0,0,0,0,0,1],"extras":{"offset":[836002,819000,6],"crs":"EPSG:2326",\
                "heights":"EPSG:5738","place":"easting = offset[0] + x, northing = offset[1] - z, height = offset[2] + y"},\
                "children":[1]},{"name":"Tiny","extras":{"type":"IfcProject","id":1,"GlobalId":"0ProjectProjectProject"},\
                "children":[2]},{"name":"House","extras":{"type":"IfcBuilding","id":12,"GlobalId":"1BuildingBuildingBuild"},\
                "children":[3]},{"name":"G/F","extras":{"type":"IfcBuildingStorey","id":13,"GlobalId":"2StoreyStoreyStoreySto"},\
                "children":[4]},{"name":"Wall","extras":{"type":"IfcWall","id":30,"GlobalId":"3WallWallWallWallWallW"},"mesh":0,\
                "matrix":[1,0,0,0,0,1,0,0,0,0,1,0,-2,0,-1,1]}],"meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1,\
                "material":0}]}],"materials":[{"doubleSided":true,"pbrMetallicRoughness":{"baseColorFactor":[0.904661,0.887923,\
                0.838799,1],"metallicFactor":0,"roughnessFactor":0.9}}],"accessors":[{"bufferView":0,"componentType":5126,\
                "count":8,"type":"VEC3","min":[0,0,0],"max":[4,0.20000000298023224,3]},{"bufferView":1,"componentType":5123,\
                "count":36,"type":"SCALAR"}],"bufferViews":[{"buffer":0,"byteOffset":0,"byteLength":96,"target":34962},\
                {"buffer":0,"byteOffset":96,"byteLength":72,"target":34963}],"buffers":[{"byteLength":168}]}""", golden(head(once)).strip());
        lintel("export", tiny().toString(), "-o", out.toString(), "-q").ends(0);
        assertArrayEquals(once, Files.readAllBytes(out), "the same model gives the same bytes");
    }

    @Test
    void hostileNamesActOnNothingInGlTfEither() throws IOException {
        Path model = TinyModel.write(folder.resolve("evil.ifc"), HOSTILE);
        Path out = folder.resolve("evil.glb");
        lintel("export", model.toString(), "-o", out.toString(), "-q").ends(0);
        String text = head(Files.readAllBytes(out));
        assertTrue(text.chars().allMatch(c -> c >= ' ' && c < 0x7f), text);
        assertFalse(text.contains("</script"));
        assertTrue(JSON.readTree(text).toString().contains("\u202e"), "the name is kept, escaped");
    }

    @Test
    void hostileNamesActOnNothing() throws IOException {
        Path model = TinyModel.write(folder.resolve("evil.ifc"), HOSTILE);
        for (String name : List.of("evil.geojson", "evil.city.json")) {
            String text = export(model, name);
            assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
            assertFalse(text.contains("</script"), name);
            assertTrue(JSON.readTree(text).toString().contains("\u202e"), "the name is kept, escaped: " + name);
        }
    }

    @Test
    void withoutAPlaceItSaysWhatToDo() throws IOException {
        Path model = TinyModel.write(folder.resolve("lost.ifc"), "Wall", false);
        Path out = folder.resolve("lost.geojson");
        String en = lintel("export", model.toString(), "-o", out.toString()).ends(1).err();
        assertTrue(en.contains("lintel georeference set"), en);
        assertTrue(lintel("--lang", "zh-HK", "export", model.toString(), "-o", out.toString()).ends(1).err().contains("沒有位置資料"));
        assertFalse(Files.exists(out));
    }

    @Test
    void mistakesAreNamed() throws IOException {
        String model = tiny().toString();
        for (String[] words : new String[][] {{"-o", "x.dwg"}, {}, {"-f", "dwg"}, {"-o", "x.geojson", "--layers", "walls"},
            {"-o", "x.geojson", "--crs", "EPSG:3857"}, {"-o", "x.city.json", "--crs", "EPSG:4326"},
            {"-o", "x.geojson", "--links", "none.json"}}) {
            String[] all = new String[words.length + 2];
            all[0] = "export";
            all[1] = model;
            System.arraycopy(words, 0, all, 2, words.length);
            Command told = lintel(all).ends(2);
            assertFalse(told.err().isBlank());
            assertFalse(Files.exists(Path.of(words.length > 1 ? words[1] : "x.geojson")));
        }
        lintel("export", folder.resolve("none.ifc").toString(), "-f", "geojson").ends(3);
    }

    @Test
    void aFileWithoutNameStandsBesideTheModel() throws IOException {
        lintel("export", tiny().toString(), "-f", "geojson", "-q").ends(0);
        assertTrue(Files.exists(folder.resolve("tiny.ifc.geojson")));
    }

    /** Every edge of every solid is walked as often one way as the other; parents and children agree. */
    @Test
    void theOfficeTowerIsAWholeCityModel() throws IOException {
        Path model = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-p", "faultless=1", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "836000,819000,5", "--rotation", "10", "-q").ends(0);
        JsonNode city = JSON.readTree(export(model, "tower.city.json"));
        JsonNode objects = city.get("CityObjects");
        int solids = 0;
        double[] areas = new double[3];
        for (var each : objects.properties()) {
            for (JsonNode parent : each.getValue().path("parents")) {
                Set<String> children = new HashSet<>();
                objects.get(parent.asText()).get("children").forEach(child -> children.add(child.asText()));
                assertTrue(children.contains(each.getKey()), each.getKey());
            }
            for (JsonNode geometry : each.getValue().path("geometry")) {
                if (geometry.get("type").asText().equals("Solid")) {
                    geometry.get("boundaries").forEach(shell -> CityShapes.assertClosed(shell, each.getKey()));
                    solids++;
                }
            }
            if (each.getValue().get("type").asText().equals("Building")) {
                JsonNode shell = each.getValue().get("geometry").get(2);
                areas[0] += CityShapes.area(city, shell, "WallSurface") + CityShapes.area(city, shell, "Window")
                        + CityShapes.area(city, shell, "Door");
                areas[1] += CityShapes.area(city, shell, "RoofSurface");
                areas[2] += CityShapes.area(city, shell, "GroundSurface");
            }
        }
        assertTrue(solids > 1000, "solids: " + solids);
        // docs/envelope.md: façades 5436.00, roofs 1448.25; the slab on the ground 42 m by 36 m and its edge
        assertArrayEquals(new double[] {5436.00 + 27.30, 1448.25, 1512.00}, areas, 0.1);
    }

    /** A body thinner than the millimetre that shapes are handed on to has none left. */
    @Test
    void whatIsThinnerThanAMillimetreHasNoShape() throws IOException {
        Path model = tiny();
        Files.writeString(model, Files.readString(model).replace("$,#21,4.,0.2)", "$,#21,4.,0.0002)"));
        for (String name : List.of("thin.gpkg", "thin.geojson", "thin.city.json")) {
            lintel("export", model.toString(), "-o", folder.resolve(name).toString(), "--layers", "element", "-q").ends(0);
        }
        assertTrue(Files.readString(folder.resolve("thin.geojson")).contains("\"geometry\": null")
                || Files.readString(folder.resolve("thin.geojson")).contains("\"geometry\":null"));
    }
}
