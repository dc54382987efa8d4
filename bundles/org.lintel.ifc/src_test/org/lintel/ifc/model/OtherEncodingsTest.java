// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.ifc.zip.Zips;

/** A model whose text is not the file's: what is the file's, and what is the text's. */
class OtherEncodingsTest {

    private static final String XML = """
            <ifcXML xmlns="http://www.buildingsmart-tech.org/ifcXML/IFC4/Add2">
              <IfcWall id="i7" Name="牆 A" Height="3"/>
              <IfcRelAggregates id="i8" Name="r"><RelatedObjects><IfcWall ref="i99"/></RelatedObjects></IfcRelAggregates>
            </ifcXML>
            """;

    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        byte[] xml = XML.getBytes(StandardCharsets.UTF_8);
        return List.of(Files.write(folder.resolve("a.ifcxml"), xml),
                Files.write(folder.resolve("utf16.ifcxml"), XML.getBytes(StandardCharsets.UTF_16)),
                Files.write(folder.resolve("a.ifczip"), Zips.of("inner.ifcxml", xml)));
    }

    @Test
    void lengthAndHashAreTheFilesPlacesAreTheTexts() throws IOException, NoSuchAlgorithmException {
        for (Path file : files()) {
            for (long mapFrom : new long[] {0, Long.MAX_VALUE}) {
                try (Model model = Model.open(file, OpenOptions.defaults().withMapFrom(mapFrom), Progress.NONE)) {
                    byte[] bytes = Files.readAllBytes(file);
                    assertEquals(bytes.length, model.length());
                    assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(bytes), model.sha256());
                    assertEquals("牆 A", model.instance(7).name());
                    assertEquals(new Position(2, 3), model.position(model.instance(7)));
                    assertTrue(model.source(model.instance(7)).startsWith("#7=IFCWALL("));
                    assertEquals("IFC4", model.schema().id());
                    assertEquals(file.toString().endsWith("zip") ? "inner.ifcxml" : null, model.entry());
                    assertTrue(model.isConverted());
                    Problem problem = model.problems().getFirst();
                    assertEquals("2:3 SCHEMA #7 IfcWall has no attribute Height; it is passed over", problem.toString());
                    Problem dangling = model.verify(Progress.NONE).getFirst();
                    assertEquals(3, dangling.line());
                    assertEquals(Problem.Kind.REFERENCE, dangling.kind());
                }
            }
        }
    }

    @Test
    void noPlaceToEdit() throws IOException {
        for (Path file : files()) {
            try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
                assertFalse(model.isEditable());
                Instance wall = model.instance(7);
                assertTrue(assertThrows(NotEditableException.class, () -> model.offset(wall)).getMessage()
                        .contains("read, not edited"));
            }
        }
    }

    @Test
    void aChangeOnDiskIsNoticed() throws IOException {
        for (Path file : files()) {
            try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
                model.checkUnchanged();
                Files.setLastModifiedTime(file, FileTime.fromMillis(1));
                assertThrows(ModelException.class, model::checkUnchanged);
            }
            // nothing keeps the file
            Files.delete(file);
        }
    }

    @Test
    void theContentDecidesNotTheName() throws IOException {
        Path file = Files.write(folder.resolve("named.ifc"), Zips.of("x", XML.getBytes(StandardCharsets.UTF_8)));
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            assertEquals(2, model.size());
        }
        Path plain = Files.writeString(folder.resolve("named.ifczip"), XML);
        try (Model model = Model.open(plain, OpenOptions.defaults(), Progress.NONE)) {
            assertNull(model.entry());
        }
    }

    @Test
    void theLimitsAreOptions() throws IOException {
        Path file = files().getFirst();
        try (Model model = Model.open(file, OpenOptions.defaults().withXmlLevels(2), Progress.NONE)) {
            assertTrue(model.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.LIMIT));
        }
        Path bomb = Files.write(folder.resolve("bomb.ifczip"), Zips.of("x.ifc", new byte[65 << 20]));
        assertTrue(assertThrows(ModelException.class,
                () -> Model.open(bomb, OpenOptions.defaults(), Progress.NONE)).getMessage().contains("would grow"));
        assertTrue(assertThrows(ModelException.class,
                () -> Model.open(bomb, OpenOptions.defaults().withZipRatio(2000), Progress.NONE)).getMessage()
                .contains("x.ifc in the archive"));
    }
}
