// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.crs.CrsTable;

/**
 * The Government's services that find places: location search, identify, number search, address look-up, coordinates.
 */
public final class PlaceServices {

    /** What number search looks numbers up in: lots, short term tenancies, government land allocations and so on. */
    public static final Set<String> KINDS = Set.of("lot", "stt", "gla", "lpp", "un", "buildingcsuid", "lotcsuid",
            "prn");

    private static final String JSON = "application/json";
    private static final int DEEPEST = 8;
    private static final Text NONE = Text.verbatim("");

    private final Catalogue catalogue;
    private final Gate gate;

    public PlaceServices(Catalogue catalogue, Gate gate) {
        this.catalogue = catalogue;
        this.gate = gate;
    }

    /** Places by name or address, in English or Chinese; the service's own order. */
    public List<Place> search(String text, Progress progress) throws ServerException {
        URI address = Address.of(catalogue.service("location")).with("q", text).uri();
        List<Place> found = new ArrayList<>();
        JsonNode answer = ask(address, true, progress);
        for (JsonNode each : answer) {
            found.add(place("", pair(each, "nameEN", "nameZH"), pair(each, "addressEN", "addressZH"),
                    pair(each, "districtEN", "districtZH"), "", each.path("x"), each.path("y"), each, address));
        }
        return found;
    }

    /**
     * What stands at a point, with the building's number and its levels: the quickest way from a model to the register.
     */
    public List<Place> identify(double easting, double northing, Progress progress) throws ServerException {
        URI address = Address.of(catalogue.service("identify")).with("x", Math.round(easting))
                .with("y", Math.round(northing)).with("lang", "en").uri();
        List<Place> found = new ArrayList<>();
        for (JsonNode result : ask(address, true, progress).path("results")) {
            for (JsonNode each : result.path("addressInfo")) {
                found.add(place(each.path("addressType").asText(""), pair(each, "ename", "cname"),
                        pair(each, "eaddress", "caddress"), NONE, each.path("bucsuid").asText(""), each.path("x"),
                        each.path("y"), each, address));
            }
        }
        return found;
    }

    /**
     * What has a name within a kilometre of a point, the nearest first. How the service answers was not at hand: whatever in
     * the answer has a place and a name is one, by the names of fields that its sister services have.
     */
    public List<Place> nearby(double easting, double northing, Progress progress) throws ServerException {
        URI address = Address.of(catalogue.service("nearby")).with("x", Math.round(easting)).with("y", Math.round(northing))
                .with("lang", "en").uri();
        List<Place> found = new ArrayList<>();
        collect(ask(address, true, progress), address, found, 0);
        found.sort(Comparator.comparingDouble(place -> Math.hypot(place.easting() - easting, place.northing() - northing)));
        return found;
    }

    private static void collect(JsonNode node, URI address, List<Place> into, int depth) throws ServerException {
        Text name = named(node, "name");
        if (node.isObject() && Double.isFinite(number(node.path("x"))) && Double.isFinite(number(node.path("y")))
                && !isBlank(name)) {
            into.add(place(node.path("addressType").asText(""), name, named(node, "address"), pair(node, "districtEN", "districtZH"),
                    node.path("bucsuid").asText(""), node.path("x"), node.path("y"), node, address));
            return;
        }
        if (depth < DEEPEST) {
            for (JsonNode each : node) {
                collect(each, address, into, depth + 1);
            }
        }
    }

    private static boolean isBlank(Text text) {
        return text.en().isBlank() && text.zhHk().isBlank();
    }

    private static Text named(JsonNode node, String field) {
        Text found = pair(node, field + "EN", field + "ZH");
        return isBlank(found) ? pair(node, "e" + field, "c" + field) : found;
    }

    /**
     * A lot, a tenancy, a building by its number.
     *
     * @param kind one of {@link #KINDS}
     */
    public List<Place> number(String kind, String text, Progress progress) throws ServerException {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(kind);
        }
        URI address = Address.of(catalogue.service("number").replace("{kind}", kind)).with("text", text).uri();
        List<Place> found = new ArrayList<>();
        for (JsonNode each : ask(address, true, progress).path("candidates")) {
            JsonNode said = each.path("attributes");
            String name = each.path("address").asText("");
            found.add(place(kind, Text.verbatim(name), NONE, NONE, said.path("Ref_ID").asText(""),
                    each.path("location").path("x"), each.path("location").path("y"), each, address));
        }
        return found;
    }

    /** Addresses by the Address Lookup Service, the best first, each with its score. */
    public List<Place> address(String text, int most, Progress progress) throws ServerException {
        URI address = Address.of(catalogue.service("address")).with("q", text).with("n", Math.clamp(most, 1, 200))
                .uri();
        List<Place> found = new ArrayList<>();
        for (JsonNode each : ask(address, false, progress).path("SuggestedAddress")) {
            JsonNode premises = each.path("Address").path("PremisesAddress");
            JsonNode en = premises.path("EngPremisesAddress");
            JsonNode zh = premises.path("ChiPremisesAddress");
            JsonNode at = premises.path("GeospatialInformation");
            // some answers hold one object there, some a list of one
            at = at.isArray() ? at.path(0) : at;
            found.add(place("", Text.of(en.path("BuildingName").asText(""), zh.path("BuildingName").asText("")),
                    Text.of(AddressWords.english(en), AddressWords.chinese(zh)),
                    Text.of(en.path("EngDistrict").path("DcDistrict").asText(""),
                            zh.path("ChiDistrict").path("DcDistrict").asText("")),
                    premises.path("GeoAddress").asText(""), at.path("Easting"), at.path("Northing"),
                    each.path("ValidationInformation"), address));
        }
        return found;
    }

    /**
     * Longitude and latitude of a point of the grid as the Lands Department's own server has them: to check a
     * computation against.
     */
    public double[] toWgs84(double easting, double northing, Progress progress) throws ServerException {
        URI address = Address.of(catalogue.service("transform")).with("inSys", "hkgrid").with("outSys", "wgsgeog")
                .with("e", Address.metres(easting)).with("n", Address.metres(northing)).uri();
        JsonNode answer = ask(address, false, progress);
        double longitude = number(answer.path("wgsLong"));
        double latitude = number(answer.path("wgsLat"));
        if (Double.isNaN(longitude) || Double.isNaN(latitude)) {
            throw ServerException.refused(address, Message.of("sends no coordinates", "沒有送來座標"), Message.EMPTY);
        }
        return new double[] {longitude, latitude};
    }

    /** @param orNone whether status 404 means that nothing was found, as these services have it */
    private JsonNode ask(URI address, boolean orNone, Progress progress) throws ServerException {
        try {
            return gate.ask(address, JSON, null, Json::answer, progress).value();
        } catch (ServerException e) {
            if (orNone && e.status() == 404) {
                return Json.NOTHING;
            }
            throw e;
        }
    }

    private static Place place(String kind, Text name, Text address, Text district, String id, JsonNode x, JsonNode y,
            JsonNode said, URI asked) throws ServerException {
        double easting = number(x);
        double northing = number(y);
        if (Double.isFinite(easting) && Double.isFinite(northing)
                && !CrsTable.HK80.bounds().contains(easting, northing)) {
            throw ServerException.refused(asked, Message.of("sends a place outside Hong Kong: {0}, {1}",
                    "送來香港以外的位置：{0}、{1}", easting, northing), Message.EMPTY);
        }
        return new Place(kind, name, address, district, id, easting, northing, optional(said.path("baselevel")),
                optional(said.path("rooflevel")), optional(said.has("score") ? said.path("score")
                : said.path("Score")));
    }

    private static OptionalDouble optional(JsonNode node) {
        double value = number(node);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Numbers come as such and as text; not a number where it is none. */
    private static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        try {
            return node.isTextual() ? Double.parseDouble(node.asText().strip()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Text pair(JsonNode node, String en, String zhHk) {
        return Text.of(node.path(en).asText("").strip(), node.path(zhHk).asText("").strip());
    }
}
