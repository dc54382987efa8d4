// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.geo.link.Link;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.Status;

/** The links of a model by the GlobalId of what is linked: without those that were rejected, accepted ones first. */
public final class ThingLinks {

    private static final Comparator<Link> ORDER = Comparator.<Link>comparingInt(link -> link.status() == Status.ACCEPTED ? 0 : 1)
            .thenComparing(Comparator.comparingDouble(Link::score).reversed()).thenComparing(Comparator.naturalOrder());

    private final LinkSet set;
    private final Map<String, List<Link>> links = new HashMap<>();

    /** @param set null where the model has none */
    public ThingLinks(LinkSet set) {
        this.set = set;
        if (set != null) {
            for (Link link : set.links()) {
                if (link.status() != Status.REJECTED) {
                    links.computeIfAbsent(link.ifc().guid(), guid -> new ArrayList<>()).add(link);
                }
            }
            links.values().forEach(each -> each.sort(ORDER));
        }
    }

    /** The words that publishers ask for; empty where nothing is linked. */
    public List<String> attribution() {
        return set == null ? List.of() : set.attribution();
    }

    public List<Link> of(Thing thing) {
        String guid = thing.instance().globalId();
        return guid == null ? List.of() : links.getOrDefault(guid, List.of());
    }

    /** A link as fields. */
    static Map<String, Object> fields(Link link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", link.status().name().toLowerCase(Locale.ROOT));
        fields.put("relation", link.relation());
        fields.put("dataset", link.target().dataset());
        fields.put("layer", link.target().layer());
        fields.put("key", link.target().key());
        fields.put("value", link.target().value());
        fields.put("name", link.target().name());
        fields.put("score", link.score());
        fields.put("decidedBy", link.by());
        fields.put("decidedOn", link.on());
        fields.put("source", link.target().url());
        fields.put("retrievedAt", link.target().retrievedAt());
        fields.values().removeIf(value -> value.equals(""));
        return fields;
    }

    /**
     * The best accepted link in fields of their own, for programs that know no lists; nothing where none is accepted. So what
     * nobody decided on is never taken for an answer.
     */
    static Map<String, Object> flat(List<Link> links) {
        Map<String, Object> flat = new LinkedHashMap<>();
        if (!links.isEmpty() && links.getFirst().status() == Status.ACCEPTED) {
            Map<String, Object> fields = fields(links.getFirst());
            for (String field : List.of("relation", "layer", "key", "value", "name", "score")) {
                if (fields.containsKey(field)) {
                    flat.put("link" + Character.toUpperCase(field.charAt(0)) + field.substring(1), fields.get(field));
                }
            }
        }
        return flat;
    }
}
