// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.lintel.claims.office.DemoYear;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.claims.store.Tampering;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/**
 * {@code demo}: plays a small year of a fund with invented firms and people, whose keys are thrown away afterwards unless
 * a folder for them is named; and alters one row of such a store, so that one can see that an audit finds it.
 */
final class Demo {

    private Demo() {
    }

    static ExitCode run(List<String> words, ParseResult options, Funds funds, Terminal terminal)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        StoreAddress address = OpenStore.address(options);
        if (options.matchedOptionValue("--tamper", false)) {
            if (words.size() > 2) {
                throw new UsageException("say: lintel claims demo --tamper [TABLE]",
                        "請用：lintel claims demo --tamper [資料表]");
            }
            Tampering.Altered altered = Tampering.alter(address, words.size() == 2 ? words.get(1) : "decision");
            terminal.out().println(Printable.of(Message.of("altered behind the store's back: {0}, {1} from {2} to {3}",
                    "已繞過儲存庫更改：{0}，{1} 由 {2} 改為 {3}", altered.row(), altered.column(), altered.before(),
                    altered.after()).in(terminal.language())));
            terminal.note(Message.of("see: lintel claims audit verify --store {0}",
                    "請看：lintel claims audit verify --store {0}", address));
            return ExitCode.OK;
        }
        if (words.size() != 1) {
            throw new UsageException("say: lintel claims demo --store FOLDER [--keys FOLDER]",
                    "請用：lintel claims demo --store 資料夾 [--keys 資料夾]");
        }
        String keys = options.matchedOptionValue("--keys", null);
        Path folder = keys == null ? null : keyFolder(keys, address);
        DemoYear year = new DemoYear(message -> say(message, terminal));
        if (!JdbcStore.create(address, Tampering.STORE, year.first(), year.signer("ada"), Clock.systemUTC())) {
            throw new RefusedException(Message.of("there is a store in {0} already", "{0} 已有儲存庫", address));
        }
        try (JdbcStore store = JdbcStore.open(address, Clock.systemUTC())) {
            year.play(new Office(store, funds), funds);
        }
        if (folder != null) {
            keep(year.keys(), folder);
            terminal.note(Message.of("the keys of the invented people are in {0}; go on as one of them, such as: lintel claims decide "
                    + "D-3 approve --amount 19950 --reason complete --store {1} --key-file {2}",
                    "虛構人員的金鑰存於 {0}；可以其中一人的身份繼續，例如：lintel claims decide D-3 approve --amount 19950 --reason 齊備 "
                    + "--store {1} --key-file {2}", folder, address, folder.resolve("peter.pem")));
        }
        terminal.note(Message.of("see: lintel claims list --store {0}; lintel claims audit verify --store {0}",
                "請看：lintel claims list --store {0}；lintel claims audit verify --store {0}", address));
        return ExitCode.OK;
    }

    /** The name of a new folder that only its owner may enter, apart from the store: who has the store would have the keys. */
    private static Path keyFolder(String name, StoreAddress address) throws IOException, RefusedException, UsageException {
        Path folder;
        try {
            folder = Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("--keys takes the name of a folder, not \"{0}\"", "--keys 應為資料夾名稱，而非「{0}」", name);
        }
        if (address instanceof StoreAddress.Folder store && folder.startsWith(store.path())) {
            throw new RefusedException(Message.of("{0} lies in the store: who has the store would have the keys",
                    "{0} 位於儲存庫內：取得儲存庫的人便取得金鑰", folder));
        }
        if (Files.exists(folder)) {
            throw new RefusedException(Message.of("{0} is there already; keys are written into a new folder",
                    "{0} 已存在；金鑰須寫入新資料夾", folder));
        }
        if (folder.getParent() == null || !Files.isDirectory(folder.getParent())) {
            throw new RefusedException(Message.of("there is no folder {0}", "沒有資料夾 {0}", String.valueOf(folder.getParent())));
        }
        return folder;
    }

    private static void keep(Map<String, SigningKey> keys, Path folder) throws IOException {
        if (Files.getFileAttributeView(folder.getParent(), PosixFileAttributeView.class) == null) {
            Files.createDirectory(folder);
        } else {
            Files.createDirectory(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (Map.Entry<String, SigningKey> key : keys.entrySet()) {
            key.getValue().write(folder.resolve(key.getKey() + ".pem"));
        }
    }

    private static void say(Message message, Terminal terminal) {
        terminal.out().println(Printable.of(message.in(terminal.language())));
    }
}
