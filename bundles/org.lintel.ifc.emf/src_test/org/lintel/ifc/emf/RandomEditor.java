// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.lintel.ifc.step.Typed;

/** Changes a model through EMF at random, and remembers which instances it touched. */
final class RandomEditor {

    private static final String[] TEXTS = {"", "plain", "it's", "a\\b", "牆 wall", "é", "\uD83C\uDFE0", "tab\there",
        "two\nlines", "('#1,$;", "/* no comment */", "\\X2\\7246\\X0\\"};

    private final IfcResource resource;
    private final Random random;
    private final Set<Long> touched = new HashSet<>();

    RandomEditor(IfcResource resource, long seed) {
        this.resource = resource;
        this.random = new Random(seed);
    }

    /** The numbers of the instances that were changed, made or removed. */
    Set<Long> touched() {
        return touched;
    }

    void edit() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            delete(any());
        } else if (kind == 1) {
            create();
        } else {
            change(any());
        }
    }

    private IfcObject any() {
        return (IfcObject) resource.getContents().get(random.nextInt(resource.getContents().size()));
    }

    private void delete(IfcObject object) {
        long id = object.id();
        for (IfcObject source : Deletion.referring(object.store(), object)) {
            touched.add(source.id());
        }
        try {
            resource.delete(object);
            touched.add(id);
        } catch (IllegalStateException refused) {
            // somebody needs it
        }
    }

    private void create() {
        EClass type = any().eClass();
        if (type.isAbstract() || type.getName().equals(IfcPackage.UNKNOWN)) {
            return;
        }
        var made = (IfcObject) type.getEPackage().getEFactoryInstance().create(type);
        resource.getContents().add(random.nextInt(resource.getContents().size() + 1), made);
        for (int i = 0; i < 5; i++) {
            change(made);
        }
    }

    private void change(IfcObject object) {
        List<IfcFeature> features = new ArrayList<>();
        for (EStructuralFeature one : object.eClass().getEAllStructuralFeatures()) {
            var feature = (IfcFeature) one;
            if (feature.position() >= 0 && !((IfcClass) object.eClass()).derives(feature.position())
                    && feature.codec().kind() != Codec.Kind.ROW) {
                features.add(feature);
            }
        }
        if (features.isEmpty()) {
            return;
        }
        touched.add(object.id());
        IfcFeature feature = features.get(random.nextInt(features.size()));
        if (random.nextInt(8) == 0) {
            object.eUnset(feature);
        } else if (feature.isMany()) {
            changeList(object, feature);
        } else {
            Object value = value(feature);
            if (value != null) {
                object.eSet(feature, value);
            }
        }
    }

    private void changeList(IfcObject object, IfcFeature feature) {
        @SuppressWarnings("unchecked")
        var list = (EList<Object>) object.eGet(feature);
        Object value = value(feature);
        switch (random.nextInt(5)) {
            case 0 -> {
                if (!list.isEmpty()) {
                    list.remove(random.nextInt(list.size()));
                }
            }
            case 1 -> {
                if (!list.isEmpty()) {
                    list.move(random.nextInt(list.size()), random.nextInt(list.size()));
                }
            }
            case 2 -> {
                if (!list.isEmpty() && value != null && (!feature.isUnique() || !list.contains(value))) {
                    list.set(random.nextInt(list.size()), value);
                }
            }
            case 3 -> {
                if (value != null) {
                    object.eSet(feature, List.of(value));
                }
            }
            default -> {
                if (value != null && (!feature.isUnique() || !list.contains(value))) {
                    list.add(random.nextInt(list.size() + 1), value);
                }
            }
        }
    }

    private Object value(IfcFeature feature) {
        return switch (feature.codec().kind()) {
            case REAL -> random.nextGaussian() * 1000;
            case TYPED -> switch (random.nextInt(3)) {
                case 0 -> new Typed("IfcLabel", text());
                case 1 -> new Typed("IfcReal", (double) random.nextInt(100));
                default -> new Typed("IfcBoolean", random.nextBoolean());
            };
            case ENUMERATION, LOGICAL -> {
                var literals = ((EEnum) feature.getEType()).getELiterals();
                yield literals.get(random.nextInt(literals.size()));
            }
            case REFERENCE, MIXED -> reference((EClass) feature.getEType());
            case LIST -> null;
            default -> plain(feature.getEType().getInstanceClass());
            case ROW -> null;
        };
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == Long.class) {
            return (long) random.nextInt(1000);
        }
        return type == Boolean.class ? random.nextBoolean() : type == Number.class ? (Object) 2.5 : null;
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private Object reference(EClass type) {
        for (int i = 0; i < 200; i++) {
            IfcObject candidate = any();
            if (type.isInstance(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** All that EMF shows of a model: by the numbers of the instances their values. */
    static TreeMap<Long, String> shown(IfcResource resource) {
        var shown = new TreeMap<Long, String>();
        for (EObject one : resource.getContents()) {
            var object = (IfcObject) one;
            var text = new StringBuilder(object.eClass().getName());
            for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
                if (!feature.isDerived()) {
                    text.append(' ').append(feature.getName()).append(object.eIsSet(feature) ? "=" : "~")
                            .append(shown(object.eGet(feature)));
                }
            }
            if (shown.put(object.id(), text.toString()) != null) {
                throw new AssertionError("twice: " + object);
            }
        }
        return shown;
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> "$";
            case IfcObject object -> "#" + object.id();
            case ValueObject typed -> typed.typeName() + "(" + shown(typed.value()) + ")";
            case Enumerator item -> item.getName();
            case EObject row -> shown(row.eGet(row.eClass().getEStructuralFeature(IfcPackage.ELEMENTS)));
            case List<?> list -> list.stream().map(RandomEditor::shown).toList().toString();
            default -> value.getClass().getSimpleName() + ":" + value;
        };
    }
}
