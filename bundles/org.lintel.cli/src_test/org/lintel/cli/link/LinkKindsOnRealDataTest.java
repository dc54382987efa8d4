// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Things beside buildings against what the Government publishes: smart lamp posts, and the outlines of a tower on its podium. */
@EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
class LinkKindsOnRealDataTest {

    private static final String TOWER = "3415819951T20120223";
    private static final String PODIUM = "3410619932P20120223";

    @TempDir
    Path folder;
    private Path geo;

    @BeforeEach
    void corpus() {
        geo = Path.of(System.getenv("LINTEL_CORPUS"), "geo");
    }

    /** How many links there are of each kind, target, relation and status. */
    private static Map<String, Integer> count(Path model, String data, String... more) throws IOException {
        String[] words = new String[6 + more.length];
        System.arraycopy(new String[] {"link", model.toString(), "--data", data, "-f", "json"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        JsonNode links = new ObjectMapper().readTree(lintel(words).out()).get("links");
        Map<String, Integer> count = new TreeMap<>();
        links.forEach(link -> count.merge(link.get("kind").asText() + " " + link.at("/target/value").asText() + " "
                + link.get("relation").asText() + " " + link.get("status").asText(), 1, Integer::sum));
        return count;
    }

    /** Two posts that stand 19 m apart in Sheung Yuet Road; the file has degrees and whole metres of the grid. */
    @Test
    void lampPostsAreFoundAmongThePublishedOnes() throws IOException {
        Path model = folder.resolve("street.ifc");
        lintel("sample", "village-house", "--schema", "IFC4X3", "--unit", "m", "-p", "width=8,depth=8,true-north=0,faultless=1",
                "-o", model.toString(), "-q").ends(0);
        var records = new StringBuilder();
        Object[][] posts = {{"Lamp post A", 0.4, 0.6}, {"街燈 B", 0.2, -18.6}, {"Lamp post C", 30.0, 30.0}};
        for (int i = 0; i < posts.length; i++) {
            int id = 900_000 + 10 * i;
            records.append(String.format(Locale.ROOT, "#%d=IFCCARTESIANPOINT((%.1f,%.1f,0.));\n#%d=IFCAXIS2PLACEMENT3D(#%d,$,$);\n"
                    + "#%d=IFCLOCALPLACEMENT($,#%d);\n#%d=IFCBUILDINGELEMENTPROXY('%022d',$,'%s',$,$,#%d,$,$,$);\n", id, posts[i][1],
                    posts[i][2], id + 1, id, id + 2, id + 1, id + 3, i, ((String) posts[i][0]).replace("街燈", "\\X2\\885771C8\\X0\\"),
                    id + 2));
        }
        String text = Files.readString(model);
        int end = text.lastIndexOf("ENDSEC;");
        Files.writeString(model, text.substring(0, end) + records + text.substring(end));
        lintel("georeference", "set", model.toString(), "--at", "839798,820333,5", "-q").ends(0);
        assertEquals(Map.of("lamp-post AA6337 near accepted", 1, "lamp-post AA6338 near accepted", 1), count(model,
                "lamp-post=" + geo.resolve("Summary_of_Functions_on_Smart_Lampposts.geojson"), "--kinds", "lamp-post", "--dry-run"));
    }

    /** Drawn as boxes, the model covers 79.5 % of the outlines; what stands in it links with the block whose storey it is on. */
    @Test
    void roomsFacadesAndRoofsOfATowerOnItsPodiumAreWithinTheirOwnBlock() throws IOException {
        Path model = folder.resolve("tower.ifc");
        String data = geo.resolve("csdi_building_sample_2326.geojson").toString();
        lintel("sample", "office-tower", "-p", "podium-width=140", "-p", "podium-depth=68", "-p", "tower-width=30", "-p",
                "tower-depth=32", "-p", "tower-east=52.5", "-p", "tower-north=17", "-p", "podium-storeys=4", "-p",
                "podium-storey-height=4.8", "-p", "tower-storeys=34", "-p", "true-north=0", "-p", "faultless=1", "-o",
                model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--to", "building=" + PODIUM + "," + TOWER, "--data", data,
                "--min-overlap", "75", "--rotation", "0", "--height", "5.3", "-q").ends(0);
        Map<String, Integer> count = count(model, data, "--dry-run");
        for (String block : new String[] {TOWER, PODIUM}) {
            assertEquals(1, count.get("building " + block + " contains accepted"), count::toString);
            assertEquals(1, count.get("roof " + block + " within accepted"), count::toString);
            int rooms = count.get("space " + block + " within accepted");
            assertTrue(rooms > 9 * count.getOrDefault("space " + block + " within proposed", 0) / 2, count::toString);
        }
        // four storeys of the podium, thirty-four of the tower, each with as many rooms
        assertEquals(count.get("space " + PODIUM + " within accepted") / 4, (count.get("space " + TOWER + " within accepted")
                + count.getOrDefault("space " + TOWER + " within proposed", 0)) / 34, count::toString);
        assertTrue(count.get("facade " + TOWER + " within accepted") > 0, count::toString);
        assertTrue(count.keySet().stream().allMatch(each -> each.contains(TOWER) || each.contains(PODIUM)), count::toString);
    }
}
