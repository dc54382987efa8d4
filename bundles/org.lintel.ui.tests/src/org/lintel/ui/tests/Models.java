// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.samples.Sample;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.WriteOptions;
import org.lintel.workspace.LintelNature;
import org.lintel.workspace.check.Checks;

/** Projects with the village house in them, a small model of which failures and open questions are known. */
final class Models {

    static final String FILE = "house.ifc";
    private static final Sample SAMPLE = Sample.of("village-house");

    private Models() {
    }

    /** The model as text; one byte is one character. */
    static String house() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SAMPLE.write(SAMPLE.defaults(), WriteOptions.defaults(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** The model with another name for one of its elements. */
    static String houseWithName(String globalId, String name) {
        String changed = house().replaceAll("\\('" + Pattern.quote(globalId) + "',(#\\d+),'[^']*'",
                Matcher.quoteReplacement("('" + globalId + "',") + "$1," + Matcher.quoteReplacement("'" + name + "'"));
        if (changed.equals(house())) {
            throw new AssertionError("no element " + globalId);
        }
        return changed;
    }

    /** What was put into it on purpose. */
    static SampleFacts.Planted planted(String id) {
        return SAMPLE.facts(SAMPLE.defaults()).planted().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow();
    }

    static SampleFacts facts() {
        return SAMPLE.facts(SAMPLE.defaults());
    }

    /** An open Lintel project without files. */
    static IProject project(String name) {
        try {
            IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
            project.create(null);
            project.open(null);
            LintelNature.add(project, null);
            return project;
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a file, and waits until what follows from it is done. */
    static IFile write(IProject project, String name, String text) {
        IFile file = project.getFile(name);
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        try {
            if (file.exists()) {
                file.setContents(in, IResource.FORCE, null);
            } else {
                file.create(in, true, null);
            }
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
        settle();
        return file;
    }

    /** The village house in a project of its own, checked. */
    static IFile checkedHouse(String projectName) {
        return write(project(projectName), FILE, house());
    }

    /** Waits until nothing is being built or checked. */
    static void settle() {
        try {
            for (int i = 0; i < 3; i++) { // a build orders a check, which may change what the next build sees
                Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_REFRESH, null);
                Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
                Job.getJobManager().join(Checks.FAMILY, null);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Deletes all projects with what is in them. */
    static void deleteAll() {
        settle();
        try {
            for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                project.delete(true, true, null);
            }
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
        settle();
    }
}
