// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.EachModel;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Inputs;
import org.lintel.cli.Options;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.cli.link.Data;
import org.lintel.core.result.Outcome;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Text;
import org.lintel.geo.doctor.Register;
import org.lintel.geo.doctor.Survey;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.match.ClaimedRegister;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel georeference}: where on earth a model says it stands; what is wrong with that; repairs; a place set. */
public final class GeoreferenceVerb implements Verb {

    @Override
    public String name() {
        return "georeference";
    }

    @Override
    public Text summary() {
        return Text.of("Examine, repair or set where on earth a model stands.", "檢查、修復或設定模型的地理位置。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("WHAT MODEL", "1..*",
                        "doctor MODEL..., fix MODEL or set MODEL.", "doctor 模型...、fix 模型或 set 模型。")
                .value("FORMAT", "Of doctor: text or json.", "doctor 的格式：text 或 json。", "-f", "--format")
                .flag("doctor: what Hong Kong's authorities want as well (HK01 to HK12).",
                        "doctor：同時檢查香港當局的要求（HK01 至 HK12）。", "--hong-kong")
                .values("CHECK", "fix: only these, such as G03, also where the model alone does not prove them.",
                        "fix：只修復這些（如 G03），即使單憑模型未能證實。", "--only")
                .flag("fix, set: tell what would be done, and write nothing.", "fix、set：只說明會做什麼，不寫入。", "--dry-run")
                .value("FILE", "fix, set: write here instead of over the model.", "fix、set：寫入此檔案，而非覆寫模型。", "-o", "--output")
                .value("E,N[,H]", "set: where the model's origin lies, metres of the map; H in metres above the datum.",
                        "set：模型原點的位置（地圖的米數）；H 為基準以上的米數。", "--at")
                .value("X,Y[,Z]", "set: another point of the model, in metres, that --at is of.",
                        "set：--at 所指的模型另一點（米）。", "--point")
                .value("DEG", "set: how far the model's X axis is turned anticlockwise from east; default 0. With --to: which of several fits.",
                        "set：模型 X 軸由東方逆時針轉的度數；預設 0。與 --to 並用時選定其中一種擬合。", "--rotation")
                .value("FILE", "set: fit to corners instead, a line x,y,E,N each, all in metres; what remains is told.",
                        "set：改以角點擬合，每行 x,y,E,N（均以米計），並列出殘差。", "--corners")
                .value("AREA", "set: fit its footprint onto an area: a file of GeoJSON or GML, FILE=KEY, or LAYER=KEY of the"
                        + " cache or --data, such as building=3415819951T20120223 or lot=\"NKIL 1\"; several keys by comma.",
                        "set：以輪廓擬合至範圍：GeoJSON 或 GML 檔案、FILE=KEY，或快取及 --data 內的 LAYER=KEY，如 building=3415819951T20120223"
                                + " 或 lot=\"NKIL 1\"；多個 KEY 以逗號分隔。", "--to")
                .value("WHAT", "set --to: building (default) or site: whose footprint is fitted.",
                        "set --to：building（預設）或 site：以何者的輪廓擬合。", "--of")
                .value("PERCENT", "set --to: the least overlap that is taken; default 80.", "set --to：最少重疊百分比；預設 80。",
                        "--min-overlap")
                .repeated("[LAYER=]FILE", "doctor, fix, set --to: a file of what registers say, as for lintel link.",
                        "doctor、fix、set --to：登記冊數據檔案，同 lintel link。", "--data")
                .value("FILE", "doctor, fix, set --to: a cache of layers; for --to, the user's own without it.",
                        "doctor、fix、set --to：圖層快取；--to 沒有註明時用使用者自己的。", "--cache")
                .value("M", "set: with --corners or --to, the height of the model's origin.", "set：與 --corners 或 --to 並用，模型原點的高程。",
                        "--height")
                .value("CRS", "set: the system of the map; default EPSG:2326.", "set：地圖的座標系統；預設 EPSG:2326。", "--crs")
                .value("NAME", "set: what heights are counted from; default HKPD for EPSG:2326.",
                        "set：高程基準；EPSG:2326 預設為 HKPD。", "--vertical-datum"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "doctor":
                return doctor(rest, options, terminal);
            case "fix":
                return new FixModel(options, terminal).run(only(rest, "fix"));
            case "set":
                return new SetPlace(options, terminal).run(only(rest, "set"));
            default:
                throw new UsageException("say: lintel georeference doctor, fix or set, not \"{0}\"",
                        "請用：lintel georeference doctor、fix 或 set，而非「{0}」", words.getFirst());
        }
    }

    private static ExitCode doctor(List<String> names, ParseResult options, Terminal terminal)
            throws IOException, UsageException {
        if (names.isEmpty()) {
            throw new UsageException("doctor takes a model", "doctor 需要一個模型");
        }
        List<Path> files = Inputs.expand(names);
        boolean json = Options.word(options, "--format", "text", "json").equals("json");
        boolean hongKong = options.matchedOptionValue("--hong-kong", false);
        PlaceReport report = json ? new JsonPlace(terminal) : new TextPlace(terminal);
        try (Data data = registers(options, terminal)) {
            ExitCode code = EachModel.of(files, Reading.of(options), terminal, (model, file, progress) -> {
                Register register = data == null ? null : new ClaimedRegister(data.sources(), progress);
                var examined = Examined.of(file, new Survey(model, file, progress, register), hongKong);
                report.add(examined);
                return examined.findings().stream().anyMatch(each -> each.diagnosis().outcome() == Outcome.FAIL)
                        ? ExitCode.FINDINGS : ExitCode.OK;
            });
            report.end();
            return code;
        } catch (GeodataException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        }
    }

    /** What the command line names; null where it names none: a model is examined by itself then. */
    static Data registers(ParseResult options, Terminal terminal) throws IOException, UsageException {
        return options.hasMatchedOption("--data") || options.hasMatchedOption("--cache")
                ? Data.of(options, terminal, Progress.NONE) : null;
    }

    private static Path only(List<String> words, String what) throws UsageException {
        if (words.size() != 1) {
            throw new UsageException("{0} takes one model, not {1}", "{0} 只接受一個模型，而非 {1} 個", what, words.size());
        }
        return Path.of(words.getFirst());
    }
}
