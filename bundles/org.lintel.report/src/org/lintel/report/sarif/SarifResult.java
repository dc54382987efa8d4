// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.sarif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Suppression;
import org.lintel.core.text.Language;
import org.lintel.report.json.JsonWriter;
import org.lintel.report.text.FileValue;

/** How one result looks in SARIF. */
final class SarifResult {

    /** Places of evidence that are told of one result; the whole calculation stands in the json report. */
    private static final int RELATED = 10;

    private final JsonWriter json;
    private final SarifRules rules;
    private final SarifPlaces places;
    private final Language language;
    private final MessageDigest sha256;
    /** What has been told of the current result, for SARIF wants no place twice. */
    private final Set<String> related = new HashSet<>();

    SarifResult(JsonWriter json, SarifRules rules, SarifPlaces places, Language language) {
        this.json = json;
        this.rules = rules;
        this.places = places;
        this.language = language;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void write(Result result) throws IOException {
        json.object().field("ruleId", result.rule());
        Integer index = rules.index(result.rule());
        if (index != null) {
            json.field("ruleIndex", index);
        }
        json.field("kind", kind(result.outcome()));
        json.field("level", result.outcome() == Outcome.FAIL ? SarifRules.level(result.severity()) : "none");
        SarifText.message(json, "message", message(result));
        json.name("locations").array();
        places.location(json, result.subject().where(), result.subject(), null);
        json.end();
        String fingerprint = result.fingerprint();
        json.name("partialFingerprints").object().field("lintel/v1", fingerprint)
                .field("primaryLocationLineHash", hash(fingerprint)).end();
        related(result);
        fixes(result);
        if (result.suppression() != null) {
            suppression(result.suppression());
        }
        if (result.baseline() != BaselineState.NONE) {
            json.field("baselineState", result.baseline().id());
        }
        properties(result);
        json.end();
    }

    /** By section 3.27.9: what could not be decided for lack of information is open. */
    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> "fail";
            case UNDETERMINED -> "open";
            case PASS -> "pass";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }

    private String message(Result result) {
        var out = new StringBuilder(result.subject().label()).append(": ").append(result.summary().in(language));
        if (!result.remedy().isEmpty()) {
            out.append('\n').append(result.remedy().in(language));
        }
        for (Missing missing : result.missing()) {
            out.append('\n').append(missing.label().in(language)).append(": ").append(missing.reason().in(language));
            if (!missing.remedy().isEmpty()) {
                out.append('\n').append(missing.remedy().in(language));
            }
        }
        return out.toString();
    }

    /** GitHub tells alerts apart by this one, and takes any text with a colon and a number. */
    private String hash(String fingerprint) {
        byte[] digest = sha256.digest(fingerprint.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8).concat(":1");
    }

    private void related(Result result) throws IOException {
        if (result.outcome() != Outcome.FAIL && result.outcome() != Outcome.UNDETERMINED) {
            return;
        }
        related.clear();
        evidence(result.evidence());
        if (result.calculation() != null) {
            evidence(result.calculation());
        }
        if (!related.isEmpty()) {
            json.end();
        }
    }

    private void evidence(Calculation calculation) throws IOException {
        evidence(calculation.evidence());
        for (Calculation term : calculation.terms()) {
            evidence(term);
        }
    }

    private void evidence(List<Evidence> all) throws IOException {
        for (Evidence one : all) {
            if (related.size() < RELATED && one instanceof Evidence.FromModel model
                    && !model.where().file().isEmpty()) {
                String value = FileValue.shown(model.value());
                String message = model.path().isEmpty() ? value : model.path() + " = " + value;
                if (related.add(model.where().file() + '\n' + model.where().line() + '\n' + model.where().column()
                        + '\n' + message)) {
                    if (related.size() == 1) {
                        json.name("relatedLocations").array();
                    }
                    places.location(json, model.where(), null, message);
                }
            }
        }
    }

    private void fixes(Result result) throws IOException {
        if (result.fixes().isEmpty()) {
            return;
        }
        json.name("fixes").array();
        for (Fix fix : result.fixes()) {
            json.object();
            SarifText.message(json, "description", fix.label().in(language));
            json.name("artifactChanges").array();
            String file = null;
            for (Edit edit : fix.edits()) {
                if (!edit.file().equals(file)) {
                    if (file != null) {
                        json.end().end();
                    }
                    file = edit.file();
                    json.object().name("artifactLocation");
                    places.artifactLocation(json, file, true);
                    json.name("replacements").array();
                }
                json.object().name("deletedRegion").object().field("byteOffset", edit.offset())
                        .field("byteLength", edit.length()).end();
                json.name("insertedContent").object().field("text", edit.replacement()).end().end();
            }
            json.end().end().end().end();
        }
        json.end();
    }

    private void suppression(Suppression suppression) throws IOException {
        json.name("suppressions").array().object().field("kind", "external").field("status", "accepted")
                .field("justification", suppression.reason());
        if (!suppression.where().file().isEmpty()) {
            json.name("location");
            places.location(json, suppression.where(), null, null);
        }
        json.end().end();
    }

    private void properties(Result result) throws IOException {
        json.name("properties").object().field("outcome", result.outcome().id())
                .field("severity", result.severity().id());
        if (result.candidate() != null) {
            json.field("candidate", result.candidate().id());
        }
        if (!result.missing().isEmpty()) {
            json.name("missing").array();
            for (Missing missing : result.missing()) {
                json.value(missing.input());
            }
            json.end();
        }
        json.end();
    }
}
