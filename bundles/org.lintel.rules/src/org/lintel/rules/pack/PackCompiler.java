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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        PackSources sources = new PackSources(folders);
        Map<String, List<PackEdition>> packs = new LinkedHashMap<>();
        ByteArrayOutputStream clauses = new ByteArrayOutputStream();
        DataOutputStream clausesOut = new DataOutputStream(clauses);
        int pages = 0;
        for (PackSource pack : sources.all()) {
            PackEdition edition = sources.edition(pack);
            packs.computeIfAbsent(edition.id(), key -> new ArrayList<>()).add(edition);
            for (RuleDescription rule : edition.rules()) {
                PackSource.Page page = pack.page(rule.id());
                clausesOut.writeUTF(rule.id());
                clausesOut.writeUTF(edition.edition());
                clausesOut.writeUTF(page.edition());
                // a page that is taken over stands in the data once, under the edition it was written for
                boolean own = page.edition().equals(edition.edition());
                writeLong(own ? page.text().en() : "", clausesOut);
                writeLong(own ? page.text().zhHk() : "", clausesOut);
                pages++;
            }
        }
        Files.createDirectories(output);
        Files.write(output.resolve("packs.bin"), packs(packs));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream headOut = new DataOutputStream(head);
        headOut.writeInt(PackFormat.MAGIC);
        headOut.writeInt(pages);
        clauses.writeTo(headOut);
        Files.write(output.resolve("clauses.bin"), head.toByteArray());
    }

    /** The editions of each pack with the list of texts they share: what was taken over is written and read once. */
    private static byte[] packs(Map<String, List<PackEdition>> packs) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        out.writeInt(PackFormat.MAGIC);
        out.writeInt(packs.size());
        for (Map.Entry<String, List<PackEdition>> pack : packs.entrySet()) {
            Map<String, Integer> words = new LinkedHashMap<>();
            ByteArrayOutputStream editions = new ByteArrayOutputStream();
            DataOutputStream editionsOut = new DataOutputStream(editions);
            for (PackEdition edition : pack.getValue()) {
                ByteArrayOutputStream plain = new ByteArrayOutputStream();
                DataOutputStream plainOut = new DataOutputStream(plain);
                PackFormat.write(edition, plainOut, plainOut::writeUTF);
                editionsOut.writeUTF(sha256(plain.toByteArray()));
                PackFormat.write(edition, editionsOut, word -> editionsOut.writeShort(number(word, words)));
            }
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            DataOutputStream blockOut = new DataOutputStream(block);
            blockOut.writeInt(words.size());
            for (String word : words.keySet()) {
                blockOut.writeUTF(word);
            }
            blockOut.writeInt(pack.getValue().size());
            editions.writeTo(blockOut);
            out.writeUTF(pack.getKey());
            out.writeInt(block.size());
            block.writeTo(out);
        }
        return all.toByteArray();
    }

    private static int number(String word, Map<String, Integer> words) throws IOException {
        Integer known = words.putIfAbsent(word, words.size());
        if (words.size() > 1 << 16) {
            throw new IOException("more than " + (1 << 16) + " different texts in one pack");
        }
        return known == null ? words.size() - 1 : known;
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
