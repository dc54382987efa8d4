// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.scheme.Figure;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;

/**
 * An indicator in the records of trainees: two places at one time, also under other applications; too few hours; not
 * employed or resident on the day. How many hours are needed stands in the scheme, with its source.
 */
final class TraineeIndicator implements Rule {

    @Override
    public String id() {
        return Indicators.PACK + "/trainee";
    }

    @Override
    public String subject() {
        return CaseInputs.KIND;
    }

    @Override
    public List<Input<?>> required() {
        return List.of();
    }

    @Override
    public Message exemption(Facts facts) {
        return facts.get(CaseInput.CASE).trainees().isEmpty() ? Message.of("no trainees are recorded", "沒有登記學員") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        Case claim = facts.get(CaseInput.CASE);
        List<Message> seen = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<SchemeVersion> versions = claim.versions();
        // of several versions that may hold the newest is looked at: an indicator need not be certain
        SchemeVersion version = versions.isEmpty() ? null : versions.getLast();
        for (Trainee each : claim.trainees()) {
            places(claim, each, seen);
            if (version != null && version.training() != null) {
                days(claim, each, version, seen, missing);
            }
        }
        if (!seen.isEmpty()) {
            return verdict(seen);
        }
        Figure<Ratio> needed = version == null || version.training() == null ? null : version.training().attendance();
        if (needed != null && needed.isKnown()) {
            claim.trainees().forEach(each -> hours(claim, each, needed.value(), seen));
            if (!seen.isEmpty()) {
                return verdict(seen).evidence(List.of(new Evidence.FromTable(claim.head().scheme(), "attendance",
                        needed.printed(), needed.source())));
            }
        }
        return missing.isEmpty() ? Verdict.pass(Message.of("nothing to look at", "沒有須留意之處"))
                : Verdict.undetermined(Missing.lacking(missing), missing);
    }

    private static Verdict verdict(List<Message> seen) {
        List<Evidence> evidence = new ArrayList<>();
        seen.forEach(each -> evidence.add(new Evidence.Assumed(each)));
        return Verdict.fail(seen.size() == 1 ? seen.getFirst()
                : Message.of("{0}; and {1} more", "{0}；另有 {1} 項", seen.getFirst(), seen.size() - 1)).evidence(evidence);
    }

    /** Sessions of one person that overlap, to both of which he came, in any application. */
    private static void places(Case claim, Trainee trainee, List<Message> seen) {
        List<Attendance> here = Indicators.came(claim, trainee.id());
        List<Attendance> all = new ArrayList<>(here);
        if (trainee.identity() != null) {
            claim.book().where(Trainee.TABLE, "identity", trainee.identity()).stream()
                    .filter(each -> !each.claim().equals(claim.id()) || !each.id().equals(trainee.id()))
                    .map(each -> claim.book().find(each.claim()) == null ? List.<Attendance>of()
                            : Indicators.came(claim.book().find(each.claim()), each.id())).forEach(all::addAll);
        }
        for (int i = 0; i < here.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Attendance a = here.get(i);
                Attendance b = all.get(j);
                if (a.start().isBefore(b.end()) && b.start().isBefore(a.end())) {
                    seen.add(Message.of("trainee {0}: {1} {2} of {3} and {4} {5} of {6} are at the same time",
                            "學員 {0}：{3} 的 {1} {2} 與 {6} 的 {4} {5} 時間重疊", trainee.id(), a.course(), a.session(),
                            a.claim(), b.course(), b.session(), b.claim()));
                }
            }
        }
    }

    private static void days(Case claim, Trainee trainee, SchemeVersion version, List<Message> seen,
            List<Missing> missing) {
        for (Attendance each : Indicators.came(claim, trainee.id())) {
            var day = each.start().toLocalDate();
            if (version.training().employed() != null && trainee.employedFrom() == null) {
                missing.add(missing(trainee, "employed_from", "employment", "僱傭"));
            } else if (version.training().employed() != null && (day.isBefore(trainee.employedFrom())
                    || trainee.employedUntil() != null && day.isAfter(trainee.employedUntil()))) {
                seen.add(Message.of("trainee {0} was not employed on {1}", "學員 {0} 於 {1} 並非僱員", trainee.id(), day));
            }
            if (version.training().resident() != null && trainee.residentFrom() == null) {
                missing.add(missing(trainee, "resident_from", "permanent residence", "永久居留"));
            } else if (version.training().resident() != null && day.isBefore(trainee.residentFrom())) {
                seen.add(Message.of("trainee {0} was no permanent resident on {1}", "學員 {0} 於 {1} 並非永久性居民",
                        trainee.id(), day));
            }
        }
    }

    private static Missing missing(Trainee trainee, String column, String en, String zhHk) {
        return new Missing("trainee." + trainee.id() + "." + column, Text.of(en, zhHk), Message.of("not told", "未有提供"),
                Message.of("record {0} of trainee {1}", "請登記學員 {1} 的 {0}", column, trainee.id()));
    }

    private static void hours(Case claim, Trainee trainee, Ratio needed, List<Message> seen) {
        for (String course : Indicators.courses(claim, trainee.id())) {
            List<Attendance> all = claim.attendance().stream().filter(each -> each.trainee().equals(trainee.id())
                    && each.course().equals(course)).toList();
            if (all.stream().map(Attendance::hours).anyMatch(Objects::isNull)) {
                continue;
            }
            BigDecimal there = all.stream().map(Attendance::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal held = BigDecimal.valueOf(all.stream()
                    .mapToLong(each -> Duration.between(each.start(), each.end()).toMinutes()).sum()).divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
            if (there.multiply(BigDecimal.valueOf(needed.denominator()))
                    .compareTo(held.multiply(BigDecimal.valueOf(needed.numerator()))) < 0) {
                seen.add(Message.of("trainee {0} was at {1} of {2} hours of {3}; {4} is needed",
                        "學員 {0} 於 {3} 的 {2} 小時之中出席 {1} 小時；須達 {4}", trainee.id(), there.stripTrailingZeros()
                                .toPlainString(), held.stripTrailingZeros().toPlainString(), course, needed));
            }
        }
    }
}
