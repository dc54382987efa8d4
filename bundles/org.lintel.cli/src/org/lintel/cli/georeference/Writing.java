// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.edit.Edit;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import picocli.CommandLine.ParseResult;

/** How an edited model reaches the disk, or a rehearsal the terminal. */
final class Writing {

    private final ParseResult options;
    private final Terminal terminal;

    Writing(ParseResult options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /**
     * The bytes of a model that can be edited.
     *
     * @throws ModelException if it cannot be read, or is an archive or ifcXML
     */
    byte[] read(Path file, OpenOptions reading) throws IOException {
        try (Model model = Model.open(file, reading, Progress.NONE)) {
            if (!model.isEditable()) {
                throw new ModelException(file.toString(), Message.of("an archive or ifcXML cannot be edited",
                        "不能修改壓縮檔或 ifcXML"), Message.of("Unpack or convert it to .ifc first.", "請先解壓或轉換為 .ifc。"));
            }
        }
        return Files.readAllBytes(file);
    }

    /** The records that change, before and after, each on a line. */
    void show(byte[] before, List<Edit> edits) {
        for (Edit edit : edits) {
            String old = new String(before, (int) edit.offset(), (int) edit.length(),
                    StandardCharsets.ISO_8859_1);
            if (!old.isEmpty()) {
                terminal.out().println("- " + Printable.of(old));
            }
            edit.replacement().lines().forEach(line -> terminal.out().println("+ " + Printable.of(line)));
        }
    }

    /** Writes over the model or where {@code --output} says, unless {@code --dry-run}. */
    ExitCode write(Path file, byte[] bytes) throws IOException {
        if (options.matchedOptionValue("--dry-run", false)) {
            return ExitCode.OK;
        }
        String output = options.matchedOptionValue("--output", null);
        Path target = output == null ? file.toRealPath() : Path.of(output);
        AtomicFile.replace(target, out -> out.write(bytes));
        terminal.note(Message.of("wrote {0}", "已寫出 {0}", output == null ? file : target));
        return ExitCode.OK;
    }
}
