// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import org.lintel.core.text.Text;

/** A side of an object, or of a whole model, in which two revisions can differ. */
public enum Aspect {
    IDENTITY("identity", "GlobalId", "GlobalId"),
    CLASS("class", "class", "類別"),
    ATTRIBUTES("attributes", "attribute", "屬性值"),
    PROPERTIES("properties", "property", "屬性"),
    QUANTITIES("quantities", "quantity", "工程量"),
    PLACEMENT("placement", "placement", "位置"),
    GEOMETRY("geometry", "geometry", "幾何"),
    APPEARANCE("appearance", "appearance", "外觀"),
    TYPE("type", "type", "類型"),
    MATERIALS("materials", "material", "物料"),
    CLASSIFICATION("classification", "classification", "分類"),
    CONTAINER("container", "container", "所在空間"),
    PARTS("parts", "part of", "所屬整體"),
    GROUPS("groups", "group", "群組"),
    OPENINGS("openings", "opening", "開口"),
    BOUNDARIES("boundaries", "boundary", "空間邊界"),
    RELATIONS("relations", "relation", "關係"),
    MODEL("model", "model", "模型"),
    RESOURCES("resources", "resource", "資源");

    private final String id;
    private final Text label;

    Aspect(String id, String en, String zhHk) {
        this.id = id;
        this.label = Text.of(en, zhHk);
    }

    /** The word on the command line and in JSON. */
    public String id() {
        return id;
    }

    /** In a few letters, for a person. */
    public Text label() {
        return label;
    }

    /** The aspect of an id; null where there is none. */
    public static Aspect of(String id) {
        for (Aspect aspect : values()) {
            if (aspect.id.equals(id)) {
                return aspect;
            }
        }
        return null;
    }
}
