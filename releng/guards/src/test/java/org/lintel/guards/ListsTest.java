// SPDX-License-Identifier: EPL-2.0
package org.lintel.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A bundle that stands in the tree stands in every list that must know it, and its services in its manifest. */
class ListsTest {
    private static final Tree TREE = Tree.here();

    @Test
    void everyBundleStandsInEveryList() {
        List<String> missing = new ArrayList<>();
        for (String bundle : TREE.bundles()) {
            String name = bundle.substring("org.lintel.".length());
            lacks("pom.xml", "<module>bundles/" + bundle + "</module>", missing);
            Floors.Room room = Floors.ROOMS.get(name);
            if (room != null && room.eclipse() != Floors.Eclipse.ALL) {
                lacks("build", "[" + name + "]=", missing);
            }
            if (room != null && room.eclipse() == Floors.Eclipse.EMF) {
                lacks("features/org.lintel.feature/feature.xml", "<plugin id=\"" + bundle + "\"", missing);
            }
            if (room != null && room.eclipse() == Floors.Eclipse.NOTHING) {
                lacks("lintel", "\"$b." + name + "/src\" \"$b." + name + "/META-INF\"", missing);
                lacks("releng/command/pom.xml", bundle, missing);
                lacks("features/org.lintel.cli.feature/feature.xml", "<plugin id=\"" + bundle + "\"", missing);
            }
        }
        assertEquals("", String.join("\n", missing));
    }

    @Test
    void everyServiceIsDeclaredForOsgi() {
        List<String> missing = new ArrayList<>();
        for (String bundle : TREE.bundles()) {
            String services = "bundles/" + bundle + "/src/META-INF/services/";
            for (String file : TREE.files(services)) {
                lacks("bundles/" + bundle + "/META-INF/MANIFEST.MF",
                        "osgi.serviceloader=\"" + file.substring(services.length()) + "\"", missing);
                lacks("bundles/" + bundle + "/META-INF/MANIFEST.MF", "osgi.serviceloader.registrar", missing);
                lacks("bundles/" + bundle + "/META-INF/p2.inf", "markStarted(started: true)", missing);
                lacks("releng/product/lintel.product", "<plugin id=\"" + bundle + "\" autoStart=\"true\"", missing);
            }
        }
        assertEquals("", String.join("\n", missing));
    }

    /** Tests see the versions of the target: where the pom names one of its artifacts, it names the same version. */
    @Test
    void thePomNamesTheVersionsOfTheTarget() {
        assertEquals("", String.join("\n", differences(versions(TREE.text("pom.xml")),
                versions(TREE.text("targets/lintel.target")))));
        assertEquals(List.of("a:b is 2 in pom.xml, 1 in the target"), differences(
                versions("<groupId>a</groupId> <artifactId>b</artifactId>\n<version>2</version>"),
                versions("<groupId>a</groupId><artifactId>b</artifactId><version>1</version>")));
    }

    private static Map<String, String> versions(String text) {
        Map<String, String> versions = new TreeMap<>();
        Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(text).results().forEach(found -> versions.put(found.group(1) + ":" + found.group(2),
                        found.group(3)));
        return versions;
    }

    private static List<String> differences(Map<String, String> pom, Map<String, String> target) {
        List<String> differences = new ArrayList<>();
        pom.forEach((artifact, version) -> {
            String wanted = target.getOrDefault(artifact, version);
            if (!version.startsWith("${") && !version.equals(wanted)) {
                differences.add(artifact + " is " + version + " in pom.xml, " + wanted + " in the target");
            }
        });
        return differences;
    }

    @Test
    void whatAListLacksIsSeen() {
        List<String> missing = new ArrayList<>();
        lacks("pom.xml", "<module>bundles/org.lintel.nowhere</module>", missing);
        assertEquals(List.of("pom.xml lacks <module>bundles/org.lintel.nowhere</module>"), missing);
    }

    private static void lacks(String file, String wanted, List<String> missing) {
        String text = Files.exists(TREE.root().resolve(file)) ? TREE.text(file) : "";
        if (!Pattern.compile(Pattern.quote(wanted) + "(?![\\w.]*\\w)").matcher(text).find()) {
            missing.add(file + " lacks " + wanted);
        }
    }
}
