// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lintel.core.text.Text;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.SampleFacts.Facade;
import org.lintel.samples.SampleFacts.Roof;

/**
 * What is known of the worked example beforehand: the areas of its storeys as the document prints them or works them
 * out, and where the model departs from it. What single rows print is in {@link ExampleRow}.
 */
final class ExampleFacts {

    /** Glass to tip over sill to underside: 0.7 / 1.6. */
    private static final double OVERHANG = 0.4375;

    private ExampleFacts() {
    }

    static SampleFacts of() {
        var facades = new ArrayList<Facade>();
        podium(facades);
        for (int level = ExampleDesign.FIRST_OF_TOWER; level <= ExampleDesign.TOP; level++) {
            if (level < ExampleDesign.REFUGE) {
                low(level + "/F", facades);
            } else if (level > ExampleDesign.REFUGE) {
                high(level + "/F", facades);
            }
        }
        double floors = 5 * 1600 + 11 * 18.6 * 29.3 + 11 * (18.6 * 29.3 - 9.0 * 5.4);
        return new SampleFacts(counts(), floors, facades, List.of(new Roof("15/F", "tower", 39.00),
                new Roof("26/F", "tower", 391.80)), List.of(), List.of(), List.of(), notes());
    }

    private static TreeMap<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        counts.put("IfcProject", 1);
        counts.put("IfcSite", 1);
        counts.put("IfcBuilding", 1);
        counts.put("IfcBuildingStorey", 28);
        counts.put("IfcWindow", 16 + 24 + 10 * 16 + 11 * 19 + 1);
        counts.put("IfcDoor", 1);
        counts.put("IfcSpace", 3 * 7 + 2 * 9 + 2 + 3 + 10 * 12 + 11 * 13 + 7 + 4);
        counts.put("IfcShadingDevice", 10 * 3 + 11 * 5);
        return counts;
    }

    private static void add(List<Facade> facades, String storey, String part, String side, double gross, double glass,
            int windows, double overhang) {
        facades.add(new Facade(storey, part, side, 90 * "NESW".indexOf(side), gross, glass, glass, windows, 0,
                overhang));
    }

    /** The ramp's walls look east and west; the ramp itself slopes. */
    private static void podium(List<Facade> facades) {
        add(facades, "G/F", "podium", "N", 160.00, 119.34, 8, 0);
        add(facades, "G/F", "podium", "E", 138.00, 87.38, 5, 0);
        add(facades, "G/F", "podium", "W", 160.00, 41.48, 3, 0);
        add(facades, "1/F", "podium", "N", 160.00, 119.68, 7, 0);
        add(facades, "1/F", "podium", "E", 206.00, 119.68, 7, 0);
        add(facades, "1/F", "podium", "S", 138.40, 100.98, 7, 0);
        add(facades, "1/F", "podium", "W", 206.00, 41.48, 3, 0);
    }

    /** In the east, the windows that most of the glass is in have an overhang. */
    private static void low(String storey, List<Facade> facades) {
        add(facades, storey, "tower", "N", 59.52, 25.76, 4, OVERHANG);
        add(facades, storey, "tower", "E", 93.76, 37.28, 5, OVERHANG);
        add(facades, storey, "tower", "S", 59.52, 25.92, 3, 0);
        add(facades, storey, "tower", "W", 93.76, 32.48, 4, OVERHANG);
    }

    private static void high(String storey, List<Facade> facades) {
        add(facades, storey, "tower", "N", 88.32, 25.76, 4, OVERHANG);
        add(facades, storey, "tower", "E", 93.76, 34.00, 6, OVERHANG);
        add(facades, storey, "tower", "S", 88.32, 34.40, 5, OVERHANG);
        add(facades, storey, "tower", "W", 93.76, 32.48, 4, OVERHANG);
    }

    private static List<Text> notes() {
        return List.of(
                Text.of("The ramp rises 3.999 m over 23.005 m, not 4.0 m over 23.0 m: so its area is the printed "
                        + "126.09 m², and the triangles beside it keep theirs, 46.00 m².",
                        "車路在 23.005 米內升高 3.999 米，而非 23.0 米內升高 4.0 米：面積因此為所載的 126.09 平方米，兩側三角形仍為 46.00 平方米。"),
                Text.of("The columns in the ramp's walls are 787 to 789 mm wide, not 600 mm: so beams and columns are "
                        + "the printed 18.90 m² of each triangle.",
                        "車路側牆的柱闊 787 至 789 毫米，而非 600 毫米：梁柱因此佔每個三角形所載的 18.90 平方米。"),
                Text.of("In the east the ground rises in terraces, not evenly, so that 13.36 m² of retaining wall and "
                        + "half of a column stand above it, as counted.",
                        "東面地面分級升高，而非斜坡：地面以上因此有所計算的 13.36 平方米擋土牆及半條柱。"),
                Text.of("At the top the façades end in a lip of 50 mm beside the roof; the structure over toilets and "
                        + "duct is 3.45 m by 9.50 m instead of 3.6 m by 10.3 m, so that the roof is the printed "
                        + "391.80 m².",
                        "外牆頂部在天台邊緣收成 50 毫米的唇邊；洗手間及管道槽上的構築物為 3.45 米乘 9.50 米，而非 3.6 米乘 10.3 米，"
                                + "天台因此為所載的 391.80 平方米。"),
                Text.of("Roof beams lie where they make up the 140.2 m the document counts; it does not draw all of "
                        + "them.",
                        "天台梁的位置湊成文件所計的 140.2 米；文件並沒有全部繪出。"),
                Text.of("4/F is closed as a third storey of the car park; the document draws an open deck there. It "
                        + "counts neither. The refuge floor is closed too. The basement is left out.",
                        "4/F 封閉為第三層停車場；文件繪為開敞平台，兩者均不計算。庇護層亦封閉。地庫從略。"),
                Text.of("Where two constructions meet in a corner, its column is two leaves of 100 mm before a duct, so that "
                        + "each has but itself before the room.",
                        "兩種構造相接的角位，柱分為管道槽前兩塊 100 毫米的薄板，使每塊之後只有房間。"),
                Text.of("A shutter parts the ramp from the car park, so that outside air ends there.",
                        "車路與停車場之間設捲閘，室外空氣至此為止。"),
                Text.of("Walls have the nominal thicknesses of the document: 600, 300 and 100 mm, without finishes.",
                        "牆身採用文件的標稱厚度 600、300 及 100 毫米，不含飾面。"),
                Text.of("Roofs of stairs, lift motor room and tanks, which the document does not count, say "
                        + "wall-on-roof in Lintel_Envelope.Circumstance.",
                        "文件不計算樓梯、升降機機房及水箱的頂板，故在 Lintel_Envelope.Circumstance 寫上 wall-on-roof。"),
                Text.of("The toilets' windows say that no fins shade them, for the document counts them as unshaded; "
                        + "they look into the recess.",
                        "洗手間的窗註明沒有側翼遮蔽，因文件視之為無遮蔽；其面向凹位。"),
                Text.of("With layers, wall ends 3 m deep, the tops of lobby walls and the ramp still state their "
                        + "U-values: the document works these without an inner film, or with that of a wall.",
                        "採用物料層時，3 米深的牆端、大堂牆頂及車路仍填寫 U 值：文件計算時沒有計入內表面空氣膜，或採用牆的空氣膜。"));
    }
}
