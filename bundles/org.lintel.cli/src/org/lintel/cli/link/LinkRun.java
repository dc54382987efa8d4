// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.task.Aside;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.link.BuildingReports;
import org.lintel.geo.link.Icdd;
import org.lintel.geo.link.LinkMaker;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.LinkSetFile;
import org.lintel.geo.link.Replay;
import org.lintel.geo.link.Status;
import org.lintel.geo.match.LinkKind;
import org.lintel.geo.match.Matcher;
import org.lintel.geo.match.Matches;
import org.lintel.geo.match.PlaceException;
import org.lintel.geo.match.Sources;
import org.lintel.geo.surroundings.Outside;
import org.lintel.geo.surroundings.OutsideFinder;
import org.lintel.ifc.model.Model;
import picocli.CommandLine.ParseResult;

/** One run of {@code lintel link}: matches where there is data, decides, keeps, tells. */
final class LinkRun {

    /** How far neighbours are looked for at most, metres: beyond, they are a city and not surroundings. */
    private static final double FARTHEST = 2_000;

    private final ParseResult options;
    private final Terminal terminal;
    private final Path file;

    LinkRun(ParseResult options, Terminal terminal, Path file) {
        this.options = options;
        this.terminal = terminal;
        this.file = file;
    }

    ExitCode run() throws IOException, UsageException {
        String format = Options.word(options, "--format", "text", "json", "html");
        boolean buildings = options.matchedOptionValue("--report", false);
        Double within = Options.number(options, "--within", 0, FARTHEST);
        boolean outside = options.matchedOptionValue("--envelope", false);
        if ((within != null || outside) && !buildings) {
            throw new UsageException("--within and --envelope go with --report", "--within 及 --envelope 須與 --report 同用");
        }
        String named = options.matchedOptionValue("--links", null);
        Path links = named == null ? LinkSetFile.beside(file) : Path.of(named);
        boolean rehearsal = options.matchedOptionValue("--dry-run", false);
        try (var progress = new ProgressLine(terminal);
                Aside<Boolean> _ = Aside.of(LinkRun::prepare);
                Model model = Model.open(file, Reading.of(options), progress);
                Aside<byte[]> _ = Aside.of(model::sha256);
                Data data = Data.of(options, terminal, progress)) {
            LinkSet before = Files.exists(links) ? LinkSetFile.read(links) : null;
            Sources sources = data.sources();
            List<LinkKind> kinds = sources.kinds(kinds());
            Matches matches = kinds.isEmpty() ? null : new Matcher(sources, kinds).match(model, progress);
            if (buildings && (matches == null || kinds.stream().noneMatch(kind -> kind.name().equals("building")))) {
                throw new UsageException("--report puts buildings beside the register: give --data FILE or --cache FILE with buildings",
                        "--report 把建築物與登記冊對照：請以 --data 或 --cache 指定建築物資料");
            }
            LinkSet set = set(model, before, matches, sources);
            set = decide(decide(set, "--accept", Status.ACCEPTED), "--reject", Status.REJECTED);
            if (!rehearsal && (before == null || !LinkSetFile.text(set).equals(LinkSetFile.text(before)))) {
                LinkSetFile.write(set, links);
                terminal.note(Message.of("wrote {0}", "已寫出 {0}", links));
            }
            var report = new LinkReport(file, model, set, matches);
            if (!buildings) {
                print(report, format);
                return told(report, links, rehearsal);
            }
            List<BuildingSheet> all = sheets(new BuildingReports(model, set, matches).all(sources, within, progress),
                    outside ? new OutsideFinder(model, matches.map()) : null, progress);
            switch (format) {
                case "json" -> new JsonBuildings(terminal).print(report, all, within);
                case "html" -> new HtmlBuildings(terminal).print(report, all, within);
                default -> new TextBuildings(terminal).print(report, all, within);
            }
            return told(report, links, rehearsal);
        } catch (PlaceException e) {
            terminal.complain(e.text());
            return ExitCode.FINDINGS;
        }
    }

    /** @param finder null where nobody asked for roofs and façades */
    private static List<BuildingSheet> sheets(List<BuildingReport> reports, OutsideFinder finder, Progress progress) {
        List<Outside> outsides = finder == null ? null : finder.find(reports, progress);
        return IntStream.range(0, reports.size()).mapToObj(i -> new BuildingSheet(reports.get(i),
                outsides == null ? null : outsides.get(i))).toList();
    }

    /** What takes its time whatever the model, while that is read. */
    private static boolean prepare() {
        LinkKind.all();
        return GeoPackageCache.prepare();
    }

    private void print(LinkReport report, String format) throws IOException {
        switch (format) {
            case "json" -> terminal.out().print(LinkSetFile.text(report.set()));
            case "html" -> new HtmlLinks(terminal).print(report);
            default -> new TextLinks(terminal).print(report);
        }
    }

    private ExitCode told(LinkReport report, Path links, boolean rehearsal) throws IOException {
        LinkSet set = report.set();
        if (options.matchedOptionValue("--write-back", false)) {
            set = new ModelWriting(options, terminal).write(report, links, rehearsal);
        }
        String container = options.matchedOptionValue("--icdd", null);
        if (container != null && !rehearsal) {
            Icdd.write(file, set, Path.of(container));
            terminal.note(Message.of("wrote {0}", "已寫出 {0}", container));
        }
        boolean decided = set.links().stream().allMatch(link -> link.status() == Status.ACCEPTED
                || link.status() == Status.REJECTED);
        return decided && set.count(Status.ACCEPTED) > 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private List<String> kinds() throws UsageException {
        List<String> names = options.matchedOptionValue("--kinds", List.of());
        for (String name : names) {
            if (!LinkKind.names().contains(name)) {
                throw new UsageException("--kinds: there is no kind \"{0}\"; there are {1}", "--kinds：沒有「{0}」；可用 {1}", name,
                        Data.kinds());
            }
        }
        return names;
    }

    private LinkSet set(Model model, LinkSet before, Matches matches, Sources sources) throws IOException, UsageException {
        if (matches == null) {
            if (before == null && options.hasMatchedOption("--cache")) {
                throw new UsageException("nothing to match with: {0} holds nothing of the layers that these things are linked with;"
                        + " lintel csdi status --cache {0} tells what it holds and what did not come",
                        "沒有可比對的資料：{0} 沒有這些物件所連結的圖層；lintel csdi status --cache {0} 可列出其內容及未能取得的部分",
                        options.matchedOptionValue("--cache", ""));
            }
            if (before == null) {
                throw new UsageException("nothing to match with: give --data FILE or --cache FILE",
                        "沒有可比對的資料：請以 --data 或 --cache 指定檔案");
            }
            return before;
        }
        LinkSet now = new LinkMaker(sources).set(model, file, matches);
        return before == null ? now : new Replay(before, now, matches).run(!options.matchedOptionValue("--refresh", false));
    }

    private LinkSet decide(LinkSet set, String option, Status status) throws UsageException {
        LinkSet decided = set;
        List<String> all = options.matchedOptionValue(option, List.of());
        String by = options.matchedOptionValue("--by", "user");
        for (String what : all) {
            if (what.equals("all") && decided.count(Status.PROPOSED) == 0) {
                terminal.note(Message.of("{0} all: nothing is proposed", "{0} all：沒有建議的連結", option));
                continue;
            }
            try {
                decided = decided.decide(what, status, by, Today.of(options.matchedOptionValue("--now", null)));
            } catch (IllegalArgumentException e) {
                throw new UsageException("{0}: no link is \"{1}\"; lintel link -f json lists them", "{0}：沒有連結「{1}」；lintel link"
                        + " -f json 可列出", option, what);
            }
        }
        return decided;
    }
}
