// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Text;

/** Reads compiled packs; see {@link PackCompiler} for how they are made. */
public final class PackReader {

    private PackReader() {
    }

    /** @throws IOException if the resource is missing or was compiled by another version of Lintel */
    public static List<PackEdition> read(InputStream data) throws IOException {
        return read(data, null);
    }

    /**
     * The editions of one pack; those of others in the same data are passed over, not decoded.
     *
     * @param pack null for all
     */
    public static List<PackEdition> read(InputStream data, String pack) throws IOException {
        List<PackEdition> editions = new ArrayList<>();
        try (DataInputStream in = open(data)) {
            for (int n = in.readInt(); n > 0; n--) {
                String id = in.readUTF();
                int length = in.readInt();
                if (pack != null && !pack.equals(id)) {
                    in.skipNBytes(length);
                    continue;
                }
                String[] words = new String[in.readInt()];
                for (int i = 0; i < words.length; i++) {
                    words[i] = in.readUTF();
                }
                for (int m = in.readInt(); m > 0; m--) {
                    String hash = in.readUTF();
                    editions.add(PackFormat.read(in, words, hash));
                }
            }
        }
        return editions;
    }

    /**
     * The explanation of a rule in both languages, as Markdown.
     *
     * @param edition empty for any, which is the last that was compiled
     * @return null if there is none
     */
    public static ClausePage clause(InputStream clauses, String rule, String edition) throws IOException {
        Map<String, Text> written = new HashMap<>();
        String wanted = null;
        String origin = null;
        try (DataInputStream in = open(clauses)) {
            for (int n = in.readInt(); n > 0; n--) {
                String id = in.readUTF();
                String of = in.readUTF();
                String writtenFor = in.readUTF();
                Text page = new Text(readLong(in), readLong(in));
                if (id.equals(rule)) {
                    if (writtenFor.equals(of)) {
                        written.put(of, page);
                    }
                    if (edition.isEmpty() || edition.equals(of)) {
                        wanted = of;
                        origin = writtenFor;
                    }
                }
            }
        }
        return wanted == null ? null : new ClausePage(written.get(origin), wanted, origin);
    }

    private static String readLong(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static DataInputStream open(InputStream data) throws IOException {
        if (data == null) {
            throw new IOException("compiled packs are missing: the build has not run PackCompiler");
        }
        DataInputStream in = new DataInputStream(new BufferedInputStream(data, 1 << 16));
        if (in.readInt() != PackFormat.MAGIC) {
            in.close();
            throw new IOException("compiled packs of another version: build again");
        }
        return in;
    }
}
