// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.scheme.Band;
import org.lintel.claims.scheme.Cap;
import org.lintel.claims.scheme.Ceiling;
import org.lintel.claims.scheme.Condition;
import org.lintel.claims.scheme.Exclusion;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.scheme.TrainingRules;
import org.lintel.claims.scheme.YearBasis;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** The rules of a scheme in sentences, one for each figure, with the source it comes from. */
final class SchemeWords {

    /** @param source null where the sentence is nobody's figure */
    record Sentence(Message words, Source source) {
    }

    private SchemeWords() {
    }

    /** What is paid for an item, a sentence for each figure. */
    static List<Sentence> item(Item item) {
        List<Sentence> all = new ArrayList<>();
        if (item.rate() != null) {
            all.add(new Sentence(Message.of("{0} per {1}", "每{1} {0}", item.rate().printed(), item.unit()),
                    item.rate().source()));
        } else if (item.bands().isEmpty()) {
            all.add(new Sentence(item.ratio().isKnown() ? Message.verbatim(item.ratio().printed())
                    : Message.of("share not known", "資助比例不詳"), item.ratio().source()));
        }
        for (Band band : item.bands()) {
            all.add(new Sentence(item.bands().size() == 1 ? Message.verbatim(band.ratio().printed())
                    : band.upTo() == null ? Message.of("{0} of the rest", "其餘的 {0}", band.ratio().printed())
                    : Message.of("{0} of what is up to {1}", "{1} 以內部分的 {0}", band.ratio().printed(),
                            band.upTo().printed()), band.ratio().source()));
        }
        if (item.cap() != null) {
            Text of = switch (item.cap().of()) {
                case COST -> Text.of("of the cost", "（以開支計）");
                case SUPPORT -> Text.of("of what is paid", "（以資助額計）");
                case NOT_TOLD -> Text.of("(of the cost or of what is paid: not told)", "（以開支或資助額計：未有說明）");
            };
            Cap cap = item.cap();
            all.add(new Sentence(Message.of("at most {0} per {1} {2}", "每{1}最多 {0}{2}", cap.amount().isKnown()
                    ? cap.amount().printed() : Message.of("an amount that is not known", "（款額不詳）"), cap.unit(), of),
                    cap.amount().source()));
        }
        if (item.most() != null) {
            all.add(new Sentence(Message.of("at most {0} units of each line count", "每行最多計算 {0} 個單位",
                    item.most().printed()), item.most().source()));
        }
        if (!item.when().equals(Condition.ALWAYS)) {
            all.add(new Sentence(Message.of("if {0}", "適用於：{0}", item.when().words()), null));
        }
        return all;
    }

    static Sentence ceiling(Ceiling ceiling, SchemeVersion version, String scheme, Fund fund) {
        Message words = Message.of("{0}: {1}, {2}{3}", "{0}：{1}，{2}{3}", ceiling.name(),
                ceiling.amount().isKnown() ? ceiling.amount().printed() : Message.of("not known", "不詳"),
                ceiling.scope().label(), ceiling.scope() == Scope.APPLICANT && fund.relatedShare() != null
                        ? Message.of(" with related enterprises", "（連同關連企業）") : Message.EMPTY);
        if (ceiling.items().size() < version.items().size()) {
            words = Message.of("{0}; for {1}", "{0}；限於 {1}", words, sorted(ceiling.items(), ""));
        }
        if (!ceiling.years().isEmpty()) {
            Message years = Message.EMPTY;
            for (YearBasis year : ceiling.years()) {
                years = years.isEmpty() ? Message.of(year.label()) : Message.of("{0} or {1}", "{0}或{1}", years,
                        year.label());
            }
            words = Message.of("{0}; each {1}", "{0}；每{1}", words, years);
        }
        if (ceiling.schemes().size() > 1) {
            words = Message.of("{0}; shared with {1}", "{0}；與 {1} 共用", words, sorted(ceiling.schemes(), scheme));
        }
        if (!ceiling.when().equals(Condition.ALWAYS)) {
            words = Message.of("{0}; if {1}", "{0}；適用於：{1}", words, ceiling.when().words());
        }
        return new Sentence(words, ceiling.amount().source());
    }

    static Sentence requirement(Requirement each) {
        return new Sentence(Message.of("{0}: {1}", "{0}：{1}", each.name(), each.condition().words()), each.source());
    }

    static Sentence exclusion(Exclusion each) {
        return new Sentence(Message.of("{0}: {1}", "{0}：{1}", each.name(), each.words()), each.source());
    }

    /** What is asked of trainees; nothing where a version asks nothing. */
    static List<Sentence> training(TrainingRules rules) {
        List<Sentence> all = new ArrayList<>();
        if (rules == null) {
            return all;
        }
        if (rules.attendance() != null) {
            all.add(new Sentence(Message.of("attendance of at least {0}", "出席率最少 {0}", rules.attendance().printed()),
                    rules.attendance().source()));
        }
        if (rules.coursesPerYear() != null) {
            all.add(new Sentence(Message.of("courses in a financial year: {0}", "每個財政年度的課程數目：{0}",
                    rules.coursesPerYear().printed()), rules.coursesPerYear().source()));
        }
        asked(all, rules.employed(), "employed on each day of the course", "課程每日均受僱");
        asked(all, rules.resident(), "permanent resident on each day of the course", "課程每日均為永久性居民");
        asked(all, rules.certificate(), "certificate", "證書");
        return all;
    }

    private static void asked(List<Sentence> all, Source source, String en, String zhHk) {
        if (source != null) {
            all.add(new Sentence(Message.of(en, zhHk), source));
        }
    }

    private static String sorted(Set<String> ids, String but) {
        Set<String> others = new TreeSet<>(ids);
        others.remove(but);
        return String.join(", ", others);
    }
}
