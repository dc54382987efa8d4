// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.georeference.SitePosition;

/**
 * A coordinate system other than the one named, in which a map operation puts the site where its latitude and longitude
 * are: the numbers are right then, and the name is wrong.
 *
 * @param systems that fit; several where they have the same numbers, as the UTM zones of WGS 84 and ETRS89
 * @param apart metres between the two
 */
record OtherSystem(List<Crs> systems, double apart) {

    /** Two systems that differ by less cannot be told apart by degrees cut off to seconds; metres. */
    private static final double TELLS_APART = 500;

    OtherSystem {
        systems = List.copyOf(systems);
    }

    /** Null where the named system holds, or none fits. */
    static OtherSystem of(Survey s) {
        SitePosition site = s.geo().site();
        double[] at = s.siteByMap();
        if (at == null || !site.hasPosition() || site.isBeyondPole()) {
            return null;
        }
        double[] named = s.siteByAngles();
        if (named != null && Math.hypot(at[0] - named[0], at[1] - named[1]) < TELLS_APART) {
            return null;
        }
        double lon = site.longitude().degrees();
        double lat = site.latitude().degrees();
        double within = site.isWholeSeconds() ? PositionCheck.WHOLE_SECOND : PositionCheck.ANOTHER_PLACE;
        List<Crs> found = new ArrayList<>();
        double least = Double.MAX_VALUE;
        for (Crs crs : candidates(lon, lat)) {
            double apart = crs.equals(s.crs()) || !crs.bounds().contains(at[0], at[1]) ? Double.MAX_VALUE
                    : apart(crs, at, lon, lat);
            if (apart < within) {
                found.add(crs);
                least = Math.min(least, apart);
            }
        }
        return found.isEmpty() ? null : new OtherSystem(found, least);
    }

    private static List<Crs> candidates(double lon, double lat) {
        List<Crs> all = new ArrayList<>();
        CrsTable.named().stream().filter(crs -> !crs.isGeographic()).forEach(all::add);
        int zone = (int) Math.floor((lon + 180) / 6) + 1;
        for (int each = zone - 1; each <= zone + 1; each++) {
            if (each >= 1 && each <= 60) {
                all.add(CrsTable.find("EPSG:" + ((lat < 0 ? 32700 : 32600) + each)));
                Crs etrs = lat < 0 ? null : CrsTable.find("EPSG:" + (25800 + each));
                if (etrs != null) {
                    all.add(etrs);
                }
            }
        }
        return all;
    }

    private static double apart(Crs crs, double[] at, double lon, double lat) {
        try {
            double[] there = Transformation.between(CrsTable.WGS84, crs).apply(lon, lat);
            double apart = Math.hypot(at[0] - there[0], at[1] - there[1]);
            return Double.isFinite(apart) ? apart : Double.MAX_VALUE;
        } catch (CrsException e) {
            return Double.MAX_VALUE;
        }
    }
}
