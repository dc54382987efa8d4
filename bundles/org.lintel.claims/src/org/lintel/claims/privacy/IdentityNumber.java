// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Hong Kong identity card number whose check digit is right. It never shows itself whole by accident: its text is
 * masked. That somebody is a permanent resident is not in the number.
 */
public final class IdentityNumber {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{1,2})([0-9]{6})\\(?([0-9A])\\)?");
    /** Of the place before a single letter. */
    private static final int BLANK = 36;

    private final String letters;
    private final String digits;
    private final char check;

    private IdentityNumber(String letters, String digits, char check) {
        this.letters = letters;
        this.digits = digits;
        this.check = check;
    }

    /**
     * A number as it is written, {@code A123456(3)}: with brackets or not, in small letters, with spaces, full-width.
     *
     * @throws IllegalArgumentException if it is none, or its check digit is wrong; the message does not repeat it
     */
    public static IdentityNumber parse(String text) {
        String plain = text.length() > 40 ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "");
        Matcher matcher = WRITTEN.matcher(plain);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not written as an identity card number");
        }
        if (checkDigit(matcher.group(1), matcher.group(2)) != matcher.group(3).charAt(0)) {
            throw new IllegalArgumentException("the check digit is wrong");
        }
        return new IdentityNumber(matcher.group(1), matcher.group(2), matcher.group(3).charAt(0));
    }

    /**
     * The check digit: letters count 10 to 35, a missing first letter 36, places weigh 9 to 2, and the sum with the check
     * digit is a multiple of 11; ten is written A.
     *
     * @param letters one or two, A to Z
     * @param digits six
     */
    static char checkDigit(String letters, String digits) {
        int sum = 9 * (letters.length() == 2 ? letters.charAt(0) - 'A' + 10 : BLANK)
                + 8 * (letters.charAt(letters.length() - 1) - 'A' + 10);
        for (int i = 0; i < digits.length(); i++) {
            sum += (7 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'A' : (char) ('0' + check);
    }

    /** As it may be shown: {@code A123***(3)}. */
    public String masked() {
        return letters + digits.substring(0, 3) + "***(" + check + ")";
    }

    /** The whole number in its usual form, for its hash alone. */
    String whole() {
        return letters + digits + "(" + check + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber number && number.whole().equals(whole());
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }

    /** Masked. */
    @Override
    public String toString() {
        return masked();
    }
}
