// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.North;

/**
 * The outside of the buildings of a model.
 *
 * @param surfaces in the order of the model, cut at storeys, the ground and the height to split at
 * @param fillings windows, doors, panels and empty openings with the wall each lies in; those that lie in no outside
 * too
 * @param testimonies what the three witnesses say of every element, in the order of the file
 * @param wells light wells and courtyards
 * @param storeys from the lowest to the highest
 * @param limits how finely was looked, and what could not be
 */
public record Envelope(List<Surface> surfaces, List<Filling> fillings, List<Testimony> testimonies, List<Well> wells,
        List<StoreyLevel> storeys, North north, GroundLevel ground, Limits limits) {

    /** A storey and the height of its floor in the world, in metres. */
    public record StoreyLevel(Instance storey, String name, double elevation) {
    }

    /**
     * The height of the ground in the world, in metres, NaN where nothing tells it; whether it was told; and by what.
     */
    public record GroundLevel(double level, boolean sure, Message how) {
    }

    /**
     * How finely was looked, and what could not be.
     *
     * @param cell the size of the cells the air was divided into: narrower gaps let no air in, narrower courts are not
     *        seen
     * @param spacing of the points that were looked at on surfaces, in metres
     * @param withoutShape elements whose shape could not be computed: they are missing in the envelope
     * @param leftOut elements that were not taken up since there were too many triangles
     * @param reached spaces the outside air comes into, for something of what encloses them is missing; those with
     * walls
     *        on all sides were taken as rooms all the same
     */
    public record Limits(double cell, double spacing, int withoutShape, int leftOut, List<Instance> reached) {
    }

    public Envelope {
        surfaces = List.copyOf(surfaces);
        fillings = List.copyOf(fillings);
        testimonies = List.copyOf(testimonies);
        wells = List.copyOf(wells);
        storeys = List.copyOf(storeys);
    }

    /**
     * Finds the envelope of a model.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public static Envelope of(Model model, EnvelopeOptions options, Progress progress) {
        return of(model, options, new NativeEngine(), progress);
    }

    /**
     * Finds the envelope of a model from the shapes an engine computes.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public static Envelope of(Model model, EnvelopeOptions options, GeometryEngine engine, Progress progress) {
        Fabric fabric = Fabric.of(model, engine, options.threads(), progress);
        North north = options.north() == null ? North.of(model) : North.given(options.north(), model);
        var levels = new Levels(model);
        List<StoreyLevel> storeys = levels.all().stream()
                .map(s -> new StoreyLevel(s.instance(), s.name(), s.elevation())).toList();
        if (fabric.scene.triangles() == 0) {
            return new Envelope(List.of(), List.of(), List.of(), List.of(), storeys, north,
                    new GroundLevel(Double.NaN, false, Ground.NOT_TOLD.how()),
                    new Limits(options.gap(), 0, fabric.withoutShape, fabric.scene.leftOut(), List.of()));
        }
        AirGrid grid = AirGrid.of(fabric.scene, options.gap(), options.mostCells(), progress);
        var air = new Air(grid, fabric.scene, fabric.buildings);
        List<Instance> reached = Spaces.reached(fabric.spaces, grid, air);
        grid.survey();
        var finder = new PieceFinder(fabric, grid, options);
        List<Piece> pieces = finder.find(progress);
        var orientations = new Orientations(north);
        List<Filling> fillings = new FillingFinder(fabric, pieces, orientations, options.threads())
                .find(progress);
        Bounds box = fabric.scene.bounds();
        Ground ground = Ground.find(fabric, options, levels, fillings, box.minZ(), box.maxZ());
        var witnesses = new Witnesses(fabric);
        List<Testimony> testimonies = witnesses.hear(pieces, fillings, ground);
        var wells = new Wells(grid, fabric.scene);
        progress.begin(Message.of("sorting surfaces", "整理表面"), 0);
        List<Surface> surfaces = new SurfaceMaker(fabric, air, options, orientations, levels, ground, wells, witnesses)
                .make(pieces, progress);
        if (options.standing() && !surfaces.isEmpty() && ground.source() == Ground.Source.NOT_TOLD) {
            ground = Ground.lowest(storeys.isEmpty() ? surfaces.stream().mapToDouble(surface -> surface.place().low()).min()
                    .getAsDouble() : storeys.getFirst().elevation());
            witnesses = new Witnesses(fabric);
            testimonies = witnesses.hear(pieces, fillings, ground);
            wells = new Wells(grid, fabric.scene);
            surfaces = new SurfaceMaker(fabric, air, options, orientations, levels, ground, wells, witnesses)
                    .make(pieces, progress);
        }
        boolean sure = ground.source() == Ground.Source.GIVEN || ground.source() == Ground.Source.TERRAIN
                || ground.source() == Ground.Source.ELEVATION_OF_TERRAIN;
        return new Envelope(surfaces, fillings, testimonies, wells.all(), storeys, north,
                new GroundLevel(ground.level(), sure, ground.how()), new Limits(grid.cell, finder.spacing,
                        fabric.withoutShape + finder.failed(), fabric.scene.leftOut(), reached));
    }

    /** Elements of which any two witnesses say different things. */
    public List<Testimony> divided() {
        return testimonies.stream().filter(Testimony::isDivided).toList();
    }
}
