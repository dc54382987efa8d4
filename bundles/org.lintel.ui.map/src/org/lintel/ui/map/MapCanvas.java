// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lintel.geo.map.MapPainter;
import org.lintel.geo.map.MapScene;
import org.lintel.ui.map.ground.Ground;
import org.lintel.ui.map.ground.GroundSettings;
import org.lintel.workspace.CheckPreferences;
import org.locationtech.jts.geom.Envelope;

/** The map itself: draws what is seen of a scene; is pulled with mouse or arrows, and zoomed with wheel or keys. */
final class MapCanvas {

    private static final double WHEEL = 1.25;
    private static final double KEY = 1.5;
    private static final int ARROW = 60;
    private static final int FAR_ARROW = 300;
    /** A press that moves less is a click. */
    private static final int CLICK = 4;
    /** The logo stands above the scale. */
    private static final int LOGO_LEFT = 14;
    private static final int LOGO_ABOVE = 30;

    private final Canvas canvas;
    private final Listener listener;
    private final Ground ground;
    private MapScene scene;
    private Pieces pieces = Pieces.NONE;
    private Pieces around = Pieces.NONE;
    private Viewport view;
    /** Whether all is seen and nobody has moved since: then it stays so when the canvas grows. */
    private boolean fitted;
    private Set<MapScene.Item> selected = Set.of();
    private Point pressed;
    private Point pulledFrom;

    /** Who is told what the user does on the map. */
    interface Listener {

        /** Another part of the map is seen. */
        void moved(Viewport view);

        /** @param item null where there is nothing */
        void clicked(MapScene.Item item);

        /** Why there is no base map, or no more of it; empty when that is over. */
        void groundLacks(String why);

        /** The mouse is over a place, or has left the map: then both are NaN. */
        void pointed(double easting, double northing);
    }

    MapCanvas(Composite parent, Listener listener) {
        this.listener = listener;
        // all of it is painted each time: no background in between, no flicker
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        ground = new Ground(new GroundSettings(MapUi.ID), canvas, listener::groundLacks);
        canvas.addListener(SWT.Dispose, e -> ground.close());
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> resized());
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseExit, e -> listener.pointed(Double.NaN, Double.NaN));
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    }

    Canvas control() {
        return canvas;
    }

    Ground ground() {
        return ground;
    }

    /** Null until there is something to see. */
    Viewport view() {
        return view;
    }

    /**
     * Shows a scene.
     *
     * @param all whether all of it is to be seen; else the same part of the map as before
     */
    void show(MapScene shown, boolean all) {
        scene = shown;
        pieces = new Pieces(shown.items());
        selected = Set.of();
        if (all || view == null) {
            fit();
        } else {
            canvas.redraw();
        }
    }

    /** What lies around and is no part of the scene; what the scene has already is left out. */
    void showAround(List<MapScene.Item> items) {
        Set<String> known = new HashSet<>();
        pieces.all().stream().filter(item -> !Pieces.isModel(item)).forEach(item -> known.add(item.tip()));
        around = new Pieces(items.stream().filter(item -> !known.contains(item.tip())).toList());
        canvas.redraw();
    }

    /** How many shapes there are to see, here or elsewhere. */
    int shapes() {
        return pieces.all().size() + around.all().size();
    }

    /** Draws some shapes so that they stand out, and brings the map to them. */
    void select(Set<MapScene.Item> items) {
        selected = Set.copyOf(items);
        var place = new Envelope();
        items.forEach(item -> place.expandToInclude(item.shape().getEnvelopeInternal()));
        if (view != null) {
            look(view.showing(place));
        }
    }

    void fit() {
        if (scene != null && !scene.view().isNull()) {
            look(Viewport.fit(scene.view(), canvas.getSize().x, canvas.getSize().y));
            fitted = true;
        }
    }

    void zoom(double factor) {
        if (view != null) {
            look(view.zoomed(factor, view.width() / 2.0, view.height() / 2.0));
        }
    }

    private void look(Viewport next) {
        boolean other = !next.equals(view);
        view = next;
        fitted &= !other;
        canvas.redraw();
        if (other) {
            listener.moved(next);
        }
    }

    private void resized() {
        Point size = canvas.getSize();
        if (view == null || fitted) {
            fit();
        } else if (size.x > 1 && size.y > 1) {
            look(view.resized(size.x, size.y));
        }
    }

    private void paint(GC gc) {
        Point size = canvas.getSize();
        if (scene == null || view == null) {
            gc.fillRectangle(0, 0, size.x, size.y);
            return;
        }
        Envelope seen = view.area();
        gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.fillRectangle(0, 0, size.x, size.y);
        boolean grounded = ground.paint(gc, seen, size.x, size.y);
        try (var surface = new SwtSurface(gc, size.x, size.y, grounded)) {
            List<MapScene.Item> items = new ArrayList<>(around.in(seen));
            items.addAll(pieces.in(seen));
            List<String> words = new ArrayList<>(scene.attribution());
            if (grounded) {
                words.add(ground.words());
            }
            MapPainter.paint(new MapScene(seen, items, words), seen, surface, CheckPreferences.language(), !grounded);
            for (MapScene.Item item : selected) {
                new Highlight(surface, view).draw(item.shape());
            }
            ground.paintLogo(gc, LOGO_LEFT, size.y - LOGO_ABOVE);
        }
        if (canvas.isFocusControl()) {
            gc.drawFocus(1, 1, size.x - 2, size.y - 2);
        }
    }

    /** What is at a pixel; null for nothing. */
    MapScene.Item at(int x, int y) {
        if (view == null) {
            return null;
        }
        double e = view.eastingAt(x);
        double n = view.northingAt(y);
        double tolerance = CLICK * view.resolution();
        MapScene.Item item = pieces.at(e, n, tolerance);
        MapScene.Item other = item == null || Pieces.isModel(item) ? around.at(e, n, tolerance) : null;
        return other == null ? item : other;
    }

    private void down(Event e) {
        canvas.setFocus();
        if (e.button == 1) {
            pressed = new Point(e.x, e.y);
            pulledFrom = null;
        }
    }

    private void move(Event e) {
        if (pressed != null && (pulledFrom != null || Math.abs(e.x - pressed.x) + Math.abs(e.y - pressed.y) > CLICK)
                && view != null) {
            Point from = pulledFrom == null ? pressed : pulledFrom;
            pulledFrom = new Point(e.x, e.y);
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            look(view.pulled(e.x - from.x, e.y - from.y));
        } else if (view != null) {
            MapScene.Item item = at(e.x, e.y);
            String tip = item == null ? null : item.label().isEmpty() || item.label().equals(item.tip()) ? item.tip()
                    : item.label() + "\n" + item.tip();
            // an ampersand would be eaten as the mark of a key
            tip = tip == null ? null : tip.replace("&", "&&");
            if (tip == null ? canvas.getToolTipText() != null : !tip.equals(canvas.getToolTipText())) {
                canvas.setToolTipText(tip);
            }
            listener.pointed(view.eastingAt(e.x), view.northingAt(e.y));
        }
    }

    private void up(Event e) {
        if (e.button != 1 || pressed == null) {
            return;
        }
        boolean click = pulledFrom == null;
        pressed = null;
        pulledFrom = null;
        canvas.setCursor(null);
        if (click) {
            listener.clicked(at(e.x, e.y));
        }
    }

    private void wheel(Event e) {
        if (view != null && e.count != 0) {
            e.doit = false;
            look(view.zoomed(e.count > 0 ? WHEEL : 1 / WHEEL, e.x, e.y));
        }
    }

    private void key(Event e) {
        int step = (e.stateMask & SWT.SHIFT) != 0 ? FAR_ARROW : ARROW;
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> pull(step, 0);
            case SWT.ARROW_RIGHT -> pull(-step, 0);
            case SWT.ARROW_UP -> pull(0, step);
            case SWT.ARROW_DOWN -> pull(0, -step);
            case SWT.HOME, SWT.KEYPAD_7 -> fit();
            default -> {
                if (e.character == '+' || e.character == '=') {
                    zoom(KEY);
                } else if (e.character == '-') {
                    zoom(1 / KEY);
                }
            }
        }
    }

    private void pull(int right, int down) {
        if (view != null) {
            look(view.pulled(right, down));
        }
    }
}
