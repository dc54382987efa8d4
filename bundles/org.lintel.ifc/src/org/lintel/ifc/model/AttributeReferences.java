// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.function.LongConsumer;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Identified;
import org.lintel.ifc.step.Typed;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/** Reads the references in one attribute of many instances, without making values of them. For one thread. */
final class AttributeReferences {

    private final Exchange exchange;
    private final String attribute;
    private final ValueReader reader;
    private EntityType lastType;
    private int lastIndex;

    AttributeReferences(Exchange exchange, ValueContext context, String attribute) {
        this.exchange = exchange;
        this.attribute = attribute;
        this.reader = new ValueReader(context);
    }

    /** Tells the numbers of the instances referred to, those that are not there included. */
    void each(Instance source, LongConsumer consumer) {
        EntityType type = source.type();
        if (type != lastType) {
            lastType = type;
            lastIndex = type.indexOf(attribute);
        }
        if (lastIndex < 0) {
            return;
        }
        if (exchange.isComplex(source.row())) {
            tell(source.get(lastIndex), consumer);
            return;
        }
        if (exchange.openList(source.row(), reader) && reader.toElement(lastIndex)) {
            reader.references(consumer);
        }
    }

    private static void tell(Object value, LongConsumer consumer) {
        switch (Typed.unwrap(value)) {
            case Identified one -> consumer.accept(one.id());
            case Iterable<?> many -> many.forEach(item -> tell(item, consumer));
            case null, default -> {
                // no reference
            }
        }
    }
}
