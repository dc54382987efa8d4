// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.claims.record.Signer;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SigningKey;

/** Keys in files that only their owner may read; a key's name is the path of its file. */
public final class FileKeys implements KeySource {

    private final List<Path> forbidden;

    /** @param forbidden folders in which no key may lie, such as the store's: who has the store would have the key */
    public FileKeys(List<Path> forbidden) {
        this.forbidden = List.copyOf(forbidden);
    }

    @Override
    public Text label() {
        return Text.of("a file", "檔案");
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Signer open(String name) throws KeyException {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new KeyException(Message.of("{0}: there is no such file; \"lintel tables key FILE\" makes a key",
                        "{0}：沒有此檔案；可用「lintel tables key 檔案」產生金鑰", name));
            }
            Path real = path.toRealPath();
            for (Path folder : forbidden) {
                if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
                    throw new KeyException(Message.of("{0} lies in the store: who has the store would have the key",
                            "{0} 位於儲存庫內：取得儲存庫的人便取得金鑰", name));
                }
            }
            return Signer.of(SigningKey.read(path));
        } catch (SheetException e) {
            throw new KeyException(e.text());
        } catch (IOException | InvalidPathException e) {
            throw new KeyException(Message.of("{0} cannot be read", "未能讀取 {0}", name));
        }
    }
}
