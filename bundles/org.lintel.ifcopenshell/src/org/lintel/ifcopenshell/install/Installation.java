// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lintel.core.task.Progress;
import org.lintel.core.user.UserFolder;

/**
 * IfcGeomServer 0.5 in the user's Lintel folder. It is taken out of one archive, told by its SHA-256 before anything is
 * unpacked; of that archive just the program for this system, under the one name it has, and nothing else.
 */
public final class Installation {

    private static final List<String> TEXTS = List.of("COPYING.LESSER.txt", "COPYING.txt", "NOTICE.txt");
    private static final String RECORD = "installed.properties";

    private final Path folder;
    private final Artifact artifact;
    private final String name;

    /** @param engines the folder in which engines are installed */
    Installation(Path engines, Artifact artifact, String system) {
        this.folder = engines.resolve("ifcopenshell").resolve(Artifact.VERSION);
        this.artifact = artifact;
        this.name = Artifact.program(system);
    }

    /** That of the user who runs this. */
    public static Installation ofUser() {
        return new Installation(UserFolder.here().resolve("engines"), Artifact.here(), System.getProperty("os.name", ""));
    }

    /** Where it is or would be. */
    public Path folder() {
        return folder;
    }

    /** What it is taken from. */
    public static String coordinates() {
        return Artifact.COORDINATES;
    }

    /** The program; null if it is not installed. */
    public Path program() {
        Path program = folder.resolve(name);
        return Files.isRegularFile(program, LinkOption.NOFOLLOW_LINKS) ? program : null;
    }

    /** Whether the installed program still has the content it was installed with. */
    public boolean isIntact() throws IOException {
        Path record = folder.resolve(RECORD);
        if (program() == null || !Files.isRegularFile(record) || Files.size(record) > 1 << 16) {
            return false;
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(record)));
        return sha256(program()).equals(properties.getProperty("program.sha256"));
    }

    /**
     * Installs it, over an installation that is there.
     *
     * @param from the archive; null lets Maven fetch it
     * @param offline whether Maven may not use the network
     * @throws InstallException if there is none for this system, or the archive is not the right one
     */
    public void install(Path from, boolean offline, Progress progress) throws IOException {
        if (artifact.entry() == null) {
            throw new InstallException("IfcGeomServer {0} was not built for this system ({1}, {2})",
                    "IfcGeomServer {0} 沒有此系統的版本（{1}，{2}）", Artifact.VERSION, System.getProperty("os.name", ""),
                    System.getProperty("os.arch", ""));
        }
        if (from != null && !Files.isRegularFile(from)) {
            throw new InstallException("there is no file {0}", "沒有檔案 {0}", from);
        }
        Path parent = Files.createDirectories(folder.getParent());
        Path work = Files.createTempDirectory(parent, ".installing");
        try {
            Path archive = from != null ? from : MavenFetch.fetch(Files.createDirectory(work.resolve("fetched")),
                    offline, progress);
            Path made = Files.createDirectory(work.resolve("made"));
            unpack(archive, made);
            remove();
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(work);
        }
    }

    private void unpack(Path archive, Path target) throws IOException {
        // one copy is hashed and unpacked, so that nobody can exchange the archive between the two
        Path copy = target.resolve("archive");
        Files.copy(archive, copy);
        String hash = sha256(copy);
        if (!hash.equals(Artifact.SHA256)) {
            throw new InstallException("{0} is not {1}: its SHA-256 is {2}, not {3}",
                    "{0} 並非 {1}：其 SHA-256 為 {2}，而非 {3}", archive, Artifact.COORDINATES, hash, Artifact.SHA256);
        }
        Path program = target.resolve(name);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            ZipEntry entry = zip.getEntry(artifact.entry());
            if (entry == null || entry.getSize() > Artifact.MOST_BYTES) {
                throw new InstallException("{0} has no {1}", "{0} 沒有 {1}", archive, artifact.entry());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.write(program, in.readNBytes(Artifact.MOST_BYTES));
            }
        }
        Files.delete(copy);
        if (!program.toFile().setExecutable(true, true)) {
            throw new InstallException("{0} cannot be made executable", "無法將 {0} 設為可執行", program);
        }
        for (String text : TEXTS) {
            try (InputStream in = Installation.class.getResourceAsStream(text)) {
                Files.copy(in, target.resolve(text));
            }
        }
        Files.writeString(target.resolve(RECORD), "artifact=" + Artifact.COORDINATES + "\nartifact.sha256="
                + Artifact.SHA256 + "\nentry=" + artifact.entry() + "\nprogram.sha256=" + sha256(program) + "\n");
    }

    /** Removes it; whether there was something to remove. */
    public boolean remove() throws IOException {
        boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        delete(folder);
        return there;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[1 << 16];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
