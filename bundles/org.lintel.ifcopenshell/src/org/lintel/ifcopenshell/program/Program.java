// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.core.task.Progress;
import org.lintel.ifcopenshell.convert.ConvertTool;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ifcopenshell.process.Sandbox;
import org.lintel.ifcopenshell.process.Workplace;
import org.lintel.ifcopenshell.server.ServerTool;

/**
 * A program of IfcOpenShell as it greets or names itself.
 *
 * @param version such as {@code 0.5.0-dev}
 */
public record Program(Path file, Kind kind, String version) {

    /** Which of them. */
    public enum Kind {
        /** IfcGeomServer: shapes one by one through pipes. */
        SERVER,
        /** IfcConvert: a file to a file. */
        CONVERT
    }

    private static final Pattern NAMED = Pattern.compile("IfcOpenShell(?: IfcConvert )?-?(?:v)?(\\d{1,4})\\.(\\d{1,4})([\\w.+-]{0,60})");

    /**
     * Starts a program to hear who it is. One with {@code convert} in its name is taken for IfcConvert, all others for
     * IfcGeomServer.
     *
     * @throws IOException if it cannot be started, or does not say that it is IfcOpenShell
     */
    public static Program ask(Path file, Limits limits, Progress progress) throws IOException {
        Path name = file.getFileName();
        Kind kind = name != null && name.toString().toLowerCase(Locale.ROOT).contains("convert") ? Kind.CONVERT
                : Kind.SERVER;
        try (Workplace place = Workplace.create();
                Sandbox process = Sandbox.start(file, kind == Kind.CONVERT ? List.of("--version") : List.of(),
                        place.folder(), limits, progress)) {
            process.allow(limits.step());
            String said;
            try {
                said = kind == Kind.CONVERT ? ConvertTool.version(process) : ServerTool.greeting(process);
            } catch (IOException e) {
                process.checkCancelled();
                throw new IOException("it does not greet as IfcOpenShell does", e);
            }
            process.checkCancelled();
            Matcher matcher = NAMED.matcher(said);
            if (!matcher.find()) {
                throw new IOException("it does not say that it is IfcOpenShell");
            }
            return new Program(file, kind, matcher.group(1) + "." + matcher.group(2) + matcher.group(3));
        }
    }

    /** Whether it is older than a generation. */
    public boolean before(int major, int minor) {
        String[] numbers = version.split("\\D", 3);
        int first = Integer.parseInt(numbers[0]);
        return first < major || first == major && Integer.parseInt(numbers[1]) < minor;
    }

    /**
     * Whether it can be asked about a schema. Those before 0.6 know IFC2X3 only and read any other without a word as if
     * it were; later ones look at the schema themselves and refuse what they were not built for.
     *
     * @param schema as the file declares it
     */
    public boolean takes(String schema) {
        return !before(0, 6) || schema.toUpperCase(Locale.ROOT).startsWith("IFC2X3");
    }

    public Tool tool() {
        return kind == Kind.CONVERT ? new ConvertTool(file) : new ServerTool(file, !before(0, 6));
    }
}
