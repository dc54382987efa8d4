// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of windows, skylights and curtain walls. */
public final class GlazingInputs {

    private static final String GLAZING = LintelSets.GLAZING;
    private static final String GLASS = "Pset_DoorWindowGlazingType";

    public static final ModelInput<Quantity> AREA = new ModelInput<>("glazing.area", Text.of("area", "面積"),
            Message.of("set OverallWidth and OverallHeight of the window, or export base quantities (Area of windows, "
                            + "GrossSideArea of curtain walls)",
                    "設定窗的 OverallWidth 及 OverallHeight，或輸出基本工程量（窗的 Area、幕牆的 GrossSideArea）"),
            ValueForm.quantity(Unit.SQUARE_METRE), new WindowAreaReading());

    public static final ModelInput<Quantity> GLASS_FRACTION = new ModelInput<>("glazing.glass-fraction",
            Text.of("share of glass", "玻璃佔比"),
            Message.of("set Pset_WindowCommon.GlazingAreaFraction (all schemas)",
                    "設定 Pset_WindowCommon.GlazingAreaFraction（各版本相同）"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, Range.RATIO,
                    Place.common("GlazingAreaFraction")));

    public static final ModelInput<Quantity> SHADING_COEFFICIENT = new ModelInput<>("glazing.shading-coefficient",
            Text.of("shading coefficient SC", "遮陽系數 SC"),
            Message.of("set Pset_DoorWindowGlazingType.ShadingCoefficient (IFC4, IFC4X3), or "
                            + "Lintel_Glazing.ShadingCoefficient, which also serves IFC2X3 and curtain walls",
                    "設定 Pset_DoorWindowGlazingType.ShadingCoefficient（IFC4、IFC4X3），或 "
                            + "Lintel_Glazing.ShadingCoefficient（IFC2X3 及幕牆亦適用）"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, Range.RATIO,
                    Place.property(GLAZING, "ShadingCoefficient"), Place.property(GLASS, "ShadingCoefficient")));

    public static final ModelInput<Quantity> SOLAR_HEAT_GAIN = new ModelInput<>("glazing.solar-heat-gain",
            Text.of("solar heat gain coefficient SHGC", "太陽能得熱系數 SHGC"),
            Message.of("set Pset_DoorWindowGlazingType.SolarHeatGainTransmittance (all schemas), or "
                            + "Lintel_Glazing.SolarHeatGainCoefficient for curtain walls",
                    "設定 Pset_DoorWindowGlazingType.SolarHeatGainTransmittance（各版本相同），幕牆則設定 "
                            + "Lintel_Glazing.SolarHeatGainCoefficient"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, Range.RATIO,
                    Place.property(GLAZING, "SolarHeatGainCoefficient"),
                    Place.property(GLASS, "SolarHeatGainTransmittance"),
                    Place.property("Analytical Properties(Type)", "Solar Heat Gain Coefficient"),
                    Place.property("Analytical Properties", "Solar Heat Gain Coefficient")));

    public static final ModelInput<Quantity> U_VALUE = new ModelInput<>("glazing.u-value",
            Text.of("U-value of the glazing", "玻璃 U 值"),
            Message.of("set ThermalTransmittance in Pset_WindowCommon or Pset_CurtainWallCommon, or "
                            + "Pset_DoorWindowGlazingType.ThermalTransmittanceSummer (all schemas)",
                    "在 Pset_WindowCommon 或 Pset_CurtainWallCommon 設定 ThermalTransmittance，或設定 "
                            + "Pset_DoorWindowGlazingType.ThermalTransmittanceSummer（各版本相同）"),
            ValueForm.quantity(Unit.TRANSMITTANCE), new NumberReading(Unit.TRANSMITTANCE, new Range(0, 20),
                    Place.property(GLAZING, "ThermalTransmittance"),
                    Place.property(GLASS, "ThermalTransmittanceSummer").meaning("glass"),
                    Place.common("ThermalTransmittance"),
                    Place.property("Analytical Properties(Type)", "Heat Transfer Coefficient (U)"),
                    Place.property("Analytical Properties", "Heat Transfer Coefficient (U)")));

    public static final ModelInput<Quantity> LIGHT_TRANSMITTANCE = new ModelInput<>("glazing.light-transmittance",
            Text.of("visible light transmittance VLT", "可見光透射率 VLT"),
            Message.of("set Pset_DoorWindowGlazingType.VisibleLightTransmittance (IFC4, IFC4X3), or "
                            + "Lintel_Glazing.VisibleLightTransmittance, which also serves IFC2X3 and curtain walls",
                    "設定 Pset_DoorWindowGlazingType.VisibleLightTransmittance（IFC4、IFC4X3），或 "
                            + "Lintel_Glazing.VisibleLightTransmittance（IFC2X3 及幕牆亦適用）"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, Range.RATIO,
                    Place.property(GLAZING, "VisibleLightTransmittance"),
                    Place.property(GLASS, "VisibleLightTransmittance"),
                    Place.property("Analytical Properties(Type)", "Visual Light Transmittance"),
                    Place.property("Analytical Properties", "Visual Light Transmittance")));

    public static final ModelInput<Quantity> REFLECTANCE = new ModelInput<>("glazing.external-reflectance",
            Text.of("external reflectance", "外部反射率"),
            Message.of("set Pset_DoorWindowGlazingType.VisibleLightReflectance (IFC4, IFC4X3), or "
                            + "Lintel_Glazing.ExternalReflectance, which also serves IFC2X3 and curtain walls",
                    "設定 Pset_DoorWindowGlazingType.VisibleLightReflectance（IFC4、IFC4X3），或 "
                            + "Lintel_Glazing.ExternalReflectance（IFC2X3 及幕牆亦適用）"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, Range.RATIO_FROM_0,
                    Place.property(GLAZING, "ExternalReflectance"),
                    Place.property(GLASS, "VisibleLightReflectance")));

    private GlazingInputs() {
    }
}
