// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.lintel.claims.key.EnvironmentKey;
import org.lintel.claims.key.FileKeys;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.key.KeySource;
import org.lintel.claims.key.KeyVault;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.cli.UsageException;
import org.lintel.cli.tables.Signers;
import org.lintel.rules.signoff.SigningKey;
import picocli.CommandLine.ParseResult;

/** The store a command works on, and the key of who works. */
final class OpenStore {

    /** The environment variable that names a store where no option does. */
    static final String VARIABLE = "LINTEL_STORE";

    private OpenStore() {
    }

    static StoreAddress address(ParseResult options) throws UsageException, StoreException {
        String given = options.matchedOptionValue("--store", System.getenv(VARIABLE));
        if (given == null || given.isBlank()) {
            throw new UsageException("say which store: --store FOLDER or --store jdbc:postgresql://HOST/DATABASE",
                    "請指明儲存庫：--store 資料夾，或 --store jdbc:postgresql://主機/資料庫");
        }
        return StoreAddress.parse(given);
    }

    static JdbcStore open(ParseResult options) throws UsageException, StoreException {
        return JdbcStore.open(address(options), Clock.systemUTC());
    }

    /**
     * The key of who does it, from a file or the environment.
     *
     * @throws UsageException if there is none, it is none, or it lies where it must not
     */
    static Signer signer(ParseResult options) throws UsageException, StoreException, IOException {
        String file = options.matchedOptionValue("--key-file", null);
        try {
            if (file != null) {
                if (file.startsWith(KeyVault.PREFIX)) {
                    throw new UsageException("{0}: a key in the workbench's secure storage is opened by the workbench "
                            + "alone; here: --key-file FILE, or the key itself in {1}",
                            "{0}：工作台安全儲存區內的金鑰只可由工作台開啟；此處請用 --key-file 檔案，或把金鑰放入 {1}", file,
                            SigningKey.VARIABLE);
                }
                Signers.refuseInProject(Path.of(file));
                return new FileKeys(address(options) instanceof StoreAddress.Folder folder ? List.of(folder.path())
                        : List.of()).open(file);
            }
            KeySource environment = new EnvironmentKey(System.getenv());
            if (!environment.names().isEmpty()) {
                return environment.open(SigningKey.VARIABLE);
            }
        } catch (KeyException e) {
            throw new UsageException("{0}", "{0}", e.text());
        }
        throw new UsageException("say who does it: --key-file FILE, or the key itself in {0}",
                "請指明操作者：--key-file 檔案，或把金鑰放入 {0}", SigningKey.VARIABLE);
    }
}
