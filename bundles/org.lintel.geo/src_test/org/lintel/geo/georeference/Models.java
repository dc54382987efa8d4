// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.nio.charset.StandardCharsets;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/**
 * A block of 20 by 10 by 30 m placed on the corner of a tower of the register, as text to be spoilt: millimetres, X axis
 * turned 30 degrees from east, all levels in agreement.
 */
public final class Models {

    public static final String CONVERSION =
            "#21=IFCMAPCONVERSION(#10,#20,834141.553,819946.786,24.5,0.8660254037844387,0.5,0.001);";
    public static final String CRS =
            "#20=IFCPROJECTEDCRS('EPSG:2326','Hong Kong 1980 Grid','Hong Kong 1980','HKPD','Transverse Mercator',$,#22);";
    public static final String NORTH = "#13=IFCDIRECTION((0.5,0.8660254037844387));";
    public static final String SITE =
            "#30=IFCSITE('0YvctVUKr0kugbFTf53O9A',$,'Site',$,$,#31,$,$,.ELEMENT.,(22,19,6,675203),(114,9,22,446945),24500.,"
                    + "'IL 1657',#39);";

    private static final String TEXT = """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION(('ViewDefinition [ReferenceView_V1.2]'),'2;1');
            FILE_NAME('block.ifc','2026-01-31T00:00:00',(''),(''),'','','');
            FILE_SCHEMA(('IFC4'));
            ENDSEC;
            DATA;
            #1=IFCPROJECT('0YvctVUKr0kugbFTf53O9L',$,'Block',$,$,$,$,(#10),#2);
            #2=IFCUNITASSIGNMENT((#3));
            #3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
            #10=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#11,#13);
            #11=IFCAXIS2PLACEMENT3D(#12,$,$);
            #12=IFCCARTESIANPOINT((0.,0.,0.));
            %s
            %s
            %s
            #22=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
            %s
            #31=IFCLOCALPLACEMENT($,#11);
            #32=IFCBUILDING('0YvctVUKr0kugbFTf53O9B',$,'Tower',$,$,#31,$,$,.ELEMENT.,$,$,$);
            #33=IFCBUILDINGSTOREY('0YvctVUKr0kugbFTf53O9C',$,'G/F',$,$,#31,$,$,.ELEMENT.,0.);
            #34=IFCRELAGGREGATES('0YvctVUKr0kugbFTf53O9D',$,$,$,#1,(#30));
            #35=IFCRELAGGREGATES('0YvctVUKr0kugbFTf53O9E',$,$,$,#30,(#32));
            #36=IFCRELAGGREGATES('0YvctVUKr0kugbFTf53O9F',$,$,$,#32,(#33));
            #39=IFCPOSTALADDRESS($,$,$,$,('12 Pedder Street'),$,'Central','Hong Kong',$,$);
            #40=IFCBUILDINGELEMENTPROXY('0YvctVUKr0kugbFTf53O9G',$,'Block',$,$,#31,#41,$,$);
            #41=IFCPRODUCTDEFINITIONSHAPE($,$,(#42));
            #42=IFCSHAPEREPRESENTATION(#10,'Body','SweptSolid',(#43));
            #43=IFCEXTRUDEDAREASOLID(#44,#11,#47,30000.);
            #44=IFCRECTANGLEPROFILEDEF(.AREA.,$,#45,20000.,10000.);
            #45=IFCAXIS2PLACEMENT2D(#46,$);
            #46=IFCCARTESIANPOINT((10000.,5000.));
            #47=IFCDIRECTION((0.,0.,1.));
            #48=IFCRELCONTAINEDINSPATIALSTRUCTURE('0YvctVUKr0kugbFTf53O9H',$,$,$,(#40),#33);
            ENDSEC;
            END-ISO-10303-21;
            """;

    private Models() {
    }

    public static String sound() {
        return TEXT.formatted(NORTH, CRS, CONVERSION, SITE);
    }

    /** The block with nothing at levels 10, 20 and 50. */
    public static String nowhere() {
        return sound().replace(CRS + "\n", "").replace(CONVERSION + "\n", "").replace(SITE,
                "#30=IFCSITE('0YvctVUKr0kugbFTf53O9A',$,'Site',$,$,#31,$,$,.ELEMENT.,$,$,$,$,$);");
    }

    public static Model open(String text) throws ModelException {
        return Model.of(text.getBytes(StandardCharsets.UTF_8), "block.ifc");
    }
}
