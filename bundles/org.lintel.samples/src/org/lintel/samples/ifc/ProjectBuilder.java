// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.List;
import org.lintel.ifc.step.Ref;
import org.lintel.samples.LengthUnit;
import org.lintel.samples.design.Building;

/** Writes the project: units, the context of the geometry with true north, and where that lies on the map. */
final class ProjectBuilder {

    private final Entities entities;
    private final Roots roots;
    private final LengthUnit unit;
    private Ref context;

    ProjectBuilder(Entities entities, Roots roots, LengthUnit unit) {
        this.entities = entities;
        this.roots = roots;
        this.unit = unit;
    }

    /** The geometric representation context, once the project is written. */
    Ref context() {
        return context;
    }

    Ref write(Building building) {
        var units = new UnitBuilder(entities);
        Ref assignment = units.assignment(unit);
        Ref origin = entities.add("IfcCartesianPoint", "Coordinates", List.of(0.0, 0.0, 0.0));
        Ref world = entities.add("IfcAxis2Placement3D", "Location", origin);
        Ref north = entities.add("IfcDirection", "DirectionRatios", List.of(sine(building), cosine(building)));
        context = entities.add("IfcGeometricRepresentationContext",
                "ContextType", "Model",
                "CoordinateSpaceDimension", 3,
                "Precision", unit.of(1) / 100,
                "WorldCoordinateSystem", world,
                "TrueNorth", north);
        if (!entities.isIfc2x3()) {
            mapConversion(building, units.metre());
        }
        return roots.add("IfcProject", "project", building.name(),
                "LongName", building.name(),
                "RepresentationContexts", List.of(context),
                "UnitsInContext", assignment);
    }

    /** The map's axes are metres; its grid north is taken for true north, which in Hong Kong is right to 0.1°. */
    private void mapConversion(Building building, Ref metre) {
        Ref crs = entities.add("IfcProjectedCRS",
                "Name", MapCoordinates.CRS,
                "Description", MapCoordinates.CRS_DESCRIPTION,
                "GeodeticDatum", MapCoordinates.DATUM,
                "VerticalDatum", MapCoordinates.VERTICAL_DATUM,
                "MapProjection", MapCoordinates.PROJECTION,
                "MapUnit", metre);
        entities.add("IfcMapConversion",
                "SourceCRS", context,
                "TargetCRS", crs,
                "Eastings", (double) building.site().eastings(),
                "Northings", (double) building.site().northings(),
                "OrthogonalHeight", building.site().groundLevel() / 1000.0,
                "XAxisAbscissa", cosine(building),
                "XAxisOrdinate", sine(building),
                "Scale", 1 / unit.of(1000));
    }

    /** True north as (x, y) is (sine, cosine); the project's x axis on the map is (cosine, sine). */
    static double sine(Building building) {
        return round(Math.sin(Math.toRadians(building.trueNorth())));
    }

    static double cosine(Building building) {
        return round(Math.cos(Math.toRadians(building.trueNorth())));
    }

    /** Twelve decimals are a micrometre over a hundred kilometres, and the same on every machine. */
    private static double round(double value) {
        return Math.round(value * 1e12) / 1e12 + 0.0;
    }
}
