// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Typed;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/**
 * An instance written in parts, {@code #1=(IFCROOT('…',$,$,$)IFCWALL($));}: each part holds the attributes that its
 * entity declares itself. The instance is of the entity that stands lowest among the parts.
 */
final class ComplexInstance {

    private ComplexInstance() {
    }

    /** The entity of an instance that has no keyword with a code of its own. */
    static EntityType type(Schema schema, Exchange exchange, int row) {
        if (!exchange.isComplex(row)) {
            return TypeIndex.entity(schema, exchange.keywordOf(row));
        }
        EntityType lowest = null;
        for (Typed part : parts(exchange, row, ValueContext.plain(StandardCharsets.ISO_8859_1))) {
            EntityType type = TypeIndex.entity(schema, part.type());
            if (lowest == null || type.isA(lowest) || !lowest.isKnown() && type.isKnown()) {
                lowest = type;
            }
        }
        return lowest != null ? lowest : schema.unknownEntity("");
    }

    /** The parts as they stand in the file, each a name in upper case with the list of its values. */
    static List<Typed> parts(Exchange exchange, int row, ValueContext context) {
        var reader = new ValueReader(context);
        exchange.open(row, reader);
        return reader.toKeyword() ? reader.parts() : List.of();
    }

    /** All values in the order of the entity's attributes; null where no part holds one. */
    static List<Object> values(Exchange exchange, int row, EntityType type, ValueContext context) {
        List<Typed> parts = parts(exchange, row, context);
        var values = new ArrayList<Object>();
        for (Attribute attribute : type.attributes()) {
            values.add(value(parts, attribute, type));
        }
        return values;
    }

    private static Object value(List<Typed> parts, Attribute attribute, EntityType type) {
        int index = 0;
        for (Attribute a : type.attributes()) {
            if (a.equals(attribute)) {
                break;
            }
            index += a.owner().equals(attribute.owner()) ? 1 : 0;
        }
        for (Typed part : parts) {
            if (part.type().equalsIgnoreCase(attribute.owner())) {
                List<?> own = (List<?>) part.value();
                return index < own.size() ? own.get(index) : null;
            }
        }
        return null;
    }
}
