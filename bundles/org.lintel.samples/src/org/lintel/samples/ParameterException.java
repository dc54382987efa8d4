// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import org.lintel.core.text.Message;

/** A parameter that is not known, not a number, out of its range, or does not fit the others. */
public final class ParameterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient Message text;
    private final transient Message remedy;

    public ParameterException(String parameter, Message text, Message remedy) {
        super(parameter + ": " + text + "; " + remedy);
        this.parameter = parameter;
        this.text = text;
        this.remedy = remedy;
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** What is wrong. */
    public Message text() {
        return text;
    }

    /** What would be right. */
    public Message remedy() {
        return remedy;
    }
}
