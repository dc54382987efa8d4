// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lintel.core.edit.AtomicFile;

/**
 * A model, its link set, and the accepted links as RDF in one container: ISO 21597-1 (Information container for linked
 * document delivery). The same input gives the same bytes. The standard's own ontologies are named by their addresses and
 * not copied in.
 */
public final class Icdd {

    private static final String CT = "https://standards.iso.org/iso/21597/-1/ed-1/en/Container";
    private static final String LS = "https://standards.iso.org/iso/21597/-1/ed-1/en/Linkset";
    private static final String DOCUMENTS = "Payload documents/";
    private static final String TRIPLES = "Payload triples/";
    private static final String ONTOLOGIES = "Ontology resources/";
    private static final String LINKS = "links.rdf";
    /** What names within a container are relative to; it leads nowhere, for a container is a file. */
    private static final String BASE = "urn:lintel:container/";
    /** What a layer is called that nobody is known to serve. */
    private static final String REGISTER = "urn:lintel:register/";
    /** 1980-01-01, the first day that zip knows, so that no clock is in the bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private final Path model;
    private final LinkSet set;
    private final List<Link> links;
    /** The registers that are linked to, by dataset, with the id of their document. */
    private final Map<String, String> registers = new LinkedHashMap<>();

    private Icdd(Path model, LinkSet set) {
        this.model = model;
        this.set = set;
        this.links = set.links().stream().filter(link -> link.status() == Status.ACCEPTED).toList();
        for (Link link : links) {
            registers.computeIfAbsent(link.target().dataset() + "/" + link.target().layer(),
                    name -> "register-" + (registers.size() + 1));
        }
    }

    /** Writes the container; links that are not accepted are in the link set alone. */
    public static void write(Path model, LinkSet set, Path file) throws IOException {
        var container = new Icdd(model, set);
        AtomicFile.replace(file, container::write);
    }

    private void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "Index.rdf", index().getBytes(StandardCharsets.UTF_8));
            folder(zip, ONTOLOGIES);
            folder(zip, DOCUMENTS);
            folder(zip, TRIPLES);
            zip.putNextEntry(entry(DOCUMENTS + set.model().file()));
            Files.copy(model, zip);
            zip.closeEntry();
            put(zip, DOCUMENTS + set.model().file() + LinkSet.SUFFIX, LinkSetFile.text(set).getBytes(StandardCharsets.UTF_8));
            put(zip, TRIPLES + LINKS, linkset().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void folder(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(entry(name));
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        return entry;
    }

    private static RdfText rdf(String file) {
        return new RdfText(BASE + file, Map.of("ct", CT + "#", "ls", LS + "#", "owl",
                "http://www.w3.org/2002/07/owl#", "rdfs", "http://www.w3.org/2000/01/rdf-schema#"));
    }

    private String index() {
        RdfText rdf = rdf("Index.rdf");
        rdf.open("owl:Ontology", "ontology").resource("owl:imports", CT).close();
        rdf.open("ct:ContainerDescription", "container").text("ct:conformanceIndicator", "ICDD-Part1-Container")
                .text("ct:description", "Links of " + set.model().file() + " with registers of an authority")
                .resource("ct:containsDocument", "#model").resource("ct:containsDocument", "#link-set");
        registers.values().forEach(id -> rdf.resource("ct:containsDocument", "#" + id));
        rdf.resource("ct:containsLinkset", "#links").resource("ct:publishedBy", "#publisher").close();
        rdf.open("ct:Party", "publisher").text("ct:name", "Lintel").close();
        rdf.open("ct:InternalDocument", "model").text("ct:name", set.model().file()).text("ct:filename", set.model().file())
                .text("ct:filetype", "ifc").text("ct:format", "application/x-step")
                .text("ct:description", set.model().schema() + ", SHA-256 " + set.model().sha256()).close();
        rdf.open("ct:InternalDocument", "link-set").text("ct:name", set.model().file() + LinkSet.SUFFIX)
                .text("ct:filename", set.model().file() + LinkSet.SUFFIX).text("ct:filetype", "json")
                .text("ct:format", "application/json").close();
        registers.forEach((name, id) -> rdf.open("ct:ExternalDocument", id).text("ct:name", name).text("ct:filetype", "json")
                .text("ct:format", "application/geo+json").text("ct:description", origin(name)).text("ct:url", url(name)).close());
        rdf.open("ct:Linkset", "links").text("ct:filename", LINKS).close();
        return rdf.end();
    }

    /** Where the links were taken from, if that is on the network; else where the portal shows the dataset, if it has it. */
    private String url(String register) {
        String address = target(register).address();
        return address != null ? address : REGISTER + target(register).layer();
    }

    /** The address or file that its things were taken from, its day, its release; and whose data it is. */
    private String origin(String register) {
        Link.Target to = target(register);
        return Stream.concat(Stream.of(Stream.of(to.url(), to.retrievedAt(), to.version()).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "))), set.attribution(to).stream()).filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private Link.Target target(String register) {
        return links.stream().map(Link::target).filter(to -> register.equals(to.dataset() + "/" + to.layer())).findFirst()
                .orElseThrow();
    }

    private String linkset() {
        RdfText rdf = rdf(LINKS);
        rdf.open("owl:Ontology", "ontology").resource("owl:imports", LS).close();
        int count = 0;
        for (Link link : links) {
            String id = "link-" + ++count;
            rdf.open("ls:DirectedBinaryLink", id).text("rdfs:comment", link.relation() + ", " + link.method() + ", by "
                    + link.by()).resource("ls:hasFromLinkElement", "#" + id + "-model")
                    .resource("ls:hasToLinkElement", "#" + id + "-register").close();
            element(rdf, id + "-model", "model", "GlobalId", link.ifc().guid());
            element(rdf, id + "-register", registers.get(link.target().dataset() + "/" + link.target().layer()),
                    link.target().key().isEmpty() ? "OBJECTID" : link.target().key(), link.target().value());
        }
        return rdf.end();
    }

    private static void element(RdfText rdf, String id, String document, String field, String value) {
        rdf.open("ls:LinkElement", id).resource("ls:hasDocument", BASE + "Index.rdf#" + document)
                .resource("ls:hasIdentifier", "#" + id + "-id").close();
        rdf.open("ls:StringBasedIdentifier", id + "-id").text("ls:identifier", value).text("ls:identifierField", field).close();
    }
}
