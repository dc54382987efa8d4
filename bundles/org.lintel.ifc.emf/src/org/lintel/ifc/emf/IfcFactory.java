// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;
import org.lintel.ifc.step.Typed;

/** Makes new instances that stand in no file yet; values that are not plain are read and written as STEP does. */
final class IfcFactory extends EFactoryImpl {

    private final IfcPackage schema;

    IfcFactory(IfcPackage schema) {
        this.schema = schema;
    }

    @Override
    protected EObject basicCreate(EClass type) {
        if (type instanceof IfcClass entity) {
            return new IfcObject(entity);
        }
        return type.getEStructuralFeature(IfcPackage.WRAPPED) != null ? new ValueObject(type) : super.basicCreate(type);
    }

    @Override
    public String convertToString(EDataType type, Object value) {
        if (value == null || !isStructured(type)) {
            return super.convertToString(type, value);
        }
        var text = new StringBuilder();
        StepWriter.value(Codec.encode(value, IfcObject::id), text);
        return text.toString();
    }

    @Override
    public Object createFromString(EDataType type, String text) {
        if (text == null || !isStructured(type)) {
            return super.createFromString(type, text);
        }
        byte[] bytes = ("(" + text + ")").getBytes(StandardCharsets.UTF_8);
        var reader = new ValueReader(new Names());
        reader.reset(bytes, 0, bytes.length);
        Object value = reader.element(0);
        if (reader.damagedAt() >= 0 || !type.isInstance(value)) {
            throw new IllegalArgumentException("no value of " + type.getName() + ": " + text);
        }
        return value;
    }

    private static boolean isStructured(EDataType type) {
        Class<?> javaClass = type.getInstanceClass();
        return javaClass == Typed.class || javaClass == List.class || javaClass == Binary.class;
    }

    /** Knows the names of the schema and no instances. */
    private final class Names implements ValueContext {

        private final ValueContext plain = ValueContext.plain(StandardCharsets.ISO_8859_1);

        @Override
        public Object reference(long id) {
            return plain.reference(id);
        }

        @Override
        public String typeName(byte[] b, int from, int to) {
            String name = ValueContext.upper(b, from, to);
            var type = schema.schema().definedType(name);
            return type != null ? type.name() : name;
        }

        @Override
        public Enumeration enumeration(byte[] b, int from, int to) {
            return plain.enumeration(b, from, to);
        }

        @Override
        public Charset charset() {
            return plain.charset();
        }

        @Override
        public int maxNesting() {
            return plain.maxNesting();
        }
    }
}
