// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import java.util.Objects;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;

/** A question about an element of a model, which brings along how it is answered. */
public final class ModelInput<T> implements Input<T> {

    private final String id;
    private final Text label;
    private final Message remedy;
    private final ValueForm<T> form;
    private final Reading<T> reading;
    private final List<Input<?>> parts;

    /**
     * @param id stable, {@code theme.name}
     * @param remedy where an author puts the value, per schema, in a sentence
     * @param form how a value set in the project is understood
     */
    public ModelInput(String id, Text label, Message remedy, ValueForm<T> form, Reading<T> reading) {
        this(id, label, remedy, form, reading, List.of());
    }

    /** @param parts what the answer is put together from, in place of a value set in the project */
    ModelInput(String id, Text label, Message remedy, ValueForm<T> form, Reading<T> reading, List<Input<?>> parts) {
        this.id = Objects.requireNonNull(id, "id");
        this.label = Objects.requireNonNull(label, "label");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
        this.form = Objects.requireNonNull(form, "form");
        this.reading = Objects.requireNonNull(reading, "reading");
        this.parts = List.copyOf(parts);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public Message remedy() {
        return remedy;
    }

    @Override
    public List<Input<?>> parts() {
        return parts;
    }

    /** What to write when the value is set in the project, as in {@code a number in W/m²K}; empty if it cannot be. */
    public Text wanted() {
        return form.wanted();
    }

    /** Whether the project can set the value; what is made of many parts it cannot. */
    public boolean settable() {
        return form.settable();
    }

    Reading<T> reading() {
        return reading;
    }

    /** The answer that the project's settings give in place of the model. */
    Answer<T> given(ProjectAnswers.Given given) {
        T value = settable() ? form.parser().parse(given) : null;
        return value != null ? Answer.known(value, given.evidence())
                : Answer.unknown("the project's settings say \"{0}\" for {1}, where {2} is wanted",
                        "項目設定為{1}指定「{0}」，但應為{2}", given.value(), given.key(), wanted());
    }

    @Override
    public String toString() {
        return id;
    }
}
