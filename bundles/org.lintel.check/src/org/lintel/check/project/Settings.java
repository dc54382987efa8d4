// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.result.Location;
import org.lintel.core.result.Suppression;
import org.lintel.rules.energy.green.ProjectElectricity;
import org.lintel.rules.energy.takeoff.ProjectEnvelope;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/**
 * What a project has decided about its checks: the content of {@code lintel.yaml}, or the defaults where it has none.
 *
 * @param file the settings file; null for the defaults
 * @param date ISO day the codes are applied for; empty for the newest editions
 * @param packs the packs to apply; empty for all
 * @param editions edition by pack, where the project names one
 * @param rules severities of rules, in the order of the file, of which the last that matches holds
 * @param meanings what words of the models mean in the codes
 * @param overrides values the project states itself
 * @param baseline the baseline file; null for none
 * @param signedTables tables of the packs that somebody has compared with the official documents and signed
 * @param envelope what the project says of its building and its envelope
 * @param electricity what it says of its building's electricity
 */
public record Settings(Path file, String date, List<String> packs, Map<String, String> editions,
        List<SeverityChoice> rules, boolean acceptCandidates, List<Meaning> meanings,
        List<ValueOverride> overrides, List<Suppression> suppressions, Path baseline,
        List<SignedTableFile> signedTables, ProjectEnvelope envelope, ProjectElectricity electricity) {

    /** The settings of a project that has decided nothing. */
    public static final Settings DEFAULTS = new Settings(null, "", List.of(), Map.of(), List.of(), false, List.of(),
            List.of(), List.of(), null);

    public Settings {
        packs = List.copyOf(packs);
        editions = Map.copyOf(editions);
        rules = List.copyOf(rules);
        meanings = List.copyOf(meanings);
        overrides = List.copyOf(overrides);
        suppressions = List.copyOf(suppressions);
        signedTables = List.copyOf(signedTables);
    }

    /** Without signed tables, and silent about the building. */
    public Settings(Path file, String date, List<String> packs, Map<String, String> editions,
            List<SeverityChoice> rules, boolean acceptCandidates, List<Meaning> meanings,
            List<ValueOverride> overrides, List<Suppression> suppressions, Path baseline) {
        this(file, date, packs, editions, rules, acceptCandidates, meanings, overrides, suppressions, baseline,
                List.of(), ProjectEnvelope.NONE, ProjectElectricity.NONE);
    }

    /**
     * The day the codes are applied for: the date, else the day or days on which the plans were submitted; or empty.
     */
    public String appliedOn() {
        return !date.isEmpty() || envelope.plansSubmitted() == null ? date : envelope.plansSubmitted().value();
    }

    public Settings withDate(String day) {
        return new Settings(file, day, packs, editions, rules, acceptCandidates, meanings, overrides, suppressions,
                baseline, signedTables, envelope, electricity);
    }

    /** @param chosen pack ids, each perhaps with {@code @edition} */
    public Settings withPacks(List<String> chosen) {
        List<String> ids = chosen.stream().map(pack -> pack.contains("@") ? pack.substring(0, pack.indexOf('@')) : pack)
                .toList();
        Map<String, String> named = new TreeMap<>(editions);
        for (String pack : chosen) {
            if (pack.contains("@")) {
                named.put(pack.substring(0, pack.indexOf('@')), pack.substring(pack.indexOf('@') + 1));
            }
        }
        return new Settings(file, date, ids, named, rules, acceptCandidates, meanings, overrides, suppressions,
                baseline, signedTables, envelope, electricity);
    }

    public Settings withCandidatesAccepted() {
        return new Settings(file, date, packs, editions, rules, true, meanings, overrides, suppressions, baseline,
                signedTables, envelope, electricity);
    }

    public Settings withBaseline(Path other) {
        return new Settings(file, date, packs, editions, rules, acceptCandidates, meanings, overrides, suppressions,
                other, signedTables, envelope, electricity);
    }

    /** The same, with the places of its decisions in a file of that name: a report names files as its request does. */
    public Settings shownIn(String name) {
        return new Settings(file, date, packs, editions,
                rules.stream().map(choice -> new SeverityChoice(choice.rules(), choice.severity(),
                        in(name, choice.where()))).toList(), acceptCandidates,
                meanings.stream().map(meaning -> new Meaning(meaning.vocabulary(), meaning.pattern(), meaning.meaning(),
                        in(name, meaning.where()))).toList(),
                overrides.stream().map(override -> new ValueOverride(override.subject(), override.input(),
                        override.value(), override.reason(), in(name, override.where()))).toList(),
                suppressions.stream().map(each -> new Suppression(each.rule(), each.subject(), each.reason(),
                        each.expires(), in(name, each.where()))).toList(), baseline,
                signedTables.stream().map(each -> new SignedTableFile(each.file(), in(name, each.where()))).toList(),
                envelope(name), ElectricitySettings.shownIn(name, electricity));
    }

    private ProjectEnvelope envelope(String name) {
        return new ProjectEnvelope(in(name, envelope.use()), in(name, envelope.plansSubmitted()),
                in(name, envelope.podium()), in(name, envelope.ground()), in(name, envelope.north()),
                envelope.glass().stream().map(glass -> new ProjectEnvelope.Glass(glass.pattern(), glass.figures(),
                        in(name, glass.where()))).toList(),
                envelope.circumstances().stream().map(each -> new ProjectEnvelope.Declared(each.subject(),
                        each.circumstance(), each.reason(), in(name, each.where()))).toList());
    }

    private static Given in(String name, Given given) {
        return given == null ? null : new Given(given.key(), given.value(), in(name, given.where()));
    }

    private static Location in(String name, Location where) {
        return new Location(name, where.line(), where.column(), where.instance());
    }
}
