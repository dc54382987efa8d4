// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import org.lintel.cli.boundaries.BoundariesVerb;
import org.lintel.cli.check.CheckVerb;
import org.lintel.cli.claims.ClaimsVerb;
import org.lintel.cli.claims.SchemeVerb;
import org.lintel.cli.completion.CompletionVerb;
import org.lintel.cli.crs.CrsVerb;
import org.lintel.cli.csdi.CsdiVerb;
import org.lintel.cli.diff.DiffVerb;
import org.lintel.cli.engine.EngineVerb;
import org.lintel.cli.envelope.EnvelopeVerb;
import org.lintel.cli.explain.ExplainVerb;
import org.lintel.cli.export.ExportVerb;
import org.lintel.cli.geometry.GeometryVerb;
import org.lintel.cli.georeference.GeoreferenceVerb;
import org.lintel.cli.info.InfoVerb;
import org.lintel.cli.init.InitVerb;
import org.lintel.cli.link.LinkVerb;
import org.lintel.cli.mapping.MappingVerb;
import org.lintel.cli.render.RenderVerb;
import org.lintel.cli.rules.RulesVerb;
import org.lintel.cli.sample.SampleVerb;
import org.lintel.cli.shading.ShadingVerb;
import org.lintel.cli.tables.TablesVerb;
import org.lintel.cli.whatif.WhatIfVerb;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.ModelException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code lintel}: finds the verb, lets it run, turns what happens into an exit code. */
public final class Main {

    private static final List<Verb> VERBS = List.of(new CheckVerb(), new WhatIfVerb(), new InfoVerb(), new DiffVerb(),
            new GeometryVerb(), new EnvelopeVerb(), new BoundariesVerb(), new EngineVerb(), new RenderVerb(),
            new ShadingVerb(), new RulesVerb(), new ExplainVerb(), new TablesVerb(), new ClaimsVerb(), new SchemeVerb(),
            new SampleVerb(), new CrsVerb(), new GeoreferenceVerb(), new CsdiVerb(), new LinkVerb(), new ExportVerb(),
            new InitVerb(), new MappingVerb(), new CompletionVerb());

    private Main() {
    }

    public static void main(String[] arguments) {
        PrintStream out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        int code = run(arguments, out, err).code();
        // exit rather than return: a library's thread must not keep a finished command alive
        Runtime.getRuntime().exit(code);
    }

    /** Runs the command within a process, as the Equinox application and the tests do. */
    public static ExitCode run(String[] arguments, PrintStream out, PrintStream err) {
        Terminal terminal = Terminal.of(out, err).with(CommandLines.language(arguments), false);
        try {
            ExitCode code = dispatch(arguments, terminal);
            // a full disk or a closed pipe shows up nowhere else, for print streams swallow it
            if (terminal.out().checkError()) {
                if (out instanceof StandardOutput standard && standard.isReaderGone()) {
                    return code == ExitCode.OK ? ExitCode.INTERNAL : code;
                }
                terminal.complain(Message.of("cannot write to stdout", "無法寫入 stdout"));
                return ExitCode.INTERNAL;
            }
            return code;
        } catch (CancelledException e) {
            terminal.complain(Message.of("cancelled", "已取消"));
            return ExitCode.CANCELLED;
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof ModelException changed ? unreadable(changed, terminal) : internal(e,
                    terminal);
        } catch (ModelException e) {
            return unreadable(e, terminal);
        } catch (IOException e) {
            terminal.complain(Message.of("cannot write: {0}", "無法寫入：{0}", cause(e)));
            return ExitCode.INTERNAL;
        } catch (OutOfMemoryError e) {
            terminal.complain(Message.of("out of memory: give more with LINTEL_JAVA_OPTS=-Xmx8g",
                    "記憶體不足：可用 LINTEL_JAVA_OPTS=-Xmx8g 增加"));
            return ExitCode.INTERNAL;
        } catch (RuntimeException | Error e) {
            return internal(e, terminal);
        } finally {
            terminal.out().flush();
        }
    }

    /** A model that was changed or cut off while it was read. */
    private static ExitCode unreadable(ModelException e, Terminal terminal) {
        Reading.complain(terminal, e.file(), e);
        return ExitCode.UNREADABLE;
    }

    private static ExitCode dispatch(String[] arguments, Terminal terminal) throws IOException {
        CommandLines lines = new CommandLines(VERBS);
        ParseResult parsed;
        try {
            parsed = lines.parse(arguments, terminal);
        } catch (ParameterException e) {
            terminal.complain(Mistakes.message(e));
            terminal.err().println(Printable.of(Mistakes.hint(e).in(terminal.language())));
            return ExitCode.USAGE;
        }
        if (lines.helped(parsed, terminal)) {
            return ExitCode.OK;
        }
        ParseResult options = parsed.subcommand();
        // said again here, for it may stand in an argument file
        String tag = options.matchedOptionValue("--lang", parsed.matchedOptionValue("--lang", null));
        Terminal chosen = terminal.with(tag == null ? terminal.language() : Language.of(tag),
                options.matchedOptionValue("--quiet", false));
        try {
            return lines.verb(options.commandSpec().name()).run(options, chosen);
        } catch (UsageException e) {
            chosen.complain(e.text());
            return ExitCode.USAGE;
        } catch (InvalidPathException e) {
            chosen.complain(Message.of("not a file name: {0}", "檔案名稱不正確：{0}", e.getInput()));
            return ExitCode.USAGE;
        }
    }

    /** The system's own exceptions often say no more than the name of the file. */
    private static Message cause(IOException e) {
        return switch (e) {
            case NoSuchFileException none -> Message.of("{0}: there is no such file or folder", "{0}：沒有此檔案或資料夾",
                    none.getFile());
            case AccessDeniedException denied -> Message.of("{0}: no permission", "{0}：沒有權限", denied.getFile());
            case FileAlreadyExistsException taken -> Message.of("{0}: a file of that name is in the way",
                    "{0}：已有同名檔案", taken.getFile());
            default -> Message.verbatim(String.valueOf(e.getMessage()));
        };
    }

    private static ExitCode internal(Throwable e, Terminal terminal) {
        terminal.complain(Message.of("internal error: {0}; set LINTEL_DEBUG=1 to see where, and please report it",
                "內部錯誤：{0}；設定 LINTEL_DEBUG=1 可查看詳情，煩請回報", e.toString()));
        if (System.getenv("LINTEL_DEBUG") != null) {
            Arrays.stream(e.getStackTrace()).forEach(frame -> terminal.err().println("  at " + frame));
        }
        return ExitCode.INTERNAL;
    }

    /** All verbs, in the order of the help. */
    public static List<Verb> verbs() {
        return VERBS;
    }

    /** The languages {@code --lang} takes, for help texts. */
    static String languages() {
        return Language.EN.tag() + ", " + Language.ZH_HK.tag();
    }
}
