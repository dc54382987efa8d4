// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.geo.doctor.BuildingId;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** One criterion after another of a thing of a model against a thing of a register, each with its reason. */
final class Comparison {

    /** Tops this near are the same, metres. */
    private static final double SAME_HEIGHT = 1;
    /** Tops this far apart have nothing in common, metres. */
    private static final double OTHER_HEIGHT = 10;
    private static final double WORST_TURN = 45;
    /** How far a reference point may lie beside what it refers to, metres. */
    private static final double AT_POINT = 2;

    private Comparison() {
    }

    /** @param top of the model there, mPD; NaN where it is not known */
    static Judgement height(double top, double register) {
        if (Double.isNaN(top)) {
            return Judgement.unknown(Criterion.HEIGHT, "the model does not say how high it stands", "模型沒有註明高程");
        }
        if (Double.isNaN(register)) {
            return Judgement.unknown(Criterion.HEIGHT, "the register has no height of it", "登記冊沒有其高程");
        }
        double off = Math.abs(top - register);
        double value = Math.clamp(1 - (off - SAME_HEIGHT) / (OTHER_HEIGHT - SAME_HEIGHT), 0, 1);
        return new Judgement(Criterion.HEIGHT, value, Message.of("top {0} mPD, in the register {1} mPD", "頂部 {0} mPD，登記冊為 {1} mPD",
                Decimal.fixed(top, 1), Decimal.fixed(register, 1)));
    }

    /** @param one of the longer side, as {@link Areas#azimuth} gives it; NaN where there is none */
    static Judgement azimuth(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Judgement.unknown(Criterion.AZIMUTH, "one of the two has no sides", "其中一方沒有邊");
        }
        double off = Areas.turn(one, other);
        return new Judgement(Criterion.AZIMUTH, 1 - off / WORST_TURN, Message.of("sides differ by {0}°", "邊線相差 {0}°",
                Decimal.fixed(off, 1)));
    }

    static Judgement name(Subject subject, Feature feature) {
        List<String> theirs = texts(feature, Fields.NAME_EN, Fields.NAME_TC);
        List<String> ours = subject.words().names();
        if (ours.isEmpty()) {
            return Judgement.unknown(Criterion.NAME, "the model has no name of it", "模型沒有其名稱");
        }
        if (theirs.isEmpty()) {
            return Judgement.unknown(Criterion.NAME, "the register has no name of it", "登記冊沒有其名稱");
        }
        double alike = Names.best(ours, theirs);
        return new Judgement(Criterion.NAME, alike, Message.of("\"{0}\" and \"{1}\"", "「{0}」與「{1}」", ours.getFirst(),
                String.join(" ", theirs)));
    }

    /** What the model claims to be called in the register. */
    static Judgement identifier(Subject subject, String key) {
        List<String> claimed = subject.words().identifiers();
        List<String> written = subject.words().written();
        if (claimed.isEmpty() && !written.isEmpty()) {
            // Lintel's own word adds nothing to what it found; that it once said another speaks against this one
            return written.stream().anyMatch(key::equalsIgnoreCase) ? Judgement.unknown(Criterion.IDENTIFIER,
                    "only Lintel itself wrote it into the model, which proves nothing", "模型內的識別碼只由 Lintel 寫入，不能作為佐證")
                    : new Judgement(Criterion.IDENTIFIER, 0, Message.of("Lintel wrote {0} into the model, not {1}",
                            "Lintel 曾在模型寫入 {0}，而非 {1}", String.join(", ", written), key));
        }
        if (claimed.isEmpty()) {
            return Judgement.unknown(Criterion.IDENTIFIER, "the model names no number of a register", "模型沒有登記冊識別碼");
        }
        boolean same = claimed.stream().anyMatch(key::equalsIgnoreCase);
        if (!same && new BuildingId(key).isWell() && claimed.stream().noneMatch(id -> new BuildingId(id).isWell())) {
            return Judgement.unknown(Criterion.IDENTIFIER, "the model names no number of this register", "模型沒有此登記冊的識別碼");
        }
        return new Judgement(Criterion.IDENTIFIER, same ? 1 : 0, same ? Message.of("the model says it is {0}", "模型註明為 {0}", key)
                : Message.of("the model says it is {0}, not {1}", "模型註明為 {0}，而非 {1}", String.join(", ", claimed), key));
    }

    /** Whether the point that the register's own number names lies in the model. */
    static Judgement referencePoint(Geometry ours, Geometry theirs, String key) {
        var id = new BuildingId(key);
        if (!id.isWell()) {
            return Judgement.unknown(Criterion.REFERENCE_POINT, "its number names no point", "其編號不含座標");
        }
        Geometry point = theirs.getFactory().createPoint(new Coordinate(id.easting(), id.northing()));
        if (theirs.distance(point) > AT_POINT) {
            return Judgement.unknown(Criterion.REFERENCE_POINT, "the point of its number lies outside it in the register itself",
                    "登記冊內其編號的點亦在其範圍外");
        }
        double off = ours.distance(point);
        return off <= AT_POINT ? new Judgement(Criterion.REFERENCE_POINT, 1, Message.of("lies in the model", "在模型範圍內"))
                : new Judgement(Criterion.REFERENCE_POINT, 0, Message.of("lies {0} m outside the model", "在模型範圍外 {0} 米",
                        Decimal.fixed(off, 1)));
    }

    static Judgement address(Subject subject, Feature feature) {
        List<String> theirs = texts(feature, Fields.ADDRESS_EN, Fields.ADDRESS_TC);
        List<String> ours = subject.words().addresses();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.isEmpty() ? Judgement.unknown(Criterion.ADDRESS, "the model has no address", "模型沒有地址")
                    : Judgement.unknown(Criterion.ADDRESS, "the register has no address of it", "登記冊沒有其地址");
        }
        double best = Double.NaN;
        for (String our : ours) {
            for (String their : theirs) {
                double alike = Names.addresses(our, their);
                best = Double.isNaN(best) || alike > best ? alike : best;
            }
        }
        return new Judgement(Criterion.ADDRESS, best, Message.of("\"{0}\" and \"{1}\"", "「{0}」與「{1}」", ours.getFirst(),
                theirs.getFirst()));
    }

    static Judgement lot(Subject subject, Feature feature, String key) {
        List<String> ours = subject.words().lots();
        List<String> theirs = new ArrayList<>(texts(feature, Fields.LOT));
        if (feature.text("LOTCSUID") != null) {
            theirs.add(feature.text("LOTCSUID"));
        }
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.isEmpty() ? Judgement.unknown(Criterion.LOT, "the model names no lot", "模型沒有地段編號")
                    : Judgement.unknown(Criterion.LOT, "the register has no lot of it", "登記冊沒有其地段");
        }
        boolean same = ours.stream().anyMatch(our -> theirs.stream().anyMatch(their -> Names.plain(our)
                .equals(Names.plain(their)) || named(our, their)));
        return new Judgement(Criterion.LOT, same ? 1 : 0, Message.of("{0} in the model, {1} in the register",
                "模型為 {0}，登記冊為 {1}", String.join(", ", ours), theirs.getFirst()));
    }

    /** A land title may name several lots. */
    private static boolean named(String title, String lot) {
        for (String part : title.split("[,;&、，；]")) {
            if (!Names.plain(part).isEmpty() && Names.plain(part).equals(Names.plain(lot))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(Feature feature, Fields... fields) {
        List<String> texts = new ArrayList<>();
        for (Fields field : fields) {
            String text = field.text(feature);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
