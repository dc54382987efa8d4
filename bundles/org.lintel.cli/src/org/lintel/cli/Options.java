// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The few kinds of options that verbs are made of, built without annotations, for those are slow to read. */
public final class Options {

    private final CommandSpec spec;
    private final Terminal terminal;

    public Options(CommandSpec spec, Terminal terminal) {
        this.spec = spec;
        this.terminal = terminal;
    }

    /** An option with one value. */
    public Options value(String label, String en, String zhHk, String... names) {
        spec.addOption(option(names).type(String.class).paramLabel(label).description(terminal.say(en, zhHk)).build());
        return this;
    }

    /** An option that may be repeated, each time with one value or several separated by commas. */
    public Options values(String label, String en, String zhHk, String... names) {
        spec.addOption(option(names).type(List.class).auxiliaryTypes(String.class).splitRegex(",").paramLabel(label)
                .description(terminal.say(en, zhHk)).build());
        return this;
    }

    /** An option that may be repeated, each time with one value, in which commas are commas. */
    public Options repeated(String label, String en, String zhHk, String... names) {
        spec.addOption(option(names).type(List.class).auxiliaryTypes(String.class).paramLabel(label)
                .description(terminal.say(en, zhHk)).build());
        return this;
    }

    public Options flag(String en, String zhHk, String... names) {
        spec.addOption(option(names).type(boolean.class).description(terminal.say(en, zhHk)).build());
        return this;
    }

    /** @param arity how many there may be: {@code 0..1}, {@code 1}, {@code 0..*} or {@code 1..*} */
    public Options positional(String label, String arity, String en, String zhHk) {
        // without an index a second argument would be taken in silence, without "required" the absence of any
        spec.addPositional(PositionalParamSpec.builder().paramLabel(label).index(arity.endsWith("*") ? "0..*" : "0")
                .arity(arity).required(!arity.startsWith("0")).type(List.class).auxiliaryTypes(String.class)
                .description(terminal.say(en, zhHk)).build());
        return this;
    }

    private static OptionSpec.Builder option(String[] names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length));
    }
}
