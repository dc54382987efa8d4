// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.Arrays;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.Tracer;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Units;

/**
 * Where the ground is.
 *
 * @param level its height in the world, in metres; NaN where nothing tells
 * @param source what told it
 * @param terrain the shape of the terrain, which tells the height of the ground at each place; null where there is none
 */
record Ground(double level, Source source, Message how, Scene terrain) {

    /** What tells where the ground is. */
    enum Source {
        GIVEN, TERRAIN, ELEVATION_OF_TERRAIN, LOWEST_DOOR, LOWEST_WINDOW, LOWEST_STOREY, NOT_TOLD
    }

    static final Ground NOT_TOLD = new Ground(Double.NaN, Source.NOT_TOLD,
            Message.of("nothing tells where the ground is", "沒有資料顯示地面高度"), null);

    /**
     * From the surest to the least sure: what the user says, the terrain, the building's own statement, the storey of
     * the lowest outside door, and that of the lowest outside window.
     *
     * @param low of the building, in metres
     * @param high of the building, in metres
     */
    static Ground find(Fabric fabric, EnvelopeOptions options, Levels levels, List<Filling> fillings, double low,
            double high) {
        if (options.ground() != null) {
            return new Ground(options.ground(), Source.GIVEN, Message.of("given by the user", "由使用者指定"), null);
        }
        double terrain = terrain(fabric);
        if (terrain > low - 5 && terrain < high) {
            return new Ground(terrain, Source.TERRAIN,
                    Message.of("the shape of the site under and around the building", "建築物下方及周圍的地盤形狀"),
                    fabric.terrain);
        }
        Double stated = stated(fabric.model);
        if (stated != null && stated > low - 5 && stated < high) {
            return new Ground(stated, Source.ELEVATION_OF_TERRAIN, Message.of("IfcBuilding.ElevationOfTerrain",
                    "IfcBuilding.ElevationOfTerrain"), null);
        }
        for (Infill infill : List.of(Infill.DOOR, Infill.WINDOW)) {
            Levels.Storey lowest = null;
            for (Filling filling : fillings) {
                Levels.Storey storey = filling.wall() == null || filling.infill() != infill ? null
                        : levels.storey(filling.element());
                if (storey != null && (lowest == null || storey.elevation() < lowest.elevation())) {
                    lowest = storey;
                }
            }
            if (lowest != null) {
                boolean door = infill == Infill.DOOR;
                return new Ground(lowest.elevation(), door ? Source.LOWEST_DOOR : Source.LOWEST_WINDOW,
                        door ? Message.of("the storey of the lowest outside door, {0}", "最低的外門所在樓層 {0}",
                                lowest.name())
                                : Message.of("the storey of the lowest outside window, {0}", "最低的外窗所在樓層 {0}",
                                        lowest.name()), null);
            }
        }
        return NOT_TOLD;
    }

    /** Where nothing tells it, and a building stands on its lowest storey. */
    static Ground lowest(double level) {
        return new Ground(level, Source.LOWEST_STOREY, Message.of("nothing tells where the ground is: taken as the lowest storey",
                "沒有資料顯示地面高度：以最低樓層為準"), null);
    }

    /** The median of the terrain at the corners of the building and between them; NaN where there is none. */
    private static double terrain(Fabric fabric) {
        if (fabric.terrain.triangles() == 0) {
            return Double.NaN;
        }
        var box = fabric.scene.bounds();
        double[] found = new double[25];
        int n = 0;
        Tracer tracer = fabric.terrain.tracer();
        for (int i = 0; i < 25; i++) {
            double z = height(fabric.terrain, tracer, box.minX() + (box.maxX() - box.minX()) * (i % 5) / 4,
                    box.minY() + (box.maxY() - box.minY()) * (i / 5) / 4);
            if (!Double.isNaN(z)) {
                found[n++] = z;
            }
        }
        if (n < 5) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return sorted[n / 2];
    }

    private static double height(Scene terrain, Tracer tracer, double x, double y) {
        double top = terrain.bounds().maxZ() + 1;
        return tracer.first(new Vec(x, y, top), new Vec(0, 0, -1), 0, 1e6) < 0 ? Double.NaN : top - tracer.distance();
    }

    /** The ground beside a place; the level where the terrain does not reach it. */
    double at(double x, double y) {
        if (terrain == null) {
            return level;
        }
        double z = height(terrain, terrain.tracer(), x, y);
        return Double.isNaN(z) ? level : z;
    }

    /** A building stands at its ElevationOfRefHeight; both are heights above the sea. */
    private static Double stated(Model model) {
        for (Instance building : model.instances("IfcBuilding", true)) {
            Double terrain = building.number("ElevationOfTerrain");
            Double reference = building.number("ElevationOfRefHeight");
            if (terrain != null && reference != null) {
                double z = Placements.of(model).of(building).origin()[2];
                return z + (terrain - reference) * Units.of(model).lengthUnit().factor();
            }
        }
        return null;
    }
}
