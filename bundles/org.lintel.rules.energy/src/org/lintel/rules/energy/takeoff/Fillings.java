// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Infill;
import org.lintel.geometry.envelope.Surface;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.model.input.GlazingInputs;

/**
 * Decides what fills an opening: glass, an opaque door, or what may be either. Where nothing tells, it is glass that
 * lets through from nothing to all, which holds the heat of an opaque panel too.
 */
final class Fillings {

    /**
     * A part of what fills an opening.
     *
     * @param family the letter of its mark
     * @param share of the opening's area
     * @param opaque null for glass
     * @param glass null for what is opaque
     */
    record Share(String family, double share, OpaqueFigures opaque, GlassFigures glass) {
    }

    private final Asking asking;
    private final Survey survey;
    private final OpaqueReading opaque;
    private final GlassReading glass;
    private final ShadeReading shades;
    private final Map<Instance, List<Share>> known = new HashMap<>();
    private final Map<Instance, Shading> shadings = new HashMap<>();

    Fillings(Asking asking, Survey survey, OpaqueReading opaque) {
        this.asking = asking;
        this.survey = survey;
        this.opaque = opaque;
        this.glass = new GlassReading(asking);
        this.shades = new ShadeReading(asking, survey);
    }

    /** What stands before a window; null for nothing. */
    Shading shading(Instance window) {
        return shadings.computeIfAbsent(window, shades::read);
    }

    List<Share> shares(Surface.Fill fill, boolean roof) {
        List<Share> found = known.get(fill.element());
        if (found == null) {
            found = read(fill.element(), fill.infill(), roof);
            known.put(fill.element(), found);
        }
        return found;
    }

    private List<Share> read(Instance element, Infill infill, boolean roof) {
        String family = roof ? "S" : "G";
        if (infill == Infill.DOOR) {
            return door(element);
        }
        GlassFigures figures = glass.read(element);
        if (infill == Infill.PANEL && !figures.sc().isExact() && !figures.shgc().isExact()) {
            return List.of(new Share("P", 1, null, open(figures, Message.of(
                    "the model does not say whether this panel is glass", "模型沒有說明此面板是否玻璃"), Message.of(
                            "give the panel a material (glass or not), or a shading coefficient",
                            "請為面板指定物料（是否玻璃），或填寫遮陽系數"))));
        }
        if (infill == Infill.OPENING) {
            return List.of(new Share("O", 1, null, open(figures, Message.of("nothing stands in this opening",
                    "此開口內沒有門窗"), Message.of("model the window or panel that stands in it (IfcRelFillsElement)",
                            "請建立其內的窗或面板（IfcRelFillsElement）"))));
        }
        return List.of(new Share(family, 1, null, figures));
    }

    private List<Share> door(Instance door) {
        Answer.Known<Quantity> fraction = asking.known(door, GlazingInputs.GLASS_FRACTION);
        GlassFigures figures = glass.read(door);
        if (fraction != null) {
            double share = fraction.value().si();
            Share pane = new Share("G", share, null, figures);
            return share >= 1 ? List.of(pane)
                    : List.of(pane, new Share("D", 1 - share, opaque.read(door), null));
        }
        Missing missing = new Missing(GlazingInputs.GLASS_FRACTION.id(), GlazingInputs.GLASS_FRACTION.label(),
                Message.of("how much of the door is glass is not told", "沒有說明門的玻璃佔比"),
                Message.of("set GlazingAreaFraction in Pset_DoorCommon", "請在 Pset_DoorCommon 設定 GlazingAreaFraction"));
        if (isGlass(door) || survey.shading(door) != null || figures.sc().isExact() || figures.shgc().isExact()) {
            return List.of(new Share("G", 1, null, partly(figures, missing)));
        }
        boolean told = asking.view().materials().materials(door).stream()
                .anyMatch(material -> material.name() != null && !material.name().isBlank());
        return List.of(told ? new Share("D", 1, opaque.read(door), null)
                : new Share("D", 1, null, open(figures, missing.reason(), missing.remedy())));
    }

    /** Whether a material of it is glass by its name. */
    boolean isGlass(Instance element) {
        for (Instance material : asking.view().materials().materials(element)) {
            String name = material.name() == null ? "" : material.name().toLowerCase(Locale.ROOT);
            if (name.contains("glas") || name.contains("glaz") || name.contains("verre") || name.contains("vidrio")
                    || name.contains("vitr") || name.contains("vetro") || name.contains("玻璃")) {
                return true;
            }
        }
        return false;
    }

    /** Lets through from nothing to what its glass does. */
    private static GlassFigures partly(GlassFigures g, Missing missing) {
        return new GlassFigures(g.description(), from0(g.sc(), missing), from0(g.shgc(), missing), g.vlt(),
                g.reflectance(), g.u(), g.type(), g.thickness(), g.finish(), g.doubleGlazed(), g.disagreements());
    }

    private static Estimate from0(Estimate e, Missing missing) {
        var all = new ArrayList<Missing>(List.of(missing));
        all.addAll(e.missing());
        return new Estimate(0, e.high(), e.unit(), e.worked(), e.evidence(), all);
    }

    /** From nothing to all, for what is glass is not told: that is what is missing, not the glass's figures. */
    private static GlassFigures open(GlassFigures g, Message reason, Message remedy) {
        Estimate any = Estimate.between(0, 1, Unit.NONE, List.of(), List.of(new Missing(GlazingInputs.GLASS_FRACTION.id(),
                GlazingInputs.GLASS_FRACTION.label(), reason, remedy)));
        return new GlassFigures(g.description(), any, any, g.vlt(), g.reflectance(), g.u(), g.type(), g.thickness(),
                g.finish(), g.doubleGlazed(), g.disagreements());
    }
}
