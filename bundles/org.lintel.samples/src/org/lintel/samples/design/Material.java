// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * A material with its thermal properties: Table 1 of the Code of Practice for OTTV in Buildings 1995, absorptivity as
 * in its Table 4.
 *
 * @param density kg/m³
 * @param conductivity W/mK
 * @param absorptivity of the surface for solar radiation; NaN for what is covered by something else
 * @param rgb colour in pictures
 */
public record Material(String name, double density, double conductivity, double absorptivity, int rgb) {

    public static final Material MOSAIC_TILE = new Material("Mosaic tile cladding 紙皮石", 2500, 1.50, 0.58, 0xE8E4DA);
    public static final Material MARBLE = new Material("Stone - marble 雲石", 2500, 2.0, 0.58, 0xF0EEE9);
    public static final Material RENDER = new Material("Plaster - cement/sand 英泥沙批盪", 1860, 0.72, Double.NaN, 0xC9C5BC);
    public static final Material CONCRETE =
            new Material("Concrete - normal weight aggregate 混凝土", 2400, 2.16, Double.NaN, 0xB9B9B5);
    public static final Material LIGHT_CONCRETE =
            new Material("Concrete - lightweight aggregate 輕質混凝土", 1300, 0.44, Double.NaN, 0xD0D0CC);
    public static final Material BRICK = new Material("Brick (common) 磚", 1900, 0.95, Double.NaN, 0xB56A4A);
    public static final Material GYPSUM = new Material("Plaster - gypsum 石膏批盪", 1120, 0.38, Double.NaN, 0xF7F6F2);
    public static final Material PLASTERBOARD = new Material("Board - plasterboard 石膏板", 950, 0.16, Double.NaN,
            0xF2F2EE);
    public static final Material MINERAL_WOOL =
            new Material("Insulation - mineral wool felt 礦棉", 50, 0.039, Double.NaN, 0xE3D58A);
    public static final Material POLYSTYRENE =
            new Material("Insulation - polystyrene expanded 發泡膠", 25, 0.034, Double.NaN, 0xFAFAFA);
    public static final Material ROOF_TILE =
            new Material("Concrete - flat roof tiles 混凝土屋面磚", 2100, 1.10, 0.65, 0xA9A49B);
    public static final Material ASPHALT = new Material("Asphalt mastic 瀝青", 2350, 1.15, Double.NaN, 0x3A3A3A);
    public static final Material SCREED = new Material("Screed - cement sand 英泥沙底", 1860, 0.72, Double.NaN, 0xC4C0B8);
    public static final Material GLASS = new Material("Glass 玻璃", 2500, 1.05, Double.NaN, 0x9FC3D0);
    public static final Material ALUMINIUM = new Material("Metal - aluminium 鋁", 2800, 160, Double.NaN, 0x8D9296);
    public static final Material STEEL = new Material("Metal - steel carbon 鋼", 7800, 50, Double.NaN, 0x6E7276);
    public static final Material BLACK_GLASS = new Material("Black glass 黑色玻璃", 2500, 1.05, 1.0, 0x20242A);
    /** Air between dark surfaces: 50 mm resist 0.153 m²K/W by Table 3. */
    public static final Material CAVITY =
            new Material("Still air 50 mm, dark surfaces 靜止空氣層", 1.2, 0.05 / 0.153, Double.NaN, 0xDDE6EE);
    public static final Material BARE_CONCRETE =
            new Material("Concrete, normal weight, bare 清水混凝土", 2400, 2.16, 0.65, 0xA8A8A3);
    public static final Material SOIL = new Material("Soil 泥土", 1800, 1.5, Double.NaN, 0x8C8468);
    public static final Material HARDBOARD = new Material("Board - hardboard 硬質纖維板", 1010, 0.144, Double.NaN, 0xA67B4F);
}
