// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** What limits of solar panels on roofs the rules know, with how sure they are: figures of the pack's own table. */
final class PanelLimits {

    private static final String PACK = "hk-green";
    private static final String TABLE = "solar-panels";
    private static final Text NAME = Text.of("limits of solar panels on roofs known to the rules", "規則所知的屋頂太陽能板限制");

    private PanelLimits() {
    }

    /** A line each; one that nothing is known where the rules have no such table. */
    static List<Message> all() {
        Catalog catalog = Catalog.load();
        List<PackEdition> editions = catalog.contains(PACK) ? catalog.editions(PACK) : List.of();
        Table table = editions.isEmpty() ? null : editions.getLast().table(TABLE);
        if (table == null) {
            return List.of(Message.of("the rules know no limits of solar panels", "規則沒有太陽能板的限制"));
        }
        List<Message> all = new ArrayList<>(List.of(Message.of("{0} ({1} {2}, {3}); lintel check --code {1} judges panels that are drawn",
                "{0}（{1} {2}，{3}）；已繪畫的太陽能板由 lintel check --code {1} 檢查", NAME, PACK, editions.getLast().edition(),
                table.source().citation())));
        limit(all, table, "height on a New Territories exempted house", Text.of("height above the roof of a New Territories exempted house",
                "新界豁免管制屋宇屋面以上的高度"));
        limit(all, table, "height of the simple regime there", Text.of("there, without more conditions", "同上，簡化要求下"));
        limit(all, table, "height on another private building", Text.of("height on another private building", "其他私人樓宇的高度"));
        limit(all, table, "share of the roofed-over area", Text.of("share of the roofed-over area of a New Territories exempted house",
                "佔新界豁免管制屋宇有蓋面積的比例"));
        return all;
    }

    private static void limit(List<Message> all, Table table, String row, Text name) {
        Table.Row found = table.row(row);
        if (found != null && !table.text(found, "value").isEmpty()) {
            all.add(Message.of("{0}: {1} {2} at most, {3}", "{0}：最多 {1} {2}，{3}", name, table.text(found, "value"),
                    table.text(found, "unit"), found.confidence().label()));
        }
    }
}
