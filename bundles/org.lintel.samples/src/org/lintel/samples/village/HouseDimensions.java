// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import org.lintel.samples.CommonParameters;
import org.lintel.samples.Parameters;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Glazing;
import org.lintel.samples.design.Material;

/** The parameters of the village house, read once; lengths in mm. */
final class HouseDimensions {

    final int storeys;
    final int height;
    final int width;
    final int depth;
    final int brick;
    final int insulation;
    final double windowRatio;
    final int panels;
    final int clearance;
    final double trueNorth;
    final boolean faultless;
    final BuildUp wall;
    final Glazing glazing;

    HouseDimensions(Parameters p) {
        storeys = p.count("storeys");
        height = p.millimetres("height");
        width = p.millimetres("width");
        depth = p.millimetres("depth");
        brick = p.millimetres("wall-brick");
        insulation = p.millimetres("wall-insulation");
        windowRatio = p.number("window-ratio");
        panels = p.count("panels");
        clearance = p.millimetres("panel-clearance");
        trueNorth = p.number("true-north");
        faultless = p.flag("faultless");
        wall = BuildUp.of("external-wall", "External wall, brick, tiled 外牆（磚、紙皮石）", Material.MOSAIC_TILE, 5,
                Material.RENDER, 15, Material.BRICK, brick, Material.POLYSTYRENE,
                insulation, Material.GYPSUM, 10);
        glazing = CommonParameters.glazing(p);
    }

    /** Level of a storey's floor; the roof is storey number {@code storeys}. */
    int elevation(int level) {
        return (int) ((long) height * level / storeys);
    }

    int storeyHeight(int level) {
        return elevation(level + 1) - elevation(level);
    }
}
