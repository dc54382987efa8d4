// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.WriteOptions;

/** Writes what the wizards make: settings and sample models. */
public final class ProjectContent {

    private ProjectContent() {
    }

    /**
     * The text of a {@code lintel.yaml}.
     *
     * @param date ISO day the codes are applied for; empty for the newest editions
     * @param packs ids of the packs to apply; empty for all that are not on request
     */
    public static String settings(String date, List<String> packs, boolean acceptCandidates) {
        String template;
        try (InputStream in = ProjectContent.class.getResourceAsStream("settings-template.txt")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("settings-template.txt", e);
        }
        return template.replace("@DATE@", date.isEmpty() ? "# date: 2026-01-31" : "date: " + date)
                .replace("@CODES@", packs.isEmpty() ? "# codes: [readiness, hk-bec]" : "codes: " + packs)
                .replace("@CANDIDATES@", acceptCandidates ? "accept-candidates: true" : "# accept-candidates: true");
    }

    /** Writes text to a file of the workspace, which may be there already. */
    public static void write(IFile file, byte[] content, IProgressMonitor monitor) throws CoreException {
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        if (file.exists()) {
            file.setContents(in, IResource.KEEP_HISTORY, monitor);
        } else {
            file.create(in, IResource.NONE, monitor);
        }
    }

    /**
     * Writes a sample model to a file of the workspace.
     *
     * @throws org.lintel.samples.ParameterException if the parameters do not fit each other
     */
    public static void write(IFile file, Sample sample, Parameters parameters, WriteOptions options,
            IProgressMonitor monitor) throws CoreException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            sample.write(parameters, options, out);
        } catch (IOException e) {
            throw new CoreException(Status.error(String.valueOf(e.getMessage()), e));
        }
        write(file, out.toByteArray(), monitor);
    }
}
