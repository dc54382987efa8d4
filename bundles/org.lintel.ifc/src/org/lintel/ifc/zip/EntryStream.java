// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lintel.core.task.Progress;
import org.lintel.ifc.step.Source;

/** The bytes of an entry, unpacked as they are asked for; never more than the directory says there are. */
final class EntryStream extends InputStream {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int PACKED = 1 << 16;

    private final Source source;
    private final Entry entry;
    private final Progress progress;
    private final Inflater inflater;
    private final byte[] packed;
    private final CRC32 crc = new CRC32();
    private long at;
    private final long end;
    private long given;
    private boolean complete;

    EntryStream(Source source, long data, Entry entry, Progress progress) {
        this.source = source;
        this.entry = entry;
        this.progress = progress;
        this.at = data;
        this.end = data + entry.packed();
        this.inflater = entry.method() == DEFLATED ? new Inflater(true) : null;
        this.packed = inflater == null ? null : new byte[PACKED];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        progress.check();
        int n = complete ? -1 : inflater == null ? stored(into, from, count) : inflated(into, from, count);
        if (n < 0) {
            finish();
            return -1;
        }
        crc.update(into, from, n);
        given += n;
        if (given > entry.size()) {
            throw Refusal.LENGTH.with(entry.shown());
        }
        return n;
    }

    private int stored(byte[] into, int from, int count) throws IOException {
        int n = source.read(at, into, from, (int) Math.min(count, end - at));
        at += n;
        return n == 0 ? -1 : n;
    }

    private int inflated(byte[] into, int from, int count) throws IOException {
        try {
            while (true) {
                int n = inflater.inflate(into, from, count);
                if (n > 0) {
                    return n;
                }
                if (inflater.finished()) {
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw Refusal.DATA.with(entry.shown());
                }
                int more = at < end ? source.read(at, packed, 0, (int) Math.min(packed.length, end - at)) : 0;
                if (more == 0) {
                    throw Refusal.DATA.with(entry.shown());
                }
                at += more;
                inflater.setInput(packed, 0, more);
            }
        } catch (DataFormatException e) {
            throw Refusal.DATA.with(entry.shown());
        }
    }

    private void finish() throws IOException {
        if (complete) {
            return;
        }
        complete = true;
        if (given != entry.size()) {
            throw Refusal.LENGTH.with(entry.shown());
        }
        if (crc.getValue() != entry.crc()) {
            throw Refusal.CHECKSUM.with(entry.shown());
        }
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
