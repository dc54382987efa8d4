// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The results of the inner loops as a table in Markdown. */
public final class JmhTable {
    private static final Pattern RESULT = Pattern.compile("\"benchmark\" : \"[^\"]*?(\\w+\\.\\w+)\".*?"
            + "\"primaryMetric\" : \\{\\s*\"score\" : ([\\d.E+-]+),\\s*\"scoreError\" : \"?([\\d.E+-]+|NaN)\"?,"
            + ".*?\"scoreUnit\" : \"([^\"]+)\"", Pattern.DOTALL);

    private JmhTable() {
    }

    /** Arguments: the file that JMH wrote, and the model that was read. */
    public static void main(String[] arguments) throws IOException {
        double megabytes = Files.size(Path.of(arguments[1])) / 1e6;
        var matcher = RESULT.matcher(Files.readString(Path.of(arguments[0])));
        System.out.printf(Locale.ROOT, "| model of %.1f MB | average | ± 99.9 %% | unit | MB/s |%n"
                + "|---|---|---|---|---|%n", megabytes);
        while (matcher.find()) {
            double score = Double.parseDouble(matcher.group(2));
            boolean whole = matcher.group(4).equals("ms/op");
            System.out.printf(Locale.ROOT, "| `%s` | %.1f | %.1f | %s | %s |%n", matcher.group(1), score,
                    Double.parseDouble(matcher.group(3)), matcher.group(4).replace("/op", ""),
                    whole ? String.format(Locale.ROOT, "%.0f", megabytes / score * 1e3) : "");
        }
    }
}
