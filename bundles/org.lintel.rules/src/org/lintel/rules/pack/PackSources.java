// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.core.result.RuleDescription;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** The editions of all packs that are compiled together. What one takes over from another is read first. */
final class PackSources {

    private final Map<String, PackSource> sources = new LinkedHashMap<>();
    private final Map<PackSource, PackEdition> read = new LinkedHashMap<>();
    private final List<PackSource> reading = new ArrayList<>();

    /** @throws IOException if two folders are the same edition of a pack */
    PackSources(List<Path> folders) throws IOException, YamlException {
        for (Path folder : folders) {
            PackSource source = new PackSource(folder);
            if (sources.put(source.id() + '@' + source.edition(), source) != null) {
                throw new IOException(folder + ": there is another edition " + source.edition() + " of "
                        + source.id());
            }
        }
    }

    /** In the order of their folders. */
    List<PackSource> all() {
        return List.copyOf(sources.values());
    }

    /** An edition with what it takes over; its hash is empty, for that is the hash of its compiled form. */
    PackEdition edition(PackSource source) throws IOException, YamlException {
        PackEdition known = read.get(source);
        if (known != null) {
            return known;
        }
        reading.add(source);
        PackEdition edition = source.read(this);
        reading.removeLast();
        read.put(source, edition);
        return edition;
    }

    /**
     * Another edition of the same pack.
     *
     * @param named where it is named
     * @throws YamlException at that place if there is none of that name, or if it takes over from this one in turn
     */
    PackEdition edition(PackSource source, YamlNode named) throws IOException, YamlException {
        PackSource other = source(source, named);
        notBeingRead(other, named, PackSource::edition);
        return edition(other);
    }

    private void notBeingRead(PackSource other, YamlNode named, Function<PackSource, String> called)
            throws YamlException {
        int since = reading.indexOf(other);
        if (since >= 0) {
            throw named.complain("an edition cannot take over from itself: {0}", "版本不能沿用自身：{0}",
                    reading.subList(since, reading.size()).stream().map(called)
                            .collect(Collectors.joining(" → ", "", " → " + called.apply(other))));
        }
    }

    /**
     * A rule of another pack that one is said to be like.
     *
     * @param source of the edition it stands in, which has its page
     */
    record Likeness(PackSource source, RuleDescription rule, Map<String, Double> parameters) {
    }

    /**
     * The rule that is named as {@code pack@edition/rule}.
     *
     * @throws YamlException at that place if there is none of that name, or if its pack takes over from this one in turn
     */
    Likeness rule(YamlNode named) throws IOException, YamlException {
        int slash = named.text().lastIndexOf('/');
        PackSource source = slash < 0 ? null : sources.get(named.text().substring(0, slash));
        if (source == null) {
            throw named.complain("\"{0}\" names no edition of a pack and no rule of it; write pack@edition/rule",
                    "「{0}」並非規則包某版的規則；請寫成 pack@edition/rule", named.text());
        }
        notBeingRead(source, named, each -> each.id() + '@' + each.edition());
        PackEdition edition = edition(source);
        String id = source.id() + named.text().substring(slash);
        RuleDescription rule = edition.rule(id);
        if (rule == null) {
            throw named.complain("the edition {0} has no rule {1}", "「{0}」版沒有規則 {1}", edition.edition(), id);
        }
        return new Likeness(source, rule, edition.parameters().getOrDefault(id, Map.of()));
    }

    /** @throws YamlException if the pack has no edition of that name */
    PackSource source(PackSource source, YamlNode named) throws YamlException {
        PackSource other = sources.get(source.id() + '@' + named.text());
        if (other == null) {
            throw named.complain("{0} has no edition \"{1}\"; there are: {2}", "{0} 沒有「{1}」版；現有：{2}", source.id(),
                    named.text(), sources.values().stream().filter(each -> each.id().equals(source.id()))
                            .map(PackSource::edition).collect(Collectors.joining(", ")));
        }
        return other;
    }
}
