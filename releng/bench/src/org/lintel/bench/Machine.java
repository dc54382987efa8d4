// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the figures were measured on and with. */
final class Machine {

    private Machine() {
    }

    /** One paragraph: date, processor, memory, load, versions. */
    static String describe(Path java, Path peers, Path root) throws IOException, InterruptedException {
        String processor = found("model name\\s*:\\s*(.*)", Files.readString(Path.of("/proc/cpuinfo")));
        long kilobytes = Long.parseLong(found("MemTotal:\\s*(\\d+)", Files.readString(Path.of("/proc/meminfo"))));
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        var parts = new ArrayList<String>();
        parts.add(LocalDate.now(ZoneOffset.UTC).toString());
        parts.add("commit " + said(root, "git", "log", "-1", "--format=%h"));
        parts.add(Runtime.getRuntime().availableProcessors() + " cores, " + processor);
        parts.add((kilobytes + (1 << 19) >> 20) + " GiB");
        parts.add("Linux " + said(root, "uname", "-r"));
        parts.add("load " + load + " when it began");
        parts.add("Java " + found("JAVA_RUNTIME_VERSION=\"([^\"]*)\"",
                Files.readString(java.toRealPath().getParent().resolveSibling("release"))));
        parts.add("node " + said(root, "node", "--version"));
        for (String name : List.of("web-ifc", "@ifc-lite/parser", "@bldrs-ai/conway")) {
            Path about = peers.resolve("node_modules").resolve(name).resolve("package.json");
            if (Files.exists(about)) {
                parts.add(name + " " + found("\"version\"\\s*:\\s*\"([^\"]*)\"", Files.readString(about)));
            }
        }
        if (Files.exists(peers.resolve("ifcplusplus"))) {
            parts.add("ifcplusplus " + said(root, "dpkg-query", "-W", "-f", "${Version}", "libifcplusplus-dev"));
        }
        boolean busy = Double.parseDouble(load) > Runtime.getRuntime().availableProcessors();
        return String.join("; ", parts) + "." + (busy ? " Others kept the machine busy meanwhile, so that wall times"
                + " are a multiple of what they are otherwise: processor time tells more." : "");
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "?";
    }

    private static String said(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "?";
        } catch (IOException e) {
            return "?"; // not installed
        }
    }
}
