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

    /** What the space itself says of its installed lighting, which stands for all its luminaires. */
    public static final ModelInput<Quantity> STATED_POWER = new ModelInput<>("space.lighting-power",
            Text.of("installed lighting power the space states", "空間所列的已安裝照明功率"),
            Message.of("set Lintel_Space.InstalledLightingPower (IfcPowerMeasure) on the space",
                    "在空間設定 Lintel_Space.InstalledLightingPower（IfcPowerMeasure）"),
            ValueForm.quantity(Unit.WATT), new NumberReading(Unit.WATT, Range.POSITIVE,
                    power(LintelSets.SPACE, "InstalledLightingPower")));

    /** The installed lighting of a space: what it states itself, else its luminaires, else its authoring tool's sum. */
    public static final ModelInput<InstalledLighting> INSTALLED = new ModelInput<>("space.installed-lighting",
            Text.of("installed lighting power", "已安裝照明功率"),
            Message.of("assign the luminaires to the space and give them a power, or set "
                            + "Lintel_Space.InstalledLightingPower on the space",
                    "將照明器編入空間並設定其功率，或在空間設定 Lintel_Space.InstalledLightingPower"),
            ValueForm.composite(), LightingInputs::installed, List.of(STATED_POWER, LUMINAIRE_POWER));

    /** The same where all of it is known. */
    public static final ModelInput<Quantity> WHOLE_POWER = new ModelInput<>("space.whole-lighting-power",
            INSTALLED.label(), INSTALLED.remedy(), ValueForm.composite(), LightingInputs::whole, INSTALLED.parts());

    /** The space a luminaire stands in. */
    public static final ModelInput<String> LUMINAIRE_SPACE = new ModelInput<>("luminaire.space",
            Text.of("space it lights", "所屬空間"),
            Message.of("assign the luminaire to its space (IfcRelContainedInSpatialStructure)",
                    "將照明器編入所屬空間（IfcRelContainedInSpatialStructure）"),
            ValueForm.composite(), LightingInputs::space);

    /** What an authoring tool has summed up over the lighting fixtures of a space. */
    public static final ModelInput<Quantity> SUMMED_POWER = new ModelInput<>("space.summed-lighting-power",
            Text.of("lighting load summed by the authoring tool", "建模軟件統計的照明負荷"), INSTALLED.remedy(),
            ValueForm.quantity(Unit.WATT), new NumberReading(Unit.WATT, Range.POSITIVE,
                    power("Electrical - Lighting", "Actual Lighting Load"),
                    power("Energy Analysis", "Actual Lighting Load")));

    private LightingInputs() {
    }

    private static Place power(String set, String property) {
        return Place.measured(set, property, Unit.WATT, "IfcPowerMeasure");
    }

    private static Answer<InstalledLighting> installed(ModelView view, Instance space) {
        if (view.ask(SubjectKind.SPACE, space, STATED_POWER) instanceof Answer.Known<Quantity> stated) {
            return new Answer.Known<>(new InstalledLighting(stated.value(), true, null, List.of()), stated.evidence());
        }
        Answer<List<Luminaire>> luminaires = view.ask(SubjectKind.SPACE, space, LUMINAIRES);
        InstalledLighting sum = luminaires instanceof Answer.Known<List<Luminaire>> known ? sum(known.value()) : null;
        if (sum == null || !sum.whole()) {
            if (view.ask(SubjectKind.SPACE, space, SUMMED_POWER) instanceof Answer.Known<Quantity> summed) {
                return new Answer.Known<>(new InstalledLighting(summed.value(), true, null, List.of()),
                        summed.evidence());
            }
        }
        if (luminaires instanceof Answer.Known<List<Luminaire>> known) {
            return sum.atLeast().si() == 0 ? new Answer.Unknown<>(sum.open())
                    : new Answer.Known<>(sum, known.evidence());
        }
        return new Answer.Unknown<>(((Answer.Unknown<List<Luminaire>>) luminaires).reason());
    }

    private static InstalledLighting sum(List<Luminaire> luminaires) {
        double power = 0;
        int partly = 0;
        Luminaire first = null;
        for (Luminaire luminaire : luminaires) {
            power += luminaire.power() == null ? 0 : luminaire.power().si();
            if (!luminaire.whole()) {
                partly++;
                first = first == null ? luminaire : first;
            }
        }
        Message open = first == null ? null
                : Message.of("{0} of {1} luminaires: {2} ({3})", "{1} 個照明器中的 {0} 個：{2}（{3}）",
                partly, luminaires.size(), first.open(), first.label());
        return new InstalledLighting(new Quantity(power, Unit.WATT), partly == 0, open, luminaires);
    }

    private static Answer<Quantity> whole(ModelView view, Instance space) {
        Answer<InstalledLighting> installed = view.ask(SubjectKind.SPACE, space, INSTALLED);
        if (installed instanceof Answer.Known<InstalledLighting> known) {
            return known.value().whole() ? new Answer.Known<>(known.value().atLeast(), known.evidence())
                    : new Answer.Unknown<>(known.value().open());
        }
        return new Answer.Unknown<>(((Answer.Unknown<InstalledLighting>) installed).reason());
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
