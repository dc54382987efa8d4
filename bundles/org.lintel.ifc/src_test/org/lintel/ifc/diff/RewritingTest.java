// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/** A real file that was renumbered, put in another order and written in another way has no difference. */
class RewritingTest {

    private static final long LARGEST = 5_000_000;

    @TestFactory
    Stream<DynamicTest> everyFile() {
        return Corpus.models().stream().filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ifc"))
                .filter(file -> file.toFile().length() < LARGEST)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> rewrite(file)));
    }

    private static void rewrite(Path file) throws ModelException {
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE);
                Model other = Rewriting.of(model, file.getFileName().toString().hashCode())) {
            Differences differences = Diff.of(model, other, DiffOptions.defaults(), Progress.NONE);
            assertTrue(differences.isEmpty(), () -> differences.counts() + "\n" + differences.model() + "\n"
                    + differences.objects().stream().limit(3).toList());
            assertEquals(differences.counts().before(), differences.counts().after());
            assertEquals(differences.counts().before(), differences.counts().unchanged());
        }
    }
}
