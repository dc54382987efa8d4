// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.FabricElement.Kind;

/**
 * Puts a {@link FabricElement} together, figure by figure; upright for walls and windows, flat for roofs unless told.
 */
public final class FabricBuilder {

    private final Part part;
    private final Kind kind;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Circumstance> circumstances = new ArrayList<>();
    private String facade = "";
    private String mark = "";
    private Message description = Message.EMPTY;
    private String storey = "";
    private String finish = "";
    private Assembly assembly = Assembly.NONE;
    private Estimate area;
    private Estimate azimuth;
    private Estimate tilt;
    private Estimate u;
    private Estimate absorptivity;
    private Estimate mass;
    private Estimate temperatureDifference;
    private Estimate shadingCoefficient;
    private Estimate solarHeatGain;
    private Estimate lightTransmittance;
    private Estimate externalReflectance;
    private Shading shading;
    private Glass glass;

    public FabricBuilder(Part part, Kind kind) {
        this.part = part;
        this.kind = kind;
        tilt = Estimate.exact(Quantity.of(kind.isRoof() ? 0 : 90, Unit.DEGREE), List.of());
        glass = kind.isGlass() ? Glass.UNKNOWN : null;
    }

    /** The same element again, to be changed. */
    public static FabricBuilder of(FabricElement e) {
        FabricBuilder copy = new FabricBuilder(e.part(), e.kind()).named(e.facade(), e.mark(), e.description())
                .storey(e.storey()).finish(e.finish()).assembly(e.assembly()).area(e.area())
                .azimuth(e.azimuth()).tilt(e.tilt()).u(e.u())
                .absorptivity(e.absorptivity()).mass(e.mass())
                .temperatureDifference(e.temperatureDifference()).shadingCoefficient(e.shadingCoefficient())
                .solarHeatGain(e.solarHeatGain()).lightTransmittance(e.lightTransmittance())
                .externalReflectance(e.externalReflectance()).shading(e.shading()).glass(e.glass());
        copy.subjects.addAll(e.subjects());
        copy.circumstances.addAll(e.circumstances());
        return copy;
    }

    /** Stands for some of the model elements alone. */
    public FabricBuilder only(List<Integer> places) {
        List<Subject> kept = places.stream().map(subjects::get).toList();
        subjects.clear();
        subjects.addAll(kept);
        return this;
    }

    public FabricBuilder named(String onFacade, String construction, Message described) {
        facade = onFacade;
        mark = construction;
        description = described;
        return this;
    }

    public FabricBuilder subject(Subject subject) {
        subjects.add(subject);
        return this;
    }

    public FabricBuilder storey(String name) {
        storey = name;
        return this;
    }

    /** What its outermost layer is called. */
    public FabricBuilder finish(String name) {
        finish = name;
        return this;
    }

    public FabricBuilder assembly(Assembly value) {
        assembly = value;
        return this;
    }

    /** m². */
    public FabricBuilder area(Estimate value) {
        area = value;
        return this;
    }

    /** Clockwise from true north. */
    public FabricBuilder azimuth(Estimate value) {
        azimuth = value;
        return this;
    }

    /** From horizontal. */
    public FabricBuilder tilt(Estimate value) {
        tilt = value;
        return this;
    }

    /** W/m²K. */
    public FabricBuilder u(Estimate value) {
        u = value;
        return this;
    }

    public FabricBuilder absorptivity(Estimate value) {
        absorptivity = value;
        return this;
    }

    /** kg/m². */
    public FabricBuilder mass(Estimate value) {
        mass = value;
        return this;
    }

    /** Of a slope, K; null where its author states none. */
    public FabricBuilder temperatureDifference(Estimate value) {
        temperatureDifference = value;
        return this;
    }

    public FabricBuilder shadingCoefficient(Estimate value) {
        shadingCoefficient = value;
        return this;
    }

    public FabricBuilder solarHeatGain(Estimate value) {
        solarHeatGain = value;
        return this;
    }

    public FabricBuilder lightTransmittance(Estimate value) {
        lightTransmittance = value;
        return this;
    }

    public FabricBuilder externalReflectance(Estimate value) {
        externalReflectance = value;
        return this;
    }

    public FabricBuilder shading(Shading value) {
        shading = value;
        return this;
    }

    public FabricBuilder glass(Glass value) {
        glass = value;
        return this;
    }

    public FabricBuilder circumstance(Circumstance circumstance) {
        circumstances.add(circumstance);
        return this;
    }

    /** @throws NullPointerException if a figure that its kind must have was not given */
    public FabricElement build() {
        return new FabricElement(part, kind, facade, mark, description, subjects, storey, finish, assembly, area,
                azimuth, tilt, u, absorptivity, mass, temperatureDifference, shadingCoefficient, solarHeatGain,
                lightTransmittance, externalReflectance, shading, glass, circumstances);
    }
}
