// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Transform;
import org.lintel.ifc.query.Units;

/**
 * Everything a model says about where on earth it stands, by the levels of Clemen and Görne (LoGeoRef 10 to 50). Each is
 * read for itself; whether they agree is for others to say.
 *
 * @param unit metres in the project's unit of length
 * @param sites in the order of the file, with levels 20 and 30
 * @param top what stands highest of the spatial structure where there is no site; empty else
 */
public record Georeference(Model model, double unit, List<PostalAddress> addresses, List<SitePosition> sites,
        List<Transform> top, List<WorldSystem> worlds, List<MapOperation> operations) {

    /** Beyond this a placement is meant to be a position on a map, not in a building; metres. */
    public static final double FAR = 10_000;

    public static Georeference of(Model model) {
        return model.shared(Georeference.class, Georeference::read);
    }

    private static Georeference read(Model model) {
        double unit = Units.of(model).lengthUnit().factor();
        Placements placements = Placements.of(model);
        List<PostalAddress> addresses = new ArrayList<>();
        List<SitePosition> sites = new ArrayList<>();
        for (Instance site : model.instances("IfcSite", true)) {
            add(PostalAddress.read(site, "SiteAddress"), addresses);
            Double elevation = site.number("RefElevation");
            sites.add(new SitePosition(site, CompoundAngle.read(site.get("RefLatitude")),
                    CompoundAngle.read(site.get("RefLongitude")), elevation == null ? null : elevation * unit,
                    placements.of(site)));
        }
        for (Instance building : model.instances("IfcBuilding", true)) {
            add(PostalAddress.read(building, "BuildingAddress"), addresses);
        }
        List<Transform> top = new ArrayList<>();
        if (sites.isEmpty()) {
            for (Instance building : model.instances("IfcBuilding", true)) {
                top.add(placements.of(building));
            }
        }
        return new Georeference(model, unit, List.copyOf(addresses), List.copyOf(sites), List.copyOf(top),
                worlds(model, placements), new OperationReader(model).all());
    }

    private static void add(PostalAddress address, List<PostalAddress> addresses) {
        if (address != null && !address.isEmpty()) {
            addresses.add(address);
        }
    }

    /** Contexts of the model in three dimensions, without subcontexts; of a file that marks none, all. */
    private static List<WorldSystem> worlds(Model model, Placements placements) {
        List<WorldSystem> marked = new ArrayList<>();
        List<WorldSystem> all = new ArrayList<>();
        for (Instance context : model.instances("IfcGeometricRepresentationContext", false)) {
            Instance north = context.ref("TrueNorth");
            var world = new WorldSystem(context, placements.axis(context.ref("WorldCoordinateSystem")), degrees(north));
            all.add(world);
            if ("Model".equalsIgnoreCase(context.text("ContextType"))) {
                marked.add(world);
            }
        }
        return List.copyOf(marked.isEmpty() ? all : marked);
    }

    private static double degrees(Instance direction) {
        if (direction == null || !(direction.get("DirectionRatios") instanceof List<?> ratios) || ratios.size() < 2
                || !(ratios.get(0) instanceof Number x) || !(ratios.get(1) instanceof Number y)
                || x.doubleValue() == 0 && y.doubleValue() == 0) {
            return Double.NaN;
        }
        double degrees = Math.toDegrees(Math.atan2(x.doubleValue(), y.doubleValue()));
        return degrees == 0 ? 0.0 : degrees;
    }

    /** The operation that counts: the first with a position in lengths; null where there is none. */
    public MapOperation operation() {
        return operations.stream().filter(MapOperation::hasPosition).findFirst().orElse(null);
    }

    /** The site that counts: the first with a position, else the first; null where there is none. */
    public SitePosition site() {
        return sites.stream().filter(SitePosition::hasPosition).findFirst()
                .orElse(sites.isEmpty() ? null : sites.getFirst());
    }

    /** The first world; null where there is none. */
    public WorldSystem world() {
        return worlds.isEmpty() ? null : worlds.getFirst();
    }

    /** Where the topmost structure stands in the world of the file; the origin where nothing says. */
    public Transform topmost() {
        Transform first = !sites.isEmpty() ? sites.getFirst().placement() : top.isEmpty() ? Transform.UNKNOWN
                : top.getFirst();
        return first.known() ? first : Transform.IDENTITY;
    }

    /** The levels that say something: 10, 20, 30, 40, 50. */
    public List<Integer> levels() {
        List<Integer> levels = new ArrayList<>();
        if (!addresses.isEmpty()) {
            levels.add(10);
        }
        if (sites.stream().anyMatch(SitePosition::hasPosition)) {
            levels.add(20);
        }
        if (isFar(topmost())) {
            levels.add(30);
        }
        if (worlds.stream().anyMatch(world -> isFar(world.world()))) {
            levels.add(40);
        }
        if (operations.stream().anyMatch(op -> op.eastings() != null && op.northings() != null)) {
            levels.add(50);
        }
        return List.copyOf(levels);
    }

    private static boolean isFar(Transform transform) {
        double[] at = transform.origin();
        return transform.known() && Math.hypot(at[0], at[1]) > FAR;
    }
}
