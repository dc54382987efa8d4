// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ui.Images;

/** Which picture stands for which type; what is not listed takes that of its nearest supertype. */
public final class ElementIcons {

    private static final Map<String, Images> BY_TYPE = new LinkedHashMap<>();
    private static final Map<EntityType, Images> KNOWN = new ConcurrentHashMap<>();

    static {
        put(Images.IFC_PROJECT, "IfcContext", "IfcProject");
        put(Images.SITE, "IfcSite");
        put(Images.BUILDING, "IfcBuilding", "IfcFacility");
        put(Images.STOREY, "IfcBuildingStorey", "IfcFacilityPart");
        put(Images.SPACE, "IfcSpatialStructureElement", "IfcSpatialElement");
        put(Images.WALL, "IfcWall");
        put(Images.CURTAIN_WALL, "IfcCurtainWall", "IfcPlate", "IfcMember");
        put(Images.WINDOW, "IfcWindow");
        put(Images.DOOR, "IfcDoor");
        put(Images.SLAB, "IfcSlab", "IfcFooting");
        put(Images.ROOF, "IfcRoof");
        put(Images.COLUMN, "IfcColumn", "IfcPile");
        put(Images.BEAM, "IfcBeam");
        put(Images.STAIR, "IfcStair", "IfcStairFlight", "IfcRamp", "IfcRampFlight", "IfcRailing");
        put(Images.COVERING, "IfcCovering");
        put(Images.LIGHT, "IfcLightFixture", "IfcLamp");
        put(Images.EQUIPMENT, "IfcDistributionElement");
        put(Images.FURNITURE, "IfcFurnishingElement");
        put(Images.OPENING, "IfcFeatureElement");
        put(Images.TYPE_GROUP, "IfcGroup", "IfcTypeObject");
    }

    private ElementIcons() {
    }

    private static void put(Images image, String... types) {
        for (String type : types) {
            BY_TYPE.put(type, image);
        }
    }

    public static Images of(Instance element) {
        return of(element.type());
    }

    static Images ofGroup(TypeGroup group) {
        return group.members().isEmpty() ? Images.TYPE_GROUP : of(group.members().getFirst());
    }

    /** The picture of a type. */
    public static Images of(EntityType type) {
        return KNOWN.computeIfAbsent(type, ElementIcons::search);
    }

    private static Images search(EntityType type) {
        for (EntityType at = type; at != null; at = at.supertype()) {
            Images image = BY_TYPE.get(at.name());
            if (image != null) {
                return image;
            }
        }
        return Images.ELEMENT;
    }
}
