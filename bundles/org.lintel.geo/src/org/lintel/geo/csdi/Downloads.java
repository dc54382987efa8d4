// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.LayerId;

/**
 * Files of whole layers: those of the portal's file service, of its store, and those that the catalogue names itself.
 */
public final class Downloads {

    private final Catalogue catalogue;
    private final Gate gate;

    public Downloads(Catalogue catalogue, Gate gate) {
        this.catalogue = catalogue;
        this.gate = gate;
    }

    /** A file that was published at some time: what its publisher says of it, and where it is. */
    public record Archived(Map<String, String> said, String address) {
    }

    /**
     * Fetches the file of a layer; it appears under its name only when it is whole.
     *
     * @param layer its name may be {@code *}: the file of the whole dataset
     * @param format as the portal calls it: {@code geojson}, {@code gml}, {@code shp}, {@code csv}, {@code fgdb}
     * @return where it came from
     * @throws ServerException also where what came is a page, or names an error
     */
    public URI fetch(LayerId layer, String format, Path target, Progress progress) throws IOException {
        Dataset dataset = catalogue.dataset(layer.dataset());
        String own = dataset.files().get(format);
        URI address = own != null ? URI.create(own) : layer.layer().equals("*") ? store(layer.dataset(), format,
                progress)
                : URI.create(fill("file", layer.dataset()).replace("{format}", Address.escape(format))
                        .replace("{layer}", Address.escape(layer.layer())));
        return fetch(address, target, progress);
    }

    private String fill(String service, String dataset) throws ServerException {
        return catalogue.service(service).replace("{dataset}", Address.escape(dataset));
    }

    /** The store knows files by numbers of its own, which the dataset's record holds. */
    private URI store(String dataset, String format, Progress progress) throws ServerException {
        URI record = URI.create(fill("item", dataset));
        String id = gate.ask(record, "application/json", null, Json::answer, progress).value().path("_source")
                .path("fileid").asText("").replace("-", "");
        if (!id.matches("[A-Za-z0-9_]{1,100}")) {
            throw ServerException.refused(record, Message.of("does not say where the file is", "沒有說明檔案位置"),
                    Message.EMPTY);
        }
        return URI.create(catalogue.service("static").replace("{file}", id).replace("{format}",
                Address.escape(format)));
    }

    /** As the other, for a file whose address is known. */
    URI fetch(URI address, Path target, Progress progress) throws IOException {
        Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "." + target.getFileName(), ".part");
        try {
            Answer<Void> answer = gate.download(address, () -> Files.newOutputStream(part), progress);
            byte[] head = new byte[64];
            try (InputStream in = Files.newInputStream(part)) {
                in.readNBytes(head, 0, head.length);
            }
            int first = Json.firstSign(head);
            if (Files.size(part) == 0 || first == '<' && new String(head, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT).contains("html")) {
                throw ServerException.refused(address, Message.of("sends a page instead of a file", "送來網頁而非檔案"),
                        Message.EMPTY);
            }
            if (first == '{' && Files.size(part) < 1 << 16) {
                Json.features(Files.readAllBytes(part), address);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return answer.address();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Earlier files of a dataset, in the order that the portal lists them. */
    public List<Archived> archive(String dataset, Progress progress) throws ServerException {
        List<Archived> found = new ArrayList<>();
        collect(gate.ask(URI.create(fill("archive", dataset)), "application/json", null, Json::answer, progress)
                .value(),
                found);
        return found;
    }

    /** The form of the list is not documented: whatever holds an address is one file. */
    private static void collect(JsonNode node, List<Archived> into) {
        String address = null;
        Map<String, String> said = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String text = each.getValue().isValueNode() ? each.getValue().asText() : "";
            if (text.startsWith("http://") || text.startsWith("https://")) {
                address = text;
            } else if (!text.isEmpty()) {
                said.put(each.getKey(), text);
            }
        }
        if (address != null) {
            into.add(new Archived(said, address));
        }
        for (JsonNode each : node) {
            collect(each, into);
        }
    }
}
