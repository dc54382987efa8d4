// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Shading;

/** A figure of a piece of envelope that can be tried otherwise. */
public enum Figure {
    SC(Text.of("shading coefficient", "遮陽系數"), Unit.NONE, 0, 1, 0.001),
    SHGC(Text.of("solar heat gain coefficient", "太陽能得熱系數"), Unit.NONE, 0, 1, 0.001),
    VLT(Text.of("visible light transmittance", "可見光透射率"), Unit.NONE, 0, 1, 0.001),
    EXTERNAL_REFLECTANCE(Text.of("external reflectance", "外部反射率"), Unit.NONE, 0, 1, 0.001),
    U(Text.of("thermal transmittance", "熱傳送系數"), Unit.TRANSMITTANCE, 0, 10, 0.001),
    ABSORPTIVITY(Text.of("absorptivity", "吸收率"), Unit.NONE, 0, 1, 0.001),
    /** Of the whole construction. */
    MASS(Text.of("mass", "質量"), Unit.of("kg/m²", Dimension.MASS.over(Dimension.AREA), 1, 1), 0, 5000, 1),
    /** From the face of the glass to the tip; its height over the sill stays, or is that of the window. */
    OVERHANG(Text.of("overhang", "遮篷深度"), Unit.METRE, 0, 10, 0.01),
    /** Of a pair; the distance between them stays, or is the width of the window. */
    FIN(Text.of("side fins", "側翼深度"), Unit.METRE, 0, 10, 0.01);

    private final Text label;
    private final Unit unit;
    private final double least;
    private final double most;
    private final double step;

    Figure(Text label, Unit unit, double least, double most, double step) {
        this.label = label;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.step = step;
    }

    /** As it is written: {@code sc}, {@code external-reflectance}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Figure::word).toList();
    }

    /** Null for a word that is none. */
    static Figure of(String word) {
        for (Figure figure : values()) {
            if (figure.word().equalsIgnoreCase(word)) {
                return figure;
            }
        }
        return null;
    }

    public Text label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /** The least it can be, in its unit. */
    public double least() {
        return least;
    }

    /** The most it can be, in its unit; of lengths and masses the most that is tried. */
    public double most() {
        return most;
    }

    /** How closely it is sought, in its unit. */
    public double step() {
        return step;
    }

    /** Whether such an element has it. */
    boolean isOf(FabricElement element) {
        return switch (this) {
            case U -> true;
            case ABSORPTIVITY, MASS -> !element.kind().isGlass();
            case OVERHANG, FIN -> element.kind() == FabricElement.Kind.FENESTRATION;
            default -> element.kind().isGlass();
        };
    }

    /** What it is now; null where nothing is told of it, and for an overhang or fins that are not there. */
    Estimate in(FabricElement element) {
        Shading shading = element.shading();
        return switch (this) {
            case SC -> element.shadingCoefficient();
            case SHGC -> element.solarHeatGain();
            case VLT -> element.lightTransmittance();
            case EXTERNAL_REFLECTANCE -> element.externalReflectance();
            case U -> element.u();
            case ABSORPTIVITY -> element.absorptivity();
            case MASS -> element.mass();
            case OVERHANG -> shading == null ? null : shading.overhangDepth();
            case FIN -> shading == null ? null : shading.finDepth();
        };
    }

    /**
     * The element with another figure.
     *
     * @throws ChangeException if an overhang or fins are wanted and the size of the window is not known
     */
    FabricElement changed(FabricElement element, Estimate value) throws ChangeException {
        FabricBuilder builder = FabricBuilder.of(element);
        return switch (this) {
            case SC -> builder.shadingCoefficient(value).build();
            case SHGC -> builder.solarHeatGain(value).build();
            case VLT -> builder.lightTransmittance(value).build();
            case EXTERNAL_REFLECTANCE -> builder.externalReflectance(value).build();
            case U -> builder.u(value).build();
            case ABSORPTIVITY -> builder.absorptivity(value).build();
            case MASS -> builder.mass(value).build();
            case OVERHANG -> builder.shading(overhang(element, value)).build();
            case FIN -> builder.shading(fins(element, value)).build();
        };
    }

    private static Shading overhang(FabricElement element, Estimate depth) throws ChangeException {
        Shading now = element.shading();
        boolean there = now != null && now.hasOverhang();
        Estimate height = there ? now.sillToOverhang() : size(element, element.glass().height());
        return new Shading(depth, height, now == null ? null : now.finDepth(), now == null ? null : now.finClearance(),
                there ? now.overhangSlope() : null, there ? now.headToOverhang() : null,
                now == null ? null : now.finSlope());
    }

    private static Shading fins(FabricElement element, Estimate depth) throws ChangeException {
        Shading now = element.shading();
        boolean there = now != null && now.hasFins();
        Estimate distance = there ? now.finClearance() : size(element, element.glass().width());
        return new Shading(now == null ? null : now.overhangDepth(), now == null ? null : now.sillToOverhang(), depth,
                distance, now == null ? null : now.overhangSlope(), now == null ? null : now.headToOverhang(),
                there ? now.finSlope() : null);
    }

    private static Estimate size(FabricElement element, Estimate size) throws ChangeException {
        if (size == null) {
            throw new ChangeException("{0} {1}: the windows differ in size or tell none, so how much an overhang or fins "
                    + "would shade them is not known", "{0} {1}：窗的尺寸不一或沒有說明，未能得知遮篷或側翼的遮陽效果", element.mark(),
                    element.facade());
        }
        return size;
    }
}
