// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.carpark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lintel.core.text.Text;
import org.lintel.samples.CommonParameters;
import org.lintel.samples.FactSheet;
import org.lintel.samples.Parameter;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.WriteOptions;
import org.lintel.samples.ifc.BuildingWriter;

/** A car park with chargers for electric vehicles, and new luminaires outdoors. */
public final class CarPark implements Sample {

    @Override
    public String id() {
        return "car-park";
    }

    @Override
    public Text title() {
        return Text.of("Car park", "停車場");
    }

    @Override
    public Text description() {
        return Text.of("A car park on one floor with chargers for electric vehicles, lit to the Building Energy Code, with LED "
                + "luminaires outdoors in the place of others: what hk-green and hk-bec ask of parking and outdoor lighting.",
                "單層停車場，設有電動車充電器，照明按《建築物能源效益守則》設計，室外以 LED 照明器取代原有照明器：可見 hk-green 及 hk-bec 對泊車及室外照明的要求。");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.count("stalls", 24, 4, 200, "parking spaces", "泊車位數目"),
                Parameter.number("charger-kilowatts", 7, 0, 50, "kW", "output power of each charger", "每個充電器的輸出功率"),
                Parameter.count("outdoor-luminaires", 12, 0, 60, "luminaires outdoors", "室外照明器數目"),
                Parameter.number("outdoor-watts", 40, 8, 400, "W", "a luminaire outdoors", "每個室外照明器功率"),
                Parameter.number("replaced-watts", 150, 8, 1000, "W", "a luminaire that it replaces", "每個被更換照明器功率"),
                Parameter.number("outdoor-hours", 4000, 0, 8784, "h", "hours of use outdoors in a year", "室外照明每年使用時數"),
                CommonParameters.trueNorth(0), CommonParameters.lightingRatio());
    }

    @Override
    public void check(Parameters parameters) {
        // all fit each other
    }

    @Override
    public void write(Parameters parameters, WriteOptions options, OutputStream out) throws IOException {
        BuildingWriter.write(new CarParkDesign(parameters).building(), options, out);
    }

    @Override
    public SampleFacts facts(Parameters p) {
        FactSheet sheet = new FactSheet(id(), p.number("true-north"));
        // rows of stalls 2.5 m by 5 m on both sides of an aisle of 6 m, in walls of 150 mm
        int width = (p.count("stalls") + 1) / 2 * 2500;
        sheet.count("IfcBuildingStorey", 2);
        sheet.count("IfcWall", 8);
        sheet.count("IfcSlab", 1);
        sheet.count("IfcLightFixture", p.count("outdoor-luminaires"));
        for (int side = 0; side < 4; side++) {
            double length = (side % 2 == 0 ? width + 300 : 16300) / 1000.0;
            sheet.facade("G/F", "tower", "NESW".substring(side, side + 1), 90 * side, length * 3.2, 0, 0, 0, 0, 0);
        }
        double area = width / 1000.0 * 16;
        sheet.space("00", "G/F", "room-1", "0001", "CAR_PARK", area,
                Math.max(1, (int) Math.floor(p.number("lighting-ratio") * 3.0 * area / 12)), 12, 0, 3.0);
        sheet.roof("G/F", "tower", area);
        sheet.buildUp("external-wall", 0.164, new FactSheet.Layer(150, 2.16, 2400));
        sheet.roofBuildUp();
        return sheet.facts((width + 300) / 1000.0 * 16.3);
    }
}
