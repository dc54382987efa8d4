// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.tile.TileGrid;

/** Reads a catalogue and lays it over another; what it does not know it refuses, for a slip would go unseen. */
final class CatalogueReader {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Pattern MAP_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    private final String file;
    private final Catalogue into;
    private final boolean own;

    /** @param own a user's, which may name servers of this machine without https */
    CatalogueReader(String file, Catalogue into, boolean own) {
        this.file = file;
        this.into = into;
        this.own = own;
    }

    void read(byte[] json) throws ServerException {
        JsonNode root = Json.file(file, json);
        names(root, "", "lintel-csdi-catalogue", "attribution", "services", "hosts", "maps", "datasets");
        if (root.path("lintel-csdi-catalogue").asInt() != 1) {
            throw wrong("lintel-csdi-catalogue", "a catalogue begins with \"lintel-csdi-catalogue\": 1",
                    "目錄須以 \"lintel-csdi-catalogue\": 1 開始");
        }
        if (root.has("attribution")) {
            into.attribute(text(root.get("attribution"), "attribution"));
        }
        for (Map.Entry<String, JsonNode> service : root.path("services").properties()) {
            into.putService(service.getKey(), address(service.getValue(), "services." + service.getKey()));
        }
        for (JsonNode host : root.path("hosts")) {
            address(host, "hosts");
        }
        for (int i = 0; i < root.path("maps").size(); i++) {
            into.put(map(root.path("maps").get(i), "maps[" + i + "]"));
        }
        int i = 0;
        for (JsonNode dataset : root.path("datasets")) {
            into.put(dataset(dataset, "datasets[" + i++ + "]"));
        }
    }

    private BaseMap map(JsonNode node, String at) throws ServerException {
        names(node, at, "id", "title", "tiles", "labels", "logo", "levels", "attribution");
        String id = string(node, "id", at);
        // it becomes the name of a folder
        if (id == null || !MAP_ID.matcher(id).matches()) {
            throw wrong(at + ".id", "small letters, digits and - are wanted", "須為小寫字母、數字及 -");
        }
        int least = node.path("levels").path(0).asInt(-1);
        int most = node.path("levels").path(1).asInt(-1);
        if (least < 0 || most < least || most > TileGrid.DEEPEST) {
            throw wrong(at + ".levels", "two levels are wanted, the coarsest and the finest, from 0 to {0}",
                    "須為兩個級別，最粗與最細，由 0 至 {0}", TileGrid.DEEPEST);
        }
        String labels = node.hasNonNull("labels") ? tiles(node.get("labels"), at + ".labels") : null;
        String logo = node.hasNonNull("logo") ? address(node.get("logo"), at + ".logo") : null;
        return new BaseMap(id, node.has("title") ? text(node.get("title"), at + ".title") : Text.verbatim(id),
                tiles(node.path("tiles"), at + ".tiles"), labels, logo, least, most,
                node.has("attribution") ? text(node.get("attribution"), at + ".attribution") : into.attribution());
    }

    private String tiles(JsonNode node, String at) throws ServerException {
        String template = address(node, at);
        if (!template.contains("{z}") || !template.contains("{x}") || !template.contains("{y}")) {
            throw wrong(at, "an address with {z}, {x} and {y} is wanted", "地址須有 {z}、{x} 及 {y}");
        }
        return template;
    }

    private Dataset dataset(JsonNode node, String at) throws ServerException {
        names(node, at, "id", "title", "publisher", "theme", "confirmed", "rest", "wfs", "files", "layers",
                "attribution");
        String id = string(node, "id", at);
        if (id == null) {
            throw wrong(at, "a dataset needs an id", "數據集須有 id");
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("files").properties()) {
            files.put(each.getKey(), address(each.getValue(), at + ".files." + each.getKey()));
        }
        List<Dataset.Layer> layers = new ArrayList<>();
        for (JsonNode layer : node.path("layers")) {
            layers.add(layer(layer, at + ".layers[" + layers.size() + "]"));
        }
        boolean portal = !node.has("rest") && !node.has("wfs");
        String rest = node.hasNonNull("rest") ? address(node.get("rest"), at + ".rest") : null;
        String wfs = node.hasNonNull("wfs") ? address(node.get("wfs"), at + ".wfs") : null;
        Text publisher = node.has("publisher") ? text(node.get("publisher"), at + ".publisher") : Text.verbatim("");
        return new Dataset(id, node.has("title") ? text(node.get("title"), at + ".title") : Text.verbatim(id),
                publisher,
                node.path("theme").asText(""), node.path("confirmed").asBoolean(true),
                portal ? Catalogue.PORTAL : rest, portal ? Catalogue.PORTAL : wfs,
                files, List.copyOf(layers),
                node.has("attribution") ? text(node.get("attribution"), at + ".attribution") : attribution(publisher,
                portal || !own), true);
    }

    /** The publisher, before the portal's own words where the data are the portal's. */
    private Text attribution(Text publisher, boolean portals) {
        Text portal = into.attribution();
        return !portals ? publisher : publisher.isEmpty() ? portal
                : Text.of(publisher.en() + "; " + portal.en(), publisher.zhHk() + "；" + portal.zhHk());
    }

    private Dataset.Layer layer(JsonNode node, String at) throws ServerException {
        names(node, at, "name", "number", "typeName", "shape", "key", "aliases", "as", "means");
        String name = string(node, "name", at);
        if (name == null) {
            throw wrong(at, "a layer needs a name", "圖層須有名稱");
        }
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("aliases").properties()) {
            List<String> others = new ArrayList<>();
            each.getValue().forEach(other -> others.add(other.asText()));
            aliases.put(each.getKey(), List.copyOf(others));
        }
        Map<String, String> means = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("means").properties()) {
            String field = string(node.get("means"), each.getKey(), at + ".means");
            if (field == null) {
                throw wrong(at + ".means." + each.getKey(), "should be a text", "應為文字");
            }
            means.put(each.getKey(), field);
        }
        return new Dataset.Layer(name, node.path("number").asInt(-1), string(node, "typeName", at),
                node.path("shape").asText("unknown"), string(node, "key", at), aliases, string(node, "as", at), means);
    }

    /** An address or a template of one; its host becomes one that may be asked. */
    private String address(JsonNode node, String at) throws ServerException {
        String template = node.asText();
        URI address;
        try {
            address = URI.create(template.replaceAll("\\{[a-z]+}", "x"));
        } catch (IllegalArgumentException e) {
            throw wrong(at, "not an address: {0}", "不是地址：{0}", template);
        }
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean here = own && "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
        if (address.getHost() == null || address.getRawUserInfo() != null || !secure && !here) {
            throw wrong(at, "only https is asked, and http on this machine in a catalogue of your own: {0}",
                    "只會查詢 https，以及自訂目錄內本機的 http：{0}", template);
        }
        into.allow(address);
        return template;
    }

    private Text text(JsonNode node, String at) throws ServerException {
        if (node.isTextual()) {
            return Text.verbatim(node.asText());
        }
        names(node, at, "en", "zh-HK");
        String en = node.path("en").asText("");
        return Text.of(en, node.path("zh-HK").asText(en));
    }

    private String string(JsonNode node, String name, String at) throws ServerException {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw wrong(at + "." + name, "should be a text", "應為文字");
        }
        return value.asText();
    }

    private void names(JsonNode node, String at, String... known) throws ServerException {
        if (!node.isObject()) {
            throw wrong(at, "should be an object", "應為物件");
        }
        Set<String> allowed = Set.of(known);
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!allowed.contains(each.getKey())) {
                throw wrong(at.isEmpty() ? each.getKey() : at + "." + each.getKey(), "not known here; known are {0}",
                        "不認識；可用 {0}", String.join(", ", known));
            }
        }
    }

    private ServerException wrong(String at, String en, String zhHk, Object... arguments) {
        return ServerException.of(Message.of("{0}: {1}: {2}", "{0}：{1}：{2}", file, at, Message.of(en, zhHk, arguments)),
                Message.of("docs/csdi.md describes catalogues", "目錄格式見 docs/csdi.md"));
    }
}
