// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.lintel.ifc.step.Faults;

/** Tells what is wrong at the place where the scanner stands. */
final class Complaints {

    private static final int LONGEST_QUOTE = 60;

    private final Faults faults;
    private final XmlScanner scanner;
    private LongSupplier around = () -> 0;

    Complaints(Faults faults, XmlScanner scanner) {
        this.faults = faults;
        this.scanner = scanner;
    }

    /** Who knows the number of the instance that is being read, 0 where it is none. */
    void within(LongSupplier instance) {
        around = instance;
    }

    /** @param instance the one concerned; 0 for the one that is being read */
    void add(XmlDamage damage, long instance, Object... arguments) {
        if (faults.isOpen()) {
            faults.add(damage.at(scanner.place(), instance > 0 ? instance : around.getAsLong(), arguments));
        } else {
            faults.addUnworded();
        }
    }

    /** Whether another complaint would be kept: where it costs something to word one. */
    boolean isOpen() {
        return faults.isOpen();
    }

    /** Bytes of the document as they can be shown: not too many, on one line. */
    static String quote(byte[] b, int from, int to) {
        boolean cut = to - from > LONGEST_QUOTE;
        String text = new String(b, from, Math.min(to - from, LONGEST_QUOTE), StandardCharsets.UTF_8);
        var out = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < ' ' || c == 127 ? ' ' : c);
        }
        String shown = out.toString().strip();
        return cut ? shown + "…" : shown.isEmpty() ? "\"\"" : shown;
    }
}
