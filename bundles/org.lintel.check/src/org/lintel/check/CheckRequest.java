// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lintel.check.project.Settings;

/**
 * What to check and how.
 *
 * @param files models, in the order they are reported
 * @param base folder to which the places in the results are relative; files outside it keep their absolute path
 */
public record CheckRequest(List<Path> files, Path base, Settings settings) {

    public CheckRequest {
        files = List.copyOf(files);
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(settings, "settings");
    }

    /** How a file is written in results: relative to {@link #base} where it lies in it, with forward slashes. */
    public String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = base.toAbsolutePath().normalize();
        Path path = absolute.startsWith(folder) && !absolute.equals(folder) ? folder.relativize(absolute) : absolute;
        return path.toString().replace('\\', '/');
    }
}
