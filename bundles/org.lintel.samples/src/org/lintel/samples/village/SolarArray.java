// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.DeviceType;
import org.lintel.samples.design.Rect;

/** Solar panels in rows on four posts above the roof, facing south at a gentle slope; in mm. */
final class SolarArray {

    static final int PANEL_WIDTH = 1722;
    static final int PANEL_DEPTH = 1134;
    static final int GAP = 20;
    static final int TILT = 10;
    static final int POST = 60;

    /** From the inner faces of the parapets to the panels, at least. */
    static final int MARGIN = 300;

    private static final DeviceType PANEL = new DeviceType("solar-panel-440", "Solar panel 440 W 太陽能板",
            DeviceType.Kind.SOLAR_PANEL, PANEL_WIDTH, PANEL_DEPTH, 35, 440, 0.225);

    private final HouseDimensions d;
    private final Rect roof;
    private final int columns;
    private final int rows;

    SolarArray(HouseDimensions dimensions) {
        d = dimensions;
        roof = new Rect(0, 0, d.width, d.depth).inset(d.wall.thickness());
        columns = (roof.width() - 2 * MARGIN + GAP) / (PANEL_WIDTH + GAP);
        rows = (d.panels + columns - 1) / columns;
    }

    /** The most panels that the roof takes. */
    int most() {
        return columns * ((roof.depth() - 2 * MARGIN + GAP) / (PANEL_DEPTH + GAP));
    }

    boolean fits() {
        return d.panels <= most();
    }

    /** Panels and posts. The panels take less than their depth in plan, since they slope. */
    List<Device> devices() {
        var devices = new ArrayList<Device>();
        if (d.panels == 0) {
            return devices;
        }
        int wide = Math.min(columns, d.panels) * (PANEL_WIDTH + GAP) - GAP;
        int x = roof.x0() + (roof.width() - wide) / 2;
        int y = roof.y0() + MARGIN;
        for (int i = 0; i < d.panels; i++) {
            devices.add(new Device("panel-" + (i + 1), PANEL, "", x + i % columns * (PANEL_WIDTH + GAP),
                    y + i / columns * (PANEL_DEPTH + GAP), d.clearance, TILT));
        }
        int far = y + (rows - 1) * (PANEL_DEPTH + GAP) + PANEL_DEPTH / 2;
        var post = new DeviceType("post-" + d.clearance, "Post 支柱", DeviceType.Kind.POST, POST, POST, d.clearance, 0, 0);
        devices.add(new Device("post-1", post, "", x, y, 0, 0));
        devices.add(new Device("post-2", post, "", x + wide - POST, y, 0, 0));
        devices.add(new Device("post-3", post, "", x, far, 0, 0));
        devices.add(new Device("post-4", post, "", x + wide - POST, far, 0, 0));
        return devices;
    }
}
