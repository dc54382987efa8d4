// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.List;
import java.util.Locale;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Storey;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Writes buildings that are drawn piece by piece: strips of façades, slabs, windows without a wall around them. */
final class PieceBuilder {

    /** A wall that is thicker is met end-on: most of it lies inside, and what is outside its model need not say. */
    private static final int END_ON = 1000;

    private final Drawing drawing;
    private final PieceTypes types;

    PieceBuilder(Drawing drawing) {
        this.drawing = drawing;
        this.types = new PieceTypes(drawing);
    }

    void write(Storey storey, Piece piece, Placed parent) {
        Shapes shapes = drawing.shapes();
        String kind = piece.kind().name().toLowerCase(Locale.ROOT);
        String path = storey.key() + "/" + kind + "/" + piece.key();
        Ref placement = shapes.placement(parent.placement(),
                shapes.axes(piece.x(), piece.y(), piece.z(), piece.quarterTurns()));
        String name = storey.name() + " " + piece.name();
        String tag = storey.key() + "-" + piece.key();
        Ref ref = switch (piece.kind()) {
            case WALL -> wall(piece, path, name, tag, placement);
            case FLOOR, ROOF, BASE -> slab(piece, path, name, tag, placement);
            case WINDOW, SKYLIGHT, DOOR -> infill(piece, path, name, tag, placement);
        };
        drawing.relations().contain(parent.ref(), storey.key(), ref);
        quantities(piece, path, ref);
    }

    private Ref body(Piece piece) {
        return drawing.shapes().bodyOf(piece.solids(),
                solid -> drawing.styles().paint(solid, outer(piece.construction())));
    }

    private static Material outer(Construction construction) {
        return construction.layers().layers().getFirst().material();
    }

    private Ref wall(Piece piece, String path, String name, String tag, Ref placement) {
        Construction construction = piece.construction();
        Ref ref = drawing.roots().add("IfcWall", path, name,
                "ObjectType", construction.name(),
                "ObjectPlacement", placement,
                "Representation", body(piece),
                "Tag", tag,
                "PredefinedType?", drawing.entities().isIfc2x3() ? null
                        : drawing.entities().item("IfcWallTypeEnum", "SOLIDWALL", "STANDARD"));
        types.assign(piece, ref);
        drawing.properties().give(ref, path, "Pset_WallCommon",
                "Reference", construction.mark().isEmpty() ? null : PropertySets.identifier(construction.mark()),
                "IsExternal", construction.layers().thickness() > END_ON ? null : PropertySets.flag(piece.external()),
                "ThermalTransmittance", PieceTypes.transmittance(construction));
        return ref;
    }

    private Ref slab(Piece piece, String path, String name, String tag, Ref placement) {
        Construction construction = piece.construction();
        Ref ref = drawing.roots().add("IfcSlab", path, name,
                "ObjectType", construction.name(),
                "ObjectPlacement", placement,
                "Representation", body(piece),
                "Tag", tag,
                "PredefinedType", PieceTypes.slab(piece));
        types.assign(piece, ref);
        drawing.properties().give(ref, path, "Pset_SlabCommon",
                "Reference", construction.mark().isEmpty() ? null : PropertySets.identifier(construction.mark()),
                "IsExternal", PropertySets.flag(piece.external()),
                "ThermalTransmittance", PieceTypes.transmittance(construction));
        return ref;
    }

    /** Windows and doors that stand in no opening: what stands around them are pieces of their own. */
    private Ref infill(Piece piece, String path, String name, String tag, Ref placement) {
        Shapes shapes = drawing.shapes();
        boolean door = piece.kind() == Piece.Kind.DOOR;
        Ref ref = drawing.roots().add(door ? "IfcDoor" : "IfcWindow", path, name,
                "ObjectType", door ? piece.name() : piece.pane().name(),
                "ObjectPlacement", placement,
                "Representation", shapes.mapped(types.infill(piece).map()),
                "Tag", tag,
                "OverallHeight", shapes.length(piece.height()),
                "OverallWidth", shapes.length(piece.width()),
                "PredefinedType?", StepWriter.item(door ? "DOOR"
                        : piece.kind() == Piece.Kind.SKYLIGHT ? "SKYLIGHT" : "WINDOW"),
                "PartitioningType?", door ? null : StepWriter.item("SINGLE_PANEL"),
                "OperationType?", door ? types.rolling() : null);
        types.assign(piece, ref);
        return ref;
    }

    private void quantities(Piece piece, String path, Ref ref) {
        Shapes shapes = drawing.shapes();
        Quantity volume = Quantity.volume(piece.volume());
        Quantity area = Quantity.area(piece.faceArea());
        switch (piece.kind()) {
            case WALL -> drawing.properties().giveQuantities(ref, path, "Qto_WallBaseQuantities",
                    List.of("GrossSideArea", area, "NetSideArea", area, "GrossVolume", volume, "NetVolume", volume)
                            .toArray());
            case FLOOR, ROOF, BASE -> drawing.properties().giveQuantities(ref, path, "Qto_SlabBaseQuantities",
                    List.of("GrossArea", area, "NetArea", area, "GrossVolume", volume, "NetVolume", volume).toArray());
            case WINDOW, SKYLIGHT, DOOR -> drawing.properties().giveQuantities(ref, path,
                    piece.kind() == Piece.Kind.DOOR ? "Qto_DoorBaseQuantities" : "Qto_WindowBaseQuantities",
                    "Width", Quantity.length(shapes.length(piece.width())),
                    "Height", Quantity.length(shapes.length(piece.height())),
                    "Perimeter", Quantity.length(shapes.length(2 * (piece.width() + piece.height()))),
                    "Area", area);
        }
    }
}
