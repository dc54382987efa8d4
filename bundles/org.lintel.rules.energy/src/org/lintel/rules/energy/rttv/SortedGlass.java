// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Counting.Decision;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.ModelInput;

/** The glass of an envelope, sorted by how it stands to the limit of light let through, or of light reflected. */
final class SortedGlass {

    private final boolean light;
    private final Map<Standing, List<FabricElement>> found = new LinkedHashMap<>();

    /**
     * Sorts all glass that counts or may count.
     *
     * @param light by the light let through; else by what is reflected
     */
    SortedGlass(boolean light, Fabric fabric, Quantity limit) {
        this.light = light;
        for (Standing standing : Standing.values()) {
            found.put(standing, new ArrayList<>());
        }
        boolean composite = Scope.composite(fabric.particulars());
        for (FabricElement element : fabric.elements()) {
            Counting counting = Scope.counting(element, composite);
            if (element.kind().isGlass() && counting.decision() != Decision.NO) {
                Standing own = standing(element, limit.si());
                boolean doubtful = own == Standing.BROKEN && composite && counting.decision() == Decision.MAYBE;
                found.get(doubtful ? Standing.DOUBTFUL : own).add(element);
            }
        }
    }

    /** How one piece of glass stands. */
    enum Standing {
        KEPT, BROKEN,
        /** Not kept, but may be of no prescribed window. */
        OPEN,
        /** Not kept, but may be of no flat. */
        DOUBTFUL, NOT_TOLD
    }

    List<FabricElement> of(Standing standing) {
        return found.get(standing);
    }

    /** What keeps glass that does not keep the limit from being that of a flat for certain. */
    List<Missing> doubts() {
        List<Missing> missing = new ArrayList<>();
        for (FabricElement element : of(Standing.DOUBTFUL)) {
            for (Missing each : Scope.counting(element, true).missing()) {
                if (missing.stream().noneMatch(known -> known.reason().equals(each.reason()))) {
                    missing.add(each);
                }
            }
        }
        return missing;
    }

    private Estimate figure(FabricElement element) {
        return light ? element.lightTransmittance() : element.externalReflectance();
    }

    private Standing standing(FabricElement element, double limit) {
        Estimate figure = figure(element);
        if (figure != null && (light ? figure.low() >= limit - 1e-9 : figure.high() <= limit + 1e-9)) {
            return Standing.KEPT;
        }
        boolean beyond = figure != null && (light ? figure.high() < limit - 1e-9 : figure.low() > limit + 1e-9);
        Circumstance prescribed = element.circumstance(Circumstance.Kind.PRESCRIBED_WINDOW);
        if (!beyond) {
            return Standing.NOT_TOLD;
        }
        return !light || prescribed != null && prescribed.certain() ? Standing.BROKEN : Standing.OPEN;
    }

    ModelInput<Quantity> input() {
        return light ? GlazingInputs.LIGHT_TRANSMITTANCE : GlazingInputs.REFLECTANCE;
    }

    /** Why its figure is not known. */
    Missing untold() {
        List<FabricElement> elements = of(Standing.NOT_TOLD);
        for (FabricElement element : elements) {
            Estimate figure = figure(element);
            if (figure != null && !figure.missing().isEmpty()) {
                Missing first = figure.missing().getFirst();
                return new Missing(first.input(), first.label(), Message.of("{0}: {1}", "{0}：{1}", marks(elements),
                        first.reason()), first.remedy());
            }
        }
        return new Missing(input().id(), input().label(), Message.of("{0}: it is not told", "{0}：沒有說明",
                marks(elements)), input().remedy());
    }

    /** Areas may be ranges: what there is for certain. */
    static Quantity area(List<FabricElement> elements) {
        return new Quantity(elements.stream().mapToDouble(element -> element.area().low()).sum(), Unit.SQUARE_METRE);
    }

    static String marks(List<FabricElement> elements) {
        List<String> names = elements.stream().map(element -> (element.mark() + " " + element.facade()).strip())
                .distinct().toList();
        return String.join(", ", names.subList(0, Math.min(4, names.size()))) + (names.size() > 4 ? " …" : "");
    }

    Schedule schedule() {
        List<List<Object>> rows = new ArrayList<>();
        found.forEach((standing, elements) -> {
            for (FabricElement element : elements) {
                Estimate figure = figure(element);
                rows.add(List.of(element.facade(), element.mark(), element.storey(),
                        new Quantity(element.area().low(), Unit.SQUARE_METRE), element.glass().type(),
                        figure == null || !figure.isExact() ? "" : new Quantity(figure.low(), Unit.PERCENT),
                        standing == Standing.KEPT ? Text.of("kept", "符合")
                                : standing == Standing.BROKEN ? Text.of("not kept", "不符合")
                                        : Text.of("not known", "未明")));
            }
        });
        return new Schedule(Text.of("Glass of the envelope", "外殼玻璃"), List.of(Schedule.Column.of("façade", "立面"),
                Schedule.Column.of("mark", "編號"), Schedule.Column.of("storey", "樓層"),
                new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE), Schedule.Column.of("glass", "玻璃"),
                new Schedule.Column(light ? Text.of("visible light transmittance", "可見光透射率")
                        : Text.of("external reflectance", "外部反射率"), Unit.PERCENT),
                Schedule.Column.of("requirement", "規定")), rows);
    }
}
