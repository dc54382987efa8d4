// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Along;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Profiles;
import org.lintel.geometry.profile.Region;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/**
 * Reads solids and surfaces of sections that stand along a curve, between which they change evenly: those of IFC4X3 by
 * distance, and the sectioned spine.
 */
final class SectionedSolids {

    private static final int MOST_SECTIONS = 10_000;

    private final Items items;
    private final Curves curves;
    private final Profiles profiles;

    SectionedSolids(Items items, Curves curves, Profiles profiles) {
        this.items = items;
        this.curves = curves;
        this.profiles = profiles;
    }

    /** Where a section stands: a distance, and by how much it is moved on, to the left and up; axes where given. */
    private record Station(double distance, double on, double left, double up, Vec z, Vec x) {
    }

    /** IfcSectionedSolidHorizontal: sections stand upright, X of the profile to the left, Y up. */
    Mesh solid(Instance solid) {
        Along along = Along.of(items, curves, items.ref(solid, "Directrix"));
        List<Station> stations = stations(solid);
        List<Instance> sections = sections(solid, stations.size());
        var mesh = new MeshBuilder();
        int regions = profiles.regions(sections.getFirst()).size();
        for (int r = 0; r < regions; r++) {
            var all = new ArrayList<Loft.Section>();
            for (int i = 1; i < stations.size(); i++) {
                Region[] both = pair(solid, sections, i, r, regions);
                List<Double> stops = stops(along, stations, i, all.size());
                for (int k = i == 1 ? 0 : 1; k < stops.size(); k++) {
                    double share = share(stations, i, stops, k);
                    Station at = mixed(stations.get(i - 1), stations.get(i), share);
                    all.add(new Loft.Section(Loft.between(both[0], both[1], share, at.left, at.up),
                            place(along, at, true)));
                }
            }
            Mesh body = Loft.body(evened(all));
            if (body == null) {
                throw mismatch(solid);
            }
            mesh.add(body, Matrix.IDENTITY);
        }
        return mesh.build(true);
    }

    private static ItemException mismatch(Instance solid) {
        return ItemException.damaged(solid, "its sections do not match", "其各截面不相符");
    }

    private Region[] pair(Instance solid, List<Instance> sections, int i, int r, int regions) {
        List<Region> a = profiles.regions(sections.get(i - 1));
        List<Region> b = profiles.regions(sections.get(i));
        Region[] both = a.size() == regions && b.size() == regions ? Loft.matched(a.get(r), b.get(r)) : null;
        if (both == null) {
            throw mismatch(solid);
        }
        return both;
    }

    /** Where one span needs more points in its rings than the next, all get as many. */
    private static List<Loft.Section> evened(List<Loft.Section> sections) {
        Region most = sections.getFirst().region();
        boolean same = true;
        for (Loft.Section section : sections) {
            same &= section.region().outer().length == most.outer().length;
            most = section.region().outer().length > most.outer().length ? section.region() : most;
        }
        if (same) {
            return sections;
        }
        var evened = new ArrayList<Loft.Section>();
        for (int pass = 0; pass < 2; pass++) {
            evened.clear();
            for (Loft.Section section : sections) {
                Region[] both = Loft.matched(section.region(), most);
                if (both == null) {
                    return sections;
                }
                most = both[1];
                evened.add(new Loft.Section(both[0], section.at()));
            }
        }
        return evened;
    }

    /** IfcSectionedSurface: lines instead of areas. */
    Mesh surface(Instance surface) {
        Along along = Along.of(items, curves, items.ref(surface, "Directrix"));
        List<Station> stations = stations(surface);
        List<Instance> sections = sections(surface, stations.size());
        var lines = new ArrayList<double[]>();
        var places = new ArrayList<Matrix>();
        for (int i = 1; i < stations.size(); i++) {
            double[][] both = Loft.matched(line(sections.get(i - 1)), line(sections.get(i)), false);
            List<Double> stops = stops(along, stations, i, lines.size());
            for (int k = i == 1 ? 0 : 1; k < stops.size(); k++) {
                double share = share(stations, i, stops, k);
                Station at = mixed(stations.get(i - 1), stations.get(i), share);
                lines.add(Loft.between(both[0], both[1], share, at.left, at.up));
                places.add(place(along, at, true));
            }
        }
        Mesh mesh = Loft.surface(lines, places);
        if (mesh == null) {
            throw mismatch(surface);
        }
        return mesh;
    }

    private double[] line(Instance profile) {
        Path path = profiles.open(profile);
        double[] line = new double[path.points().size() * 2];
        for (int i = 0; i < path.points().size(); i++) {
            line[i * 2] = path.points().get(i).x();
            line[i * 2 + 1] = path.points().get(i).y();
        }
        return line;
    }

    private static List<Double> stops(Along along, List<Station> stations, int i, int sofar) {
        double from = Math.min(stations.get(i - 1).distance, along.length());
        double to = Math.min(stations.get(i).distance, along.length());
        List<Double> stops = to > from ? along.stops(from, to) : List.of(from, to);
        return sofar + stops.size() > MOST_SECTIONS ? List.of(from, to) : stops;
    }

    private static double share(List<Station> stations, int i, List<Double> stops, int k) {
        double length = stops.getLast() - stops.getFirst();
        return length > 0 ? (stops.get(k) - stops.getFirst()) / length : k == 0 ? 0 : 1;
    }

    private static Station mixed(Station a, Station b, double share) {
        return new Station(mixed(a.distance, b.distance, share), mixed(a.on, b.on, share),
                mixed(a.left, b.left, share), mixed(a.up, b.up, share), mixed(a.z, b.z, share),
                mixed(a.x, b.x, share));
    }

    private static double mixed(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static Vec mixed(Vec a, Vec b, double share) {
        return a == null || b == null ? null : a.times(1 - share).plus(b.times(share)).unit();
    }

    /** The place of a profile: its X to the left, its Y up, its area facing along the curve. */
    private static Matrix place(Along along, Station station, boolean upright) {
        Matrix at = along.at(Math.min(station.distance, along.length()));
        Vec tangent = at.direction(Vec.X);
        Vec left = at.direction(Vec.Y);
        Vec up = at.direction(Vec.Z);
        if (station.x != null && station.z != null && station.x.across(station.z) != null) {
            up = station.z;
            tangent = station.x.across(up);
            left = up.cross(tangent);
        } else if (upright && Math.abs(left.z()) < 1e-9 && left.cross(Vec.Z).unit() != null) {
            tangent = left.cross(Vec.Z).unit();
            up = Vec.Z;
        }
        return Matrix.of(left, up, tangent, at.origin().plus(tangent.times(station.on)));
    }

    private List<Instance> sections(Instance solid, int stations) {
        List<Instance> sections = items.refs(solid, "CrossSections");
        if (sections.size() != stations || stations < 2 || stations > MOST_SECTIONS) {
            throw ItemException.damaged(solid, "it has not as many sections as positions, or fewer than two",
                    "其截面與位置數目不同，或少於兩個");
        }
        return sections;
    }

    private List<Station> stations(Instance solid) {
        var stations = new ArrayList<Station>();
        for (Instance position : items.refs(solid, "CrossSectionPositions")) {
            Instance point = position.is("IfcAxis2PlacementLinear") ? items.ref(position, "Location") : position;
            if (!(point.get("DistanceAlong") instanceof Object value) || !(Typed.unwrap(value) instanceof Number)) {
                throw ItemException.missing(point, "DistanceAlong");
            }
            boolean axes = position.is("IfcAxis2PlacementLinear");
            stations.add(new Station(items.length(point, "DistanceAlong"), items.lengthOr0(point, "OffsetLongitudinal"),
                    items.lengthOr0(point, "OffsetLateral"), items.lengthOr0(point, "OffsetVertical"),
                    axes ? items.direction(position, "Axis") : null,
                    axes ? items.direction(position, "RefDirection") : null));
        }
        for (int i = 1; i < stations.size(); i++) {
            if (stations.get(i).distance < stations.get(i - 1).distance) {
                throw ItemException.damaged(solid, "its positions run backwards", "其位置倒退");
            }
        }
        return stations;
    }

    /** IfcSectionedSpine: the sections stand where their placements say. */
    Mesh spine(Instance spine) {
        List<Instance> places = items.refs(spine, "CrossSectionPositions");
        List<Instance> sections = sections(spine, places.size());
        var mesh = new MeshBuilder();
        int regions = profiles.regions(sections.getFirst()).size();
        for (int r = 0; r < regions; r++) {
            var all = new ArrayList<Loft.Section>();
            for (int i = 1; i < sections.size(); i++) {
                Region[] both = pair(spine, sections, i, r, regions);
                if (i == 1) {
                    all.add(new Loft.Section(both[0], items.placement(places.getFirst())));
                }
                all.add(new Loft.Section(both[1], items.placement(places.get(i))));
            }
            Mesh body = Loft.body(evened(all));
            if (body == null) {
                throw mismatch(spine);
            }
            mesh.add(body, Matrix.IDENTITY);
        }
        return mesh.build(true);
    }
}
