// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.samples.SampleFacts;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelNature;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;
import org.lintel.workspace.marker.FindingMarkers;

/** Nature, builder and markers: what changes is checked, and only the markers that must change do. */
class BuilderTest extends WorkbenchCase {

    private static List<IMarker> findings(IResource resource) {
        try {
            return List.of(resource.findMarkers(FindingMarkers.FINDING, false, IResource.DEPTH_INFINITE));
        } catch (CoreException e) {
            throw failed(e);
        }
    }

    private static List<IMarker> problems(IResource resource) {
        try {
            return List.of(resource.findMarkers(FindingMarkers.PROBLEM, false, IResource.DEPTH_INFINITE));
        } catch (CoreException e) {
            throw failed(e);
        }
    }

    private static Map<String, Long> idsByFingerprint(IResource resource) {
        Map<String, Long> ids = new HashMap<>();
        for (IMarker marker : findings(resource)) {
            ids.put(marker.getAttribute(FindingMarkers.FINGERPRINT, ""), marker.getId());
        }
        return ids;
    }

    private static long findingsOf(Run run) {
        return run.results().stream().filter(Result::isFinding).count();
    }

    @Test
    void newModelIsCheckedAndMarked() {
        IFile file = Models.checkedHouse("New");
        Runs.Entry entry = LintelWorkspace.runs().of(file);
        assertNotNull(entry, "no run");
        assertTrue(entry.isCurrent());
        assertTrue(entry.run().errors().isEmpty(), () -> entry.run().errors().toString());
        assertTrue(entry.run().counts().get(Outcome.UNDETERMINED) > 0, "the fixture has open questions");
        assertEquals(findingsOf(entry.run()), findings(file).size());
        assertEquals(List.of(), problems(file));
    }

    @Test
    void markerCarriesWhatThePlantedFindingIs() throws CoreException {
        IFile file = Models.checkedHouse("Attributes");
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        IMarker marker = findings(file).stream()
                .filter(one -> one.getAttribute(FindingMarkers.RULE, "").equals(planted.rule())
                        && one.getAttribute(FindingMarkers.GLOBAL_ID, "").equals(planted.globalId()))
                .findFirst().orElseThrow(() -> new AssertionError("no marker for " + planted));
        assertEquals("fail", marker.getAttribute(FindingMarkers.OUTCOME, ""));
        assertTrue(marker.getAttribute(FindingMarkers.FINGERPRINT, "").contains(planted.globalId()));
        assertTrue(marker.getAttribute(FindingMarkers.TYPE, "").startsWith("IfcWall"));
        assertEquals(planted.name(), marker.getAttribute(FindingMarkers.NAME, ""));
        assertTrue(marker.getAttribute(FindingMarkers.CONTAINER, "").contains(planted.storey()));
        assertFalse(marker.getAttribute(FindingMarkers.CLAUSE, "").isEmpty());
        assertFalse(marker.getAttribute(IMarker.MESSAGE, "").isEmpty());
        assertTrue(marker.isSubtypeOf(IMarker.PROBLEM));
        int line = marker.getAttribute(IMarker.LINE_NUMBER, 0);
        String text = Models.house().lines().toList().get(line - 1);
        assertTrue(text.contains(planted.globalId()), () -> "line " + line + " is " + text);
    }

    @Test
    void anEditChangesOnlyTheMarkersItConcerns() {
        IFile file = Models.checkedHouse("Edit");
        Map<String, Long> before = idsByFingerprint(file);
        String old = Models.planted("declared-u-differs").globalId();
        String fresh = "0LintelTestGuid0000001";
        Models.write(file.getProject(), Models.FILE, Models.house().replace(old, fresh));
        Map<String, Long> after = idsByFingerprint(file);

        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        Set<String> come = new HashSet<>(after.keySet());
        come.removeAll(before.keySet());
        assertFalse(gone.isEmpty(), "the wall of another GlobalId is another wall");
        assertTrue(gone.stream().allMatch(key -> key.contains(old)), gone::toString);
        assertTrue(come.stream().allMatch(key -> key.contains(fresh)), come::toString);
        assertEquals(gone.size(), come.size());
        after.forEach((key, id) -> {
            if (before.containsKey(key)) {
                assertEquals(before.get(key), id, "a marker that stays is not made anew: " + key);
            }
        });
    }

    @Test
    void aMarkerWhoseTextChangesStaysTheSameMarker() {
        IFile file = Models.checkedHouse("Rename");
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        Map<String, Long> before = idsByFingerprint(file);
        Models.write(file.getProject(), Models.FILE, Models.houseWithName(planted.globalId(), "Renamed"));
        assertEquals(before, idsByFingerprint(file));
        assertTrue(findings(file).stream().anyMatch(one -> one.getAttribute(FindingMarkers.NAME, "").equals("Renamed")));
    }

    @Test
    void settingsApplyAtOnceToTheModelsBesideThem() {
        IFile file = Models.checkedHouse("Settings");
        int all = findings(file).size();
        Models.write(file.getProject(), "lintel.yaml", "codes: [u-value]\n");
        List<IMarker> left = findings(file);
        assertTrue(left.size() < all, () -> left.size() + " of " + all);
        assertFalse(left.isEmpty());
        assertTrue(left.stream().allMatch(one -> one.getAttribute(FindingMarkers.RULE, "").startsWith("u-value/")));
    }

    @Test
    void wrongSettingsAreMarkedAtTheirLineUntilTheyAreRight() {
        IFile file = Models.checkedHouse("Wrong");
        IProject project = file.getProject();
        IFile yaml = Models.write(project, "lintel.yaml", "# settings\ndate: tomorrow\n");
        List<IMarker> problems = problems(yaml);
        assertEquals(1, problems.size());
        assertEquals(2, problems.getFirst().getAttribute(IMarker.LINE_NUMBER, 0));
        assertEquals(IMarker.SEVERITY_ERROR, problems.getFirst().getAttribute(IMarker.SEVERITY, -1));
        assertNull(LintelWorkspace.runs().of(file), "no verdict under settings nobody meant");
        Models.write(project, "lintel.yaml", "# settings\ndate: 2026-01-31\n");
        assertEquals(List.of(), problems(yaml));
        assertNotNull(LintelWorkspace.runs().of(file));
    }

    @Test
    void anUnknownPackIsMarkedOnTheSettings() {
        IFile file = Models.checkedHouse("Pack");
        IFile yaml = Models.write(file.getProject(), "lintel.yaml", "codes: [no-such-pack]\n");
        assertEquals(1, problems(yaml).size());
        assertTrue(problems(yaml).getFirst().getAttribute(IMarker.MESSAGE, "").contains("no-such-pack"));
    }

    @Test
    void aFileThatIsNoModelHasOneMarkerThatSaysSo() {
        IFile file = Models.write(Models.project("Broken"), "broken.ifc", "this is not a model\n");
        assertEquals(1, problems(file).size());
        assertEquals(IMarker.SEVERITY_ERROR, problems(file).getFirst().getAttribute(IMarker.SEVERITY, -1));
        assertEquals(List.of(), findings(file));
        Models.write(file.getProject(), "broken.ifc", Models.house());
        assertEquals(List.of(), problems(file), "the marker goes with its reason");
        assertFalse(findings(file).isEmpty());
    }

    @Test
    void noMoreMarkersThanAllowedAndOneThatCountsTheRest() {
        CheckPreferences.node().putInt(CheckPreferences.MARKERS_PER_FILE, 3);
        IFile file = Models.checkedHouse("Bounded");
        List<IMarker> marked = findings(file);
        assertEquals(3, marked.size());
        assertTrue(marked.stream().allMatch(one -> one.getAttribute(FindingMarkers.OUTCOME, "").equals("fail")),
                "failures before what is open");
        long beyond = findingsOf(LintelWorkspace.runs().of(file).run()) - 3;
        assertEquals(1, problems(file).size());
        assertTrue(problems(file).getFirst().getAttribute(IMarker.MESSAGE, "").contains(Long.toString(beyond)));
    }

    @Test
    void cleanTakesTheMarkersAwayAndTheNextBuildBringsThemBack() throws CoreException {
        IFile file = Models.checkedHouse("Clean");
        int count = findings(file).size();
        file.getProject().build(IncrementalProjectBuilder.CLEAN_BUILD, null);
        assertEquals(List.of(), findings(file.getProject()));
        assertNull(LintelWorkspace.runs().of(file));
        file.getProject().build(IncrementalProjectBuilder.FULL_BUILD, null);
        Models.settle();
        assertEquals(count, findings(file).size());
    }

    @Test
    void withoutTheNatureThereAreNoMarkersAndNoChecks() throws CoreException {
        IFile file = Models.checkedHouse("Nature");
        IProject project = file.getProject();
        LintelNature.remove(project, null);
        Models.settle();
        assertEquals(List.of(), findings(project));
        assertEquals(0, Arrays.stream(project.getDescription().getBuildSpec()).count());
        Models.write(project, Models.FILE, Models.house() + "\n");
        assertNull(LintelWorkspace.runs().of(file));
    }

    @Test
    void aDeletedModelLeavesNoRun() throws CoreException {
        IFile file = Models.checkedHouse("Gone");
        file.delete(true, null);
        Models.settle();
        assertNull(LintelWorkspace.runs().of(file));
    }

    @Test
    void whatAToolHasMadeIsNotChecked() throws CoreException {
        IProject project = Models.project("Derived");
        IFolder out = project.getFolder("out");
        out.create(IResource.FORCE | IResource.DERIVED, true, null);
        IFile file = Models.write(project, "out/house.ifc", Models.house());
        assertNull(LintelWorkspace.runs().of(file));
    }

    @Test
    void whatIsUndeterminedIsNeverMarkedAsAnError() {
        IFile file = Models.checkedHouse("Severity");
        List<IMarker> open = findings(file).stream()
                .filter(one -> one.getAttribute(FindingMarkers.OUTCOME, "").equals("undetermined")).toList();
        assertFalse(open.isEmpty());
        for (IMarker marker : open) {
            assertTrue(marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR) < IMarker.SEVERITY_ERROR);
        }
    }
}
