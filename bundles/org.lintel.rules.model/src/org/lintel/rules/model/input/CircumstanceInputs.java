// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** What an author says of a building and of where its walls stand, in words of Lintel: uses, podium, circumstances. */
public final class CircumstanceInputs {

    public static final ModelInput<String> USES = new ModelInput<>("building.uses",
            Text.of("use of the building", "建築物用途"),
            Message.of("set building.use in lintel.yaml, or Lintel_Building.Use on the IfcBuilding",
                    "請在 lintel.yaml 設定 building.use，或在 IfcBuilding 設定 Lintel_Building.Use"),
            ValueForm.WORD, (view, element) -> stated(view, element, LintelSets.BUILDING, "Use"));

    public static final ModelInput<Quantity> PODIUM_HEIGHT = new ModelInput<>("building.podium-height",
            Text.of("height of the podium above the ground", "平台離地面的高度"),
            Message.of("set building.podium in lintel.yaml, or Lintel_Building.PodiumHeight on the IfcBuilding",
                    "請在 lintel.yaml 設定 building.podium，或在 IfcBuilding 設定 Lintel_Building.PodiumHeight"),
            ValueForm.quantity(Unit.METRE), new NumberReading(Unit.METRE, new Range(0, 1000),
                    Place.property(LintelSets.BUILDING, "PodiumHeight")));

    /** Words for what excepts a wall, storey or space from a code; several with commas between. */
    public static final ModelInput<String> CIRCUMSTANCE = new ModelInput<>("envelope.circumstance",
            Text.of("circumstance", "特別情況"),
            Message.of("set Lintel_Envelope.Circumstance on the wall, the storey or the space, or list it under "
                            + "circumstances in lintel.yaml",
                    "請在牆、樓層或空間設定 Lintel_Envelope.Circumstance，或在 lintel.yaml 的 circumstances 列出"),
            ValueForm.WORD, (view, element) -> stated(view, element, LintelSets.ENVELOPE, "Circumstance"));

    /** The author's own mark of a construction, as on his drawings. */
    public static final ModelInput<String> MARK = new ModelInput<>("envelope.mark",
            Text.of("mark of the construction", "構造編號"),
            Message.of("set Lintel_Envelope.Mark on the element or its type", "請在構件或其類型設定 Lintel_Envelope.Mark"),
            ValueForm.WORD, (view, element) -> stated(view, element, LintelSets.ENVELOPE, "Mark"));

    private CircumstanceInputs() {
    }

    private static Answer<String> stated(ModelView view, Instance element, String set, String property) {
        ElementProperties.Word word = element == null ? null : ElementProperties.word(view, element, set, property);
        return word == null ? Answer.unknown("the model does not give it", "模型沒有提供")
                : Answer.known(word.text(), word.evidence());
    }
}
