// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of lighting, on the luminaires and on the spaces they light. */
public final class LightingInputs {

    public static final ModelInput<Quantity> LUMINAIRE_POWER = new ModelInput<>("luminaire.power",
            Text.of("circuit power", "電路功率"),
            Message.of("set Pset_LightFixtureTypeCommon.TotalWattage on the luminaire or its type (all schemas), or "
                            + "Lintel_Luminaire.CircuitPower; both with control gear",
                    "在照明器或其類型設定 Pset_LightFixtureTypeCommon.TotalWattage（各版本相同）或 "
                            + "Lintel_Luminaire.CircuitPower；兩者均須包括控制裝置"),
            ValueForm.quantity(Unit.WATT), LuminaireReading::device);

    /** The luminaires that stand in a space. */
    public static final ModelInput<List<Luminaire>> LUMINAIRES = new ModelInput<>("space.luminaires",
            Text.of("luminaires", "照明器"),
            Message.of("assign every luminaire to its space (IfcRelContainedInSpatialStructure) and give it a power",
                    "將每個照明器編入所屬空間（IfcRelContainedInSpatialStructure）並設定功率"),
            ValueForm.composite(), new LuminaireReading());

    /** The sum over the luminaires of a space, where all of them tell the whole of their power. */
    public static final ModelInput<Quantity> INSTALLED_POWER = new ModelInput<>("space.installed-lighting-power",
            Text.of("power of its luminaires", "照明器總功率"), LUMINAIRES.remedy(), ValueForm.composite(),
            LightingInputs::installed);

    /** The space a luminaire stands in. */
    public static final ModelInput<String> LUMINAIRE_SPACE = new ModelInput<>("luminaire.space",
            Text.of("space it lights", "所屬空間"),
            Message.of("assign the luminaire to its space (IfcRelContainedInSpatialStructure)",
                    "將照明器編入所屬空間（IfcRelContainedInSpatialStructure）"),
            ValueForm.composite(), LightingInputs::space);

    /** What the space itself says of its installed lighting, which stands for all its luminaires. */
    public static final ModelInput<Quantity> STATED_POWER = new ModelInput<>("space.lighting-power",
            Text.of("installed lighting power", "已安裝照明功率"),
            Message.of("assign the luminaires to the space and give them a power, or set "
                            + "Lintel_Space.InstalledLightingPower on the space",
                    "將照明器編入空間並設定其功率，或在空間設定 Lintel_Space.InstalledLightingPower"),
            ValueForm.quantity(Unit.WATT), new NumberReading(Unit.WATT, Range.POSITIVE,
                    Place.property(LintelSets.SPACE, "InstalledLightingPower")));

    /** What an authoring tool has summed up over the lighting fixtures of a space. */
    public static final ModelInput<Quantity> SUMMED_POWER = new ModelInput<>("space.summed-lighting-power",
            Text.of("lighting load summed by the authoring tool", "建模軟件統計的照明負荷"), STATED_POWER.remedy(),
            ValueForm.quantity(Unit.WATT), new NumberReading(Unit.WATT, Range.POSITIVE,
                    Place.property("Electrical - Lighting", "Actual Lighting Load"),
                    Place.property("Energy Analysis", "Actual Lighting Load")));

    private LightingInputs() {
    }

    private static Answer<Quantity> installed(ModelView view, Instance space) {
        Answer<List<Luminaire>> luminaires = view.ask(SubjectKind.SPACE, space, LUMINAIRES);
        if (!(luminaires instanceof Answer.Known<List<Luminaire>> known)) {
            return new Answer.Unknown<>(((Answer.Unknown<List<Luminaire>>) luminaires).reason());
        }
        double sum = 0;
        for (Luminaire luminaire : known.value()) {
            if (!luminaire.whole()) {
                return Answer.unknown("{0}: {1}", "{0}：{1}", luminaire.label(), luminaire.open());
            }
            sum += luminaire.power().si();
        }
        return new Answer.Known<>(new Quantity(sum, Unit.WATT), known.evidence());
    }

    private static Answer<String> space(ModelView view, Instance luminaire) {
        Instance space = view.spatial().space(luminaire);
        if (space == null) {
            return Answer.unknown("it is contained in \"{0}\", which is no space", "隸屬「{0}」，並非空間",
                    view.spatial().path(luminaire));
        }
        String name = ModelView.name(space);
        return Answer.known(name.isEmpty() ? "#" + space.id() : name, view.evidence(Evidence.Origin.RELATION, space,
                "IfcRelContainedInSpatialStructure.RelatingStructure", name));
    }
}
