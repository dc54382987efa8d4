// SPDX-License-Identifier: EPL-2.0
package org.lintel.guards;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the guards need to know of a Java source: its code without comments and literals, and what it names. */
record JavaText(String code) {
    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])++'|//[^\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern IMPORT = Pattern.compile(
            "(?m)^\\s*import\\s+(?:static\\s+)?([\\w.]+(?:\\.\\*)?)\\s*;");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])(?:[a-z]\\w*\\.){2,}[A-Z]\\w*");

    static JavaText of(String source) {
        return new JavaText(NOT_CODE.matcher(source).replaceAll(" "));
    }

    /** The package that the source declares, or an empty text. */
    String packageName() {
        var matcher = PACKAGE.matcher(code);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** All qualified names of types and members: those imported, and those written out in the code. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        IMPORT.matcher(code).results().forEach(result -> names.add(result.group(1)));
        NAME.matcher(IMPORT.matcher(code).replaceAll("")).results().forEach(result -> names.add(result.group()));
        return names;
    }
}
