// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the input into an archive, damages that now and then, and asks everything of what comes out. */
final class ReadZip implements Target {

    private final Target inside = new AskEverything();

    @Override
    public void take(byte[] input, Traits traits, long run) throws Exception {
        boolean packed = input.length > 1 && input[0] == 'P' && input[1] == 'K';
        byte[] archive = packed ? input : pack(input, run);
        inside.take(archive, traits, run);
    }

    private static byte[] pack(byte[] input, long run) throws IOException {
        String[] names = {"a.ifc", "a.ifcxml", "folder/b.IFC", "../c.ifc", "a.txt", "x"};
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel((int) (run % 10));
            zip.putNextEntry(new ZipEntry(names[(int) (run % names.length)]));
            zip.write(input);
        }
        byte[] archive = out.toByteArray();
        var random = new Random(run);
        for (int n = random.nextInt(4); n > 0; n--) {
            // the headers are what a reader believes: they stand at both ends
            int at = random.nextBoolean() ? random.nextInt(Math.min(60, archive.length))
                    : archive.length - 1 - random.nextInt(Math.min(120, archive.length));
            archive[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : archive[at] ^ 1 << random.nextInt(8));
        }
        return archive;
    }
}
