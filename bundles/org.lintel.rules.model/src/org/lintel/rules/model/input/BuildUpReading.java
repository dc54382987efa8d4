// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Layer;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;

/** Reads the layers of an element; where it has one material and a width instead, that is its only layer. */
final class BuildUpReading implements Reading<BuildUp> {

    /** Names under which authoring tools write an air space; a whole name, never a part of one. */
    private static final Set<String> AIR = Set.of("air", "air gap", "air layer", "air space", "airgap", "airspace",
            "air cavity", "cavity", "luft", "luftschicht", "luchtspouw", "spouw", "空氣", "空氣層", "空气", "空气层");

    @Override
    public Answer<BuildUp> read(ModelView view, Instance element) {
        List<Layer> layers = layers(view, element);
        if (layers.isEmpty()) {
            return Answer.unknown("it has no material layers", "沒有物料層");
        }
        List<BuildUp.Layer> found = new ArrayList<>(layers.size());
        List<Evidence> evidence = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            found.add(layer(view, layer));
            evidence.add(found.getLast().where());
        }
        return new Answer.Known<>(new BuildUp(found), evidence);
    }

    private static List<Layer> layers(ModelView view, Instance element) {
        List<Layer> own = view.materials().layers(element);
        Instance whole = own.isEmpty() ? view.whole(element) : null;
        List<Layer> layers = whole == null ? own : view.materials().layers(whole);
        if (!layers.isEmpty()) {
            return layers;
        }
        List<Instance> materials = view.materials().materials(element);
        Property width = view.quantities().find(element, element.is("IfcSlab") ? "Depth" : "Width");
        if (materials.size() == 1 && width != null && width.si() != null) {
            Instance material = materials.getFirst();
            String name = material.name() == null ? "" : material.name();
            return List.of(new Layer(name, width.si(), false, material, material));
        }
        return List.of();
    }

    private static BuildUp.Layer layer(ModelView view, Layer layer) {
        double thickness = layer.thicknessM();
        Quantity thick = thickness > 0 && Double.isFinite(thickness) ? Quantity.of(thickness * 1000, Unit.MILLIMETRE)
                : null;
        String name = layer.material().strip();
        Evidence where = view.evidence(Evidence.Origin.MATERIAL, layer.layer(), layer.layer().typeName(),
                (name.isEmpty() ? "-" : name) + (thick == null ? "" : ", " + Decimal.plain(rounded(thick)) + " mm"));
        boolean air = layer.source() == null || isAir(name.toLowerCase(Locale.ROOT));
        Property conductivity = layer.source() == null ? null : view.materials().conductivityProperty(layer.source());
        Quantity k = conductivity == null ? null : positive(conductivity.si(), Unit.CONDUCTIVITY);
        Double density = layer.source() == null ? null : view.materials().density(layer.source());
        return new BuildUp.Layer(name, thick, k, positive(density, Unit.DENSITY), air, layer.ventilated(),
                name.isEmpty() ? null : view.project().meaning(ProjectAnswers.MATERIAL, name), where,
                conductivity == null ? List.of() : List.of(view.evidence(conductivity)));
    }

    /** By its whole name, or by what stands after the class of material, as in {@code Misc. Air Layers - Air Space}. */
    private static boolean isAir(String name) {
        int dash = name.lastIndexOf(" - ");
        return AIR.contains(dash < 0 ? name : name.substring(dash + 3));
    }

    /** Millimetres to the hundredth: lengths in a file carry the noise of their author's arithmetic. */
    private static double rounded(Quantity thickness) {
        return Math.round(thickness.value() * 100) / 100.0;
    }

    private static Quantity positive(Double si, Unit unit) {
        return si != null && si > 0 && Double.isFinite(si) ? new Quantity(si, unit) : null;
    }
}
