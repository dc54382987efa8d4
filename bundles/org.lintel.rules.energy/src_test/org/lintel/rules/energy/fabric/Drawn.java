// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.pack.PackEdition;

/** An envelope drawn by hand for tests: elements with figures, and the facts a rule is asked with. */
public final class Drawn {

    public static final Unit MASS = Unit.of("kg/m²", Unit.DENSITY.dimension().times(Unit.METRE.dimension()), 1, 1);

    private final List<FabricElement> elements = new ArrayList<>();
    private Particulars particulars = Particulars.NONE;
    private String date = "";

    public static Estimate exact(double value, Unit unit) {
        return Estimate.exact(Quantity.of(value, unit), List.of());
    }

    public static Estimate between(double low, double high, Unit unit) {
        return Estimate.between(low, high, unit, List.of(), List.of(missing("figure")));
    }

    public static Missing missing(String what) {
        return new Missing("test." + what, Text.verbatim(what), Message.verbatim("not told"),
                Message.verbatim("tell it"));
    }

    public static FabricBuilder wall(String facade, double azimuth, double area, double u) {
        return new FabricBuilder(Part.WHOLE, Kind.WALL).named(facade, "W", Message.verbatim("wall"))
                .area(exact(area, Unit.SQUARE_METRE)).azimuth(exact(azimuth, Unit.DEGREE))
                .u(exact(u, Unit.TRANSMITTANCE)).absorptivity(exact(0.58, Unit.NONE)).mass(exact(300, MASS));
    }

    public static FabricBuilder glass(String facade, double azimuth, double area, double u, double sc) {
        return new FabricBuilder(Part.WHOLE, Kind.FENESTRATION).named(facade, "G", Message.verbatim("window"))
                .area(exact(area, Unit.SQUARE_METRE)).azimuth(exact(azimuth, Unit.DEGREE))
                .u(exact(u, Unit.TRANSMITTANCE)).shadingCoefficient(exact(sc, Unit.NONE));
    }

    public static FabricBuilder roof(double area, double u, double mass) {
        return new FabricBuilder(Part.WHOLE, Kind.ROOF).named("", "R", Message.verbatim("roof"))
                .area(exact(area, Unit.SQUARE_METRE)).u(exact(u, Unit.TRANSMITTANCE))
                .absorptivity(exact(0.65, Unit.NONE)).mass(exact(mass, MASS));
    }

    public static FabricBuilder skylight(double area, double u, double sc) {
        return new FabricBuilder(Part.WHOLE, Kind.SKYLIGHT).named("", "S", Message.verbatim("skylight"))
                .area(exact(area, Unit.SQUARE_METRE)).u(exact(u, Unit.TRANSMITTANCE))
                .shadingCoefficient(exact(sc, Unit.NONE));
    }

    public static Shading overhang(double depth, double height) {
        return Shading.overhang(exact(depth, Unit.METRE), exact(height, Unit.METRE));
    }

    public Drawn with(FabricBuilder element) {
        elements.add(element.build());
        return this;
    }

    public Drawn use(Use... uses) {
        particulars = new Particulars("", Set.of(uses), true, List.of(), List.of(), -1, List.of(), null, null);
        return this;
    }

    public Drawn on(String isoDay) {
        date = isoDay;
        return this;
    }

    public List<FabricElement> elements() {
        return elements;
    }

    public Fabric fabric() {
        return new Fabric(Part.WHOLE, elements, null, exact(0, Unit.DEGREE), particulars, List.of(), List.of());
    }

    /** What a rule of an edition is asked with. */
    public Facts facts(PackEdition edition, String rule) {
        Location place = new Location("drawn.ifc", 1, 1, 1);
        Subject subject = new Subject(FabricInputs.ENVELOPE, "key", "", "IfcBuilding", "", "", place);
        Fabric fabric = fabric();
        return new Facts(subject, new Inputs() {
            @Override
            public List<Subject> subjects(String kind) {
                return kind.equals(FabricInputs.ENVELOPE) ? List.of(subject) : List.of();
            }

            @Override
            @SuppressWarnings("unchecked") // the fabric is the one answer there is
            public <T> Answer<T> ask(Subject about, Input<T> input) {
                return input != FabricInputs.FABRIC ? Answer.unknown("not drawn", "未有繪畫")
                        : Answer.known((T) fabric, new Evidence.Assumed(Message.verbatim("drawn")));
            }
        }, edition, rule, date);
    }
}
