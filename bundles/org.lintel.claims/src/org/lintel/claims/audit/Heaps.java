// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * What events say of rows, and the rows themselves, laid on many heaps by the name of the row, each in the order in which
 * it came: so a store of any size is compared heap by heap. A heap that grows is put into a temporary file, which only
 * its owner may read; a small store makes none.
 */
final class Heaps implements Closeable {

    /** How many heaps there are. */
    static final int COUNT = 256;

    private static final int LARGE = 64 * 1024;
    private static final int HEX = 64;

    /** What is laid down: what an event did, or a row as it is. */
    enum What {
        WRITTEN, ERASED, DELETED, ROW
    }

    /**
     * One piece.
     *
     * @param event that did it; of a row, nothing
     * @param hash of the row
     * @param state of the personal part of a row
     */
    record Piece(What what, String label, long event, String hash, Personal state) {
    }

    /** How the personal part of a row stands to its commitment. */
    enum Personal {
        NONE, ERASED, KEPT, ALTERED
    }

    private record Block(long position, int length) {
    }

    private final List<ByteArrayOutputStream> open = new ArrayList<>();
    private final List<List<Block>> blocks = new ArrayList<>();
    private Path path;
    private FileChannel file;
    private long end;

    Heaps() {
        for (int i = 0; i < COUNT; i++) {
            open.add(new ByteArrayOutputStream());
            blocks.add(new ArrayList<>());
        }
    }

    void add(Piece piece) throws IOException {
        int hash = piece.label().hashCode();
        int heap = (hash ^ hash >>> 8 ^ hash >>> 16 ^ hash >>> 24) & COUNT - 1;
        ByteArrayOutputStream bytes = open.get(heap);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(piece.what().ordinal());
        text(out, piece.label());
        out.writeLong(piece.event());
        out.writeByte(piece.state().ordinal());
        boolean plain = piece.hash().length() == HEX && piece.hash().chars().allMatch(c -> c >= '0' && c <= '9'
                || c >= 'a' && c <= 'f');
        out.writeBoolean(plain);
        if (plain) {
            out.write(HexFormat.of().parseHex(piece.hash()));
        } else {
            text(out, piece.hash());
        }
        if (bytes.size() >= LARGE) {
            putAway(heap, bytes);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void putAway(int heap, ByteArrayOutputStream bytes) throws IOException {
        if (file == null) {
            path = Files.createTempFile("lintel-audit", null);
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
        blocks.get(heap).add(new Block(end, all.remaining()));
        while (all.hasRemaining()) {
            end += file.write(all, end);
        }
        bytes.reset();
    }

    /** The pieces of one heap, in the order in which they were laid down. */
    void each(int heap, Consumer<Piece> sink) throws IOException {
        for (Block block : blocks.get(heap)) {
            ByteBuffer bytes = ByteBuffer.allocate(block.length());
            while (bytes.hasRemaining()) {
                if (file.read(bytes, block.position() + bytes.position()) < 0) {
                    throw new IOException(path + " has become shorter");
                }
            }
            read(bytes.array(), sink);
        }
        read(open.get(heap).toByteArray(), sink);
    }

    private static void read(byte[] bytes, Consumer<Piece> sink) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            What what = What.values()[in.readByte()];
            String label = text(in);
            long event = in.readLong();
            Personal state = Personal.values()[in.readByte()];
            String hash = in.readBoolean() ? HexFormat.of().formatHex(in.readNBytes(HEX / 2)) : text(in);
            sink.accept(new Piece(what, label, event, hash, state));
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
