// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.List;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Outcome;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.fit.Fit;
import org.lintel.geo.fit.FootprintFit;
import org.lintel.geo.fit.Pose;
import org.lintel.geo.georeference.MapEdits;
import org.lintel.geo.georeference.Scaling;
import org.lintel.geo.georeference.SitePosition;
import org.locationtech.jts.geom.Geometry;

/** Whether a model lies on what it claims to be, and is turned as that is, where a register is at hand. */
final class FootprintChecks {

    /** A footprint that fits worse than this tells nothing of the turn. */
    private static final double FITS = 0.7;
    /** Sides of footprints are digitised to about this, degrees. */
    private static final double SAME_TURN = 3;
    /** Less shared than this, of the smaller of the two, and they are not the same. */
    private static final double LEAST = 0.5;
    /** More of a building than this lies on its lot: eaves and balconies may reach out. */
    private static final double ON_LOT = 0.98;

    private FootprintChecks() {
    }

    /** The claimed blocks together. */
    private record Claim(String names, Geometry shape, Message why) {

        /** Null where nothing well-formed is claimed. */
        static Claim of(Survey s) {
            List<BuildingId> ids = BuildingId.of(s.model()).stream().filter(BuildingId::isWell).toList();
            if (s.register() == null || ids.isEmpty()) {
                return null;
            }
            Register.Answer answer = s.register().buildings(ids);
            return new Claim(String.join(", ", ids.stream().map(BuildingId::text).toList()), answer.shape(), answer.why());
        }
    }

    /** G08 once more: by the footprint of what the model claims to be. */
    static Diagnosis turn(Survey s, Diagnosis written) {
        Claim claim = written.outcome() == Outcome.FAIL || s.op() == null || s.map() == null ? null : Claim.of(s);
        if (claim == null || claim.shape == null || s.footprint().isEmpty()) {
            return written;
        }
        List<Fit> fits = fits(s.footprint(), claim.shape, s.progress());
        if (fits.isEmpty() || fits.getFirst().overlap() < FITS) {
            return written;
        }
        double turn = s.map().rotation();
        Fit nearest = nearest(fits, turn);
        if (Pose.apart(nearest.pose().rotation(), turn) <= SAME_TURN) {
            return Diagnosis.pass("the model is turned {0}° anticlockwise from east, the footprint of {1} {2}°",
                    "模型由東方逆時針轉 {0}°，{1} 的輪廓為 {2}°", degrees(turn), claim.names, degrees(nearest.pose().rotation()));
        }
        Fit other = nearest(fits, -turn);
        if (Pose.apart(other.pose().rotation(), -turn) <= SAME_TURN) {
            return Diagnosis.fail("the model is turned {0}° anticlockwise from east, but the footprint of {1} {2}°: the sign is"
                    + " wrong", "模型由東方逆時針轉 {0}°，但 {1} 的輪廓為 {2}°：正負號相反", degrees(turn), claim.names,
                    degrees(other.pose().rotation())).with(turned(s, new Pose(-turn, 0, 0), other, claim.shape));
        }
        Diagnosis off = Diagnosis.fail("the model is turned {0}° anticlockwise from east, but the footprint of {1} {2}°",
                "模型由東方逆時針轉 {0}°，但 {1} 的輪廓為 {2}°", degrees(turn), claim.names, turns(fits));
        return fits.size() == 1 ? off.with(turned(s, fits.getFirst().pose(), fits.getFirst(), claim.shape))
                : off.todo("Its shape fits {0} ways: choose one with lintel georeference set --to building={1} --rotation DEGREES.",
                        "其形狀有 {0} 種擬合：請以 lintel georeference set --to building={1} --rotation 度數 選定。", fits.size(),
                        claim.names.replace(" ", ""));
    }

    private static List<Fit> fits(Geometry plan, Geometry shape, Progress progress) {
        try {
            return FootprintFit.of(plan, shape, progress);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Fit nearest(List<Fit> fits, double turn) {
        Fit best = fits.getFirst();
        for (Fit fit : fits) {
            best = Pose.apart(fit.pose().rotation(), turn) < Pose.apart(best.pose().rotation(), turn) ? fit : best;
        }
        return best;
    }

    private static String turns(List<Fit> fits) {
        return String.join("° / ", fits.stream().map(fit -> degrees(fit.pose().rotation())).toList());
    }

    /** The turn alone where the model then lies as it should; else where the footprint fits as well. */
    private static Fix turned(Survey s, Pose turn, Fit fit, Geometry shape) {
        double mu = Scaling.of(s.op(), s.geo().unit()).mapUnit();
        var here = new Pose(turn.rotation(), s.op().eastings() * mu, s.op().northings() * mu);
        boolean lies = FootprintFit.overlap(here.apply(s.footprint()), shape) >= FITS;
        Pose to = lies ? here : fit.pose();
        Message label = lies ? Message.of("turn the model to {0}°", "將模型轉至 {0}°", degrees(to.rotation()))
                : Message.of("turn the model to {0}° and shift it onto the footprint", "將模型轉至 {0}°，並移到輪廓上",
                        degrees(to.rotation()));
        Object[] axis = {"XAxisAbscissa", tidy(Math.cos(Math.toRadians(to.rotation()))), "XAxisOrdinate",
            tidy(Math.sin(Math.toRadians(to.rotation())))};
        return MapEdits.operation(s.op(), s.file(), label, lies ? MapChecks.numbers(axis) : MapChecks.numbers(axis[0], axis[1],
                axis[2], axis[3], "Eastings", Math.rint(to.easting() * 1000) / 1000 / mu, "Northings",
                Math.rint(to.northing() * 1000) / 1000 / mu));
    }

    private static double tidy(double value) {
        return Math.rint(value * 1e12) / 1e12 + 0.0;
    }

    private static String degrees(double value) {
        return Decimal.fixed(value, 2);
    }

    /** G17 once more: by the shapes of the claimed block and lot. */
    static Diagnosis overlap(Survey s, Diagnosis point) {
        if (s.register() == null || s.map() == null || point.outcome() == Outcome.FAIL) {
            return point;
        }
        Claim claim = Claim.of(s);
        String title = lot(s);
        if (claim == null && title == null) {
            return point;
        }
        Geometry here = s.footprintOnMap();
        if (here.isEmpty()) {
            return point;
        }
        Diagnosis block = claim == null ? point : block(here, claim);
        Diagnosis lot = title == null ? null : onLot(here, title, s.register().lot(title));
        return lot == null || claim != null && rank(block) >= rank(lot) ? block : lot;
    }

    private static int rank(Diagnosis diagnosis) {
        return switch (diagnosis.outcome()) {
            case FAIL -> 2;
            case UNDETERMINED -> 1;
            default -> 0;
        };
    }

    private static Diagnosis block(Geometry here, Claim claim) {
        if (claim.shape == null) {
            return Diagnosis.open("the footprint of {0} cannot be compared: {1}", "未能比對 {0} 的輪廓：{1}", claim.names, claim.why);
        }
        double shared = FootprintFit.shared(here, claim.shape);
        double overlap = FootprintFit.overlap(here, claim.shape);
        double least = shared / Math.min(here.getArea(), claim.shape.getArea());
        if (least < LEAST) {
            return Diagnosis.fail("the model is said to be {0}, but overlaps with its footprint by {1} alone",
                    "模型註明為 {0}，但與其輪廓只重疊 {1}", claim.names, percent(overlap)).todo(
                            "lintel georeference set --to building={0} fits it there, if it is that building.",
                            "如確為該建築物，可用 lintel georeference set --to building={0} 擬合。", claim.names.replace(" ", ""));
        }
        return overlap < LEAST ? Diagnosis.open("the model is said to be {0} and covers {1} of its footprint, with {2} of its own:"
                + " a part of it, or several blocks", "模型註明為 {0}，覆蓋其輪廓 {1}，佔模型自身 {2}：或為其一部分，或包含多個座數", claim.names,
                percent(shared / claim.shape.getArea()), percent(shared / here.getArea())).todo(
                        "Name every block that the model is.", "請註明模型所屬的每一座。")
                : Diagnosis.pass("the model overlaps with the footprint of {0} by {1}", "模型與 {0} 的輪廓重疊 {1}", claim.names,
                        percent(overlap));
    }

    private static Diagnosis onLot(Geometry here, String title, Register.Answer answer) {
        if (answer.shape() == null) {
            return Diagnosis.open("whether the model lies on the lot \"{0}\" cannot be told: {1}", "未能判斷模型是否在地段「{0}」內：{1}",
                    title, answer.why());
        }
        double on = FootprintFit.shared(here, answer.shape()) / here.getArea();
        if (on < LEAST) {
            return Diagnosis.fail("the model is said to stand on the lot {0}, but only {1} of it does", "模型註明位於地段 {0}，但只有 {1} 在其內",
                    title, percent(on));
        }
        return on < ON_LOT ? Diagnosis.open("{0} of the model lies outside the lot {1}", "模型有 {0} 在地段 {1} 外", percent(1 - on), title)
                .todo("Look whether it reaches out over the lot, or is out of place.", "請核對是伸出地段，抑或位置有誤。")
                : Diagnosis.pass("{0} of the model lies on the lot {1}", "模型有 {0} 在地段 {1} 內", percent(on), title);
    }

    private static String lot(Survey s) {
        for (SitePosition site : s.geo().sites()) {
            String title = site.site().text("LandTitleNumber");
            if (title != null && !title.isBlank()) {
                return title.strip();
            }
        }
        return null;
    }

    private static String percent(double share) {
        return Decimal.fixed(share * 100, 1) + " %";
    }
}
