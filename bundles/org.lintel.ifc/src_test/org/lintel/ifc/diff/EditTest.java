// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.diff.Change.Kind;
import org.lintel.ifc.diff.Difference.State;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Typed;

/** Each single edit of a model, in a copy that was also renumbered and reordered, is exactly one difference. */
class EditTest {

    private static final String[] HOUSE = {
        "#1=IFCPROJECT('0YvctVUKr0kugbFTf53O91',$,'House',$,$,$,$,(#10,#14),#2);", "#2=IFCUNITASSIGNMENT((#3,#4,#5));",
        "#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);", "#4=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);",
        "#5=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);",
        "#10=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#11,#13);", "#11=IFCAXIS2PLACEMENT3D(#12,$,$);",
        "#12=IFCCARTESIANPOINT((0.,0.,0.));", "#13=IFCDIRECTION((0.,1.));",
        "#14=IFCGEOMETRICREPRESENTATIONSUBCONTEXT('Body','Model',*,*,*,*,#10,$,.MODEL_VIEW.,$);",
        "#15=IFCPROJECTEDCRS('EPSG:2326',$,$,$,$,$,$);", "#16=IFCMAPCONVERSION(#10,#15,836000.,819000.,5.,$,$,$);",
        "#20=IFCLOCALPLACEMENT($,#11);",
        "#21=IFCBUILDING('1YvctVUKr0kugbFTf53O91',$,'Block',$,$,#20,$,$,.ELEMENT.,$,$,$);",
        "#22=IFCAXIS2PLACEMENT3D(#23,$,$);", "#23=IFCCARTESIANPOINT((0.,0.,3000.));",
        "#24=IFCLOCALPLACEMENT(#20,#22);",
        "#25=IFCBUILDINGSTOREY('2YvctVUKr0kugbFTf53O91',$,'1/F',$,$,#24,$,$,.ELEMENT.,3000.);",
        "#26=IFCBUILDINGSTOREY('2YvctVUKr0kugbFTf53O92',$,'2/F',$,$,$,$,$,.ELEMENT.,6000.);",
        "#27=IFCRELAGGREGATES('3YvctVUKr0kugbFTf53O91',$,$,$,#1,(#21));",
        "#28=IFCRELAGGREGATES('3YvctVUKr0kugbFTf53O92',$,$,$,#21,(#25,#26));",
        "#30=IFCAXIS2PLACEMENT3D(#31,$,#32);", "#31=IFCCARTESIANPOINT((1000.,2000.,0.));",
        "#32=IFCDIRECTION((1.,0.,0.));", "#33=IFCLOCALPLACEMENT(#24,#30);",
        "#34=IFCWALL('0zvctVUKr0kugbFTf53O91',$,'Wall-1','a wall','EW',#33,#40,'4711',.SOLIDWALL.);",
        "#35=IFCLOCALPLACEMENT(#24,#22);",
        "#36=IFCWALL('0zvctVUKr0kugbFTf53O92',$,'Wall-2',$,$,#35,#50,'4712',.SOLIDWALL.);",
        "#37=IFCWALLTYPE('0zvctVUKr0kugbFTf53O93',$,'Thick',$,$,(#66),(#51),'T1',$,.SOLIDWALL.);",
        "#38=IFCWALLTYPE('0zvctVUKr0kugbFTf53O94',$,'Thin',$,$,$,$,'T2',$,.SOLIDWALL.);",
        "#39=IFCRELDEFINESBYTYPE('4YvctVUKr0kugbFTf53O91',$,$,$,(#34,#36),#37);",
        "#40=IFCPRODUCTDEFINITIONSHAPE($,$,(#41));", "#41=IFCSHAPEREPRESENTATION(#14,'Body','SweptSolid',(#42));",
        "#42=IFCEXTRUDEDAREASOLID(#43,#11,#44,2800.);", "#43=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,5000.,200.);",
        "#44=IFCDIRECTION((0.,0.,1.));", "#45=IFCSTYLEDITEM(#42,(#46),$);", "#46=IFCSURFACESTYLE('Red',.BOTH.,(#47));",
        "#47=IFCSURFACESTYLESHADING(#48,$);", "#48=IFCCOLOURRGB($,1.,0.,0.);",
        "#50=IFCPRODUCTDEFINITIONSHAPE($,$,(#52));", "#51=IFCREPRESENTATIONMAP(#11,#53);",
        "#52=IFCSHAPEREPRESENTATION(#14,'Body','MappedRepresentation',(#54));",
        "#53=IFCSHAPEREPRESENTATION(#14,'Body','SweptSolid',(#55));", "#54=IFCMAPPEDITEM(#51,#56);",
        "#55=IFCEXTRUDEDAREASOLID(#43,#11,#44,2500.);",
        "#56=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#12,1.,$);",
        "#60=IFCPROPERTYSET('5YvctVUKr0kugbFTf53O91',$,'Pset_WallCommon',$,(#61,#62));",
        "#61=IFCPROPERTYSINGLEVALUE('ThermalTransmittance',$,IFCTHERMALTRANSMITTANCEMEASURE(0.35),$);",
        "#62=IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.T.),$);",
        "#63=IFCRELDEFINESBYPROPERTIES('5YvctVUKr0kugbFTf53O92',$,$,$,(#34),#60);",
        "#64=IFCELEMENTQUANTITY('5YvctVUKr0kugbFTf53O93',$,'Qto_WallBaseQuantities',$,$,(#65));",
        "#65=IFCQUANTITYLENGTH('Length',$,$,5000.,$);",
        "#66=IFCPROPERTYSET('5YvctVUKr0kugbFTf53O94',$,'Pset_Type',$,(#67));",
        "#67=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('REI 60'),$);",
        "#68=IFCRELDEFINESBYPROPERTIES('5YvctVUKr0kugbFTf53O95',$,$,$,(#34),#64);",
        "#70=IFCMATERIAL('Brick',$,$);", "#71=IFCMATERIALLAYER(#70,200.,$,$,$,$,$);",
        "#72=IFCMATERIALLAYERSET((#71),'Wall 200',$);",
        "#73=IFCRELASSOCIATESMATERIAL('6YvctVUKr0kugbFTf53O91',$,$,$,(#34),#72);",
        "#74=IFCMATERIALPROPERTIES('Pset_MaterialThermal',$,(#75),#70);",
        "#75=IFCPROPERTYSINGLEVALUE('ThermalConductivity',$,IFCTHERMALCONDUCTIVITYMEASURE(0.8),$);",
        "#76=IFCCLASSIFICATION($,$,$,'Uniclass',$,$,$);",
        "#77=IFCCLASSIFICATIONREFERENCE($,'EF_25_10','Walls',#76,$,$);",
        "#78=IFCRELASSOCIATESCLASSIFICATION('6YvctVUKr0kugbFTf53O92',$,$,$,(#34),#77);",
        "#80=IFCRELCONTAINEDINSPATIALSTRUCTURE('7YvctVUKr0kugbFTf53O91',$,$,$,(#34,#36),#25);",
        "#81=IFCRELCONTAINEDINSPATIALSTRUCTURE('7YvctVUKr0kugbFTf53O92',$,$,$,(),#26);",
        "#82=IFCSYSTEM('7YvctVUKr0kugbFTf53O93',$,'Facade',$,$);",
        "#83=IFCRELASSIGNSTOGROUP('7YvctVUKr0kugbFTf53O94',$,$,$,(#36),$,#82);",
        "#84=IFCOPENINGELEMENT('7YvctVUKr0kugbFTf53O95',$,'Hole',$,$,#89,$,$,.OPENING.);",
        "#89=IFCLOCALPLACEMENT(#33,#11);",
        "#85=IFCRELVOIDSELEMENT('7YvctVUKr0kugbFTf53O96',$,$,$,#34,#84);",
        "#86=IFCSPACE('7YvctVUKr0kugbFTf53O97',$,'101',$,$,$,$,$,.ELEMENT.,.INTERNAL.,$);",
        "#87=IFCRELSPACEBOUNDARY('7YvctVUKr0kugbFTf53O98',$,'2ndLevel','2a',#86,#34,$,.PHYSICAL.,.INTERNAL.);",
        "#88=IFCRELCONNECTSPATHELEMENTS('7YvctVUKr0kugbFTf53O99',$,$,$,$,#34,#36,(),(),.ATEND.,.ATSTART.);"};

    private final Model house = Spf.model("IFC4", HOUSE);

    private Differences edit(BiFunction<Instance, List<Object>, List<Object>> edit) throws ModelException {
        return Diff.of(house, Rewriting.of(house, 42, edit), DiffOptions.defaults(), Progress.NONE);
    }

    /** One attribute of one instance set to another value. */
    private Differences set(long id, String attribute, Object value) throws ModelException {
        return edit((instance, values) -> {
            if (instance.id() != id) {
                return values;
            }
            var changed = new ArrayList<>(values);
            changed.set(instance.type().indexOf(attribute), value);
            return changed;
        });
    }

    private Instance at(long id) {
        return house.instance(id);
    }

    /** The one change of the one object that differs. */
    private static Change only(Differences differences, String object) {
        assertEquals(List.of(), differences.model());
        assertEquals(1, differences.objects().size(), () -> differences.objects().toString());
        Difference difference = differences.objects().getFirst();
        assertEquals(State.CHANGED, difference.state());
        assertEquals(object, difference.item().name());
        assertEquals(1, difference.changes().size(), () -> difference.changes().toString());
        return difference.changes().getFirst();
    }

    private static void told(Change change, Aspect aspect, String group, String name, Object before, Object after,
            String unit) {
        assertEquals(List.of(aspect, group, name, String.valueOf(before), String.valueOf(after), unit),
                List.of(change.aspect(), change.group(), change.name(), String.valueOf(change.before()),
                        String.valueOf(change.after()), change.unit()));
    }

    /** Of an object with several changes the one at a place. */
    private static Change one(Differences differences, int count, int place) {
        assertEquals(1, differences.objects().size(), () -> differences.objects().toString());
        List<Change> changes = differences.objects().getFirst().changes();
        assertEquals(count, changes.size(), changes::toString);
        return changes.get(place);
    }

    private static Change onlyOfModel(Differences differences) {
        assertEquals(List.of(), differences.objects());
        assertEquals(1, differences.model().size(), () -> differences.model().toString());
        return differences.model().getFirst();
    }

    @Test
    void nothing() throws ModelException {
        Differences differences = edit((instance, values) -> values);
        assertTrue(differences.isEmpty(), differences::toString);
        assertEquals(11, differences.counts().byGlobalId());
        assertEquals(1, differences.counts().byKey(), "the material has no GlobalId");
        assertEquals(12, differences.counts().unchanged());
    }

    @Test
    void attributes() throws ModelException {
        told(only(set(34, "Name", "Wall-9"), "Wall-9"), Aspect.ATTRIBUTES, "", "Name", "Wall-1", "Wall-9", "");
        told(only(set(34, "Description", null), "Wall-1"), Aspect.ATTRIBUTES, "", "Description", "a wall", null, "");
        told(only(set(25, "Elevation", 3100.0), "1/F"), Aspect.ATTRIBUTES, "", "Elevation", 3000.0, 3100.0, "");
        assertTrue(set(25, "Elevation", 3000.0000001).isEmpty(), "noise");
        assertTrue(set(36, "Description", "").isEmpty(), "an empty text is none");
    }

    @Test
    void properties() throws ModelException {
        told(only(set(61, "NominalValue", new Typed("IfcThermalTransmittanceMeasure", 0.3)),
                "Wall-1"), Aspect.PROPERTIES, "Pset_WallCommon", "ThermalTransmittance", 0.35, 0.3, "W/m²K");
        told(only(set(62, "NominalValue", null), "Wall-1"), Aspect.PROPERTIES, "Pset_WallCommon", "IsExternal", true,
                null, "");
        Change description = only(set(62, "Description", "outside"), "Wall-1");
        told(description, Aspect.PROPERTIES, "Pset_WallCommon", "IsExternal", true, true, "");
        assertEquals(List.of(new Leaf("Description", "", "outside")), description.details());
        Change removed = only(set(60, "HasProperties", List.of(at(61))), "Wall-1");
        assertEquals(Kind.REMOVED, removed.kind());
        told(removed, Aspect.PROPERTIES, "Pset_WallCommon", "IsExternal", true, null, "");
        told(only(set(67, "NominalValue", new Typed("IfcLabel", "REI 90")), "Thick"),
                Aspect.PROPERTIES, "Pset_Type", "FireRating", "REI 60", "REI 90", "");
        told(only(set(65, "LengthValue", 5100.0), "Wall-1"), Aspect.QUANTITIES, "Qto_WallBaseQuantities", "Length",
                5000.0, 5100.0, "mm");
        Change gone = only(edit((instance, values) -> instance.id() == 63 || instance.id() == 60 ? null : values),
                "Wall-1");
        told(gone, Aspect.PROPERTIES, "Pset_WallCommon", "", "[ThermalTransmittance = 0.35 W/m²K, IsExternal = true]",
                null, "");
    }

    @Test
    void placement() throws ModelException {
        Change moved = only(set(31, "Coordinates", List.of(1000.0, 2000.0, 50.0)), "Wall-1");
        told(moved, Aspect.PLACEMENT, "", "moved", "[1000.0, 2000.0, 3000.0]", "[1000.0, 2000.0, 3050.0]", "mm");
        assertEquals(List.of(new Leaf("moved", "", "50 mm"), new Leaf("turned", "", "0°")), moved.details());
        Change turned = only(set(32, "DirectionRatios", List.of(0.0, 1.0, 0.0)), "Wall-1");
        told(turned, Aspect.PLACEMENT, "", "turned", "[1000.0, 2000.0, 3000.0]", "[1000.0, 2000.0, 3000.0]", "mm");
        assertEquals(new Leaf("turned", "", "90°"), turned.details().getLast());
        // the axes of the storey: what stands on it is carried along
        told(only(set(24, "RelativePlacement", at(30)), "1/F"), Aspect.PLACEMENT, "", "moved",
                "[0.0, 0.0, 3000.0]", "[1000.0, 2000.0, 0.0]", "mm");
        assertTrue(set(31, "Coordinates", List.of(1000.0000001, 2000.0, 0.0)).isEmpty(), "noise");
        // a longer way to the same place
        assertTrue(edit((instance, values) -> instance.id() == 89
                ? List.of(at(24), at(30)) : values).isEmpty(), "placed on the storey instead of the wall");
    }

    @Test
    void shapes() throws ModelException {
        Change deeper = only(set(42, "Depth", 2900.0), "Wall-1");
        told(deeper, Aspect.GEOMETRY, "", "Body", "SweptSolid (1)", "SweptSolid (1)", "");
        assertEquals(List.of(new Leaf("Items.Depth", "2800", "2900")), deeper.details());
        assertTrue(set(42, "Depth", 2800 * (1 + 5e-10)).isEmpty(), "noise");
        told(only(set(55, "Depth", 2600.0), "Thick"), Aspect.GEOMETRY, "", "Body", "SweptSolid (1)",
                "SweptSolid (1)", "");
        assertEquals(Aspect.GEOMETRY, only(set(56, "Scale", 2.0), "Wall-2").aspect());
        assertEquals(Aspect.APPEARANCE, only(set(48, "Red", 0.5), "Wall-1").aspect());
        told(only(set(36, "Representation", null), "Wall-2"), Aspect.GEOMETRY, "", "Body", "MappedRepresentation (1)",
                null, "");
    }

    @Test
    void relations() throws ModelException {
        told(only(edit((instance, values) -> switch ((int) instance.id()) {
            case 80 -> replaced(values, 4, List.of(at(34)));
            case 81 -> replaced(values, 4, List.of(at(36)));
            default -> values;
        }), "Wall-2"), Aspect.CONTAINER, "IfcRelContainedInSpatialStructure", "", "IfcBuildingStorey \"1/F\"",
                "IfcBuildingStorey \"2/F\"", "");
        told(only(set(39, "RelatedObjects", List.of(at(34))), "Wall-2"), Aspect.TYPE, "IfcRelDefinesByType",
                "IfcWallType", "IfcWallType \"Thick\"", null, "");
        told(only(set(82 + 1, "RelatedObjects", List.of(at(34), at(36))), "Wall-1"), Aspect.GROUPS,
                "IfcRelAssignsToGroup", "IfcSystem", null, "IfcSystem \"Facade\"", "");
        told(only(set(85, "RelatingBuildingElement", at(36)), "Hole"), Aspect.OPENINGS, "IfcRelVoidsElement", "",
                "IfcWall \"Wall-1\"", "IfcWall \"Wall-2\"", "");
        told(one(set(87, "RelatedBuildingElement", at(36)), 2, 0), Aspect.BOUNDARIES, "IfcRelSpaceBoundary",
                "IfcWall", "IfcWall \"Wall-1\"", null, "");
        Change virtual = only(set(87, "InternalOrExternalBoundary", new Enumeration("EXTERNAL")), "101");
        assertEquals(List.of(new Leaf("InternalOrExternalBoundary", "INTERNAL", "EXTERNAL")), virtual.details());
        told(only(set(77, "Identification", "EF_25_20"), "Wall-1"), Aspect.CLASSIFICATION,
                "IfcRelAssociatesClassification", "", "Uniclass EF_25_10 Walls", "Uniclass EF_25_20 Walls", "");
        Change joint = only(set(88, "RelatedConnectionType", new Enumeration("ATPATH")), "Wall-2");
        assertEquals(Aspect.RELATIONS, joint.aspect());
        told(only(set(28, "RelatedObjects", List.of(at(25))), "2/F"), Aspect.PARTS, "IfcRelAggregates",
                "IfcBuilding", "IfcBuilding \"Block\"", null, "");
    }

    private static List<Object> replaced(List<Object> values, int place, Object value) {
        var changed = new ArrayList<>(values);
        changed.set(place, value);
        return changed;
    }

    @Test
    void materials() throws ModelException {
        Change thicker = only(set(71, "LayerThickness", 240.0), "Wall-1");
        told(thicker, Aspect.MATERIALS, "IfcRelAssociatesMaterial", "", "Brick 200", "Brick 240", "");
        assertEquals(List.of(new Leaf("MaterialLayers[1].LayerThickness", "200", "240")), thicker.details());
        told(only(set(75, "NominalValue", new Typed("IfcThermalConductivityMeasure", 0.7)), "Brick"),
                Aspect.PROPERTIES, "Pset_MaterialThermal", "ThermalConductivity", 0.8, 0.7, "W/mK");
    }

    @Test
    void ofTheModel() throws ModelException {
        told(onlyOfModel(set(16, "Eastings", 836001.0)), Aspect.MODEL, "IfcMapConversion", "Eastings", 836000,
                836001, "");
        told(onlyOfModel(set(15, "Name", "EPSG:2327")), Aspect.MODEL, "IfcMapConversion", "TargetCRS.Name",
                "EPSG:2326", "EPSG:2327", "");
        told(onlyOfModel(set(13, "DirectionRatios", List.of(1.0, 0.0))), Aspect.MODEL, "", "true north", 0.0, 90.0,
                "°");
        told(onlyOfModel(set(10, "Precision", 1e-4)), Aspect.MODEL, "IfcGeometricRepresentationContext Model",
                "Precision", "0.00001", "0.0001", "");
        told(onlyOfModel(set(4, "Prefix", new Enumeration("MILLI"))), Aspect.MODEL, "unit", "AREAUNIT", "m²", "mm²",
                "");
    }

    /** The same house in millimetres and in metres. */
    @Test
    void otherUnits() {
        String[] lines = {"#1=IFCPROJECT('0YvctVUKr0kugbFTf53O91',$,'House',$,$,$,$,$,#2);",
            "#2=IFCUNITASSIGNMENT((#3));",
            "#3=IFCSIUNIT(*,.LENGTHUNIT.,%s,.METRE.);", "#4=IFCAXIS2PLACEMENT3D(#5,$,$);",
            "#5=IFCCARTESIANPOINT((%s,0.,0.));", "#6=IFCLOCALPLACEMENT($,#4);",
            "#7=IFCWALL('0zvctVUKr0kugbFTf53O91',$,'Wall',$,$,#6,#8,$,$);", "#8=IFCPRODUCTDEFINITIONSHAPE($,$,(#9));",
            "#9=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#10));",
            "#10=IFCEXTRUDEDAREASOLID(#11,#4,#12,%s);", "#11=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,%s,%s);",
            "#12=IFCDIRECTION((0.,0.,1.));", "#13=IFCPROPERTYSET('5YvctVUKr0kugbFTf53O91',$,'Set',$,(#14,#15));",
            "#14=IFCPROPERTYSINGLEVALUE('Height',$,IFCLENGTHMEASURE(%s),$);",
            "#15=IFCPROPERTYSINGLEVALUE('Ratio',$,IFCRATIOMEASURE(0.5),$);",
            "#16=IFCRELDEFINESBYPROPERTIES('5YvctVUKr0kugbFTf53O92',$,$,$,(#7),#13);"};
        String text = String.join("\n", lines);
        Model millimetres = Spf.model("IFC4", text.formatted(".MILLI.", "1234.5", "2800.1", "5000.", "200.", "2800.1"));
        Model metres = Spf.model("IFC4", text.formatted("$", "1.2345", "2.8001", "5.", "0.2", "2.8001"));
        Differences differences = Diff.of(millimetres, metres, DiffOptions.defaults(), Progress.NONE);
        told(onlyOfModel(differences), Aspect.MODEL, "unit", "LENGTHUNIT", "mm", "m", "");
    }

    @Test
    void addedAndRemoved() throws ModelException {
        Differences less = edit((instance, values) -> switch ((int) instance.id()) {
            case 86, 87 -> null;
            default -> values;
        });
        assertEquals(1, less.objects().size(), () -> less.objects().toString());
        assertEquals(State.REMOVED, less.objects().getFirst().state());
        assertEquals("101", less.objects().getFirst().item().name());
        Differences more = Diff.of(Rewriting.of(house, 1, (instance, values) -> instance.id() == 86
                || instance.id() == 87 ? null : values), house, DiffOptions.defaults(), Progress.NONE);
        assertEquals(State.ADDED, more.objects().getFirst().state());
        assertEquals(1, more.counts().added());
    }

    @Test
    void knownByTheirKey() throws ModelException {
        Difference renamed = set(34, "GlobalId", "0zvctVUKr0kugbFTf5XXXX").objects().getFirst();
        assertEquals(Match.KEY, renamed.match());
        assertEquals(List.of(Aspect.IDENTITY), renamed.changes().stream().map(Change::aspect).toList());
        Differences moved = edit((instance, values) -> switch ((int) instance.id()) {
            case 34 -> replaced(values, 0, "0zvctVUKr0kugbFTf5XXXX");
            case 31 -> replaced(values, 0, List.of(1000.0, 2500.0, 0.0));
            default -> values;
        });
        assertEquals(1, moved.counts().byPartialKey());
        assertEquals(List.of(Aspect.IDENTITY, Aspect.PLACEMENT),
                moved.objects().getFirst().changes().stream().map(Change::aspect).toList());
    }

    @Test
    void filters() throws ModelException {
        Model other = Rewriting.of(house, 7, (instance, values) -> switch ((int) instance.id()) {
            case 34, 25, 86 -> replaced(values, 2, "renamed");
            case 42 -> replaced(values, 3, 3000.0);
            case 87 -> null;
            default -> values;
        });
        DiffOptions all = DiffOptions.defaults();
        assertEquals(3, Diff.of(house, other, all, Progress.NONE).objects().size());
        assertEquals(1, Diff.of(house, other, all.withTypes(List.of("IfcElement")), Progress.NONE).objects().size());
        Differences shapes = Diff.of(house, other, all.withAspects(EnumSet.of(Aspect.GEOMETRY)), Progress.NONE);
        assertEquals(Aspect.GEOMETRY, only(shapes, "renamed").aspect());
    }
}
