// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lintel.core.task.Progress;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.ExchangeReader;
import org.lintel.ifc.step.ExchangeReader.Limits;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.Source;
import org.lintel.ifc.step.StepException;

/** Reads the bytes with several threads in pieces of a few hundred bytes: the result must be that of one thread. */
final class ReadInPieces implements Target {

    @Override
    public void take(byte[] input, Traits traits, long run) throws IOException {
        String one = told(input, new Limits(1 << 24, StandardCharsets.ISO_8859_1), traits);
        int pieces = 3 + (int) (run % 20);
        String many = told(input, new Limits(1 << 24, StandardCharsets.ISO_8859_1, 2 + (int) (run % 3),
                input.length / pieces + 1), trait -> { });
        if (!one.equals(many)) {
            throw new AssertionError("in " + pieces + " pieces:\n" + many + "\ninstead of\n" + one);
        }
    }

    private static String told(byte[] input, Limits limits, Traits traits) throws IOException {
        var faults = new Faults(30);
        Exchange exchange;
        try {
            exchange = ExchangeReader.read(Source.of(input), limits, faults, Progress.NONE);
        } catch (StepException refused) {
            return refused.toString();
        }
        var told = new StringBuilder();
        for (int row = 0; row < exchange.size(); row++) {
            told.append(exchange.offset(row)).append('#').append(exchange.id(row)).append('=')
                    .append(exchange.row(exchange.id(row))).append(' ').append(exchange.code(row))
                    .append(exchange.isComplex(row)).append('\n');
        }
        for (int code = 0; code < exchange.keywordCount(); code++) {
            told.append(exchange.keyword(code)).append(exchange.count(code)).append('\n');
        }
        for (var fault : faults.kept()) {
            traits.add(fault.message().template().hashCode());
        }
        traits.add(Math.min(5, exchange.size()) * 31 + Math.min(5, exchange.sections().size()));
        return told.append(exchange.sections()).append(faults.kept()).append(faults.count()).toString();
    }
}
