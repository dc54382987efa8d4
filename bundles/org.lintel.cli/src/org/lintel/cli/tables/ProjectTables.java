// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.check.CheckRequest;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.check.project.SignedTableFile;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SignedTables;
import org.lintel.rules.signoff.TableCheck;
import org.lintel.rules.signoff.TrustedSigners;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** The tables as a check in this project would use them: Lintel's, with the project's signed ones over them. */
final class ProjectTables {

    private ProjectTables() {
    }

    /** What does not count is complained of. */
    static Catalog of(ParseResult options, Terminal terminal) throws IOException, UsageException, SheetException {
        SignedTables signed = signed(options);
        for (TableCheck check : signed.checks()) {
            if (check.state() != TableCheck.State.VERIFIED) {
                terminal.complain(Message.of("{0}: not used: {1}; {2}", "{0}：未有採用：{1}；{2}", check.file(),
                        check.problem(), check.remedy()));
            }
        }
        return signed.catalog();
    }

    /** All signed tables that the project names, in their order. */
    static SignedTables signed(ParseResult options) throws IOException, UsageException, SheetException {
        Settings settings = settings(options);
        SignedTables signed = new SignedTables(Catalog.load(),
                settings.signedTables().isEmpty() ? TrustedSigners.none() : TrustedSigners.ofUser());
        CheckRequest names = new CheckRequest(List.of(), Path.of(""), settings);
        for (SignedTableFile table : settings.signedTables()) {
            signed.add(table.file(), names.shown(table.file()), table.where());
        }
        return signed;
    }

    private static Settings settings(ParseResult options) throws IOException, UsageException {
        String named = options.matchedOptionValue("--config", null);
        Path file = named != null ? Path.of(named) : SettingsFile.find(Path.of(SettingsFile.NAME)).orElse(null);
        if (file == null) {
            return Settings.DEFAULTS;
        }
        try {
            return SettingsFile.read(file);
        } catch (YamlException e) {
            throw new UsageException("{0}:{1}:{2}: {3}", "{0}:{1}:{2}：{3}", e.where().file(), e.where().line(),
                    e.where().column(), e.problem());
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no settings file {0}", "沒有設定檔 {0}", file);
        }
    }
}
