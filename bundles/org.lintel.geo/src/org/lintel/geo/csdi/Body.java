// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes the body of an answer as it comes, up to a cap; tells when the last byte came. */
final class Body implements BodySubscriber<OutputStream> {

    /** The body went on beyond its cap. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final CompletableFuture<OutputStream> whole = new CompletableFuture<>();
    private final OutputStream out;
    private final long cap;
    private final Runnable heard;
    private Subscription subscription;
    private long length;

    /**
     * @param out where it goes; null to hold it in memory
     * @param heard is run at every piece
     */
    Body(OutputStream out, long cap, Runnable heard) {
        this.out = out == null ? new ByteArrayOutputStream(1 << 16) : out;
        this.cap = cap;
        this.heard = heard;
    }

    @Override
    public CompletionStage<OutputStream> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        heard.run();
        try {
            for (ByteBuffer piece : pieces) {
                length += piece.remaining();
                if (length > cap) {
                    throw new TooLong();
                }
                byte[] bytes = new byte[piece.remaining()];
                piece.get(bytes);
                out.write(bytes);
            }
        } catch (IOException e) {
            subscription.cancel();
            whole.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable e) {
        whole.completeExceptionally(e);
    }

    @Override
    public void onComplete() {
        whole.complete(out);
    }
}
