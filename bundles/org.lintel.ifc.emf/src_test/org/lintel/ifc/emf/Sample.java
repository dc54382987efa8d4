// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;

/** Small models written by hand in a test, and short ways to their objects. */
final class Sample {

    /** A house of one storey with a wall, a window in it, and a property set with all sorts of values. */
    static final String HOUSE = file("IFC4",
            "/* the tree */",
            "#1=IFCPROJECT('0aaaaaaaaaaaaaaaaaaaa1',$,'Project',$,$,$,$,$,$);",
            "#2=IFCSITE('0aaaaaaaaaaaaaaaaaaaa2',$,'Site',$,$,$,$,$,.ELEMENT.,(22,17,0),(114,10,0,500000),$,$,$);",
            "#3=IFCBUILDING('0aaaaaaaaaaaaaaaaaaaa3',$,$,$,$,$,$,'Long name',.ELEMENT.,$,$,$);",
            "#4=IFCBUILDINGSTOREY('0aaaaaaaaaaaaaaaaaaaa4',$,'Ground',$,$,$,$,$,.ELEMENT.,0.);",
            "#5=IFCWALL('0aaaaaaaaaaaaaaaaaaaa5',$,'Wall \\X2\\7246\\X0\\',  /* no description */ $ ,"
                    + "$,$,$,'W-1',.SOLIDWALL.);",
            "#6=IFCRELAGGREGATES('0aaaaaaaaaaaaaaaaaaaa6',$,$,$,#1,(#2));",
            "#7=IFCRELAGGREGATES('0aaaaaaaaaaaaaaaaaaaa7',$,$,$,#2,(#3));",
            "#8=IFCRELAGGREGATES('0aaaaaaaaaaaaaaaaaaaa8',$,$,$,#3,(#4));",
            "#9=IFCRELCONTAINEDINSPATIALSTRUCTURE('0aaaaaaaaaaaaaaaaaaaa9',$,$,$,( #5 ,#10),#4);",
            "#10=IFCSLAB('0aaaaaaaaaaaaaaaaaaa10',$,$,$,$,$,$,$,$); "
                    + "#11=IFCPROPERTYSINGLEVALUE('Fire','d',IFCLABEL('R30'),$);",
            "#12=IFCPROPERTYSINGLEVALUE('External',$,IFCBOOLEAN(.T.),$);",
            "#13=IFCPROPERTYSINGLEVALUE('Unknown',$,IFCLOGICAL(.U.),$);",
            "#14=IFCPROPERTYSET('0aaaaaaaaaaaaaaaaaaa14',$,'Pset_WallCommon',$,(#11,#12,#13));",
            "#15=IFCRELDEFINESBYPROPERTIES('0aaaaaaaaaaaaaaaaaaa15',$,$,$,(#5),#14);",
            "#16=IFCRELDEFINESBYPROPERTIES('0aaaaaaaaaaaaaaaaaaa16',$,$,$,(#10),IFCPROPERTYSETDEFINITIONSET((#14)));",
            "#17=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
            "#18=IFCCARTESIANPOINT((0.,0.,1.E-05));",
            "#19=IFCCARTESIANPOINT((1.,0.,0.));",
            "#20=IFCLINE(#18,#21);",
            "#21=IFCVECTOR(#22,1.);",
            "#22=IFCDIRECTION((1.,0.,0.));",
            "#23=IFCTRIMMEDCURVE(#20,(#18,IFCPARAMETERVALUE(0.)),(IFCPARAMETERVALUE(1.5)),.T.,.PARAMETER.);",
            "#24=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,0.,0.)),$);",
            "#25=IFCBSPLINESURFACEWITHKNOTS(1,1,((#18,#19),(#19,#18)),.UNSPECIFIED.,.F.,.F.,.U.,(2,2),(2,2),(0.,1.),"
                    + "(0.,1.),.UNSPECIFIED.);",
            "#26=IFCSURFACESTYLERENDERING(#27,0.5,IFCNORMALISEDRATIOMEASURE(0.25),$,$,$,#27,"
                    + "IFCSPECULAREXPONENT(64.),.NOTDEFINED.);",
            "#27=IFCCOLOURRGB($,0.5,0.5,0.5);",
            "#28=IFCINDEXEDPOLYCURVE(#24,(IFCLINEINDEX((1,2))),.F.);",
            "#29=IFCNOSUCHTHING('x',#1);",
            "#30=IFCLOCALPLACEMENT(#99,#31);",
            "#31=IFCAXIS2PLACEMENT3D(#18,$,$);",
            "#32=IFCPROPERTYLISTVALUE('List',$,(IFCLABEL('a'),IFCINTEGER(2)),$);");

    private Sample() {
    }

    static String file(String schema, String... lines) {
        return "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n"
                + "FILE_NAME('t.ifc','2026-01-01T00:00:00',(''),(''),'','','');\nFILE_SCHEMA(('" + schema
                + "'));\nENDSEC;\nDATA;\n" + String.join("\n", lines) + "\nENDSEC;\nEND-ISO-10303-21;\n";
    }

    /** Writes a file and opens it. */
    static IfcResource open(Path folder, String text) {
        try {
            Path file = Files.write(folder.resolve("model.ifc"), text.getBytes(StandardCharsets.ISO_8859_1));
            return open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IfcResource open(Path file) {
        ResourceSet resources = new ResourceSetImpl();
        IfcResourceFactory.register(resources);
        return (IfcResource) resources.getResource(URI.createFileURI(file.toString()), true);
    }

    static EObject get(IfcResource resource, long id) {
        return resource.getEObject("#" + id);
    }

    static EStructuralFeature feature(EObject object, String name) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
        if (feature == null) {
            throw new AssertionError(object.eClass().getName() + " has no " + name);
        }
        return feature;
    }

    static Object value(EObject object, String name) {
        return object.eGet(feature(object, name));
    }

    @SuppressWarnings("unchecked")
    static <T> EList<T> list(EObject object, String name) {
        return (EList<T>) value(object, name);
    }

    static void set(EObject object, String name, Object value) {
        object.eSet(feature(object, name), value);
    }

    static boolean isSet(EObject object, String name) {
        return object.eIsSet(feature(object, name));
    }

    static EObject create(IfcResource resource, String type) {
        var schema = IfcPackage.of(resource.model().schema());
        return schema.getEFactoryInstance().create((EClass) schema.getEClassifier(type));
    }

    static String text(IfcResource resource) {
        try {
            return Files.readString(Path.of(resource.getURI().toFileString()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void save(IfcResource resource) {
        try {
            resource.save(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
