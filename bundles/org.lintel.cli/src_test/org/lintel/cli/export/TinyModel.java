// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A wall of 4 m by 0.2 m by 3 m and a room beside it, placed at 836000 E 819000 N 5 mPD, its X axis to the east; names to choose. */
final class TinyModel {

    static final String BUILDING = "1BuildingBuildingBuild";
    static final String STOREY = "2StoreyStoreyStoreySto";
    static final String WALL = "3WallWallWallWallWallW";
    static final String ROOM = "0RoomRoomRoomRoomRoomR";

    private TinyModel() {
    }

    static Path write(Path file, String wallName) throws IOException {
        return write(file, wallName, true);
    }

    /** @param placed whether it has a map conversion */
    static Path write(Path file, String wallName, boolean placed) throws IOException {
        String text = """
                ISO-10303-21;
                HEADER;
                FILE_DESCRIPTION((''),'2;1');
                FILE_NAME('tiny.ifc','2026-01-02T03:04:05',(''),(''),'','','');
                FILE_SCHEMA(('IFC4'));
                ENDSEC;
                DATA;
                #1=IFCPROJECT('0ProjectProjectProject',$,'Tiny',$,$,$,$,(#2),#3);
                #2=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#10,$);
                #3=IFCUNITASSIGNMENT((#4));
                #4=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
                CONVERSION#7=IFCCARTESIANPOINT((0.,0.,0.));
                #8=IFCDIRECTION((0.,0.,1.));
                #10=IFCAXIS2PLACEMENT3D(#7,$,$);
                #11=IFCLOCALPLACEMENT($,#10);
                #12=IFCBUILDING('1BuildingBuildingBuild',$,'House',$,$,#11,$,'Long house',.ELEMENT.,$,$,$);
                #13=IFCBUILDINGSTOREY('2StoreyStoreyStoreySto',$,'G/F',$,$,#11,$,$,.ELEMENT.,0.);
                #14=IFCRELAGGREGATES('0AggregatesAggregatesA',$,$,$,#1,(#12));
                #15=IFCRELAGGREGATES('1AggregatesAggregatesA',$,$,$,#12,(#13));
                #16=IFCRELCONTAINEDINSPATIALSTRUCTURE('2ContainedContainedCon',$,$,$,(#30),#13);
                #17=IFCRELAGGREGATES('2AggregatesAggregatesA',$,$,$,#13,(#40));
                #20=IFCRECTANGLEPROFILEDEF(.AREA.,$,#21,4.,0.2);
                #21=IFCAXIS2PLACEMENT2D(#22,$);
                #22=IFCCARTESIANPOINT((2.,0.1));
                #23=IFCEXTRUDEDAREASOLID(#20,#10,#8,3.);
                #24=IFCSHAPEREPRESENTATION(#2,'Body','SweptSolid',(#23));
                #25=IFCPRODUCTDEFINITIONSHAPE($,$,(#24));
                #30=IFCWALL('3WallWallWallWallWallW',$,'NAME',$,$,#11,#25,$,$);
                #32=IFCRECTANGLEPROFILEDEF(.AREA.,$,#33,4.,2.);
                #33=IFCAXIS2PLACEMENT2D(#34,$);
                #34=IFCCARTESIANPOINT((2.,1.2));
                #35=IFCEXTRUDEDAREASOLID(#32,#10,#8,2.8);
                #36=IFCSHAPEREPRESENTATION(#2,'Body','SweptSolid',(#35));
                #37=IFCPRODUCTDEFINITIONSHAPE($,$,(#36));
                #40=IFCSPACE('0RoomRoomRoomRoomRoomR',$,'1',$,$,#11,#37,'Study',.ELEMENT.,.INTERNAL.,$);
                ENDSEC;
                END-ISO-10303-21;
                """.replace("'NAME'", "'" + wallName + "'").replace("CONVERSION", placed ? """
                #5=IFCMAPCONVERSION(#2,#6,836000.,819000.,5.,1.,0.,1.);
                #6=IFCPROJECTEDCRS('EPSG:2326',$,$,'EPSG:5738',$,$,#4);
                """ : "");
        return Files.writeString(file, text);
    }
}
