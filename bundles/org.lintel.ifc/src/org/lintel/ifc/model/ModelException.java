// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.util.Objects;
import org.lintel.core.text.Message;

/** A file that cannot be read as a model: what, where, and what to do about it. */
public final class ModelException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final transient Message remedy;
    private final String file;
    private final int line;
    private final int column;

    /**
     * @param file the file's name as the user gave it
     * @param line counted from 1, 0 where the fault has no place
     */
    public ModelException(String file, int line, int column, Message text, Message remedy, Throwable cause) {
        super(file + ": " + text, cause);
        this.file = Objects.requireNonNull(file, "file");
        this.line = line;
        this.column = column;
        this.text = text;
        this.remedy = remedy;
    }

    public ModelException(String file, Message text, Message remedy) {
        this(file, 0, 0, text, remedy, null);
    }

    /** What is wrong, without the file's name. */
    public Message text() {
        return text;
    }

    /** What the user can do about it. */
    public Message remedy() {
        return remedy;
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 0 where the fault has no place. */
    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
