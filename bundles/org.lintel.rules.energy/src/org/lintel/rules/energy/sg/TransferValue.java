// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.FabricElement;

/** The three thermal transfer values of the code: of which elements, with which coefficients and correction factors. */
enum TransferValue {

    /** Walls of air-conditioned buildings that are not residential. */
    ETTV(Text.of("envelope thermal transfer value", "外殼熱傳送值"), false, "cf-wall-ettv", "Uw", "Uf"),
    /** Their roofs, where these have skylights. */
    RTTV(Text.of("roof thermal transfer value", "屋頂熱傳送值"), true, "cf-roof", "Ur", "Us"),
    /** Walls of residential buildings. */
    RETV(Text.of("residential envelope transmittance value", "住宅外殼傳熱值"), false, "cf-wall-retv", "Uw", "Uf");

    /** Between the 65° with which Table C2 ends and the 70° with which Tables C1 and C3 begin. */
    private static final double STEEP = Unit.DEGREE.toSi(67.5);

    private final Text label;
    private final boolean roof;
    private final String correctionFactors;
    private final String opaqueSymbol;
    private final String glassSymbol;

    TransferValue(Text label, boolean roof, String correctionFactors, String opaqueSymbol, String glassSymbol) {
        this.label = label;
        this.roof = roof;
        this.correctionFactors = correctionFactors;
        this.opaqueSymbol = opaqueSymbol;
        this.glassSymbol = glassSymbol;
    }

    Text label() {
        return label;
    }

    /** The table of its correction factors. */
    String correctionFactors() {
        return correctionFactors;
    }

    String opaqueSymbol() {
        return opaqueSymbol;
    }

    String glassSymbol() {
        return glassSymbol;
    }

    /**
     * Whether it is taken of that element. Which pitch makes a wall of a roof the code does not say, but its tables of
     * correction factors end at 65° and begin at 70°.
     */
    boolean takes(FabricElement element) {
        return (element.tilt().high() < STEEP) == roof;
    }

    /** What of an envelope it is taken of. */
    List<FabricElement> of(List<FabricElement> elements) {
        return elements.stream().filter(this::takes).toList();
    }
}
