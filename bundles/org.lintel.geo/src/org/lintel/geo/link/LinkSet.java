// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.ArrayList;
import java.util.List;

/**
 * All links of a model, as they stand in the file beside it.
 *
 * @param model the model they were last worked out for
 * @param place how it stood on the map then; null where that was not known
 * @param links sorted
 * @param attribution the words that publishers ask for, sorted
 */
public record LinkSet(ModelMark model, Place place, List<Link> links, List<String> attribution) {

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

    public LinkSet {
        links = links.stream().sorted().toList();
        attribution = attribution.stream().distinct().sorted().toList();
    }

    public LinkSet with(List<Link> now) {
        return new LinkSet(model, place, now, attribution);
    }

    /** The same of the model after it was edited. */
    public LinkSet of(String sha256) {
        return new LinkSet(new ModelMark(model.file(), sha256, model.schema(), model.project()), place, links, attribution);
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
