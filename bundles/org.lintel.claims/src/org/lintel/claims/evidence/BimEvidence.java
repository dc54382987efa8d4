// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * That a model of these bytes was checked with these rules, and what came out: what a claim for BIM software or training
 * can pin. Whoever has the model and the same rules can make it again and compare.
 *
 * @param made the day it was made, ISO
 * @param lintel the version that made it
 * @param file the name of the model, without its folder
 * @param sha256 of the model, in lower-case hexadecimal, as {@code reportSha256}
 * @param schema as the model declares it
 * @param tool the program that wrote the model, as its header says; may be empty
 * @param written when the model was written, as its header says; may be empty
 * @param asOf the day the rules were applied for; empty for the newest
 * @param candidates whether figures that are not confirmed gave verdicts
 * @param requested packs that were named, each perhaps with {@code @edition}; empty where none was: a check that names
 *     none leaves out what takes long
 * @param packs that took part, each as {@code id edition sha256}
 * @param outcomes how many results there are of each, by id
 * @param reportSha256 of the report in JSON, with places relative to the model's folder
 */
public record BimEvidence(String made, String lintel, String file, long bytes, String sha256, String schema,
        String tool, String written, String asOf, boolean candidates, List<String> requested,
        List<String> packs, Map<String, Integer> outcomes, String reportSha256) {

    /** What the first entry of such a file says. */
    public static final String KIND = "lintel-bim-evidence";
    public static final int FORMAT = 1;
    /** The kind of a paper that is such a record. */
    public static final String PAPER = "bim-evidence";
    private static final Set<String> MODEL = Set.of("file", "bytes", "sha256", "schema", "authoringTool", "written");
    private static final Set<String> CHECK = Set.of("asOf", "candidatesAccepted", "requested", "packs", "outcomes", "reportSha256");

    public BimEvidence {
        requested = List.copyOf(requested);
        packs = List.copyOf(packs);
        outcomes = new TreeMap<>(outcomes);
    }

    /**
     * Reads a record, which is JSON.
     *
     * @param file its name in complaints
     */
    public static BimEvidence read(String file, String text) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        root.entries(Set.of("record", "format", "made", "lintel", "model", "check"));
        if (!root.required("record").text().equals(KIND)
                || !root.required("format").text().equals(Integer.toString(FORMAT))) {
            throw root.complain("this is no BIM evidence record of format {0}", "此檔案並非格式 {0} 的 BIM 證據記錄", FORMAT);
        }
        YamlNode model = root.required("model");
        model.entries(MODEL);
        YamlNode check = root.required("check");
        check.entries(CHECK);
        List<String> packs = new ArrayList<>();
        for (YamlNode pack : check.required("packs").items()) {
            pack.entries(Set.of("id", "edition", "sha256"));
            packs.add(pack(pack.required("id").text(), pack.required("edition").text(), hash(pack)));
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Map.Entry<String, YamlNode> each : check.required("outcomes").entries().entrySet()) {
            outcomes.put(each.getKey(), (int) whole(each.getValue(), Integer.MAX_VALUE));
        }
        YamlNode report = check.required("reportSha256");
        if (!report.text().matches("[0-9a-f]{64}")) {
            throw report.complain("this is no SHA-256", "此並非 SHA-256");
        }
        YamlNode name = model.required("file");
        if (!name.text().matches("[^/\\\\:\\p{Cntrl}]{1,250}") || name.text().matches("[.]+")) {
            throw name.complain("this is no name of a file", "此並非檔案名稱");
        }
        return new BimEvidence(day(root.required("made"), false), root.required("lintel").text(),
                name.text(), whole(model.required("bytes"), Long.MAX_VALUE), hash(model),
                model.required("schema").text(), model.required("authoringTool").text(),
                model.required("written").text(), day(check.required("asOf"), true),
                check.required("candidatesAccepted").bool(),
                check.required("requested").texts(), packs, outcomes, report.text());
    }

    /** The record that a paper is; null if it is of another kind, cannot be read, or has been erased. */
    public static BimEvidence of(EvidenceItem paper) {
        try {
            return paper.kind().equals(PAPER) && paper.text() != null ? read(paper.id(), paper.text()) : null;
        } catch (YamlException e) {
            return null;
        }
    }

    /** How a pack is written among others. */
    public static String pack(String id, String edition, String sha256) {
        return id + " " + edition + " " + sha256;
    }

    private static String hash(YamlNode node) throws YamlException {
        YamlNode hash = node.required("sha256");
        if (!hash.text().matches("[0-9a-f]{64}")) {
            throw hash.complain("this is no SHA-256", "此並非 SHA-256");
        }
        return hash.text();
    }

    private static String day(YamlNode node, boolean may) throws YamlException {
        try {
            return may && node.text().isEmpty() ? "" : LocalDate.parse(node.text()).toString();
        } catch (DateTimeException e) {
            throw node.complain("expected a date such as 2026-01-31, not \"{0}\"", "此處應為日期，如 2026-01-31，而非「{0}」",
                    node.text());
        }
    }

    private static long whole(YamlNode node, long most) throws YamlException {
        if (node.text().matches("[0-9]{1,18}") && Long.parseLong(node.text()) <= most) {
            return Long.parseLong(node.text());
        }
        throw node.complain("expected a whole number", "此處應為整數");
    }

    /** What another of the same model says otherwise; empty if nothing but the day and the file's name. */
    public List<Message> against(BimEvidence again) {
        List<Message> differences = new ArrayList<>();
        differ(differences, "content of the model (SHA-256)", "模型內容（SHA-256）", sha256, again.sha256);
        differ(differences, "length of the model", "模型長度", bytes, again.bytes);
        differ(differences, "schema", "綱要", schema, again.schema);
        differ(differences, "authoring tool", "編寫軟件", tool, again.tool);
        differ(differences, "day written", "寫出日期", written, again.written);
        differ(differences, "outcomes", "判定數目", outcomes, again.outcomes);
        differ(differences, "report (SHA-256)", "報告（SHA-256）", reportSha256, again.reportSha256);
        return differences;
    }

    private static void differ(List<Message> differences, String en, String zhHk, Object pinned, Object now) {
        if (!pinned.equals(now)) {
            differences.add(Message.of("{0}: {1} is pinned, now it is {2}", "{0}：記錄為 {1}，現為 {2}",
                    Message.of(en, zhHk), pinned, now));
        }
    }
}
