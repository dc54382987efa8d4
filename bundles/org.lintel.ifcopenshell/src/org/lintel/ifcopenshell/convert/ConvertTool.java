// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ifcopenshell.process.Sandbox;
import org.lintel.ifcopenshell.program.Tool;

/**
 * Runs IfcConvert: the file in, a Wavefront OBJ out. It is asked with options alone that all its versions since 0.6 know.
 * What it had written before it broke off is taken, but for the last shape.
 */
public record ConvertTool(Path program) implements Tool {

    private static final int LONGEST_ANSWER = 1 << 16;
    /** As the shell reports the end of a program by a signal. */
    private static final int SIGNAL = 128;

    /** What it says to {@code --version}. */
    public static String version(Sandbox process) throws IOException {
        return new String(process.output().readNBytes(LONGEST_ANSWER), StandardCharsets.ISO_8859_1);
    }

    @Override
    public Ended run(Path file, Path folder, double metres, Limits limits, Progress progress, Sink sink)
            throws IOException {
        Path target = folder.resolve("shapes.obj");
        // it answers once, at its end: a quarter of all the time is for this run, so that others may follow
        Duration most = limits.total().dividedBy(4);
        Duration time = most.compareTo(limits.step()) < 0 ? limits.step() : most;
        boolean late;
        int code;
        String error;
        try (Sandbox process = Sandbox.start(program, List.of("--include", "entities", "IfcProduct",
                "--use-element-guids", file.toAbsolutePath().toString(), target.toAbsolutePath().toString()), folder,
                limits, progress)) {
            process.allow(time);
            process.input().close();
            process.output().transferTo(OutputStream.nullOutputStream());
            code = process.end();
            process.checkCancelled();
            late = process.late();
            error = process.lastError();
        }
        boolean whole = Files.exists(target);
        Path written = whole ? target : folder.resolve("shapes.obj.tmp");
        if (Files.exists(written)) {
            try (InputStream in = Files.newInputStream(written)) {
                ObjReader.read(in, whole, sink);
            }
        }
        if (whole) {
            return Ended.COMPLETE;
        }
        if (late) {
            return Ended.broken("it was not through after {0} s", "它 {0} 秒後仍未完成", time.toSeconds());
        }
        Message why = error.isEmpty() ? Message.of("it ended with code {0}", "它以代碼 {0} 結束", code)
                : Message.of("it ended with code {0}: {1}", "它以代碼 {0} 結束：{1}", code, error);
        // code 1 is its own word that it made nothing of this file
        return new Ended(code > 0 && code < SIGNAL ? Ended.Kind.REFUSED : Ended.Kind.BROKEN, why);
    }
}
