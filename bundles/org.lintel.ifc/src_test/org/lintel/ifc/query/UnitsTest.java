// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;

class UnitsTest {

    private static final String PROJECT = "#1=IFCPROJECT($,$,$,$,$,$,$,$,#2);";

    private static Units of(String... units) {
        var lines = new String[units.length + 2];
        var refs = new StringBuilder();
        for (int i = 0; i < units.length; i++) {
            lines[i + 2] = units[i];
            if (units[i].contains("UNIT.,") || units[i].contains("IFCMONETARYUNIT")) {
                refs.append(refs.isEmpty() ? "" : ",").append(units[i], 0, units[i].indexOf('='));
            }
        }
        lines[0] = PROJECT;
        lines[1] = "#2=IFCUNITASSIGNMENT((" + refs + "));";
        return Units.of(Spf.model("IFC4", lines));
    }

    @ParameterizedTest
    @CsvSource({"$,METRE,1,m", ".MILLI.,METRE,0.001,mm", ".CENTI.,METRE,0.01,cm", ".KILO.,METRE,1000,km",
        "$,SQUARE_METRE,1,m²", ".MILLI.,SQUARE_METRE,1E-6,mm²", ".MILLI.,CUBIC_METRE,1E-9,mm³",
                ".DECI.,CUBIC_METRE,0.001,dm³",
        "$,GRAM,0.001,g", ".KILO.,GRAM,1,kg", ".KILO.,WATT,1000,kW", ".HECTO.,PASCAL,100,hPa"})
    void si(String prefix, String name, double factor, String symbol) {
        Unit unit = of("#3=IFCSIUNIT(*,.LENGTHUNIT.," + prefix + ",." + name + ".);").lengthUnit();
        assertEquals(factor, unit.factor());
        assertEquals(symbol, unit.symbol());
    }

    @Test
    void familiarUnitsAreTheFamiliarObjects() {
        assertSame(Unit.MILLIMETRE, of("#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);").lengthUnit());
        assertSame(Unit.KILOWATT, of("#3=IFCSIUNIT(*,.POWERUNIT.,.KILO.,.WATT.);").unitOf("IfcPowerMeasure"));
        assertSame(Unit.CELSIUS, of("#3=IFCSIUNIT(*,.THERMODYNAMICTEMPERATUREUNIT.,$,.DEGREE_CELSIUS.);")
                .unitOf("IfcThermodynamicTemperatureMeasure"));
    }

    @Test
    void conversionBased() {
        Units units = of("#3=IFCCONVERSIONBASEDUNIT(#4,.LENGTHUNIT.,'FOOT',#5);",
                "#4=IFCDIMENSIONALEXPONENTS(1,0,0,0,0,0,0);",
                "#5=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(304.8),#6);", "#6=IFCSIUNIT(*,.OTHER.,.MILLI.,.METRE.);",
                "#7=IFCCONVERSIONBASEDUNIT(#8,.PLANEANGLEUNIT.,'DEGREE',#9);",
                "#8=IFCDIMENSIONALEXPONENTS(0,0,0,0,0,0,0);",
                "#9=IFCMEASUREWITHUNIT(IFCPLANEANGLEMEASURE(0.0174532925199433),#10);",
                "#10=IFCSIUNIT(*,.OTHER.,$,.RADIAN.);");
        assertEquals(0.3048, units.lengthUnit().factor(), 1e-12);
        assertEquals("ft", units.lengthUnit().symbol());
        assertEquals(3.048, units.toSi("IfcPositiveLengthMeasure", 10), 1e-12);
        assertSame(Unit.DEGREE, units.angleUnit());
    }

    @Test
    void offsets() {
        Units units = of(
                "#3=IFCCONVERSIONBASEDUNITWITHOFFSET(#4,.THERMODYNAMICTEMPERATUREUNIT.,'FAHRENHEIT',#5,255.37222);",
                "#4=IFCDIMENSIONALEXPONENTS(0,0,0,0,1,0,0);",
                "#5=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.55555555555556),#6);",
                "#6=IFCSIUNIT(*,.OTHER.,$,.KELVIN.);");
        assertEquals(310.928, units.toSi("IfcThermodynamicTemperatureMeasure", 100), 0.001);
    }

    @Test
    void aNameAloneStillTellsFeetAndDegrees() {
        assertEquals(0.3048, of("#3=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'foot',$);").lengthUnit().factor());
        assertEquals(Unit.METRE, of("#3=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'cubit',$);").lengthUnit());
    }

    @Test
    void derived() {
        Units units = of("#3=IFCDERIVEDUNIT((#4,#5,#6),.THERMALTRANSMITTANCEUNIT.,$);",
                "#4=IFCDERIVEDUNITELEMENT(#7,1);",
                "#5=IFCDERIVEDUNITELEMENT(#8,-1);", "#6=IFCDERIVEDUNITELEMENT(#9,-3);",
                "#7=IFCSIUNIT(*,.OTHER.,.KILO.,.GRAM.);",
                "#8=IFCSIUNIT(*,.OTHER.,$,.KELVIN.);", "#9=IFCSIUNIT(*,.OTHER.,$,.SECOND.);",
                "#10=IFCDERIVEDUNIT((#11,#12),.VOLUMETRICFLOWRATEUNIT.,$);", "#11=IFCDERIVEDUNITELEMENT(#13,3);",
                "#12=IFCDERIVEDUNITELEMENT(#9,-1);", "#13=IFCSIUNIT(*,.OTHER.,.DECI.,.METRE.);");
        assertSame(Unit.TRANSMITTANCE, units.unitOf("IfcThermalTransmittanceMeasure"));
        Unit flow = units.unitOf("IfcVolumetricFlowRateMeasure");
        assertEquals(0.001, flow.factor(), 1e-15);
        assertEquals("dm³/s", flow.symbol());
        assertEquals(new Dimension(3, 0, -1, 0, 0, 0, 0), flow.dimension());
    }

    @Test
    void cyclesAndDamageGiveNoUnit() {
        Units units = of("#3=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'x',#4);",
                "#4=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(2.),#3);",
                "#5=IFCDERIVEDUNIT((#6),.MASSDENSITYUNIT.,$);", "#6=IFCDERIVEDUNITELEMENT(#5,1);",
                "#7=IFCDERIVEDUNIT((#8),.TORQUEUNIT.,$);", "#8=IFCDERIVEDUNITELEMENT(#9,100000000);",
                "#9=IFCSIUNIT(*,.OTHER.,$,.METRE.);", "#10=IFCSIUNIT(*,.AREAUNIT.,$,.NOSUCH.);",
                "#11=IFCMONETARYUNIT('HKD');",
                "#12=IFCCONVERSIONBASEDUNIT($,.VOLUMEUNIT.,'x',#13);",
                "#13=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.),#9);");
        assertFalse(units.given("LENGTHUNIT"));
        assertEquals(Unit.METRE, units.lengthUnit());
        assertEquals(Unit.DENSITY, units.unitOf("IfcMassDensityMeasure"));
        assertFalse(units.given("TORQUEUNIT"));
        assertFalse(units.given("AREAUNIT"));
        assertFalse(units.given("VOLUMEUNIT"));
    }

    @Test
    void measuresWithoutUnits() {
        Units units = of("#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);");
        assertTrue(units.given("LENGTHUNIT"));
        assertNull(units.unitOf("IfcRatioMeasure"));
        assertNull(units.unitOf("IfcCountMeasure"));
        assertNull(units.unitOf("IfcLabel"));
        assertEquals(0.5, units.toSi("IfcPositiveRatioMeasure", 0.5));
        assertEquals(Unit.CONDUCTIVITY, units.unitOf("IfcThermalConductivityMeasure"));
        assertEquals(0.002, units.toSi("IfcNonNegativeLengthMeasure", 2), 1e-15);
    }

    @Test
    void aModelWithoutUnitsIsRead() {
        Model empty = Spf.model("IFC2X3", "#1=IFCWALL($,$,$,$,$,$,$,$);");
        assertEquals(Unit.METRE, Units.of(empty).lengthUnit());
        assertSame(Units.of(empty), Units.of(empty));
    }

    @Test
    void sharedPartsDoNotMultiplyWithoutEnd() {
        var lines = new String[61];
        lines[0] = "#3=IFCDERIVEDUNIT((#100,#100,#100),.TORQUEUNIT.,$);";
        for (int i = 0; i < 30; i++) {
            lines[i + 1] = "#" + (100 + i) + "=IFCDERIVEDUNITELEMENT(#" + (200 + i) + ",1);";
            lines[i + 31] = "#" + (200 + i) + "=IFCDERIVEDUNIT((#" + (101 + i) + ",#" + (101 + i) + "),.USER.,$);";
        }
        assertFalse(of(lines).given("TORQUEUNIT"));
    }
}
