// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
import org.lintel.ifc.step.Source;
import org.lintel.ifc.step.StepException;

/** Opens a file as a {@link Model}, or says why it cannot be one. */
final class ModelOpener {

    private static final long LEAST_PIECE = 2L << 20;
    private static final long MOST_PIECE = 4L << 20;

    private ModelOpener() {
    }

    static Model open(Path file, OpenOptions options, Progress progress) throws ModelException {
        String name = file.toString();
        FileStamp stamp = stamp(file, options);
        Source source = source(file, stamp, options);
        try {
            Model model = read(source, name, stamp, options, progress);
            stamp.check();
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
            throw Files.notExists(file)
                    ? new ModelException(name, 0, 0, Message.of("There is no such file", "找不到檔案"),
                            Message.of("Check the name and the folder.", "請檢查檔案名稱和資料夾。"), e)
                    : unreadable(name, e);
        }
        if (Files.isDirectory(file)) {
            throw new ModelException(name, Message.of("This is a folder, not a file", "這是資料夾，不是檔案"),
                    Message.of("Name the .ifc file in it.", "請指定資料夾內的 .ifc 檔案。"));
        }
        if (stamp.size() > options.maxBytes()) {
            throw new ModelException(name,
                    Message.of("The file has {0} bytes, more than the limit of {1}", "檔案有 {0} 位元組，超過上限 {1}",
                            stamp.size(), options.maxBytes()),
                    Message.of("Open it with a higher limit if it is genuine.", "如檔案屬實，請提高上限後再開啟。"));
        }
        return stamp;
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
                : Message.of("The file cannot be read: {0}", "無法讀取檔案：{0}", String.valueOf(e.getMessage()));
        return new ModelException(name, 0, 0, why,
                Message.of("Check the permissions and the medium.", "請檢查存取權限和儲存媒體。"), e);
    }

    /** Pieces of such a size that the threads end at about the same time, and what is read ahead stays small. */
    private static Limits limits(Source source, OpenOptions options) {
        long piece = Math.clamp(source.length() / (8L * options.threads()), LEAST_PIECE, MOST_PIECE);
        return new Limits(options.maxInstanceBytes(), options.charset(), options.threads(), (int) piece);
    }

    private static Model read(Source source, String name, FileStamp stamp, OpenOptions options, Progress progress)
            throws ModelException {
        var faults = new Faults(options.maxProblems());
        progress.begin(Message.of("Reading {0}", "正在讀取 {0}", name), source.length());
        try {
            Exchange exchange =
                    ExchangeReader.read(source, limits(source, options), faults, progress);
            Header header = HeaderBuilder.build(exchange.header(), faults);
            Schema schema = SchemaChoice.choose(header, exchange, faults);
            return new Model(name, stamp, options, exchange, header, schema, faults);
        } catch (StepException e) {
            throw new ModelException(name, 1, 1, e.text(), e.remedy(), e);
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
}
