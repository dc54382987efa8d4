// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.LayerId;

/** What servers of WFS say of themselves ({@code GetCapabilities}); each is asked once. */
final class WfsServices {

    private static final int USUAL_PAGE = 1000;

    private final Gate gate;
    private final Catalogue catalogue;
    private final Map<String, Service> services = new HashMap<>();

    WfsServices(Gate gate, Catalogue catalogue) {
        this.gate = gate;
        this.catalogue = catalogue;
    }

    synchronized Service of(String dataset, Progress progress) throws ServerException {
        Service known = services.get(dataset);
        if (known == null) {
            Dataset entry = catalogue.dataset(dataset);
            if (entry.wfs() == null) {
                throw ServerException.of(Message.of("{0} is not served by WFS", "{0} 並非由 WFS 提供", dataset),
                        Message.EMPTY);
            }
            URI address = Address.of(entry.wfs()).with("service", "WFS").with("version", "2.0.0")
                    .with("request", "GetCapabilities").uri();
            known = gate.ask(address, "application/xml, text/xml", null,
                    (body, at) -> Xml.read(body, at, xml -> new Capabilities(xml, at).service(entry)), progress)
                    .value();
            services.put(dataset, known);
        }
        return known;
    }

    /**
     * A server of WFS.
     *
     * @param cap the most features in an answer; 0 where it does not say
     * @param geoJson how it calls GeoJSON; null where it does not speak it
     * @param types its layers by the names it gives them, prefix and all
     */
    record Service(Dataset dataset, String address, int cap, String geoJson, Set<String> types) {

        LayerFacts facts(LayerId layer) throws ServerException {
            Dataset.Layer entry = dataset.layer(layer.layer());
            String wanted = entry == null ? layer.layer() : entry.typeName() == null ? entry.name() : entry.typeName();
            for (String type : types) {
                if (type.equalsIgnoreCase(wanted) || local(type).equalsIgnoreCase(wanted)) {
                    return facts(entry == null ? local(type) : entry.name(), type, entry);
                }
            }
            throw ServerException.refused(URI.create(address), Message.of("has no layer {0}", "沒有圖層 {0}", wanted),
                    Message.of("it has {0}", "現有 {0}", String.join(", ", types.stream().map(Service::local).toList())));
        }

        List<LayerFacts> layers() {
            List<LayerFacts> found = new ArrayList<>();
            types.forEach(type -> found.add(facts(local(type), type, dataset.layer(local(type)))));
            return found;
        }

        private LayerFacts facts(String name, String type, Dataset.Layer entry) {
            return new LayerFacts(new LayerId(dataset.id(), name), address + "#" + type, -1,
                    entry == null ? "unknown" : entry.shape(), null, cap > 0 ? cap : USUAL_PAGE, null, geoJson != null,
                    true,
                    List.of());
        }

        /** As the server wants it said. */
        String typeName(LayerFacts facts) {
            return facts.address().substring(facts.address().indexOf('#') + 1);
        }

        private static String local(String type) {
            return type.substring(type.indexOf(':') + 1);
        }
    }

    /** Reads what matters of it. */
    private static final class Capabilities {

        private final XMLStreamReader xml;
        private final URI address;
        private final Set<String> types = new LinkedHashSet<>();
        private String geoJson;
        private int cap;

        Capabilities(XMLStreamReader xml, URI address) {
            this.xml = xml;
            this.address = address;
        }

        Service service(Dataset dataset) throws XMLStreamException, ServerException {
            if (!xml.getLocalName().equals("WFS_Capabilities")) {
                throw ServerException.refused(address, Message.of("is no WFS: it answers with {0}", "並非 WFS：回應為 {0}",
                        xml.getLocalName()), Message.EMPTY);
            }
            String version = String.valueOf(xml.getAttributeValue(null, "version"));
            if (!version.startsWith("2.")) {
                throw ServerException.refused(address, Message.of("speaks WFS {0}, not 2.0", "使用 WFS {0}，而非 2.0",
                        version),
                        Message.EMPTY);
            }
            boolean type = false;
            boolean count = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("FeatureType")) {
                    type = false;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "FeatureType" -> type = true;
                    case "Constraint" -> count = "CountDefault".equals(xml.getAttributeValue(null, "name"));
                    case "DefaultValue" -> {
                        String value = xml.getElementText().strip();
                        cap = count && value.matches("\\d{1,8}") ? Integer.parseInt(value) : cap;
                    }
                    case "Value", "Format" -> {
                        String value = xml.getElementText().strip();
                        geoJson = geoJson == null && value.toLowerCase(Locale.ROOT).contains("geojson") ? value
                                : geoJson;
                    }
                    case "Name" -> {
                        if (type) {
                            types.add(xml.getElementText().strip());
                        }
                    }
                    default -> {
                        // nothing that is needed
                    }
                }
            }
            return new Service(dataset, dataset.wfs(), cap, geoJson, types);
        }
    }
}
