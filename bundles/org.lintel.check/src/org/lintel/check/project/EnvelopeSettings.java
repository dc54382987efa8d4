// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.rules.energy.takeoff.Circumstances;
import org.lintel.rules.energy.takeoff.ProjectEnvelope;
import org.lintel.rules.model.input.ProjectAnswers.Given;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads what {@code lintel.yaml} says of a building and its envelope. */
final class EnvelopeSettings {

    static final Set<String> KEYS = Set.of("building", "glass", "circumstances");
    private static final Set<String> BUILDING = Set.of("use", "plans-submitted", "podium", "ground", "north");
    /** Figures of glass and the most they can be. */
    private static final Map<String, Double> GLASS = Map.of("sc", 1.0, "shgc", 1.0, "vlt", 1.0,
            "external-reflectance", 1.0, "u", 20.0);

    private EnvelopeSettings() {
    }

    static ProjectEnvelope read(Map<String, YamlNode> entries) throws YamlException {
        Map<String, YamlNode> building = entries.containsKey("building")
                ? new HashMap<>(entries.get("building").entries(BUILDING)) : new HashMap<>();
        building.values().removeIf(YamlNode::isNothing);
        return new ProjectEnvelope(building.containsKey("use") ? use(building.get("use")) : null,
                building.containsKey("plans-submitted") ? plans(building.get("plans-submitted")) : null,
                building.containsKey("podium") ? podium(building.get("podium")) : null,
                number(building, "ground", -1e5, 1e5), number(building, "north", -360, 360),
                entries.containsKey("glass") ? glass(entries.get("glass")) : List.of(),
                entries.containsKey("circumstances") ? circumstances(entries.get("circumstances")) : List.of());
    }

    private static Given use(YamlNode node) throws YamlException {
        String use = node.text().strip();
        if (use.isEmpty()) {
            throw node.complain("\"{0}\" is empty", "「{0}」是空的", "use");
        }
        return new Given("building.use", use, node.where());
    }

    /** A day, or the first and the last day it can have been. */
    private static Given plans(YamlNode node) throws YamlException {
        if (!node.isMapping()) {
            return new Given("building.plans-submitted", SettingsFile.date(node), node.where());
        }
        node.entries(Set.of("from", "to"));
        String from = SettingsFile.date(node.required("from"));
        String to = SettingsFile.date(node.required("to"));
        if (from.compareTo(to) > 0) {
            throw node.complain("{0} is later than {1}", "{0} 在 {1} 之後", from, to);
        }
        return new Given("building.plans-submitted", from + "/" + to, node.where());
    }

    private static Given podium(YamlNode node) throws YamlException {
        if (!node.isMapping()) {
            if (!node.text().equals("none")) {
                throw node.complain("expected none, or height and reason", "此處應為 none，或 height 及 reason");
            }
            return new Given("building.podium", "none", node.where());
        }
        node.entries(Set.of("height", "reason"));
        YamlNode height = node.required("height");
        bounded(height, 0, 1000);
        return new Given("building.podium (" + SettingsFile.reason(node) + ")", height.text(), node.where());
    }

    private static Given number(Map<String, YamlNode> building, String key, double least, double most)
            throws YamlException {
        if (!building.containsKey(key)) {
            return null;
        }
        YamlNode node = building.get(key);
        bounded(node, least, most);
        return new Given("building." + key, node.text(), node.where());
    }

    private static double bounded(YamlNode node, double least, double most) throws YamlException {
        double number = node.number();
        if (number < least || number > most) {
            throw node.complain("{0} is not between {1} and {2}", "{0} 不在 {1} 至 {2} 之間", node.text(), least, most);
        }
        return number;
    }

    private static List<ProjectEnvelope.Glass> glass(YamlNode node) throws YamlException {
        List<ProjectEnvelope.Glass> all = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            Map<String, Double> figures = new HashMap<>();
            for (Map.Entry<String, YamlNode> figure : entry.getValue().entries(GLASS.keySet()).entrySet()) {
                figures.put(figure.getKey(), bounded(figure.getValue(), 0, GLASS.get(figure.getKey())));
            }
            all.add(new ProjectEnvelope.Glass(entry.getKey(), figures, entry.getValue().where()));
        }
        return all;
    }

    private static List<ProjectEnvelope.Declared> circumstances(YamlNode node) throws YamlException {
        List<ProjectEnvelope.Declared> all = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.entries(Set.of("subject", "is", "reason"));
            YamlNode is = item.required("is");
            if (!Circumstances.words().contains(is.text())) {
                throw is.complain("\"{0}\" is no circumstance; known: {1}", "「{0}」並非特別情況；可用：{1}", is.text(),
                        String.join(", ", Circumstances.words()));
            }
            all.add(new ProjectEnvelope.Declared(SettingsFile.word(item, "subject"), is.text(),
                    SettingsFile.reason(item), item.where()));
        }
        return all;
    }
}
