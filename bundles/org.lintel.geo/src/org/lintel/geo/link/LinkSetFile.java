// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.GeodataException;

/**
 * Link sets as files: JSON in UTF-8, sorted, a value a line, the same links the same bytes. {@code link-set.schema.json}
 * beside this class says what stands where.
 */
public final class LinkSetFile {

    private static final long LARGEST = 64L << 20;
    private static final int DEEPEST = 20;

    private LinkSetFile() {
    }

    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder().streamReadConstraints(StreamReadConstraints
                .builder().maxNestingDepth(DEEPEST).build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    }

    /** The file that belongs to a model. */
    public static Path beside(Path model) {
        return model.resolveSibling(model.getFileName() + LinkSet.SUFFIX);
    }

    public static void write(LinkSet set, Path file) throws IOException {
        AtomicFile.replace(file, out -> {
            // what is no character becomes a question mark, as in text
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            LinkSetWriter.write(set, writer);
            writer.flush();
        });
    }

    public static String text(LinkSet set) {
        var text = new StringWriter(1 << 12);
        try {
            LinkSetWriter.write(set, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * @throws GeodataException if it is none, or damaged
     * @throws IOException if it cannot be read
     */
    public static LinkSet read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw broken(file.toString(), "larger than 64 MB", "超過 64 MB");
        }
        return read(Files.readAllBytes(file), file.toString());
    }

    static LinkSet read(byte[] bytes, String name) throws GeodataException {
        JsonNode top;
        try {
            top = Json.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            String at = e.getLocation() == null ? name : name + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr();
            throw new GeodataException(Message.of("{0}: not a link set: {1}", "{0}：並非連結集：{1}", at, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new GeodataException(Message.of("{0}: not a link set: {1}", "{0}：並非連結集：{1}", name,
                    String.valueOf(e.getMessage())));
        }
        if (top == null || !LinkSet.FORMAT.equals(top.path("format").asText())) {
            throw broken(name, "its format is not " + LinkSet.FORMAT, "其 format 並非 " + LinkSet.FORMAT);
        }
        if (top.path("version").asInt(0) != LinkSet.VERSION) {
            throw broken(name, "of version " + top.path("version").asText() + ", this program reads " + LinkSet.VERSION,
                    "版本為 " + top.path("version").asText() + "，本程式讀取版本 " + LinkSet.VERSION);
        }
        List<Link> links = new ArrayList<>();
        for (JsonNode link : top.path("links")) {
            links.add(link(link, name, links.size()));
        }
        JsonNode model = top.path("model");
        return new LinkSet(new LinkSet.ModelMark(text(model, "file"), text(model, "sha256"), text(model, "schema"),
                text(model, "project")), place(top.path("georef")), links, credits(top));
    }

    /** Sources by name, and words of which an earlier release does not say whose. */
    private static List<LinkSet.Credit> credits(JsonNode top) {
        List<LinkSet.Credit> credits = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (JsonNode each : top.path("sources")) {
            if (!text(each, "dataset").isEmpty() && !text(each, "attribution").isEmpty()) {
                credits.add(new LinkSet.Credit(text(each, "dataset"), text(each, "layer"), text(each, "url"),
                        text(each, "datasetVersion"), text(each, "attribution")));
                told.add(text(each, "attribution"));
            }
        }
        for (JsonNode each : top.path("attribution")) {
            if (told.add(each.asText())) {
                credits.add(LinkSet.Credit.of(each.asText()));
            }
        }
        return credits;
    }

    private static LinkSet.Place place(JsonNode node) {
        List<Double> matrix = new ArrayList<>();
        node.path("matrix").forEach(each -> matrix.add(each.asDouble()));
        return node.isObject() ? new LinkSet.Place(node.path("level").asInt(), text(node, "crs"),
                node.path("heightKnown").asBoolean(), matrix) : null;
    }

    private static Link link(JsonNode node, String name, int index) throws GeodataException {
        JsonNode ifc = node.path("ifc");
        JsonNode to = node.path("target");
        Status status = Status.find(text(node, "status"));
        if (status == null || text(ifc, "guid").isEmpty() || text(to, "dataset").isEmpty() || text(to, "value").isEmpty()) {
            throw broken(name, "link " + index + " lacks ifc.guid, target.dataset, target.value or a known status",
                    "第 " + index + " 項連結欠缺 ifc.guid、target.dataset、target.value 或有效的 status");
        }
        SortedMap<String, String> judgements = new TreeMap<>();
        node.path("judgements").properties().forEach(each -> judgements.put(each.getKey(), each.getValue().asText()));
        SortedMap<String, Double> evidence = new TreeMap<>();
        node.path("evidence").properties().forEach(each -> evidence.put(each.getKey(), each.getValue().asDouble()));
        return new Link(new Link.Thing(text(ifc, "guid"), text(ifc, "class"), text(ifc, "name")),
                new Link.Target(text(to, "dataset"), text(to, "layer"), text(to, "key"), text(to, "value"), text(to, "objectId"),
                        text(to, "datasetVersion"), text(to, "url"), text(to, "name"), text(to, "geometryHash"),
                        text(to, "attributesHash"), text(to, "retrievedAt")),
                text(node, "kind"), text(node, "relation"), text(node, "method"), node.path("score").asDouble(),
                node.path("least").asDouble(), node.path("most").asDouble(), judgements, evidence, status,
                text(node, "by"), text(node, "on"), note(node.path("note")));
    }

    /** Of one language, as earlier versions wrote it, or of both. */
    private static Text note(JsonNode node) {
        return node.isObject() ? Text.of(text(node, "en"), text(node, "zh-HK")) : Text.verbatim(node.asText(""));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static GeodataException broken(String name, String en, String zhHk) {
        return new GeodataException(Message.of("{0}: not a link set that can be read: {1}", "{0}：無法讀取的連結集：{1}", name,
                Text.of(en, zhHk)));
    }
}
