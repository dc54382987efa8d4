// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small model files, sound and broken. */
public final class Models {

    /** GlobalId of the space of a {@link #sound} model. */
    public static final String SPACE = "5YvctVUKr0kugbFTf53O9L";

    private static final String HEAD = """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION(('ViewDefinition [CoordinationView]'),'2;1');
            FILE_NAME('tiny.ifc','2026-01-31T00:00:00',('A. Author'),('Org'),'by hand','%s','');
            FILE_SCHEMA(('IFC4'));
            ENDSEC;
            DATA;
            #1=IFCPROJECT('0YvctVUKr0kugbFTf53O9L',$,'Tiny',$,$,$,$,$,#2);
            #2=IFCUNITASSIGNMENT((#3,#4));
            #3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
            #4=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
            #5=IFCBUILDING('1YvctVUKr0kugbFTf53O9L',$,'Block A',$,$,$,$,$,.ELEMENT.,$,$,$);
            #6=IFCBUILDINGSTOREY('2YvctVUKr0kugbFTf53O9L',$,'Level 1',$,$,$,$,$,.ELEMENT.,0.);
            #7=IFCRELAGGREGATES('3YvctVUKr0kugbFTf53O9L',$,$,$,#1,(#5));
            #8=IFCRELAGGREGATES('4YvctVUKr0kugbFTf53O9L',$,$,$,#5,(#6));
            #9=IFCRELAGGREGATES('8YvctVUKr0kugbFTf53O9L',$,$,$,#6,(#10));
            #10=IFCSPACE('5YvctVUKr0kugbFTf53O9L',$,'%s',$,$,$,$,'Office',.ELEMENT.,.INTERNAL.,$);
            """;
    private static final String TAIL = "ENDSEC;\nEND-ISO-10303-21;\n";

    private Models() {
    }

    /** A model with nothing wrong in it: pack {@code reading} passes, {@code hk-bec} cannot decide on its space. */
    public static Path sound(Path file) {
        return write(file, HEAD.formatted("Lintel tests", "101") + TAIL);
    }

    /** A sound model whose space and program are called something; the name is written as it is into the file. */
    public static Path named(Path file, String name) {
        return write(file, HEAD.formatted(name, name) + TAIL);
    }

    /** A model in which pack {@code reading} finds an error: a number that is given twice, in line 18. */
    public static Path broken(Path file) {
        return write(file, HEAD.formatted("Lintel tests", "101")
                + "#10=IFCSPACE('9YvctVUKr0kugbFTf53O9L',$,'102',$,$,$,$,$,.ELEMENT.,.INTERNAL.,$);\n" + TAIL);
    }

    /** A model whose instance #11 refers to one that is not there. */
    public static Path dangling(Path file) {
        return write(file, HEAD.formatted("Lintel tests", "101")
                + "#11=IFCRELCONTAINEDINSPATIALSTRUCTURE('9YvctVUKr0kugbFTf53O9L',$,$,$,(#999),#6);\n" + TAIL);
    }

    /** A file that is no model. */
    public static Path noModel(Path file) {
        return write(file, "this is no model\n");
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
