// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/**
 * What a change of lighting outdoors is worked out from: which luminaires, new or taken away, and how long they burn.
 */
public final class ExternalLightingInputs {

    private static final String SET = LintelSets.LUMINAIRE;
    private static final Range HOURS = new Range(-1e-9, 8784);

    /** Said of the luminaire, or told by where it stands: on the site, or in a space outdoors. */
    public static final ModelInput<Boolean> EXTERNAL = new ModelInput<>("luminaire.external",
            Text.of("stands outdoors", "設於室外"),
            Message.of("set {0}, or put the luminaire into the site or into an external space",
                    "設定 {0}，或將照明器編入地盤或室外空間", SET + ".External"),
            ValueForm.FLAG, ExternalLightingInputs::external);

    /** {@code NEW}, {@code EXISTING}, {@code DEMOLISH}, {@code TEMPORARY} and so on. */
    public static final ModelInput<String> STATUS = new ModelInput<>("luminaire.status", Text.of("status", "狀態"),
            Message.of("set Pset_LightFixtureTypeCommon.Status: NEW, EXISTING or DEMOLISH",
                    "設定 Pset_LightFixtureTypeCommon.Status：NEW、EXISTING 或 DEMOLISH"),
            ValueForm.WORD, (view, luminaire) -> {
                ElementProperties.Word word = ElementProperties.word(view, luminaire, "Pset_LightFixtureTypeCommon",
                        "Status");
                return word == null ? Answer.unknown("the model does not give it", "模型沒有提供")
                        : Answer.known(word.text(), word.evidence());
            });

    /** In a year: of the luminaire, else of all that stand outdoors, as the building says. */
    public static final ModelInput<Quantity> ANNUAL_HOURS = new ModelInput<>("luminaire.annual-hours",
            Text.of("hours of use in a year", "每年使用時數"),
            Message.of("IFC has no property for it: set {0} (hours), or {1} on the building for all",
                    "IFC 沒有此屬性：請設定 {0}（小時），或在建築物設定 {1}", SET + ".AnnualHours",
                    LintelSets.WORKS + ".ExternalLightingHours"),
            ValueForm.quantity(Unit.HOUR), ExternalLightingInputs::hours);

    public static final ModelInput<Quantity> REPLACED = Question.measure("luminaire.replaced-power",
            Text.of("circuit power of what it replaces", "被更換照明器的電路功率"), Unit.WATT, new Range(0, 1e6),
            "IfcPowerMeasure", SET + ".ReplacedPower");

    /** {@code led} or another word. */
    public static final ModelInput<String> SOURCE = Question.word("luminaire.source", Text.of("light source", "光源"),
            SET + ".Source", Text.of("IfcLamp.PredefinedType", "IfcLamp.PredefinedType"),
            ExternalLightingInputs::lamp, "led", "oled", "compactfluorescent", "fluorescent", "halogen",
            "highpressuremercury", "highpressuresodium", "metalhalide", "tungstenfilament");

    private static final NumberReading OWN_HOURS = new NumberReading(Unit.HOUR, HOURS,
            Place.defined(SET, "AnnualHours", Unit.HOUR));
    private static final NumberReading ALL_HOURS = new NumberReading(Unit.HOUR, HOURS,
            Place.defined(LintelSets.WORKS, "ExternalLightingHours", Unit.HOUR));

    private ExternalLightingInputs() {
    }

    private static Answer<Boolean> external(ModelView view, Instance luminaire) {
        Property stated = ElementProperties.find(view, luminaire, SET, "External");
        if (stated != null && stated.value() instanceof Boolean flag) {
            return Answer.known(flag, view.evidence(stated));
        }
        Instance in = view.spatial().parent(luminaire);
        if (in == null) {
            return Answer.unknown("it stands nowhere in the model's structure", "並未編入模型結構");
        }
        boolean outdoors = in.is("IfcSite") || in.is("IfcExternalSpatialStructureElement")
                || in.is("IfcSpace") && ("EXTERNAL".equals(in.enumeration("PredefinedType"))
                || "EXTERNAL".equals(in.enumeration("InteriorOrExteriorSpace")));
        if (!outdoors && !in.is("IfcSpace")) {
            return Answer.unknown("it stands in no space", "並未編入空間");
        }
        return Answer.known(outdoors, view.evidence(Evidence.Origin.RELATION, in,
                "IfcRelContainedInSpatialStructure.RelatingStructure", in.typeName()));
    }

    private static Answer<Quantity> hours(ModelView view, Instance luminaire) {
        Answer<Quantity> own = OWN_HOURS.read(view, luminaire);
        Instance building = own instanceof Answer.Known<Quantity> ? null : view.spatial().building(luminaire);
        if (building == null && !(own instanceof Answer.Known<Quantity>)) {
            List<Instance> all = Elements.buildings(view);
            building = all.size() == 1 ? all.getFirst() : null;
        }
        return building != null && ALL_HOURS.read(view, building) instanceof Answer.Known<Quantity> all ? all : own;
    }

    private static Answer<String> lamp(ModelView view, Instance luminaire) {
        for (Instance part : view.spatial().children(luminaire)) {
            String kind = part.is("IfcLamp") ? part.enumeration("PredefinedType") : null;
            if (kind != null && !kind.equals("NOTDEFINED") && !kind.equals("USERDEFINED")) {
                return Answer.known(kind.toLowerCase(Locale.ROOT),
                        view.evidence(part, "PredefinedType", kind));
            }
        }
        return Answer.unknown("the model does not give it", "模型沒有提供");
    }
}
