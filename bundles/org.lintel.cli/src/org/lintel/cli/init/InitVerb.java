// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.Version;
import org.lintel.core.edit.AtomicFile;
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
        Map<Path, String> files = new LinkedHashMap<>();
        Path settings = folder.resolve("lintel.yaml");
        if (force || services.isEmpty() || !Files.exists(settings, LinkOption.NOFOLLOW_LINKS)) {
            files.put(settings, "lintel.yaml");
        } else {
            terminal.note(Message.of("{0} stays as it is", "{0} 維持不變", settings));
        }
        if (services.contains("github")) {
            files.put(folder.resolve(".github/workflows/lintel.yml"), "github.yml");
        }
        if (services.contains("gitlab")) {
            files.put(folder.resolve(".gitlab/lintel.yml"), "gitlab.yml");
        }
        write(files, force, terminal);
        if (services.contains("gitlab")) {
            terminal.note(Message.of("add to .gitlab-ci.yml: include: {local: .gitlab/lintel.yml}",
                    "請在 .gitlab-ci.yml 加入：include: {local: .gitlab/lintel.yml}"));
        }
        return ExitCode.OK;
    }

    /** Writes all of them, or none where one is there already. */
    private static void write(Map<Path, String> files, boolean force, Terminal terminal)
            throws IOException, UsageException {
        for (Path file : files.keySet()) {
            if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException("{0} is there already; --force writes over it", "{0} 已存在；可用 --force 覆寫", file);
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            String text;
            try (InputStream in = InitVerb.class.getResourceAsStream(file.getValue())) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@VERSION@", Version.CURRENT);
            }
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            AtomicFile.replace(file.getKey(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            terminal.note(Message.of("wrote {0}", "已寫出 {0}", file.getKey()));
        }
    }
}
