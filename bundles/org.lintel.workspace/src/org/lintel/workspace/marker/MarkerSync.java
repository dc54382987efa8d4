// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.core.result.Run;
import org.lintel.core.text.Language;
import org.lintel.workspace.CheckPreferences;

/**
 * Brings the markers of a file in line with its last run: those that are still right stay as they are, so that nothing
 * that refers to one jumps; only what differs is made, changed or deleted.
 */
public final class MarkerSync {

    private MarkerSync() {
    }

    /**
     * Brings a file's markers in line with a run.
     *
     * @param run null if there is none: the file's findings then go
     * @param problems what is wrong with the file besides
     */
    public static void sync(IResource file, Run run, List<FileProblem> problems, IProgressMonitor monitor)
            throws CoreException {
        Language language = CheckPreferences.language();
        int limit = CheckPreferences.markersPerFile();
        List<FileProblem> all = new ArrayList<>(problems);
        Map<String, Map<String, Object>> findings = Map.of();
        if (run != null) {
            findings = FindingMarkers.findings(run, limit, language);
            FileProblem more = FindingMarkers.more(run, limit);
            if (more != null) {
                all.add(more);
            }
        }
        Map<String, Map<String, Object>> wanted = findings;
        inWorkspace(file, () -> {
            sync(file, FindingMarkers.FINDING, wanted);
            sync(file, FindingMarkers.PROBLEM, byKey(all, language));
        }, monitor);
    }

    /** Brings only the problems of a resource in line; its findings stay. */
    public static void syncProblems(IResource resource, List<FileProblem> problems) throws CoreException {
        if (problems.isEmpty() && resource.findMarkers(FindingMarkers.PROBLEM, false, IResource.DEPTH_ZERO).length == 0) {
            return;
        }
        inWorkspace(resource, () -> sync(resource, FindingMarkers.PROBLEM,
                byKey(problems, CheckPreferences.language())), null);
    }

    /** Takes all markers of Lintel from a resource and everything in it. */
    public static void clear(IResource resource) throws CoreException {
        resource.deleteMarkers(FindingMarkers.FINDING, true, IResource.DEPTH_INFINITE);
        resource.deleteMarkers(FindingMarkers.PROBLEM, true, IResource.DEPTH_INFINITE);
    }

    /** What is to be done with the workspace locked as far as its markers. */
    @FunctionalInterface
    private interface Work {
        void run() throws CoreException;
    }

    private static void inWorkspace(IResource resource, Work work, IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = resource.getWorkspace();
        ICoreRunnable guarded = ignored -> {
            if (resource.isAccessible()) {
                work.run();
            }
        };
        workspace.run(guarded, workspace.getRuleFactory().markerRule(resource), IWorkspace.AVOID_UPDATE, monitor);
    }

    private static Map<String, Map<String, Object>> byKey(List<FileProblem> problems, Language language) {
        Map<String, Map<String, Object>> wanted = new LinkedHashMap<>();
        for (FileProblem problem : problems) {
            wanted.putIfAbsent(problem.key(), FindingMarkers.attributes(problem, language));
        }
        return wanted;
    }

    private static void sync(IResource resource, String type, Map<String, Map<String, Object>> wanted)
            throws CoreException {
        Map<String, Map<String, Object>> left = new LinkedHashMap<>(wanted);
        for (IMarker marker : resource.findMarkers(type, false, IResource.DEPTH_ZERO)) {
            Map<String, Object> attributes = left.remove(marker.getAttribute(FindingMarkers.FINGERPRINT, ""));
            if (attributes == null) {
                marker.delete();
            } else if (!sameAttributes(marker, attributes)) {
                marker.setAttributes(attributes);
            }
        }
        for (Map<String, Object> attributes : left.values()) {
            resource.createMarker(type, attributes);
        }
    }

    /** Whether a marker says exactly that; the platform's own attributes apart. */
    private static boolean sameAttributes(IMarker marker, Map<String, Object> attributes) throws CoreException {
        Map<String, Object> has = marker.getAttributes();
        return has != null && new HashMap<>(has).equals(attributes);
    }
}
