// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of spaces. */
public final class SpaceInputs {

    public static final ModelInput<Quantity> AREA = new ModelInput<>("space.area",
            Text.of("internal floor area", "內部樓面面積"),
            Message.of("export Qto_SpaceBaseQuantities.NetFloorArea (IFC4, IFC4X3; BaseQuantities in IFC2X3) or the "
                            + "space's body, or set Pset_SpaceCommon.NetPlannedArea or Lintel_Space.InternalFloorArea",
                    "輸出 Qto_SpaceBaseQuantities.NetFloorArea（IFC4、IFC4X3；IFC2X3 為 BaseQuantities）或空間的形體，或設定 "
                            + "Pset_SpaceCommon.NetPlannedArea 或 Lintel_Space.InternalFloorArea"),
            ValueForm.quantity(Unit.SQUARE_METRE), new FloorAreaReading(new NumberReading(Unit.SQUARE_METRE,
                    Range.POSITIVE, Place.property(LintelSets.SPACE, "InternalFloorArea"), Place.quantity("NetFloorArea"),
                    Place.quantity("GrossFloorArea").meaning("gross"),
                    Place.property("Pset_SpaceCommon", "NetPlannedArea"),
                    Place.property("Pset_SpaceCommon", "GrossPlannedArea").meaning("gross"),
                    Place.quantity("Area").meaning("authoring tool"),
                    Place.property("Dimensions", "Area").meaning("authoring tool"),
                    Place.property("PSet_Revit_Dimensions", "Area").meaning("authoring tool"))));

    public static final ModelInput<Quantity> HEADROOM = new ModelInput<>("space.headroom",
            Text.of("headroom", "淨空高度"),
            Message.of("export Qto_SpaceBaseQuantities.FinishCeilingHeight or Height (IFC4, IFC4X3; BaseQuantities in "
                            + "IFC2X3), or set Lintel_Space.Headroom",
                    "輸出 Qto_SpaceBaseQuantities.FinishCeilingHeight 或 Height（IFC4、IFC4X3；IFC2X3 為 BaseQuantities），"
                            + "或設定 Lintel_Space.Headroom"),
            ValueForm.quantity(Unit.METRE), new NumberReading(Unit.METRE, Range.POSITIVE,
                    Place.property(LintelSets.SPACE, "Headroom"), Place.quantity("FinishCeilingHeight"),
                    Place.quantity("ClearHeight"), Place.quantity("Height").meaning("height"),
                    Place.property("Dimensions", "Unbounded Height").meaning("authoring tool")));

    public static final ModelInput<SpaceUse> USE = new ModelInput<>("space.use", Text.of("space type", "空間類型"),
            Message.of("name the space as the code does in its LongName, set Lintel_Space.SpaceType, or map its name "
                            + "under space types in the project's settings",
                    "以守則的空間名稱填寫 LongName，或設定 Lintel_Space.SpaceType，或在項目設定的空間類型中配對其名稱"),
            ValueForm.use(), new SpaceUseReading());

    /** Whether a room, or what stands in one, is told to be of a flat or house that people live in. */
    public static final ModelInput<Boolean> DWELLING = new ModelInput<>("space.dwelling",
            Text.of("whether it is of a dwelling", "是否屬於住宅單位"),
            Message.of("put the rooms of a flat into an IfcZone that says so (\"Flat A\"), or set "
                            + "Lintel_Envelope.Circumstance = dwelling on the space or its storey, or list it under "
                            + "circumstances in lintel.yaml",
                    "將單位的房間編入註明為住宅單位的 IfcZone（如「Flat A」），或在空間或樓層設定 "
                            + "Lintel_Envelope.Circumstance = dwelling，或在 lintel.yaml 的 circumstances 列出"),
            ValueForm.FLAG, new DwellingReading());

    private SpaceInputs() {
    }
}
