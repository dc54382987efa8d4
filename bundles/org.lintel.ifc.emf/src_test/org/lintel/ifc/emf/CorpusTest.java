// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.ECrossReferenceAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Typed;

/** Real models through EMF. */
class CorpusTest {

    private static final long SMALL = 700_000;

    @TempDir
    Path folder;

    /** What is set to what it is makes no edit: so EMF holds all that the file says. */
    @Test
    void whatIsSetToWhatItIsChangesNothing() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Corpus.models()) {
            if (Files.size(file) <= SMALL && file.getParent().endsWith("models")) {
                IfcResource model = Sample.open(file);
                for (EObject object : model.getContents()) {
                    touch((IfcObject) object);
                }
                if (!model.edits().isEmpty()) {
                    found.add(file.getFileName() + " " + model.edits().getFirst());
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    private static void touch(IfcObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isChangeable() && object.eIsSet(feature)) {
                Object value = object.eGet(feature);
                List<?> all = value instanceof List<?> list && feature.isMany() ? list
                        : value == null ? List.of() : List.of(value);
                if (all.stream().allMatch(feature.getEType()::isInstance)
                        && (!feature.isUnique() || new HashSet<>(all).size() == all.size())) {
                    object.eSet(feature, value);
                }
            }
        }
    }

    /** What the codecs take out of the file is what they put back. */
    @Test
    void nothingIsLostBetweenFileAndEmf() throws IOException {
        var found = new TreeSet<String>();
        int values = 0;
        for (Path file : Corpus.models()) {
            if (Files.size(file) <= SMALL && file.getParent().endsWith("models")) {
                IfcResource model = Sample.open(file);
                for (EObject one : model.getContents()) {
                    values += lost((IfcObject) one, file, found);
                }
            }
        }
        assertTrue(values > 100_000, values + " values");
        assertEquals("", String.join("\n", found));
    }

    private static int lost(IfcObject object, Path file, Collection<String> found) {
        int count = 0;
        for (EStructuralFeature one : object.eClass().getEAllStructuralFeatures()) {
            var feature = (IfcFeature) one;
            if (feature.position() >= 0) {
                Object raw = Codec.encode(object.instance().get(feature.position()), IfcObject::id);
                Object back = feature.isMany() ? Codec.encode(object.values(feature), IfcObject::id)
                        : Codec.encode(object.value(feature), IfcObject::id);
                boolean typed = feature.codec().kind() == Codec.Kind.TYPED || feature.codec().isObject();
                raw = typed ? raw : Typed.unwrap(raw);
                boolean unset = raw == null || raw == Derived.DERIVED;
                if (unset ? back != null && !List.of().equals(back) : !same(raw, back)) {
                    found.add(file.getFileName() + " " + object.eClass().getName() + "." + feature.getName() + " " + raw
                            + " " + back);
                }
                count++;
            }
        }
        return count;
    }

    /** A REAL may be written without its point. */
    private static boolean same(Object raw, Object back) {
        if (raw instanceof Long whole && back instanceof Double real) {
            return real == whole.doubleValue();
        }
        if (raw instanceof List<?> a && back instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return raw.equals(back);
    }

    @Test
    void copyingAWholeModelKeepsAllOfIt() throws IOException {
        IfcResource model = Sample.open(Corpus.path("models/AC20-FZK-Haus_with_SB55.ifc"));
        var copy = (IfcResource) model.getResourceSet().createResource(
                URI.createFileURI(folder.resolve("copy.ifc").toString()));
        copy.getContents().addAll(EcoreUtil.copyAll(model.getContents()));
        copy.save(null);
        IfcResource again = Sample.open(folder.resolve("copy.ifc"));
        assertEquals(model.model().counts(), again.model().counts());
        assertTrue(EcoreUtil.equals(model.getContents(), again.getContents()));
        assertEquals(model.model().schema(), again.model().schema());
    }

    @Test
    void validationTellsWhatIsWrong() {
        IfcResource model = Sample.open(Corpus.path("models/AC20-FZK-Haus_with_SB55_NoneAndDoubleGUID.ifc"));
        var told = new TreeSet<String>();
        for (EObject object : model.getContents()) {
            Diagnostic found = Diagnostician.INSTANCE.validate(object);
            for (Diagnostic one : found.getChildren()) {
                told.add(object.eClass().getName() + "." + ((EStructuralFeature) one.getData().get(1)).getName());
            }
        }
        assertTrue(told.stream().anyMatch(name -> name.endsWith(".GlobalId")), told.toString());
    }

    @Test
    void crossReferencesAreThoseOfTheModel() {
        IfcResource model = Sample.open(Corpus.path("models/AC11-FZK-Haus-IFC.ifc"));
        Instance storey = model.model().instances("IfcBuildingStorey", true).getFirst();
        Instance history = model.model().instances("IfcOwnerHistory", true).getFirst();
        var wanted = List.of(model.object(storey), model.object(history));
        var usages = EcoreUtil.UsageCrossReferencer.findAll(wanted, model);
        for (EObject one : wanted) {
            var sources = new TreeSet<Long>();
            usages.get(one).stream().filter(s -> !s.getEStructuralFeature().isDerived())
                    .forEach(s -> sources.add(((IfcObject) s.getEObject()).id()));
            var expected = new TreeSet<Long>();
            model.model().referencing(((IfcObject) one).instance()).forEach(source -> expected.add(source.id()));
            assertEquals(expected, sources);
        }
        var adapter = new ECrossReferenceAdapter();
        model.eAdapters().add(adapter);
        assertEquals(usages.get(wanted.getFirst()).stream().filter(s -> !s.getEStructuralFeature().isDerived()).count(),
                adapter.getInverseReferences(wanted.getFirst()).size());
    }

    @Test
    void globalIdsLeadToTheirObjects() {
        IfcResource model = Sample.open(Corpus.path("models/Office_A_20110811.ifc"));
        Instance project = Spatial.of(model.model()).project();
        assertNotNull(project);
        EObject object = model.object(project);
        assertEquals(project.globalId(), model.getURIFragment(object));
        assertSame(object, model.getEObject(project.globalId()));
    }
}
