// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.GeodataException;

/** Unpacks a zip archive that comes from elsewhere: nothing leaves the folder, nothing grows without bound. */
public final class Unpacking {

    private static final int MOST_FILES = 2000;

    private Unpacking() {
    }

    /**
     * @param most bytes of all files together
     * @return the files, sorted
     * @throws GeodataException if it is no archive, has too many files or too long ones, or names that lead elsewhere
     */
    public static List<Path> unpack(Path archive, Path folder, long most, Progress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        Path root = folder.toAbsolutePath().normalize();
        long left = most;
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_FILES) {
                throw refused(archive, "holds more than {1} files", "載有超過 {1} 個檔案", MOST_FILES);
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path target = target(root, entry.getName(), archive);
                if (entry.isDirectory()) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        progress.check();
                        left -= n;
                        if (left < 0) {
                            throw refused(archive, "unpacks to more than {1} bytes", "解壓後超過 {1} 位元組", most);
                        }
                        out.write(buffer, 0, n);
                    }
                }
                files.add(target);
            }
        } catch (ZipException e) {
            throw refused(archive, "is no zip archive, or a damaged one: {1}", "並非 zip 檔案，或已損壞：{1}",
                    String.valueOf(e.getMessage()));
        }
        Collections.sort(files);
        return files;
    }

    private static Path target(Path root, String name, Path archive) throws GeodataException {
        if (name.indexOf('\0') < 0 && name.indexOf('\\') < 0 && !name.startsWith("/") && !name.contains(":")) {
            Path target = root.resolve(name).normalize();
            if (target.startsWith(root) && !target.equals(root)) {
                return target;
            }
        }
        throw refused(archive, "holds a file whose name leads elsewhere: {1}", "載有檔名指向他處的檔案：{1}", name);
    }

    private static GeodataException refused(Path archive, String en, String zhHk, Object what) {
        String file = archive.getFileName().toString();
        return new GeodataException(Message.of("{0} " + en, "{0} " + zhHk, file, what));
    }
}
