// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.units;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Unit;

/** Which kind of unit a measure type of IFC is given in, and the SI unit of that kind. */
public final class Measures {

    private static final Map<String, Unit> SI = new HashMap<>();

    static {
        put("LENGTHUNIT", Unit.METRE);
        put("AREAUNIT", Unit.SQUARE_METRE);
        put("VOLUMEUNIT", Unit.CUBIC_METRE);
        put("MASSUNIT", Unit.of("kg", Dimension.MASS, 1, 1));
        put("TIMEUNIT", SiNames.unit("SECOND"));
        put("PLANEANGLEUNIT", SiNames.unit("RADIAN"));
        put("SOLIDANGLEUNIT", SiNames.unit("STERADIAN"));
        put("THERMODYNAMICTEMPERATUREUNIT", Unit.KELVIN);
        put("AMOUNTOFSUBSTANCEUNIT", SiNames.unit("MOLE"));
        put("ELECTRICCURRENTUNIT", SiNames.unit("AMPERE"));
        put("ELECTRICVOLTAGEUNIT", SiNames.unit("VOLT"));
        put("ELECTRICRESISTANCEUNIT", SiNames.unit("OHM"));
        put("ELECTRICCONDUCTANCEUNIT", SiNames.unit("SIEMENS"));
        put("ELECTRICCAPACITANCEUNIT", SiNames.unit("FARAD"));
        put("ELECTRICCHARGEUNIT", SiNames.unit("COULOMB"));
        put("INDUCTANCEUNIT", SiNames.unit("HENRY"));
        put("MAGNETICFLUXUNIT", SiNames.unit("WEBER"));
        put("MAGNETICFLUXDENSITYUNIT", SiNames.unit("TESLA"));
        put("LUMINOUSINTENSITYUNIT", SiNames.unit("CANDELA"));
        put("LUMINOUSFLUXUNIT", SiNames.unit("LUMEN"));
        put("ILLUMINANCEUNIT", Unit.LUX);
        put("FREQUENCYUNIT", SiNames.unit("HERTZ"));
        put("FORCEUNIT", SiNames.unit("NEWTON"));
        put("PRESSUREUNIT", SiNames.unit("PASCAL"));
        put("ENERGYUNIT", SiNames.unit("JOULE"));
        put("POWERUNIT", Unit.WATT);
        put("RADIOACTIVITYUNIT", SiNames.unit("BECQUEREL"));
        put("ABSORBEDDOSEUNIT", SiNames.unit("GRAY"));
        put("DOSEEQUIVALENTUNIT", SiNames.unit("SIEVERT"));
        put("THERMALTRANSMITTANCEUNIT", Unit.TRANSMITTANCE);
        put("THERMALADMITTANCEUNIT", Unit.TRANSMITTANCE);
        put("THERMALCONDUCTANCEUNIT", Unit.CONDUCTIVITY);
        put("THERMALRESISTANCEUNIT", Unit.THERMAL_RESISTANCE);
        put("MASSDENSITYUNIT", Unit.DENSITY);
        put("SPECIFICHEATCAPACITYUNIT", "J/kgK", 2, 0, -2, 0, -1);
        put("HEATFLUXDENSITYUNIT", Unit.WATT_PER_SQUARE_METRE);
        put("HEATINGVALUEUNIT", "J/kg", 2, 0, -2, 0, 0);
        put("VOLUMETRICFLOWRATEUNIT", "m³/s", 3, 0, -1, 0, 0);
        put("MASSFLOWRATEUNIT", "kg/s", 0, 1, -1, 0, 0);
        put("LINEARVELOCITYUNIT", "m/s", 1, 0, -1, 0, 0);
        put("ANGULARVELOCITYUNIT", "rad/s", 0, 0, -1, 0, 0);
        put("ACCELERATIONUNIT", "m/s²", 1, 0, -2, 0, 0);
        put("ROTATIONALFREQUENCYUNIT", "1/s", 0, 0, -1, 0, 0);
        put("INTEGERCOUNTRATEUNIT", "1/s", 0, 0, -1, 0, 0);
        put("AREADENSITYUNIT", "kg/m²", -2, 1, 0, 0, 0);
        put("MASSPERLENGTHUNIT", "kg/m", -1, 1, 0, 0, 0);
        put("CURVATUREUNIT", "1/m", -1, 0, 0, 0, 0);
        put("DYNAMICVISCOSITYUNIT", "Pa s", -1, 1, -1, 0, 0);
        put("KINEMATICVISCOSITYUNIT", "m²/s", 2, 0, -1, 0, 0);
        put("MOISTUREDIFFUSIVITYUNIT", "m³/s", 3, 0, -1, 0, 0);
        put("ISOTHERMALMOISTURECAPACITYUNIT", "m³/kg", 3, -1, 0, 0, 0);
        put("VAPORPERMEABILITYUNIT", "kg/smPa", 0, 0, 1, 0, 0);
        put("LINEARFORCEUNIT", "N/m", 0, 1, -2, 0, 0);
        put("PLANARFORCEUNIT", "N/m²", -1, 1, -2, 0, 0);
        put("LINEARMOMENTUNIT", "N", 1, 1, -2, 0, 0);
        put("TORQUEUNIT", "Nm", 2, 1, -2, 0, 0);
        put("LINEARSTIFFNESSUNIT", "N/m", 0, 1, -2, 0, 0);
        put("ROTATIONALSTIFFNESSUNIT", "Nm/rad", 2, 1, -2, 0, 0);
        put("MODULUSOFELASTICITYUNIT", "Pa", -1, 1, -2, 0, 0);
        put("SHEARMODULUSUNIT", "Pa", -1, 1, -2, 0, 0);
        put("MODULUSOFSUBGRADEREACTIONUNIT", "N/m³", -2, 1, -2, 0, 0);
        put("MODULUSOFLINEARSUBGRADEREACTIONUNIT", "N/m²", -1, 1, -2, 0, 0);
        put("MODULUSOFROTATIONALSUBGRADEREACTIONUNIT", "N/rad", 1, 1, -2, 0, 0);
        put("MOMENTOFINERTIAUNIT", "m⁴", 4, 0, 0, 0, 0);
        put("SECTIONMODULUSUNIT", Unit.CUBIC_METRE);
        put("SECTIONAREAINTEGRALUNIT", "m⁵", 5, 0, 0, 0, 0);
        put("WARPINGCONSTANTUNIT", "m⁶", 6, 0, 0, 0, 0);
        put("WARPINGMOMENTUNIT", "Nm²", 3, 1, -2, 0, 0);
        put("ROTATIONALMASSUNIT", "kgm²", 2, 1, 0, 0, 0);
        put("TEMPERATUREGRADIENTUNIT", "K/m", -1, 0, 0, 0, 1);
        put("TEMPERATURERATEOFCHANGEUNIT", "K/s", 0, 0, -1, 0, 1);
        put("THERMALEXPANSIONCOEFFICIENTUNIT", "1/K", 0, 0, 0, 0, -1);
        put("SOUNDPOWERUNIT", Unit.WATT);
        put("SOUNDPRESSUREUNIT", SiNames.unit("PASCAL"));
        put("IONCONCENTRATIONUNIT", "kg/m³", -3, 1, 0, 0, 0);
    }

    private Measures() {
    }

    private static void put(String kind, Unit unit) {
        SI.put(kind, unit);
    }

    private static void put(String kind, String symbol, int length, int mass, int time, int current, int temperature) {
        SI.put(kind, Unit.of(symbol, new Dimension(length, mass, time, current, temperature, 0, 0), 1, 3));
    }

    /** The SI unit of a kind, an item of IfcUnitEnum or IfcDerivedUnitEnum; null where there is none. */
    public static Unit siUnit(String kind) {
        return SI.get(kind);
    }

    /**
     * The kind of unit a measure is given in: {@code LENGTHUNIT} for {@code IfcPositiveLengthMeasure}; null for what
     * has no unit, such as ratios, counts and plain numbers.
     */
    public static String kind(String measureType) {
        String upper = measureType.toUpperCase(Locale.ROOT);
        if (!upper.startsWith("IFC") || !upper.endsWith("MEASURE")) {
            return null;
        }
        String name = upper.substring(3, upper.length() - 7);
        if (name.startsWith("NONNEGATIVE")) {
            name = name.substring(11);
        } else if (name.startsWith("POSITIVE")) {
            name = name.substring(8);
        }
        String kind = switch (name) {
            case "THERMALCONDUCTIVITY" -> "THERMALCONDUCTANCEUNIT";
            case "SECTIONALAREAINTEGRAL" -> "SECTIONAREAINTEGRALUNIT";
            default -> name + "UNIT";
        };
        return SI.containsKey(kind) ? kind : null;
    }
}
