// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.breadth;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Spatial;

/** A file on disk that is cut off while it is open: whoever asks for what is gone is told so by name. */
class ChangedFileTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyQuestionNamesTheChange() {
        return Stream.of(
                test("values", model -> model.at(model.size() - 1).values()),
                test("one value", model -> model.at(model.size() - 1).get(0)),
                test("source", model -> model.source(model.at(model.size() - 1))),
                test("position", model -> model.position(model.at(model.size() - 1))),
                test("verify", model -> model.verify(Progress.NONE)),
                test("inverse", model -> model.referencing(model.at(0))),
                test("relation", model -> model.referencing(model.at(0), "IfcRelAggregates", "RelatedObjects")),
                test("GlobalIds", model -> model.byGlobalId("x")),
                test("hash", Model::sha256),
                test("properties", model -> Properties.of(model).sets(model.at(0))),
                test("quantities", model -> Quantities.of(model).sets(model.at(0))),
                test("materials", model -> Materials.of(model).layers(model.at(0))),
                test("tree", model -> Spatial.of(model).path(model.at(0))));
    }

    private DynamicTest test(String what, Function<Model, Object> question) {
        return DynamicTest.dynamicTest(what, () -> {
            Path file = folder.resolve("cut.ifc");
            Files.writeString(file, text());
            try (Model model = Model.open(file, OpenOptions.defaults().withMapFrom(0), Progress.NONE)) {
                try (var access = new RandomAccessFile(file.toFile(), "rw")) {
                    access.setLength(5000);
                }
                UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> question.apply(model));
                ModelException named = assertInstanceOf(ModelException.class, e.getCause());
                assertTrue(named.text().toString().contains("changed on disk"), named::getMessage);
                assertTrue(named.file().endsWith("cut.ifc"));
                assertThrows(ModelException.class, model::checkUnchanged);
            }
        });
    }

    private static String text() throws IOException {
        var lines = new String[4000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = switch (i % 5) {
                case 0 -> "#" + (i + 1) + "=IFCWALL('" + i + "',$,'wall',$,$,$,$,$,$);";
                case 1 -> "#" + (i + 1) + "=IFCRELDEFINESBYPROPERTIES('" + i + "',$,$,$,(#1,#" + i + "),#"
                        + (i + 2) + ");";
                case 2 -> "#" + (i + 1) + "=IFCPROPERTYSET('" + i + "',$,'Pset_A',$,(#" + (i + 2) + "));";
                case 3 -> "#" + (i + 1) + "=IFCPROPERTYSINGLEVALUE('a',$,IFCLABEL('b'),$);";
                default -> i % 2 == 0 ? "#" + (i + 1) + "=IFCRELAGGREGATES('" + i + "',$,$,$,#" + (i - 3) + ",(#1));"
                        : "#" + (i + 1) + "=IFCRELASSOCIATESMATERIAL('" + i + "',$,$,$,(#1),#" + i + ");";
            };
        }
        return Spf.file("IFC4", lines);
    }
}
