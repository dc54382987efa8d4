// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;

/** Makes a picture of a drawing, without a display: the same drawing gives the same pixels on every machine. */
public final class Renderer {

    private static final double MARGIN = 0.05;

    private Renderer() {
    }

    /**
     * Draws a drawing so that a part of it fills the picture.
     *
     * @param shown what is to fill the picture; null for all of it
     * @throws IllegalArgumentException if the picture is larger than {@link RenderOptions} allows
     * @throws CancelledException if the user asked to stop
     */
    public static Picture draw(Drawing drawing, View view, Bounds shown, int width, int height, RenderOptions options,
            Progress progress) {
        if (width < 1 || height < 1 || width > RenderOptions.LONGEST_SIDE || height > RenderOptions.LONGEST_SIDE
                || (long) width * height > RenderOptions.MOST_PIXELS) {
            throw new IllegalArgumentException("a picture of " + width + "x" + height);
        }
        var soup = new Soup(drawing);
        Camera camera = Camera.fit(view, shown == null || shown.isEmpty() ? soup.xyz : corners(shown, soup.middle),
                width, height, MARGIN);
        int times = options.samples();
        var projection = new Projection(soup, camera.finer(times));
        var tiles = new Tiles(projection, times);
        progress.begin(Message.of("drawing", "繪圖"), tiles.count());
        progress.check();
        int sunSize = Math.clamp(Integer.highestOneBit(Math.max(width, height)) * 2L, 512, 4096);
        double radius = drawing.bounds().radius();
        double level = drawing.bounds().minZ() - soup.middle.z();
        var light = new Light(soup, view, options.shadows(), sunSize, level, radius);
        double ground = view.elevation() > 1 && options.shadows() ? level : Double.NaN;
        int[] argb = new int[width * height];
        long[] seen = new long[soup.things.size()];
        var next = new AtomicInteger();
        Runnable work = () -> {
            long[] own = new long[seen.length];
            var painter = new TilePainter(projection, tiles, light, options, camera, ground, radius, own);
            for (int tile = next.getAndIncrement(); tile < tiles.count(); tile = next.getAndIncrement()) {
                progress.check();
                painter.paint(tile, argb);
                progress.worked(1);
            }
            synchronized (seen) {
                for (int i = 0; i < own.length; i++) {
                    seen[i] += own[i];
                }
            }
        };
        run(work, Math.min(options.threads(), Math.max(1, tiles.count())));
        return new Picture(width, height, argb, seen, times);
    }

    private static double[] corners(Bounds box, Vec middle) {
        double[] points = new double[24];
        for (int i = 0; i < 8; i++) {
            points[i * 3] = ((i & 1) == 0 ? box.minX() : box.maxX()) - middle.x();
            points[i * 3 + 1] = ((i & 2) == 0 ? box.minY() : box.maxY()) - middle.y();
            points[i * 3 + 2] = ((i & 4) == 0 ? box.minZ() : box.maxZ()) - middle.z();
        }
        return points;
    }

    private static void run(Runnable work, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "lintel-render");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                all.add(workers.submit(work));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
