// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

import org.lintel.samples.CommonParameters;
import org.lintel.samples.Parameters;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Glazing;
import org.lintel.samples.design.LightingDesign;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Side;

/** The parameters of the office tower, read once; lengths in mm. */
final class OfficeDimensions {

    final int towerStoreys;
    final int podiumStoreys;
    final int towerWidth;
    final int towerDepth;
    final int towerHeight;
    final int towerEast;
    final int towerNorth;
    final int podiumWidth;
    final int podiumDepth;
    final int podiumHeight;
    final double trueNorth;
    final int overhang;
    final int concrete;
    final int insulation;
    final boolean faultless;
    final BuildUp towerWall;
    final BuildUp podiumWall;
    final Glazing glazing;
    final LightingDesign lighting;
    private final Parameters parameters;

    OfficeDimensions(Parameters p) {
        parameters = p;
        towerStoreys = p.count("tower-storeys");
        podiumStoreys = p.count("podium-storeys");
        towerWidth = p.millimetres("tower-width");
        towerDepth = p.millimetres("tower-depth");
        towerHeight = p.millimetres("tower-storey-height");
        towerEast = p.millimetres("tower-east");
        towerNorth = p.millimetres("tower-north");
        podiumWidth = p.millimetres("podium-width");
        podiumDepth = p.millimetres("podium-depth");
        podiumHeight = p.millimetres("podium-storey-height");
        trueNorth = p.number("true-north");
        overhang = p.millimetres("overhang");
        concrete = p.millimetres("wall-concrete");
        insulation = p.millimetres("wall-insulation");
        faultless = p.flag("faultless");
        towerWall = CommonParameters.externalWall(p);
        podiumWall = BuildUp.of("podium-wall", "Podium wall, marble clad 平台外牆（雲石）", Material.MARBLE, 25,
                Material.RENDER, 15, Material.CONCRETE, concrete, Material.POLYSTYRENE, insulation, Material.GYPSUM,
                10);
        glazing = CommonParameters.glazing(p);
        lighting = CommonParameters.lighting(p, p.number("panel-watts"));
    }

    /** Windows by façade area on a side of the tower. */
    double towerRatio(Side side) {
        return parameters.number(switch (side) {
            case NORTH -> "wwr-north";
            case EAST -> "wwr-east";
            case SOUTH -> "wwr-south";
            case WEST -> "wwr-west";
        });
    }

    /** Windows by façade area on every side of the podium. */
    double podiumRatio() {
        return parameters.number("wwr-podium");
    }

    double panelWatts() {
        return parameters.number("panel-watts");
    }
}
