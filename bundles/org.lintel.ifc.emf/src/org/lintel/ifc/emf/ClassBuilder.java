// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.List;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.ETypedElement;
import org.eclipse.emf.ecore.EcoreFactory;
import org.lintel.ifc.emf.Codec.Kind;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.InverseAttribute;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;

/** Makes the classifiers of a package one by one; for one thread, the package sees to it. */
final class ClassBuilder {

    /** On a class: what it narrows or derives of the attributes it inherits. */
    private static final String REDECLARED = "urn:lintel:ifc:redeclared";

    private final IfcPackage owner;
    private final Schema schema;
    private SelectKinds kinds;

    ClassBuilder(IfcPackage owner) {
        this.owner = owner;
        this.schema = owner.schema();
    }

    private SelectKinds selects() {
        if (kinds == null) {
            kinds = new SelectKinds(schema);
        }
        return kinds;
    }

    IfcClass entity(EntityType type) {
        var made = new IfcClass(type);
        EntityType above = type.supertype();
        if (above != null) {
            made.getESuperTypes().add(owner.entity(above));
        }
        addSelects(made, selects().above(type.name()));
        int position = above == null ? 0 : above.attributes().size();
        for (Attribute attribute : type.ownAttributes()) {
            made.getEStructuralFeatures().add(feature(attribute, position++));
        }
        for (InverseAttribute inverse : type.ownInverses()) {
            made.getEStructuralFeatures().add(inverse(inverse));
        }
        annotate(made, type, above);
        made.getEAllStructuralFeatures();
        return made;
    }

    private void addSelects(EClass made, List<String> names) {
        for (String name : names) {
            made.getESuperTypes().add((EClass) owner.getEClassifier(name));
        }
    }

    private static void annotate(IfcClass made, EntityType type, EntityType above) {
        EAnnotation note = null;
        for (int i = 0; above != null && i < above.attributes().size(); i++) {
            Attribute mine = type.attributes().get(i);
            if (!mine.equals(above.attributes().get(i))) {
                if (note == null) {
                    note = EcoreFactory.eINSTANCE.createEAnnotation();
                    note.setSource(REDECLARED);
                    made.getEAnnotations().add(note);
                }
                note.getDetails().put(mine.name(), mine.derived() ? "DERIVE"
                        : (mine.optional() ? "OPTIONAL " : "") + mine.type());
            }
        }
    }

    /** Any classifier but an entity, by its name; null where there is none. */
    EClassifier other(String name) {
        DefinedType type = schema.definedType(name);
        if (type != null && type.name().equals(name)) {
            return switch (type) {
                case EnumerationType items -> DataTypes.enumeration(items);
                case Alias alias -> DataTypes.alias(schema, alias);
                case DefinedType.SelectType select -> selects().of(name) == SelectKinds.Kind.VALUES
                        ? DataTypes.select(name) : select(name);
            };
        }
        if (name.equals(IfcPackage.UNKNOWN)) {
            return unknown();
        }
        for (Simple simple : Simple.values()) {
            if (simple.name().equals(name)) {
                return DataTypes.simple(simple);
            }
        }
        if (name.startsWith(IfcPackage.LIST_OF)) {
            return list(name);
        }
        return name.endsWith(IfcPackage.VALUE) ? valueClass(name) : null;
    }

    private EClass select(String name) {
        EClass made = EcoreFactory.eINSTANCE.createEClass();
        made.setName(name);
        made.setAbstract(true);
        made.setInterface(true);
        addSelects(made, selects().above(name));
        return made;
    }

    private EClassifier valueClass(String name) {
        String wrapped = name.substring(0, name.length() - IfcPackage.VALUE.length());
        List<String> above = selects().mixedAbove(wrapped);
        if (above.isEmpty()) {
            return null;
        }
        EClass made = EcoreFactory.eINSTANCE.createEClass();
        made.setName(name);
        addSelects(made, above);
        made.getEStructuralFeatures().add(
                feature(new Attribute(IfcPackage.WRAPPED, name, new Named(wrapped), false, false), -1));
        return made;
    }

    private EClassifier list(String name) {
        String leaf = name;
        while (leaf.startsWith(IfcPackage.LIST_OF)) {
            leaf = leaf.substring(IfcPackage.LIST_OF.length());
        }
        if (schema.entity(leaf) == null && schema.definedType(leaf) == null && !isSimple(leaf)) {
            return null;
        }
        TypeExpression type = isSimple(leaf) ? Simple.valueOf(leaf) : new Named(leaf);
        if (!isReference(type)) {
            return DataTypes.list(name);
        }
        EClass made = EcoreFactory.eINSTANCE.createEClass();
        made.setName(name);
        String inner = name.substring(IfcPackage.LIST_OF.length());
        TypeExpression element = inner.equals(leaf) ? type
                : new Aggregate(TypeExpression.Kind.LIST, 1, -1, false, false, type);
        made.getEStructuralFeatures().add(feature(new Attribute(IfcPackage.ELEMENTS, name,
                new Aggregate(TypeExpression.Kind.LIST, 1, -1, false, false, element), false, false), -1));
        return made;
    }

    private static boolean isSimple(String name) {
        for (Simple simple : Simple.values()) {
            if (simple.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private EClass unknown() {
        var made = new IfcClass(schema.unknownEntity(IfcPackage.UNKNOWN));
        for (String name : List.of(IfcPackage.UNKNOWN_ENTITY, IfcPackage.UNKNOWN_SOURCE)) {
            var text = new IfcAttribute(owner, name, -1, false);
            text.setChangeable(false);
            text.typeLater(() -> text.type(owner.getEClassifier(Simple.STRING.name()), null));
            made.getEStructuralFeatures().add(text);
        }
        return made;
    }

    private EStructuralFeature inverse(InverseAttribute inverse) {
        var made = new IfcReference(owner, inverse.name(), -1, false, inverse);
        made.setLowerBound(inverse.lower());
        made.setUpperBound(inverse.upper());
        made.setOrdered(false);
        made.setDerived(true);
        made.setTransient(true);
        made.setVolatile(true);
        made.setChangeable(false);
        made.typeLater(() -> made.type(owner.entity(schema.entity(inverse.entity())), null));
        return made;
    }

    private EStructuralFeature feature(Attribute attribute, int position) {
        TypeExpression type = attribute.type();
        if (type instanceof Named && DataTypes.underlying(schema, type) instanceof Aggregate named
                && isReference(named)) {
            type = named;
        }
        Aggregate list = type instanceof Aggregate aggregate ? aggregate : null;
        TypeExpression element = list == null ? type : list.element();
        boolean emptyIsUnset = list != null && attribute.optional() && list.lower() > 0;
        EStructuralFeature made;
        if (isReference(element)) {
            var reference = new IfcReference(owner, attribute.name(), position, emptyIsUnset, null);
            reference.setContainment(element instanceof Aggregate);
            reference.typeLater(() -> {
                Codec codec = codec(element);
                reference.type((EClass) codec.type(), codec);
            });
            made = reference;
        } else {
            var plain = new IfcAttribute(owner, attribute.name(), position, emptyIsUnset);
            plain.setID(attribute.name().equals("GlobalId") && attribute.owner().equals("IfcRoot"));
            plain.typeLater(() -> {
                plain.type(owner.getEClassifier(typeName(element)), codec(element));
            });
            made = plain;
        }
        made.setUnsettable(true);
        if (list == null) {
            made.setLowerBound(attribute.optional() ? 0 : 1);
        } else {
            bound(made, list, attribute.optional());
        }
        return made;
    }

    private static void bound(EStructuralFeature made, Aggregate list, boolean optional) {
        boolean array = list.kind() == TypeExpression.Kind.ARRAY;
        int lower = array ? list.upper() - list.lower() + 1 : list.lower();
        int upper = array ? lower : list.upper();
        made.setLowerBound(optional || list.optional() ? 0 : Math.max(0, lower));
        // an upper bound of 1 would make it a single value
        made.setUpperBound(upper <= 1 ? ETypedElement.UNBOUNDED_MULTIPLICITY : upper);
        made.setUnique(list.unique() || list.kind() == TypeExpression.Kind.SET || list.element() instanceof Aggregate
                && made instanceof IfcReference);
        made.setOrdered(list.kind() == TypeExpression.Kind.LIST || array);
    }

    /** Whether there are instances at the bottom of a type. */
    private boolean isReference(TypeExpression type) {
        return switch (type) {
            case Aggregate list -> isReference(list.element());
            case Named named -> {
                DefinedType defined = schema.definedType(named.name());
                yield switch (defined) {
                    case null -> true;
                    case DefinedType.SelectType select -> selects().of(select.name()) != SelectKinds.Kind.VALUES;
                    case Alias alias -> isReference(alias.underlying());
                    case EnumerationType items -> false;
                };
            }
            default -> false;
        };
    }

    private static String typeName(TypeExpression type) {
        return switch (type) {
            case Named named -> named.name();
            case Simple simple -> simple.name();
            case Sized sized -> sized.base().name();
            case Aggregate list -> IfcPackage.LIST_OF + typeName(list.element());
        };
    }

    private Codec codec(TypeExpression type) {
        if (type instanceof Named named && schema.entity(named.name()) != null) {
            return new Codec(Kind.REFERENCE, owner, owner.getEClassifier(named.name()), null);
        }
        if (type instanceof Named named && schema.select(named.name()) != null) {
            SelectKinds.Kind kind = selects().of(named.name());
            return kind == SelectKinds.Kind.VALUES ? new Codec(Kind.TYPED, owner, null, null)
                    : new Codec(kind == SelectKinds.Kind.MIXED ? Kind.MIXED : Kind.REFERENCE, owner,
                            owner.getEClassifier(named.name()), null);
        }
        if (type instanceof Aggregate list && isReference(list)) {
            return new Codec(Kind.ROW, owner, owner.getEClassifier(typeName(list)), codec(list.element()));
        }
        TypeExpression base = DataTypes.underlying(schema, type);
        return switch (base) {
            case Aggregate list -> new Codec(Kind.LIST, owner, null, codec(list.element()));
            case Named items -> new Codec(Kind.ENUMERATION, owner, owner.getEClassifier(typeName(type)), null);
            case Simple simple when simple == Simple.REAL -> new Codec(Kind.REAL, owner, null, null);
            case Simple simple when simple == Simple.LOGICAL ->
                new Codec(Kind.LOGICAL, owner, owner.getEClassifier(typeName(type)), null);
            default -> new Codec(Kind.PLAIN, owner, null, null);
        };
    }
}
