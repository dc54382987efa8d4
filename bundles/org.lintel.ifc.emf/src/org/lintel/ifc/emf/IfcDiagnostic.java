// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.Locale;
import org.eclipse.emf.ecore.resource.Resource;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Problem;

/** A problem of a model as EMF lists it among the errors and warnings of a resource. */
public record IfcDiagnostic(Problem problem, String location) implements Resource.Diagnostic {

    /** What was wrong and what to do about it, in the language of the machine. */
    @Override
    public String getMessage() {
        return text(Language.of(Locale.getDefault().toLanguageTag()));
    }

    /** The same in a language of choice. */
    public String text(Language language) {
        String remedy = problem.remedy().in(language);
        return problem.message().in(language) + (remedy.isEmpty() ? "" : " " + remedy);
    }

    @Override
    public String getLocation() {
        return location;
    }

    /** Counted from 1. */
    @Override
    public int getLine() {
        return problem.line();
    }

    @Override
    public int getColumn() {
        return problem.column();
    }

    /** Whether something of the file is lost by it. */
    boolean isError() {
        return switch (problem.kind()) {
            case SYNTAX, DUPLICATE_ID, TRUNCATED, REFERENCE, LIMIT -> true;
            default -> false;
        };
    }
}
