// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.standin.Fault;
import org.locationtech.jts.geom.Envelope;

/** Places, lots and files of the services beside the layers, and archives that want to do harm. */
class PlaceServicesTest {

    @TempDir
    Path folder;

    private Samples samples;
    private Gate gate;
    private PlaceServices services;

    @BeforeEach
    void start() throws IOException {
        samples = new Samples();
        gate = new Gate(samples.catalogue, Samples.QUICK, false);
        services = new PlaceServices(samples.catalogue, gate);
    }

    @AfterEach
    void stop() {
        gate.close();
        samples.close();
    }

    @Test
    void aNameIsFoundInBothLanguages() throws IOException {
        Place place = services.search("block 12", Progress.NONE).getFirst();
        assertEquals("Block 12", place.name().en());
        assertEquals("第12座", place.name().zhHk());
        assertEquals(819_245, place.northing(), 1);
        assertEquals(place, services.search("第12座", Progress.NONE).getFirst());
        assertEquals(List.of(), services.search("nothing of that name & ?=#%", Progress.NONE));
    }

    @Test
    void aPointGivesTheBuildingsNumberAndLevels() throws IOException {
        List<Place> found = services.identify(834_005, 819_005.4, Progress.NONE);
        assertEquals(1, found.size());
        assertEquals("3400519005T20120223", found.getFirst().id());
        assertEquals(5.5, found.getFirst().base().orElseThrow());
        assertEquals(40, found.getFirst().top().orElseThrow());
    }

    @Test
    void whatIsNearAPointComesNearestFirst() throws IOException {
        List<Place> found = services.nearby(834_005, 819_246, Progress.NONE);
        assertEquals("Block 12", found.getFirst().name().en());
        assertEquals(35, found.size());
        for (int i = 1; i < found.size(); i++) {
            assertTrue(Math.abs(found.get(i - 1).northing() - 819_246) <= Math.abs(found.get(i).northing() - 819_246));
        }
        assertEquals(List.of(), services.nearby(850_000, 830_000, Progress.NONE));
        for (Fault fault : List.of(Fault.HTML, Fault.HALF, Fault.ILL_IN_200)) {
            samples.standIn.repair();
            samples.standIn.fail(fault, 10, "/searchNearby");
            assertThrows(ServerException.class, () -> services.nearby(834_005, 819_005, Progress.NONE), fault.name());
        }
    }

    @Test
    void numbersAndAddressesAreLookedUp() throws IOException {
        Place number = services.number("buildingcsuid", "3400519005T20120223", Progress.NONE).getFirst();
        assertEquals(834_005, number.easting(), 1);
        assertEquals(100, number.score().orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> services.number("../x", "1", Progress.NONE));
        List<Place> addresses = services.address("Block 3", 2, Progress.NONE);
        assertEquals(2, addresses.size());
        assertEquals("3400519065T20120223", addresses.getFirst().id());
        assertEquals("BLOCK 3", addresses.getFirst().name().en());
    }

    @Test
    void theServersOwnTransformationAgreesWithOurs() throws Exception {
        double[] theirs = services.toWgs84(834_141.553, 819_946.786, Progress.NONE);
        double[] ours = Transformation.between(CrsTable.HK80,
                CrsTable.WGS84).apply(834_141.553, 819_946.786);
        assertArrayEquals(ours, theirs, 1e-9);
    }

    @Test
    void faultsOfTheseServicesAreToldTheSameWay() {
        for (Fault fault : List.of(Fault.HTML, Fault.EMPTY, Fault.HALF, Fault.ILL_IN_200, Fault.NOISE)) {
            samples.standIn.repair();
            samples.standIn.fail(fault, 10, "/identify");
            assertThrows(ServerException.class, () -> services.identify(834_005, 819_005, Progress.NONE), fault.name());
        }
    }

    @Test
    void theLotIndexComesAsGmlEastingFirst() throws IOException {
        List<Feature> none = new ArrayList<>();
        var lots = new LotIndex(samples.catalogue, gate);
        assertEquals(0, lots.fetch("lot", new Envelope(834_000, 834_001, 819_000, 819_001), none::add, Progress.NONE)
                .features());
        assertEquals("834000,819000,834001,819001,EPSG:2326", samples.asked("/lot").getFirst().get("bbox"));
        assertThrows(IllegalArgumentException.class, () -> lots.fetch("../", new Envelope(), none::add, Progress.NONE));
    }

    @Test
    void aFileOfAWholeLayerAppearsWhenItIsWhole() throws IOException {
        var downloads = new Downloads(samples.catalogue, gate);
        Path target = folder.resolve("building.zip");
        downloads.fetch(Samples.BUILDING, "geojson", target, Progress.NONE);
        List<Path> files = Unpacking.unpack(target, folder.resolve("out"), 1 << 20, Progress.NONE);
        assertEquals(1, files.size());
        assertTrue(Files.readString(files.getFirst()).contains("\"EPSG:2326\""));
        assertEquals(1, downloads.archive(Samples.DATASET, Progress.NONE).size());
        downloads.fetch(new LayerId(Samples.DATASET, "*"), "geojson", folder.resolve("whole.zip"), Progress.NONE);
        for (Fault fault : List.of(Fault.HTML, Fault.TRUNCATED, Fault.EMPTY, Fault.ERROR_IN_200, Fault.REDIRECT_AWAY)) {
            samples.standIn.repair();
            samples.standIn.fail(fault, 10, "/file-api");
            Path broken = folder.resolve(fault + ".zip");
            assertThrows(ServerException.class, () -> downloads.fetch(Samples.BUILDING, "geojson", broken,
                    Progress.NONE),
                    fault.name());
            assertTrue(Files.notExists(broken), fault.name());
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of("building.zip", "out", "whole.zip"), left.map(each -> each.getFileName().toString())
                    .sorted()
                    .toList());
        }
    }

    @Test
    void archivesThatReachOutOrGrowAreRefused() throws IOException {
        for (String name : List.of("../out.txt", "/etc/x", "a/../../b", "C:x", "a\\..\\b")) {
            assertThrows(GeodataException.class, () -> Unpacking.unpack(zip(name, 1), folder.resolve("u"), 1 << 20,
                    Progress.NONE), name);
        }
        assertTrue(Files.notExists(folder.resolve("out.txt")));
        var grown = assertThrows(GeodataException.class, () -> Unpacking.unpack(zip("zeros", 8 << 20),
                folder.resolve("u"),
                1 << 20, Progress.NONE));
        assertTrue(grown.text().toString().contains("1048576 bytes"), grown.text().toString());
        Path none = Files.write(folder.resolve("none.zip"), "no archive".getBytes(StandardCharsets.UTF_8));
        assertThrows(GeodataException.class, () -> Unpacking.unpack(none, folder.resolve("u"), 1 << 20, Progress.NONE));
    }

    private Path zip(String name, int length) throws IOException {
        Path file = folder.resolve("hostile.zip");
        try (OutputStream out = Files.newOutputStream(file); var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[length]);
        }
        return file;
    }
}
