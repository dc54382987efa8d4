// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.HashMap;
import java.util.Map;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Pane;

/**
 * The constructions and glasses of the worked example: marks, U-values and absorptivities as printed on its Forms OTTV
 * 1 and 2, layers as on its pages A12 to A15 and A36. Marks repeat from façade to façade, so a key names the floors
 * too.
 */
final class ExampleMaterials {

    /** White semi-gloss paint on the inner face, and bare concrete. */
    private static final double PAINTED = 0.30;
    private static final double BARE = 0.65;

    private final Map<String, Construction> constructions = new HashMap<>();
    private final boolean layers;

    /** @param layers whether the model gives layers and their properties instead of U-values and masses */
    ExampleMaterials(boolean layers) {
        this.layers = layers;
        tower();
        roofs();
        podium();
        others();
    }

    Construction get(String key) {
        Construction construction = constructions.get(key);
        if (construction == null) {
            throw new IllegalArgumentException(key);
        }
        return construction;
    }

    private void add(Construction c) {
        double u = layers && !c.stated() ? Double.NaN : c.transmittance();
        constructions.put(c.key(), new Construction(c.key(), c.mark(), c.name(), u, c.absorptivity(),
                c.innerAbsorptivity(), layers ? Double.NaN : c.mass(), c.layers(), c.stated(), c.circumstance(),
                c.temperatureDifference()));
    }

    private void tower() {
        add(tiled("low-W1", "W1", "Beams and columns 5/F-14/F 梁柱", 1.51, PAINTED, 600));
        add(tiled("low-W3", "W3", "Panel walls 5/F-14/F 牆板", 2.32, PAINTED, 100));
        add(tiled("low-W5", "W5", "300 panel walls 5/F-14/F 300 厚牆板", 1.91, PAINTED, 300));
        add(Construction.of("low-W5A", "W5A", "300 lift walls 5/F-14/F 升降機槽牆", 3.13, 0.58, BARE,
                Material.MOSAIC_TILE, 5, Material.RENDER, 10, Material.CONCRETE, 300));
        add(end("low-W7", "W7", "Ends of lift lobby and stair walls 5/F-14/F 升降機大堂及樓梯牆端"));
        add(clad("high-W2", "W2", "Beams and columns 16/F-26/F 梁柱", 1.24, PAINTED, 600, 10));
        add(Construction.of("high-W4", "W4", "Curtain wall panels 16/F-26/F 幕牆嵌板", 0.41, 1.0, PAINTED,
                Material.BLACK_GLASS, 8, Material.MINERAL_WOOL, 75, Material.CAVITY, 50, Material.STEEL, 2));
        add(clad("high-W6", "W6", "300 panel walls 16/F-26/F 300 厚牆板", 1.50, PAINTED, 300, 10));
        add(clad("high-W6A", "W6A", "300 lift walls 16/F-26/F 升降機槽牆", 2.16, BARE, 300, 0));
        add(clad("high-W6N", "W6", "300 structural panel, lift 16/F-26/F 升降機槽結構牆", 2.16, BARE, 300, 0));
        add(cladEnd("high-W8", "W8", "Ends of lift lobby and stair walls 16/F-26/F 升降機大堂及樓梯牆端"));
        add(cladEnd("high-W8A", "W8A", "End of 300 lift wall 16/F-26/F 升降機槽牆端"));
    }

    private static Construction tiled(String key, String mark, String name, double u, double inner, int concrete) {
        return Construction.of(key, mark, name, u, 0.58, inner, Material.MOSAIC_TILE, 5, Material.RENDER, 10,
                Material.CONCRETE, concrete, Material.GYPSUM, 10);
    }

    private static Construction clad(String key, String mark, String name, double u, double inner, int concrete,
            int plaster) {
        return Construction.of(key, mark, name, u, 1.0, inner, Material.BLACK_GLASS, 8, Material.CAVITY, 50,
                Material.CONCRETE, concrete, Material.GYPSUM, plaster);
    }

    /** A wall met end-on, 3 m deep; the document takes no inner film for it, so its U-value is stated. */
    private static Construction end(String key, String mark, String name) {
        return Construction.of(key, mark, name, 0.69, 0.58, BARE, Material.MOSAIC_TILE, 5, Material.RENDER, 10,
                Material.CONCRETE, 3000).withStated();
    }

    private static Construction cladEnd(String key, String mark, String name) {
        return Construction.of(key, mark, name, 0.63, 1.0, BARE, Material.BLACK_GLASS, 8, Material.CAVITY, 50,
                Material.CONCRETE, 3000).withStated();
    }

    private void roofs() {
        add(roof("roof-R1", "R1", "Roof beams 屋頂梁", 0.37, 600, 10));
        add(roof("roof-R2", "R2", "Roof panels 屋頂板", 0.40, 150, 10));
        add(roof("roof-R3", "R3", "Tops of lift lobby walls 升降機大堂牆頂", 0.33, 3000, 0).withStated());
    }

    private static Construction roof(String key, String mark, String name, double u, int concrete, int plaster) {
        return Construction.of(key, mark, name, u, 0.65, PAINTED, Material.ROOF_TILE, 25, Material.ASPHALT, 20,
                Material.SCREED, 50, Material.POLYSTYRENE, 50, Material.CONCRETE, concrete, Material.GYPSUM, plaster);
    }

    private void podium() {
        add(tiled("podium-W1", "W1", "Beams and columns G/F and 1/F 梁柱", 1.51, PAINTED, 600));
        add(bare("podium-W1A", "W1A", "Beams and columns, party wall and ramp 梁柱（界牆及車路）", 1.55, 600));
        add(bare("podium-W3W", "W3", "Panels, party wall 界牆牆板", 2.41, 100));
        add(tiled("podium-W5E", "W5", "300 retaining wall G/F 擋土牆", 1.91, PAINTED, 300));
        add(bare("podium-W5", "W5", "Ramp wall 1/F 車路側牆", 1.97, 300));
        // the document takes the films of a wall for the sloping ramp, and a temperature difference of its own
        add(bare("podium-W3S", "W3", "Car-park ramp 1/F 車路斜板", 1.97, 300).withStated()
                .withTemperatureDifference(4.10));
        add(end("podium-W7", "W7", "End of stair wall G/F 樓梯牆端"));
        add(end("podium-W2", "W2", "End of stair wall 1/F 樓梯牆端"));
    }

    private static Construction bare(String key, String mark, String name, double u, int concrete) {
        return Construction.of(key, mark, name, u, 0.65, PAINTED, Material.BARE_CONCRETE, concrete, Material.GYPSUM,
                10);
    }

    /** What the code leaves out, and what lies inside. */
    private void others() {
        add(Construction.of("light-well", "", "Light well wall 天井牆", 2.41, 0.65, PAINTED, Material.BARE_CONCRETE, 100,
                Material.GYPSUM, 10));
        add(plain("car-park", "Car park wall 停車場外牆", 200));
        add(plain("refuge", "Refuge floor wall 庇護層外牆", 200));
        add(plain("retaining", "Retaining wall below ground 地下擋土牆", 600));
        add(plain("enclosure", "Ramp enclosure 車路圍牆", 200));
        add(plain("rooftop-wall", "Rooftop structure wall 天台構築物牆", 200).with("wall-on-roof"));
        add(plain("rooftop-cover", "Rooftop structure cover 天台構築物頂板", 150).with("wall-on-roof"));
        add(roof("podium-roof", "", "Podium roof over car park 停車場上的平台天台", 0.40, 150, 10));
        add(plain("core", "Core wall 核心筒牆", 300));
        add(plain("core-external", "Core wall beside the light well 天井旁核心筒牆", 300));
        add(plain("floor", "Floor slab 樓板", 150));
        add(plain("base", "Ground slab 地面板", 300));
    }

    private static Construction plain(String key, String name, int concrete) {
        double u = 1 / (0.120 + 0.044 + concrete / 1000.0 / Material.CONCRETE.conductivity());
        return Construction.of(key, "", name, Math.round(u * 100) / 100.0, 0.65, BARE, Material.BARE_CONCRETE,
                concrete);
    }

    /**
     * The glass of a façade.
     *
     * @param floors {@code low}, {@code high}, {@code podium}, {@code roof}
     */
    static Pane pane(String floors, String facade, String mark, double coefficient, int thickness, String colour,
            boolean unshaded) {
        String key = floors + "-" + facade + "-" + mark + (unshaded ? "-recess" : "");
        String name = switch (colour) {
            case "plain" -> "Plain glass 透明玻璃 ";
            case "reflective" -> "Reflective glass 反光玻璃 ";
            default -> "Tinted glass 染色玻璃 ";
        };
        return new Pane(key, mark, name + thickness + " mm, SC " + coefficient, coefficient, thickness, colour,
                unshaded);
    }
}
