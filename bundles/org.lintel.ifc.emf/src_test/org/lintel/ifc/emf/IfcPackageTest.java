// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Typed;

class IfcPackageTest {

    private static final IfcPackage IFC4 = IfcPackage.of(Schema.of("IFC4"));

    private static EClass type(String name) {
        return (EClass) IFC4.getEClassifier(name);
    }

    private static EStructuralFeature feature(String type, String name) {
        return type(type).getEStructuralFeature(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IFC2X3", "IFC4", "IFC4X3"})
    void everythingOfTheSchemaIsThereInItsOrder(String id) {
        Schema schema = Schema.of(id);
        IfcPackage ifc = IfcPackage.of(schema);
        Set<String> names = new HashSet<>();
        for (EClassifier one : ifc.getEClassifiers()) {
            assertTrue(names.add(one.getName()), one.getName());
            assertSame(one, ifc.getEClassifier(one.getName()));
            assertSame(ifc, one.getEPackage());
        }
        for (EntityType entity : schema.entities()) {
            var type = (EClass) ifc.getEClassifier(entity.name());
            assertEquals(entity.isAbstract(), type.isAbstract());
            assertEquals(entity.supertype() == null ? null : entity.supertype().name(),
                    type.getESuperTypes().stream().filter(above -> !above.isInterface()).findFirst()
                            .map(EClass::getName).orElse(null));
            List<String> attributes = type.getEAllStructuralFeatures().stream().filter(f -> !f.isDerived())
                    .map(EStructuralFeature::getName).toList();
            assertEquals(entity.attributes().stream().map(Attribute::name).toList(), attributes);
            entity.ownInverses().forEach(inverse -> assertTrue(
                    type.getEStructuralFeature(inverse.name()).isDerived(), inverse.name()));
        }
        for (DefinedType type : schema.definedTypes()) {
            assertNotNull(ifc.getEClassifier(type.name()), type.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IFC2X3", "IFC4", "IFC4X3"})
    void thePackageIsWellFormedInTheEyesOfEmf(String id) {
        Diagnostic found = Diagnostician.INSTANCE.validate(IfcPackage.of(Schema.of(id)));
        assertEquals("", String.join("\n", found.getChildren().stream().filter(d -> d.getSeverity() >= Diagnostic.ERROR)
                .map(Diagnostic::getMessage).toList()));
    }

    @Test
    void namesAreExactAndUnknownOnesAreNull() {
        assertNull(IFC4.getEClassifier("IFCWALL"));
        assertNull(IFC4.getEClassifier("IfcNothing"));
        assertNull(IFC4.getEClassifier("IfcWallValue"));
        assertNull(IFC4.getEClassifier("IfcArcIndexValue"));
        assertNull(IFC4.getEClassifier("ListOfNothing"));
        assertEquals("urn:lintel:IFC4", IFC4.getNsURI());
    }

    @Test
    void plainTypes() {
        assertSame(String.class, feature("IfcRoot", "Name").getEType().getInstanceClass());
        assertEquals("IfcLabel", feature("IfcRoot", "Name").getEType().getName());
        assertSame(Double.class, feature("IfcBuildingStorey", "Elevation").getEType().getInstanceClass());
        assertSame(Long.class, feature("IfcBSplineCurve", "Degree").getEType().getInstanceClass());
        assertSame(List.class, feature("IfcSite", "RefLatitude").getEType().getInstanceClass());
        var wallTypes = (EEnum) feature("IfcWall", "PredefinedType").getEType();
        assertEquals("SOLIDWALL", wallTypes.getEEnumLiteral("SOLIDWALL").getName());
        assertEquals(List.of("FALSE", "UNKNOWN", "TRUE"), ((EEnum) feature("IfcBSplineCurve", "ClosedCurve").getEType())
                .getELiterals().stream().map(Object::toString).toList());
        assertTrue(((EAttribute) feature("IfcRoot", "GlobalId")).isID());
    }

    @Test
    void multiplicity() {
        EStructuralFeature points = feature("IfcPolyline", "Points");
        assertEquals(2, points.getLowerBound());
        assertEquals(-1, points.getUpperBound());
        assertFalse(points.isUnique());
        assertTrue(points.isOrdered());
        EStructuralFeature elements = feature("IfcRelContainedInSpatialStructure", "RelatedElements");
        assertTrue(elements.isUnique());
        assertFalse(elements.isOrdered());
        assertEquals(3, feature("IfcCartesianPoint", "Coordinates").getUpperBound());
        assertTrue(feature("IfcRoot", "GlobalId").isRequired());
        assertFalse(feature("IfcRoot", "Name").isRequired());
        assertTrue(feature("IfcRoot", "Name").isUnsettable());
    }

    @Test
    void selects() {
        assertTrue(type("IfcAxis2Placement").isInterface());
        assertTrue(type("IfcAxis2Placement").isSuperTypeOf(type("IfcAxis2Placement3D")));
        assertSame(Typed.class, ((EDataType) IFC4.getEClassifier("IfcValue")).getInstanceClass());
        assertTrue(type("IfcTrimmingSelect").isSuperTypeOf(type("IfcCartesianPoint")));
        assertTrue(type("IfcTrimmingSelect").isSuperTypeOf(type("IfcParameterValueValue")));
        assertEquals("IfcParameterValue",
                type("IfcParameterValueValue").getEStructuralFeature(IfcPackage.WRAPPED).getEType().getName());
        var set = (EReference) type("IfcPropertySetDefinitionSetValue").getEStructuralFeature(IfcPackage.WRAPPED);
        assertTrue(set.isMany());
        assertEquals("IfcPropertySetDefinition", set.getEReferenceType().getName());
        var rows = (EReference) feature("IfcBSplineSurface", "ControlPointsList");
        assertTrue(rows.isContainment());
        assertEquals("ListOfIfcCartesianPoint", rows.getEReferenceType().getName());
        assertEquals("ListOfIfcLengthMeasure", feature("IfcCartesianPointList3D", "CoordList").getEType().getName());
    }

    @Test
    void whatASubtypeDerivesOrNarrowsIsNoted() {
        assertEquals("DERIVE", EcoreUtil.getAnnotation(type("IfcSIUnit"), "urn:lintel:ifc:redeclared", "Dimensions"));
        assertTrue(((IfcClass) type("IfcSIUnit")).derives(0));
        assertFalse(((IfcClass) type("IfcConversionBasedUnit")).derives(0));
    }

    @Test
    void valuesAreReadAndWrittenAsStepDoes() {
        var value = (EDataType) IFC4.getEClassifier("IfcValue");
        var factory = IFC4.getEFactoryInstance();
        Object label = factory.createFromString(value, "IFCLABEL('it''s')");
        assertEquals(new Typed("IfcLabel", "it's"), label);
        assertEquals("IFCLABEL('it''s')", factory.convertToString(value, label));
        var angle = (EDataType) IFC4.getEClassifier("IfcCompoundPlaneAngleMeasure");
        assertEquals(List.of(22L, 17L, 0L), factory.createFromString(angle, "(22,17,0)"));
        assertEquals("1.5", factory.convertToString((EDataType) IFC4.getEClassifier("IfcReal"), 1.5));
    }

    @Test
    void aRegistryKnowsThePackagesByUri() {
        var resources = new ResourceSetImpl();
        IfcResourceFactory.register(resources);
        assertSame(IFC4, resources.getPackageRegistry().getEPackage("urn:lintel:IFC4"));
        assertEquals("IFC2X3", resources.getPackageRegistry().getEPackage("urn:lintel:IFC2X3").getName());
    }
}
