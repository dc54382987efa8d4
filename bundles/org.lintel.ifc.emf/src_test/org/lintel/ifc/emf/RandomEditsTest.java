// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Edits;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Whatever is changed through EMF: the saved file says what EMF showed, and what was not touched is what it was. */
class RandomEditsTest {

    @TempDir
    Path folder;

    @Test
    void onASmallModel() throws IOException {
        byte[] house = Sample.HOUSE.getBytes(StandardCharsets.ISO_8859_1);
        for (int seed = 0; seed < 150; seed++) {
            holds(house, seed, 1 + seed % 30, false);
        }
    }

    @Test
    void undoneOnASmallModel() throws IOException {
        byte[] house = Sample.HOUSE.getBytes(StandardCharsets.ISO_8859_1);
        for (int seed = 1000; seed < 1100; seed++) {
            holds(house, seed, 1 + seed % 30, true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SimpleWall.ifc", "BB_SfB_4_cijfers.ifc", "ac16_unicode.ifc", "PlacmentOfSignal.ifc",
        "Estructura.ifc"})
    void onRealModels(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(Corpus.path("models/" + name));
        for (int seed = 0; seed < 4; seed++) {
            holds(bytes, seed, 40, seed == 3);
        }
    }

    private void holds(byte[] original, int seed, int count, boolean undo) throws IOException {
        Path file = Files.write(folder.resolve("random.ifc"), original);
        IfcResource resource = Sample.open(file);
        TreeMap<Long, String> first = RandomEditor.shown(resource);
        var recorder = undo ? new ChangeRecorder(resource) : null;
        var editor = new RandomEditor(resource, seed);
        for (int i = 0; i < count; i++) {
            editor.edit();
        }
        if (undo) {
            recorder.endRecording().apply();
            assertEquals(first, RandomEditor.shown(resource), () -> "seed " + seed);
            assertEquals(List.of(), resource.edits(), () -> "seed " + seed);
            assertFalse(resource.isModified());
            return;
        }
        TreeMap<Long, String> shown = RandomEditor.shown(resource);
        List<Edit> edits = resource.edits();
        assertEquals(!edits.isEmpty(), resource.isModified());
        resource.save(null);
        assertArrayEquals(Edits.apply(original, edits), Files.readAllBytes(file));
        assertEquals(shown, RandomEditor.shown(resource), () -> "seed " + seed);
        IfcResource again = Sample.open(file);
        assertEquals(shown, RandomEditor.shown(again), () -> "seed " + seed);
        untouched(Model.of(original, "before"), again.model(), editor);
    }

    private static void untouched(Model before, Model after, RandomEditor editor) {
        for (int row = 0; row < before.size(); row++) {
            Instance one = before.at(row);
            if (!editor.touched().contains(one.id())) {
                assertEquals(before.source(one), after.source(after.instance(one.id())));
            }
        }
        assertEquals(before.header(), after.header());
        assertTrue(after.problems().size() <= before.problems().size(), after.problems()::toString);
    }
}
