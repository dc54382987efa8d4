// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;

/** Quiet colours by what an element is, for models that bring none: warm white walls, grey slabs, blue glass. */
public final class Palette implements Colouring {

    public static final Palette DEFAULT = new Palette();

    /** Where a body was cut open. */
    public static final int CUT = 0xFF4A4D55;
    /** What stands around what is shown. */
    public static final int FADED = 0xFFAAB2BC;
    private static final int OTHER = 0xFFDAD8D2;

    /** The first that fits counts: entities before those they are subtypes of. */
    private final Map<String, Integer> colours = new LinkedHashMap<>();
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    private Palette() {
        colours.put("IfcWall", 0xFFF4F2EC);
        colours.put("IfcWallElementedCase", 0xFFF4F2EC);
        colours.put("IfcWindow", 0x8C9CC3D6);
        colours.put("IfcDoor", 0xFFB99872);
        colours.put("IfcCurtainWall", 0x80A4C6D6);
        colours.put("IfcPlate", 0x80A4C6D6);
        colours.put("IfcRoof", 0xFFB5765E);
        colours.put("IfcSlab", 0xFFD6D4CE);
        colours.put("IfcColumn", 0xFFC9C6BF);
        colours.put("IfcBeam", 0xFFC4BFB4);
        colours.put("IfcMember", 0xFF9A9C9E);
        colours.put("IfcRailing", 0xFF75797E);
        colours.put("IfcStair", 0xFFD2CABC);
        colours.put("IfcStairFlight", 0xFFD2CABC);
        colours.put("IfcRamp", 0xFFD2CABC);
        colours.put("IfcCovering", 0xFFE4DED2);
        colours.put("IfcFooting", 0xFFB9B6AF);
        colours.put("IfcPile", 0xFFB9B6AF);
        colours.put("IfcShadingDevice", 0xFFBFA98A);
        colours.put("IfcFurnishingElement", 0xFFCDB58F);
        colours.put("IfcSpace", 0x50A9CBB4);
        colours.put("IfcSite", 0xFFB9C3A2);
        colours.put("IfcGeographicElement", 0xFF9DB387);
        colours.put("IfcPavement", 0xFFB4B2AE);
        colours.put("IfcCourse", 0xFFB4B2AE);
        colours.put("IfcEarthworksElement", 0xFFC0AD8C);
        colours.put("IfcRail", 0xFF7D7468);
        colours.put("IfcReinforcingElement", 0xFF8F5A4C);
        colours.put("IfcFastener", 0xFF85898D);
        colours.put("IfcMechanicalFastener", 0xFF85898D);
        colours.put("IfcDistributionControlElement", 0xFFB28E5C);
        colours.put("IfcFlowTerminal", 0xFFD9DCDD);
        colours.put("IfcDistributionElement", 0xFF93AEBB);
    }

    @Override
    public int argb(Instance element, Part part) {
        // the pieces of a roof are slabs, in most models
        if (element.is("IfcSlab") && "ROOF".equals(element.enumeration("PredefinedType"))) {
            return colours.get("IfcRoof");
        }
        return known.computeIfAbsent(element.typeName(), name -> {
            for (Map.Entry<String, Integer> entry : colours.entrySet()) {
                if (element.is(entry.getKey())) {
                    return entry.getValue();
                }
            }
            return OTHER;
        });
    }
}
