// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.LengthUnit;

/** Writes the units of the project. */
final class UnitBuilder {

    private final Entities entities;
    private final Ref metre;
    private final Ref kilogram;
    private final Ref watt;
    private final Ref kelvin;
    private final List<Ref> units = new ArrayList<>();

    UnitBuilder(Entities entities) {
        this.entities = entities;
        metre = si("LENGTHUNIT", null, "METRE");
        kilogram = si("MASSUNIT", "KILO", "GRAM");
        watt = si("POWERUNIT", null, "WATT");
        kelvin = si("THERMODYNAMICTEMPERATUREUNIT", null, "KELVIN");
    }

    /** Metres, whatever the lengths of the file are given in. */
    Ref metre() {
        return metre;
    }

    Ref assignment(LengthUnit length) {
        units.add(length == LengthUnit.METRE ? metre : si("LENGTHUNIT", "MILLI", "METRE"));
        units.add(si("AREAUNIT", null, "SQUARE_METRE"));
        units.add(si("VOLUMEUNIT", null, "CUBIC_METRE"));
        units.add(degree());
        units.add(kilogram);
        units.add(si("TIMEUNIT", null, "SECOND"));
        units.add(kelvin);
        units.add(watt);
        units.add(si("LUMINOUSFLUXUNIT", null, "LUMEN"));
        units.add(si("ILLUMINANCEUNIT", null, "LUX"));
        units.add(derived("MASSDENSITYUNIT", kilogram, 1, metre, -3));
        units.add(derived("THERMALCONDUCTANCEUNIT", watt, 1, metre, -1, kelvin, -1));
        units.add(derived("THERMALTRANSMITTANCEUNIT", watt, 1, metre, -2, kelvin, -1));
        return entities.add("IfcUnitAssignment", "Units", units);
    }

    private Ref si(String type, String prefix, String name) {
        return entities.add("IfcSIUnit",
                "UnitType", StepWriter.item(type),
                "Prefix", prefix == null ? null : StepWriter.item(prefix),
                "Name", StepWriter.item(name));
    }

    private Ref degree() {
        Ref radian = si("PLANEANGLEUNIT", null, "RADIAN");
        Ref dimensions = entities.add("IfcDimensionalExponents",
                "LengthExponent", 0,
                "MassExponent", 0,
                "TimeExponent", 0,
                "ElectricCurrentExponent", 0,
                "ThermodynamicTemperatureExponent", 0,
                "AmountOfSubstanceExponent", 0,
                "LuminousIntensityExponent", 0);
        Ref factor = entities.add("IfcMeasureWithUnit",
                "ValueComponent", StepWriter.typed("IfcPlaneAngleMeasure", Math.PI / 180),
                "UnitComponent", radian);
        return entities.add("IfcConversionBasedUnit",
                "Dimensions", dimensions,
                "UnitType", StepWriter.item("PLANEANGLEUNIT"),
                "Name", "DEGREE",
                "ConversionFactor", factor);
    }

    private Ref derived(String type, Object... unitsAndExponents) {
        var elements = new ArrayList<Ref>();
        for (int i = 0; i < unitsAndExponents.length; i += 2) {
            elements.add(entities.add("IfcDerivedUnitElement",
                    "Unit", unitsAndExponents[i],
                    "Exponent", unitsAndExponents[i + 1]));
        }
        return entities.add("IfcDerivedUnit", "Elements", elements, "UnitType", StepWriter.item(type));
    }
}
