// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/** Says what a cache does not hold, and what would bring it. */
final class Lacking {

    private Lacking() {
    }

    /** @param area null where the whole layer was asked for */
    static GeodataException of(Path file, LayerId layer, Envelope area, List<Cell> missing) {
        if (area == null) {
            return new GeodataException("the cache {0} does not hold all of {1}; import its file, or sync it with --all",
                    "快取 {0} 未存有 {1} 的全部；請匯入檔案或以 --all 同步", file, layer);
        }
        String cells = missing.stream().limit(12).map(Cell::toString).collect(Collectors.joining(" "))
                + (missing.size() > 12 ? " …" : "");
        return new GeodataException("the cache {0} lacks {2} of {1} ({3}); \"lintel csdi sync {1} --bbox {4}\" fetches them",
                "快取 {0} 欠缺 {1} 的 {2}（{3}）；可用「lintel csdi sync {1} --bbox {4}」取得", file, layer,
                Text.of(missing.size() + (missing.size() == 1 ? " cell" : " cells"), missing.size() + " 個網格"), cells,
                Math.round(area.getMinX()) + "," + Math.round(area.getMinY()) + "," + Math.round(area.getMaxX()) + ","
                        + Math.round(area.getMaxY()));
    }
}
