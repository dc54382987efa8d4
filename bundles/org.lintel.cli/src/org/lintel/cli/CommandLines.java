// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.util.List;
import org.lintel.core.Version;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Builds the command line from the verbs; of a verb that is not used only the name is built, for time's sake. */
public final class CommandLines {

    private final List<Verb> verbs;

    CommandLines(List<Verb> verbs) {
        this.verbs = verbs;
    }

    /** The language asked for, found before anything is parsed, for the help texts need it. */
    static Language language(String[] arguments) {
        String tag = System.getenv("LINTEL_LANG");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                tag = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                tag = arguments[i + 1];
            }
        }
        return Language.of(tag);
    }

    Verb verb(String name) {
        for (Verb verb : verbs) {
            if (verb.name().equals(name)) {
                return verb;
            }
        }
        throw new IllegalArgumentException(name);
    }

    ParseResult parse(String[] arguments, Terminal terminal) {
        Verb used = first(arguments);
        // a verb that stands in an argument file is not known before that is read
        CommandLine line = used == null && List.of(arguments).stream().anyMatch(argument -> argument.startsWith("@"))
                ? complete(terminal, verbs) : build(used, terminal);
        ParseResult parsed = line.parseArgs(arguments);
        if (parsed.subcommand() == null && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new ParameterException(line, terminal.say(
                    "say what to do: check, info, diff, geometry, engine, rules, explain, sample, init",
                    "請指明要做什麼：check、info、diff、geometry、engine、rules、explain、sample、init"));
        }
        return parsed;
    }

    /** The whole command line with all options of all verbs, for completion scripts. */
    public static CommandLine complete(Terminal terminal, List<Verb> verbs) {
        CommandLines lines = new CommandLines(verbs);
        CommandLine line = new CommandLine(lines.root(terminal));
        for (Verb verb : verbs) {
            line.addSubcommand(verb.name(), lines.full(verb, terminal));
        }
        return line;
    }

    /** The verb that is used: the first argument that names one. */
    private Verb first(String[] arguments) {
        for (String argument : arguments) {
            Verb verb = find(argument);
            if (verb != null) {
                return verb;
            }
        }
        return null;
    }

    private Verb find(String name) {
        for (Verb verb : verbs) {
            if (verb.name().equals(name)) {
                return verb;
            }
        }
        return null;
    }

    private CommandLine build(Verb used, Terminal terminal) {
        CommandLine line = new CommandLine(root(terminal));
        for (Verb verb : verbs) {
            if (verb == used) {
                line.addSubcommand(verb.name(), full(verb, terminal));
            } else if (used == null) {
                line.addSubcommand(verb.name(), named(verb, terminal));
            }
        }
        return line;
    }

    private CommandSpec root(Terminal terminal) {
        CommandSpec root = CommandSpec.create().name("lintel").version("lintel " + Version.CURRENT);
        root.usageMessage().description(terminal.say("Checks building models and tells why.", "檢查建築模型，並說明理由。"));
        root.usageMessage().abbreviateSynopsis(true);
        root.usageMessage().synopsisHeading(terminal.say("Usage: ", "用法："));
        root.usageMessage().commandListHeading(terminal.say("Commands:%n", "指令：%n"));
        root.addOption(OptionSpec.builder("-h", "--help").usageHelp(true)
                .description(terminal.say("Show this help.", "顯示說明。")).build());
        root.addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
                .description(terminal.say("Show the version.", "顯示版本。")).build());
        root.addOption(language(terminal));
        return root;
    }

    private CommandSpec named(Verb verb, Terminal terminal) {
        CommandSpec spec = CommandSpec.create().name(verb.name());
        spec.usageMessage().description(terminal.say(verb.summary()));
        return spec;
    }

    private CommandSpec full(Verb verb, Terminal terminal) {
        CommandSpec spec = named(verb, terminal);
        spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
        spec.usageMessage().synopsisHeading(terminal.say("Usage: ", "用法："));
        verb.describe(spec, terminal);
        spec.addOption(language(terminal));
        spec.addOption(OptionSpec.builder("-q", "--quiet").type(boolean.class)
                .description(terminal.say("Say nothing on stderr but errors.", "除錯誤外，不在 stderr 輸出。")).build());
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true)
                .description(terminal.say("Show this help.", "顯示說明。")).build());
        return spec;
    }

    private static OptionSpec language(Terminal terminal) {
        Text text = Text.of("Language of texts: " + Main.languages() + ".", "文字語言：" + Main.languages() + "。");
        return OptionSpec.builder("--lang").type(String.class).paramLabel("TAG").description(terminal.say(text)).build();
    }

    /** Prints help or the version if that is what was asked for. */
    boolean helped(ParseResult parsed, Terminal terminal) {
        ParseResult inner = parsed.subcommand() == null ? parsed : parsed.subcommand();
        if (inner.isUsageHelpRequested()) {
            inner.commandSpec().commandLine().setUsageHelpWidth(Math.clamp(terminal.width(), 60, 120))
                    .usage(terminal.out(), Ansi.OFF);
            return true;
        }
        if (parsed.isVersionHelpRequested()) {
            terminal.out().println("lintel " + Version.CURRENT);
            return true;
        }
        return false;
    }

}
