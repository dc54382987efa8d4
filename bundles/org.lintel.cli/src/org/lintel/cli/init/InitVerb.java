// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.Version;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel init}: writes {@code lintel.yaml} and, on request, what a CI service needs. */
public final class InitVerb implements Verb {

    @Override
    public String name() {
        return "init";
    }

    @Override
    public Text summary() {
        return Text.of("Set up a project: lintel.yaml and CI.", "設定項目：lintel.yaml 及 CI。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("FOLDER", "0..1", "The project's folder; here if left out.", "項目資料夾；不填即目前資料夾。")
                .values("SERVICE", "Also write the CI files of github, gitlab or both.", "同時寫出 github、gitlab 或兩者的 CI 檔案。", "--ci")
                .flag("Write over files that are there.", "覆寫現有檔案。", "--force");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> named = options.matchedPositionalValue(0, List.of());
        Path folder = Path.of(named.isEmpty() ? "" : named.getFirst());
        boolean force = options.matchedOptionValue("--force", false);
        List<String> services = options.matchedOptionValue("--ci", List.of());
        for (String service : services) {
            if (!List.of("github", "gitlab").contains(service)) {
                throw new UsageException("--ci knows github and gitlab, not \"{0}\"", "--ci 只支援 github 及 gitlab，不支援「{0}」",
                        service);
            }
        }
        write(folder.resolve("lintel.yaml"), "lintel.yaml", force, terminal);
        if (services.contains("github")) {
            write(folder.resolve(".github/workflows/lintel.yml"), "github.yml", force, terminal);
        }
        if (services.contains("gitlab")) {
            write(folder.resolve(".gitlab/lintel.yml"), "gitlab.yml", force, terminal);
            terminal.note(Message.of("add to .gitlab-ci.yml: include: {local: .gitlab/lintel.yml}",
                    "請在 .gitlab-ci.yml 加入：include: {local: .gitlab/lintel.yml}"));
        }
        return ExitCode.OK;
    }

    private static void write(Path file, String template, boolean force, Terminal terminal)
            throws IOException, UsageException {
        String text;
        try (InputStream in = InitVerb.class.getResourceAsStream(template)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@VERSION@", Version.CURRENT);
        }
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            if (force) {
                Files.writeString(file, text);
            } else {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            }
        } catch (NotDirectoryException | FileAlreadyExistsException e) {
            throw new UsageException("{0} is there already; --force writes over it", "{0} 已存在；可用 --force 覆寫", file);
        }
        terminal.note(Message.of("wrote {0}", "已寫出 {0}", file));
    }
}
