// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lintel.core.text.Text;
import org.lintel.samples.CommonParameters;
import org.lintel.samples.Parameter;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.WriteOptions;
import org.lintel.samples.ifc.BuildingWriter;

/** A block of flats along a corridor. */
public final class ResidentialBlock implements Sample {

    @Override
    public String id() {
        return "residential-block";
    }

    @Override
    public Text title() {
        return Text.of("Residential block", "住宅大廈");
    }

    @Override
    public Text description() {
        return Text.of("Flats of living room, bedrooms, kitchen and bathroom on both sides of a corridor, with or "
                + "without bay windows, split-type air-conditioners and lit common areas: made for RTTV.",
                "走廊兩側的住宅單位，設客廳、睡房、廚房及浴室，可選窗台窗，並有分體式空調機及公用地方照明，適用於 RTTV。");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.count("storeys", 8, 1, 60, "storeys", "層數"),
                Parameter.count("flats-per-side", 3, 1, 6, "flats on each side of the corridor", "走廊每側單位數目"),
                Parameter.length("storey-height", 3, 2.75, 4, "storey height", "層高"),
                Parameter.length("flat-width", 11, 9.5, 16, "clear width of a flat along the façade", "單位沿外牆的淨闊度"),
                Parameter.length("flat-depth", 6.2, 5, 10, "clear depth of a flat", "單位淨深度"),
                Parameter.length("corridor", 2.4, 2, 4, "clear width of the corridor", "走廊淨闊度"),
                Parameter.number("window-ratio", 0.35, 0.15, 0.45, "",
                        "windows of living room and bedrooms by their façade",
                        "客廳及睡房的窗牆比"),
                Parameter.flag("bay-windows", false, "bay windows in living room and bedrooms", "客廳及睡房設窗台窗"),
                CommonParameters.trueNorth(30), CommonParameters.shadingCoefficient(0.55),
                CommonParameters.visibleTransmittance(0.6), CommonParameters.visibleReflectance(0.12),
                CommonParameters.glassTransmittance(5.4), CommonParameters.wallConcrete(0.15),
                CommonParameters.wallInsulation(), CommonParameters.lightingRatio(), CommonParameters.FAULTLESS);
    }

    @Override
    public void check(Parameters parameters) {
        CommonParameters.checkGlass(parameters);
    }

    @Override
    public void write(Parameters parameters, WriteOptions options, OutputStream out) throws IOException {
        check(parameters);
        BuildingWriter.write(new BlockDesign(new BlockDimensions(parameters)).building(), options, out);
    }

    @Override
    public SampleFacts facts(Parameters parameters) {
        check(parameters);
        return new BlockFacts(new BlockDimensions(parameters)).facts();
    }
}
