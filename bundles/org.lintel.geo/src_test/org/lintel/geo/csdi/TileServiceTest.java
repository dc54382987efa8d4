// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.geo.standin.Fault;
import org.lintel.geo.standin.StandIn;
import org.lintel.geo.tile.Tile;
import org.lintel.geo.tile.TileBytes;
import org.lintel.geo.tile.TileGrid;
import org.locationtech.jts.geom.Envelope;

class TileServiceTest {

    private static final Limits QUICK = new Limits(TileBytes.MOST, TileBytes.MOST, Duration.ofSeconds(5), 2,
            Duration.ofMillis(10), Duration.ofSeconds(2), Duration.ZERO);

    private final Catalogue catalogue = Catalogue.supplied();
    private StandIn standIn;
    private TileService service;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start(0, 10, List.of(Samples.squares("Building", 35, true)));
        catalogue.add("stand-in", standIn.catalogue().getBytes(StandardCharsets.UTF_8));
        service = new TileService(catalogue, QUICK);
    }

    @AfterEach
    void end() {
        service.close();
        standIn.close();
    }

    private BaseMap map() {
        return catalogue.maps().getFirst();
    }

    @Test
    void theMapsOfTheLandsDepartmentAreKnownWithWhatTheirTermsWant() {
        List<BaseMap> supplied = Catalogue.supplied().maps();
        assertEquals(List.of("topographic", "imagery"), supplied.stream().map(BaseMap::id).toList());
        assertEquals("Map from Lands Department", supplied.getFirst().attribution().en());
        assertEquals("地圖由地政總署提供", supplied.getFirst().attribution().zhHk());
        for (BaseMap each : supplied) {
            assertTrue(each.tiles().startsWith("https://mapapi.geodata.gov.hk/") && each.tiles().contains("/HK80/"));
            assertNotNull(each.logo());
        }
    }

    /** The square from 834000.125 to 834010.125 E, 819000.25 to 819010.25 N is where the tile says it is. */
    @Test
    void aTileShowsWhatLiesInItsArea() throws IOException {
        Tile tile = TileGrid.covering(new Envelope(834_005, 834_005, 819_005, 819_005), 19).getFirst();
        var picture = ImageIO.read(new ByteArrayInputStream(service.tile(map(), tile, null, Progress.NONE).picture()));
        double metres = TileGrid.resolution(19);
        int x = (int) ((834_005 - tile.area().getMinX()) / metres);
        int y = (int) ((tile.area().getMaxY() - 819_005) / metres);
        assertEquals(0xFFDDB892, picture.getRGB(x, y));
        int beside = (int) ((834_015 - tile.area().getMinX()) / metres);
        assertTrue(beside >= TileGrid.PIXELS || picture.getRGB(beside, y) != 0xFFDDB892);
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndWhatIsBeyondTheMapIsNone() throws IOException {
        var tile = new Tile(15, 4500, 6000);
        TileService.Got got = service.tile(map(), tile, null, Progress.NONE);
        assertFalse(got.unchanged());
        TileService.Got again = service.tile(map(), tile, got.tag(), Progress.NONE);
        assertTrue(again.unchanged());
        assertNull(again.picture());
        TileService.Got none = service.tile(map(), new Tile(3, 1, 1), null, Progress.NONE);
        assertNull(none.picture());
        assertFalse(none.unchanged());
    }

    @Test
    void namesAreAskedForInTheLanguageOfTheUser() throws IOException {
        service.names(map(), Language.ZH_HK, new Tile(15, 1, 2), null, Progress.NONE);
        service.names(map(), Language.EN, new Tile(15, 1, 2), null, Progress.NONE);
        service.logo(map(), null, Progress.NONE);
        assertEquals(List.of("/gs/api/v1.0.0/xyz/label/hk/tc/HK80/15/1/2.png", "/gs/api/v1.0.0/xyz/label/hk/en/HK80/15/1/2.png",
                "/mapapi/landsdlogo.jpg"), standIn.asked().stream().map(each -> each.path()).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "ILL", "TRUNCATED", "HANG_UP", "HTML", "ERROR_IN_200", "EMPTY", "NOISE", "DEEP",
        "REDIRECT_HERE"})
    void whatPassesIsAskedAgain(Fault fault) throws IOException {
        standIn.fail(fault, 1, "/xyz/");
        assertNotNull(service.tile(map(), new Tile(15, 4500, 6000), null, Progress.NONE).picture());
        assertEquals(2, standIn.asked().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"REDIRECT_AWAY", "REDIRECT_LOOP", "BOMB", "ENDLESS_BODY", "HTML", "NOISE"})
    void whatNeverPassesIsToldAndEnds(Fault fault) {
        standIn.fail(fault, 9, "/xyz/");
        var told = assertThrows(ServerException.class,
                () -> service.tile(map(), new Tile(15, 4500, 6000), null, Progress.NONE));
        assertTrue(told.text().toString().contains("/xyz/basemap/HK80/15/4500/6000.png"), told.text().toString());
    }

    @Test
    void slipsInMapsAreSaidWithTheirPlace() {
        assertSaid("maps[0].tiles", "\"id\": \"a\", \"levels\": [1, 9], \"tiles\": \"https://example.org/tiles/{z}/{x}\"");
        assertSaid("maps[0].tiles", "\"id\": \"a\", \"levels\": [1, 9]");
        assertSaid("maps[0].levels", "\"id\": \"a\", \"levels\": [9], \"tiles\": \"https://example.org/{z}/{x}/{y}\"");
        assertSaid("maps[0].id", "\"id\": \"../a\", \"levels\": [1, 9], \"tiles\": \"https://example.org/{z}/{x}/{y}\"");
        assertSaid("maps[0].tile", "\"id\": \"a\", \"tile\": \"x\"");
    }

    private void assertSaid(String place, String map) {
        String json = "{\"lintel-csdi-catalogue\": 1, \"maps\": [{" + map + "}]}";
        var told = assertThrows(ServerException.class, () -> catalogue.add("own.json", json.getBytes(StandardCharsets.UTF_8)));
        assertTrue(told.text().toString().startsWith("own.json: " + place), told.text().toString());
    }
}
