// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * The datasets and services that are known, and with them the hosts that may be asked. It is data
 * ({@code catalogue.json}); a user's own catalogue is laid over it.
 */
public final class Catalogue {

    /** How the portal numbers datasets: department, {@code rcd}, milliseconds, a number. */
    private static final Pattern PORTAL_ID = Pattern.compile("[a-z]{2,10}_rcd_\\d{13}_\\d{1,6}");

    /** In place of an address: where the portal's services, as the catalogue gives them in the end, answer for the dataset. */
    static final String PORTAL = "";

    private final Map<String, Dataset> datasets = new TreeMap<>();
    private final Map<String, String> services = new TreeMap<>();
    private final Map<String, BaseMap> maps = new LinkedHashMap<>();
    private final Set<String> origins = new LinkedHashSet<>();
    private Text attribution = Text.verbatim("");

    Catalogue() {
    }

    /** The catalogue that comes with Lintel. */
    public static Catalogue supplied() {
        try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            var catalogue = new Catalogue();
            new CatalogueReader("catalogue.json", catalogue, false).read(in.readAllBytes());
            return catalogue;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lays a user's own catalogue over this one: its entries take the place of those of the same name, and its hosts may be
     * asked as well; {@code http} only where they are this machine.
     *
     * @param file its name, for what is said of it
     * @throws ServerException with the place if it is no catalogue
     */
    public void add(String file, byte[] json) throws ServerException {
        new CatalogueReader(file, this, true).read(json);
    }

    public List<Dataset> datasets() {
        return datasets.values().stream().map(this::resolved).toList();
    }

    /**
     * The dataset of that id: of the catalogue, or one that the portal must have, for its id is formed as the portal's are.
     *
     * @throws ServerException if it is neither; with ids like it
     */
    public Dataset dataset(String id) throws ServerException {
        Dataset found = datasets.get(id);
        if (found != null) {
            return resolved(found);
        }
        if (PORTAL_ID.matcher(id).matches()) {
            return new Dataset(id, Text.verbatim(id), Text.verbatim(""), "", false, at("rest", id), at("wfs", id), Map.of(),
                    List.of(), attribution, false);
        }
        List<String> like = datasets.values().stream().filter(each -> matches(each, List.of(id))).map(Dataset::id).toList();
        throw ServerException.of(Message.of("no dataset of the catalogue: {0}", "目錄內沒有此數據集：{0}", id), like.isEmpty()
                ? Message.of("lintel csdi catalogue lists them", "lintel csdi catalogue 會列出所有數據集")
                : Message.of("perhaps {0}", "可能是 {0}", String.join(", ", like)));
    }

    /** The datasets in whose names, titles or layers each of the words is found, whatever the case. */
    public List<Dataset> search(List<String> words) {
        return datasets.values().stream().filter(each -> matches(each, words)).map(this::resolved).toList();
    }

    /** A user's catalogue may name other services than those that were known when the dataset was read. */
    private Dataset resolved(Dataset each) {
        return new Dataset(each.id(), each.title(), each.publisher(), each.theme(), each.confirmed(),
                PORTAL.equals(each.rest()) ? at("rest", each.id()) : each.rest(),
                PORTAL.equals(each.wfs()) ? at("wfs", each.id()) : each.wfs(), each.files(), each.layers(),
                each.attribution(), each.known());
    }

    private static boolean matches(Dataset each, List<String> words) {
        var text = new StringBuilder(each.id()).append('\n').append(each.title().en()).append('\n')
                .append(each.title().zhHk()).append('\n').append(each.publisher().en()).append('\n')
                .append(each.publisher().zhHk()).append('\n').append(each.theme());
        each.layers().forEach(layer -> text.append('\n').append(layer.name()));
        String all = text.toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * The address of a service.
     *
     * @throws ServerException if the catalogue names none of that name
     */
    String service(String name) throws ServerException {
        String template = services.get(name);
        if (template == null) {
            throw ServerException.of(Message.of("the catalogue names no service \"{0}\"", "目錄內沒有「{0}」服務", name),
                    Message.EMPTY);
        }
        return template;
    }

    /** What the terms of the portal want said where no dataset is concerned. */
    public Text attribution() {
        return attribution;
    }

    /** Null where the service is not named. */
    String at(String service, String dataset) {
        String template = services.get(service);
        return template == null ? null : template.replace("{dataset}", Address.escape(dataset));
    }

    /** Whether its host, port and scheme are those of an address of the catalogue. */
    boolean allows(URI address) {
        return address.getScheme() != null && address.getHost() != null && address.getRawUserInfo() == null
                && origins.contains(origin(address));
    }

    /** The hosts that may be asked, as scheme, host and port, in the order they are named. */
    public List<String> origins() {
        return new ArrayList<>(origins);
    }

    void put(Dataset dataset) {
        datasets.put(dataset.id(), dataset);
    }

    /** The maps that can lie below what is drawn, in the order they are named. */
    public List<BaseMap> maps() {
        return List.copyOf(maps.values());
    }

    void put(BaseMap map) {
        maps.put(map.id(), map);
    }

    void putService(String name, String template) {
        services.put(name, template);
    }

    void allow(URI address) {
        origins.add(origin(address));
    }

    void attribute(Text text) {
        attribution = text;
    }

    private static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("http") ? 80 : 443;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
