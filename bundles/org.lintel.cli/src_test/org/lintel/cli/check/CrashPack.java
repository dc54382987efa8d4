// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.Verdict;
import org.lintel.rules.pack.PackCompiler;

/** A pack whose only rule crashes on every space; installed for as long as one test needs it. */
public final class CrashPack implements RulePack {

    private static final String YAML = """
            id: crash
            jurisdiction: int
            title: {en: "Crash", zh-HK: "故障"}
            document: {title: "None"}
            rules:
              - {id: always, severity: error, subject: space, clause: "", name: {en: "N", zh-HK: "名"},
                 explanation: {en: "E", zh-HK: "解"}, remedy: {en: "R", zh-HK: "補"}}
            """;
    private static byte[] compiled;

    /** Runs something while the pack is installed beside the others. */
    static <T> T installed(Path folder, Callable<T> action) throws Exception {
        Path clauses = Files.createDirectories(folder.resolve("packs/crash/clauses"));
        Files.writeString(clauses.resolveSibling("pack.yaml"), YAML);
        Files.writeString(clauses.resolve("always.md"), "page");
        Files.writeString(clauses.resolve("always.zh-HK.md"), "頁");
        PackCompiler.compile(folder.resolve("packs"), folder.resolve("out"));
        compiled = Files.readAllBytes(folder.resolve("out/packs.bin"));
        Path services = Files.createDirectories(folder.resolve("out/META-INF/services"));
        Files.writeString(services.resolve(RulePack.class.getName()), CrashPack.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader more = new URLClassLoader(new URL[] {folder.resolve("out").toUri().toURL()},
                CrashPack.class.getClassLoader())) {
            thread.setContextClassLoader(more);
            return action.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String id() {
        return "crash";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule() {
            @Override
            public String id() {
                return "crash/always";
            }

            @Override
            public String subject() {
                return "space";
            }

            @Override
            public List<Input<?>> required() {
                return List.of();
            }

            @Override
            public Verdict judge(Facts facts) {
                throw new IllegalStateException("a fault in " + facts.subject().name());
            }
        });
    }

    @Override
    public InputStream data() {
        return new ByteArrayInputStream(compiled);
    }

    @Override
    public InputStream clauses() {
        throw new UncheckedIOException(new IOException("not asked for here"));
    }
}
