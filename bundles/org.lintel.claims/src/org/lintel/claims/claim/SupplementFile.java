// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.money.Money;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * What is asked for beside an application that is granted, as a file.
 *
 * @param asked how much more, not how much in all
 * @param lines what for; may be none
 */
public record SupplementFile(Money asked, List<Line> lines) {

    private static final int MOST = 1_000;

    public SupplementFile {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file.
     *
     * @param file its name in complaints
     * @param found the scheme of the application
     */
    public static SupplementFile read(String file, String text, Funds.Found found) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        root.entries(Set.of("supplement"));
        YamlNode node = root.required("supplement");
        Map<String, YamlNode> entries = node.entries(Set.of("asked", "lines"));
        Money asked = ApplicationFile.money(node.required("asked"));
        if (asked.minor() <= 0) {
            throw node.required("asked").complain("say how much more is asked for: an amount above nothing",
                    "請填寫追加的金額，須大於零");
        }
        List<YamlNode> lines = entries.get("lines") == null ? List.of() : entries.get("lines").items();
        if (lines.size() > MOST) {
            throw entries.get("lines").complain("more than {0} are not read", "超過 {0} 項，不予讀取", MOST);
        }
        return new SupplementFile(asked, ApplicationLines.read(lines, found));
    }
}
