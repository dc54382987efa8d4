// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.PlatformObject;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Language;
import org.lintel.ui.tree.ElementRef;
import org.lintel.ui.tree.TreeLabels;

/** A result as a line of the Findings view, with its texts in the user's language. */
public final class FindingRow extends PlatformObject {

    private final IFile file;
    private final Result result;
    private final RuleDescription rule;
    private final String summary;
    private final String ruleName;
    private final String clause;
    private final String storey;
    private final String searched;

    /** @param rule null if the run does not describe it */
    public FindingRow(IFile file, Result result, RuleDescription rule, Language language) {
        this.file = file;
        this.result = result;
        this.rule = rule;
        this.summary = TreeLabels.oneLine(result.summary().in(language));
        this.ruleName = rule == null ? result.rule() : rule.name().in(language);
        this.clause = rule == null ? "" : rule.clause().clause();
        this.storey = storey(result);
        this.searched = String.join("\n", summary, ruleName, result.rule(), clause, result.subject().label(),
                result.subject().globalId(), result.subject().container()).toLowerCase(Locale.ROOT);
    }

    /** The storey of an element is what stands third in its path: site, building, storey, space. */
    private static String storey(Result result) {
        if (result.subject().type().equals("IfcBuildingStorey")) {
            return result.subject().name();
        }
        String[] path = result.subject().container().split(" / ");
        return path[Math.min(2, path.length - 1)];
    }

    public IFile file() {
        return file;
    }

    public Result result() {
        return result;
    }

    /** Null if the run does not describe it. */
    public RuleDescription rule() {
        return rule;
    }

    public String summary() {
        return summary;
    }

    public String ruleName() {
        return ruleName;
    }

    public String clause() {
        return clause;
    }

    /** Type and name of the element. */
    public String element() {
        return TreeLabels.oneLine(result.subject().label());
    }

    /** Empty for what stands in none. */
    public String storey() {
        return storey;
    }

    public ElementRef ref() {
        return ElementRef.of(result.subject());
    }

    /** Whether a text, in lower case, occurs in anything that is shown of this line. */
    boolean contains(String text) {
        return searched.contains(text);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(file) ? adapter.cast(file) : super.getAdapter(adapter);
    }

    /** The same finding in another run of the same file is the same line. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FindingRow that && that.file.equals(file)
                && that.result.fingerprint().equals(result.fingerprint())
                && that.result.subject().where().instance() == result.subject().where().instance();
    }

    @Override
    public int hashCode() {
        return result.fingerprint().hashCode();
    }

    @Override
    public String toString() {
        return summary;
    }
}
