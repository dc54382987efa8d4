// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.Infill;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.SurfaceKind;
import org.lintel.geometry.envelope.Workers;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.model.input.EnvelopeInputs;

/**
 * Makes pieces of the surfaces of an envelope: the opaque rest of each, and what fills its openings. What is not
 * sure to be envelope is taken up with that doubt; parapets, projections and floors that look down are none.
 */
final class PieceMaker {

    private static final double LEAST = 1e-6;
    /** Flatter surfaces are roofs, steeper ones that look down are no walls, in degrees. */
    private static final double FLAT = 60;
    /** Roofs that are nearly level, in degrees, and how far below them a room is for certain, in metres. */
    private static final double LEVEL = 10;
    private static final double BELOW = 1;

    private final Asking asking;
    private final Survey survey;
    private final Building building;
    private final OpaqueReading opaque;
    private final Fillings fillings;
    private final Quantities quantities;
    private final CircumstanceReading circumstances;
    private final Map<Instance, Optional<WindowSize>> sizes = new HashMap<>();
    private final Map<Instance, Integer> storeys = new LinkedHashMap<>();

    PieceMaker(Asking asking, Survey survey, Building building, Quantities quantities) {
        this.asking = asking;
        this.survey = survey;
        this.building = building;
        this.quantities = quantities;
        this.opaque = new OpaqueReading(asking);
        this.fillings = new Fillings(asking, survey, opaque);
        this.circumstances = new CircumstanceReading(asking, survey);
        for (Envelope.StoreyLevel level : survey.envelope().storeys()) {
            storeys.put(level.storey(), storeys.size());
        }
    }

    /** @throws org.lintel.core.task.CancelledException if the user asked to stop */
    List<Piece> pieces(Progress progress) {
        List<Surface> surfaces = survey.envelope().surfaces();
        progress.begin(Message.of("reading constructions", "讀取構造"), surfaces.size());
        List<Surface> taken = surfaces.stream().filter(surface -> isWall(surface) || isRoof(surface)).toList();
        Map<Surface, Instance> made = new IdentityHashMap<>();
        for (Surface surface : taken) {
            progress.check();
            if (surface.opaque() > LEAST) {
                made.put(surface, spandrel(surface));
            }
        }
        List<Study> studies = Workers.each(taken, Runtime.getRuntime().availableProcessors(), progress,
                surface -> study(surface, made.get(surface)));
        opaque.read(studies.stream().map(Study::face).filter(Objects::nonNull).toList(), progress);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            progress.check();
            add(taken.get(i), studies.get(i), pieces);
        }
        return pieces;
    }

    /**
     * What is told of a surface by nothing but itself.
     *
     * @param face its opaque rest; null where all of it is filled
     */
    private record Study(List<Circumstance> told, OpaqueReading.Face face) {
    }

    private Study study(Surface surface, Instance made) {
        boolean roof = isRoof(surface);
        return new Study(circumstances.of(surface), made == null ? null : opaque.face(made, roof, surface.tilt(),
                surface.normal(), roof ? List.of() : survey.leaves(surface)));
    }

    private static boolean isWall(Surface surface) {
        boolean upright = surface.tilt() >= FLAT && surface.tilt() <= 180 - FLAT;
        return surface.kind().isWall() || upright && (surface.kind() == SurfaceKind.GROUND
                || surface.kind() == SurfaceKind.UNDETERMINED);
    }

    private static boolean isRoof(Surface surface) {
        return surface.kind() == SurfaceKind.ROOF
                || surface.kind() == SurfaceKind.UNDETERMINED && surface.tilt() < FLAT;
    }

    private void add(Surface surface, Study study, List<Piece> pieces) {
        boolean roof = isRoof(surface);
        List<Circumstance> told = study.told();
        Missing doubt = surface.kind() != SurfaceKind.UNDETERMINED ? null
                : new Missing(EnvelopeInputs.EXTERNAL.id(), EnvelopeInputs.EXTERNAL.label(),
                        surface.reasons().isEmpty() ? Message.of("what is told of it contradicts itself", "所述資料互相矛盾")
                                : surface.reasons().getFirst(), EnvelopeInputs.EXTERNAL.remedy());
        if (study.face() != null) {
            OpaqueFigures figures = opaque.read(study.face());
            pieces.add(piece(surface, roof ? Kind.ROOF : Kind.WALL, roof ? "R" : "W", surface.element(),
                    surface.opaque(), evidence(surface), doubt, figures, null, told));
        }
        for (Surface.Fill fill : surface.fills()) {
            for (Fillings.Share share : fillings.shares(fill, roof)) {
                boolean glass = share.glass() != null;
                Kind kind = glass ? roof ? Kind.SKYLIGHT : Kind.FENESTRATION : roof ? Kind.ROOF : Kind.WALL;
                Piece piece = piece(surface, kind, share.family(), fill.element(), fill.area() * share.share(),
                        evidence(fill), doubt, share.opaque(), share.glass(), told);
                pieces.add(piece);
            }
        }
    }

    private Piece piece(Surface surface, Kind kind, String family, Instance element, double area,
            List<Evidence> evidence, Missing doubt, OpaqueFigures figures, GlassFigures glass,
            List<Circumstance> told) {
        Surface.Place place = surface.place();
        return new Piece(kind, family, part(surface), element, surface.azimuth(), surface.tilt(),
                storeys.getOrDefault(place.storey(), -1), place.storeyName(), area, evidence, doubt, figures, glass,
                glass == null ? null : sizes.computeIfAbsent(element, e -> Optional.ofNullable(WindowSize.of(asking, e)))
                        .orElse(null),
                glass == null || kind.isRoof() ? null : fillings.shading(element), told);
    }

    /** A flat roof is of the part of the rooms below it: the roof of the podium lies where the tower begins. */
    private Part part(Surface surface) {
        if (surface.tilt() < LEVEL && surface.place().level() != Surface.Level.WHOLE) {
            double above = surface.points(1).getFirst().z() - survey.envelope().ground().level();
            return building.part(above - BELOW, survey.envelope());
        }
        return switch (surface.place().level()) {
            case PODIUM -> Part.PODIUM;
            case TOWER -> Part.TOWER;
            case WHOLE -> Part.WHOLE;
        };
    }

    /**
     * What the opaque rest of a curtain wall is made of: its opaque panels where all are alike, else the wall itself.
     */
    private Instance spandrel(Surface surface) {
        Instance element = surface.element();
        if (!element.is("IfcCurtainWall")) {
            return element;
        }
        Instance found = null;
        String key = null;
        for (Instance part : asking.view().spatial().children(element)) {
            boolean panel = part.is("IfcPlate") && surface.fills().stream().noneMatch(fill ->
                    fill.element().equals(part)) && !fillings.isGlass(part);
            if (panel) {
                String own = opaque.read(part).key();
                if (key != null && !key.equals(own)) {
                    return element;
                }
                key = own;
                found = part;
            }
        }
        return found == null ? element : found;
    }

    private List<Evidence> evidence(Surface surface) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(asking.measured(surface.element(), printed(surface.opaque())));
        evidence.addAll(quantities.wall(surface.element()));
        return evidence;
    }

    private List<Evidence> evidence(Surface.Fill fill) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(asking.measured(fill.element(), printed(fill.area())));
        if (fill.infill() == Infill.WINDOW || fill.infill() == Infill.DOOR) {
            evidence.addAll(quantities.window(fill.element()));
        }
        return evidence;
    }

    private static String printed(double area) {
        return Quantity.of(area, Unit.SQUARE_METRE).printed();
    }
}
