// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/** The constructions that more than one sample uses. */
public final class BuildUps {

    /** Between rooms, 100 mm. */
    public static final BuildUp DRY_PARTITION = BuildUp.of("partition", "Dry partition 輕質間牆",
            Material.PLASTERBOARD, 12, Material.MINERAL_WOOL, 76, Material.PLASTERBOARD, 12);

    /** Between rooms of a flat or house, 100 mm. */
    public static final BuildUp BLOCK_PARTITION = BuildUp.of("partition", "Block partition 砌塊間牆",
            Material.GYPSUM, 10, Material.LIGHT_CONCRETE, 80, Material.GYPSUM, 10);

    /** Between flats, 170 mm. */
    public static final BuildUp PARTY_WALL = BuildUp.of("party-wall", "Party wall 分戶牆",
            Material.GYPSUM, 10, Material.CONCRETE, 150, Material.GYPSUM, 10);

    /** 175 mm. */
    public static final BuildUp FLOOR = BuildUp.of("floor", "Floor slab 樓板",
            Material.SCREED, 25, Material.CONCRETE, 150);

    /** A floor between podium roof and tower, as thick as the roof beside it. */
    public static final BuildUp TRANSFER_FLOOR = BuildUp.of("transfer-floor", "Transfer floor 轉換層樓板",
            Material.SCREED, 45, Material.CONCRETE, 250, Material.GYPSUM, 10);

    /** 305 mm. */
    public static final BuildUp ROOF = BuildUp.of("roof", "Insulated flat roof 隔熱平屋頂",
            Material.ROOF_TILE, 25, Material.POLYSTYRENE, 50, Material.ASPHALT, 20, Material.SCREED, 50,
            Material.CONCRETE, 150, Material.GYPSUM, 10);

    private BuildUps() {
    }

    /** A concrete parapet of that thickness in mm, tiled outside. */
    public static BuildUp parapet(int thickness) {
        return BuildUp.of("parapet-" + thickness, "Parapet 女兒牆", Material.MOSAIC_TILE, 5,
                Material.RENDER, 10, Material.CONCRETE, thickness - 25, Material.RENDER, 10);
    }
}
