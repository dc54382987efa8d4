// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.match.Fields;
import org.lintel.geo.match.Match;
import org.lintel.geo.match.PlanShape;
import org.lintel.geo.match.Subject;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Spatial;
import org.locationtech.jts.geom.Geometry;

/** The figures of one building, as its model and its blocks in the register tell them, each with where it comes from. */
final class Figures {

    private static final String METRES = "mPD";
    private static final String AREA = "m²";

    private final Model model;
    private final Subject subject;
    private final Instance building;
    private final List<Match> blocks;
    private final Map<String, List<Match>> accepted;
    private final List<Beside> all = new ArrayList<>();

    /** A figure with where it comes from. */
    private record Told(Double value, Message source) {
    }

    /** @param accepted accepted links by kind and GlobalId, for the lots of the site */
    Figures(Model model, Subject subject, List<Match> blocks, Map<String, List<Match>> accepted) {
        this.model = model;
        this.subject = subject;
        this.building = model.byGlobalId(subject.globalId());
        this.blocks = blocks;
        this.accepted = accepted;
    }

    List<Beside> all() {
        heights();
        storeys();
        areas();
        return all;
    }

    private void add(String id, Text label, String unit, int decimals, Told ours, Told theirs) {
        all.add(new Beside(id, "", label, unit, decimals, ours.value, ours.source, theirs.value, theirs.source));
    }

    private void heights() {
        Message unknown = Message.of("the model does not tell how high it stands", "模型沒有註明其高程");
        add("base", Text.of("base", "底部高程"), METRES, 1, told(subject.low(), Message.of(
                "lowest point of its bodies, basements and foundations too", "實體的最低點，包括地庫及地基"), unknown),
                extreme(Fields.BASE, false));
        add("top", Text.of("top", "頂部高程"), METRES, 1, told(subject.high(), Message.of("highest point of its bodies", "實體的最高點"),
                unknown), extreme(Fields.TOP, true));
        for (Match block : blocks) {
            Double off = block.evidence().get("heightDiff_m");
            OptionalDouble top = Fields.TOP.number(block.feature());
            if (off != null && top.isPresent() && blocks.size() > 1) {
                all.add(new Beside("blockTop", block.key(), Text.of("top of block", "該座頂部高程"), METRES, 1, top.getAsDouble() + off,
                        Message.of("highest point, or median of the roof over the block: the nearer one; of a podium its roof",
                                "最高點或該座範圍內屋頂的中位數（取較接近者）；平台取其屋頂"),
                        top.getAsDouble(), Message.of("{0} of {1}", "{1} 的 {0}", name(Fields.TOP), block.key())));
            }
        }
    }

    private static Told told(double value, Message source, Message otherwise) {
        return Double.isFinite(value) ? new Told(value, source) : new Told(null, otherwise);
    }

    private Told extreme(Fields field, boolean highest) {
        Told found = notTold(field);
        for (Match block : blocks) {
            OptionalDouble number = field.number(block.feature());
            if (number.isPresent() && (found.value == null || highest == number.getAsDouble() > found.value)) {
                found = new Told(number.getAsDouble(), Message.of("{0} of {1}", "{1} 的 {0}", name(field), block.key()));
            }
        }
        return found;
    }

    private static Told notTold(Fields field) {
        return new Told(null, Message.of("the register's {0} is empty or missing", "登記冊的 {0} 欄空白或缺少", name(field)));
    }

    private static String name(Fields field) {
        return switch (field) {
            case BASE -> "BaseHeight";
            case TOP -> "TopHeight";
            case STOREYS -> "Storeys";
            case GFA -> "GrossFloorArea";
            default -> field.name();
        };
    }

    private void storeys() {
        Told register = registerStoreys();
        long counted = building == null ? 0 : Spatial.of(model).descendants(building).stream()
                .filter(each -> each.is("IfcBuildingStorey")).count();
        add("storeys", Text.of("storeys", "樓層數目"), "", 0, counted > 0 ? new Told((double) counted, Message.of(
                "IfcBuildingStorey counted; levels of roofs are among them where the model has any",
                "IfcBuildingStorey 的數目；如模型設有屋頂層，亦計算在內")) : new Told(null, Message.of("the model has no IfcBuildingStorey",
                        "模型沒有 IfcBuildingStorey")), register);
        Told stated = number(building, "NumberOfStoreys");
        if (stated.value != null) {
            add("storeysStated", Text.of("storeys as stated", "註明的樓層數目"), "", 0, stated, register);
        }
    }

    /** The register counts what stands above ground and basements apart, and each block by itself. */
    private Told registerStoreys() {
        List<String> each = new ArrayList<>();
        for (Match block : blocks) {
            OptionalDouble above = Fields.STOREYS.number(block.feature());
            OptionalDouble below = Fields.BASEMENTS.number(block.feature());
            if (above.isPresent() && blocks.size() == 1) {
                return new Told(above.getAsDouble() + below.orElse(0), below.isPresent()
                        ? Message.of("Storeys and StoreysInBasement of {0}", "{0} 的 Storeys 加 StoreysInBasement", block.key())
                        : Message.of("Storeys of {0}; it tells no basements", "{0} 的 Storeys；沒有地庫層數", block.key()));
            }
            if (above.isPresent()) {
                each.add(block.key() + ": " + whole(above.getAsDouble())
                        + (below.isPresent() ? " + " + whole(below.getAsDouble()) : ""));
            }
        }
        return each.isEmpty() ? notTold(Fields.STOREYS) : new Told(null, Message.of(
                "each block is counted by itself ({0}); nothing tells whether they add up", "各座分別計算（{0}），無資料說明可否相加",
                String.join(", ", each)));
    }

    private static String whole(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private void areas() {
        Told footprint = told(subject.hasShape() ? subject.outline().getArea() : Double.NaN, Message.of(
                "what walls, slabs and roofs cover together on the map", "牆、樓板及屋頂在地圖上的總覆蓋範圍"),
                Message.of("the model has no shape that could be computed", "模型沒有可計算的形狀"));
        Geometry together = PlanShape.union(blocks.stream().map(block -> block.feature().geometry().buffer(0)).toList());
        Told outline = new Told(together.getArea(), Message.of("outlines of {0} in the register together", "登記冊內 {0} 的輪廓合計",
                String.join(", ", blocks.stream().map(Match::key).toList())));
        add("footprint", Text.of("footprint", "覆蓋面積"), AREA, 1, footprint, outline);
        Instance site = building == null ? null : Spatial.of(model).site(building);
        Told ours = number(site, "GrossArea", "TotalArea");
        Told theirs = lots(site);
        add("siteArea", Text.of("site area", "地盤面積"), AREA, 1, ours, theirs);
        add("coverage", Text.of("footprint by site area", "覆蓋面積除以地盤面積"), "%", 1, share(footprint, ours), share(outline, theirs));
        add("gfa", Text.of("gross floor area", "總樓面面積"), AREA, 1, number(building, "GrossFloorArea", "GrossPlannedArea"),
                floorArea());
    }

    private static Told share(Told part, Told whole) {
        return part.value == null || whole.value == null
                ? new Told(null, Message.of("one of the two areas is not told", "其中一項面積不詳"))
                : new Told(part.value / whole.value * 100, Message.of("this building alone, of the two areas above; not the site coverage"
                        + " that the Building (Planning) Regulations count", "只計此建築物，按以上兩項面積計算；並非《建築物（規劃）規例》所計的上蓋面積"));
    }

    private Told lots(Instance site) {
        List<Match> lots = site == null ? List.of() : accepted.getOrDefault("site " + site.globalId(), List.of());
        if (lots.isEmpty()) {
            return new Told(null, Message.of("no accepted link of the site with a lot", "地盤沒有已接受的地段連結"));
        }
        double sum = 0;
        for (Match lot : lots) {
            Feature feature = lot.feature();
            sum += Fields.AREA.number(feature).orElseGet(() -> feature.geometry().getArea());
        }
        return new Told(sum, Message.of("lots {0} together", "地段 {0} 合計", String.join(", ", lots.stream().map(Match::key).toList())));
    }

    private Told floorArea() {
        double sum = 0;
        for (Match block : blocks) {
            OptionalDouble number = Fields.GFA.number(block.feature());
            if (number.isEmpty()) {
                return notTold(Fields.GFA);
            }
            sum += number.getAsDouble();
        }
        return new Told(sum, Message.of("GrossFloorArea of {0}", "{0} 的 GrossFloorArea",
                String.join(", ", blocks.stream().map(Match::key).toList())));
    }

    /** A base quantity of that name, else a property of the schema's own set: the register's set does not count. */
    private Told number(Instance owner, String... names) {
        String type = owner == null ? "IfcSite" : owner.is("IfcSite") ? "IfcSite" : "IfcBuilding";
        for (String name : owner == null ? new String[0] : names) {
            Property found = Quantities.of(model).find(owner, name);
            found = found != null && found.si() != null ? found : Properties.of(model).find(owner,
                    type.replace("Ifc", "Pset_") + "Common", name);
            if (found != null && found.si() != null && found.si() > 0) {
                return new Told(found.si(), Message.verbatim(found.set() + "." + name));
            }
        }
        return new Told(null, Message.of("the model does not state {0}", "模型沒有註明 {0}", type + "." + names[0]));
    }
}
