// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.cli.UsageException;
import org.lintel.cli.tables.Signers;
import org.lintel.rules.signoff.SheetException;
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
        String text = System.getenv(SigningKey.VARIABLE);
        try {
            if (file != null) {
                Path path = Path.of(file);
                if (!Files.exists(path)) {
                    throw new UsageException("{0}: there is no such file; \"lintel tables key FILE\" makes a key",
                            "{0}：沒有此檔案；可用「lintel tables key 檔案」產生金鑰", file);
                }
                Signers.refuseInProject(path);
                if (address(options) instanceof StoreAddress.Folder folder
                        && path.toRealPath().startsWith(folder.path())) {
                    throw new UsageException("{0} lies in the store: who has the store would have the key",
                            "{0} 位於儲存庫內：取得儲存庫的人便取得金鑰", file);
                }
                return Signer.of(SigningKey.read(path));
            }
            if (text != null) {
                return Signer.of(SigningKey.parse(SigningKey.VARIABLE, text));
            }
        } catch (SheetException e) {
            throw new UsageException("{0}", "{0}", e.text());
        }
        throw new UsageException("say who does it: --key-file FILE, or the key itself in {0}",
                "請指明操作者：--key-file 檔案，或把金鑰放入 {0}", SigningKey.VARIABLE);
    }
}
