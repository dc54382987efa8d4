// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.check.project.SeverityChoice;
import org.lintel.cli.Command;
import org.lintel.core.Version;
import org.lintel.rules.Wildcard;
import org.lintel.rules.catalog.Catalog;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code lintel init} writes is understood by those who read it, and nothing is lost. */
class InitTest {

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted().toList();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> yaml(String file) throws IOException {
        return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(folder.resolve(file)));
    }

    @Test
    void theSettingsDecideNothingUntilTheyAreUncommented() throws Exception {
        Command command = lintel("init", folder.toString()).ends(0);
        assertEquals("", command.out());
        assertTrue(command.err().contains("wrote " + folder.resolve("lintel.yaml")), command.err());
        Path file = folder.resolve("lintel.yaml");
        assertEquals(Settings.DEFAULTS, SettingsFile.read(file));
        assertEquals(List.of("lintel.yaml"), files());
    }

    @Test
    void everySettingIsUnderstoodOnceItIsUncommented() throws Exception {
        lintel("init", folder.toString()).ends(0);
        Path file = folder.resolve("lintel.yaml");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            // settings begin in lower case, quotes or a list; remarks begin with a capital letter or are Chinese
            boolean setting = line.matches("# ( *\"|[a-z]|  +).*");
            lines.add(setting ? line.substring(2) : line);
        }
        Files.write(file, lines);
        Settings settings = SettingsFile.read(file);
        assertEquals("2026-01-31", settings.date());
        assertEquals(List.of("2024"), List.copyOf(settings.editions().values()));
        assertEquals(2, settings.rules().size());
        assertEquals(List.of("space-type", "space-type", "material", "absorptivity", "absorptivity"),
                settings.meanings().stream().map(each -> each.vocabulary()).toList());
        assertEquals(1, settings.overrides().size());
        assertEquals("commercial", settings.envelope().use().value());
        assertEquals(1, settings.envelope().glass().size());
        assertEquals(1, settings.envelope().circumstances().size());
        assertEquals(1, settings.suppressions().size());
        assertTrue(settings.acceptCandidates());
        assertEquals(folder.resolve("lintel-baseline.txt"), settings.baseline());
        Catalog catalog = Catalog.load();
        assertTrue(settings.packs().stream().allMatch(catalog::contains), settings.packs().toString());
        for (SeverityChoice rule : settings.rules()) {
            assertTrue(catalog.descriptions().stream().anyMatch(each -> Wildcard.matches(rule.rules(), each.id())),
                    rule.rules() + " means no rule");
        }
    }

    @Test
    void everyRemarkStandsInBothLanguages() throws Exception {
        lintel("init", folder.toString()).ends(0);
        String text = Files.readString(folder.resolve("lintel.yaml"));
        List<String> keys = text.lines().filter(line -> line.matches("# [a-z-]+:.*"))
                .map(line -> line.substring(2, line.indexOf(':'))).toList();
        assertEquals(List.of("date", "codes", "rules", "space-types", "materials", "absorptivity", "building",
                "glass", "circumstances", "overrides", "suppress", "baseline", "signed-tables",
                "accept-candidates"), keys);
        for (String block : text.split("\n\n")) {
            assertTrue(block.codePoints().anyMatch(Character::isIdeographic), block);
        }
    }

    @Test
    void snippetsForGitHubAndGitLabAreValidYaml() throws Exception {
        String err = lintel("init", folder.toString(), "--ci", "github,gitlab").ends(0).err();
        assertEquals(List.of(".github/workflows/lintel.yml", ".gitlab/lintel.yml", "lintel.yaml"), files());
        assertTrue(err.contains("include: {local: .gitlab/lintel.yml}"), err);
        Map<String, Object> github = yaml(".github/workflows/lintel.yml");
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) github.get("jobs")).get("check");
        assertEquals(5, ((List<?>) job.get("steps")).size());
        Map<?, ?> gitlab = (Map<?, ?>) yaml(".gitlab/lintel.yml").get("lintel");
        assertTrue(gitlab.get("script").toString().contains("lintel check"));
        for (String file : List.of(".github/workflows/lintel.yml", ".gitlab/lintel.yml")) {
            String text = Files.readString(folder.resolve(file));
            assertTrue(text.contains("lintel-cli-" + Version.CURRENT), text);
            assertFalse(text.contains("@VERSION@"), text);
        }
    }

    /** The commands in the snippets are commands this version understands. */
    @Test
    void theCommandsOfTheSnippetsRun() throws Exception {
        lintel("init", folder.toString(), "--ci", "github", "--ci", "gitlab").ends(0);
        lintel("sample", "village-house", "-o", folder.resolve("model.ifc").toString()).ends(0);
        int commands = 0;
        for (String file : List.of(".github/workflows/lintel.yml", ".gitlab/lintel.yml")) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                int at = line.indexOf("bin/lintel ");
                if (at >= 0) {
                    String[] arguments = line.substring(at + "bin/lintel ".length()).split(" ");
                    Command command = Command.forked(folder, Map.of(), arguments);
                    assertTrue(command.code() <= 1, line + "\n" + command.err());
                    commands++;
                }
            }
        }
        assertEquals(2, commands);
        assertTrue(files().containsAll(List.of("lintel.sarif", "lintel.html", "lintel-junit.xml")), files().toString());
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws Exception {
        Files.writeString(folder.resolve("lintel.yaml"), "date: 2026-01-31\n");
        String err = lintel("init", folder.toString()).ends(2).err();
        assertTrue(err.contains("lintel.yaml is there already; --force"), err);
        assertEquals("date: 2026-01-31\n", Files.readString(folder.resolve("lintel.yaml")));
        for (String more : List.of("-q", "--ci=github")) {
            Files.writeString(folder.resolve("lintel.yaml"), "date: 2026-01-31\n");
            lintel("init", folder.toString(), "--force", more).ends(0);
            assertNotEquals("date: 2026-01-31\n", Files.readString(folder.resolve("lintel.yaml")), more);
        }
    }

    @Test
    void snippetsAreAddedToAProjectThatHasSettings() throws Exception {
        Files.writeString(folder.resolve("lintel.yaml"), "date: 2026-01-31\n");
        String err = lintel("init", folder.toString(), "--ci", "github").ends(0).err();
        assertTrue(err.contains("lintel.yaml stays as it is"), err);
        assertEquals("date: 2026-01-31\n", Files.readString(folder.resolve("lintel.yaml")));
        assertEquals(List.of(".github/workflows/lintel.yml", "lintel.yaml"), files());
    }

    @Test
    void allIsWrittenOrNothing() throws Exception {
        Files.createDirectories(folder.resolve(".gitlab"));
        Files.writeString(folder.resolve(".gitlab/lintel.yml"), "mine");
        assertTrue(lintel("init", folder.toString(), "--ci", "github,gitlab").ends(2).err().contains(".gitlab"));
        assertEquals(List.of(".gitlab/lintel.yml"), files());
        assertTrue(lintel("init", folder.toString(), "--ci", "github,jenkins").ends(2).err().contains("\"jenkins\""));
        assertTrue(lintel("init", folder.toString(), "twice").ends(2).err().contains("not understood: \"twice\""));
        assertTrue(lintel("init", folder.toString(), "--ci=jenkins", "--lang=zh-HK").ends(2).err().contains("只支援"));
        assertEquals(List.of(".gitlab/lintel.yml"), files());
    }

    @Test
    void theFolderIsMadeOrIsTheOneOneIsIn() throws Exception {
        lintel("init", folder.resolve("new/project").toString()).ends(0);
        assertEquals(List.of("new/project/lintel.yaml"), files());
        Command.forked(folder.resolve("new"), Map.of(), "init").ends(0);
        assertEquals(List.of("new/lintel.yaml", "new/project/lintel.yaml"), files());
    }
}
