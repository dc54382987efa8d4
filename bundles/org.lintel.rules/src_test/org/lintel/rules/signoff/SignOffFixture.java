// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackCompiler;
import org.lintel.rules.pack.Table;
import org.lintel.rules.yaml.YamlException;

/** A catalog of one pack with one table of candidate figures, keys, and signed tables of it. */
final class SignOffFixture {

    /** The private key of RFC 8410, section 10.3, and its public half as 10.1 has it. */
    static final String KEY = "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC";
    static final String PUBLIC = "ed25519:Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    static final String CSV = """
            row,kind,from,cop
            split small,unitary,0,2.8
            split large,unitary,7.5,2.65
            chiller,chiller,350,5.5
            chiller,chiller,500,6.1
            """;

    private static final String YAML = """
            id: test
            edition: "2024"
            jurisdiction: hk
            title: {en: "Test code", zh-HK: "測試法規"}
            document: {title: "Code of Tests", edition: "2024"}
            effective: {earliest: "2024-01-01", latest: "2024-01-01"}
            tables:
              cop: {file: cop.csv, clause: "Table 6.12", confidence: candidate, note: "one secondary source"}
            rules:
              - {id: one, severity: error, subject: plant, clause: "6.12", name: {en: "N", zh-HK: "名"},
                 explanation: {en: "E", zh-HK: "解"}, remedy: {en: "R", zh-HK: "補"}}
            """;
    static final TableName NAME = new TableName("test", "2024", "cop");

    private SignOffFixture() {
    }

    private record Pack(String id, byte[] bytes) implements RulePack {
        @Override
        public List<Rule> rules() {
            return List.of();
        }

        @Override
        public InputStream data() {
            return new ByteArrayInputStream(bytes);
        }
    }

    static Catalog catalog(Path folder) {
        return catalog(folder, CSV);
    }

    /** With an older edition that takes the table over, and an oldest that has only its columns. */
    static Catalog catalogOfThree(Path folder) {
        for (String[] older : new String[][] {{"2012", ", tables: [cop]}", ""}, {"2000", "}",
            "tables:\n  cop: {columns: \"2024\", clause: \"Table 6.12\", confidence: unknown}\n"}}) {
            try {
                Path pack = Files.createDirectories(folder.resolve("src/test/" + older[0]));
                Files.writeString(pack.resolve("pack.yaml"), """
                        id: test
                        edition: "%s"
                        document: {title: "Code of Tests", edition: "%s"}
                        effective: {earliest: "%s-01-01", latest: "%s-01-01"}
                        extends: {edition: "2024", rules: all, confidence: candidate%s
                        %s""".formatted(older[0], older[0], older[0], older[0], older[1], older[2]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return catalog(folder, CSV);
    }

    static Catalog catalog(Path folder, String csv) {
        try {
            Path pack = Files.createDirectories(folder.resolve("src/test/2024/tables")).getParent();
            Files.writeString(pack.resolve("pack.yaml"), YAML);
            Files.writeString(pack.resolve("tables/cop.csv"), csv);
            Files.createDirectories(pack.resolve("clauses"));
            Files.writeString(pack.resolve("clauses/one.md"), "page");
            Files.writeString(pack.resolve("clauses/one.zh-HK.md"), "頁");
            PackCompiler.compile(folder.resolve("src"), folder.resolve("out"));
            return Catalog.of(List.of(new Pack("test", Files.readAllBytes(folder.resolve("out/packs.bin")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YamlException e) {
            throw new AssertionError(e);
        }
    }

    static SigningKey key() {
        try {
            return SigningKey.parse("test", KEY);
        } catch (SheetException e) {
            throw new AssertionError(e);
        }
    }

    static TrustedSigners trusting() {
        TrustedSigners trusted = TrustedSigners.none();
        trusted.trust(key().signer(), "Chan Tai Man");
        return trusted;
    }

    static Sheet sheet(String csv) throws SheetException {
        return SheetReader.read(csv.getBytes(StandardCharsets.UTF_8), "official.csv", "");
    }

    /** A signed table as {@code tables import --sign} makes it of an official csv. */
    static byte[] signed(Table table, String csv, boolean partial) throws SheetException {
        return signed(NAME, table, csv, partial);
    }

    static byte[] signed(TableName name, Table table, String csv, boolean partial) throws SheetException {
        Comparison comparison = Comparison.of(sheet(csv), table, Map.of());
        return SignedTable.sign(new SignedTable.Statement(name, partial, TableText.hash(table), comparison.compared(),
                "Code of Tests 2024, Table 6.12", comparison.sheet().sha256(), "T. M. Chan", "2026-01-31"),
                table.header(), comparison.figures(), key());
    }
}
