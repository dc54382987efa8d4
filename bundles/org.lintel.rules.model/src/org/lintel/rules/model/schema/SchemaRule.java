// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.validate.Check;
import org.lintel.ifc.validate.Validator;
import org.lintel.ifc.validate.Violation;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;

/** One kind of thing a schema asks: each place where it is broken fails, a model without any passes. */
final class SchemaRule implements Rule {

    private static final Text STEPS = Text.of("enough steps", "足夠步數");
    private static final Text SCHEMA = Text.of("the schema the file declares", "檔案所列的綱要");

    private static final Set<String> SELDOM_SET =
            Set.of("authorization", "preprocessor_version", "originating_system");

    private final Check check;
    private final String id;

    SchemaRule(Check check) {
        this.check = check;
        this.id = "ifc-schema/" + word(check);
    }

    /** The word for a kind in ids: {@code global-id}. */
    static String word(Check check) {
        return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String subject() {
        return SchemaInputs.KIND + word(check);
    }

    @Override
    public List<Input<?>> required() {
        return List.of();
    }

    /** What needs more than the values of one instance takes its time, and is done for those who ask for the pack. */
    @Override
    public boolean onRequest() {
        return !Validator.VALUES.contains(check);
    }

    @Override
    public Verdict judge(Facts facts) {
        return switch (facts.get(SchemaInputs.PLACE)) {
            case Place.None none -> Verdict.pass(Message.of("nothing of the kind in {0} instances, held to {1}",
                    "按 {1} 核對 {0} 個實例，並無此情況", none.instances(), none.schema()));
            case Place.Near near -> near(near);
            case Place.Broken broken -> broken(broken, facts);
            case Place.Undecided undecided -> Verdict.undetermined(undecided.violation().message(), List.of(new Missing(
                    "ifc-schema.steps", STEPS, undecided.violation().message(),
                    Message.of("look whether the instance refers to itself, directly or by others",
                            "請查看該實例有否直接或間接引用自身"))));
        };
    }

    private static Verdict near(Place.Near near) {
        return Verdict.undetermined(
                Message.of("the file declares {0}; it is read as {1}, the nearest schema, which asks other things",
                        "檔案所列綱要為 {0}；現以最接近的 {1} 讀取，兩者要求不盡相同", near.declared(), near.schema()),
                List.of(new Missing("ifc-schema.schema", SCHEMA,
                        Message.of("Lintel does not hold {0}", "Lintel 未備有 {0}", near.declared()),
                        Message.of("export as IFC2X3, IFC4 or IFC4X3_ADD2", "請匯出為 IFC2X3、IFC4 或 IFC4X3_ADD2"))));
    }

    private static Verdict broken(Place.Broken place, Facts facts) {
        Violation violation = place.violation();
        Message summary = place.total() == 0 ? violation.message()
                : Message.of("{0}; {1} places in all, of which the first {2} are told", "{0}；共 {1} 處，只列首 {2} 處",
                        violation.message(), place.total(), Validator.PLACES);
        Verdict verdict = Verdict.fail(summary).evidence(List.of(new Evidence.FromModel(
                Evidence.Origin.ATTRIBUTE, violation.rule(), violation.found(), facts.subject().where())));
        Message asks = violation.condition().isEmpty() ? Message.EMPTY
                : Message.of("The schema asks: {0}", "綱要要求：{0}", violation.condition());
        Text erratum = Errata.of(place.schema(), violation.rule());
        if (erratum != null) {
            return verdict.severity(Severity.WARNING)
                    .remedy(asks.isEmpty() ? Message.of(erratum) : Message.of("{0} {1}", "{0} {1}", erratum, asks));
        }
        if (violation.check() == Check.HEADER && isHarmless(violation)) {
            verdict.severity(Severity.WARNING);
        }
        return asks.isEmpty() ? verdict : verdict.remedy(asks);
    }

    /** Many programs write a list that names nobody, and leave out who signed a file and what wrote it. */
    private static boolean isHarmless(Violation violation) {
        return violation.found().equals("()") || violation.found().equals("$") && SELDOM_SET.contains(violation.path());
    }
}
