// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.samples.CommonParameters;
import org.lintel.samples.Parameter;
import org.lintel.samples.ParameterException;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.WriteOptions;
import org.lintel.samples.ifc.BuildingWriter;

/** A New Territories village house with solar panels on its roof. */
public final class VillageHouse implements Sample {

    /** Least height of a storey, m. */
    static final double LEAST_STOREY = 2.5;

    @Override
    public String id() {
        return "village-house";
    }

    @Override
    public Text title() {
        return Text.of("Village house", "村屋");
    }

    @Override
    public Text description() {
        return Text.of("A house of up to three storeys, 65.03 m² in plan and 8.23 m high as the small-house policy "
                + "allows, with solar panels on posts above its roof.",
                "最多三層的新界小型屋宇，按小型屋宇政策面積 65.03 平方米、高 8.23 米，天台以支架裝設太陽能板。");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.count("storeys", 3, 1, 3, "storeys", "層數"),
                Parameter.length("height", 8.23, 2.5, 12, "from the ground floor to the top of the roof", "由地面至天台面的高度"),
                Parameter.length("width", 9.29, 6, 12, "plan, east to west, outer faces", "平面東西長度（外牆外面）"),
                Parameter.length("depth", 7, 5.5, 12, "plan, north to south, outer faces", "平面南北長度（外牆外面）"),
                Parameter.number("window-ratio", 0.3, 0.15, 0.5, "", "windows of rooms by their façade", "房間的窗牆比"),
                Parameter.count("panels", 8, 0, 24, "solar panels", "太陽能板數目"),
                Parameter.length("panel-clearance", 1.8, 0.3, 3, "from the roof to the lower edge of the panels",
                        "天台面至太陽能板下緣的高度"),
                CommonParameters.trueNorth(345), CommonParameters.shadingCoefficient(0.8),
                CommonParameters.visibleTransmittance(0.75), CommonParameters.visibleReflectance(0.08),
                CommonParameters.glassTransmittance(5.6),
                Parameter.length("wall-brick", 0.2, 0.1, 0.3, "brick of the external walls", "外牆磚厚度"),
                CommonParameters.wallInsulation(), CommonParameters.FAULTLESS);
    }

    @Override
    public void check(Parameters p) {
        CommonParameters.checkGlass(p);
        double least = p.count("storeys") * LEAST_STOREY;
        if (p.number("height") < least) {
            throw new ParameterException("height",
                    Message.of("the value is {0} m for {1} storeys", "{1} 層的高度為 {0} 米",
                    Decimal.plain(p.number("height")),
                            p.count("storeys")),
                    Message.of("make it at least {0} m", "請增至最少 {0} 米", Decimal.plain(least)));
        }
        if (p.number("height") > p.count("storeys") * 5) {
            throw new ParameterException("height",
                    Message.of("the value is {0} m for {1} storeys", "{1} 層的高度為 {0} 米",
                    Decimal.plain(p.number("height")),
                            p.count("storeys")),
                    Message.of("make it at most {0} m", "請減至最多 {0} 米", Decimal.plain(p.count("storeys") * 5.0)));
        }
        var array = new SolarArray(new HouseDimensions(p));
        if (!array.fits()) {
            throw new ParameterException("panels",
                    Message.of("{0} panels do not fit on the roof", "天台容不下 {0} 塊太陽能板", p.count("panels")),
                    Message.of("take at most {0}, or a larger plan", "請減至最多 {0} 塊，或加大平面", array.most()));
        }
    }

    @Override
    public void write(Parameters parameters, WriteOptions options, OutputStream out) throws IOException {
        check(parameters);
        BuildingWriter.write(new HouseDesign(new HouseDimensions(parameters)).building(), options, out);
    }

    @Override
    public SampleFacts facts(Parameters parameters) {
        check(parameters);
        return new HouseFacts(new HouseDimensions(parameters)).facts();
    }
}
