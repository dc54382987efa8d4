// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.validate.Check;
import org.lintel.ifc.validate.Validation;
import org.lintel.ifc.validate.Validator;

/**
 * What Lintel says of a file: what was wrong while reading it, and where it is not as its schema has it.
 *
 * @param refused why it is no model at all; null where it is one
 * @param reading what reading and decoding all of it told
 * @param rules what the rules of the schema told: WHERE, UNIQUE, global
 * @param types all else the schema told
 */
record Verdict(String refused, boolean exact, String schema, List<String> declared, List<String> reading,
        List<String> rules, List<String> types) {

    private static final Set<Check> RULES = EnumSet.of(Check.WHERE, Check.UNIQUE, Check.GLOBAL);

    static Verdict of(Path file) throws IOException {
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            return of(model);
        } catch (ModelException e) {
            return refused(e);
        }
    }

    static Verdict of(byte[] bytes, String name) {
        try (Model model = Model.of(bytes, name)) {
            return of(model);
        } catch (ModelException e) {
            return refused(e);
        }
    }

    private static Verdict refused(ModelException e) {
        return new Verdict(e.text().in(Language.EN), false, "", List.of(), List.of(), List.of(), List.of());
    }

    private static Verdict of(Model model) {
        var problems = new ArrayList<>(model.problems());
        problems.addAll(model.verify(Progress.NONE));
        List<String> reading = problems.stream().map(Verdict::line).toList();
        Validation found = Validator.run(model, Validator.ALL, 1, Progress.NONE);
        return new Verdict(null, found.exact(), model.schema().id(), model.header().schemas(), reading,
                lines(found, RULES), lines(found, EnumSet.complementOf(EnumSet.copyOf(RULES))));
    }

    private static String line(Problem problem) {
        return problem.message().in(Language.EN);
    }

    private static List<String> lines(Validation found, Set<Check> checks) {
        return found.broken().stream().filter(group -> checks.contains(group.check()))
                .map(group -> group.first().getFirst().message().in(Language.EN)).toList();
    }

    boolean isSound() {
        return refused == null && reading.isEmpty() && rules.isEmpty() && types.isEmpty();
    }

    /** Everything that was told, the rules first. */
    List<String> all() {
        var all = new ArrayList<>(rules);
        all.addAll(types);
        all.addAll(reading);
        if (refused != null) {
            all.add(refused);
        }
        return all;
    }
}
