// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All links of a model, as they stand in the file beside it.
 *
 * @param model the model they were last worked out for
 * @param place how it stood on the map then; null where that was not known
 * @param links sorted
 * @param credits whose data it rests on, sorted
 */
public record LinkSet(ModelMark model, Place place, List<Link> links, List<Credit> credits) {

    /** What link sets are called beside their model: its name with this behind. */
    public static final String SUFFIX = ".csdi.json";
    public static final String FORMAT = "lintel-link-set";
    public static final int VERSION = 1;

    /**
     * Which model.
     *
     * @param file its name without folders
     * @param sha256 of its bytes, hexadecimal
     * @param project GlobalId of its project; empty where it has none
     */
    public record ModelMark(String file, String sha256, String schema, String project) {
    }

    /**
     * How the model was put onto the map.
     *
     * @param level 20, 30, 40 or 50, after Clemen and Görne
     * @param crs code of the map's system
     * @param matrix twelve numbers, row by row: easting, northing and height of a point of the model are three rows times
     *        (x, y, z, 1), all in metres
     */
    public record Place(int level, String crs, boolean heightKnown, List<Double> matrix) {
        public Place {
            matrix = List.copyOf(matrix);
        }
    }

    /**
     * The words that a publisher asks for wherever data of a layer goes.
     *
     * @param dataset empty, as the layer, where a link set of an earlier release has the words alone
     * @param url where it was taken from
     * @param version empty where the publisher gives none
     */
    public record Credit(String dataset, String layer, String url, String version, String words)
            implements Comparable<Credit> {

        private static final Comparator<Credit> ORDER = Comparator.comparing(Credit::dataset).thenComparing(Credit::layer)
                .thenComparing(Credit::url).thenComparing(Credit::version).thenComparing(Credit::words);

        /** Of nobody knows which layer. */
        static Credit of(String words) {
            return new Credit("", "", "", "", words);
        }

        boolean isNamed() {
            return !dataset.isEmpty();
        }

        boolean isOfLayer(Link.Target to) {
            return dataset.equals(to.dataset()) && layer.equals(to.layer());
        }

        boolean isOf(Link.Target to) {
            return isOfLayer(to) && url.equals(to.url()) && version.equals(to.version());
        }

        @Override
        public int compareTo(Credit other) {
            return ORDER.compare(this, other);
        }
    }

    public LinkSet {
        links = links.stream().sorted().toList();
        credits = credits.stream().distinct().sorted().toList();
    }

    /** The words that publishers ask for, each once, sorted. */
    public List<String> attribution() {
        return words(credits.stream());
    }

    /** Those that go with one target: of the state it was taken from; else of its layer, else all of which nobody knows whose. */
    public List<String> attribution(Link.Target to) {
        List<String> exact = words(credits.stream().filter(credit -> credit.isOf(to)));
        List<String> layer = exact.isEmpty() ? words(credits.stream().filter(credit -> credit.isOfLayer(to))) : exact;
        return layer.isEmpty() ? words(credits.stream().filter(credit -> !credit.isNamed())) : layer;
    }

    private static List<String> words(Stream<Credit> credits) {
        return credits.map(Credit::words).distinct().sorted().toList();
    }

    public LinkSet with(List<Link> now) {
        return new LinkSet(model, place, now, credits);
    }

    /** The same of the model after it was edited. */
    public LinkSet of(String sha256) {
        return new LinkSet(new ModelMark(model.file(), sha256, model.schema(), model.project()), place, links, credits);
    }

    /** The same of a copy of the model. */
    public LinkSet of(String file, String sha256) {
        return new LinkSet(new ModelMark(file, sha256, model.schema(), model.project()), place, links, credits);
    }

    /** How many there are of a status. */
    public long count(Status status) {
        return links.stream().filter(link -> link.status() == status).count();
    }

    /**
     * Decides on links.
     *
     * @param what a GlobalId, {@code GlobalId=KEY}, a key alone, or {@code all} for what is proposed
     * @return the same with those decided
     * @throws IllegalArgumentException if no link is meant
     */
    public LinkSet decide(String what, Status status, String by, String on) {
        List<Link> now = new ArrayList<>();
        boolean any = false;
        for (Link link : links) {
            boolean meant = isMeant(link, what);
            any |= meant;
            now.add(meant ? link.decided(status, by, on) : link);
        }
        if (!any) {
            throw new IllegalArgumentException(what);
        }
        return with(now);
    }

    private static boolean isMeant(Link link, String what) {
        if (what.equals("all")) {
            return link.status() == Status.PROPOSED;
        }
        String guid = link.ifc().guid();
        String value = link.target().value();
        return what.equals(guid) || what.equals(value) || what.equals(guid + "=" + value);
    }
}
