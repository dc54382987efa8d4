// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of invoices as they are compared: {@code Inv. No. 0042/A}, {@code INV-42-a} and full-width digits are one. */
public final class InvoiceNumber {

    private static final Pattern HEAD = Pattern.compile("^(?:INVOICE|INV|NUMBER|NO|BILL|發票|编号|編號|號碼|号码|單據)+");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private InvoiceNumber() {
    }

    /**
     * The number without its case, marks, spaces, words before it and leading zeros of its runs of digits. A number of
     * which nothing would be left is compared as it stands.
     */
    public static String normal(String number) {
        String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        // marks stand between runs of digits: 1-23 is not 12-3
        String marked = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        String bare = marked;
        for (String before = null; !bare.equals(before);) {
            before = bare;
            bare = HEAD.matcher(bare).replaceFirst("").replaceAll("^-", "");
        }
        bare = ZEROS.matcher(bare.isEmpty() ? marked : bare).replaceAll("");
        // a mark between letters and digits tells nothing apart, one between two digits does
        return bare.replaceAll("(?<=\\p{L})-|-(?=\\p{L})", "");
    }
}
