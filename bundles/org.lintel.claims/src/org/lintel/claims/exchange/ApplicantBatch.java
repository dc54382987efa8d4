// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.claims.office.Office;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Writing;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.text.Message;

/** Firms with who holds and directs them, one a row; one that is recorded already is replaced by what is told now. */
final class ApplicantBatch implements ImportBatch {

    private static final Pattern HOLDER = Pattern.compile("(.+?)[ :：]+([0-9./]+ ?%?)");
    private static final Set<String> NONE = Set.of("none", "無", "{}");
    private static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::firm).thenComparing(Tie::person).thenComparing(Tie::kind);

    private final Map<String, List<Tie>> ties = new HashMap<>();
    private final List<Firm> firms = new ArrayList<>();
    /** Those that are recorded already, as far as the check has found. */
    private final Map<String, Firm> before = new HashMap<>();
    private final Set<String> same = new HashSet<>();

    ApplicantBatch(ImportRows table) {
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : table.rows()) {
            String id = row.id("id");
            Integer before = id.isEmpty() ? null : seen.putIfAbsent(id, row.number());
            if (before != null) {
                row.error("id", Message.of("{0} stands in row {1} already", "{0} 已載於第 {1} 行", id, before),
                        Message.of("leave one out", "請只保留其一"));
            }
            firms.add(firm(id, row));
        }
    }

    private Firm firm(String id, ImportRow row) {
        String number = row.textOrNull("business-number");
        // how its check digit is made is not known: only its length can be looked at
        if (number != null && !number.matches("[0-9]{8}")) {
            row.error("business-number", Message.of("\"{0}\" is no business registration number", "「{0}」並非商業登記號碼",
                    ImportRow.shown(number)), Message.of("8 digits; as text, so that no zero is lost", "8 位數字；請用文字格式以免失去前面的零"));
        }
        List<Tie> found = new ArrayList<>();
        boolean none = NONE.contains(row.text("holders").toLowerCase(Locale.ROOT));
        for (String word : none ? List.<String>of() : row.list("holders")) {
            holder(id, word, row, found);
        }
        new TreeSet<>(row.list("directors")).forEach(each -> found.add(new Tie(id, each, Tie.DIRECTOR, null)));
        new TreeSet<>(row.list("staff")).forEach(each -> found.add(new Tie(id, each, Tie.STAFF, null)));
        found.sort(ORDER);
        ties.put(id, found);
        return new Firm(id, 1, row.required("name"), number, !row.text("holders").isEmpty(), row.textOrNull("sector"),
                row.textOrNull("district"), row.whole("employees"), row.day("founded"), row.day("registered-until"),
                row.textOrNull("address"), row.textOrNull("telephone"), row.textOrNull("account"));
    }

    private static void holder(String firm, String word, ImportRow row, List<Tie> found) {
        Matcher matcher = HOLDER.matcher(word);
        try {
            Ratio share = matcher.matches() ? Ratio.parse(matcher.group(2).replace(" ", "")) : null;
            if (share != null && found.stream().noneMatch(tie -> tie.person().equals(matcher.group(1)))) {
                found.add(new Tie(firm, matcher.group(1), Tie.HOLDER, share));
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        row.error("holders", Message.of("\"{0}\" is no holder with a share, or stands there twice", "「{0}」並非持有人及比例，或重複",
                ImportRow.shown(word)), Message.of("such as: chan 60%; lee 40%", "例如：chan 60%; lee 40%"));
    }

    @Override
    public Counts check(Reading records) {
        ImportBatch.among(records, Firm.TABLE, "id", firms.stream().map(Firm::id),
                firm -> before.put(firm.id(), firm));
        Map<String, List<Tie>> tied = new HashMap<>();
        ImportBatch.among(records, Tie.TABLE, "firm", before.keySet().stream(),
                tie -> tied.computeIfAbsent(tie.firm(), none -> new ArrayList<>()).add(tie));
        for (Firm firm : firms) {
            Firm there = before.get(firm.id());
            List<Tie> others = tied.getOrDefault(firm.id(), new ArrayList<>());
            others.sort(ORDER);
            if (there != null && Office.next(firm, there.version()).equals(there)
                    && others.equals(ties.get(firm.id()))) {
                same.add(firm.id());
            }
        }
        int added = firms.size() - before.size();
        return new Counts(added, firms.size() - added - same.size(), same.size());
    }

    @Override
    public void write(Writing records) throws ConflictException {
        List<Entry> added = new ArrayList<>();
        for (Firm firm : firms) {
            if (!before.containsKey(firm.id())) {
                added.add(firm);
                added.addAll(ties.get(firm.id()));
            } else if (!same.contains(firm.id())) {
                Office.put(records, firm, ties.get(firm.id()));
            }
        }
        records.addAll(Tables.together(added));
    }
}
