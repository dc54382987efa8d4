// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.core.text.Text;
import org.lintel.geo.match.RegisterLayer;

/**
 * One thing of a model linked with one thing of a register, with what that rests on.
 *
 * @param kind what Lintel calls such things, such as building
 * @param relation exactMatch, within, contains, near, on-lot
 * @param method csuid-attribute, footprint-iou, inside, near, lot, identifier, manual
 * @param score 0 to 1 of what is known; least and most: if what is not known differed, agreed
 * @param judgements agrees, differs or unknown, by criterion
 * @param evidence what was measured, by name
 * @param by who decided: lintel by its rule, or a name; empty while nobody has
 * @param on the day of it, ISO; empty for what Lintel's rule decided
 * @param note why it is stale or superseded, or what else became of it; empty for nothing
 */
public record Link(Thing ifc, Target target, String kind, String relation, String method, double score, double least,
        double most, SortedMap<String, String> judgements, SortedMap<String, Double> evidence, Status status, String by,
        String on, Text note) implements Comparable<Link> {

    /** By whom what the rule accepted is accepted. */
    public static final String RULE = "lintel";
    /** The note of most links. */
    static final Text NOTHING = Text.verbatim("");

    private static final Comparator<Link> ORDER = Comparator.<Link, String>comparing(link -> link.ifc.type())
            .thenComparing(link -> link.ifc.guid()).thenComparing(link -> link.target.dataset())
            .thenComparing(link -> link.target.layer()).thenComparing(link -> link.target.value());

    /** A thing of a model. */
    public record Thing(String guid, String type, String name) {
    }

    /**
     * A thing of a register.
     *
     * @param key the field that identifies it; empty where its row has to do
     * @param objectId the row's number in the release it was taken from
     * @param version of the dataset; empty where the publisher gives none
     * @param url where it was taken from
     * @param name as the register has it, in English or else Chinese; empty where it has none
     * @param geometryHash SHA-256 of its shape, to the millimetre, however its rings begin and run
     * @param attributesHash SHA-256 of its fields, without those that number its row or measure its shape
     * @param retrievedAt ISO instant; empty where not known
     */
    public record Target(String dataset, String layer, String key, String value, String objectId, String version,
            String url, String name, String geometryHash, String attributesHash, String retrievedAt) {

        /** Where it is on the network: where it was taken from, else where the portal shows its dataset; null for nowhere. */
        String address() {
            RegisterLayer known = url.startsWith("https://") ? null : RegisterLayer.of(dataset, layer);
            return url.startsWith("https://") ? url : known == null ? null : known.page();
        }

        boolean isSame(Target other) {
            return dataset.equals(other.dataset) && layer.equals(other.layer) && value.equals(other.value);
        }
    }

    public Link {
        judgements = Collections.unmodifiableSortedMap(new TreeMap<>(judgements));
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }

    /** The same link, decided, with nothing to say of it. */
    public Link decided(Status now, String who, String day) {
        return decided(now, who, day, NOTHING);
    }

    /** The same link, decided. */
    public Link decided(Status now, String who, String day, Text why) {
        return new Link(ifc, target, kind, relation, method, score, least, most, judgements, evidence, now, who, day, why);
    }

    /** The same link against an earlier state of its target, which it was accepted for. */
    Link seen(Target earlier) {
        return new Link(ifc, earlier, kind, relation, method, score, least, most, judgements, evidence, status, by, on, note);
    }

    /** Whether both join the same two things. */
    public boolean isSame(Link other) {
        return ifc.guid().equals(other.ifc.guid()) && target.isSame(other.target);
    }

    /** Sorted by what it joins, never by its score, so that two link sets can be compared line by line. */
    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
