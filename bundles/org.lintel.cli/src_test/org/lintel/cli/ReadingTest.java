// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and charset of reading, as the command takes them. */
class ReadingTest {

    @TempDir
    Path folder;
    private String model;

    @BeforeEach
    void model() throws IOException {
        Path file = folder.resolve("a.ifc");
        Files.writeString(file, """
                ISO-10303-21;
                HEADER;
                FILE_DESCRIPTION((''),'2;1');
                FILE_NAME('a','2026-01-01T00:00:00',(''),(''),'','','');
                FILE_SCHEMA(('IFC4'));
                ENDSEC;
                DATA;
                #1=IFCCARTESIANPOINTLIST3D((((((((0.))))))));
                #2=IFCPROJECT('0YvctVUKr0kugbFTf53O9L',$,'香港',$,$,$,$,$,$);
                ENDSEC;
                END-ISO-10303-21;
                """, Charset.forName("Big5"));
        model = file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "check", "geometry"})
    void aFileBeyondTheLimitIsRefusedUntilTheLimitIsRaised(String verb) {
        assertTrue(lintel(verb, model, "--limit", "file=100").ends(3).err().contains("limit of 100"));
        assertFalse(lintel(verb, model, "--limit", "file=1k,nesting=300").err().contains("limit of"));
    }

    @Test
    void nestingIsLimited() {
        String sound = lintel("info", "--verify", model).out();
        assertFalse(sound.contains("#1 "), sound);
        String limited = lintel("info", "--verify", model, "--limit", "nesting=3").ends(1).out();
        assertTrue(limited.contains("#1 "), limited);
    }

    @Test
    void noLimitMayBeSetWhereTheStackEnds() throws IOException {
        assertTrue(lintel("info", model, "--limit", "nesting=1001").ends(2).err().contains("1000 at most"));
        assertTrue(lintel("info", model, "--limit", "xml-levels=1m").ends(2).err().contains("10000 at most"));
        int deep = 999;
        String text = Files.readString(Path.of(model), Charset.forName("Big5"));
        Path typed = folder.resolve("deep.ifc");
        Files.writeString(typed, text.replace("IFCCARTESIANPOINTLIST3D((((((((0.))))))))",
                "IFCPROPERTYSINGLEVALUE('a',$," + "IFCLABEL(".repeat(deep) + "'x'" + ")".repeat(deep) + ",$)"));
        for (String verb : List.of("check", "info", "geometry")) {
            String err = lintel(verb, typed.toString(), "--limit", "nesting=1000").err();
            assertFalse(err.contains("StackOverflow"), err);
        }
        assertFalse(lintel("diff", typed.toString(), model, "--limit", "nesting=1000").err().contains("StackOverflow"));
        assertFalse(lintel("info", "--verify", typed.toString(), "--limit", "nesting=1000").err().contains("Stack"));
    }

    @Test
    void strayBytesAreReadInTheCharsetThatIsNamed() {
        assertTrue(lintel("info", model, "--charset", "Big5").out().contains("香港"));
        assertFalse(lintel("info", model).out().contains("香港"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file=", "file=many", "file=-1", "file=0", "depth=3", "=3"})
    void whatIsNoLimitIsRefused(String limit) {
        assertTrue(lintel("info", model, "--limit", limit).ends(2).err().contains("--limit"));
        assertTrue(lintel("info", model, "--charset", "no such").ends(2).err().contains("--charset"));
    }
}
