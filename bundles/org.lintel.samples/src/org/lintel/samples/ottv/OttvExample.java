// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lintel.core.text.Text;
import org.lintel.samples.Parameter;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.WriteOptions;
import org.lintel.samples.ifc.BuildingWriter;

/**
 * The building of the worked example in the appendix of the Code of Practice for Overall Thermal Transfer Value in
 * Buildings 1995: 27 storeys, of which the code prints every area, U-value and result.
 */
public final class OttvExample implements Sample {

    /** Whether the model gives layers instead of U-values. */
    public static final String LAYERS = "layers";

    @Override
    public String id() {
        return "hk-ottv-example";
    }

    @Override
    public Text title() {
        return Text.of("Worked example of the OTTV code", "《總熱傳送值守則》計算示例");
    }

    @Override
    public Text description() {
        return Text.of("The 27-storey office building of the code's appendix, with shops, a car park and its ramp, a "
                + "refuge floor, a light well and overhangs: every area, U-value and absorptivity is the printed one.",
                "守則附錄的 27 層寫字樓，設有商店、停車場及車路、庇護層、天井和遮陽簷篷；面積、U 值及吸收率均與附錄所載相同。");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("true-north", 0, 0, 360, "°",
                        "true north, clockwise from project Y, the building turned with it",
                        "真北方向，由項目 Y 軸順時針計；建築物隨之轉動"),
                Parameter.flag(LAYERS, false,
                        "material layers with conductivity and density instead of U-values and masses",
                        "以物料層及其導熱系數、密度代替 U 值及質量"));
    }

    @Override
    public void check(Parameters parameters) {
        // every value in its range fits
    }

    @Override
    public void write(Parameters parameters, WriteOptions options, OutputStream out) throws IOException {
        BuildingWriter.write(new ExampleDesign(parameters.flag(LAYERS), parameters.number("true-north")).building(),
                options,
                out);
    }

    @Override
    public SampleFacts facts(Parameters parameters) {
        return ExampleFacts.of();
    }
}
