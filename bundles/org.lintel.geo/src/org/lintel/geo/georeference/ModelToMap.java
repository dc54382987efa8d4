// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.ifc.query.Transform;

/**
 * The one way of points of a model onto its map: placements, then the world of the context, then the map operation; all in
 * metres and in double precision. What draws in single precision takes the {@link #origin} off first.
 */
public final class ModelToMap {

    private final Crs crs;
    private final int level;
    private final Transform world;
    private final double easting;
    private final double northing;
    private final double height;
    private final boolean heightKnown;
    private final double cos;
    private final double sin;
    private final double[] scale;

    private ModelToMap(Crs crs, int level, Transform world, double[] origin, boolean heightKnown, double rotation,
            double[] scale) {
        this.crs = crs;
        this.level = level;
        this.world = world;
        this.easting = origin[0];
        this.northing = origin[1];
        this.height = origin[2];
        this.heightKnown = heightKnown;
        this.cos = Math.cos(rotation);
        this.sin = Math.sin(rotation);
        this.scale = scale;
    }

    /**
     * The best that a model has: its map operation, else coordinates that are those of the map already, else latitude,
     * longitude and true north of its site.
     *
     * @return null where nothing tells
     */
    public static ModelToMap of(Georeference geo) {
        MapOperation op = geo.operation();
        Transform world = geo.world() == null || !geo.world().world().known() ? Transform.IDENTITY : geo.world().world();
        if (op != null) {
            return byOperation(op, geo.unit(), world);
        }
        double[] at = world.apply(geo.topmost().origin());
        if (CrsTable.HK80.bounds().contains(at[0], at[1])) {
            return new ModelToMap(CrsTable.HK80, CrsTable.HK80.bounds().contains(geo.topmost().origin()[0],
                    geo.topmost().origin()[1]) ? 30 : 40, world, new double[3], true, 0, new double[] {1, 1, 1});
        }
        SitePosition site = geo.site();
        return site == null || !site.hasPosition() ? null : bySite(site, geo, world);
    }

    /** No map at all: the model's own plan, as its first context's world has it; what a place is stated for. */
    public static ModelToMap plan(Georeference geo) {
        Transform world = geo.world() == null || !geo.world().world().known() ? Transform.IDENTITY : geo.world().world();
        return new ModelToMap(null, 0, world, new double[3], false, 0, new double[] {1, 1, 1});
    }

    /** By a map operation as it stands, the system null where the model names none that is known. */
    public static ModelToMap byOperation(MapOperation op, double unit, Transform world) {
        Scaling scaling = Scaling.of(op, unit);
        double mu = scaling.mapUnit();
        double h = op.height() == null ? 0 : op.height() * mu;
        double[] f = op.factors();
        double k = scaling.factor();
        return new ModelToMap(op.crs().meant(), 50, world, new double[] {op.eastings() * mu, op.northings() * mu, h},
                op.height() != null, Math.toRadians(op.rotation()), new double[] {k * f[0], k * f[1], k * f[2]});
    }

    private static ModelToMap bySite(SitePosition site, Georeference geo, Transform world) {
        double lon = site.longitude().degrees();
        double lat = site.latitude().degrees();
        Crs crs = crsAt(lon, lat);
        try {
            Transformation there = Transformation.between(CrsTable.WGS84, crs);
            double[] at = there.apply(lon, lat);
            double north = geo.world() == null || !geo.world().hasNorth() ? 0 : geo.world().north();
            double rotation = Math.toRadians(north + convergence(there, lon, lat));
            double[] local = world.apply(site.placement().known() ? site.placement().origin() : new double[3]);
            double cos = Math.cos(rotation);
            double sin = Math.sin(rotation);
            double[] origin = {at[0] - cos * local[0] + sin * local[1], at[1] - sin * local[0] - cos * local[1],
                site.elevation() == null ? 0 : site.elevation() - local[2]};
            return new ModelToMap(crs, 20, world, origin, site.elevation() != null, rotation, new double[] {1, 1, 1});
        } catch (CrsException e) {
            return null;
        }
    }

    /** The Hong Kong grid in Hong Kong, else the UTM zone. */
    private static Crs crsAt(double lon, double lat) {
        if (CrsTable.find("EPSG:4611").bounds().contains(lon, lat)) {
            return CrsTable.HK80;
        }
        int zone = Math.clamp((int) Math.floor((lon + 180) / 6) + 1, 1, 60);
        return CrsTable.find("EPSG:" + ((lat < 0 ? 32700 : 32600) + zone));
    }

    /** Degrees that true north lies anticlockwise from grid north at a place, of a way from WGS 84 to a grid. */
    public static double convergence(Transformation toGrid, double lon, double lat) throws CrsException {
        double[] here = toGrid.apply(lon, lat);
        double[] north = toGrid.apply(lon, lat + 1e-3);
        return Math.toDegrees(Math.atan2(here[0] - north[0], north[1] - here[1]));
    }

    /** A point of the file's world, in metres, as easting, northing and height in metres. */
    public double[] apply(double... point) {
        double[] p = world.apply(point);
        double[] at = fromPlan(p[0], p[1]);
        return new double[] {at[0], at[1], height + p[2] * scale[2]};
    }

    /** A point of the {@link #plan} as easting and northing, metres. */
    public double[] fromPlan(double px, double py) {
        double x = px * scale[0];
        double y = py * scale[1];
        return new double[] {easting + cos * x - sin * y, northing + sin * x + cos * y};
    }

    /** A place on the map in the file's world, metres. */
    public double[] back(double e, double n, double h) {
        double x = (cos * (e - easting) + sin * (n - northing)) / scale[0];
        double y = (-sin * (e - easting) + cos * (n - northing)) / scale[1];
        return world.inverse().apply(new double[] {x, y, (h - height) / scale[2]});
    }

    /** The system of the map; null where the model names none that is known. */
    public Crs crs() {
        return crs;
    }

    /** Which level it is taken from: 20, 30, 40 or 50; 0 for the plan. */
    public int level() {
        return level;
    }

    /** Whether heights are told; else they count from the model's own zero. */
    public boolean heightKnown() {
        return heightKnown;
    }

    /** Degrees that the model's X axis is turned anticlockwise from east. */
    public double rotation() {
        double degrees = Math.toDegrees(Math.atan2(sin, cos));
        return degrees == 0 ? 0.0 : degrees;
    }

    /** Where the model's origin is put, to whole metres: what to take off before numbers lose their last digits. */
    public double[] origin() {
        return new double[] {Math.rint(easting), Math.rint(northing), Math.rint(height)};
    }
}
