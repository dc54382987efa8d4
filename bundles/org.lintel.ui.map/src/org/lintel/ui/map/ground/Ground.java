// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.lintel.geo.csdi.BaseMap;
import org.lintel.geo.csdi.Catalogue;
import org.lintel.geo.tile.Tile;
import org.lintel.geo.tile.TileGrid;
import org.lintel.workspace.CheckPreferences;
import org.locationtech.jts.geom.Envelope;

/**
 * The base map below the shapes: draws the tiles that are there, for those that are not a part of a coarser one, and has the
 * missing ones got. Used in the UI thread.
 */
public final class Ground {

    /** The family of the jobs that get tiles, for those who wait for them. */
    public static final Object FAMILY = new Object();

    /** Pictures kept: of 256 by 256 pixels, some 64 MB. */
    private static final int LEAST_KEPT = 256;
    /** Farther up, a tile is a blur of a few pixels. */
    private static final int MOST_LEVELS_UP = 5;
    private static final int LOGO = 28;

    private final GroundSettings settings;
    private final Canvas canvas;
    private final Consumer<String> whenProblem;
    private final Map<TileKey, Image> images = new LinkedHashMap<>(LEAST_KEPT, 0.75f, true);
    private final AtomicBoolean repainting = new AtomicBoolean();
    private Image logo;
    private TileStock stock;
    private TileLoader loader;
    private boolean drawn;
    private int kept = LEAST_KEPT;

    /**
     * @param canvas drawn on, and repainted when tiles come
     * @param whenProblem told in the UI thread why there is no base map, or no more of it; empty when that is over
     */
    public Ground(GroundSettings settings, Canvas canvas, Consumer<String> whenProblem) {
        this.settings = settings;
        this.canvas = canvas;
        this.whenProblem = whenProblem;
    }

    /** Begins anew with what the settings say now; what is in memory is let go. */
    public void reopen() {
        close();
        whenProblem.accept("");
        try {
            stock = open();
        } catch (IOException e) {
            whenProblem.accept(Messages.bind(Messages.noBaseMap, TileStock.told(e, CheckPreferences.language())));
        }
        if (stock != null) {
            TileLoader[] mine = new TileLoader[1];
            mine[0] = new TileLoader(stock, (key, picture) -> inUi(mine, () -> put(key, picture)), picture -> inUi(mine, () -> {
                logo = new Image(canvas.getDisplay(), picture);
                canvas.redraw();
            }), () -> inUi(mine, this::repaint), why -> inUi(mine, () -> whenProblem.accept(Messages.bind(Messages.givenUp, why))));
            loader = mine[0];
        }
        canvas.redraw();
    }

    private TileStock open() throws IOException {
        String id = settings.map();
        if (id.equals(GroundSettings.NONE)) {
            return null;
        }
        if (id.equals(GroundSettings.FOLDER)) {
            Path folder = settings.folder();
            return folder == null ? null : TileStock.of(folder);
        }
        Catalogue catalogue = settings.catalogue();
        for (BaseMap each : catalogue.maps()) {
            if (each.id().equals(id)) {
                return TileStock.of(each, catalogue, settings.kept(), CheckPreferences.language(), settings.online());
            }
        }
        return null;
    }

    private void inUi(TileLoader[] from, Runnable run) {
        Display display = canvas.isDisposed() ? null : canvas.getDisplay();
        if (display != null && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (!canvas.isDisposed() && loader == from[0]) {
                    run.run();
                }
            });
        }
    }

    private void put(TileKey key, ImageData picture) {
        Image before = images.put(key, new Image(canvas.getDisplay(), picture));
        if (before != null) {
            before.dispose();
        }
        repaint();
    }

    /** Tiles come in swarms: one painting for all that are here by then. */
    private void repaint() {
        if (repainting.compareAndSet(false, true)) {
            canvas.redraw();
        }
    }

    /**
     * Draws what there is of an area and has the rest got.
     *
     * @param area seen on the canvas, EPSG:2326, as wide and high as that
     * @return whether anything was drawn
     */
    public boolean paint(GC gc, Envelope area, int width, int height) {
        repainting.set(false);
        drawn = false;
        if (stock == null) {
            return false;
        }
        int level = TileGrid.level(area.getWidth() / width, stock.least(), stock.most());
        List<Tile> tiles = new ArrayList<>(TileGrid.covering(area, level));
        // what one looks at first comes first
        tiles.sort(Comparator.comparingDouble(tile -> tile.area().centre().distance(area.centre())));
        kept = Math.max(LEAST_KEPT, 4 * tiles.size());
        List<TileKey> wanted = new ArrayList<>();
        for (boolean names : stock.hasNames() ? new boolean[] {false, true} : new boolean[] {false}) {
            for (Tile tile : tiles) {
                paint(gc, new TileKey(names, tile), placed(tile.area(), area, width, height), wanted);
            }
        }
        loader.want(wanted);
        trim();
        return drawn;
    }

    private void paint(GC gc, TileKey key, Rectangle place, List<TileKey> wanted) {
        TileKey from = key;
        int up = 0;
        boolean asked = false;
        while (from != null && from.tile().level() >= stock.least() && up <= MOST_LEVELS_UP) {
            Image image = images.get(from);
            if (image != null) {
                part(gc, image, from.tile(), key.tile(), up, place);
                return;
            }
            if (!asked && !loader.isAbsent(from)) {
                asked = true;
                wanted.add(from);
            }
            from = from.parent();
            up++;
        }
    }

    /** The part of a coarser tile that a finer one would show, or all of the tile itself. */
    private void part(GC gc, Image image, Tile coarse, Tile fine, int up, Rectangle place) {
        Rectangle size = image.getBounds();
        int parts = 1 << up;
        int wide = Math.max(1, size.width / parts);
        int high = Math.max(1, size.height / parts);
        int left = Math.min(size.width - wide, (fine.column() - coarse.column() * parts) * size.width / parts);
        int top = Math.min(size.height - high, (fine.row() - coarse.row() * parts) * size.height / parts);
        gc.drawImage(image, left, top, wide, high, place.x, place.y, place.width, place.height);
        drawn = true;
    }

    /** Edges fall on whole pixels, the same for neighbours: no seams. */
    private static Rectangle placed(Envelope tile, Envelope area, int width, int height) {
        double perMetre = width / area.getWidth();
        double downMetre = height / area.getHeight();
        int left = (int) Math.round((tile.getMinX() - area.getMinX()) * perMetre);
        int right = (int) Math.round((tile.getMaxX() - area.getMinX()) * perMetre);
        int top = (int) Math.round((area.getMaxY() - tile.getMaxY()) * downMetre);
        int bottom = (int) Math.round((area.getMaxY() - tile.getMinY()) * downMetre);
        return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    /** Lets go of what was not drawn for longest. */
    private void trim() {
        var oldest = images.values().iterator();
        while (images.size() > kept && oldest.hasNext()) {
            oldest.next().dispose();
            oldest.remove();
        }
    }

    /** What the publisher of what was drawn last wants said on the face of the map; empty where nothing was. */
    public String words() {
        return drawn ? stock.words() : "";
    }

    /** Draws the publisher's picture, which the terms want beside its words. */
    public void paintLogo(GC gc, int left, int bottom) {
        if (drawn && logo != null) {
            Rectangle size = logo.getBounds();
            int wide = LOGO * size.width / Math.max(size.width, size.height);
            int high = LOGO * size.height / Math.max(size.width, size.height);
            gc.drawImage(logo, 0, 0, size.width, size.height, left, bottom - high, Math.max(1, wide), Math.max(1, high));
        }
    }

    /** How many tiles are in memory. */
    public int tiles() {
        return images.size();
    }

    /** Lets go of all. */
    public void close() {
        if (loader != null) {
            loader.end();
            loader = null;
        }
        stock = null;
        drawn = false;
        images.values().forEach(Image::dispose);
        images.clear();
        if (logo != null) {
            logo.dispose();
            logo = null;
        }
    }
}
