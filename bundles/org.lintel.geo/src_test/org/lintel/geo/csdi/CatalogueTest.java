// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lintel.geo.feature.Feature;

class CatalogueTest {

    private static final String BUILDING = "landsd_rcd_1637211194312_35158";

    private final Catalogue catalogue = Catalogue.supplied();

    private void add(String json) throws ServerException {
        catalogue.add("own.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyDatasetHasATitleInBothLanguagesAndSaysWhereItIsFrom() {
        for (Dataset each : catalogue.datasets()) {
            assertFalse(each.title().en().isBlank() || each.title().zhHk().isBlank(), each.id());
            assertTrue(each.attribution().en().contains("CSDI"), each.id());
            assertTrue(each.rest() != null || each.wfs() != null || !each.files().isEmpty() || each.id().equals("file"),
                    each.id());
        }
    }

    @Test
    void onlyHostsOfTheCatalogueAreAllowed() {
        assertTrue(catalogue.allows(URI.create("https://portal.csdi.gov.hk/anything")));
        assertTrue(catalogue.allows(URI.create("https://PORTAL.csdi.gov.hk:443/anything")));
        for (String other : List.of("http://portal.csdi.gov.hk/", "https://portal.csdi.gov.hk:8443/",
                "https://portal.csdi.gov.hk.example.org/", "https://user@portal.csdi.gov.hk/", "file:///etc/passwd",
                "http://127.0.0.1/", "https://example.org/?https://portal.csdi.gov.hk/")) {
            assertFalse(catalogue.allows(URI.create(other)), other);
        }
    }

    @Test
    void aCatalogueOfOnesOwnNamesThisMachineWithoutHttpsAndNoOther() throws ServerException {
        add("{\"lintel-csdi-catalogue\":1,\"services\":{\"rest\":\"http://127.0.0.1:81/rest/{dataset}/MapServer\"}}");
        assertTrue(catalogue.allows(URI.create("http://127.0.0.1:81/rest")));
        assertEquals("http://127.0.0.1:81/rest/" + BUILDING + "/MapServer", catalogue.dataset(BUILDING).rest());
        for (String other : List.of("http://192.0.2.1/{dataset}", "http://localhost.example.org/", "ftp://127.0.0.1/",
                "file:///tmp/x", "https://a:b@example.org/")) {
            var refused = assertThrows(ServerException.class,
                    () -> add("{\"lintel-csdi-catalogue\":1,\"services\":{\"rest\":\"" + other + "\"}}"), other);
            assertTrue(refused.text().toString().startsWith("own.json: services.rest"), refused.text().toString());
        }
    }

    @Test
    void slipsInACatalogueAreSaidWithTheirPlace() {
        assertSaid("datasets[0].layers[1].nmae", "{\"lintel-csdi-catalogue\":1,\"datasets\":[{\"id\":\"a\",\"layers\":"
                + "[{\"name\":\"x\"},{\"nmae\":\"y\"}]}]}");
        assertSaid("lintel-csdi-catalogue", "{\"services\":{}}");
        assertSaid("datasets[0].layers[0].means.top", "{\"lintel-csdi-catalogue\":1,\"datasets\":[{\"id\":\"a\",\"layers\":"
                + "[{\"name\":\"x\",\"as\":\"y\",\"means\":{\"top\":null}}]}]}");
        assertSaid("own.json", "[1]");
        assertSaid("own.json", "{\"a\":1,\"a\":2}");
        assertSaid("own.json", "{\"lintel-csdi-catalogue\":" + "[".repeat(100_000));
    }

    private void assertSaid(String place, String json) {
        var refused = assertThrows(ServerException.class, () -> add(json));
        assertTrue(refused.text().toString().contains(place), refused.text().toString());
    }

    @Test
    void aDatasetThatIsNotListedIsAskedWhereItsIdIsOneOfThePortal() throws ServerException {
        Dataset made = catalogue.dataset("xyzd_rcd_1630000000000_12345");
        assertFalse(made.known());
        assertTrue(made.rest().endsWith("/xyzd_rcd_1630000000000_12345/MapServer"));
        var refused = assertThrows(ServerException.class, () -> catalogue.dataset("building"));
        assertTrue(refused.remedy().toString().contains(BUILDING), refused.remedy().toString());
        assertThrows(ServerException.class, () -> catalogue.dataset("../../etc"));
    }

    @Test
    void fieldsAreFoundUnderTheNamesOfOtherReleases() throws ServerException {
        Dataset.Layer building = catalogue.dataset(BUILDING).layer("building");
        var old = new Feature("1", null, Map.of("BUILDINGCSUID", "3415819951T20120223", "NUMABOVEGROUNDSTOREYS", "40",
                "OFFICIALBUILDINGNAMEEN", "Imperial Seacoast"));
        assertEquals("3415819951T20120223", building.text(old, "BuildingCSUID"));
        assertEquals(OptionalDouble.of(40), building.number(old, "Storeys"));
        assertEquals("Imperial Seacoast", building.value(old, "BuildingNameEN"));
        assertNull(building.text(old, "BuildingNameTC"));
    }
}
