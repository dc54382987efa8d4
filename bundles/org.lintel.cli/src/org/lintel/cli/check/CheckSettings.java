// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.check.project.IsoDate;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** The settings of a check: the project's file, and what the command line says over it. */
public final class CheckSettings {

    private CheckSettings() {
    }

    public static Settings of(ParseResult options, List<Path> models) throws UsageException {
        Settings settings = read(options.matchedOptionValue("--config", null), models);
        String date = options.matchedOptionValue("--as-of", null);
        if (date != null) {
            settings = settings.withDate(day("--as-of", date));
        }
        List<String> codes = options.matchedOptionValue("--codes", List.of());
        if (!codes.isEmpty()) {
            settings = settings.withPacks(codes);
        }
        if (options.matchedOptionValue("--accept-candidates", false)) {
            settings = settings.withCandidatesAccepted();
        }
        String baseline = options.matchedOptionValue("--baseline", null);
        return baseline == null ? settings : settings.withBaseline(Path.of(baseline));
    }

    /** The days to compare, each once, in the order given; empty where nothing is compared. */
    static List<String> days(ParseResult options) throws UsageException {
        List<String> given = options.matchedOptionValue("--compare", List.of());
        if (given.isEmpty()) {
            return given;
        }
        if (options.hasMatchedOption("--as-of")) {
            throw new UsageException("--compare and --as-of exclude each other: name all days under --compare",
                    "--compare 與 --as-of 不能同時使用：請以 --compare 列出所有日期");
        }
        Set<String> days = new LinkedHashSet<>();
        for (String each : given) {
            days.add(day("--compare", each.strip()));
        }
        if (days.size() < 2) {
            throw new UsageException("--compare takes two days or more, such as 2025-12-30,2025-12-31",
                    "--compare 應有兩個或以上的日期，如 2025-12-30,2025-12-31");
        }
        return List.copyOf(days);
    }

    private static String day(String option, String date) throws UsageException {
        if (!IsoDate.isValid(date)) {
            throw new UsageException("{0} takes a date such as 2026-01-31, not \"{1}\"",
                    "{0} 應為日期，如 2026-01-31，而非「{1}」", option, date);
        }
        return date;
    }

    private static Settings read(String named, List<Path> models) throws UsageException {
        Path file = named != null ? Path.of(named) : common(models);
        if (file == null) {
            return Settings.DEFAULTS;
        }
        try {
            return SettingsFile.read(file);
        } catch (YamlException e) {
            throw new UsageException(e.where().line() == 0
                    ? Message.of("{0}: {1}", "{0}：{1}", e.where().file(), e.problem())
                    : Message.of("{0}:{1}:{2}: {3}", "{0}:{1}:{2}：{3}", e.where().file(), e.where().line(),
                            e.where().column(), e.problem()));
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no settings file {0}", "沒有設定檔 {0}", file);
        } catch (IOException e) {
            throw new UsageException("cannot read the settings {0}: {1}", "無法讀取設定檔 {0}：{1}", file,
                    String.valueOf(e.getMessage()));
        }
    }

    /** The settings file that holds for all models; one run has one date and one set of rules. */
    private static Path common(List<Path> models) throws UsageException {
        Optional<Path> first = null;
        for (Path model : models) {
            Optional<Path> found = SettingsFile.find(model);
            if (first != null && !first.equals(found)) {
                throw new UsageException("{0} and {1} belong to different projects; check them apart, or name one "
                        + "settings file with --config", "{0} 與 {1} 屬不同項目；請分開檢查，或以 --config 指定設定檔",
                        models.getFirst(), model);
            }
            first = found;
        }
        return first == null ? null : first.orElse(null);
    }
}
