// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.readiness;

import java.util.List;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.LightingInputs;
import org.lintel.rules.model.input.PlantInputs;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.SubjectKind;

/**
 * What a code needs to know of one kind of element.
 *
 * @param code short name of the code: {@code OTTV}, {@code RTTV}, {@code BEC}
 * @param rule the id of the rule that looks for it
 * @param envelope whether only external elements concern the code
 */
record CodePart(String code, String rule, SubjectKind kind, boolean envelope, List<Need> needs) {

    private static final Need U_VALUE = Need.any(Text.of("U-value, or layers with conductivity", "U 值，或各層及其導熱係數"),
            EnvelopeInputs.U_VALUE, EnvelopeInputs.THERMAL_BUILD_UP);
    private static final Need ABSORPTIVITY = Need.of(EnvelopeInputs.ABSORPTIVITY);
    private static final Need MASS = Need.of(EnvelopeInputs.MASS);
    private static final Need AREA = Need.of(EnvelopeInputs.AREA);
    private static final Need ORIENTATION = Need.of(EnvelopeInputs.ORIENTATION);
    private static final Need GLASS_AREA = Need.of(GlazingInputs.AREA);
    private static final Need SOLAR = Need.any(Text.of("shading coefficient, or SHGC", "遮陽系數，或 SHGC"),
            GlazingInputs.SHADING_COEFFICIENT, GlazingInputs.SOLAR_HEAT_GAIN);
    private static final Need GLASS_U_VALUE = Need.of(GlazingInputs.U_VALUE);
    private static final Need LIGHT = Need.of(GlazingInputs.LIGHT_TRANSMITTANCE);
    private static final Need REFLECTANCE = Need.of(GlazingInputs.REFLECTANCE);
    private static final Need FRACTION = Need.optional(GlazingInputs.GLASS_FRACTION);
    private static final Need POWER = Need.of(LightingInputs.WHOLE_POWER);

    /** Overall thermal transfer value of commercial buildings and hotels. */
    static final List<CodePart> OTTV = List.of(
            part("OTTV", "ottv-wall", SubjectKind.WALL, U_VALUE, ABSORPTIVITY, MASS, ORIENTATION, AREA),
            part("OTTV", "ottv-roof", SubjectKind.ROOF, U_VALUE, ABSORPTIVITY, MASS, AREA),
            part("OTTV", "ottv-window", SubjectKind.GLAZING, SOLAR, ORIENTATION, GLASS_AREA, FRACTION),
            part("OTTV", "ottv-skylight", SubjectKind.SKYLIGHT, SOLAR, GLASS_AREA, FRACTION));

    /** Residential thermal transfer value. */
    static final List<CodePart> RTTV = List.of(
            part("RTTV", "rttv-wall", SubjectKind.WALL, U_VALUE, ABSORPTIVITY, ORIENTATION, AREA),
            part("RTTV", "rttv-roof", SubjectKind.ROOF, U_VALUE, ABSORPTIVITY, AREA),
            part("RTTV", "rttv-window", SubjectKind.GLAZING, SOLAR, GLASS_U_VALUE, LIGHT, REFLECTANCE, ORIENTATION,
                    GLASS_AREA, FRACTION),
            part("RTTV", "rttv-skylight", SubjectKind.SKYLIGHT, SOLAR, GLASS_U_VALUE, REFLECTANCE, GLASS_AREA,
                    FRACTION));

    /** Building Energy Code: lighting and air-conditioning. */
    static final List<CodePart> BEC = List.of(
            new CodePart("BEC", "readiness/bec-space", SubjectKind.SPACE, false,
                    List.of(Need.of(SpaceInputs.USE), Need.of(SpaceInputs.AREA), POWER,
                            Need.optional(SpaceInputs.HEADROOM))),
            new CodePart("BEC", "readiness/bec-luminaire", SubjectKind.LUMINAIRE, false,
                    List.of(Need.of(LightingInputs.LUMINAIRE_POWER), Need.of(LightingInputs.LUMINAIRE_SPACE))),
            new CodePart("BEC", "readiness/bec-unitary", SubjectKind.UNITARY, false,
                    List.of(Need.of(PlantInputs.CAPACITY), Need.of(PlantInputs.COP), Need.of(PlantInputs.CONDENSER),
                            Need.optional(PlantInputs.KIND))),
            new CodePart("BEC", "readiness/bec-chiller", SubjectKind.CHILLER, false,
                    List.of(Need.of(PlantInputs.CAPACITY), Need.of(PlantInputs.COP), Need.of(PlantInputs.CONDENSER),
                            Need.of(PlantInputs.COMPRESSOR), Need.of(PlantInputs.VARIABLE_SPEED),
                            Need.optional(PlantInputs.PART_LOAD_COP))));

    private static CodePart part(String code, String rule, SubjectKind kind, Need... needs) {
        return new CodePart(code, "readiness/" + rule, kind, true, List.of(needs));
    }
}
