// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.core.user.UserFolder;

/**
 * Whose signatures the user trusts: public keys with the names the user gave them. The list is the user's own; a
 * project
 * cannot add to it, for a repository one opens is not trusted.
 */
public final class TrustedSigners {

    /** The name of the file in the user's Lintel folder. */
    public static final String FILE = "trusted-signers";

    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 200;

    private final Path file;
    private final Map<String, String> names = new TreeMap<>();

    private TrustedSigners(Path file) {
        this.file = file;
    }

    /** That of the user who runs this; empty where there is none yet. */
    public static TrustedSigners ofUser() throws IOException, SheetException {
        return read(UserFolder.here().resolve(FILE));
    }

    /** A list that trusts nobody and stands nowhere. */
    public static TrustedSigners none() {
        return new TrustedSigners(null);
    }

    /**
     * Reads a list: a key, white space and a name on each line.
     *
     * @throws SheetException if a line is no such thing, or others than the user may write the file
     */
    public static TrustedSigners read(Path file) throws IOException, SheetException {
        TrustedSigners trusted = new TrustedSigners(file);
        if (!Files.exists(file)) {
            return trusted;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> permissions = view == null ? Set.of() : view.readAttributes().permissions();
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw trusted.refuse(0, Message.of("others may write it", "其他人可寫入此檔案"),
                    Message.of("look through its lines, then chmod go-w", "請先查看其內容，再執行 chmod go-w"));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw trusted.refuse(0, Message.of("larger than 1 MB", "大於 1 MB"), Message.of("shorten it", "請縮短"));
        }
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+", 2);
            try {
                trusted.names.put(SignerKey.parse(words[0]).text(), words.length > 1 ? words[1] : "");
            } catch (IllegalArgumentException e) {
                throw trusted.refuse(number, Message.of("it holds no key", "該行並非金鑰"),
                        Message.of("write \"ed25519:… NAME\", or let \"lintel tables trust\" write it",
                                "請寫成「ed25519:… 名稱」，或用「lintel tables trust」加入"));
            }
        }
        return trusted;
    }

    private SheetException refuse(int line, Message problem, Message remedy) {
        return SheetException.at(String.valueOf(file), line, problem, remedy);
    }

    /** What the user calls the owner of a key; null if the user does not trust it. */
    public String name(SignerKey key) {
        return names.get(key.text());
    }

    /** Keys and names, sorted by key. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(names);
    }

    /**
     * Adds a key, or gives another name to one that is there.
     *
     * @throws IllegalArgumentException if the name cannot stand on one line
     */
    public void trust(SignerKey key, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        names.put(key.text(), name.strip());
    }

    /** @return whether it was trusted before */
    public boolean distrust(SignerKey key) {
        return names.remove(key.text()) != null;
    }

    /** Writes the list where it was read. */
    public void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringBuilder out = new StringBuilder("# Whose sign-offs of tables are believed: lintel tables trust\n");
        names.forEach((key, name) -> out.append(key).append(' ').append(name).append('\n'));
        AtomicFile.replace(file, target -> target.write(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the list is or would be. */
    public Path file() {
        return file;
    }
}
