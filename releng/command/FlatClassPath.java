// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Collects the flat class path of the command: the bundles named, and of the target platform what their manifests
 * import, directly or indirectly; optional imports are left out, so nothing of Eclipse comes along.
 *
 * <p>Run as a source file: {@code java FlatClassPath.java ROOT LOCAL_REPOSITORY OUTPUT BUNDLE...}. Writes
 * {@code OUTPUT/lib/*.jar} with {@code lintel.jar}, which starts them, {@code OUTPUT/classpath} (one file name a line, in class path order),
 * {@code OUTPUT/lintel.args} (an argument file of the {@code java} launcher) and {@code OUTPUT/lintel.properties}
 * (its flags alone, for the start scripts of the archive).
 */
public final class FlatClassPath {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    /**
     * Flags of the command. C1 and the serial collector, for most runs end within a second; little room for what is
     * young, for that much memory is taken whatever a run keeps, a third of it for survivors, else what dies soon is
     * kept among the old; long arrays (blocks of an index) are not put there, for they would be copied twice; the heap
     * gives back what it does not use; code has more room than C1 alone is given, for when 15 % of it are taken the whole
     * heap is collected, which a check with all packs would come to; a cache that does not fit this JVM is passed over in
     * silence, for stdout is data.
     */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Xmn16m", "-XX:SurvivorRatio=4", "-XX:PretenureSizeThreshold=64k", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30",
            "-XX:ReservedCodeCacheSize=128m", "-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=error,cds*=off,aot*=off:stderr");

    /**
     * SQLite is a native library; without leave the JVM warns on stderr when it is loaded. The archive gives it in the
     * manifest of its starter: as a flag it would not fit the JDK's own archive of classes, and each start would say so.
     */
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    private final Path repository;
    private final Path target;
    private final Map<String, Path> bundles = new LinkedHashMap<>();

    private FlatClassPath(Path repository, Path target) {
        this.repository = repository;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path output = Path.of(arguments[2]).toAbsolutePath().normalize();
        var collector = new FlatClassPath(Path.of(arguments[1]), root.resolve("targets/lintel.target"));
        for (String bundle : List.of(arguments).subList(3, arguments.length)) {
            collector.bundles.put(bundle, jarOf(root.resolve("bundles").resolve(bundle).resolve("target"), bundle));
        }
        write(collector.closure(), output);
    }

    private static Path jarOf(Path folder, String bundle) throws IOException {
        try (var files = Files.newDirectoryStream(folder, bundle + "-*.jar")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.endsWith("-sources.jar") && !name.endsWith("-tests.jar")) {
                    return file;
                }
            }
        }
        throw new IOException("no jar of " + bundle + " in " + folder);
    }

    /** The bundles in the order given, then the libraries in the order they are met; by file name. */
    private Map<String, Path> closure() throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        Set<String> provided = new HashSet<>();
        ModuleLayer.boot().modules().forEach(module -> provided.addAll(module.getPackages()));
        var open = new ArrayDeque<Path>();
        for (var bundle : bundles.entrySet()) {
            found.put(bundle.getKey() + ".jar", bundle.getValue());
            provided.addAll(packages(bundle.getValue(), "Export-Package"));
            open.add(bundle.getValue());
        }
        Map<String, Path> pool = null;
        while (!open.isEmpty()) {
            Path jar = open.remove();
            for (String wanted : packages(jar, "Import-Package")) {
                // what a library says to a framework (H2 has an activator) is not said on a flat class path
                if (provided.contains(wanted) || wanted.startsWith("org.osgi.")) {
                    continue;
                }
                pool = pool == null ? pool() : pool;
                Path library = pool.get(wanted);
                if (library == null) {
                    throw new IOException(jar.getFileName() + " imports " + wanted
                            + ", which no bundle and no artifact of " + target.getFileName() + " exports");
                }
                found.put(library.getFileName().toString(), library);
                provided.addAll(packages(library, "Export-Package"));
                open.add(library);
            }
        }
        return found;
    }

    /** What the target platform exports: package to jar; the first artifact that exports a package has it. */
    private Map<String, Path> pool() throws IOException {
        Map<String, Path> pool = new LinkedHashMap<>();
        var dependency = DEPENDENCY.matcher(Files.readString(target));
        while (dependency.find()) {
            String artifact = dependency.group(2);
            String version = dependency.group(3);
            Path jar = repository.resolve(dependency.group(1).replace('.', '/')).resolve(artifact).resolve(version)
                    .resolve(artifact + "-" + version + ".jar");
            if (Files.exists(jar)) {
                for (String exported : packages(jar, "Export-Package")) {
                    pool.putIfAbsent(exported, jar);
                }
            }
        }
        return pool;
    }

    /** The packages of a manifest header of a jar; of an import only those that must be there. */
    private static List<String> packages(Path jar, String header) throws IOException {
        List<String> packages = new ArrayList<>();
        String value;
        try (var file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            value = manifest == null ? null : manifest.getMainAttributes().getValue(header);
            if (header.equals("Export-Package")
                    && (manifest == null || manifest.getMainAttributes().getValue("Bundle-SymbolicName") == null)) {
                // the target wraps a library without a manifest, and exports all there is
                return file.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.'))
                        .distinct().toList();
            }
        }
        if (value == null) {
            return packages;
        }
        for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            if (clause.replace("\"", "").replace(" ", "").contains("resolution:=optional")) {
                continue;
            }
            for (String part : clause.split(";")) {
                if (!part.contains("=")) {
                    packages.add(part.strip());
                }
            }
        }
        return packages;
    }

    private static void write(Map<String, Path> jars, Path output) throws IOException {
        Path lib = Files.createDirectories(output.resolve("lib"));
        try (var old = Files.newDirectoryStream(lib)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        List<String> path = new ArrayList<>();
        long bytes = 0;
        var check = new CRC32();
        for (var jar : jars.entrySet()) {
            Path copy = lib.resolve(jar.getKey());
            if (StackMaps.wantedBy(jar.getValue())) {
                StackMaps.copy(jar.getValue(), copy);
            } else {
                Files.copy(jar.getValue(), copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
            path.add(copy.toString());
            bytes += Files.size(copy);
            check.update(Files.readAllBytes(copy));
        }
        Files.write(output.resolve("classpath"), jars.keySet());
        starter(jars.keySet(), lib.resolve("lintel.jar"));
        List<String> arguments = new ArrayList<>(FLAGS);
        arguments.add(NATIVE);
        arguments.add("-cp");
        arguments.add(quoted(String.join(System.getProperty("path.separator"), path)));
        Files.write(output.resolve("lintel.args"), arguments);
        Files.writeString(output.resolve("lintel.properties"), "flags=" + String.join(" ", FLAGS) + "\nbuild="
                + Long.toHexString(check.getValue()) + "\n");
        System.out.println("flat class path: " + jars.size() + " jars, " + (bytes + 512) / 1024 + " KB");
    }

    /** The jar that the archive's scripts start: a manifest with the class path. */
    private static void starter(Set<String> names, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "org.lintel.cli.Main");
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            // a day of its own, so that the same class path is the same file
            ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            out.putNextEntry(entry);
            manifest.write(out);
            out.closeEntry();
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
