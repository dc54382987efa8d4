// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lintel.core.money.Money;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Source;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads figures of a scheme file, each with the document it comes from and how sure it is. */
final class FigureReader {

    /** What a text is turned into; throws an unchecked exception if it cannot be. */
    private interface Reading<T> {
        T of(String text);
    }

    private static final Set<String> SOURCE = Set.of("source", "clause", "confidence", "note");

    private final Map<String, YamlNode> documents;

    private FigureReader(Map<String, YamlNode> documents) {
        this.documents = documents;
    }

    /** @param node the documents of the file by key, each with its title and edition */
    static FigureReader of(YamlNode node) throws YamlException {
        Map<String, YamlNode> documents = new HashMap<>(node.entries());
        for (YamlNode document : documents.values()) {
            document.entries(Set.of("document", "edition"));
            document.required("document").text();
        }
        return new FigureReader(documents);
    }

    /** The keys of a source and others. */
    static Set<String> with(String... others) {
        Set<String> keys = new HashSet<>(SOURCE);
        keys.addAll(Set.of(others));
        return keys;
    }

    Source source(YamlNode node, Map<String, YamlNode> entries) throws YamlException {
        YamlNode key = node.required("source");
        YamlNode document = documents.get(key.text());
        if (document == null) {
            throw key.complain("there is no source \"{0}\" in this file; there are: {1}", "此檔案沒有來源「{0}」；現有：{1}",
                    key.text(), String.join(", ", documents.keySet().stream().sorted().toList()));
        }
        Confidence confidence = FundReader.word(node.required("confidence"), Confidence.values(), Confidence::id);
        return new Source(document.required("document").text(), text(entries, "clause"),
                text(document.entries(), "edition"), confidence, text(entries, "note"));
    }

    private static String text(Map<String, YamlNode> entries, String key) throws YamlException {
        return entries.get(key) == null ? "" : entries.get(key).text().strip();
    }

    Figure<Ratio> ratio(YamlNode node, String... others) throws YamlException {
        return figure(node, Ratio::parse, others);
    }

    /** A share that may be more than the whole. */
    Figure<Ratio> multiple(YamlNode node) throws YamlException {
        return figure(node, Ratio::multiple);
    }

    /** An amount of Hong Kong dollars. */
    Figure<Money> money(YamlNode node, String... others) throws YamlException {
        return figure(node, text -> Money.written(text, Money.HKD), others);
    }

    /** A number of years, of courses: from 0 to 100. */
    Figure<Integer> whole(YamlNode node) throws YamlException {
        return figure(node, text -> {
            int number = Integer.parseInt(text);
            if (number < 0 || number > 100) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    private <T> Figure<T> figure(YamlNode node, Reading<T> reading, String... others) throws YamlException {
        Set<String> keys = with(others);
        keys.add("value");
        Map<String, YamlNode> entries = node.entries(keys);
        Source source = source(node, entries);
        YamlNode value = entries.get("value");
        if ((value == null) != (source.confidence() == Confidence.UNKNOWN)) {
            throw node.complain("a figure has a value unless its confidence is unknown",
                    "數值須有 value；可信程度為 unknown 者則不可有");
        }
        try {
            return new Figure<>(value == null ? null : reading.of(value.text()), source);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw value.complain("not a figure that can stand here: \"{0}\"", "此處不可用此數值：「{0}」", value.text());
        }
    }
}
