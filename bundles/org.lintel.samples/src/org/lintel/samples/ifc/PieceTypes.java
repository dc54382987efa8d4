// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Pane;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Rect;

/** Writes the types of pieces: one for each construction and size of window, with the figures that codes ask for. */
final class PieceTypes {

    private final Drawing drawing;

    PieceTypes(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Null where the model keeps silent about it. */
    static Typed transmittance(Construction construction) {
        double u = construction.transmittance();
        return Double.isNaN(u) ? null : PropertySets.real("IfcThermalTransmittanceMeasure", u);
    }

    static Enumeration slab(Piece piece) {
        return StepWriter.item(switch (piece.kind()) {
            case ROOF -> "ROOF";
            case BASE -> "BASESLAB";
            default -> "FLOOR";
        });
    }

    Enumeration rolling() {
        return drawing.entities().item(drawing.entities().isIfc2x3() ? "IfcDoorStyleOperationEnum"
                : "IfcDoorTypeOperationEnum", "ROLLINGUP");
    }

    void assign(Piece piece, Ref occurrence) {
        if (piece.construction() == null) {
            drawing.types().assign(infillKey(piece), infill(piece), occurrence);
            return;
        }
        Construction construction = piece.construction();
        String key = (piece.kind() == Piece.Kind.WALL ? "wall" : "slab-" + piece.kind()) + "-" + construction.key();
        drawing.types().assign(key, drawing.types().get(key, () -> opaque(key, piece)), occurrence);
        if (layered(construction)) {
            // a type cannot say which end of its layers is outside
            drawing.relations().material(piece.kind() == Piece.Kind.WALL
                    ? drawing.materials().wallUsage(construction.layers()) : drawing.materials().slabUsage(
                            construction.layers()), key + "-usage", occurrence);
        }
    }

    private static boolean layered(Construction construction) {
        return Double.isNaN(construction.mass());
    }

    private ElementTypes.Type opaque(String key, Piece piece) {
        Construction construction = piece.construction();
        String path = "type/" + key;
        boolean wall = piece.kind() == Piece.Kind.WALL;
        Ref type = drawing.roots().add(wall ? "IfcWallType" : "IfcSlabType", path, construction.name(),
                "PredefinedType", wall ? drawing.entities().item("IfcWallTypeEnum", "SOLIDWALL",
                "STANDARD") : slab(piece),
                "HasPropertySets", piece.external() ? List.of(envelope(path, construction)) : null);
        Ref material = layered(construction) ? drawing.materials().layerSet(construction.layers())
                : drawing.materials().material(construction.layers().layers().getFirst().material());
        drawing.relations().material(material, key, type);
        return new ElementTypes.Type(type, null);
    }

    private Ref envelope(String path, Construction construction) {
        return drawing.properties().set(path, "Lintel_Envelope",
                "Mark", construction.mark().isEmpty() ? null : PropertySets.identifier(construction.mark()),
                "SolarAbsorptance", ratio(construction.absorptivity()),
                "InternalAbsorptance", ratio(construction.innerAbsorptivity()),
                "MassPerArea", Double.isNaN(construction.mass()) ? null
                        : PropertySets.real("IfcReal", construction.mass()),
                "EquivalentTemperatureDifference", Double.isNaN(construction.temperatureDifference()) ? null
                        : PropertySets.real("IfcReal", construction.temperatureDifference()),
                "Circumstance", construction.circumstance().isEmpty() ? null
                        : PropertySets.label(construction.circumstance()));
    }

    private static Typed ratio(double value) {
        return PropertySets.real("IfcPositiveRatioMeasure", value);
    }

    private static String infillKey(Piece piece) {
        return (piece.pane() == null ? "shutter" : piece.pane().key()) + "-" + piece.width() + "x" + piece.height();
    }

    ElementTypes.Type infill(Piece piece) {
        String key = infillKey(piece);
        return drawing.types().get(key, () -> piece.pane() == null ? shutter("type/" + key, piece)
                : glazed("type/" + key, piece));
    }

    private ElementTypes.Type shutter(String path, Piece piece) {
        Shapes shapes = drawing.shapes();
        Ref solid = drawing.styles().paint(shapes.solid(piece.solids().getFirst()), Material.STEEL);
        Ref map = shapes.map(solid);
        String entity = drawing.entities().known("IfcDoorType", "IfcDoorStyle");
        Ref ref = drawing.roots().add(entity, path, piece.name(),
                "RepresentationMaps", List.of(map),
                "PredefinedType?", StepWriter.item("DOOR"),
                "OperationType?", rolling(),
                "ConstructionType?", StepWriter.item("STEEL"),
                "ParameterTakesPrecedence?", false,
                "Sizeable?", false);
        drawing.relations().material(drawing.materials().material(Material.STEEL), path, ref);
        return new ElementTypes.Type(ref, map);
    }

    private ElementTypes.Type glazed(String path, Piece piece) {
        Pane pane = piece.pane();
        var sets = new ArrayList<Ref>();
        sets.add(drawing.properties().set(path, "Pset_WindowCommon",
                "Reference", PropertySets.identifier(pane.mark()),
                "IsExternal", PropertySets.flag(true),
                "GlazingAreaFraction", ratio(1)));
        sets.addAll(glass(path, pane));
        sets.add(drawing.properties().set(path, "Lintel_Envelope", "Mark", PropertySets.identifier(pane.mark())));
        if (pane.unshaded()) {
            sets.add(drawing.properties().set(path, "Lintel_Shading",
                    "FinDepth", PropertySets.real("IfcLengthMeasure", 0)));
        }
        Ref map = drawing.shapes().map(shape(piece).toArray(Ref[]::new));
        String entity = drawing.entities().known("IfcWindowType", "IfcWindowStyle");
        Ref ref = drawing.roots().add(entity, path, pane.name(),
                "HasPropertySets", sets,
                "RepresentationMaps", List.of(map),
                "Tag", pane.mark(),
                "PredefinedType?", StepWriter.item(piece.kind() == Piece.Kind.SKYLIGHT ? "SKYLIGHT" : "WINDOW"),
                "PartitioningType?", StepWriter.item("SINGLE_PANEL"),
                "OperationType?", StepWriter.item("SINGLE_PANEL"),
                "ConstructionType?", StepWriter.item("ALUMINIUM"),
                "ParameterTakesPrecedence?", false,
                "Sizeable?", false);
        drawing.relations().material(drawing.materials().material(Material.GLASS), path, ref);
        return new ElementTypes.Type(ref, map);
    }

    /** IFC2X3 knows no shading coefficient: there it stands in Lintel's own set. */
    private List<Ref> glass(String path, Pane pane) {
        boolean older = drawing.entities().isIfc2x3();
        Typed coefficient = PropertySets.real(older ? "IfcPositiveRatioMeasure" : "IfcNormalisedRatioMeasure",
                pane.shadingCoefficient());
        Ref published = drawing.properties().set(path, "Pset_DoorWindowGlazingType",
                "GlassLayers", StepWriter.typed("IfcCountMeasure", 1),
                "GlassThickness1", PropertySets.real("IfcPositiveLengthMeasure",
                        drawing.shapes().length(pane.thickness())),
                drawing.entities().isIfc4x3() ? "GlassColour" : "GlassColor", PropertySets.label(pane.colour()),
                "ShadingCoefficient", older ? null : coefficient);
        return older ? List.of(published, drawing.properties().set(path, "Lintel_Glazing", "ShadingCoefficient",
                coefficient)) : List.of(published);
    }

    /** The pane over the whole width and height, its outer face in the face of the façade, the frame behind it. */
    private List<Ref> shape(Piece piece) {
        Shapes shapes = drawing.shapes();
        int thickness = piece.pane().thickness();
        var outer = new Rect(0, 0, piece.width(), piece.height());
        Rect inner = outer.inset(Pane.FRAME);
        Ref glass;
        Ref frame;
        if (piece.kind() == Piece.Kind.SKYLIGHT) {
            glass = shapes.extrusion(shapes.rectangle(outer), -thickness, thickness);
            frame = shapes.extrusion(shapes.rectangle(outer, inner), -thickness - Pane.FRAME_DEPTH, Pane.FRAME_DEPTH);
        } else {
            glass = shapes.upright(shapes.rectangle(outer), 0, thickness);
            frame = shapes.upright(shapes.rectangle(outer, inner), thickness, thickness + Pane.FRAME_DEPTH);
        }
        return List.of(drawing.styles().paint(glass, Material.GLASS), drawing.styles().paint(frame,
                Material.ALUMINIUM));
    }
}
