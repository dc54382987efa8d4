// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.check.project.SettingsFile;
import org.lintel.core.edit.Edits;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.task.Progress;
import org.lintel.rules.catalog.Catalog;

/** The rules on a model's place: only where they are asked for, and with repairs that do repair. */
class PlacePackTest {

    @TempDir
    Path folder;
    private Path model;

    @BeforeEach
    void spoilt() throws Exception {
        model = Files.writeString(folder.resolve("a.ifc"), new TinyModel().space("1", "Office", 5).text()
                .replace("ENDSEC;\nEND", """
                        #90000=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,$,$,$);
                        #90001=IFCPROJECTEDCRS('HK1980 Grid',$,$,'HKPD',$,$,#90003);
                        #90002=IFCMAPCONVERSION(#90000,#90001,834141.553,819946.786,24.5,$,$,$);
                        #90003=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
                        ENDSEC;
                        END"""));
    }

    private Run run(String settings) throws Exception {
        Path yaml = Files.writeString(folder.resolve("lintel.yaml"), settings);
        return new Checker(Catalog.load(), ModelSource.DISK)
                .run(new CheckRequest(List.of(model), folder, SettingsFile.read(yaml)), "", Progress.NONE);
    }

    private static Result result(Run run, String rule) {
        return run.results().stream().filter(each -> each.rule().equals(rule)).findFirst().orElseThrow();
    }

    @Test
    void notEveryModelIsMeantForAMap() throws Exception {
        assertFalse(run("").results().stream().anyMatch(each -> each.rule().startsWith("georeference/")));
        assertTrue(run("codes: hk-bim").results().stream().allMatch(each -> each.rule().startsWith("hk-bim/")));
    }

    @Test
    void aFindingCarriesItsRepair() throws Exception {
        Result name = result(run("codes: georeference"), "georeference/crs-name");
        assertEquals(Outcome.FAIL, name.outcome());
        assertEquals("a.ifc", name.fixes().getFirst().edits().getFirst().file());
        Edits.applyTo(model, name.fixes().getFirst().edits());
        assertEquals(Outcome.PASS, result(run("codes: georeference"), "georeference/crs-name").outcome());
    }

    @Test
    void aRepairForSomebodyToChooseSaysSo() throws Exception {
        assertFalse(result(run("codes: georeference"), "georeference/crs-name").fixes().getFirst().onRequest());
        Fix datum = result(run("codes: hk-bim"), "hk-bim/grid-and-datum").fixes().getFirst();
        assertTrue(datum.onRequest());
        assertTrue(datum.label().toString().startsWith("only on request: "), datum.label().toString());
    }
}
