// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        int since = reading.indexOf(other);
        if (since >= 0) {
            throw named.complain("an edition cannot take over from itself: {0}", "版本不能沿用自身：{0}",
                    reading.subList(since, reading.size()).stream().map(PackSource::edition)
                            .collect(Collectors.joining(" → ", "", " → " + other.edition())));
        }
        return edition(other);
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
