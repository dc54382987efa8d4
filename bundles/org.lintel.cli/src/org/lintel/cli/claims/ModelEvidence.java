// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.check.CheckRequest;
import org.lintel.check.Checker;
import org.lintel.check.ModelSource;
import org.lintel.check.RequestException;
import org.lintel.check.project.Settings;
import org.lintel.claims.evidence.BimEvidence;
import org.lintel.core.Version;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Run;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.report.ReportOptions;
import org.lintel.report.Reports;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.catalog.Catalog;

/** Checks a model, without anybody's settings, and makes the record of that which a claim can pin. */
final class ModelEvidence {

    /** The record, and the input of the check with what is wrong with it. */
    record Made(BimEvidence record, CheckedFile input) {
    }

    private ModelEvidence() {
    }

    /**
     * Makes the record of a model.
     *
     * @param packs to apply; empty for those of every check
     * @param asOf ISO day; empty for the newest rules
     * @param made the day it is made, ISO
     * @return with no record where the model cannot be read
     */
    static Made of(Path model, List<String> packs, String asOf, boolean candidates, String made, Progress progress)
            throws IOException, RequestException {
        Settings settings = Settings.DEFAULTS;
        settings = packs.isEmpty() ? settings : settings.withPacks(packs);
        settings = asOf.isEmpty() ? settings : settings.withDate(asOf);
        settings = candidates ? settings.withCandidatesAccepted() : settings;
        Path file = model.toAbsolutePath().normalize();
        Run run = new Checker(Catalog.load(), ModelSource.disk(OpenOptions.defaults()))
                .run(new CheckRequest(List.of(file), file.getParent(), settings), "", progress);
        CheckedFile input = run.files().getFirst();
        if (!input.isReadable()) {
            return new Made(null, input);
        }
        List<String> used = new ArrayList<>();
        for (PackUse pack : run.packs()) {
            used.add(BimEvidence.pack(pack.id(), pack.edition(), pack.hash()));
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        run.counts().forEach((outcome, count) -> outcomes.put(outcome.id(), count));
        String written;
        try (Model opened = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            written = opened.header().timestamp();
        }
        return new Made(new BimEvidence(made, Version.CURRENT, file.getFileName().toString(), input.bytes(),
                input.sha256(), input.schema(), input.authoringTool(), written, asOf, candidates,
                packs, used.stream().sorted().toList(), outcomes, hash(run)), input);
    }

    private static String hash(Run run) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Reports.find("json").writeBytes(run, ReportOptions.PLAIN, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String json(BimEvidence record) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out).lines().object().field("record", BimEvidence.KIND)
                .field("format", BimEvidence.FORMAT).field("made", record.made()).field("lintel", record.lintel())
                .name("model").object().field("file", record.file()).field("bytes", record.bytes())
                .field("sha256", record.sha256()).field("schema", record.schema())
                .field("authoringTool", record.tool()).field("written", record.written()).end().name("check").lines()
                .object().field("asOf", record.asOf()).field("candidatesAccepted", record.candidates()).name("requested")
                .array();
        for (String pack : record.requested()) {
            json.value(pack);
        }
        json.end().name("packs").lines().array();
        for (String pack : record.packs()) {
            String[] parts = pack.split(" ", -1);
            json.object().field("id", parts[0]).field("edition", String.join(" ",
                    List.of(parts).subList(1, parts.length - 1))).field("sha256", parts[parts.length - 1]).end();
        }
        json.end().name("outcomes").object();
        for (Map.Entry<String, Integer> outcome : record.outcomes().entrySet()) {
            json.field(outcome.getKey(), outcome.getValue());
        }
        json.end().field("reportSha256", record.reportSha256()).end().end().close();
        return out.toString();
    }
}
