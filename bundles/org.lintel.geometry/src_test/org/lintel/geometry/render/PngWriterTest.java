// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is written is what another program reads. */
class PngWriterTest {

    private static BufferedImage read(int width, int height, int[] argb) throws IOException {
        var out = new ByteArrayOutputStream();
        PngWriter.write(new Picture(width, height, argb, new long[0], 1), out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void everyPixelComesBack() throws IOException {
        int[] argb = new int[37 * 23];
        int[] clear = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int noise = (int) (i * 2654435761L >> 3);
            argb[i] = 0xFF000000 | (i % 5 < 2 ? noise : i * 7);
            clear[i] = noise;
        }
        BufferedImage opaque = read(37, 23, argb);
        BufferedImage veiled = read(37, 23, clear);
        assertEquals(false, opaque.getColorModel().hasAlpha());
        assertEquals(true, veiled.getColorModel().hasAlpha());
        for (int i = 0; i < argb.length; i++) {
            assertEquals(argb[i], opaque.getRGB(i % 37, i / 37));
            assertEquals(clear[i], veiled.getRGB(i % 37, i / 37));
        }
    }
}
