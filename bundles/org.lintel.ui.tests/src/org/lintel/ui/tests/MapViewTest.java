// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ShowInContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.geo.cache.Cell;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.link.Link;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.LinkSetFile;
import org.lintel.geo.link.Status;
import org.lintel.geo.standin.Fault;
import org.lintel.geo.standin.StandIn;
import org.lintel.geo.standin.Table;
import org.lintel.geo.tile.Tile;
import org.lintel.geo.tile.TileGrid;
import org.lintel.ui.map.Deciding;
import org.lintel.ui.map.MapUi;
import org.lintel.ui.map.MapView;
import org.lintel.ui.map.ground.Ground;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.osgi.service.prefs.BackingStoreException;

/** The Map view on the village house, which stands at 848000 E 828500 N, among buildings of a register made for it. */
class MapViewTest extends WorkbenchCase {

    private static final LayerId BUILDINGS = new LayerId("landsd_rcd_1637211194312_35158", "Building");
    private static final String HOUSE = "4800028500T20200101";
    private static final String FAR = "4830028500T20200101";
    private static final String WORDS = "Buildings © a department of the test";
    /** Beside the house, and over a corner of it. */
    private static final String PART = "4801128506T20200101";
    /** The ground of the stand-in's maps. */
    private static final RGB GROUND = new RGB(0xE9, 0xEE, 0xDF);
    private static final GeometryFactory JTS = new GeometryFactory();

    @TempDir
    Path folder;

    private MapView view;

    @BeforeEach
    void withoutCache() {
        preferences().put("cache", folder.resolve("none.gpkg").toString());
        preferences().put("baseMap", "none");
        preferences().put("tiles", folder.resolve("tiles").toString());
    }

    @AfterEach
    void close() {
        Ui.run(() -> {
            if (view != null) {
                Ui.page().hideView(view);
            }
        });
        try {
            preferences().clear();
        } catch (BackingStoreException e) {
            throw new AssertionError(e);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(MapUi.ID);
    }

    /** A register that draws the house larger than the model does, so that a person has to decide; and one farther off. */
    private void withRegister() throws IOException {
        withRegister(Cell.WHOLE);
    }

    private void withRegister(Cell held) throws IOException {
        Path file = folder.resolve("register.gpkg");
        try (GeoPackageCache cache = GeoPackageCache.create(file)) {
            cache.replace(BUILDINGS, held, sink -> {
                sink.take(building(1, HOUSE, "Test House", new Envelope(848_000, 848_009, 828_500, 828_514)));
                sink.take(building(3, PART, "Annex", new Envelope(848_008, 848_014, 828_501, 828_512)));
                sink.take(building(2, FAR, "Far House", new Envelope(848_300, 848_310, 828_500, 828_510)));
                return new GeoPackageCache.Filled(new Provenance(BUILDINGS, "made for the test",
                        Instant.parse("2026-10-01T00:00:00Z"), "v1", WORDS), List.of());
            });
        }
        preferences().put("cache", file.toString());
    }

    private static Feature building(int id, String key, String name, Envelope box) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("OBJECTID", (long) id);
        fields.put("BuildingCSUID", key);
        fields.put("BuildingNameEN", name);
        return new Feature(Integer.toString(id), JTS.toGeometry(box), fields);
    }

    private void show(IFile file) {
        view = Ui.get(() -> (MapView) Ui.page().showView(MapUi.VIEW));
        Ui.run(() -> view.show(new ShowInContext(file, null)));
    }

    private void open(IFile file) {
        show(file);
        Ui.until("the map", () -> view.shapes() > 0);
    }

    private String statusOf(String key) {
        return Ui.get(() -> {
            for (int i = 0; i < view.table().getTable().getItemCount(); i++) {
                if (view.table().getTable().getItem(i).getText(3).equals(key)) {
                    return view.table().getTable().getItem(i).getText(0);
                }
            }
            return null;
        });
    }

    private void select(String key) {
        Ui.run(() -> {
            for (int i = 0; i < view.table().getTable().getItemCount(); i++) {
                if (view.table().getTable().getItem(i).getText(3).equals(key)) {
                    view.table().getTable().setSelection(i);
                    view.table().getTable().notifyListeners(SWT.Selection, new Event());
                    return;
                }
            }
            throw new AssertionError("no line of " + key);
        });
    }

    private void decide(boolean accept) {
        Ui.run(() -> view.decide(accept));
        try {
            Job.getJobManager().join(Deciding.FAMILY, null);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void run(ActionFactory action) {
        Ui.run(() -> view.getViewSite().getActionBars().getGlobalActionHandler(action.getId()).run());
    }

    private static List<Status> written(IFile file, String key) {
        try {
            LinkSet set = LinkSetFile.read(LinkSetFile.beside(file.getLocation().toPath()));
            return set.links().stream().filter(link -> link.target().value().equals(key) && link.kind().equals("building"))
                    .map(Link::status).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aModelIsOnTheMapWithoutAnyRegisterAndWhatIsMissingIsSaid() {
        open(Models.checkedHouse("Map"));
        String said = Ui.get(view::said);
        assertTrue(said.contains("none.gpkg") && said.contains("lintel csdi import FILE --to " + BUILDINGS), said);
        assertEquals(0, Ui.get(() -> view.table().getTable().getItemCount()));
        Ui.until("the house in blue", () -> colours(new RGB(0x14, 0x50, 0xc8)) > 20);
    }

    @Test
    void whatTheCacheLacksIsSaidWithTheCommandThatFetchesIt() throws IOException {
        withRegister(new Cell(417, 409));
        open(Models.checkedHouse("Map"));
        String said = Ui.get(view::said);
        assertTrue(said.contains("lintel csdi sync " + BUILDINGS), said);
        assertEquals(0, Ui.get(() -> view.table().getTable().getItemCount()));
    }

    @Test
    void candidatesAreDecidedOnUndoneAndKeptBesideTheModel() throws IOException {
        withRegister();
        IFile file = Models.checkedHouse("Map");
        open(file);
        assertEquals("", Ui.get(view::said));
        assertEquals("proposed", statusOf(HOUSE));
        assertNull(statusOf(FAR), "what is far off is no candidate");
        Path sidecar = LinkSetFile.beside(file.getLocation().toPath());
        assertFalse(Files.exists(sidecar), "looking writes nothing");

        select(HOUSE);
        String story = Ui.get(view::story);
        assertTrue(story.contains("Test House") && story.contains("overlap:"), story);
        decide(true);
        Ui.until("accepted", () -> "accepted".equals(statusOf(HOUSE)));
        assertEquals(List.of(Status.ACCEPTED), written(file, HOUSE));
        assertTrue(Ui.get(view::story).contains(System.getProperty("user.name")), "the line stays selected");

        run(ActionFactory.UNDO);
        Ui.until("as before", () -> "proposed".equals(statusOf(HOUSE)));
        assertEquals(List.of(Status.PROPOSED), written(file, HOUSE));
        run(ActionFactory.REDO);
        Ui.until("accepted again", () -> "accepted".equals(statusOf(HOUSE)));

        decide(false);
        Ui.until("rejected", () -> "rejected".equals(statusOf(HOUSE)));
        assertEquals(List.of(Status.REJECTED), written(file, HOUSE));
        Ui.run(view::refresh);
        Ui.until("rejected still, when opened anew", () -> view.shapes() > 0 && "rejected".equals(statusOf(HOUSE)));
    }

    @Test
    void whatTheCommandDecidesIsShown() throws Exception {
        withRegister();
        IFile file = Models.checkedHouse("Map");
        open(file);
        select(HOUSE);
        decide(true);
        Ui.until("accepted", () -> "accepted".equals(statusOf(HOUSE)));
        Path sidecar = LinkSetFile.beside(file.getLocation().toPath());
        LinkSetFile.write(LinkSetFile.read(sidecar).decide(HOUSE, Status.REJECTED, "somebody", "2026-11-01"), sidecar);
        file.getParent().refreshLocal(IResource.DEPTH_ONE, null);
        Ui.until("what is in the file now", () -> "rejected".equals(statusOf(HOUSE)));
    }

    @Test
    void aShapeIsSelectedWithTheMouse() throws IOException {
        withRegister();
        open(Models.checkedHouse("Map"));
        Ui.run(() -> view.table().getTable().deselectAll());
        // the part of the register's shape that the model does not cover
        click(848_004.5, 828_513.5);
        Ui.until("its line", () -> view.table().getTable().getSelectionCount() == 1
                && view.table().getTable().getSelection()[0].getText(3).equals(HOUSE));
        assertTrue(Ui.get(view::story).contains(HOUSE));
        click(848_015, 828_520);
        Ui.until("nothing selected", () -> view.table().getTable().getSelectionCount() == 0);
    }

    private void click(double easting, double northing) {
        Ui.run(() -> {
            Point at = view.pixel(easting, northing);
            Event event = new Event();
            event.button = 1;
            event.x = at.x;
            event.y = at.y;
            view.canvas().notifyListeners(SWT.MouseDown, event);
            view.canvas().notifyListeners(SWT.MouseUp, event);
        });
    }

    @Test
    void keysMoveAndZoomTheMap() {
        open(Models.checkedHouse("Map"));
        Point before = Ui.get(() -> view.pixel(848_000, 828_500));
        key(SWT.ARROW_RIGHT, (char) 0);
        Point moved = Ui.get(() -> view.pixel(848_000, 828_500));
        assertTrue(moved.x < before.x && moved.y == before.y, before + " " + moved);
        int wide = Ui.get(() -> view.pixel(848_010, 828_500).x - view.pixel(848_000, 828_500).x);
        key('+', '+');
        assertEquals(1.5 * wide, Ui.get(() -> view.pixel(848_010, 828_500).x - view.pixel(848_000, 828_500).x), 2);
        key(SWT.HOME, (char) 0);
        assertEquals(before, Ui.get(() -> view.pixel(848_000, 828_500)));
    }

    private void key(int code, char character) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.character = character;
            view.canvas().notifyListeners(SWT.KeyDown, event);
        });
    }

    @Test
    void aModelWithoutAPlaceSaysWhatToDo() {
        String house = Models.house();
        String lost = house.replaceAll("(?m)^#\\d+\\s*=\\s*IFCMAPCONVERSION\\(.*$", "").replace("(22,23,44,600218)", "$")
                .replace("(114,17,26,904518)", "$");
        assertFalse(lost.equals(house));
        show(Models.write(Models.project("Map"), Models.FILE, lost));
        Ui.until("why", () -> view.said().contains("lintel georeference"));
        assertEquals(0, Ui.get(view::shapes));
    }

    @Test
    void theMapWaitsUntilItIsSeenAndFollowsTheModelThen() {
        IFile file = Models.checkedHouse("Map");
        view = Ui.get(() -> (MapView) Ui.page().showView(MapUi.VIEW));
        Ui.run(() -> view.show(new ShowInContext(file.getProject(), null)));
        Ui.until("the only model of the project", () -> view.shapes() > 0);
        Models.write(file.getProject(), "other.ifc", Models.house());
        Ui.run(() -> view.show(new ShowInContext(file.getProject().getFile("other.ifc"), null)));
        Ui.until("the other one", () -> view.shapes() > 0 && view.getContentDescription().startsWith("other.ifc"));
    }

    @Test
    void linesAreOrderedByAColumnAndThatIsRemembered() throws IOException {
        withRegister();
        IFile file = Models.checkedHouse("Map");
        open(file);
        List<Double> found = scores();
        assertTrue(found.size() > 2 && found.stream().distinct().count() > 1, found.toString());
        clickColumn(1);
        assertEquals(found.stream().sorted().toList(), scores());
        clickColumn(1);
        List<Double> falling = found.stream().sorted(Comparator.reverseOrder()).toList();
        assertEquals(falling, scores());
        Ui.run(() -> Ui.page().hideView(view));
        open(file);
        assertEquals(falling, scores());
        clickColumn(1);
        assertEquals(found, scores(), "as they were found");
    }

    private void clickColumn(int column) {
        Ui.run(() -> view.table().getTable().getColumn(column).notifyListeners(SWT.Selection, new Event()));
    }

    private List<Double> scores() {
        return Ui.get(() -> Arrays.stream(view.table().getTable().getItems())
                .map(item -> Double.parseDouble(item.getText(1).replace(" %", ""))).toList());
    }

    @Test
    void onlyWhatIsToBeDecidedIsListedAndOneDecisionLeadsToTheNext() throws IOException {
        withRegister();
        IFile file = Models.checkedHouse("Map");
        open(file);
        int all = Ui.get(() -> view.table().getTable().getItemCount());
        Ui.run(() -> view.onlyOpen(true));
        select(HOUSE);
        decide(true);
        Ui.until("not listed", () -> view.table().getTable().getItemCount() < all);
        assertTrue(Ui.get(() -> Arrays.stream(view.table().getTable().getItems())
                .noneMatch(item -> item.getText(0).equals("accepted") || item.getText(0).equals("rejected"))));
        assertEquals(1, Ui.get(() -> view.table().getTable().getSelectionCount()), "the next one");
        // again until it is so: the next line may still be on its way to be selected, and then has the last word
        Ui.until("told all the same", () -> {
            click(848_004.5, 828_513.5);
            return view.story().startsWith("Not listed") && view.story().contains(HOUSE);
        });
        Ui.run(() -> Ui.page().hideView(view));
        open(file);
        assertTrue(Ui.get(view::isOnlyOpen));
        Path settings = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath()
                .resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/" + MapUi.ID + ".prefs");
        assertTrue(Files.readString(settings).contains("linksOnlyOpen=true"), "also for the next start");
        Ui.run(() -> view.onlyOpen(false));
        assertEquals(all, Ui.get(() -> view.table().getTable().getItemCount()));
    }

    private StandIn standIn() throws IOException {
        Path buildings = Files.writeString(folder.resolve("none.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        StandIn standIn = StandIn.start(0, 10, List.of(Table.read(BUILDINGS.dataset(), 0, "Building", buildings)));
        preferences().put("catalogue", Files.writeString(folder.resolve("stand-in.json"), standIn.catalogue()).toString());
        return standIn;
    }

    private static void joinTiles() {
        try {
            Job.getJobManager().join(Ground.FAMILY, null);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tilesAreFetchedWhenTheUserSaysSoAndReadFromDiskThen() throws IOException {
        try (StandIn standIn = standIn()) {
            preferences().put("baseMap", "topographic");
            open(Models.checkedHouse("Map"));
            joinTiles();
            assertEquals(List.of(), standIn.asked(), "nobody is asked before the user says so");
            preferences().putBoolean("fetchTiles", true);
            // paper is nearly of that colour: first there must be tiles
            Ui.until("ground", () -> view.tiles() > 4 && colours(GROUND) > 5_000);
            assertTrue(standIn.asked().stream().allMatch(each -> each.agent().startsWith("Lintel")));
        }
        preferences().putBoolean("fetchTiles", false);
        Ui.until("ground again, without anybody to ask", () -> view.tiles() > 4 && colours(GROUND) > 5_000);
        assertFalse(Ui.get(view::said).contains("base map"));
    }

    @Test
    void aServerThatFailsIsToldAndNotAskedForEver() throws IOException {
        try (StandIn standIn = standIn()) {
            standIn.fail(Fault.UNAVAILABLE, 100_000, "/xyz/");
            preferences().put("baseMap", "topographic");
            preferences().putBoolean("fetchTiles", true);
            open(Models.checkedHouse("Map"));
            Ui.until("why", () -> view.said().contains("The base map is not fetched any more"));
            assertTrue(Ui.get(view::said).contains("503"), Ui.get(view::said));
            joinTiles();
            int asked = standIn.asked().size();
            key(SWT.ARROW_RIGHT, (char) 0);
            key('-', '-');
            Ui.until("painted", () -> colours(new RGB(0x14, 0x50, 0xc8)) > 20);
            joinTiles();
            assertEquals(asked, standIn.asked().size());
            standIn.repair();
            Ui.run(view::refresh);
            Ui.until("ground", () -> view.tiles() > 4 && colours(GROUND) > 5_000);
            assertFalse(Ui.get(view::said).contains("base map"));
        }
    }

    @Test
    void aTileThatIsMissingIsDrawnFromACoarserOne() throws IOException {
        Path pack = folder.resolve("pack");
        Files.createDirectories(pack.resolve("20"));
        for (Tile tile : TileGrid.covering(new Envelope(847_900, 848_100, 828_400, 828_600), 17)) {
            Path file = pack.resolve("17").resolve("" + tile.column()).resolve(tile.row() + ".png");
            Files.createDirectories(file.getParent());
            ImageData green = new ImageData(256, 256, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
            for (int y = 0; y < 256; y++) {
                for (int x = 0; x < 256; x++) {
                    green.setPixel(x, y, 0x40B060);
                }
            }
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {green};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        }
        Files.writeString(pack.resolve("attribution.txt"), "Tiles of the test\n");
        preferences().put("tileFolder", pack.toString());
        preferences().put("baseMap", "folder");
        open(Models.checkedHouse("Map"));
        Ui.until("green", () -> colours(new RGB(0x40, 0xB0, 0x60)) > 5_000);
        preferences().put("tileFolder", folder.resolve("nowhere").toString());
        Ui.until("why not", () -> view.said().startsWith("There is no base map") || view.said().contains("\nThere is no base map"));
    }

    /** How many pixels of the canvas are of a colour, or nearly. */
    private int colours(RGB wanted) {
        Point size = view.canvas().getSize();
        if (size.x <= 0 || size.y <= 0) {
            return 0;
        }
        Image image = new Image(Ui.display(), size.x, size.y);
        GC gc = new GC(view.canvas());
        try {
            gc.copyArea(image, 0, 0);
            ImageData data = image.getImageData();
            int count = 0;
            for (int y = 0; y < data.height; y++) {
                for (int x = 0; x < data.width; x++) {
                    RGB rgb = data.palette.getRGB(data.getPixel(x, y));
                    if (Math.abs(rgb.red - wanted.red) + Math.abs(rgb.green - wanted.green)
                            + Math.abs(rgb.blue - wanted.blue) < 40) {
                        count++;
                    }
                }
            }
            return count;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
