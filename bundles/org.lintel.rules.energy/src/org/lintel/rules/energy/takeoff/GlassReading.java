// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Tolerance;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Wildcard;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Glass;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.ModelInput;

/** Reads what the glass of a window, door or panel lets through: what the project says, else what the model tells. */
final class GlassReading {

    private static final String SET = "Pset_DoorWindowGlazingType";
    private static final Tolerance SAME = new Tolerance(0.005, 0.02);
    /** No glass lets more heat through than air films alone: 1 / (0.120 + 0.044). */
    private static final double MOST_U = 6.1;

    private final Asking asking;
    private final Map<Long, GlassFigures> read = new HashMap<>();

    GlassReading(Asking asking) {
        this.asking = asking;
    }

    GlassFigures read(Instance window) {
        GlassFigures known = read.get(window.id());
        if (known == null) {
            List<String> names = names(window);
            List<Evidence> disagreements = new ArrayList<>();
            ProjectEnvelope.Glass mapped = mapped(names);
            String type = asking.typeName(window);
            known = new GlassFigures(Message.verbatim(type.isEmpty() ? window.typeName().substring(3) : type),
                    figure(window, GlazingInputs.SHADING_COEFFICIENT, "sc", 1, mapped, disagreements),
                    figure(window, GlazingInputs.SOLAR_HEAT_GAIN, "shgc", 1, mapped, disagreements),
                    figure(window, GlazingInputs.LIGHT_TRANSMITTANCE, "vlt", 1, mapped, disagreements),
                    figure(window, GlazingInputs.REFLECTANCE, "external-reflectance", 1, mapped, disagreements),
                    figure(window, GlazingInputs.U_VALUE, "u", MOST_U, mapped, disagreements), glassName(window),
                    thickness(window), finish(window), doubleGlazed(window), disagreements);
            read.put(window.id(), known);
        }
        return known;
    }

    private Estimate figure(Instance window, ModelInput<Quantity> input, String key, double most,
            ProjectEnvelope.Glass mapped, List<Evidence> disagreements) {
        Answer<Quantity> told = asking.ask(window, input);
        Unit unit = key.equals("u") ? Unit.TRANSMITTANCE : Unit.NONE;
        if (mapped != null && mapped.figures().containsKey(key)) {
            Quantity value = Quantity.of(mapped.figures().get(key), unit);
            List<Evidence> evidence = new ArrayList<>(List.of(new Evidence.FromProject("glass: " + mapped.pattern(),
                    key + " " + value.printed(), mapped.where())));
            if (told instanceof Answer.Known<Quantity> known && !SAME.equal(known.value().si(), value.si())) {
                evidence.addAll(known.evidence());
                Evidence both = new Evidence.Assumed(Message.of("{0}: the project says {1}, the model {2}; the project's "
                        + "figure counts", "{0}：項目設定為 {1}，模型為 {2}；以項目設定為準", input.label(), value, known.value()));
                evidence.add(both);
                disagreements.add(both);
            }
            return Estimate.exact(value, evidence);
        }
        if (told instanceof Answer.Known<Quantity> known) {
            return Estimate.exact(known.value(), known.evidence());
        }
        Missing missing = Facts.missing(input, told);
        return Estimate.between(0, most, unit, List.of(), List.of(new Missing(missing.input(), missing.label(),
                missing.reason(), Message.of("{0}; or list the window's type under glass in lintel.yaml",
                        "{0}；或在 lintel.yaml 的 glass 列出窗的類型", missing.remedy()))));
    }

    private ProjectEnvelope.Glass mapped(List<String> names) {
        for (ProjectEnvelope.Glass glass : asking.project().glass()) {
            for (String name : names) {
                if (Wildcard.matches(fold(glass.pattern()), fold(name))) {
                    return glass;
                }
            }
        }
        return null;
    }

    private static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private List<String> names(Instance window) {
        Set<String> names = new LinkedHashSet<>();
        names.add(asking.typeName(window));
        names.add(window.name() == null ? "" : window.name());
        names.add(glassName(window));
        asking.view().materials().materials(window).forEach(material ->
                names.add(material.name() == null ? "" : material.name()));
        Instance whole = asking.view().whole(window);
        if (whole != null) {
            names.add(asking.typeName(whole));
            names.add(whole.name() == null ? "" : whole.name());
        }
        names.removeIf(String::isBlank);
        return List.copyOf(names);
    }

    /** The material of a window that is glass by its name; empty without one. */
    private String glassName(Instance window) {
        for (Instance material : asking.view().materials().materials(window)) {
            String name = material.name() == null ? "" : material.name();
            String folded = fold(name);
            if (folded.contains("glas") || folded.contains("glaz") || name.contains("玻璃")) {
                return name.strip();
            }
        }
        return "";
    }

    private Estimate thickness(Instance window) {
        double sum = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (int pane = 1; pane <= 3; pane++) {
            Property property = asking.view().properties().find(window, SET, "GlassThickness" + pane);
            if (property != null && property.si() != null && property.si() > 0) {
                sum += property.si();
                evidence.add(asking.view().evidence(property));
            }
        }
        return sum > 0 ? Estimate.exact(new Quantity(sum, Unit.MILLIMETRE), evidence) : null;
    }

    private Glass.Finish finish(Instance window) {
        Property colour = asking.view().properties().find(window, SET, "GlassColor");
        if (colour == null) {
            colour = asking.view().properties().find(window, SET, "GlassColour");
        }
        String words = fold((colour != null && colour.value() instanceof String text ? text : "") + " "
                + glassName(window));
        if (words.contains("reflect") || words.contains("反光")) {
            return Glass.Finish.REFLECTIVE;
        }
        if (words.contains("tint") || words.contains("染色") || words.contains("bronze") || words.contains("grey")) {
            return Glass.Finish.TINTED;
        }
        return words.contains("clear") || words.contains("透明") ? Glass.Finish.CLEAR : Glass.Finish.UNKNOWN;
    }

    private Boolean doubleGlazed(Instance window) {
        Property layers = asking.view().properties().find(window, SET, "GlassLayers");
        return layers != null && layers.value() instanceof Number count && count.intValue() > 0
                ? count.intValue() > 1 : null;
    }
}
