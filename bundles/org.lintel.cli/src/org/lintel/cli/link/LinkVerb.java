// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.match.LinkKind;
import org.lintel.ifc.model.ModelException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel link}: finds what of a model an authority's registers hold, and keeps the links beside the model. */
public final class LinkVerb implements Verb {

    @Override
    public String name() {
        return "link";
    }

    @Override
    public Text summary() {
        return Text.of("Link a model with an authority's registers, with evidence.", "把模型與政府登記冊連結，並列出依據。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1", "The model; its links stand beside it in MODEL" + LinkSet.SUFFIX
                        + ".", "模型；其連結存於旁邊的 MODEL" + LinkSet.SUFFIX + "。")
                .value("FORMAT", "text, json or html (with a map).", "text、json 或 html（附地圖）。", "-f", "--format")
                .words(() -> Data.aliases().iterator(), true, "[LAYER=]FILE", "Match with a file of GeoJSON, GML or a shapefile; LAYER is "
                        + Options.WORDS + "; default building.", "以 GeoJSON、GML 或 shapefile 檔案比對；LAYER 為 " + Options.WORDS
                        + "；預設 building。", "--data")
                .value("TEXT", "--data: whose data it is, if neither the file says it nor it is the catalogue's; stands with file and"
                        + " hash wherever the links go.", "--data：數據來源（檔案沒有註明、又並非目錄所列發布者時）；連同檔名及雜湊值隨連結顯示。",
                        "--attribution")
                .value("DATE", "--data: when it was taken, if the file does not say it.", "--data：取得日期（檔案沒有註明時）。",
                        "--retrieved")
                .value("FILE", "Match with this cache of layers; without --data, the user's own that lintel csdi filled.",
                        "以此圖層快取比對；沒有 --data 時用 lintel csdi 為使用者建立的快取。", "--cache")
                .flag("Instead of the links, put each building with accepted links beside the register: heights, storeys, areas.",
                        "不列連結，改為把有已接受連結的建築物與登記冊對照：高程、樓層、面積。", "--report")
                .value("METRES", "--report: also what stands within METRES of it by the register, up to 2000.",
                        "--report：同時列出登記冊內 METRES 米範圍的建築物，最多 2000。", "--within")
                .flag("--report: also its roofs, what is free of them, and with --within what stands before each façade; as long as"
                        + " lintel envelope.", "--report：同時列出屋頂及可用部分；與 --within 同用時列出各外牆前方的建築物；需時與"
                        + " lintel envelope 相若。", "--envelope")
                .words(() -> LinkKind.names().iterator(), false, "KIND", "Only these things of the model: " + Options.WORDS + ".",
                        "只比對模型內這些：" + Options.WORDS + "。", "--kinds")
                .value("FILE", "The link set, if not beside the model.", "連結集檔案（如非在模型旁）。", "--links")
                .values("WHAT", "Accept links: GLOBALID, GLOBALID=KEY, KEY, or all that are proposed.",
                        "接受連結：GLOBALID、GLOBALID=KEY、KEY，或 all（所有建議）。", "--accept")
                .values("WHAT", "Reject links, in the same words; they are not proposed again.", "拒絕連結（寫法相同），不再建議。",
                        "--reject")
                .value("NAME", "Who accepts or rejects; default user.", "由誰接受或拒絕；預設 user。", "--by")
                .value("DATE", "The day of it, ISO; default today.", "日期（ISO）；預設今天。", "--now")
                .flag("Only tell which known links are stale or superseded; propose nothing new.", "只檢查已知連結是否過時或被取代，不作新建議。",
                        "--refresh")
                .flag("Write the accepted links into the model: library references and property sets.",
                        "把已接受的連結寫入模型：資料庫參照及屬性集。", "--write-back")
                .value("FILE", "--write-back: write here instead of over the model.", "--write-back：寫入此檔案，而非覆寫模型。",
                        "-o", "--output")
                .value("FILE", "Also write model and links as one container (ISO 21597, ICDD).",
                        "同時把模型及連結寫成一個容器（ISO 21597，ICDD）。", "--icdd")
                .flag("Tell what would be done, and write nothing.", "只說明會做什麼，不寫入。", "--dry-run"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        Path file = Path.of(words.getFirst());
        try {
            return new LinkRun(options, terminal, file).run();
        } catch (GeodataException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (ModelException e) {
            Reading.complain(terminal, file.toString(), e);
            return ExitCode.UNREADABLE;
        }
    }
}
