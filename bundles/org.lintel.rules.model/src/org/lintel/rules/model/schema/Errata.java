// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schema;

import java.util.Map;
import org.lintel.core.text.Text;

/** Rules that a published schema has and did not mean; they are reported as they stand, with a word on that. */
final class Errata {

    private static final Text PLACEMENT = Text.of(
            "Known: IFC2X3 asks for exactly one product, though placements stand in a chain; IFC4 has mended it.",
            "已知：IFC2X3 要求恰好一個產品，但定位可層層相接；IFC4 已作修正。");
    private static final Text SHAPE = Text.of(
            "Known: IFC2X3 asks for exactly one product, though products share shapes; IFC4 has mended it.",
            "已知：IFC2X3 要求恰好一個產品，但產品可共用形狀；IFC4 已作修正。");
    private static final Text USES = Text.of(
            "Known: the rule joins its conditions by an exclusive or; a shape that is used in two ways at once breaks it.",
            "已知：此規則以互斥或連接各條件；同時有兩種用途的形狀便屬違反。");

    /** By schema and rule; a rule that stands alone is so in all schemas. */
    private static final Map<String, Text> KNOWN = Map.of(
            "IFC2X3 IfcObjectPlacement.PlacesObject", PLACEMENT,
            "IFC2X3 IfcProductDefinitionShape.ShapeOfProduct", SHAPE,
            "IfcShapeModel.WR11", USES);

    private Errata() {
    }

    /** What is known of a rule; null where nothing is. */
    static Text of(String schema, String rule) {
        Text here = KNOWN.get(schema + " " + rule);
        return here != null ? here : KNOWN.get(rule);
    }
}
