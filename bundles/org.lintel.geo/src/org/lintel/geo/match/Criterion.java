// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.text.Text;

/** What a thing of a model and a thing of a register are compared by. */
public enum Criterion {
    OVERLAP(Text.of("overlap", "重疊")), HEIGHT(Text.of("height", "高程")), AZIMUTH(Text.of("azimuth", "方位")),
    NAME(Text.of("name", "名稱")), IDENTIFIER(Text.of("identifier", "識別碼")),
    REFERENCE_POINT(Text.of("reference point", "參考點")), ADDRESS(Text.of("address", "地址")), LOT(Text.of("lot", "地段")),
    INSIDE(Text.of("inside", "在內")), DISTANCE(Text.of("distance", "距離"));

    private final Text label;

    Criterion(Text label) {
        this.label = label;
    }

    private static final class Table {
        static final Map<String, Double> WEIGHTS = read();
    }

    private static Map<String, Double> read() {
        Map<String, Double> weights = new HashMap<>();
        Rows.of("weights.tsv", false).forEach(row -> weights.put(row[0], Double.parseDouble(row[1])));
        return weights;
    }

    public Text label() {
        return label;
    }

    /** Its name in link sets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its share in the score of a link; 0 for what is told beside it. */
    public double weight() {
        return Table.WEIGHTS.getOrDefault(id(), 0.0);
    }
}
