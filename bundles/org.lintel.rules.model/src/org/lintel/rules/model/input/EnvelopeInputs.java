// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of walls and roofs. */
public final class EnvelopeInputs {

    private static final String ENVELOPE = LintelSets.ENVELOPE;

    public static final ModelInput<Boolean> EXTERNAL = new ModelInput<>("envelope.external",
            Text.of("whether it is external", "是否外部構件"),
            Message.of("set IsExternal in the common property set of the element (Pset_WallCommon, Pset_SlabCommon, "
                            + "Pset_RoofCommon, Pset_WindowCommon, Pset_CurtainWallCommon …; all schemas), "
                            + "or export space boundaries",
                    "在構件的通用屬性集（Pset_WallCommon、Pset_SlabCommon、Pset_RoofCommon、Pset_WindowCommon、"
                            + "Pset_CurtainWallCommon 等；各版本相同）設定 IsExternal，或輸出空間邊界"),
            ValueForm.FLAG, new ExternalReading());

    public static final ModelInput<Quantity> U_VALUE = new ModelInput<>("envelope.u-value",
            Text.of("U-value", "U 值"),
            Message.of("set ThermalTransmittance in the common property set of the element (Pset_WallCommon, "
                            + "Pset_SlabCommon, Pset_CurtainWallCommon in all schemas; Pset_RoofCommon from IFC4 on, "
                            + "in IFC2X3 on the slab of the roof)",
                    "在構件的通用屬性集設定 ThermalTransmittance（Pset_WallCommon、Pset_SlabCommon、"
                            + "Pset_CurtainWallCommon 各版本均有；Pset_RoofCommon 由 IFC4 起才有，IFC2X3 請設於屋頂的樓板）"),
            ValueForm.quantity(Unit.TRANSMITTANCE), new NumberReading(Unit.TRANSMITTANCE, new Range(0, 20),
                    Place.common("ThermalTransmittance"),
                    Place.property("Analytical Properties(Type)", "Heat Transfer Coefficient (U)"),
                    Place.property("Analytical Properties", "Heat Transfer Coefficient (U)")));

    public static final ModelInput<BuildUp> BUILD_UP = new ModelInput<>("envelope.layers",
            Text.of("material layers", "物料層"),
            Message.of("give the element or its type an IfcMaterialLayerSet with a thickness and a material per layer",
                    "為構件或其類型提供 IfcMaterialLayerSet，並為每層指定厚度及物料"),
            ValueForm.composite(), new BuildUpReading());

    public static final ModelInput<BuildUp> THERMAL_BUILD_UP = new ModelInput<>("envelope.thermal-layers",
            Text.of("layers with conductivity", "各層及其導熱係數"),
            Message.of("give every layer a thickness and its material a ThermalConductivity (Pset_MaterialThermal in "
                            + "IFC4 and IFC4X3, IfcThermalMaterialProperties in IFC2X3)",
                    "為每層指定厚度，並為其物料設定 ThermalConductivity（IFC4 及 IFC4X3 用 Pset_MaterialThermal，"
                            + "IFC2X3 用 IfcThermalMaterialProperties）"),
            ValueForm.composite(), EnvelopeInputs::thermalBuildUp);

    public static final ModelInput<Quantity> MASS = new ModelInput<>("envelope.mass",
            Text.of("mass per area", "單位面積質量"),
            Message.of("give every layer a thickness and its material a MassDensity (Pset_MaterialCommon in IFC4 and "
                            + "IFC4X3, IfcGeneralMaterialProperties in IFC2X3), or set Lintel_Envelope.MassPerArea",
                    "為每層指定厚度，並為其物料設定 MassDensity（IFC4 及 IFC4X3 用 Pset_MaterialCommon，"
                            + "IFC2X3 用 IfcGeneralMaterialProperties），或設定 Lintel_Envelope.MassPerArea"),
            ValueForm.quantity(MassReading.MASS_PER_AREA), new MassReading());

    public static final ModelInput<Quantity> ABSORPTIVITY = new ModelInput<>("envelope.absorptivity",
            Text.of("solar absorptivity of the outer face", "外表面的太陽能吸收率"),
            Message.of("IFC has no property for it: set Lintel_Envelope.SolarAbsorptance on the element or its type, "
                            + "or Pset_MaterialOptical.SolarReflectanceFront on the material of the outer layer "
                            + "(IFC4, IFC4X3)",
                    "IFC 沒有此屬性：請在構件或其類型設定 Lintel_Envelope.SolarAbsorptance，"
                            + "或在最外層物料設定 Pset_MaterialOptical.SolarReflectanceFront（IFC4、IFC4X3）"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, Range.RATIO,
                    Place.property(ENVELOPE, "SolarAbsorptance"), MaterialReflectance.PLACE,
                    Place.property("Analytical Properties(Type)", "Absorptance"),
                    Place.property("Analytical Properties", "Absorptance")));

    public static final ModelInput<Quantity> INTERNAL_ABSORPTIVITY = new ModelInput<>("envelope.internal-absorptivity",
            Text.of("absorptivity of the inner face", "內表面的吸收率"),
            Message.of("IFC has no property for it: set Lintel_Envelope.InternalAbsorptance on the element or its type",
                    "IFC 沒有此屬性：請在構件或其類型設定 Lintel_Envelope.InternalAbsorptance"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, Range.RATIO,
                    Place.property(ENVELOPE, "InternalAbsorptance")));

    /** The end of a wall or floor that goes on inside has none, and no inner air film. */
    public static final ModelInput<Boolean> INNER_FACE = Question.flag("envelope.inner-face",
            Text.of("whether it has an inner face", "是否設有內表面"), "Lintel_Envelope.InnerFace");

    public static final ModelInput<Facing> ORIENTATION = new ModelInput<>("envelope.orientation",
            Text.of("orientation", "朝向"),
            Message.of("export space boundaries, which tell what is inside, or set Lintel_Envelope.Orientation "
                            + "(N, NE … NW, or degrees clockwise from true north) on the element",
                    "輸出空間邊界以分辨內外，或在構件設定 Lintel_Envelope.Orientation（N、NE … NW，或由真北起順時針度數）"),
            ValueForm.FACING, new FacingReading());

    public static final ModelInput<Quantity> PITCH = new ModelInput<>("roof.pitch", Text.of("pitch", "斜度"),
            Message.of("set Pset_SlabCommon.PitchAngle on the slab of the roof (all schemas), or "
                            + "Lintel_Envelope.PitchAngle",
                    "在屋頂樓板設定 Pset_SlabCommon.PitchAngle（各版本相同），或設定 Lintel_Envelope.PitchAngle"),
            ValueForm.quantity(Unit.DEGREE), new PitchReading());

    /** Heat goes through the edge of a floor the long way: the slab's own U-value says nothing of it. */
    public static final ModelInput<Quantity> EDGE_U_VALUE = new ModelInput<>("envelope.edge-u-value",
            Text.of("U-value of the edge of a floor", "樓板邊緣的 U 值"),
            Message.of("model what covers the edges of floors as walls or coverings, or set "
                            + "Lintel_Envelope.EdgeThermalTransmittance on the slab or its type",
                    "請以牆或飾面構件建立樓板邊緣的覆蓋層，或在樓板或其類型設定 Lintel_Envelope.EdgeThermalTransmittance"),
            ValueForm.quantity(Unit.TRANSMITTANCE), new NumberReading(Unit.TRANSMITTANCE, new Range(0, 100),
                    Place.property(ENVELOPE, "EdgeThermalTransmittance")));

    /** Codes leave open how a slope between wall and roof is weighed; its author may have agreed on a value. */
    public static final ModelInput<Quantity> TEMPERATURE_DIFFERENCE = new ModelInput<>("envelope.temperature-difference",
            Text.of("equivalent temperature difference of a slope", "斜面的等效溫差"),
            Message.of("set Lintel_Envelope.EquivalentTemperatureDifference, in K, on the sloping element or its type",
                    "請在傾斜構件或其類型設定 Lintel_Envelope.EquivalentTemperatureDifference（K）"),
            ValueForm.quantity(Unit.KELVIN), new NumberReading(Unit.KELVIN, new Range(0, 100),
                    Place.property(ENVELOPE, "EquivalentTemperatureDifference")));

    public static final ModelInput<Quantity> AREA = new ModelInput<>("envelope.area", Text.of("area", "面積"),
            Message.of("export base quantities: GrossSideArea of walls and curtain walls, GrossArea of roofs and slabs "
                            + "(Qto_…BaseQuantities from IFC4 on, BaseQuantities in IFC2X3)",
                    "輸出基本工程量：牆及幕牆的 GrossSideArea、屋頂及樓板的 GrossArea"
                            + "（IFC4 起為 Qto_…BaseQuantities，IFC2X3 為 BaseQuantities）"),
            ValueForm.quantity(Unit.SQUARE_METRE), new NumberReading(Unit.SQUARE_METRE, Range.POSITIVE,
                    Place.quantity("GrossSideArea").meaning("gross"), Place.quantity("GrossArea").meaning("gross"),
                    Place.product(Place.quantity("Length"), Place.quantity("Height")).meaning("rectangle"),
                    Place.quantity("NetSideArea").meaning("net"), Place.quantity("NetArea").meaning("net"),
                    Place.quantity("Area").meaning("area"),
                    Place.property("Pset_RoofCommon", "TotalArea").meaning("total"),
                    Place.property("Dimensions", "Area").meaning("authoring tool"),
                    Place.property("PSet_Revit_Dimensions", "Area").meaning("authoring tool")));

    /** The area with its openings, which ratios of window to wall are taken of. */
    public static final ModelInput<Quantity> GROSS_AREA = new ModelInput<>("envelope.gross-area",
            Text.of("gross area", "總面積"), AREA.remedy(), ValueForm.quantity(Unit.SQUARE_METRE),
            new NumberReading(Unit.SQUARE_METRE, Range.POSITIVE, Place.quantity("GrossSideArea"),
                    Place.product(Place.quantity("Length"), Place.quantity("Height")).meaning("rectangle")));

    private EnvelopeInputs() {
    }

    private static Answer<BuildUp> thermalBuildUp(ModelView view, Instance element) {
        Answer<BuildUp> answer = BUILD_UP.reading().read(view, element);
        if (answer instanceof Answer.Known<BuildUp> known) {
            for (BuildUp.Layer layer : known.value().layers()) {
                if (layer.thickness() == null || layer.conductivity() == null && !layer.air()) {
                    return Answer.unknown("layer \"{0}\" has no usable {1}", "「{0}」一層沒有可用的{1}", layer.material(),
                            layer.thickness() == null ? LayerWords.THICKNESS : LayerWords.CONDUCTIVITY);
                }
            }
        }
        return answer;
    }
}
