// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.NumberReading.Range;

/** What codes ask of the natural ventilation of rooms, none of which IFC has a property for. */
public final class VentilationInputs {

    private static final String SET = LintelSets.VENTILATION;
    private static final Unit VELOCITY = Unit.of("m/s", Dimension.LENGTH.over(Dimension.TIME), 1, 2);

    private static final Text WAYS = Text.of("cross, single-sided or simulation", "cross、single-sided 或 simulation");

    public static final ModelInput<String> ROUTE = new ModelInput<>("ventilation.route",
            Text.of("way of natural ventilation", "自然通風方式"),
            remedy("Route", WAYS.en(), WAYS.zhHk()),
            ValueForm.of(WAYS, text -> text.toLowerCase(Locale.ROOT)), VentilationInputs::route);

    public static final ModelInput<Boolean> HALVES = new ModelInput<>("ventilation.halves",
            Text.of("openings in different halves of the room", "開口位於房間的不同半邊"),
            remedy("DifferentHalves", "true or false", "true 或 false"), ValueForm.FLAG, VentilationInputs::halves);

    /** The figures, in the order of the guidelines. */
    public static final List<ModelInput<Quantity>> FIGURES = List.of(SpaceInputs.AREA,
            figure("path-lines", "PathLines", "straight lines of the ventilation path", "通風路徑的直線段數", Unit.COUNT),
            figure("path-length", "PathLength", "length of the ventilation path", "通風路徑長度", Unit.METRE),
            figure("secondary-depth", "SecondaryDepth", "depth to the plane of the secondary window", "至次窗平面的深度",
                    Unit.METRE),
            figure("openable-area", "OpenableArea", "openable area of the windows", "窗的可開啟面積", Unit.SQUARE_METRE),
            figure("secondary-area", "SecondaryOpenableArea", "openable area of the secondary window", "次窗的可開啟面積",
                    Unit.SQUARE_METRE),
            figure("room-depth", "RoomDepth", "depth of the room", "房間深度", Unit.METRE),
            figure("heat-source", "HeatSourceDistance", "distance of heat sources from openings", "熱源與開口的距離",
                    Unit.METRE),
            figure("velocity", "MeanVelocity", "mean air velocity by simulation", "模擬所得平均風速", VELOCITY));

    private static final List<Input<?>> PARTS = parts();

    /** All of it for one space. */
    public static final ModelInput<RoomVentilation> ROOM = new ModelInput<>("space.ventilation",
            Text.of("natural ventilation", "自然通風"), ROUTE.remedy(), ValueForm.composite(),
            (view, space) -> Answer.known(room(view, space), view.evidence(space, "Name", ModelView.name(space))),
            PARTS);

    /** All of it for all spaces of the model. */
    public static final ModelInput<List<RoomVentilation>> ROOMS = new ModelInput<>("model.ventilation",
            Text.of("natural ventilation of rooms", "房間的自然通風"),
            Message.of("model the rooms as IfcSpace", "請以 IfcSpace 建立房間"), ValueForm.composite(),
            VentilationInputs::rooms, PARTS);

    private VentilationInputs() {
    }

    private static List<Input<?>> parts() {
        List<Input<?>> parts = new ArrayList<>(List.of(ROUTE, HALVES, SpaceInputs.USE));
        parts.addAll(FIGURES);
        return parts;
    }

    private static Message remedy(String property, String en, String zhHk) {
        return Message.of("IFC has no property for it: set {0}.{1} of the space: {2}", "IFC 沒有此屬性：請在空間設定 {0}.{1}：{2}",
                SET, property, Text.of(en, zhHk));
    }

    private static ModelInput<Quantity> figure(String id, String property, String en, String zhHk, Unit unit) {
        String number = unit.symbol().isEmpty() ? "" : " " + unit.symbol();
        return new ModelInput<>("ventilation." + id, Text.of(en, zhHk),
                remedy(property, "a number" + number.replace(" ", " in "), "數字" + number), ValueForm.quantity(unit),
                new NumberReading(unit, Range.POSITIVE, Place.property(SET, property)));
    }

    private static Answer<String> route(ModelView view, Instance space) {
        ElementProperties.Word word = ElementProperties.word(view, space, SET, "Route");
        return word != null ? Answer.known(word.text().toLowerCase(Locale.ROOT), word.evidence())
                : Answer.unknown("the model does not give it", "模型沒有提供");
    }

    private static Answer<Boolean> halves(ModelView view, Instance space) {
        Property property = ElementProperties.find(view, space, SET, "DifferentHalves");
        return property != null && property.value() instanceof Boolean flag
                ? Answer.known(flag, view.evidence(property))
                : Answer.unknown("the model does not give it", "模型沒有提供");
    }

    private static RoomVentilation room(ModelView view, Instance space) {
        List<String> words = new ArrayList<>();
        if (view.ask(SubjectKind.SPACE, space, SpaceInputs.USE) instanceof Answer.Known<SpaceUse> use) {
            use.value().words().forEach(word -> words.add(word.text()));
        }
        Map<String, Answer<Quantity>> figures = new HashMap<>();
        for (ModelInput<Quantity> figure : FIGURES) {
            figures.put(figure.id(), view.ask(SubjectKind.SPACE, space, figure));
        }
        String name = ModelView.name(space);
        String longName = space.text("LongName");
        return new RoomVentilation(longName == null || longName.isBlank() || name.contains(longName.strip()) ? name
                : (name + " " + longName).strip(), words, view.ask(SubjectKind.SPACE, space, ROUTE),
                view.ask(SubjectKind.SPACE, space, HALVES), figures);
    }

    private static Answer<List<RoomVentilation>> rooms(ModelView view, Instance project) {
        List<RoomVentilation> rooms = new ArrayList<>();
        for (Instance space : Elements.spaces(view)) {
            rooms.add(room(view, space));
        }
        return rooms.isEmpty() ? Answer.unknown("the model has no spaces", "模型沒有空間")
                : Answer.known(List.copyOf(rooms), view.evidence(Evidence.Origin.RELATION, project, "IfcSpace",
                        String.valueOf(rooms.size())));
    }
}
