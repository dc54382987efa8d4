// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.List;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.DeviceType;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Storey;

/** Writes machines, solar panels and their posts. */
final class DeviceBuilder {

    /** Of the cooling of a unit, the part that does not dry the air. */
    static final double SENSIBLE = 0.75;

    private final Drawing drawing;

    DeviceBuilder(Drawing drawing) {
        this.drawing = drawing;
    }

    /** @param room that holds the device; null where the storey does */
    void write(Storey storey, Device device, Placed parent, Placed room) {
        DeviceType type = device.type();
        ElementTypes.Type written = drawing.types().get(type.key(), () -> type(type));
        String path = storey.key() + "/device/" + device.key();
        Ref ref = drawing.roots().add(occurrence(type.kind()), path, storey.name() + " " + device.key(),
                "ObjectType", type.name(),
                "ObjectPlacement", placement(device, parent),
                "Representation", drawing.shapes().mapped(written.map()));
        drawing.types().assign(type.key(), written, ref);
        if (room == null) {
            drawing.relations().contain(parent.ref(), storey.key(), ref);
        } else {
            drawing.relations().contain(room.ref(), storey.key() + "/" + device.room(), ref);
        }
    }

    private Ref placement(Device device, Placed parent) {
        Shapes shapes = drawing.shapes();
        if (device.tilt() == 0) {
            return shapes.placement(parent.placement(), device.x(), device.y(), device.z());
        }
        double angle = Math.toRadians(device.tilt());
        double sine = Math.round(Math.sin(angle) * 1e12) / 1e12;
        double cosine = Math.round(Math.cos(angle) * 1e12) / 1e12;
        Ref axes = drawing.entities().add("IfcAxis2Placement3D",
                "Location", shapes.point(device.x(), device.y(), device.z()),
                "Axis", shapes.direction(0, -sine, cosine),
                "RefDirection", shapes.direction(1, 0, 0));
        return shapes.placement(parent.placement(), axes);
    }

    private String occurrence(DeviceType.Kind kind) {
        return switch (kind) {
            case CHILLER -> drawing.entities().known("IfcChiller", "IfcEnergyConversionDevice");
            case PACKAGED_UNIT, SPLIT_UNIT ->
                drawing.entities().known("IfcUnitaryEquipment", "IfcEnergyConversionDevice");
            case SOLAR_PANEL -> drawing.entities().known("IfcSolarDevice", "IfcEnergyConversionDevice");
            case POST -> "IfcColumn";
        };
    }

    private ElementTypes.Type type(DeviceType type) {
        Shapes shapes = drawing.shapes();
        String path = "type/" + type.key();
        Ref solid = shapes.extrusion(shapes.rectangle(new Rect(0, 0, type.width(), type.depth())), 0, type.height());
        Ref map = shapes.map(drawing.styles().paint(solid, colour(type.kind())));
        Ref ref = drawing.roots().add(typeEntity(type.kind()), path, type.name(),
                "HasPropertySets", properties(path, type),
                "RepresentationMaps", List.of(map),
                "ElementType", type.name(),
                "PredefinedType", drawing.entities().item(enumeration(type.kind()), items(type.kind())));
        return new ElementTypes.Type(ref, map);
    }

    private static Material colour(DeviceType.Kind kind) {
        return switch (kind) {
            case SOLAR_PANEL -> Material.ASPHALT;
            case POST -> Material.STEEL;
            default -> Material.ALUMINIUM;
        };
    }

    private String typeEntity(DeviceType.Kind kind) {
        return switch (kind) {
            case CHILLER -> "IfcChillerType";
            case PACKAGED_UNIT, SPLIT_UNIT -> "IfcUnitaryEquipmentType";
            case SOLAR_PANEL -> drawing.entities().known("IfcSolarDeviceType", "IfcElectricGeneratorType");
            case POST -> "IfcColumnType";
        };
    }

    private String enumeration(DeviceType.Kind kind) {
        return typeEntity(kind) + "Enum";
    }

    private static String[] items(DeviceType.Kind kind) {
        return switch (kind) {
            case CHILLER -> new String[] {"AIRCOOLED"};
            case PACKAGED_UNIT -> new String[] {"AIRCONDITIONINGUNIT"};
            case SPLIT_UNIT -> new String[] {"SPLITSYSTEM"};
            case SOLAR_PANEL -> new String[] {"SOLARPANEL", "USERDEFINED"};
            case POST -> new String[] {"COLUMN"};
        };
    }

    private List<Ref> properties(String path, DeviceType type) {
        PropertySets sets = drawing.properties();
        return switch (type.kind()) {
            case CHILLER -> List.of(chiller(path, type), sets.set(path, "Lintel_Plant",
                    "Condenser", PropertySets.label("air"),
                    "Compressor", PropertySets.label("screw"),
                    "VariableSpeed", PropertySets.flag(false)));
            case PACKAGED_UNIT, SPLIT_UNIT -> List.of(sets.set(path, "Pset_UnitaryEquipmentTypeAirConditioningUnit",
                    "SensibleCoolingCapacity", power(SENSIBLE * type.capacity()),
                    "LatentCoolingCapacity", power((1 - SENSIBLE) * type.capacity()),
                    "CoolingEfficiency", PropertySets.real("IfcPositiveRatioMeasure", type.efficiency())),
                    sets.set(path, "Lintel_Plant",
                            "Kind", PropertySets.label("unitary"),
                            "Condenser", PropertySets.label("air")));
            case SOLAR_PANEL -> List.of(sets.set(path, "Lintel_SolarPanel",
                    "PeakPower", power(type.capacity()),
                    "CellEfficiency", PropertySets.real("IfcPositiveRatioMeasure", type.efficiency()),
                    "GrossArea", PropertySets.real("IfcAreaMeasure", (long) type.width() * type.depth() / 1e6)));
            case POST -> null;
        };
    }

    /** IFC4X3 renamed the capacity. */
    private Ref chiller(String path, DeviceType type) {
        String ratio = drawing.entities().isIfc2x3() ? "IfcReal" : "IfcPositiveRatioMeasure";
        return drawing.properties().set(path, "Pset_ChillerTypeCommon",
                drawing.entities().isIfc4x3() ? "ChillerCapacity" : "NominalCapacity", power(type.capacity()),
                "NominalEfficiency", PropertySets.real(ratio, type.efficiency()),
                "NominalPowerConsumption", power(Math.round(type.capacity() / type.efficiency())));
    }

    private static Typed power(double watts) {
        return StepWriter.typed("IfcPowerMeasure", watts);
    }
}
