// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.ModelException;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.models.ModelListener;
import org.lintel.workspace.models.OpenModels;
import org.lintel.workspace.models.SharedModel;

/** Models that are open in several places at once. */
class OpenModelsTest extends WorkbenchCase {

    private final OpenModels models = LintelWorkspace.models();

    private static Path path(IFile file) {
        return file.getLocation().toPath();
    }

    @Test
    void sharesAreOfOneModelWhichClosesWithTheLast() throws ModelException {
        Path file = path(Models.checkedHouse("Shares"));
        assertEquals(0, models.shares(file), "a check gives its share back");
        SharedModel first = models.acquire(file, Progress.NONE);
        SharedModel second = models.acquire(file, Progress.NONE);
        assertSame(first.model(), second.model());
        assertEquals(2, models.shares(file));
        first.close();
        first.close();
        assertEquals(1, models.shares(file), "closing twice counts once");
        assertEquals(1, second.model().count("IfcProject", false));
        second.close();
        assertEquals(0, models.shares(file));
        assertThrows(IllegalStateException.class, second::model);
    }

    @Test
    void afterAChangeTheOldModelStaysWithItsHoldersAndTheNextGetsTheNewOne() throws ModelException {
        IFile file = Models.checkedHouse("Change");
        List<Path> told = new ArrayList<>();
        ModelListener listener = told::add;
        models.addListener(listener);
        try (SharedModel old = models.acquire(path(file), Progress.NONE)) {
            int walls = old.model().count("IfcWall", true);
            Models.write(file.getProject(), Models.FILE, Models.house().replace("=IFCWALL(", "=IFCSLAB("));
            assertEquals(List.of(path(file)), told);
            assertEquals(walls, old.model().count("IfcWall", true));
            try (SharedModel fresh = models.acquire(path(file), Progress.NONE)) {
                assertNotSame(old.model(), fresh.model());
                assertEquals(0, fresh.model().count("IfcWall", false));
            }
        } finally {
            models.removeListener(listener);
        }
    }

    @Test
    void whatCannotBeOpenedIsSaidAndHoldsNothing() {
        IFile file = Models.write(Models.project("Unreadable"), "bad.ifc", "no model");
        assertThrows(ModelException.class, () -> models.acquire(path(file), Progress.NONE));
        assertEquals(0, models.shares(path(file)));
    }
}
