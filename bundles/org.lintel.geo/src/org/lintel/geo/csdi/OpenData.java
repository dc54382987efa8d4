// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;

/** DATA.GOV.HK: its list of datasets, and the archive of what their files were on earlier days. */
public final class OpenData {

    private static final String JSON = "application/json";
    /** Minutes, as the archive names them. */
    private static final String TIME = "\\d{8}-\\d{4}";

    private final Catalogue catalogue;
    private final Gate gate;

    public OpenData(Catalogue catalogue, Gate gate) {
        this.catalogue = catalogue;
        this.gate = gate;
    }

    /** A file of a dataset. */
    public record Resource(String name, String format, String address) {
    }

    /** A dataset as its publisher describes it. */
    public record Listed(String id, String title, String publisher, List<Resource> resources) {

        public Listed {
            resources = List.copyOf(resources);
        }
    }

    /** Datasets by words of their descriptions; the service's own order. */
    public List<Listed> search(String text, int most, Progress progress) throws ServerException {
        URI address = Address.of(catalogue.service("packages")).with("q", text).with("rows", Math.clamp(most, 1, 1000))
                .uri();
        JsonNode answer = gate.ask(address, JSON, null, Json::answer, progress).value();
        if (!answer.path("success").asBoolean()) {
            throw ServerException.refused(address, Message.of("does not say that it has understood", "沒有確認查詢成功"),
                    Message.EMPTY);
        }
        List<Listed> found = new ArrayList<>();
        for (JsonNode each : answer.path("result").path("results")) {
            List<Resource> resources = new ArrayList<>();
            for (JsonNode file : each.path("resources")) {
                resources.add(new Resource(file.path("name").asText(""), file.path("format").asText(""),
                        file.path("url").asText("")));
            }
            found.add(new Listed(each.path("name").asText(""), each.path("title").asText(""),
                    each.path("organization").path("title").asText(""), resources));
        }
        return found;
    }

    /**
     * When a file of the publisher's was archived, oldest first, as {@code yyyymmdd-hhmm}.
     *
     * @param file its address, as {@link Resource#address} gives it
     * @param until the last day, which must be past
     */
    public List<String> versions(String file, LocalDate since, LocalDate until, Progress progress)
            throws ServerException {
        URI address = Address.of(catalogue.service("history").replace("{what}", "list-file-versions")).with("url", file)
                .with("start", since.format(DateTimeFormatter.BASIC_ISO_DATE))
                .with("end", until.format(DateTimeFormatter.BASIC_ISO_DATE)).uri();
        SortedSet<String> found = new TreeSet<>();
        collect(gate.ask(address, JSON, null, Json::answer, progress).value(), found);
        return List.copyOf(found);
    }

    /** The form of the answer was not at hand: whatever looks like a time of the archive is one. */
    private static void collect(JsonNode node, SortedSet<String> into) {
        if (node.isTextual() && node.asText().matches(TIME)) {
            into.add(node.asText());
        }
        for (JsonNode each : node) {
            collect(each, into);
        }
    }

    /**
     * Fetches a file as it was; the archive sends on to where it is kept, which must be a host of the catalogue.
     *
     * @param time as {@link #versions} gives it
     * @return where it came from
     */
    public URI fetch(String file, String time, Path target, Progress progress) throws IOException {
        if (!time.matches(TIME)) {
            throw new IllegalArgumentException(time);
        }
        URI address = Address.of(catalogue.service("history").replace("{what}", "get-file")).with("url", file)
                .with("time", time).uri();
        return new Downloads(catalogue, gate).fetch(address, target, progress);
    }
}
