// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/**
 * Puts together inputs that ask for one property: in Lintel's own set first, then where the standard has a place for
 * it.
 *
 * <p>Places are written {@code Set.Property}; the remedy that names them is made here, so that no input forgets one.
 */
final class Question {

    private static final Message NOT_GIVEN = Message.of("the model does not give it", "模型沒有提供");

    private static final Text NOWHERE = Text.verbatim("");

    private Question() {
    }

    /**
     * A quantity with a unit.
     *
     * @param measure the measure type that carries the unit; a number without a unit is refused
     */
    static ModelInput<Quantity> measure(String id, Text label, Unit unit, Range range, String measure, String own,
            String... standard) {
        Place[] places = Stream.concat(Stream.of(own), Arrays.stream(standard))
                .map(path -> Place.measured(set(path), property(path), unit, measure)).toArray(Place[]::new);
        return new ModelInput<>(id, label, remedy(own, measure, standard), ValueForm.quantity(unit),
                new NumberReading(unit, range, places));
    }

    /** A number whose unit is a matter of definition: ratios, counts, and what IFC has no measure for. */
    static ModelInput<Quantity> number(String id, Text label, Unit unit, Range range, String own, String... standard) {
        boolean defined = unit.dimension() != Unit.NONE.dimension();
        Place[] places = Stream.concat(Stream.of(own), Arrays.stream(standard))
                .map(path -> defined ? Place.defined(set(path), property(path), unit)
                        : Place.property(set(path), property(path))).toArray(Place[]::new);
        return new ModelInput<>(id, label, remedy(own, defined ? unit.symbol() : "", standard),
                ValueForm.quantity(unit), new NumberReading(unit, range, places));
    }

    static ModelInput<Boolean> flag(String id, Text label, String own) {
        return new ModelInput<>(id, label, remedy(own, "", new String[0]), ValueForm.FLAG, (view, element) -> {
            Property found = element == null ? null : ElementProperties.find(view, element, set(own), property(own));
            return found != null && found.value() instanceof Boolean flag ? Answer.known(flag, view.evidence(found))
                    : new Answer.Unknown<>(NOT_GIVEN);
        });
    }

    /** One of a few words; any other is told as such. */
    static ModelInput<String> word(String id, Text label, String own, String... words) {
        return word(id, label, own, NOWHERE, (view, element) -> new Answer.Unknown<>(NOT_GIVEN), words);
    }

    /**
     * The same, with a reading that answers where Lintel's own property does not.
     *
     * @param elsewhere where the standard says it
     */
    static ModelInput<String> word(String id, Text label, String own, Text elsewhere, Reading<String> otherwise,
            String... words) {
        String list = Arrays.stream(words).collect(Collectors.joining(", "));
        Message property = Message.of("set {0}: {1}", "設定 {0}：{1}", own, list);
        Message remedy = elsewhere.isEmpty() ? property
                : Message.of("set {0}, or {1}", "設定{0}，或{1}", elsewhere, property);
        return new ModelInput<>(id, label, remedy, ValueForm.WORD, (view, element) -> {
            ElementProperties.Word word = element == null ? null
                    : ElementProperties.word(view, element, set(own), property(own));
            if (word == null) {
                return otherwise.read(view, element);
            }
            String text = word.text().toLowerCase(Locale.ROOT);
            return List.of(words).contains(text) ? Answer.known(text, word.evidence())
                    : Answer.unknown("{0} is \"{1}\", which is none of: {2}", "{0} 為「{1}」，並非以下之一：{2}", own,
                            word.text(), list);
        });
    }

    /** A list of words, in lower case, as they stand in a list or enumerated property, or in one text with commas. */
    static ModelInput<List<String>> words(String id, Text label, String own, String example) {
        Message remedy = Message.of("set {0} as a list: {1}", "以清單設定 {0}：{1}", own, example);
        return new ModelInput<>(id, label, remedy, ValueForm.composite(), (view, element) -> {
            Property found = element == null ? null : ElementProperties.find(view, element, set(own), property(own));
            if (found == null || found.value() == null) {
                return new Answer.Unknown<>(NOT_GIVEN);
            }
            List<String> words = new ArrayList<>();
            for (Object value : found.value() instanceof List<?> list ? list : List.of(found.value())) {
                for (String word : String.valueOf(value).split("[,;]")) {
                    words.add(word.strip().toLowerCase(Locale.ROOT));
                }
            }
            return Answer.known(List.copyOf(words), view.evidence(found));
        });
    }

    /** A day, written as IfcDate or label: {@code 2026-01-31}. */
    static ModelInput<LocalDate> day(String id, Text label, String own) {
        ValueForm<LocalDate> form = ValueForm.of(Text.of("a day as 2026-01-31", "日期，如 2026-01-31"), Question::day);
        return new ModelInput<>(id, label, remedy(own, "IfcDate", new String[0]), form, (view, element) -> {
            ElementProperties.Word word = element == null ? null
                    : ElementProperties.word(view, element, set(own), property(own));
            LocalDate day = word == null ? null : day(word.text());
            return day != null ? Answer.known(day, word.evidence()) : word == null ? new Answer.Unknown<>(NOT_GIVEN)
                    : Answer.unknown("{0} is \"{1}\", which is no day; write it as 2026-01-31",
                            "{0} 為「{1}」，並非日期；請寫成 2026-01-31", own, word.text());
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Message remedy(String own, String as, String[] standard) {
        Message place = as.isEmpty() ? Message.verbatim(own) : Message.of("{0} ({1})", "{0}（{1}）", own, as);
        return standard.length == 0 ? Message.of("IFC has no property for it: set {0}", "IFC 沒有此屬性：請設定 {0}", place)
                : Message.of("set {0}, or {1}", "設定 {0}，或 {1}", String.join(", ", standard), place);
    }

    private static String set(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    private static String property(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    /** Whether an element has a property set of that name, itself or by its type. */
    static boolean carries(ModelView view, Instance element, String set) {
        return view.properties().sets(element).stream().anyMatch(each -> each.name().equals(set));
    }
}
