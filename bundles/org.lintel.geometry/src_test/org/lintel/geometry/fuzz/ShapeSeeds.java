// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.fuzz;

import java.util.List;

/** Small sound shapes of many kinds; each shows instance 300, in millimetres, on the instances of {@code Ifc}. */
final class ShapeSeeds {

    private ShapeSeeds() {
    }

    private static final String POINTS = """
            #20=IFCCARTESIANPOINT((1000.,0.,0.));
            #21=IFCCARTESIANPOINT((1000.,1000.,0.));
            #22=IFCCARTESIANPOINT((0.,1000.,500.));
            #23=IFCCARTESIANPOINT((1000.,0.,2000.));
            #24=IFCAXIS2PLACEMENT3D(#23,#13,#14);
            """;

    static final List<String> ALL = List.of("""
            #30=IFCCYLINDRICALSURFACE(#9,1000.);
            #31=IFCCIRCLE(#9,1000.);
            #32=IFCCIRCLE(#24,1000.);
            #33=IFCVERTEXPOINT(#20);
            #34=IFCVERTEXPOINT(#23);
            #35=IFCEDGECURVE(#33,#33,#31,.T.);
            #36=IFCEDGECURVE(#34,#34,#32,.T.);
            #37=IFCORIENTEDEDGE(*,*,#35,.T.);
            #38=IFCORIENTEDEDGE(*,*,#36,.F.);
            #39=IFCEDGELOOP((#37));
            #40=IFCEDGELOOP((#38));
            #41=IFCFACEOUTERBOUND(#39,.T.);
            #42=IFCFACEBOUND(#40,.T.);
            #43=IFCADVANCEDFACE((#41,#42),#30,.T.);
            #44=IFCPLANE(#9);
            #45=IFCADVANCEDFACE((#41),#44,.F.);
            #46=IFCCLOSEDSHELL((#43,#45));
            #300=IFCADVANCEDBREP(#46);
            """, """
            #30=IFCBSPLINESURFACEWITHKNOTS(2,1,((#8,#20),(#20,#21),(#21,#22)),.UNSPECIFIED.,.F.,.F.,.F.,(3,3),(2,2),(0.,1.),(0.,1.),.U.);
            #31=IFCBSPLINECURVEWITHKNOTS(2,(#8,#20,#21),.UNSPECIFIED.,.F.,.F.,(3,3),(0.,1.),.U.);
            #32=IFCVERTEXPOINT(#8);
            #33=IFCVERTEXPOINT(#21);
            #34=IFCVERTEXPOINT(#22);
            #35=IFCEDGECURVE(#32,#33,#31,.T.);
            #36=IFCEDGE(#33,#34);
            #37=IFCEDGE(#34,#32);
            #38=IFCORIENTEDEDGE(*,*,#35,.T.);
            #39=IFCEDGELOOP((#38,#36,#37));
            #40=IFCFACEOUTERBOUND(#39,.T.);
            #41=IFCADVANCEDFACE((#40),#30,.T.);
            #42=IFCOPENSHELL((#41));
            #300=IFCSHELLBASEDSURFACEMODEL((#42));
            """, """
            #30=IFCSPHERICALSURFACE(#9,1000.);
            #31=IFCVERTEXLOOP(#32);
            #32=IFCVERTEXPOINT(#20);
            #33=IFCFACEOUTERBOUND(#31,.T.);
            #34=IFCFACESURFACE((#33),#30,.T.);
            #35=IFCTOROIDALSURFACE(#24,1000.,200.);
            #36=IFCRECTANGULARTRIMMEDSURFACE(#35,0.,0.,90.,300.,.T.,.T.);
            #37=IFCCLOSEDSHELL((#34));
            #38=IFCADVANCEDBREP(#37);
            #300=IFCGEOMETRICSET((#38,#36,#20));
            """, """
            #30=IFCCLOTHOID(#12,20000.);
            #31=IFCCURVESEGMENT(.CONTINUOUS.,#12,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(30000.),#30);
            #32=IFCCOMPOSITECURVE((#31),.F.);
            #33=IFCVECTOR(#14,1.);
            #34=IFCLINE(#11,#33);
            #35=IFCCURVESEGMENT(.CONTINUOUS.,#12,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(30000.),#34);
            #36=IFCGRADIENTCURVE((#35),.F.,#32,$);
            #37=IFCCURVESEGMENT(.CONTINUOUS.,#24,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(30000.),#34);
            #38=IFCSEGMENTEDREFERENCECURVE((#37),.F.,#36,$);
            #39=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(1000.),10.,20.,$,#38);
            #40=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(20000.),$,$,$,#38);
            #41=IFCAXIS2PLACEMENTLINEAR(#39,$,$);
            #42=IFCAXIS2PLACEMENTLINEAR(#40,$,$);
            #43=IFCISHAPEPROFILEDEF(.AREA.,$,#12,200.,300.,10.,15.,20.,$,$);
            #300=IFCSECTIONEDSOLIDHORIZONTAL(#38,(#43,#43),(#41,#42));
            """, """
            #30=IFCCIRCLEHOLLOWPROFILEDEF(.AREA.,$,#12,500.,50.);
            #31=IFCAXIS1PLACEMENT(#23,#15);
            #32=IFCREVOLVEDAREASOLID(#30,#9,#31,90.);
            #33=IFCEXTRUDEDAREASOLID(#30,#24,#13,3000.);
            #34=IFCBOOLEANRESULT(.UNION.,#32,#33);
            #35=IFCPLANE(#24);
            #36=IFCHALFSPACESOLID(#35,.F.);
            #37=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#34,#36);
            #300=IFCCSGSOLID(#37);
            """, """
            #30=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1000.,0.,0.),(0.,1000.,0.),(0.,0.,1000.),(200.,200.,0.)));
            #31=IFCINDEXEDPOLYGONALFACEWITHVOIDS((1,2,3),((5,4,3)));
            #32=IFCINDEXEDPOLYGONALFACE((1,2,4));
            #33=IFCPOLYGONALFACESET(#30,.F.,(#31,#32),$);
            #34=IFCSHAPEREPRESENTATION($,'Body','Tessellation',(#33,#36));
            #35=IFCREPRESENTATIONMAP(#24,#34);
            #36=IFCTRIANGULATEDFACESET(#30,$,.T.,((1,3,2),(1,2,4),(2,3,4),(3,1,4)),$);
            #37=IFCCARTESIANTRANSFORMATIONOPERATOR3DNONUNIFORM(#14,#15,#8,2.,#13,0.5,3.);
            #300=IFCMAPPEDITEM(#35,#37);
            """, """
            #30=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(3000.,0.,0.),(3000.,3000.,0.),(0.,3000.,4000.)));
            #31=IFCINDEXEDPOLYCURVE(#30,(IFCLINEINDEX((1,2)),IFCARCINDEX((2,3,4))),$);
            #32=IFCOFFSETCURVE3D(#31,100.,$,#13);
            #33=IFCSWEPTDISKSOLID(#32,60.,20.,$,$);
            #34=IFCTRIMMEDCURVE(#35,(IFCPARAMETERVALUE(0.)),(IFCPARAMETERVALUE(90.)),.T.,.PARAMETER.);
            #35=IFCCIRCLE(#9,1000.);
            #36=IFCCOMPOSITECURVESEGMENT(.CONTINUOUS.,.T.,#34);
            #37=IFCCOMPOSITECURVE((#36),.F.);
            #38=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,200.,100.);
            #39=IFCFIXEDREFERENCESWEPTAREASOLID(#38,#9,#37,$,$,#13);
            #40=IFCSURFACEOFREVOLUTION(#41,#9,#42);
            #41=IFCARBITRARYOPENPROFILEDEF(.CURVE.,$,#37);
            #42=IFCAXIS1PLACEMENT(#23,#15);
            #300=IFCGEOMETRICSET((#33,#39,#40,#37));
            """).stream().map(seed -> POINTS + seed).toList();
}
