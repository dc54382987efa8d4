// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.EPackageImpl;
import org.eclipse.emf.ecore.util.InternalEList;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;

/**
 * A schema as a package of EMF. Entities become classes with their attributes in the order of the file, select types of
 * entities become interfaces, other types become data types; each is made when it is first asked for by its name, and
 * all of them when somebody asks for {@link #getEClassifiers}. Safe for several threads.
 *
 * <p>Features bear the names of the schema. How values are represented is told in docs/adr/0016.
 */
public final class IfcPackage extends EPackageImpl {

    /** What the name of a class of values ends with: {@code IfcParameterValueValue} holds an IfcParameterValue. */
    static final String VALUE = "Value";
    /** The feature of such a class. */
    static final String WRAPPED = "wrappedValue";
    /** What the name of a list within a list begins with. */
    static final String LIST_OF = "ListOf";
    /** The feature of a class that is such a list of instances. */
    static final String ELEMENTS = "elements";
    /** The class of instances whose entity the schema does not know. */
    static final String UNKNOWN = "UnknownEntity";
    /** Its features: the name as in the file, and the text of the instance. */
    static final String UNKNOWN_ENTITY = "entity";
    static final String UNKNOWN_SOURCE = "source";

    private static final ConcurrentMap<String, IfcPackage> MADE = new ConcurrentHashMap<>();

    private final Schema schema;
    private final AtomicReferenceArray<IfcClass> entities;
    private final Map<String, EClassifier> made = new ConcurrentHashMap<>();
    private final ClassBuilder builder;
    private volatile boolean complete;
    private boolean completing;

    private IfcPackage(Schema schema) {
        this.schema = schema;
        entities = new AtomicReferenceArray<>(schema.entities().size());
        builder = new ClassBuilder(this);
        setName(schema.id());
        setNsPrefix(schema.id().toLowerCase(Locale.ROOT));
        setNsURI(uri(schema.id()));
        setEFactoryInstance(new IfcFactory(this));
        createResource(uri(schema.id()));
    }

    private static String uri(String id) {
        return "urn:lintel:" + id;
    }

    /** The package of a schema; there is one of each. */
    public static IfcPackage of(Schema schema) {
        IfcPackage known = MADE.get(schema.id());
        return known != null ? known : MADE.computeIfAbsent(schema.id(), id -> new IfcPackage(schema));
    }

    /** Makes the packages known by their URIs ({@code urn:lintel:IFC4}); none is built by that. */
    public static void register(EPackage.Registry registry) {
        for (String id : Schema.IDS) {
            registry.put(uri(id), new EPackage.Descriptor() {

                @Override
                public EPackage getEPackage() {
                    return of(Schema.of(id));
                }

                @Override
                public EFactory getEFactory() {
                    return getEPackage().getEFactoryInstance();
                }
            });
        }
    }

    public Schema schema() {
        return schema;
    }

    /** The class of an entity of this schema; the one for unknown entities if it is none. */
    EClass entity(EntityType type) {
        return ifcClass(type);
    }

    IfcClass ifcClass(EntityType type) {
        if (!type.isKnown()) {
            return (IfcClass) getEClassifier(UNKNOWN);
        }
        IfcClass known = entities.get(type.ordinal());
        return known != null ? known : make(type);
    }

    private synchronized IfcClass make(EntityType type) {
        IfcClass known = entities.get(type.ordinal());
        if (known == null) {
            known = builder.entity(type);
            own(known);
            entities.set(type.ordinal(), known);
            made.put(known.getName(), known);
        }
        return known;
    }

    /** The class whose objects hold a value of a defined type; null where no select needs one. */
    EClass valueClass(String definedType) {
        return getEClassifier(definedType + VALUE) instanceof EClass found
                && found.getEStructuralFeature(WRAPPED) != null ? found : null;
    }

    @Override
    public EClassifier getEClassifier(String name) {
        EClassifier known = made.get(name);
        return known != null ? known : make(name);
    }

    private synchronized EClassifier make(String name) {
        EClassifier known = made.get(name);
        if (known != null) {
            return known;
        }
        EntityType entity = schema.entity(name);
        if (entity != null && entity.name().equals(name)) {
            return make(entity);
        }
        EClassifier found = builder.other(name);
        if (found != null) {
            own(found);
            if (found instanceof EClass type) {
                type.getEAllStructuralFeatures();
            }
            made.put(name, found);
        }
        return found;
    }

    private void own(EClassifier classifier) {
        ((InternalEObject) classifier).eBasicSetContainer(this, EcorePackage.ECLASSIFIER__EPACKAGE, null);
    }

    /** All classifiers: entities in the order of the schema, then types, then what they need, by name. */
    @Override
    public EList<EClassifier> getEClassifiers() {
        EList<EClassifier> list = super.getEClassifiers();
        if (!complete && schema != null) {
            complete(list);
        }
        return list;
    }

    private synchronized void complete(EList<EClassifier> list) {
        if (complete || completing) {
            return;
        }
        completing = true;
        List<EClassifier> all = new ArrayList<>();
        for (EntityType entity : schema.entities()) {
            all.add(make(entity));
        }
        for (DefinedType type : schema.definedTypes()) {
            all.add(getEClassifier(type.name()));
            getEClassifier(type.name() + VALUE);
        }
        getEClassifier(UNKNOWN);
        for (boolean more = true; more;) {
            int before = made.size();
            for (EClassifier one : List.copyOf(made.values())) {
                if (one instanceof EClass type) {
                    type.getEStructuralFeatures().forEach(EStructuralFeature::getEType);
                }
            }
            more = made.size() > before;
        }
        var rest = new TreeMap<>(made);
        all.forEach(one -> rest.remove(one.getName()));
        all.addAll(rest.values());
        for (EClassifier one : all) {
            ((InternalEList<EClassifier>) list).basicAdd(one, null);
        }
        complete = true;
    }
}
