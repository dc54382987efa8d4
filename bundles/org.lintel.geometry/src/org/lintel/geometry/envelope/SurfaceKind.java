// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.core.text.Text;

/** What part of the outside of a building a surface is. */
public enum SurfaceKind {
    /** Upright, outside air before it and rooms behind it. */
    FACADE(Text.of("façade", "外牆")),
    /** As a façade, but the air before it is enclosed on all sides in plan. */
    LIGHT_WELL(Text.of("light well", "天井")),
    /** Another building stands against it. */
    PARTY_WALL(Text.of("party wall", "界牆")),
    ROOF(Text.of("roof", "屋頂")),
    /** Faces down over outside air, rooms above it. */
    SOFFIT(Text.of("exposed floor", "外露樓板底")),
    /** Below the level of the ground, or the floor on it. */
    GROUND(Text.of("against ground", "接觸地面")),
    /** A wall with outside air on both sides: a parapet or a wall on a roof, a fin, a garden wall. */
    FREE_WALL(Text.of("wall with air on both sides", "兩面均為室外的牆")),
    /** Balconies, overhangs, ledges, what stands free. */
    PROJECTION(Text.of("projection", "外伸構件")),
    /** What is told does not suffice, or contradicts itself. */
    UNDETERMINED(Text.of("undetermined", "未能判定"));

    private final Text label;

    SurfaceKind(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** Whether it is a wall of the envelope above ground, whose gross area codes count, each with its exceptions. */
    public boolean isWall() {
        return this == FACADE || this == LIGHT_WELL || this == PARTY_WALL;
    }
}
