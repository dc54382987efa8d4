// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.ExchangeReader;
import org.lintel.ifc.step.ExchangeReader.Limits;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.FileKind;
import org.lintel.ifc.step.Source;
import org.lintel.ifc.step.StepException;
import org.lintel.ifc.xml.Converted;
import org.lintel.ifc.xml.IfcXmlReader;
import org.lintel.ifc.xml.XmlDocument;
import org.lintel.ifc.zip.ZipArchive;

/** Opens a file as a {@link Model}, or says why it cannot be one. */
final class ModelOpener {

    /** Small, so that what is read ahead is, and all threads end at about the same time. */
    private static final int PIECE = 2 << 20;

    private ModelOpener() {
    }

    static Model open(Path file, OpenOptions options, Progress progress) throws ModelException {
        String name = file.toString();
        FileStamp stamp = stamp(file, options);
        Source source = source(file, stamp, options);
        try {
            Model model = read(source, name, stamp, options, progress);
            stamp.check();
            if (!model.isEditable()) {
                source.close();
            }
            return model;
        } catch (ModelException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    static Model of(byte[] bytes, String name) throws ModelException {
        return read(Source.of(bytes.clone()), name, null, OpenOptions.defaults(), Progress.NONE);
    }

    private static FileStamp stamp(Path file, OpenOptions options) throws ModelException {
        String name = file.toString();
        FileStamp stamp;
        try {
            stamp = FileStamp.of(file);
        } catch (IOException e) {
            throw Files.notExists(file) ? missing(file, e) : unreadable(name, e);
        }
        if (!stamp.regular()) {
            throw Files.isDirectory(file)
                    ? new ModelException(name, Message.of("This is a folder, not a file", "這是資料夾，不是檔案"),
                            Message.of("Name the .ifc file in it.", "請指定資料夾內的 .ifc 檔案。"))
                    : new ModelException(name, Message.of("This is a pipe or a device, not a file",
                            "這是管道或裝置，不是檔案"),
                            Message.of("Save what comes out of it as a file, and open that.",
                                    "請將其內容儲存為檔案，再開啟該檔案。"));
        }
        if (stamp.size() > options.maxBytes()) {
            throw new ModelException(name,
                    Message.of("The file has {0} bytes, more than the limit of {1}", "檔案有 {0} 位元組，超過上限 {1}",
                            stamp.size(), options.maxBytes()),
                    Message.of("Open it with a higher limit if it is genuine.", "如檔案屬實，請提高上限後再開啟。"));
        }
        return stamp;
    }

    private static ModelException missing(Path file, IOException e) {
        if (Files.isSymbolicLink(file)) {
            return new ModelException(file.toString(), 0, 0,
                    Message.of("This is a link to a file that is not there", "這是連結，但所指的檔案不存在"),
                    Message.of("Look where the link leads.", "請檢查連結所指的位置。"), e);
        }
        return new ModelException(file.toString(), 0, 0, Message.of("There is no such file", "找不到檔案"),
                Message.of("Check the name and the folder.", "請檢查檔案名稱和資料夾。"), e);
    }

    private static Source source(Path file, FileStamp stamp, OpenOptions options) throws ModelException {
        try {
            boolean tooLargeForMemory = stamp.size() > Runtime.getRuntime().maxMemory() / 2
                    || stamp.size() > Integer.MAX_VALUE - 64L;
            return stamp.size() > 0 && (stamp.size() >= options.mapFrom() || tooLargeForMemory)
                    ? Source.map(file) : Source.read(file);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static ModelException unreadable(String name, IOException e) {
        Message why = e instanceof AccessDeniedException
                ? Message.of("The file may not be read", "沒有讀取檔案的權限")
                : Message.of("The file cannot be read: {0}", "無法讀取檔案：{0}", reason(e));
        return new ModelException(name, 0, 0, why,
                Message.of("Check the permissions and the medium.", "請檢查存取權限和儲存媒體。"), e);
    }

    /** Why, without the name of the file, which is told anyway. */
    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : null;
        return reason != null ? reason : String.valueOf(e.getMessage());
    }

    private static Limits limits(OpenOptions options) {
        return new Limits(options.maxInstanceBytes(), options.charset(), options.threads(), PIECE);
    }

    private static Model read(Source source, String name, FileStamp stamp, OpenOptions options, Progress progress)
            throws ModelException {
        progress.begin(Message.of("Reading {0}", "正在讀取 {0}", name), source.length());
        try {
            byte[] head = new byte[FileKind.BYTES];
            return switch (FileKind.of(head, source.read(0, head, 0, head.length))) {
                case ZIP -> archive(source, name, stamp, options, progress);
                case XML -> xml(XmlDocument.of(source), source, null, name, stamp, options, progress);
                case STEP -> step(source, Origin.plain(source), name, stamp, options, progress);
            };
        } catch (StepException e) {
            throw new ModelException(name, e.line(), e.column(), e.text(), e.remedy(), e);
        } catch (IOException e) {
            throw stamp != null ? FileStamp.changed(name, e) : unreadable(name, e);
        } catch (CancelledException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new ModelException(name, 0, 0,
                    Message.of("There is not enough memory for the index of this file", "記憶體不足以建立此檔案的索引"),
                    Message.of("Give the Java virtual machine more memory (-Xmx).", "請為 Java 虛擬機器分配更多記憶體（-Xmx）。"), e);
        }
    }

    private static Model step(Source text, Origin origin, String name, FileStamp stamp, OpenOptions options,
            Progress progress) throws IOException {
        var faults = new Faults(options.maxProblems());
        Exchange exchange = ExchangeReader.read(text, limits(options), faults, progress);
        Header header = HeaderBuilder.build(exchange.header(), faults);
        Schema schema = SchemaChoice.choose(header, exchange, faults);
        return new Model(name, stamp, options, exchange, header, schema, faults, origin);
    }

    /** @param entry the name in the archive; null where the document is the file itself */
    private static Model xml(XmlDocument document, Source file, String entry, String name, FileStamp stamp,
            OpenOptions options, Progress progress) throws IOException {
        var faults = new Faults(options.maxProblems());
        Converted converted;
        try (document) {
            converted = IfcXmlReader.read(document,
                    new IfcXmlReader.Limits(options.maxInstanceBytes(), options.xmlLevels()), faults, progress);
        }
        // what was told as read is the document; the text made from it is a stage of its own, and short
        progress.begin(Message.of("Indexing {0}", "正在建立 {0} 的索引", name), converted.source().length());
        return step(converted.source(), Origin.converted(file, entry, converted, faults), name, stamp, options,
                progress);
    }

    private static Model archive(Source file, String name, FileStamp stamp, OpenOptions options, Progress progress)
            throws IOException {
        var zip = new ZipArchive(file, new ZipArchive.Limits(options.maxBytes(), options.zipRatio(),
                ZipArchive.Limits.ENTRIES));
        byte[] head = zip.head(FileKind.BYTES);
        progress.begin(Message.of("Reading {0}", "正在讀取 {0}", name), zip.size());
        try {
            if (FileKind.of(head, head.length) == FileKind.Encoding.XML) {
                try (InputStream stream = zip.stream(progress)) {
                    return xml(XmlDocument.of(stream, zip.size()), file, zip.entry(), name, stamp, options, progress);
                }
            }
            Source text = zip.unpack(progress);
            return step(text, Origin.unpacked(file, zip.entry(), text), name, stamp, options, progress);
        } catch (StepException e) {
            // what the archive itself says names the entry; what the model says does not
            throw e.line() == 0 ? e : new StepException(Message.of("{0} in the archive: {1}", "壓縮檔內的 {0}：{1}",
                    zip.entry(), e.text()), e.remedy(), e.line(), e.column());
        }
    }
}
