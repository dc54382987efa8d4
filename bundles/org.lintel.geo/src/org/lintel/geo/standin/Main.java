// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the stand-in: {@code PORT DATASET/LAYER=FILE.geojson ...}; prints a catalogue for {@code --catalogue}. */
public final class Main {

    /** What the portal sends at a time of its buildings. */
    private static final int PAGE = 3000;

    private Main() {
    }

    public static void main(String[] arguments) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            int slash = arguments[i].indexOf('/');
            if (slash < 1 || equals < slash) {
                System.err.println("stand-in: DATASET/LAYER=FILE.geojson wanted, not " + arguments[i]);
                System.exit(2);
            }
            String dataset = arguments[i].substring(0, slash);
            int number = (int) tables.stream().filter(each -> each.dataset().equals(dataset)).count();
            tables.add(Table.read(dataset, number, arguments[i].substring(slash + 1, equals),
                    Path.of(arguments[i].substring(equals + 1))));
        }
        // its threads keep the process alive until it is ended
        StandIn standIn = StandIn.start(Integer.parseInt(arguments[0]), PAGE, tables);
        System.out.print(standIn.catalogue());
        System.out.flush();
        tables.forEach(each -> System.err.println(standIn.base() + ": " + each.dataset() + "/" + each.name() + ", "
                + each.rows().size() + " features"));
    }
}
