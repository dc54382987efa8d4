// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Layer;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Reference;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.ProjectAnswers;
import org.lintel.rules.model.input.ProjectAnswers.Given;
import org.lintel.rules.pack.Table;

/**
 * The solar absorptivity of an outer face: stated, else that of the outermost layer, else what the project maps its
 * names to. What names resemble is offered, never used.
 */
final class Absorptivity {

    /**
     * An outer face.
     *
     * @param finish what its outermost layer is called, or the row of the code's table that the project says it is
     */
    record Face(Estimate estimate, String finish) {
    }

    private final Asking asking;
    private final Resemblance resemblance;

    Absorptivity(Asking asking) {
        this.asking = asking;
        this.resemblance = new Resemblance(asking.table("absorptivity"));
    }

    Face of(Instance element, Side side) {
        Answer<Quantity> told = asking.ask(element, EnvelopeInputs.ABSORPTIVITY);
        Layer outer = side.outermost();
        String finish = outer == null ? "" : outer.material().strip();
        if (told instanceof Answer.Known<Quantity> known) {
            return new Face(Estimate.exact(known.value(), known.evidence()), finish);
        }
        Estimate reflectance = outer == null || outer.source() == null ? null : reflectance(outer.source());
        if (reflectance != null) {
            return new Face(reflectance, finish);
        }
        List<String> names = names(element, outer);
        Message trouble = null;
        for (String name : names) {
            Given given = asking.inputs().view().project().meaning(ProjectAnswers.ABSORPTIVITY, name);
            Estimate mapped = given == null ? null : mapped(given);
            if (mapped != null) {
                return new Face(mapped, isRatio(given) ? finish : given.value().strip());
            }
            if (given != null && trouble == null) {
                trouble = Message.of("the project's settings say \"{0}\" for {1}, which is neither a ratio nor a row of the "
                        + "code's table", "項目設定為 {1} 指定「{0}」，既非比率，亦非守則數表的一列", given.value(), given.key());
            }
        }
        Missing missing = Facts.missing(EnvelopeInputs.ABSORPTIVITY, told);
        Message remedy = Message.of("{0}; or map a name of it under absorptivity in lintel.yaml",
                "{0}；或在 lintel.yaml 的 absorptivity 配對其名稱", missing.remedy());
        Message offered = resemblance.offer(names);
        return new Face(Estimate.between(0, 1, Unit.NONE, List.of(), List.of(new Missing(missing.input(),
                missing.label(), trouble == null ? missing.reason() : trouble, offered == null ? remedy
                        : Message.of("{0}. {1}", "{0}。{1}", remedy, offered)))), finish);
    }

    private static boolean isRatio(Given given) {
        try {
            return Double.isFinite(Double.parseDouble(given.value().strip()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Estimate reflectance(Instance material) {
        Property property = asking.view().properties().find(material, "Pset_MaterialOptical", "SolarReflectanceFront");
        if (property == null || !(property.value() instanceof Number number) || number.doubleValue() < 0
                || number.doubleValue() >= 1) {
            return null;
        }
        return Estimate.exact(new Quantity(1 - number.doubleValue(), Unit.NONE),
                List.of(asking.view().evidence(property), new Evidence.Assumed(Message.of(
                        "of the outermost layer; what an opaque surface does not reflect it absorbs: 1 - {0}",
                        "取自最外層；不透明表面不反射者即吸收：1 - {0}", number.doubleValue()))));
    }

    /** What the outer face may be called, the most telling first. */
    private List<String> names(Instance element, Layer outer) {
        Set<String> names = new LinkedHashSet<>();
        if (outer != null) {
            names.add(outer.material());
        }
        names.add(asking.typeName(element));
        names.add(element.name() == null ? "" : element.name());
        List<Instance> materials = asking.view().materials().materials(element);
        if (materials.size() == 1 && materials.getFirst().name() != null) {
            names.add(materials.getFirst().name());
        }
        for (Reference reference : asking.view().classifications().of(element)) {
            names.add(reference.code());
            names.add(reference.name());
        }
        names.removeIf(String::isBlank);
        return List.copyOf(names);
    }

    /** Null where it is neither a ratio nor a row of the table. */
    private Estimate mapped(Given given) {
        if (isRatio(given)) {
            double ratio = Double.parseDouble(given.value().strip());
            return ratio >= 0 && ratio <= 1 ? Estimate.exact(new Quantity(ratio, Unit.NONE), List.of(given.evidence()))
                    : null;
        }
        Table table = asking.table("absorptivity");
        for (Table.Row row : table == null ? List.<Table.Row>of() : table.rows()) {
            if (row.cells().getFirst().equalsIgnoreCase(given.value().strip())) {
                List<Evidence> evidence = new ArrayList<>(List.of(table.evidence(row, "alpha"), given.evidence()));
                return Estimate.exact(new Quantity(table.number(row, "alpha"), Unit.NONE), evidence);
            }
        }
        return null;
    }
}
