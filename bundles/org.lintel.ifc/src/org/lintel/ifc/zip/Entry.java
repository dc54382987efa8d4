// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * An entry of an archive's directory.
 *
 * @param rawName the bytes of its name
 * @param offset where its local header stands
 */
record Entry(byte[] rawName, int flags, int method, long crc, long packed, long size, long offset) {

    private static final int LONGEST_SHOWN = 120;

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /** Whether sizes and checksum stand behind the data, and not in the local header. */
    boolean hasDescriptor() {
        return (flags & 8) != 0;
    }

    boolean isFolder() {
        return rawName.length == 0 || rawName[rawName.length - 1] == '/' || rawName[rawName.length - 1] == '\\';
    }

    /** What some systems add to every archive. */
    boolean isLitter() {
        String name = name();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith("._") || last.equals(".DS_Store")
                || last.equalsIgnoreCase("thumbs.db");
    }

    boolean isAtTop() {
        return name().indexOf('/') < 0;
    }

    boolean endsWith(String... endings) {
        String lower = name().toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(lower::endsWith);
    }

    /** The name as the archive has it, in UTF-8 or else Latin-1, with forward slashes; it leads nowhere on the disk. */
    String name() {
        String name;
        try {
            name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(rawName)).toString();
        } catch (CharacterCodingException e) {
            name = new String(rawName, StandardCharsets.ISO_8859_1);
        }
        return name.replace('\\', '/');
    }

    /** The name as it can be shown: without control characters, and not too long. */
    String shown() {
        String name = name();
        var out = new StringBuilder();
        for (int i = 0; i < name.length() && out.length() < LONGEST_SHOWN; i++) {
            char c = name.charAt(i);
            out.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c);
        }
        return name.length() > LONGEST_SHOWN ? out.append('…').toString() : out.toString();
    }
}
