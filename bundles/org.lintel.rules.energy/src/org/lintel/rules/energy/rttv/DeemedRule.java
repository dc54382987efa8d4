// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.pack.Table;

/**
 * Whether RTTVwall is deemed to be kept by the tables of the guidelines. Where it is not, nothing is lost: the
 * calculation decides. The tables are for 14 W/m²; whether there are any for 12.5 W/m² is not known.
 */
final class DeemedRule extends FlatsRule {

    private static final double TABLES_FOR = 14;
    private static final Text SIGN_OFF = Text.of("deemed-to-satisfy tables", "視為符合數表");
    private static final Missing TABLES = new Missing("rttv.deemed", SIGN_OFF,
            Message.of("only sixteen cells of them are at hand; the others are derived from the formula",
                    "現有十六格，其餘由公式推算"),
            Message.of("look the shading coefficients up in Tables 15 to 20 of the Guidelines 2014",
                    "請查閱《2014 年指引》表 15 至 20"));

    DeemedRule() {
        super("hk-rttv/deemed-to-satisfy");
    }

    @Override
    public Verdict judge(Facts facts) {
        Table table = facts.table("limit");
        InForce<Table.Row> rows = table.inForce(facts.date(), table.rows("part", "wall"));
        if (rows.possible().size() != 1 || table.number(rows.possible().getFirst(), "limit") != TABLES_FOR) {
            return Verdict.notApplicable(Message.of(
                    "the tables are for 14 W/m²; whether there are any for the limit in force is not known: the "
                            + "calculation decides",
                    "數表以 14 W/m² 為準；有否按現行限值重新發布未明：以計算為準"));
        }
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        DeemedTables tables = new DeemedTables(facts.edition(), TABLES_FOR);
        Map<String, FlatFacade> facades = FlatFacade.of(fabric.elements(),
                Scope.composite(fabric.particulars()));
        if (facades == null || facades.isEmpty() || !fabric.gaps().isEmpty()) {
            return Verdict.notApplicable(Message.of(
                    "façades, absorptivities and shading coefficients are not known closely enough: the calculation "
                            + "decides",
                    "立面、吸收率及遮陽系數不夠明確：以計算為準"));
        }
        return judged(fabric, tables, facades);
    }

    private static Verdict judged(Fabric fabric, DeemedTables tables, Map<String, FlatFacade> facades) {
        List<List<Object>> rows = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        Message beyond = null;
        boolean derived = false;
        for (Map.Entry<String, FlatFacade> each : new LinkedHashMap<>(facades).entrySet()) {
            FlatFacade facade = each.getValue();
            DeemedTables.Cell cell = tables.published(each.getKey(), facade.absorptivity(), facade.ratio());
            if (cell == null || facade.coefficient() > cell.most()) {
                DeemedTables.Cell own = tables.derived(each.getKey(), facade.absorptivity(), facade.ratio());
                cell = own != null ? own : cell;
            }
            boolean kept = cell != null && facade.coefficient() <= cell.most() || facade.glass() == 0;
            derived |= cell != null && cell.derived() && facade.glass() > 0;
            if (!kept && beyond == null) {
                beyond = Message.of("façade {0}: shading coefficient {1}, at most {2}", "立面 {0}：遮陽系數 {1}，上限 {2}",
                        each.getKey(), number(facade.coefficient()), cell == null ? "–" : number(cell.most()));
            }
            if (cell != null) {
                evidence.add(cell.evidence());
            }
            rows.add(List.of(each.getKey(), number(facade.absorptivity()), number(facade.ratio()),
                    number(facade.coefficient()), cell == null ? "" : number(cell.most()),
                    cell == null ? "" : cell.derived() ? Text.of("derived", "推算") : Text.of("published", "公布")));
        }
        Schedule schedule = new Schedule(Text.of("Deemed to satisfy RTTVwall", "視為符合 RTTVwall"), List.of(
                Schedule.Column.of("façade facing", "立面朝向"), Schedule.Column.of("average absorptivity", "平均吸收率"),
                Schedule.Column.of("window to wall ratio", "窗牆比"),
                Schedule.Column.of("average shading coefficient of the façade", "立面平均遮陽系數"),
                Schedule.Column.of("at most", "上限"), Schedule.Column.of("source", "來源")), rows);
        if (beyond != null) {
            return Verdict.notApplicable(Message.of("{0}: the calculation decides", "{0}：以計算為準", beyond))
                    .schedule(schedule);
        }
        Message kept = Message.of("all façades keep the tables", "所有立面均符合數表");
        Verdict verdict = derived ? Verdict.undetermined(Message.of("{0}, as far as they can be derived", "{0}（按推算數值）",
                kept), List.of(TABLES)) : Verdict.pass(kept);
        return ofUse(verdict.evidence(evidence), Scope.openUses(fabric.particulars()), "RTTVwall")
                .schedule(schedule);
    }

    private static Quantity number(double value) {
        return Quantity.of(value, Unit.NONE);
    }
}
