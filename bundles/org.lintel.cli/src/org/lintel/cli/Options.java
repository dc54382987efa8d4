// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The few kinds of options that verbs are made of, and how their words are taken; built without annotations, for those
 * are slow to read.
 */
public final class Options {

    /** Stands in a text for the words that an option takes. */
    public static final String WORDS = "${COMPLETION-CANDIDATES}";

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

    /**
     * As {@link #values} or, where commas are commas, {@link #repeated}; for words that take time to know.
     *
     * @param words only asked for when help or completion wants them; they stand where a text says {@value #WORDS}
     */
    public Options words(Iterable<String> words, boolean commas, String label, String en, String zhHk, String... names) {
        spec.addOption(option(names).type(List.class).auxiliaryTypes(String.class).splitRegex(commas ? "" : ",").paramLabel(label)
                .completionCandidates(words).description(terminal.say(en, zhHk)).build());
        return this;
    }

    public Options flag(String en, String zhHk, String... names) {
        spec.addOption(option(names).type(boolean.class).description(terminal.say(en, zhHk)).build());
        return this;
    }

    /**
     * What stands without an option.
     *
     * @param arity how many there may be: {@code 0..1}, {@code 1}, {@code 0..*} or {@code 1..*}
     * @param en may have several lines, which begin anew in the help
     */
    public Options positional(String label, String arity, String en, String zhHk) {
        // without an index a second argument would be taken in silence, without "required" the absence of any
        spec.addPositional(PositionalParamSpec.builder().paramLabel(label).index(arity.endsWith("*") ? "0..*" : "0")
                .arity(arity).required(!arity.startsWith("0")).type(List.class).auxiliaryTypes(String.class)
                .description(terminal.say(en, zhHk).split("\n")).build());
        return this;
    }

    /**
     * A word out of a list; the first where the option is not given.
     *
     * @throws UsageException that names them, if it is none of them
     */
    public static String word(ParseResult parsed, String name, String... words) throws UsageException {
        String given = parsed.matchedOptionValue(name, words[0]);
        if (List.of(words).contains(given)) {
            return given;
        }
        String first = String.join(", ", List.of(words).subList(0, words.length - 1));
        String last = words[words.length - 1];
        throw new UsageException("{0} takes {1} or {2}, not \"{3}\"", "{0} 應為 {1} 或 {2}，而非「{3}」", name, first, last,
                given);
    }

    /** Whether {@code --colour} says so, which is left to the terminal where nothing is said. */
    public static boolean coloured(ParseResult parsed, Terminal terminal) throws UsageException {
        return switch (word(parsed, "--colour", "auto", "always", "never")) {
            case "always" -> true;
            case "never" -> false;
            default -> terminal.outTerminal() && System.getenv("NO_COLOR") == null;
        };
    }

    /**
     * A day; null where the option is not given.
     *
     * @throws UsageException if it is none
     */
    public static LocalDate day(ParseResult parsed, String name) throws UsageException {
        String given = parsed.matchedOptionValue(name, null);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new UsageException("{0} takes a date such as 2026-01-31, not \"{1}\"",
                    "{0} 應為日期，如 2026-01-31，而非「{1}」", name, given);
        }
    }

    /**
     * A number; null where the option is not given.
     *
     * @throws UsageException if it is none, or out of bounds
     */
    public static Double number(ParseResult parsed, String name, double least, double most) throws UsageException {
        String given = parsed.matchedOptionValue(name, null);
        if (given == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is out of bounds
        }
        throw new UsageException("{0} takes a number from {1} to {2}, not \"{3}\"",
                "{0} 應為 {1} 至 {2} 的數字，而非「{3}」", name, Decimal.plain(least), Decimal.plain(most), given);
    }

    private static OptionSpec.Builder option(String[] names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length));
    }
}
