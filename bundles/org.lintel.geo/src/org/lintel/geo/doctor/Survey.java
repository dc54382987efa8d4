// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.georeference.Extent;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.georeference.SitePosition;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Transform;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** What checks know of a model: its statements, and what several of them need, worked out once. */
public final class Survey {

    private static final String LOT_AREA = "LotArea";

    private final Model model;
    private final String file;
    private final Progress progress;
    private final GeometryEngine engine;
    private final Georeference geo;
    private final MapOperation op;
    private final ModelToMap map;
    private final Register register;
    private Extent extent;
    private OtherSystem other;
    private boolean otherKnown;

    /** @param file as edits shall name it */
    public Survey(Model model, String file, Progress progress) {
        this(model, file, progress, new NativeEngine(), null, null);
    }

    /** @param register that knows what the model claims to be; null where there is none at hand */
    public Survey(Model model, String file, Progress progress, Register register) {
        this(model, file, progress, new NativeEngine(), null, register);
    }

    /**
     * The same with an engine.
     *
     * @param engine that computes the bodies if they are asked for
     */
    public Survey(Model model, String file, Progress progress, GeometryEngine engine) {
        this(model, file, progress, engine, null, null);
    }

    /** @param extent of the bodies, where it is known already; null else */
    Survey(Model model, String file, Progress progress, Extent extent, Register register) {
        this(model, file, progress, new NativeEngine(), extent, register);
    }

    private Survey(Model model, String file, Progress progress, GeometryEngine engine, Extent extent, Register register) {
        this.engine = engine;
        this.register = register;
        this.extent = extent;
        this.model = model;
        this.file = file;
        this.progress = progress;
        this.geo = Georeference.of(model);
        this.op = geo.operation();
        this.map = ModelToMap.of(geo);
    }

    public Model model() {
        return model;
    }

    String file() {
        return file;
    }

    Progress progress() {
        return progress;
    }

    public Georeference geo() {
        return geo;
    }

    /** The map operation that counts; null where there is none. */
    MapOperation op() {
        return op;
    }

    /** The system that the map operation's name means; null where it means none that is known. */
    Crs crs() {
        return op == null ? null : op.crs().meant();
    }

    /** The system that is meant where the one named cannot be; null where none is known. */
    synchronized OtherSystem otherSystem() {
        if (!otherKnown) {
            other = OtherSystem.of(this);
            otherKnown = true;
        }
        return other;
    }

    /** The way onto the map by the best that the model has; null where there is none. */
    public ModelToMap map() {
        return map;
    }

    /** The bodies; computed when first asked for. */
    public synchronized Extent extent() {
        if (extent == null) {
            extent = Extent.of(model, engine, progress);
        }
        return extent;
    }

    /** The bodies if they have been computed; else null. */
    synchronized Extent knownExtent() {
        return extent;
    }

    /** What registers have of what the model claims to be; null where none is at hand. */
    public Register register() {
        return register;
    }

    /** What the register at hand says of the claimed building or lot, by the names of {@code Lintel_Register}; null for nothing. */
    Object registered(String name) {
        Register.Answer answer = claimed(name);
        return answer == null ? null : answer.figures().get(name);
    }

    /** Why the register at hand does not say it; null where there is none. */
    Message whyUnregistered(String name) {
        Register.Answer answer = claimed(name);
        if (answer == null && register != null) {
            return name.equals(LOT_AREA) ? Message.of("the model names no lot", "模型沒有註明地段")
                    : Message.of("the model names no building of a register", "模型沒有註明登記冊內的建築物");
        }
        if (answer == null) {
            return null;
        }
        return answer.why() != null ? answer.why() : Message.of("the register at hand leaves it empty",
                "現有登記冊沒有填寫");
    }

    private Register.Answer claimed(String name) {
        if (register == null) {
            return null;
        }
        if (name.equals(LOT_AREA)) {
            String title = geo.sites().stream().map(site -> site.site().text("LandTitleNumber"))
                    .filter(each -> each != null && !each.isBlank()).findFirst().orElse(null);
            return title == null ? null : register.lot(title.strip());
        }
        List<BuildingId> ids = BuildingId.of(model).stream().filter(BuildingId::isWell).toList();
        return ids.isEmpty() ? null : register.buildings(ids);
    }

    /** What the model's buildings cover in its plan; empty where nothing can be computed. Only with a register. */
    Geometry footprint() {
        return register.footprint(model, progress);
    }

    /** The same on the map; only where there is a {@link #map}. */
    Geometry footprintOnMap() {
        Geometry area = footprint().copy();
        area.apply((CoordinateFilter) point -> {
            double[] at = map.fromPlan(point.x, point.y);
            point.setX(at[0]);
            point.setY(at[1]);
        });
        area.geometryChanged();
        return area;
    }

    /** Easting, northing and height of the site by the map operation; null where there is none, or no site. */
    double[] siteByMap() {
        SitePosition site = geo.site();
        return op == null || site == null ? null : map.apply(origin(site));
    }

    private static double[] origin(SitePosition site) {
        return site.placement().known() ? site.placement().origin() : Transform.IDENTITY.origin();
    }

    /** Whether the map operation puts the model where its system is meant for. */
    boolean isOnMap() {
        double[] at = siteOrOrigin();
        return at != null && crs() != null && crs().bounds().contains(at[0], at[1]);
    }

    /** The site, or the model's origin, by the map operation; null without one. */
    double[] siteOrOrigin() {
        double[] site = siteByMap();
        return site != null || op == null ? site : map.apply(0, 0, 0);
    }

    /** Latitude and longitude of the site in the system of the map; null where either is not known. */
    double[] siteByAngles() {
        SitePosition site = geo.site();
        return site == null || !site.hasPosition() || site.isBeyondPole() || crs() == null ? null
                : onMap(site.longitude().degrees(), site.latitude().degrees());
    }

    /** A place in the system of the map; null where it has none. */
    double[] onMap(double longitude, double latitude) {
        try {
            return crs() == null ? null : Transformation.between(CrsTable.WGS84, crs()).apply(longitude, latitude);
        } catch (CrsException e) {
            return null;
        }
    }

    /** Longitude and latitude of a place of the map; null where its system is not known. */
    double[] degrees(double[] at) {
        try {
            return at == null || crs() == null ? null : Transformation.between(crs(), CrsTable.WGS84).apply(at[0], at[1]);
        } catch (CrsException e) {
            return null;
        }
    }

    static String metres(double value) {
        return Decimal.fixed(value, 3);
    }

    /** {@code E 834141.553 N 819946.786}. */
    static String place(double easting, double northing) {
        return "E " + metres(easting) + " N " + metres(northing);
    }

    static String angle(double degrees) {
        return Decimal.fixed(degrees, 6) + "°";
    }
}
