// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;

/**
 * What many results have in common, kept once: texts, words and sources, to which results refer by number.
 *
 * <p>A message becomes {@code [text, argument…]}, so that fifty thousand of them in two languages stay small; the page
 * puts it together when it is looked at.
 */
final class HtmlPool {

    private final Map<Text, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<Source, Integer> sources = new LinkedHashMap<>();

    /** The number of a word that is likely to come again: a type, a container, the name of a property. */
    int word(String word) {
        return number(words, word);
    }

    int source(Source source) {
        return number(sources, source);
    }

    void text(JsonWriter json, String name, Text text) throws IOException {
        if (!text.isEmpty()) {
            json.name(name).array().value(number(texts, text)).end();
        }
    }

    void message(JsonWriter json, String name, Message message) throws IOException {
        if (message != null && !message.isEmpty()) {
            json.name(name);
            message(json, message);
        }
    }

    void message(JsonWriter json, Message message) throws IOException {
        json.array().value(number(texts, message.template()));
        for (Object argument : message.arguments()) {
            if (argument instanceof Message inner) {
                message(json, inner);
            } else if (argument instanceof Text text) {
                json.array().value(number(texts, text)).end();
            } else if (argument instanceof Quantity quantity) {
                json.value(quantity.printed());
            } else if (argument instanceof Double number) {
                json.value(Decimal.plain(number));
            } else {
                json.value(argument.toString());
            }
        }
        json.end();
    }

    /** The pool itself; written after all that refers to it. */
    void write(JsonWriter json) throws IOException {
        json.name("words").lines().array();
        for (String word : words.keySet()) {
            json.value(word);
        }
        json.end().name("sources").lines().array();
        for (Source source : sources.keySet()) {
            json.object().field("citation", source.citation()).field("confidence", source.confidence().id())
                    .optional("note", source.note());
            message(json, "signOff", source.signOff() == null ? null : source.signOff().sentence());
            json.end();
        }
        json.end().name("texts").lines().array();
        for (Text text : texts.keySet()) {
            json.array().value(text.in(Language.EN)).value(text.in(Language.ZH_HK)).end();
        }
        json.end();
    }

    private static <T> int number(Map<T, Integer> pool, T value) {
        Integer known = pool.get(value);
        if (known != null) {
            return known;
        }
        pool.put(value, pool.size());
        return pool.size() - 1;
    }
}
