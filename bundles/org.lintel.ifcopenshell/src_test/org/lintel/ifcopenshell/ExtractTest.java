// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;

/** The copy of a model that a foreign program gets. */
class ExtractTest {

    @TempDir
    Path folder;

    private Model extract(Model model, boolean cuts, long... wanted) throws IOException {
        Path file = folder.resolve("extract.ifc");
        List<Instance> elements = java.util.Arrays.stream(wanted).mapToObj(model::instance).toList();
        new Extract(model, cuts).write(elements, file, Progress.NONE);
        Model written = Model.open(file, OpenOptions.defaults(), Progress.NONE);
        assertEquals(0, written.verify(Progress.NONE).size());
        return written;
    }

    @Test
    void onlyWhatIsWantedHasAShape() throws IOException {
        Model model = Walls.model("IFC4", 4);
        try (Model written = extract(model, true, 25)) {
            assertEquals(model.size(), written.size());
            assertNotNull(written.instance(25).ref("Representation"));
            assertEquals(Extract.guid(model.instance(25)), written.instance(25).globalId());
            assertEquals("it's W2", written.instance(25).name());
            assertNull(written.instance(23).ref("Representation"));
            assertNull(written.instance(17).ref("Representation"));
            assertEquals(model.instance(23).globalId(), written.instance(23).globalId());
            assertEquals(model.header().schemas(), written.header().schemas());
        }
    }

    @Test
    void anElementWithOpeningsStandsThereOnceMoreWithout() throws IOException {
        Model model = Walls.model("IFC2X3", 4);
        assertEquals(Set.of(model.instance(17)), new Extract(model, true).openings(model.instance(23)));
        try (Model written = extract(model, true, 21, 23)) {
            assertEquals(model.size() + 1, written.size());
            assertNotNull(written.instance(17).ref("Representation"));
            Instance copy = written.byGlobalId(Extract.uncutGuid(model.instance(23)));
            assertEquals(written.instance(23).ref("Representation"), copy.ref("Representation"));
            assertEquals(0, written.referencing(copy).size());
            assertEquals(22, copy.globalId().length());
        }
        try (Model written = extract(model, false, 23)) {
            assertEquals(model.size(), written.size());
            assertNull(written.instance(17).ref("Representation"));
        }
    }
}
