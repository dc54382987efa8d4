// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Sector;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Glass;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.model.input.EnvelopeInputs;

/** Puts pieces together that are alike in everything but the model elements they are of. */
final class Alike {

    /** What the façade of roofs is called. */
    static final String ROOF = "ROOF";

    private static final Message AREA = Message.of("area", "面積");

    private Alike() {
    }

    /**
     * The same for pieces that are alike.
     *
     * @param construction the place of their construction and mark among all
     */
    static String key(Piece piece, int construction) {
        var key = new StringBuilder().append(piece.kind()).append('|').append(facade(piece)).append('|')
                .append(tenths(piece.azimuth())).append('|').append(tenths(piece.tilt())).append('|').append(construction)
                .append('|').append(piece.storey()).append(piece.storeyName()).append('|').append(piece.doubt() == null)
                .append('|').append(piece.size() == null ? "" : piece.size().key());
        for (Circumstance each : piece.circumstances()) {
            key.append('|').append(each.kind()).append(each.certain()).append(each.figure() == null ? ""
                    : OpaqueFigures.of(each.figure()));
        }
        Shading s = piece.shading();
        if (s != null) {
            for (Estimate figure : new Estimate[] {s.overhangDepth(), s.sillToOverhang(), s.finDepth(), s.finClearance(),
                s.overhangSlope(), s.headToOverhang(), s.finSlope()}) {
                // to the millimetre
                key.append('|').append(figure == null ? "-" : Math.round(figure.low() * 1000) + ".."
                        + Math.round(figure.high() * 1000));
            }
        }
        return key.toString();
    }

    private static String tenths(double degrees) {
        return Double.isNaN(degrees) ? "-" : String.valueOf(Math.round(degrees * 10) % 3600);
    }

    static String facade(Piece piece) {
        return piece.kind().isRoof() ? ROOF : Double.isNaN(piece.azimuth()) ? "?" : Sector.of(piece.azimuth()).name();
    }

    static FabricElement element(Asking asking, Part part, String mark, List<Piece> pieces) {
        Piece first = pieces.getFirst();
        Evidence measured = first.areaEvidence().getFirst();
        FabricBuilder builder = new FabricBuilder(part, first.kind()).storey(first.storeyName())
                .named(facade(first), mark, described(first)).area(area(asking, pieces))
                .tilt(Estimate.exact(Quantity.of(tidy(first.tilt()), Unit.DEGREE), List.of(measured)))
                .azimuth(azimuth(first, measured));
        Map<Instance, Boolean> elements = new LinkedHashMap<>();
        pieces.forEach(piece -> elements.put(piece.element(), true));
        elements.keySet().forEach(element -> builder.subject(asking.subject(element)));
        first.circumstances().forEach(builder::circumstance);
        if (first.opaque() != null) {
            return builder.finish(first.opaque().finish()).assembly(first.opaque().assembly()).u(first.opaque().u())
                    .absorptivity(first.opaque().absorptivity()).mass(first.opaque().mass())
                    .temperatureDifference(first.opaque().temperatureDifference()).build();
        }
        GlassFigures glass = first.glass();
        return builder.u(glass.u()).shadingCoefficient(glass.sc()).solarHeatGain(glass.shgc())
                .lightTransmittance(glass.vlt()).externalReflectance(glass.reflectance()).shading(first.shading())
                .glass(schedule(first, List.copyOf(elements.keySet()))).build();
    }

    static Message described(Piece first) {
        return first.opaque() != null ? first.opaque().description() : first.glass().description();
    }

    /** What it is called, without the layers that follow. */
    static Message called(Piece piece) {
        Message described = described(piece);
        String whole = described.in(Language.EN);
        int layers = whole.indexOf(": ");
        boolean verbatim = whole.equals(described.in(Language.ZH_HK));
        return layers > 0 && verbatim ? Message.verbatim(whole.substring(0, layers)) : described;
    }

    private static double tidy(double degrees) {
        return Math.rint(degrees * 1e4) / 1e4;
    }

    private static Estimate azimuth(Piece piece, Evidence measured) {
        if (!Double.isNaN(piece.azimuth())) {
            // what is north but for the last bits of its arithmetic is 0, not 360
            return Estimate.exact(Quantity.of(tidy(piece.azimuth()) % 360, Unit.DEGREE), List.of(measured));
        }
        return piece.kind().isRoof() ? null : Estimate.between(0, 360, Unit.DEGREE, List.of(), List.of(new Missing(
                EnvelopeInputs.ORIENTATION.id(), EnvelopeInputs.ORIENTATION.label(), Message.of(
                        "it has no shape that would tell", "沒有形狀可供判斷"), EnvelopeInputs.ORIENTATION.remedy())));
    }

    /** The sum over model elements; from nothing where it is not sure that they are envelope. */
    private static Estimate area(Asking asking, List<Piece> pieces) {
        Map<Instance, Double> areas = new LinkedHashMap<>();
        Map<Instance, List<Evidence>> evidence = new LinkedHashMap<>();
        double sum = 0;
        for (Piece piece : pieces) {
            areas.merge(piece.element(), piece.area(), Double::sum);
            evidence.putIfAbsent(piece.element(), piece.areaEvidence());
            sum += piece.area();
        }
        List<Calculation> terms = new ArrayList<>();
        areas.forEach((element, area) -> terms.add(Calculation.read(Message.verbatim(asking.subject(element).label()), "A",
                Quantity.of(area, Unit.SQUARE_METRE), evidence.get(element))));
        Calculation worked = terms.size() == 1 ? terms.getFirst()
                : Calculation.made(AREA, "A", "ΣA", Quantity.of(sum, Unit.SQUARE_METRE), terms);
        Missing doubt = pieces.getFirst().doubt();
        return doubt == null ? Estimate.worked(worked)
                : new Estimate(0, sum, Unit.SQUARE_METRE, worked, List.of(), List.of(doubt));
    }

    private static Glass schedule(Piece first, List<Instance> windows) {
        int count = 0;
        for (Instance window : windows) {
            count += window.is("IfcWindow") || window.is("IfcDoor") ? 1 : 0;
        }
        GlassFigures glass = first.glass();
        WindowSize size = first.size();
        return new Glass(count, size == null ? null : size.width(), size == null ? null : size.height(), glass.type(),
                glass.thickness(), glass.finish(), glass.doubleGlazed());
    }
}
