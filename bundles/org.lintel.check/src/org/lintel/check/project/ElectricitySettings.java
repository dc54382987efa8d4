// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.result.Location;
import org.lintel.rules.energy.green.FinancialYear;
import org.lintel.rules.energy.green.ProjectElectricity;
import org.lintel.rules.model.input.ProjectAnswers.Given;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads what {@code lintel.yaml} says of a building's electricity. */
final class ElectricitySettings {

    private static final Set<String> KEYS = Set.of("meters", "year", "base-year", "floor-area", "adjustment",
            "changed");
    private static final double MOST_AREA = 1e8;
    private static final double MOST_KWH = 1e10;

    private ElectricitySettings() {
    }

    /** Finds a file of the project. */
    @FunctionalInterface
    interface Files {
        Path inside(YamlNode node) throws IOException, YamlException;
    }

    static ProjectElectricity read(YamlNode node, Files files) throws IOException, YamlException {
        Map<String, YamlNode> entries = new HashMap<>(node.entries(KEYS));
        entries.values().removeIf(YamlNode::isNothing);
        List<ProjectElectricity.MeterFile> meters = new ArrayList<>();
        for (YamlNode item : entries.containsKey("meters") ? entries.get("meters").items() : List.<YamlNode>of()) {
            meters.add(new ProjectElectricity.MeterFile(files.inside(item), item.text(), item.where()));
        }
        Given[] areas = entries.containsKey("floor-area") ? areas(entries.get("floor-area")) : new Given[2];
        return new ProjectElectricity(meters, year(entries, "year"), year(entries, "base-year"), areas[0], areas[1],
                entries.containsKey("adjustment") ? adjustment(entries.get("adjustment")) : null,
                entries.containsKey("changed") ? changed(entries.get("changed")) : null);
    }

    private static Given year(Map<String, YamlNode> entries, String key) throws YamlException {
        YamlNode node = entries.get(key);
        if (node == null) {
            return null;
        }
        if (FinancialYear.parse(node.text()) == null) {
            throw node.complain("not a financial year: \"{0}\"; write it as \"2019-20\"",
                    "並非財政年度：「{0}」；請寫成 \"2019-20\"",
                    node.text());
        }
        return new Given("electricity." + key, node.text(), node.where());
    }

    private static Given[] areas(YamlNode node) throws YamlException {
        node.entries(Set.of("base", "year"));
        Given[] areas = new Given[2];
        for (int i = 0; i < 2; i++) {
            YamlNode area = node.required(i == 0 ? "base" : "year");
            bounded(area, 0, MOST_AREA);
            if (area.number() == 0) {
                throw area.complain("{0} is not between {1} and {2}", "{0} 不在 {1} 至 {2} 之間", area.text(), 0.0,
                        MOST_AREA);
            }
            areas[i] = new Given("electricity.floor-area." + (i == 0 ? "base" : "year"), area.text(), area.where());
        }
        return areas;
    }

    private static Given adjustment(YamlNode node) throws YamlException {
        node.entries(Set.of("kwh", "reason"));
        bounded(node.required("kwh"), -MOST_KWH, MOST_KWH);
        return new Given("electricity.adjustment (" + SettingsFile.reason(node) + ")", node.required("kwh").text(),
                node.where());
    }

    private static Given changed(YamlNode node) throws YamlException {
        if (node.text().isBlank()) {
            throw node.complain("\"{0}\" is empty", "「{0}」是空的", "changed");
        }
        return new Given("electricity.changed", node.text().strip(), node.where());
    }

    private static void bounded(YamlNode node, double least, double most) throws YamlException {
        double number = node.number();
        if (number < least || number > most) {
            throw node.complain("{0} is not between {1} and {2}", "{0} 不在 {1} 至 {2} 之間", node.text(), least, most);
        }
    }

    /** The same with its places in a settings file of that name. */
    static ProjectElectricity shownIn(String name, ProjectElectricity electricity) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return new ProjectElectricity(electricity.meters().stream().map(meter -> new ProjectElectricity.MeterFile(
                meter.file(), folder + meter.shown(), in(name, meter.where()))).toList(), in(name, electricity.year()),
                in(name, electricity.baseYear()), in(name, electricity.areaOfBase()),
                in(name, electricity.areaOfYear()),
                in(name, electricity.adjustment()), in(name, electricity.changed()));
    }

    private static Given in(String name, Given given) {
        return given == null ? null : new Given(given.key(), given.value(), in(name, given.where()));
    }

    private static Location in(String name, Location where) {
        return new Location(name, where.line(), where.column(), where.instance());
    }
}
