// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.check.project.SettingsFile;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.task.Progress;
import org.lintel.rules.catalog.Catalog;

/** What of the rules on the IFC schema is part of every check, and what is done for those who ask. */
class SchemaPackTest {

    @TempDir
    Path folder;

    private Run run(String settings) throws Exception {
        Path model = Files.writeString(folder.resolve("a.ifc"), new TinyModel().space("1", "Office", 5).text()
                .replace("ENDSEC;\nEND", "#90001=IFCCARTESIANPOINT(('a'));\n#90002=IFCPERSON($,$,$,$,$,$,$,$);\n"
                        + "ENDSEC;\nEND"));
        Path yaml = Files.writeString(folder.resolve("lintel.yaml"), settings);
        return new Checker(Catalog.load(), ModelSource.DISK)
                .run(new CheckRequest(List.of(model), folder, SettingsFile.read(yaml)), "", Progress.NONE);
    }

    private static List<String> failed(Run run) {
        return run.results().stream().filter(each -> each.outcome() == Outcome.FAIL).map(Result::rule)
                .filter(rule -> rule.startsWith("ifc-schema/")).distinct().toList();
    }

    private static boolean applies(Run run, String rule) {
        return run.rules().stream().map(RuleDescription::id).anyMatch(rule::equals);
    }

    @Test
    void valuesAreHeldToTheirTypesInEveryCheck() throws Exception {
        Run run = run("");
        assertTrue(failed(run).contains("ifc-schema/type"), () -> failed(run).toString());
        assertFalse(applies(run, "ifc-schema/where"));
    }

    @Test
    void theRestIsDoneWhereThePackIsNamed() throws Exception {
        Run run = run("codes: ifc-schema");
        assertTrue(failed(run).containsAll(List.of("ifc-schema/type", "ifc-schema/where")),
                () -> failed(run).toString());
        assertEquals(11, run.rules().size());
    }

    @Test
    void orWhereTheSettingsSayHowSevereItIs() throws Exception {
        Run run = run("rules: {ifc-schema/where: warning}");
        assertTrue(failed(run).contains("ifc-schema/where"), () -> failed(run).toString());
        assertFalse(applies(run, "ifc-schema/inverse"));
    }
}
