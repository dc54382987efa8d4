// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;
import org.lintel.cli.Models;

/** What {@code lintel render} draws, and what it says where it cannot. */
class RenderTest {

    private static final String WALL = "6YvctVUKr0kugbFTf53O9L";

    @TempDir
    Path folder;
    private Path model;
    private Path picture;

    @BeforeEach
    void model() throws IOException {
        model = Models.sound(folder.resolve("wall.ifc"));
        picture = folder.resolve("new/wall.png");
        String text = Files.readString(model);
        int end = text.lastIndexOf("ENDSEC;");
        Files.writeString(model, text.substring(0, end) + """
                #20=IFCCARTESIANPOINT((0.,0.,0.));
                #21=IFCAXIS2PLACEMENT3D(#20,$,$);
                #22=IFCLOCALPLACEMENT($,#21);
                #23=IFCBLOCK(#21,4.,0.2,3.);
                #26=IFCSHAPEREPRESENTATION($,'Body','CSG',(#23));
                #27=IFCPRODUCTDEFINITIONSHAPE($,$,(#26));
                #28=IFCWALL('6YvctVUKr0kugbFTf53O9L',$,'W',$,$,#22,#27,$,$);
                #29=IFCSLAB('7YvctVUKr0kugbFTf53O9L',$,'S',$,$,#22,#27,$,$);
                #30=IFCRELCONTAINEDINSPATIALSTRUCTURE('9YvctVUKr0kugbFTf53O9L',$,$,$,(#28),#6);
                """ + text.substring(end));
    }

    private Command render(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(new String[] {"render", model.toString(), "-o", picture.toString(), "--size", "80x60"}, 0,
                arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return lintel(arguments);
    }

    @Test
    void drawsTheModel() throws IOException {
        assertEquals("", render().ends(0).out());
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(80, image.getWidth());
        assertEquals(60, image.getHeight());
        byte[] first = Files.readAllBytes(picture);
        render().ends(0);
        assertArrayEquals(first, Files.readAllBytes(picture), "the same each time");
    }

    @Test
    void drawsWhatIsChosen() throws IOException {
        for (String[] choice : new String[][] {{"--element", WALL}, {"--type", "IfcWall"}, {"--storey", "Level 1"},
            {"--type", "IfcWall", "--context"}, {"--section", "z=1", "--view", "top"}, {"--view", "120,10"},
            {"--perspective"}, {"--background", "none"}, {"--background", "#102030"}, {"--plain"}}) {
            render(choice).ends(0);
            assertTrue(Files.size(picture) > 100);
        }
        lintel("render", model.toString(), "-o", "-", "--size", "20x20").ends(0);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldBeRight() {
        for (String[] wrong : new String[][] {{"--view", "south", "front"},
            {"--section", "w=1", "z=1.2"}, {"--background", "blue", "#RRGGBB"},
            {"--element", "nobody", "nobody"}, {"--type", "IfcWal", "IFC4"}, {"--storey", "Roof", "Level 1"}}) {
            String err = render(wrong[0], wrong[1]).ends(2).err();
            assertTrue(err.contains(wrong[2]), err);
            assertTrue(render(wrong[0], wrong[1], "--lang", "zh-HK").ends(2).err().codePoints()
                    .anyMatch(c -> c > 0x2E80));
        }
        for (String size : new String[] {"0x5", "99999x99999", "100", "axb", "16000x16000"}) {
            String err = lintel("render", model.toString(), "-o", picture.toString(), "--size", size).ends(2).err();
            assertTrue(err.contains("1600x1000") && err.contains("16384"), err);
        }
        render("--context").ends(2);
        lintel("render", model.toString()).ends(2);
        lintel("render", model.toString(), "-o", model.toString()).ends(2);
        assertFalse(Files.exists(picture));
    }

    @Test
    void nothingToDrawIsAFinding() throws IOException {
        assertTrue(render("--type", "IfcBeam").ends(1).err().contains("nothing to draw"));
        assertTrue(render("--section", "z=-4").ends(1).err().contains("--section"));
        assertFalse(Files.exists(picture));
        lintel("render", Models.noModel(folder.resolve("none.ifc")).toString(), "-o", picture.toString()).ends(3);
    }
}
