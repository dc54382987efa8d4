// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small pack on disk that compiles; tests break it in one place each. */
final class PackFolder {

    static final String YAML = """
            # SPDX-License-Identifier: EPL-2.0
            id: test
            edition: "2024"
            jurisdiction: hk
            title: {en: "Test code", zh-HK: "測試法規"}
            document: {title: "Code of Tests", edition: "2024"}
            effective: {earliest: "2025-05-22", latest: "2025-05-23"}
            tables:
              lpd: {file: lpd.csv, clause: "Table 5.4", confidence: candidate, note: "one secondary source"}
            rules:
              - id: lighting
                severity: error
                subject: space
                clause: "5.4.1"
                name: {en: "Lighting", zh-HK: "照明"}
                explanation: {en: "Light costs power.", zh-HK: "照明耗電。"}
                remedy: {en: "Use less.", zh-HK: "減少用電。"}
                parameters: {tolerance: 0.005, limit: 8}
              - id: lifts
                severity: info
                subject: storey
                clause: ""
                confidence: unknown
                name: {en: "Lifts", zh-HK: "升降機"}
                explanation: {en: "E", zh-HK: "解"}
                remedy: {en: "R", zh-HK: "補"}
            """;
    static final String CSV = """
            type,limit,confidence,note
            Office,8.5,confirmed,page 31
            "Car park, open",,,
            大堂,11,unknown,
            """;

    private final Path folder;

    private PackFolder(Path folder) {
        this.folder = folder;
    }

    /** An older edition beside it, of which {@code yaml} is all but the head. */
    static PackFolder older(Path packs, String edition, String yaml) {
        return new PackFolder(packs.resolve("hk/test/" + edition)).put("pack.yaml", """
                id: test
                edition: "%s"
                document: {title: "Code of Tests", edition: "%s (old)"}
                """.formatted(edition, edition) + yaml);
    }

    static PackFolder in(Path packs) {
        PackFolder pack = new PackFolder(packs.resolve("hk/test/2024"));
        pack.put("pack.yaml", YAML).put("tables/lpd.csv", CSV);
        for (String rule : new String[] {"lighting", "lifts"}) {
            pack.put("clauses/" + rule + ".md", "# " + rule + "\n").put("clauses/" + rule + ".zh-HK.md", "# 規則 "
                    + rule);
        }
        return pack;
    }

    PackFolder put(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces a piece of {@code pack.yaml} that must be there. */
    PackFolder with(String piece, String other) {
        if (!YAML.contains(piece)) {
            throw new IllegalArgumentException(piece);
        }
        return put("pack.yaml", YAML.replace(piece, other));
    }

    PackFolder without(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
