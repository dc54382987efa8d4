// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;

/** Messages in both languages, whatever their arguments hold. */
class MessageTest {

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Message message = Message.of("{0} of at most {1}", "上限 {1}，現為 {0}", Quantity.of(7.2,
                Unit.WATT_PER_SQUARE_METRE),
                Quantity.of(8.5, Unit.WATT_PER_SQUARE_METRE));
        assertEquals("7.20 W/m² of at most 8.50 W/m²", message.in(Language.EN));
        assertEquals("上限 8.50 W/m²，現為 7.20 W/m²", message.in(Language.ZH_HK));
        assertEquals(message.in(Language.EN), message.toString());
    }

    @Test
    void textsAndMessagesInsideAreOfTheSameLanguage() {
        Message inner = Message.of("storey {0}", "樓層 {0}", 3);
        Message message = Message.of("{0} in {1}", "{1}之{0}", Text.of("window", "窗"), inner);
        assertEquals("window in storey 3", message.in(Language.EN));
        assertEquals("樓層 3之窗", message.in(Language.ZH_HK));
    }

    @Test
    void numbersArePrintedAlikeEverywhere() {
        assertEquals("0.3 1000000 7 1.5 true",
                Message.of("{0} {1} {2} {3} {4}", "", 0.1 + 0.2, 1e6, 7L, 1.5f, true).in(Language.EN));
    }

    @Test
    void tenArgumentsAreEnough() {
        assertEquals("jihgfedcba", Message.of("{9}{8}{7}{6}{5}{4}{3}{2}{1}{0}", "", "a", "b", "c", "d", "e", "f", "g",
                "h",
                "i", "j").in(Language.EN));
    }

    @Test
    void bracesInArgumentsAreNotLookedAt() {
        Message message = Message.of("<{0}> <{1}>", "《{0}》《{1}》", "{1} {0} {", "}{0}");
        assertEquals("<{1} {0} {> <}{0}>", message.in(Language.EN));
        assertEquals("《{1} {0} {》《}{0}》", message.in(Language.ZH_HK));
        assertEquals("{0}", Message.of("{0}", "{0}", Message.verbatim("{0}")).in(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"{0}{0}, AA", "{, {", "}, }", "{0, {0", "{9}, {9}", "{x}, {x}", "{-1}, {-1}", "{00}, {00}",
            "{{0}}, {A}",
        "{ 0}, { 0}", "{/}, {/}", "{:}, {:}", "{٠}, {٠}", "{0}x{, Ax{"})
    void onlyAPlaceholderWithItsArgumentIsReplaced(String template, String expected) {
        assertEquals(expected, Message.of(template, template, "A").in(Language.EN));
    }

    @Test
    void verbatimTextIsTheSameInAllLanguages() {
        for (String text : List.of("{0} {1}", "", "a\u0000b", "牆 {0}")) {
            Message message = Message.verbatim(text);
            assertEquals(text, message.in(Language.EN));
            assertEquals(text, message.in(Language.ZH_HK));
            assertEquals(text.isEmpty(), message.isEmpty());
        }
        assertTrue(Message.EMPTY.isEmpty());
        assertFalse(Message.of("a", "甲").isEmpty());
    }

    @Test
    void withoutArgumentsTheTemplateStandsAsItIs() {
        assertEquals("{0} is set", Message.of("{0} is set", "").in(Language.EN));
    }

    @Test
    void neverFailsWhateverTheTemplateAndTheArguments() {
        Random random = new Random(6);
        String alphabet = "{}01 9ab牆\ud83c";
        for (int i = 0; i < 20_000; i++) {
            String template = any(random, alphabet);
            Object[] arguments = new Object[random.nextInt(4)];
            for (int k = 0; k < arguments.length; k++) {
                arguments[k] = any(random, alphabet);
            }
            assertEquals(naive(template, arguments), Message.of(template, template, arguments).in(Language.EN));
        }
    }

    @Test
    void argumentsMustBeThere() {
        assertThrows(NullPointerException.class, () -> Message.of("{0}", "{0}", "a", null));
        assertThrows(NullPointerException.class, () -> Text.of("a", null));
    }

    @ParameterizedTest
    @CsvSource({"en, EN", "en-GB, EN", "zh-HK, ZH_HK", "zh_TW, ZH_HK", "ZH, ZH_HK", "fr, EN", "'', EN", "z, EN"})
    void aLanguageIsChosenByItsTag(String tag, Language expected) {
        assertEquals(expected, Language.of(tag));
    }

    @Test
    void noTagMeansEnglish() {
        assertEquals(Language.EN, Language.of(null));
        assertEquals("zh-HK", Language.ZH_HK.tag());
    }

    private static String any(Random random, String alphabet) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(9); n > 0; n--) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    /** The same, character by character. */
    private static String naive(String template, Object[] arguments) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            boolean placeholder = i + 2 < template.length() && template.charAt(i) == '{' && template.charAt(i
                    + 2) == '}'
                    && "0123456789".indexOf(template.charAt(i + 1)) >= 0;
            int index = placeholder ? template.charAt(i + 1) - '0' : -1;
            if (index >= 0 && index < arguments.length) {
                out.append(arguments[index]);
                i += 2;
            } else {
                out.append(template.charAt(i));
            }
        }
        return out.toString();
    }
}
