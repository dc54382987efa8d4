// SPDX-License-Identifier: EPL-2.0

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Gives classes from before Java 7 in a jar the stack maps that newer ones have: the JVM keeps only such classes in an
 * AOT cache, and verifies them in one pass. The instructions stay what they are; the manifest tells of the change.
 */
final class StackMaps {
    private static final int JAVA_7 = 51;

    private StackMaps() {
    }

    /** Whether a jar has classes from before Java 7. */
    static boolean wantedBy(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        if (version(in.readNBytes(8)) < JAVA_7) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Copies the jar, entry by entry in its order, with stack maps where they were missing. */
    static void copy(Path from, Path to) throws IOException {
        try (var jar = new JarFile(from.toFile()); var out = new JarOutputStream(Files.newOutputStream(to))) {
            var hierarchy = ClassHierarchyResolver.ofResourceParsing(type -> open(jar, type.descriptorString()))
                    .orElse(ClassHierarchyResolver.defaultResolver());
            ClassFile classes = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(hierarchy));
            for (JarEntry entry : jar.stream().toList()) {
                byte[] bytes = jar.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    bytes = told(jar.getManifest());
                } else if (entry.getName().endsWith(".class") && version(bytes) < JAVA_7) {
                    bytes = classes.transformClass(classes.parse(bytes), ClassTransform
                            .transformingMethodBodies(CodeBuilder::with)
                            .andThen(ClassTransform.endHandler(builder -> builder.withVersion(JAVA_7, 0))));
                }
                var copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(bytes);
                out.closeEntry();
            }
        }
    }

    private static byte[] told(Manifest manifest) throws IOException {
        manifest.getMainAttributes().putValue("Lintel-Change", "stack maps were added to classes from before Java 7");
        var out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static int version(byte[] bytes) {
        return bytes.length < 8 ? JAVA_7 : (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    }

    private static InputStream open(JarFile jar, String descriptor) {
        try {
            JarEntry entry = jar.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
