// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.lintel.core.text.Message;

/**
 * Size, time and identity of a file when it was opened, by which a change on disk is noticed.
 *
 * @param key tells files of one name apart; null where the file system does not say
 * @param regular whether it is a file at all, and not a folder, pipe or device
 */
record FileStamp(Path file, long size, FileTime modified, Object key, boolean regular) {

    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(file, attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(),
                attributes.isRegularFile());
    }

    void check() throws ModelException {
        FileStamp now;
        try {
            now = of(file);
        } catch (IOException gone) {
            throw changed(file.toString(), gone);
        }
        if (now.size != size || !now.modified.equals(modified) || !Objects.equals(now.key, key)) {
            throw changed(file.toString(), null);
        }
    }

    static ModelException changed(String name, Throwable cause) {
        return new ModelException(name, 0, 0, Message.of("The file has changed on disk since it was opened",
                "檔案開啟後在磁碟上已被更改"),
                Message.of("Open it again.", "請重新開啟檔案。"), cause);
    }
}
