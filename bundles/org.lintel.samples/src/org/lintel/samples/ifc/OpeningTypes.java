// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;
import org.lintel.samples.design.Glazing;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Rect;

/** Writes the types of windows and doors: shape, and what is known of frame and glass. */
final class OpeningTypes {

    /** Boards of bay windows, mm. */
    private static final int CHEEK = 50;
    private static final int PLATE = 100;

    private final Drawing drawing;

    OpeningTypes(Drawing drawing) {
        this.drawing = drawing;
    }

    static String name(OpeningType type) {
        String size = type.width() + " x " + type.height();
        return switch (type.kind()) {
            case WINDOW -> (type.projection() > 0 ? "Bay window 窗台窗 " : "Window 窗 ") + size
                    + (type.glazing() == null ? " (glass unspecified 玻璃未定)" : "");
            case GLASS_DOOR -> "Entrance door 入口玻璃門 " + size;
            case DOOR -> (type.external() ? "External door 外門 " : "Door 門 ") + size;
        };
    }

    /** How a door opens; IFC4X3 renamed the double ones. */
    Enumeration operation(OpeningType type) {
        String enumeration = drawing.entities().isIfc2x3() ? "IfcDoorStyleOperationEnum" : "IfcDoorTypeOperationEnum";
        return type.kind() == OpeningType.Kind.GLASS_DOOR
                ? drawing.entities().item(enumeration, "DOUBLE_DOOR_SINGLE_SWING", "DOUBLE_PANEL_SINGLE_SWING")
                : drawing.entities().item(enumeration, "SINGLE_SWING_LEFT");
    }

    /** @param thickness of the wall, whose middle is the origin of the shape */
    ElementTypes.Type write(String key, OpeningType type, int thickness) {
        boolean window = type.kind() == OpeningType.Kind.WINDOW;
        String path = "type/" + key;
        Ref map = drawing.shapes().map(shape(type, thickness).toArray(Ref[]::new));
        var sets = new ArrayList<Ref>();
        sets.add(common(path, type, window));
        if (type.glazing() != null) {
            sets.add(glazing(path, type.glazing()));
            if (drawing.entities().isIfc2x3()) {
                sets.add(ownGlazing(path, type.glazing()));
            }
        }
        String entity = window ? drawing.entities().known("IfcWindowType", "IfcWindowStyle")
                : drawing.entities().known("IfcDoorType", "IfcDoorStyle");
        Ref ref = drawing.roots().add(entity, path, name(type),
                "HasPropertySets", sets,
                "RepresentationMaps", List.of(map),
                "Tag", type.key(),
                "PredefinedType?", StepWriter.item(window ? "WINDOW" : "DOOR"),
                "PartitioningType?", StepWriter.item("SINGLE_PANEL"),
                "OperationType?", window ? StepWriter.item("SINGLE_PANEL") : operation(type),
                "ConstructionType?", StepWriter.item(type.isGlass() ? "ALUMINIUM" : "WOOD"),
                "ParameterTakesPrecedence?", false,
                "Sizeable?", false);
        drawing.relations().material(drawing.materials().material(type.isGlass() ? Material.GLASS : Material.HARDBOARD),
                "opening-" + type.isGlass(), ref);
        return new ElementTypes.Type(ref, map);
    }

    private Ref common(String path, OpeningType type, boolean window) {
        Glazing glazing = type.glazing();
        return drawing.properties().set(path, window ? "Pset_WindowCommon" : "Pset_DoorCommon",
                "Reference", PropertySets.identifier(type.key()),
                "IsExternal", PropertySets.flag(type.external()),
                "ThermalTransmittance", glazing == null ? null : transmittance(glazing),
                "GlazingAreaFraction", type.isGlass()
                        ? PropertySets.real("IfcPositiveRatioMeasure", glassFraction(type)) : null);
    }

    private static Typed transmittance(Glazing glazing) {
        return PropertySets.real("IfcThermalTransmittanceMeasure", glazing.thermalTransmittance());
    }

    /** Rounded to a millionth. */
    private static double glassFraction(OpeningType type) {
        return Math.round(type.glassArea() / type.area() * 1e6) / 1e6;
    }

    /** IFC2X3 calls visible transmittance translucency and knows no shading coefficient. */
    private Ref glazing(String path, Glazing glazing) {
        boolean older = drawing.entities().isIfc2x3();
        String ratio = older ? "IfcPositiveRatioMeasure" : "IfcNormalisedRatioMeasure";
        return drawing.properties().set(path, "Pset_DoorWindowGlazingType",
                "GlassLayers", StepWriter.typed("IfcCountMeasure", 1),
                "GlassThickness1",
                        PropertySets.real("IfcPositiveLengthMeasure", drawing.shapes().length(OpeningType.GLASS)),
                older ? "Translucency" : "VisibleLightTransmittance",
                        PropertySets.real(ratio, glazing.visibleTransmittance()),
                older ? "Reflectivity" : "VisibleLightReflectance",
                        PropertySets.real(ratio, glazing.visibleReflectance()),
                "SolarHeatGainTransmittance", PropertySets.real(ratio, glazing.solarHeatGain()),
                "ShadingCoefficient", older ? null : PropertySets.real(ratio, glazing.shadingCoefficient()),
                "ThermalTransmittanceSummer", transmittance(glazing));
    }

    /** Lintel's own set, for what IFC2X3 has no property for. */
    private Ref ownGlazing(String path, Glazing glazing) {
        String ratio = "IfcPositiveRatioMeasure";
        return drawing.properties().set(path, "Lintel_Glazing",
                "ShadingCoefficient", PropertySets.real(ratio, glazing.shadingCoefficient()),
                "VisibleLightTransmittance", PropertySets.real(ratio, glazing.visibleTransmittance()),
                "ExternalReflectance", PropertySets.real(ratio, glazing.visibleReflectance()));
    }

    /** Frame and pane in the middle of the wall; a bay window stands out in front of it between plates and cheeks. */
    private List<Ref> shape(OpeningType type, int thickness) {
        Shapes shapes = drawing.shapes();
        int half = OpeningType.FRAME_DEPTH / 2;
        int back = type.projection() > 0 ? OpeningType.FRAME_DEPTH - thickness / 2 - type.projection() : half;
        int front = back - OpeningType.FRAME_DEPTH;
        var outer = new Rect(0, 0, type.width(), type.height());
        Rect inner = outer.inset(OpeningType.FRAME);
        var solids = new ArrayList<Ref>();
        solids.add(drawing.styles().paint(shapes.upright(shapes.rectangle(outer, inner), front, back),
                type.isGlass() ? Material.ALUMINIUM : Material.HARDBOARD));
        int pane = (front + back - OpeningType.GLASS) / 2;
        solids.add(drawing.styles().paint(shapes.upright(shapes.rectangle(inner), pane, pane + OpeningType.GLASS),
                type.isGlass() ? Material.GLASS : Material.HARDBOARD));
        if (type.projection() > 0) {
            bay(type, front, back, -thickness / 2, solids);
        }
        return solids;
    }

    private void bay(OpeningType type, int front, int back, int wallFace, List<Ref> solids) {
        int w = type.width();
        int h = type.height();
        box(new Rect(0, front, w, wallFace), -PLATE, PLATE, solids);
        box(new Rect(0, front, w, wallFace), h, PLATE, solids);
        box(new Rect(0, back, CHEEK, wallFace), 0, h, solids);
        box(new Rect(w - CHEEK, back, w, wallFace), 0, h, solids);
    }

    private void box(Rect plan, int bottom, int height, List<Ref> solids) {
        Shapes shapes = drawing.shapes();
        solids.add(drawing.styles().paint(shapes.extrusion(shapes.rectangle(plan), bottom, height), Material.CONCRETE));
    }
}
