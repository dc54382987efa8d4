// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.core.money.Money;
import org.lintel.rules.pack.Csv;

/**
 * The bytes of a payment file: csv of Lintel's own, for no bank's form is known. A row for each payment in the order of
 * their ids, and a last one with how many they are and what they make.
 */
final class PaymentText {

    private PaymentText() {
    }

    static byte[] of(LocalDate day, List<PaymentOrder> orders) {
        StringBuilder text = new StringBuilder();
        Csv.append(text, List.of("order", "date", "account", "payee", "currency", "amount", "claim"));
        for (PaymentOrder each : orders) {
            Csv.append(text, List.of(each.id(), day.toString(), safe(each.account()), safe(each.payee()),
                    each.amount().currency(), each.amount().decimal(), each.claim()));
        }
        Csv.append(text, List.of("total", day.toString(), String.valueOf(orders.size()), "", Money.HKD,
                total(orders).decimal(), ""));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Money total(List<PaymentOrder> orders) {
        return orders.stream().map(PaymentOrder::amount).reduce(Money.hkd(0), Money::plus);
    }

    /** On one line, and no formula for a spreadsheet. */
    private static String safe(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(Character.isISOControl(c) ? ' ' : (char) c));
        return plain.isEmpty() || "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(plain.charAt(0)) < 0 ? plain.toString()
                : "'" + plain;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
