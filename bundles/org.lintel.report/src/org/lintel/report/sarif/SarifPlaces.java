// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.sarif;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Location;
import org.lintel.core.result.Run;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.ReportOptions;
import org.lintel.report.escape.UriText;
import org.lintel.report.json.JsonWriter;

/** Files and places of a run as SARIF sees them: relative URIs, regions, logical locations. */
final class SarifPlaces {

    private static final String ROOT = "SRCROOT";

    private final Run run;
    private final Map<String, Integer> artifacts = new HashMap<>();

    SarifPlaces(Run run) {
        this.run = run;
        for (CheckedFile file : run.files()) {
            artifacts.putIfAbsent(file.file(), artifacts.size());
        }
    }

    /** The table of files and what their URIs are relative to. */
    void artifacts(JsonWriter json, ReportOptions options) throws IOException {
        Message root = Message.of(Text.of("The folder the check was started in, or that of the project's settings.",
                "開始檢查時所在的資料夾，或專案設定檔所在的資料夾。"));
        json.name("originalUriBaseIds").object().name(ROOT).object();
        SarifText.message(json, "description", root.in(options.language()));
        json.end().end().name("artifacts").lines().array();
        int written = 0;
        for (CheckedFile file : run.files()) {
            if (artifacts.get(file.file()) != written) {
                continue;
            }
            written++;
            json.object().name("location");
            artifactLocation(json, file.file(), false);
            json.field("length", Math.max(-1, file.bytes())).field("mimeType", mimeType(file.file()));
            json.name("roles").array().value("analysisTarget").end();
            if (!file.sha256().isEmpty()) {
                json.name("hashes").object().field("sha-256", file.sha256()).end();
            }
            json.end();
        }
        json.end();
    }

    private static String mimeType(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".ifczip") ? "application/zip" : name.endsWith(".ifcxml") ? "application/xml"
                : "application/x-step";
    }

    /** An artifact location; the name of the field has been written. */
    void artifactLocation(JsonWriter json, String file, boolean indexed) throws IOException {
        json.object().field("uri", UriText.of(file));
        if (!UriText.isAbsolute(file)) {
            json.field("uriBaseId", ROOT);
        }
        Integer index = artifacts.get(file);
        if (indexed && index != null) {
            json.field("index", index);
        }
        json.end();
    }

    /** A location object; nothing to say of a place without a file but its logical location. */
    void location(JsonWriter json, Location where, Subject subject, String message) throws IOException {
        json.object();
        if (!where.file().isEmpty()) {
            json.name("physicalLocation").object().name("artifactLocation");
            artifactLocation(json, where.file(), true);
            json.name("region").object().field("startLine", Math.max(1, where.line()))
                    .optional("startColumn", where.column()).end().end();
        }
        if (subject != null) {
            logical(json, subject);
        }
        if (message != null) {
            SarifText.message(json, "message", message);
        }
        json.end();
    }

    private static void logical(JsonWriter json, Subject subject) throws IOException {
        String name = subject.name().isEmpty() ? subject.label() : subject.name();
        String full = subject.container().isEmpty() ? name : subject.container() + " / " + name;
        json.name("logicalLocations").array().object().field("name", name).field("fullyQualifiedName", full)
                .optional("decoratedName", subject.globalId()).optional("kind", subject.type()).end().end();
    }
}
