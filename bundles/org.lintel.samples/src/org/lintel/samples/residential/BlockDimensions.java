// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import org.lintel.samples.CommonParameters;
import org.lintel.samples.Parameters;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Glazing;
import org.lintel.samples.design.LightingDesign;

/** The parameters of the residential block, read once; lengths in mm. */
final class BlockDimensions {

    final int storeys;
    final int flats;
    final int height;
    final int flatWidth;
    final int flatDepth;
    final int corridor;
    final int concrete;
    final int insulation;
    final double windowRatio;
    final boolean bayWindows;
    final double trueNorth;
    final boolean faultless;
    final BuildUp wall;
    final Glazing glazing;
    final LightingDesign lighting;

    BlockDimensions(Parameters p) {
        storeys = p.count("storeys");
        flats = p.count("flats-per-side");
        height = p.millimetres("storey-height");
        flatWidth = p.millimetres("flat-width");
        flatDepth = p.millimetres("flat-depth");
        corridor = p.millimetres("corridor");
        concrete = p.millimetres("wall-concrete");
        insulation = p.millimetres("wall-insulation");
        windowRatio = p.number("window-ratio");
        bayWindows = p.flag("bay-windows");
        trueNorth = p.number("true-north");
        faultless = p.flag("faultless");
        wall = CommonParameters.externalWall(p);
        glazing = CommonParameters.glazing(p);
        lighting = CommonParameters.lighting(p, 12);
    }
}
