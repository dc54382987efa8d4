// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import org.lintel.geo.csdi.ServerException;
import org.lintel.geo.feature.GeodataException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel csdi}: asks the Government's spatial data services for layers, places, lots and files. */
public final class CsdiVerb implements Verb {

    @Override
    public String name() {
        return "csdi";
    }

    @Override
    public Text summary() {
        return Text.of("Ask Hong Kong's spatial data services: layers, places, lots, addresses, files.",
                "查詢香港空間數據服務：圖層、地點、地段、地址、檔案。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("WHAT", "1..*",
                        "catalogue [WORD...], layers DATASET, query DATASET/LAYER, identify E,N, nearby E,N, search TEXT,"
                                + " number TEXT, address TEXT, lot [E,N], download DATASET/LAYER, packages TEXT,"
                                + " history ADDRESS; of the cache: sync DATASET/LAYER, import FILE, status"
                                + " [DATASET/LAYER...].",
                        "catalogue [字詞...]、layers 數據集、query 數據集/圖層、identify E,N、nearby E,N、search 文字、number 文字、"
                                + "address 文字、lot [E,N]、download 數據集/圖層、packages 文字、history 地址；"
                                + "快取：sync 數據集/圖層、import 檔案、status [數據集/圖層...]。")
                .value("E,N,E,N", "query, lot, sync: only within this box of EPSG:2326, lower left and upper right corner.",
                        "query、lot、sync：只限 EPSG:2326 的此範圍（左下角及右上角）。", "--bbox")
                .value("SQL", "query: only where this holds, as in \"TopHeight > 100\".",
                        "query：只限符合此條件者，如「TopHeight > 100」。", "--where")
                .values("VALUE", "query: only those with this value in the layer's key field. May be repeated.",
                        "query：只限圖層主鍵欄位為此值者。可重複使用。", "--key")
                .value("N", "query: at most so many; 1000 if not given, 0 for all. address, packages: 10 if not given.",
                        "query：最多此數；不填即 1000，0 為全部。address、packages：不填即 10。", "--limit")
                .flag("query: only how many there are.", "query：只列出數目。", "--count")
                .value("KIND", "lot: lot, gla or stt; number: also lpp, un, buildingcsuid, lotcsuid or prn. Default lot.",
                        "lot：lot、gla 或 stt；number：另有 lpp、un、buildingcsuid、lotcsuid、prn。預設 lot。", "--kind")
                .value("FORMAT", "download: geojson, gml, shp, csv, fgdb, kmz or geotiff. Default geojson.",
                        "download：geojson、gml、shp、csv、fgdb、kmz 或 geotiff。預設 geojson。", "--as")
                .flag("download: list earlier files instead.", "download：改為列出以往的檔案。", "--list")
                .flag("download: unpack the archive as well.", "download：同時解壓。", "--unpack")
                .value("DAY", "history: versions from that day on.", "history：由該日起的版本。", "--since")
                .value("DAY", "history: versions up to that day, which must be past.", "history：至該日的版本，須為過去的日子。",
                        "--until")
                .value("TIME", "history: fetch the version of that time into --output.",
                        "history：取得該時間的版本，寫入 --output。",
                        "--at")
                .value("FILE", "download, history: the name of the file.", "download、history：檔案名稱。", "-o", "--output")
                .repeated("FILE", "A catalogue of your own, laid over Lintel's. May be repeated.",
                        "自訂目錄，覆蓋於 Lintel 的目錄之上。可重複使用。", "--catalogue")
                .flag("Do not use the network: query answers from the cache, whatever else needs it is refused.",
                        "不用網絡：query 由快取回答，其他需要網絡的操作一律拒絕。", "--offline")
                .value("FILE", "sync, import, status, query: the cache (a GeoPackage), if not " + CacheFile.NAME + " in the user's folder.",
                        "sync、import、status、query：快取（GeoPackage），如非用戶資料夾內的 " + CacheFile.NAME + "。", "--cache")
                .value("MODEL", "sync: what the model stands on, and 100 m around.", "sync：模型所在及周圍 100 米。", "--model")
                .flag("sync: the whole layer.", "sync：整個圖層。", "--all")
                .value("DAYS", "sync: fetch anew what is older; 30 if not given, 0 for all.", "sync：重新取得更舊的部分；不填即 30 日，0 為全部。",
                        "--max-age")
                .value("DATASET/LAYER", "import: which layer the file is, in the place of what the cache held of it.",
                        "import：檔案屬何圖層，將取代快取內的該圖層。", "--to")
                .value("CRS", "import: the system of its positions, if the file says it wrongly or not at all.",
                        "import：座標系統（檔案註明有誤或沒有註明時）。", "--crs")
                .value("ORDER", "import: en or ne, which number comes first; found out if not given.",
                        "import：en 或 ne，何者在前；不填則自行判斷。", "--axes")
                .value("TEXT", "import: whose data it is, as its terms want it said.", "import：數據來源，按其條款所要求的寫法。",
                        "--attribution")
                .value("DATE", "import: when the file was taken, if it does not say so itself.", "import：取得檔案的日期（檔案沒有註明時）。",
                        "--retrieved")
                .value("NAME", "import: the release of the data, as its publisher names it.", "import：發布者所稱的數據版本。", "--release")
                .value("FORMAT", "text or json; query, lot: geojson too.", "text 或 json；query、lot 另有 geojson。", "-f",
                        "--format");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        List<String> rest = words.subList(1, words.size());
        try (Session session = Session.of(options, terminal)) {
            return switch (words.getFirst()) {
                case "catalogue" -> new CatalogueList(session).datasets(rest);
                case "layers" -> new CatalogueList(session).layers(session.only(rest, "layers DATASET"));
                case "query" -> new QueryLayer(session).run(session.only(rest, "query DATASET/LAYER"));
                case "identify", "nearby", "search", "number", "address" -> new FindPlaces(session).run(words.getFirst(), rest);
                case "packages" -> new FindOpenData(session).packages(rest);
                case "history" -> new FindOpenData(session).history(session.only(rest, "history ADDRESS"));
                case "lot" -> new FindLots(session).run(rest);
                case "sync" -> new SyncLayer(session).run(session.only(rest, "sync DATASET/LAYER"));
                case "import" -> new ImportFile(session).run(session.only(rest, "import FILE --to DATASET/LAYER"));
                case "status" -> new CacheStatus(session).run(rest);
                case "download" -> new DownloadFile(session).run(session.only(rest, "download DATASET/LAYER"));
                default -> throw new UsageException("say: lintel csdi catalogue, layers, query, identify, nearby, search,"
                        + " number, address, lot, download, packages, history, sync, import or status, not \"{0}\"",
                        "請用：lintel csdi catalogue、layers、query、identify、nearby、search、number、address、lot、"
                                + "download、packages、history、sync、import 或 status，而非「{0}」", words.getFirst());
            };
        } catch (GeodataException e) {
            terminal.complain(e.text());
            if (e instanceof ServerException server && !server.remedy().isEmpty()) {
                terminal.note(server.remedy());
            }
            return ExitCode.UNREADABLE;
        }
    }
}
