// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/** Does the same with one model after another; what cannot be read is complained about, and the others get their turn. */
public final class EachModel {

    /** What is done with one open model. */
    public interface Work {
        /**
         * @param file its name as reports show it
         * @return how it went: {@link ExitCode#OK}, {@link ExitCode#FINDINGS} or {@link ExitCode#UNREADABLE}
         */
        ExitCode on(Model model, String file, Progress progress) throws IOException;
    }

    private EachModel() {
    }

    /** The worst of all. */
    public static ExitCode of(List<Path> files, OpenOptions reading, Terminal terminal, Work work)
            throws IOException {
        ExitCode worst = ExitCode.OK;
        for (Path file : files) {
            ExitCode code;
            try (ProgressLine progress = new ProgressLine(terminal);
                    Model model = Model.open(file, reading, progress)) {
                code = work.on(model, name(file), progress);
            } catch (ModelException e) {
                Reading.complain(terminal, file.toString(), e);
                code = ExitCode.UNREADABLE;
            } catch (UncheckedIOException e) {
                // out of a place that cannot throw it: the file changed while it was being read
                if (!(e.getCause() instanceof ModelException changed)) {
                    throw e;
                }
                Reading.complain(terminal, file.toString(), changed);
                code = ExitCode.UNREADABLE;
            }
            worst = code.compareTo(worst) > 0 ? code : worst;
        }
        return worst;
    }

    /** The same on every system. */
    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
