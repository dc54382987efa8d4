// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.ifc.model.Instance;

/** What may be envelope and could not be taken up. */
final class Gaps {

    private static final Text SHAPE = Text.of("shape", "形狀");
    private static final Text ROOMS = Text.of("what encloses rooms", "房間的圍護結構");

    private final List<Missing> gaps = new ArrayList<>();

    Gaps(Survey survey) {
        Envelope.Limits limits = survey.envelope().limits();
        if (limits.withoutShape() > 0) {
            gaps.add(new Missing("geometry.shape", SHAPE, Message.of(
                    "the shape of {0} elements could not be computed", "有 {0} 個構件的形狀無法計算", limits.withoutShape()),
                    Message.of("\"lintel check --codes geometry\" names them; export them again",
                            "「lintel check --codes geometry」會列出這些構件；請重新匯出")));
        }
        if (limits.leftOut() > 0) {
            gaps.add(new Missing("geometry.shape", SHAPE, Message.of(
                    "{0} elements were not taken up, for there are too many triangles", "三角形過多，有 {0} 個構件未納入",
                    limits.leftOut()), Message.of("export the building without furnishing and equipment",
                            "請匯出不含家具及設備的建築模型")));
        }
        if (!limits.reached().isEmpty()) {
            gaps.add(new Missing("geometry.rooms", ROOMS, Message.of(
                    "outside air comes into {0} spaces, as {1}: something of what encloses them is missing",
                    "室外空氣進入 {0} 個空間，如 {1}：其圍護結構不完整", limits.reached().size(), names(limits.reached())),
                    Message.of("model the missing walls, floors or roofs, or mark spaces in the open as EXTERNAL",
                            "請補上欠缺的牆、樓板或屋頂，或將露天空間標示為 EXTERNAL")));
        }
    }

    private static String names(List<Instance> spaces) {
        return String.join(", ", spaces.stream().limit(3).map(Asking::name).toList());
    }

    void add(Missing gap) {
        gaps.add(gap);
    }

    List<Missing> all() {
        return gaps;
    }
}
