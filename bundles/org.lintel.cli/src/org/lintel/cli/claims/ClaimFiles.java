// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.claims.privacy.PersonKey;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.training.TrainingFile;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** Files of funds, applications and trainees, as the verbs read them. */
public final class ClaimFiles {

    static final int LARGEST = 4 << 20;

    private ClaimFiles() {
    }

    /** The funds that come with Lintel, and those of {@code --fund}. */
    static Funds funds(ParseResult options) throws YamlException {
        Funds funds = Funds.supplied();
        for (String file : options.matchedOptionValue("--fund", List.<String>of())) {
            funds.add(file.replace('\\', '/'), text(file));
        }
        return funds;
    }

    /** The courses and trainees of {@code --training}; null where there are none. */
    public static TrainingFile training(ParseResult options, Funds funds)
            throws YamlException, UsageException, IOException {
        String file = options.matchedOptionValue("--training", null);
        return file == null ? null
                : TrainingFile.read(file.replace('\\', '/'), text(file), funds, personKey(options));
    }

    /** The key of {@code --person-key}, under which identity numbers are hashed; null where there is none. */
    public static PersonKey personKey(ParseResult options) throws UsageException, IOException {
        String file = options.matchedOptionValue("--person-key", null);
        try {
            return file == null ? null : PersonKey.read(Path.of(file));
        } catch (SecurityException e) {
            throw new UsageException("{0} can be read by others: chmod 600 {0}", "其他人可讀取 {0}：chmod 600 {0}", file);
        } catch (IllegalArgumentException e) {
            throw new UsageException("{0} is no key of persons; \"lintel claims identity key FILE\" makes one",
                    "{0} 並非人員金鑰；可用「lintel claims identity key 檔案」產生", file);
        } catch (NoSuchFileException e) {
            throw new UsageException("{0}: there is no such file", "{0}：沒有此檔案", file);
        }
    }

    /** A file of the user; what is longer than any such file is not read. */
    public static String text(String file) throws YamlException {
        Path path = Path.of(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw new YamlException(Location.of(file),
                        Message.of("too long: more than {0} bytes are not read", "過長：超過 {0} 位元組，不予讀取", LARGEST));
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new YamlException(Location.of(file), Files.exists(path) ? Message.of("cannot be read", "未能讀取")
                    : Message.of("there is no such file", "沒有此檔案"));
        }
    }

    /** Says what is wrong with a file, and where. */
    static ExitCode complain(YamlException e, Terminal terminal) {
        terminal.complain(e.where().line() == 0
                ? Message.of("{0}: {1}", "{0}：{1}", e.where().file(), e.problem())
                : Message.of("{0}:{1}:{2}: {3}", "{0}:{1}:{2}: {3}", e.where().file(), e.where().line(),
                        e.where().column(), e.problem()));
        return ExitCode.UNREADABLE;
    }
}
