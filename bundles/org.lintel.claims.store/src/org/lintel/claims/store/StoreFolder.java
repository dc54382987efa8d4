// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;

/** The folder of a store, into which only its owner may look. */
final class StoreFolder {

    private StoreFolder() {
    }

    /** Makes it where it is not there; one that holds other things is not taken. */
    static void make(StoreAddress.Folder folder) throws StoreException {
        Path path = folder.path();
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.getParent());
                boolean posix = Files.getFileAttributeView(path.getParent(), PosixFileAttributeView.class) != null;
                if (posix) {
                    Files.createDirectory(path,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectory(path);
                }
                return;
            }
            if (Files.exists(Database.file(folder))) {
                return;
            }
            if (!Files.isDirectory(path)) {
                throw new StoreException(Message.of("{0} is a file; a store needs a folder of its own",
                        "{0} 是檔案；儲存庫須有專用資料夾", folder), null);
            }
            try (var entries = Files.newDirectoryStream(path)) {
                if (entries.iterator().hasNext()) {
                    throw new StoreException(Message.of("{0} holds other files; a store needs a folder of its own",
                            "{0} 內有其他檔案；儲存庫須有專用資料夾", folder), null);
                }
            }
        } catch (IOException e) {
            throw new StoreException(Message.of("the folder {0} cannot be made: {1}", "未能建立資料夾 {0}：{1}", folder,
                    e.toString()), e);
        }
    }
}
