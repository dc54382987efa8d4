// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lintel.core.result.RuleDescription;
import org.lintel.rules.yaml.YamlException;

/**
 * Compiles rule packs at build time: {@code PackCompiler <packs source> <output folder>} writes {@code packs.bin} and
 * {@code clauses.bin}, so that a check neither parses YAML nor reads what it does not need.
 */
public final class PackCompiler {

    private PackCompiler() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: PackCompiler <packs source folder> <output folder>");
            System.exit(2);
        }
        try {
            compile(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (YamlException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("cannot compile the packs: " + e);
            System.exit(1);
        }
    }

    /** Compiles every {@code pack.yaml} under a folder, in the order of their paths. */
    public static void compile(Path source, Path output) throws IOException, YamlException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(source)) {
            folders = files.filter(file -> file.endsWith("pack.yaml")).map(Path::getParent).sorted().toList();
        }
        ByteArrayOutputStream packs = new ByteArrayOutputStream();
        ByteArrayOutputStream clauses = new ByteArrayOutputStream();
        DataOutputStream packsOut = new DataOutputStream(packs);
        DataOutputStream clausesOut = new DataOutputStream(clauses);
        int pages = 0;
        packsOut.writeInt(PackFormat.MAGIC);
        packsOut.writeInt(folders.size());
        Set<String> editions = new HashSet<>();
        for (Path folder : folders) {
            PackSource pack = new PackSource(folder);
            PackEdition edition = pack.read();
            if (!editions.add(edition.id() + '@' + edition.edition())) {
                throw new IOException(folder + ": there is another edition " + edition.edition() + " of "
                        + edition.id());
            }
            ByteArrayOutputStream compiled = new ByteArrayOutputStream();
            PackFormat.write(edition, new DataOutputStream(compiled));
            packsOut.writeUTF(sha256(compiled.toByteArray()));
            packsOut.writeInt(compiled.size());
            compiled.writeTo(packsOut);
            for (RuleDescription rule : edition.rules()) {
                clausesOut.writeUTF(rule.id());
                clausesOut.writeUTF(edition.edition());
                writeLong(pack.clause(rule.id(), ".md"), clausesOut);
                writeLong(pack.clause(rule.id(), ".zh-HK.md"), clausesOut);
                pages++;
            }
        }
        Files.createDirectories(output);
        Files.write(output.resolve("packs.bin"), packs.toByteArray());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream headOut = new DataOutputStream(head);
        headOut.writeInt(PackFormat.MAGIC);
        headOut.writeInt(pages);
        clauses.writeTo(headOut);
        Files.write(output.resolve("clauses.bin"), head.toByteArray());
    }

    private static void writeLong(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
