// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Typed;

/** Makes data types and enumerations of the types of a schema. */
final class DataTypes {

    static final String TRUE = "TRUE";
    static final String FALSE = "FALSE";
    static final String UNKNOWN = "UNKNOWN";

    /** Marks the enumerations that stand for LOGICAL. */
    private static final String LOGICAL = "urn:lintel:ifc:logical";

    private DataTypes() {
    }

    /** The type at the bottom of defined types: a type of EXPRESS itself, an aggregate, or the name of another. */
    static TypeExpression underlying(Schema schema, TypeExpression type) {
        TypeExpression at = type;
        for (int i = 0; i < 50; i++) {
            if (at instanceof Named named && schema.definedType(named.name()) instanceof Alias alias) {
                at = alias.underlying();
            } else {
                break;
            }
        }
        return at instanceof Sized sized ? sized.base() : at;
    }

    static EClassifier simple(Simple type) {
        return type == Simple.LOGICAL ? logical(type.name()) : dataType(type.name(), javaClass(type));
    }

    static EClassifier alias(Schema schema, Alias alias) {
        TypeExpression base = underlying(schema, new Named(alias.name()));
        if (base == Simple.LOGICAL) {
            return logical(alias.name());
        }
        if (base instanceof Named named && schema.definedType(named.name()) instanceof EnumerationType items) {
            return enumeration(alias.name(), items.items());
        }
        EDataType type = dataType(alias.name(), base instanceof Simple simple ? javaClass(simple)
                : base instanceof Aggregate ? List.class : Typed.class);
        if (alias.underlying() instanceof Sized sized && sized.base() == Simple.STRING) {
            limit(type, sized);
        }
        return type;
    }

    private static void limit(EDataType type, Sized sized) {
        EAnnotation facets = EcoreFactory.eINSTANCE.createEAnnotation();
        facets.setSource(ExtendedMetaData.ANNOTATION_URI);
        facets.getDetails().put("name", type.getName());
        facets.getDetails().put(sized.fixed() ? "length" : "maxLength", Integer.toString(sized.width()));
        type.getEAnnotations().add(facets);
    }

    /** Values that carry the name of their type with them. */
    static EDataType select(String name) {
        return dataType(name, Typed.class);
    }

    static EDataType list(String name) {
        return dataType(name, List.class);
    }

    static EEnum enumeration(DefinedType.EnumerationType type) {
        return enumeration(type.name(), type.items());
    }

    static boolean isLogical(EEnum type) {
        return type.getEAnnotation(LOGICAL) != null;
    }

    private static EEnum logical(String name) {
        EEnum type = enumeration(name, List.of(FALSE, UNKNOWN, TRUE));
        EAnnotation mark = EcoreFactory.eINSTANCE.createEAnnotation();
        mark.setSource(LOGICAL);
        type.getEAnnotations().add(mark);
        return type;
    }

    private static EEnum enumeration(String name, List<String> items) {
        EEnum type = EcoreFactory.eINSTANCE.createEEnum();
        type.setName(name);
        type.setInstanceClass(Enumerator.class);
        for (int i = 0; i < items.size(); i++) {
            var literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
            literal.setName(items.get(i));
            literal.setLiteral(items.get(i));
            literal.setValue(i);
            type.getELiterals().add(literal);
        }
        return type;
    }

    private static EDataType dataType(String name, Class<?> javaClass) {
        EDataType type = EcoreFactory.eINSTANCE.createEDataType();
        type.setName(name);
        type.setInstanceClass(javaClass);
        return type;
    }

    private static Class<?> javaClass(Simple type) {
        return switch (type) {
            case REAL -> Double.class;
            case INTEGER -> Long.class;
            case NUMBER -> Number.class;
            case BOOLEAN -> Boolean.class;
            case LOGICAL -> Enumerator.class;
            case STRING -> String.class;
            case BINARY -> Binary.class;
        };
    }
}
