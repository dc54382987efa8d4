// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.NotEditableException;
import org.lintel.ifc.step.Source;
import org.lintel.ifc.step.StepException;

class ZipArchiveTest {

    private static final byte[] MODEL = Spf.file("IFC4", "#1=IFCWALL($,$,'x',$,$,$,$,$,$);")
            .getBytes(StandardCharsets.ISO_8859_1);

    private static final ZipArchive.Limits LIMITS = new ZipArchive.Limits(1 << 30, 250, 1000);

    private static ZipArchive open(byte[] bytes) throws IOException {
        return new ZipArchive(Source.of(bytes), LIMITS);
    }

    private static void reads(byte[] archive) throws IOException {
        ZipArchive zip = open(archive);
        assertEquals(MODEL.length, zip.size());
        Source source = zip.unpack(Progress.NONE);
        assertArrayEquals(MODEL, Arrays.copyOf(source.array(), (int) source.length()));
        try (Model model = Model.of(archive, "a.ifczip")) {
            assertEquals("x", model.at(0).name());
            assertEquals(zip.entry(), model.entry());
        }
    }

    private static void refuses(String message, byte[] archive) {
        StepException e = assertThrows(StepException.class, () -> open(archive).unpack(Progress.NONE));
        assertTrue(e.getMessage().contains(message), e::getMessage);
        for (Language language : Language.values()) {
            assertFalse(e.text().in(language).isBlank());
            assertFalse(e.remedy().in(language).isBlank());
        }
        ModelException refused = assertThrows(ModelException.class, () -> Model.of(archive, "a.ifczip"));
        assertTrue(refused.text().toString().contains(message), refused::getMessage);
        assertFalse(refused.remedy().isEmpty());
    }

    private static Zips zip() {
        return new Zips();
    }

    @Test
    void archivesAsProgramsMakeThem() throws IOException {
        reads(Zips.of("x.ifc", MODEL));
        reads(zip().method(0).add("x.ifc", MODEL).bytes());
        reads(zip().flags(8).add("x.ifc", MODEL).bytes());
        reads(zip().zip64().add("x.ifc", MODEL).bytes());
        reads(zip().flags(8).zip64().add("x.ifc", MODEL).bytes());
        reads(zip().add("folder/", new byte[0]).add("folder/X.IFC", MODEL).bytes());
        reads(zip().add("readme.txt", MODEL).add("x.ifc", MODEL).bytes());
        reads(zip().add("x.ifc", MODEL).add("textures/x.ifc", new byte[] {1}).bytes());
        reads(zip().add("__MACOSX/._x.ifc", new byte[] {1}).add("x.ifc", MODEL).add(".DS_Store", MODEL).bytes());
        reads(zip().add("model.dat", MODEL).bytes());
        byte[] shifted = zip().prefix("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII)).add("x.ifc", MODEL).bytes();
        assertEquals("x.ifc", open(shifted).entry());
        byte[] tail = Arrays.copyOf(Zips.of("x.ifc", MODEL), Zips.of("x.ifc", MODEL).length + 100);
        reads(tail);
    }

    @Test
    void namesLeadNowhereAndCanBeShown() throws IOException {
        assertEquals("../../etc/x.ifc", open(Zips.of("..\\../etc/x.ifc", MODEL)).entry());
        assertEquals("a?[31m?x.ifc", open(Zips.of("a\u001B[31m\u202Ex.ifc", MODEL)).entry());
        assertTrue(open(Zips.of("y".repeat(60_000) + ".ifc", MODEL)).entry().length() < 130);
    }

    @Test
    void whichModelIsNotGuessed() {
        refuses("2 models: a.ifc, b.ifcXML", zip().add("a.ifc", MODEL).add("b.ifcXML", MODEL).bytes());
        refuses("2 models: p/a.ifc, q/b.ifc", zip().add("p/a.ifc", MODEL).add("q/b.ifc", MODEL).bytes());
        refuses("holds no .ifc or .ifcxml file, but a.txt, b.png",
                zip().add("a.txt", MODEL).add("b.png", MODEL).bytes());
        refuses("holds no file", zip().bytes());
        refuses("holds no file", zip().add("only/", new byte[0]).bytes());
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        byte[] zeros = new byte[80 << 20];
        refuses("would grow", Zips.of("x.ifc", zeros));
        StepException large = assertThrows(StepException.class,
                () -> new ZipArchive(Source.of(Zips.of("x.ifc", MODEL)), new ZipArchive.Limits(10, 250, 10)));
        assertTrue(large.getMessage().contains("more than the limit of 10"));
        // 42.zip: archives in archives
        byte[] nested = Zips.of("x.ifc", new byte[1 << 20]);
        for (int level = 0; level < 5; level++) {
            refuses("archive within the archive", Zips.of("lib " + level + ".zip", nested));
            nested = zip().add("lib " + level + ".zip", nested).add("again.zip", nested).bytes();
        }
        refuses("archive within the archive", nested);
        refuses("archive within the archive", Zips.of("x.ifc", nested));
        var many = zip().method(0);
        for (int i = 0; i < 65_536; i++) {
            many.add("f" + i, new byte[0]);
        }
        byte[] crowd = many.add("x.ifc", MODEL).zip64().bytes();
        StepException tooMany = assertThrows(StepException.class, () -> open(crowd));
        assertTrue(tooMany.getMessage().contains("65537 entries, more than the limit of 1000"));
        try (Model model = Model.of(crowd, "a.ifczip")) {
            assertEquals(1, model.size());
        }
        // sizes that cannot be are not believed
        refuses("more or fewer bytes", zip().sizeError(1 << 25).add("x.ifc", MODEL).bytes());
    }

    @Test
    void damageIsTold() {
        byte[] good = Zips.of("x.ifc", MODEL);
        refuses("no directory at its end", Arrays.copyOf(good, good.length - 30));
        refuses("no directory at its end", Arrays.copyOf(good, 30));
        refuses("checksum", zip().crcError().add("x.ifc", MODEL).bytes());
        refuses("more or fewer bytes", zip().sizeError(1).add("x.ifc", MODEL).bytes());
        refuses("more or fewer bytes", zip().sizeError(-1).add("x.ifc", MODEL).bytes());
        refuses("more or fewer bytes", zip().method(0).sizeError(1).add("x.ifc", MODEL).bytes());
        refuses("is encrypted", zip().flags(1).add("x.ifc", MODEL).bytes());
        refuses("is encrypted", zip().method(99).add("x.ifc", MODEL).bytes());
        refuses("compressed with deflate64", zip().method(9).add("x.ifc", MODEL).bytes());
        refuses("compressed with Zstandard", zip().method(93).add("x.ifc", MODEL).bytes());
        refuses("compressed with method 77", zip().method(77).add("x.ifc", MODEL).bytes());
        byte[] spoiled = good.clone();
        spoiled[40] ^= 0x55;
        spoiled[41] ^= 0x55;
        ModelException e = assertThrows(ModelException.class, () -> Model.of(spoiled, "a.ifczip"));
        assertTrue(e.getMessage().contains("x.ifc"), e::getMessage);
    }

    @Test
    void theTwoDirectoriesMustAgree() {
        refuses("is not what stands before its data", zip().localName("y.ifc").add("x.ifc", MODEL).bytes());
        refuses("is not what stands before its data", zip().localSizeError(5).add("x.ifc", MODEL).bytes());
    }

    @Test
    void aModelInAnArchiveHasItsOwnLinesAndTheArchivesHash() throws IOException {
        byte[] archive = Zips.of("x.ifc", MODEL);
        try (Model plain = Model.of(MODEL, "x.ifc"); Model model = Model.of(archive, "a.ifczip")) {
            assertEquals(plain.position(plain.at(0)), model.position(model.at(0)));
            assertEquals(archive.length, model.length());
            assertFalse(Arrays.equals(plain.sha256(), model.sha256()));
            assertEquals(plain.source(plain.at(0)), model.source(model.at(0)));
            assertTrue(plain.isEditable() && !model.isEditable() && !model.isConverted());
            assertTrue(plain.offset(plain.at(0)) > 0);
            NotEditableException e = assertThrows(NotEditableException.class, () -> model.offset(model.at(0)));
            assertTrue(e.getMessage().contains("archive"));
            for (Language language : Language.values()) {
                assertFalse(e.text().in(language).isBlank() || e.remedy().in(language).isBlank());
            }
        }
        ModelException e = assertThrows(ModelException.class,
                () -> Model.of(Zips.of("x.ifc", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), "a.ifczip"));
        assertTrue(e.getMessage().contains("x.ifc in the archive: The file is a PDF"), e::getMessage);
    }
}
