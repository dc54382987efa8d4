// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

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

/** An office tower on a podium of shops. */
public final class OfficeTower implements Sample {

    /** How far the tower stays behind the edge of the podium on each side, at least; m. */
    static final double SETBACK = 1;

    @Override
    public String id() {
        return "office-tower";
    }

    @Override
    public Text title() {
        return Text.of("Office tower on podium", "商業平台上的寫字樓大廈");
    }

    @Override
    public Text description() {
        return Text.of("Offices around a core above storeys of shops and restaurants, with windows by ratio, "
                + "overhangs, lighting, packaged units and chillers: made for OTTV and the Building Energy Code.",
                "商店及餐廳平台之上的寫字樓，設有核心筒；窗牆比、遮陽簷篷、照明、單元式空調機及製冷機組可調，適用於 OTTV 及《建築物能源效益守則》。");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.count("tower-storeys", 10, 1, 80, "storeys of the tower", "大廈層數"),
                Parameter.count("podium-storeys", 2, 1, 8, "storeys of the podium", "平台層數"),
                Parameter.length("tower-width", 30, 20, 80, "plan of the tower, east to west", "大廈平面東西長度"),
                Parameter.length("tower-depth", 26, 20, 80, "plan of the tower, north to south", "大廈平面南北長度"),
                Parameter.length("tower-storey-height", 3.6, 3, 5, "storey height of the tower", "大廈層高"),
                Parameter.length("podium-width", 42, 22, 160, "plan of the podium, east to west", "平台平面東西長度"),
                Parameter.length("podium-depth", 36, 22, 160, "plan of the podium, north to south", "平台平面南北長度"),
                Parameter.length("tower-east", 0, -60, 60, "middle of the tower, east of that of the podium", "大廈中心在平台中心以東"),
                Parameter.length("tower-north", 0, -60, 60, "middle of the tower, north of that of the podium", "大廈中心在平台中心以北"),
                Parameter.length("podium-storey-height", 4.5, 3.5, 6, "storey height of the podium", "平台層高"),
                ratio("wwr-north", 0.45, "windows in the north façade of the tower, by area", "大廈北面窗牆比"),
                ratio("wwr-east", 0.35, "windows in the east façade of the tower, by area", "大廈東面窗牆比"),
                ratio("wwr-south", 0.45, "windows in the south façade of the tower, by area", "大廈南面窗牆比"),
                ratio("wwr-west", 0.35, "windows in the west façade of the tower, by area", "大廈西面窗牆比"),
                ratio("wwr-podium", 0.5, "windows in the façades of the podium, by area", "平台各面窗牆比"),
                CommonParameters.trueNorth(10),
                Parameter.length("overhang", 0.6, 0, 2, "depth of the overhangs of the tower, 0 for none",
                        "大廈遮陽簷篷深度，0 為不設"),
                CommonParameters.shadingCoefficient(0.35), CommonParameters.visibleTransmittance(0.5),
                CommonParameters.visibleReflectance(0.15), CommonParameters.glassTransmittance(2.7),
                CommonParameters.wallConcrete(0.2), CommonParameters.wallInsulation(),
                Parameter.number("panel-watts", 40, 8, 80, "W", "an office luminaire", "每個辦公室燈具功率"),
                CommonParameters.lightingRatio(), CommonParameters.FAULTLESS);
    }

    private static Parameter ratio(String name, double value, String en, String zhHk) {
        return Parameter.number(name, value, 0, 0.75, "", en, zhHk);
    }

    @Override
    public void check(Parameters p) {
        CommonParameters.checkGlass(p);
        checkSetback(p, "width", "tower-east");
        checkSetback(p, "depth", "tower-north");
    }

    private static void checkSetback(Parameters p, String direction, String shift) {
        double least = p.number("tower-" + direction) + 2 * (SETBACK + Math.abs(p.number(shift)));
        if (p.number("podium-" + direction) < least) {
            throw new ParameterException("podium-" + direction,
                    Message.of("the value is {0} m, and the tower needs {1} m", "數值為 {0} m，而大廈需要 {1} m",
                            Decimal.plain(p.number("podium-" + direction)), Decimal.plain(least)),
                    Message.of("make it at least {0} m, or the tower smaller", "請增至最少 {0} m，或縮小大廈平面",
                            Decimal.plain(least)));
        }
    }

    @Override
    public void write(Parameters parameters, WriteOptions options, OutputStream out) throws IOException {
        check(parameters);
        BuildingWriter.write(new OfficeDesign(new OfficeDimensions(parameters)).building(), options, out);
    }

    @Override
    public SampleFacts facts(Parameters parameters) {
        check(parameters);
        return new OfficeFacts(new OfficeDimensions(parameters)).facts();
    }
}
