// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.nio.charset.Charset;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.NameTable;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.ValueContext;

/** Ties decoded values to a model: references become instances, type names those of the schema. */
final class ModelValues implements ValueContext {

    private final Model model;
    private final Exchange exchange;
    private final OpenOptions options;
    private final NameTable<String> typeNames;
    private final NameTable<Enumeration> items;

    ModelValues(Model model, Exchange exchange, Schema schema, OpenOptions options) {
        this.model = model;
        this.exchange = exchange;
        this.options = options;
        typeNames = new NameTable<>() {

            @Override
            protected String make(String name) {
                return schemaName(schema, name);
            }
        };
        items = new NameTable<>() {

            @Override
            protected Enumeration make(String name) {
                return new Enumeration(name);
            }
        };
    }

    private static String schemaName(Schema schema, String upper) {
        DefinedType type = schema.definedType(upper);
        if (type != null) {
            return type.name();
        }
        EntityType entity = schema.entity(upper);
        return entity != null ? entity.name() : upper;
    }

    @Override
    public Object reference(long id) {
        int row = exchange.row(id);
        return row < 0 ? new Ref(id) : new Instance(model, row);
    }

    @Override
    public String typeName(byte[] b, int from, int to) {
        return typeNames.get(b, from, to);
    }

    @Override
    public Enumeration enumeration(byte[] b, int from, int to) {
        return items.get(b, from, to);
    }

    @Override
    public Charset charset() {
        return options.charset();
    }

    @Override
    public int maxNesting() {
        return options.maxNesting();
    }

    @Override
    public IOException named(IOException failure) {
        return FileStamp.changed(model.name(), failure);
    }
}
