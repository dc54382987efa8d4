// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.core.result.Location;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;

/** The texts of letters: those of an office, where it has given them, or else those that come with Lintel. */
public final class LetterTemplates {

    private static final int LARGEST = 64 << 10;

    private final Path folder;

    /** @param folder with the office's own, such as {@code approval.en.txt}; null for none */
    public LetterTemplates(Path folder) throws YamlException {
        this.folder = folder;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new YamlException(Location.of(folder.toString()),
                    Message.of("there is no such folder", "沒有此資料夾"));
        }
    }

    /** The template of that name in a language. */
    LetterTemplate of(String name, Language language) throws IOException, YamlException {
        String file = name + "." + language.tag() + ".txt";
        Path own = folder == null ? null : folder.resolve(file);
        if (own == null || !Files.exists(own)) {
            try (InputStream in = LetterTemplates.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("the bundle lacks " + file);
                }
                return new LetterTemplate(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String shown = own.toString().replace('\\', '/');
        if (!Files.isRegularFile(own) || Files.size(own) > LARGEST) {
            throw new YamlException(Location.of(shown), Message.of("a template is a file of at most {0} kB",
                    "範本須為不超過 {0} kB 的檔案", LARGEST >> 10));
        }
        try {
            return new LetterTemplate(shown, Files.readString(own));
        } catch (CharacterCodingException e) {
            throw new YamlException(Location.of(shown), Message.of("this file is not in UTF-8; save it so",
                    "此檔案並非 UTF-8 編碼；請以 UTF-8 儲存"));
        }
    }
}
