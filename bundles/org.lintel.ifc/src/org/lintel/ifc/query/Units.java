// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.units.Measures;
import org.lintel.ifc.units.UnitReader;

/** The units a model is written in: those of the project's IfcUnitAssignment, SI where it names none. */
public final class Units {

    private static final Unit NO_UNIT = Unit.of("", Unit.NONE.dimension(), 1, 3);

    private final Map<String, Unit> assigned = new HashMap<>();
    private final ConcurrentMap<Integer, Unit> read = new ConcurrentHashMap<>();

    private Units(Model model) {
        Instance assignment = assignment(model);
        if (assignment == null) {
            return;
        }
        for (Instance unit : assignment.refs("Units")) {
            String kind = unit.enumeration("UnitType");
            Unit value = UnitReader.read(unit);
            if (kind != null && value != null) {
                assigned.putIfAbsent(kind.toUpperCase(Locale.ROOT), value);
            }
        }
    }

    public static Units of(Model model) {
        return model.shared(Units.class, Units::new);
    }

    /** That of the first project that has one, else the first there is. */
    private static Instance assignment(Model model) {
        for (String type : List.of("IfcProject", "IfcProjectLibrary")) {
            for (Instance context : model.instances(type, false)) {
                Instance assignment = context.ref("UnitsInContext");
                if (assignment != null) {
                    return assignment;
                }
            }
        }
        List<Instance> all = model.instances("IfcUnitAssignment", false);
        return all.isEmpty() ? null : all.getFirst();
    }

    public Unit lengthUnit() {
        return kind("LENGTHUNIT");
    }

    public Unit areaUnit() {
        return kind("AREAUNIT");
    }

    public Unit volumeUnit() {
        return kind("VOLUMEUNIT");
    }

    /** Radian where the model names none. */
    public Unit angleUnit() {
        return kind("PLANEANGLEUNIT");
    }

    /** Whether the model itself assigns a unit of a kind, {@code LENGTHUNIT}, {@code THERMALTRANSMITTANCEUNIT} …. */
    public boolean given(String kind) {
        return assigned.containsKey(kind);
    }

    /** The unit of a kind, the SI unit where the model assigns none; null for kinds that are not known. */
    public Unit kind(String kind) {
        Unit unit = assigned.get(kind);
        return unit != null ? unit : Measures.siUnit(kind);
    }

    /**
     * The unit that values of a measure type, {@code IfcLengthMeasure}, are given in; null where such values have none.
     */
    public Unit unitOf(String measureType) {
        String kind = Measures.kind(measureType);
        return kind == null ? null : kind(kind);
    }

    /** A value of a measure type in SI units; as it is where such values have no unit. */
    public double toSi(String measureType, double value) {
        Unit unit = unitOf(measureType);
        return unit == null ? value : unit.toSi(value);
    }

    /** The unit that an IfcUnit of the model stands for; null for monetary, context-dependent and damaged ones. */
    public Unit read(Instance unit) {
        Unit known = read.computeIfAbsent(unit.row(), row -> {
            Unit made = UnitReader.read(unit);
            return made == null ? NO_UNIT : made;
        });
        return known == NO_UNIT ? null : known;
    }
}
