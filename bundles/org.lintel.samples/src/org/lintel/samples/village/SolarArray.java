// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.DeviceType;
import org.lintel.samples.design.Rect;

/** Solar panels in one sloping plane on four posts above the roof, facing south; in mm. */
final class SolarArray {

    static final int PANEL_WIDTH = 1722;
    static final int PANEL_DEPTH = 1134;
    static final int GAP = 20;
    static final int TILT = 10;

    /** From row to row, level and upwards: a panel and a gap at 10°. */
    static final int RUN = 1136;
    static final int RISE = 200;
    static final int POST = 60;

    /** From the inner faces of the parapets to the panels, at least. */
    static final int MARGIN = 300;

    private static final DeviceType PANEL = new DeviceType("solar-panel-440", "Solar panel 440 W 太陽能板",
            DeviceType.Kind.SOLAR_PANEL, PANEL_WIDTH, PANEL_DEPTH, 35, 440, 0.225);

    private final HouseDimensions d;
    private final Rect roof;
    private final int most;
    private final int columns;
    private final int rows;

    SolarArray(HouseDimensions dimensions) {
        d = dimensions;
        roof = new Rect(0, 0, d.width, d.depth).inset(d.wall.thickness());
        int widest = (roof.width() - 2 * MARGIN + GAP) / (PANEL_WIDTH + GAP);
        most = widest * ((roof.depth() - 2 * MARGIN) / RUN);
        rows = (d.panels + widest - 1) / widest;
        columns = rows == 0 ? 0 : (d.panels + rows - 1) / rows;
    }

    /** The most panels that the roof takes. */
    int most() {
        return most;
    }

    boolean fits() {
        return d.panels <= most;
    }

    /** Panels, and posts under the corners of the plane. */
    List<Device> devices() {
        var devices = new ArrayList<Device>();
        if (d.panels == 0) {
            return devices;
        }
        int wide = columns * (PANEL_WIDTH + GAP) - GAP;
        int x = roof.x0() + (roof.width() - wide) / 2;
        int y = roof.y0() + MARGIN;
        for (int i = 0; i < d.panels; i++) {
            int row = i / columns;
            devices.add(new Device("panel-" + (i + 1), PANEL, "", x + i % columns * (PANEL_WIDTH + GAP), y + row * RUN,
                    d.clearance + row * RISE, TILT));
        }
        int far = y + rows * RUN - 2 * POST;
        int east = x + wide - POST;
        devices.add(new Device("post-1", post(d.clearance), "", x, y, 0, 0));
        devices.add(new Device("post-2", post(d.clearance), "", east, y, 0, 0));
        devices.add(new Device("post-3", post(d.clearance + rows * RISE - 30), "", x, far, 0, 0));
        devices.add(new Device("post-4", post(d.clearance + rows * RISE - 30), "", east, far, 0, 0));
        return devices;
    }

    private static DeviceType post(int height) {
        return new DeviceType("post-" + height, "Post 支柱", DeviceType.Kind.POST, POST, POST, height, 0, 0);
    }
}
