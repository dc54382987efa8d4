// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.claims.office.RefusedException;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;

/** Reads a small file of YAML that somebody chose: a checkpoint, the settings of indicators. */
final class ChosenFile {

    private static final long MOST_BYTES = 1 << 20;

    /** What is made of the text of a file. */
    interface Reader<T> {
        T read(String name, String text) throws YamlException;
    }

    private ChosenFile() {
    }

    /** @throws RefusedException if it cannot be read, is larger than 1 MB, or is not what the reader takes */
    static <T> T read(Path file, Reader<T> reader) throws RefusedException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new RefusedException(Message.of("{0} is no file, or larger than 1 MB", "{0} 並非檔案，或大於 1 MB", file));
            }
            return reader.read(file.toString(), Files.readString(file));
        } catch (YamlException e) {
            throw new RefusedException(Message.of("{0}: {1}", "{0}：{1}", e.where(), e.problem()));
        } catch (IOException e) {
            throw new RefusedException(Message.of("{0} cannot be read", "未能讀取 {0}", file));
        }
    }
}
