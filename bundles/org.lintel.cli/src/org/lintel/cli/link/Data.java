// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.csdi.CacheFile;
import org.lintel.cli.csdi.Retrieved;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.format.FeatureFile;
import org.lintel.geo.format.MemorySource;
import org.lintel.geo.format.ReadOptions;
import org.lintel.geo.format.Reading;
import org.lintel.geo.match.LinkKind;
import org.lintel.geo.match.RegisterLayer;
import org.lintel.geo.match.Sources;
import picocli.CommandLine.ParseResult;

/** The registers that a user has at hand: files, each as one layer, and a cache of many. */
public final class Data implements AutoCloseable {

    private final Sources sources = new Sources();
    private GeoPackageCache cache;

    public static String layers() {
        return String.join(", ", aliases());
    }

    /** What layers are called here, sorted. */
    static List<String> aliases() {
        return RegisterLayer.all().stream().map(RegisterLayer::alias).toList();
    }

    static String kinds() {
        return String.join(", ", LinkKind.names());
    }

    /** What {@code --data} and {@code --cache} name; files go before the cache. */
    public static Data of(ParseResult options, Terminal terminal, Progress progress) throws IOException, UsageException {
        var data = new Data();
        List<String> files = options.matchedOptionValue("--data", List.of());
        data.read(files, options.matchedOptionValue("--attribution", ""), Retrieved.of(options), terminal, progress);
        // what only decides on known links needs no data, and the user's own cache may lack the place
        boolean decides = options.hasMatchedOption("--accept") || options.hasMatchedOption("--reject");
        Path cache = CacheFile.of(options);
        if (options.hasMatchedOption("--cache") || files.isEmpty() && !decides && Files.exists(cache)) {
            data.cache = GeoPackageCache.open(cache);
            data.sources.add(data.cache);
        }
        return data;
    }

    public Sources sources() {
        return sources;
    }

    @Override
    public void close() throws IOException {
        if (cache != null) {
            cache.close();
        }
    }

    /** @param given {@code FILE} or {@code LAYER=FILE} */
    private void read(List<String> given, String attribution, Instant retrieved, Terminal terminal, Progress progress)
            throws IOException, UsageException {
        for (String each : given) {
            int sign = each.indexOf('=');
            RegisterLayer layer = sign < 0 ? null : RegisterLayer.find(each.substring(0, sign));
            if (layer == null && sign > 0 && !Files.exists(Path.of(each))) {
                throw new UsageException("--data: there is no layer \"{0}\"; there are {1}", "--data：沒有圖層「{0}」；可用 {1}",
                        each.substring(0, sign), layers());
            }
            Path file = Path.of(layer == null ? each : each.substring(sign + 1));
            RegisterLayer as = layer == null ? RegisterLayer.find("building") : layer;
            List<Feature> features = new ArrayList<>();
            Reading read = FeatureFile.read(file, ReadOptions.NONE, features::add, progress);
            read.notes().forEach(note -> terminal.note(Message.of("{0}: {1}", "{0}：{1}", file, note)));
            String terms = !attribution.isBlank() ? attribution.strip() : read.stated().attribution() != null
                    ? read.stated().attribution() : as.terms();
            sources.add(new MemorySource(provenance(as.id(), file, terms, retrieved != null ? retrieved
                    : read.stated().retrievedAt()), features));
        }
    }

    /**
     * A file is known by its name, when it was taken and its bytes: never by when it was last written, which a copy of it changes.
     *
     * @param terms what the user says, else the file, else the catalogue of the layer; empty where nobody does
     * @param taken null where nobody says
     */
    private static Provenance provenance(LayerId layer, Path file, String terms, Instant taken) throws IOException {
        String name = file.getFileName().toString();
        String hash = hash(file);
        String words = name + (taken == null ? "" : ", " + taken.atOffset(ZoneOffset.UTC).toLocalDate()) + ", SHA-256 " + hash;
        return new Provenance(layer, name, taken, "sha256:" + hash, terms.isEmpty() ? words : terms + " (" + words + ")");
    }

    /** Of a file its SHA-256; of several that are read as one, that of the lines which {@code sha256sum} prints of them by name. */
    private static String hash(Path file) throws IOException {
        List<Path> parts = FeatureFile.parts(file);
        if (parts.size() == 1) {
            return HexFormat.of().formatHex(digest(file));
        }
        var lines = new StringBuilder();
        for (Path part : parts) {
            lines.append(HexFormat.of().formatHex(digest(part))).append("  ").append(part.getFileName()).append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] digest(Path file) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            Files.copy(file, out);
            return out.getMessageDigest().digest();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
