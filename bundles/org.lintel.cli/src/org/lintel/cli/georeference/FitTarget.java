// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.link.Data;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.format.FeatureFile;
import org.lintel.geo.format.ReadOptions;
import org.lintel.geo.match.Fields;
import org.lintel.geo.match.Keyed;
import org.lintel.geo.match.RegisterLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import picocli.CommandLine.ParseResult;

/**
 * What a model is to be fitted onto: the area of a file, or things of a layer by their keys, together.
 *
 * @param shape EPSG:2326, metres
 * @param name for people; empty where it has none
 * @param base the lowest that the register has of it, mPD
 */
record FitTarget(Geometry shape, String name, OptionalDouble base, List<String> attributions) {

    /** @param text {@code FILE}, {@code FILE=KEY,...}, {@code LAYER=KEY,...} or {@code DATASET/LAYER=KEY,...} */
    static FitTarget of(String text, ParseResult options, Terminal terminal, Progress progress)
            throws IOException, UsageException {
        if (Files.isRegularFile(Path.of(text))) {
            return ofFile(Path.of(text), List.of(), terminal, progress);
        }
        int sign = text.indexOf('=');
        String what = sign < 0 ? text : text.substring(0, sign);
        List<String> keys = sign < 0 ? List.of() : Stream.of(text.substring(sign + 1).split(",")).map(String::strip)
                .filter(key -> !key.isEmpty()).distinct().toList();
        if (sign > 0 && !keys.isEmpty() && Files.isRegularFile(Path.of(what))) {
            return ofFile(Path.of(what), keys, terminal, progress);
        }
        RegisterLayer layer = layer(what);
        if (layer == null || keys.isEmpty()) {
            throw new UsageException("--to: \"{0}\" is neither a file nor LAYER=KEY; layers are {1}, or DATASET/LAYER",
                    "--to：「{0}」並非檔案，亦非 LAYER=KEY；圖層有 {1}，或 DATASET/LAYER", text, Data.layers());
        }
        try (Data data = Data.of(options, terminal, progress)) {
            if (data.sources().provenance(layer.id()).isEmpty()) {
                throw new UsageException("--to: nothing of the layer \"{0}\" is at hand: give --data {0}=FILE, or --cache FILE",
                        "--to：沒有圖層「{0}」的資料：請以 --data {0}=FILE 或 --cache FILE 指定", what);
            }
            Map<String, Feature> found = Keyed.find(data.sources(), layer, keys, progress);
            return of(found.values(), data.sources().provenance(layer.id()).stream().map(Provenance::attribution).distinct()
                    .toList(), String.join(", ", found.keySet()));
        }
    }

    private static RegisterLayer layer(String what) {
        RegisterLayer named = RegisterLayer.find(what);
        if (named != null || what.indexOf('/') < 1 || what.endsWith("/")) {
            return named;
        }
        LayerId id = LayerId.parse(what);
        return RegisterLayer.all().stream().filter(layer -> layer.id().equals(id)).findFirst().orElse(null);
    }

    private static FitTarget ofFile(Path file, List<String> keys, Terminal terminal, Progress progress)
            throws IOException, UsageException {
        List<Feature> areas = new ArrayList<>();
        Map<String, Feature> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, null));
        FeatureFile.read(file, ReadOptions.NONE, feature -> {
            if (feature.geometry() instanceof Polygonal && !feature.geometry().isEmpty()) {
                if (keys.isEmpty() && areas.size() < 2) {
                    areas.add(feature);
                }
                found.replaceAll((key, known) -> known == null && isCalled(feature, key) ? feature : known);
            }
        }, progress).notes().forEach(note -> terminal.note(Message.of("{0}: {1}", "{0}：{1}", file, note)));
        for (Map.Entry<String, Feature> each : found.entrySet()) {
            if (each.getValue() == null) {
                throw new UsageException("--to: {0}: there is no area called \"{1}\"", "--to：{0}：沒有名為「{1}」的範圍", file, each.getKey());
            }
        }
        if (keys.isEmpty() && areas.size() != 1) {
            throw areas.isEmpty() ? new UsageException("--to: {0}: there is no area in it", "--to：{0}：沒有範圍", file)
                    : new UsageException("--to: {0}: there are several areas in it; say which: {0}=KEY, with the value of any field",
                            "--to：{0}：內有多個範圍；請以 {0}=KEY 指明（KEY 為任何欄位的值）", file);
        }
        return of(keys.isEmpty() ? areas : found.values(), List.of(), String.join(", ", found.keySet()));
    }

    private static boolean isCalled(Feature feature, String key) {
        return key.equals(feature.id()) || feature.attributes().keySet().stream()
                .anyMatch(field -> key.equalsIgnoreCase(feature.text(field)));
    }

    private static FitTarget of(Collection<Feature> features, List<String> attributions, String keys) throws UsageException {
        Geometry all = null;
        OptionalDouble base = OptionalDouble.empty();
        String name = keys;
        for (Feature feature : features) {
            if (!(feature.geometry() instanceof Polygonal)) {
                throw new UsageException("--to: \"{0}\" has no area", "--to：「{0}」沒有範圍", keys);
            }
            Geometry valid = feature.geometry().isValid() ? feature.geometry() : GeometryFixer.fix(feature.geometry());
            all = all == null ? valid : OverlayNGRobust.overlay(all, valid, OverlayNG.UNION);
            OptionalDouble its = Fields.BASE.number(feature);
            base = its.isPresent() && (base.isEmpty() || its.getAsDouble() < base.getAsDouble()) ? its : base;
            String called = Fields.NAME_EN.text(feature);
            name += called == null ? "" : (name.isEmpty() ? "" : " ") + '"' + called + '"';
        }
        return new FitTarget(all, name, base, attributions);
    }
}
