// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import java.util.function.Function;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;

/**
 * The kinds of subjects that rules on models can judge.
 *
 * <p>This is the only place that lists them; what exactly belongs to each is decided in {@link Elements}.
 */
public enum SubjectKind {
    /** The model as a whole; its instance is the IfcProject. */
    MODEL("model", Text.of("model", "模型"), Elements::project),
    /** Every IfcBuildingStorey. */
    STOREY("storey", Text.of("storey", "樓層"), Elements::storeys),
    /** Every element that has a representation; not openings, spaces, grids and annotations. */
    ELEMENT("element", Text.of("element", "構件"), Elements::shaped),
    /** Every IfcSpace that is a room: not a group of spaces (COMPLEX with parts), not a gross floor area (GFA). */
    SPACE("space", Text.of("space", "空間"), Elements::spaces),
    /** Every IfcWall, whether external or not. */
    WALL("wall", Text.of("wall", "牆"), Elements::walls),
    /** Every IfcSlab that is a ROOF or part of an IfcRoof, and every IfcRoof that is not made of slabs. */
    ROOF("roof", Text.of("roof", "屋頂"), Elements::roofs),
    /** Every IfcWindow that is not a skylight. */
    WINDOW("window", Text.of("window", "窗"), Elements::windows),
    /** Every IfcWindow that is a SKYLIGHT or stands in a roof or slab. */
    SKYLIGHT("skylight", Text.of("skylight", "天窗"), Elements::skylights),
    /** Every IfcCurtainWall. */
    CURTAIN_WALL("curtain-wall", Text.of("curtain wall", "幕牆"), Elements::curtainWalls),
    /** Every IfcDoor. */
    DOOR("door", Text.of("door", "門"), Elements::doors),
    /**
     * The glazing of façades: windows, curtain walls, doors that have glass; what is part of a curtain wall counts
     * with that.
     */
    GLAZING("glazing", Text.of("glazing", "玻璃構件"), Elements::glazing),
    /** Every IfcLightFixture; in IFC2X3 every IfcFlowTerminal of an IfcLightFixtureType. */
    LUMINAIRE("luminaire", Text.of("luminaire", "照明器"), Elements::luminaires),
    /** Every IfcUnitaryEquipment; in IFC2X3 everything of an IfcUnitaryEquipmentType. */
    UNITARY("unitary", Text.of("unitary air-conditioner", "單式空調機"), Elements::unitary),
    /** Every IfcChiller; in IFC2X3 everything of an IfcChillerType. */
    CHILLER("chiller", Text.of("chiller", "製冷機"), Elements::chillers);

    private final String id;
    private final Text label;
    private final Function<ModelView, List<Instance>> selection;

    SubjectKind(String id, Text label, Function<ModelView, List<Instance>> selection) {
        this.id = id;
        this.label = label;
        this.selection = selection;
    }

    /** Null for a kind that is not one of a model. */
    static SubjectKind find(String id) {
        for (SubjectKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        return null;
    }

    /** The word under which rules ask for it. */
    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    List<Instance> in(ModelView view) {
        return selection.apply(view);
    }
}
