// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Glazing;
import org.lintel.samples.design.LightingDesign;
import org.lintel.samples.design.LuminaireType;
import org.lintel.samples.design.Material;

/** Parameters that several samples share, and what they mean. */
public final class CommonParameters {

    public static final Parameter FAULTLESS = Parameter.flag("faultless", false,
            "leave out the findings put in on purpose", "不加入刻意設置的問題");

    private CommonParameters() {
    }

    public static Parameter trueNorth(double degrees) {
        return Parameter.number("true-north", degrees, 0, 360, "°", "true north, clockwise from project Y",
                "真北方向，由項目 Y 軸順時針計");
    }

    public static Parameter shadingCoefficient(double value) {
        return Parameter.number("glass-sc", value, 0.05, 1, "", "shading coefficient of the glass", "玻璃遮陽系數");
    }

    public static Parameter visibleTransmittance(double value) {
        return Parameter.number("glass-vlt", value, 0.05, 0.95, "", "visible light transmittance of the glass",
                "玻璃可見光透射比");
    }

    public static Parameter visibleReflectance(double value) {
        return Parameter.number("glass-er", value, 0.02, 0.6, "", "external reflectance of the glass", "玻璃外反射比");
    }

    public static Parameter glassTransmittance(double value) {
        return Parameter.number("glass-u", value, 0.5, 6, "W/m²K", "thermal transmittance of the windows", "窗的傳熱系數");
    }

    public static Parameter wallConcrete(double metres) {
        return Parameter.length("wall-concrete", metres, 0.1, 0.4, "concrete of the external walls", "外牆混凝土厚度");
    }

    public static Parameter wallInsulation() {
        return Parameter.length("wall-insulation", 0, 0, 0.1, "insulation of the external walls", "外牆隔熱層厚度");
    }

    public static Parameter lightingRatio() {
        return Parameter.number("lighting-ratio", 0.85, 0.3, 1, "", "lighting power by what the code allows",
                "照明功率與守則上限之比");
    }

    /** The glass that the parameters tell. */
    public static Glazing glazing(Parameters p) {
        return new Glazing(p.number("glass-sc"), p.number("glass-vlt"), p.number("glass-er"), p.number("glass-u"));
    }

    /** What the glass lets through and throws back is at most all. */
    public static void checkGlass(Parameters p) {
        double both = p.number("glass-vlt") + p.number("glass-er");
        if (both > 1) {
            throw new ParameterException("glass-er",
                    Message.of("transmittance and reflectance of the glass make {0}", "玻璃透射比與反射比合共 {0}",
                            Decimal.plain(both)),
                    Message.of("keep glass-vlt plus glass-er at 1 or less", "glass-vlt 與 glass-er 之和不可大於 1"));
        }
    }

    /** The external wall: tiles on render, concrete, insulation if any, plaster. */
    public static BuildUp externalWall(Parameters p) {
        return BuildUp.of("external-wall", "External wall, tiled 外牆（紙皮石）", Material.MOSAIC_TILE, 5, Material.RENDER, 10,
                Material.CONCRETE, p.millimetres("wall-concrete"), Material.POLYSTYRENE,
                p.millimetres("wall-insulation"), Material.GYPSUM, 10);
    }

    public static LightingDesign lighting(Parameters p, double panelWatts) {
        return new LightingDesign(LuminaireType.panel(panelWatts), p.number("lighting-ratio"));
    }
}
