// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;

/**
 * The one door to the network: asks hosts of the catalogue alone, follows redirects one by one and only to such hosts, takes no
 * body beyond its cap, waits between questions, and asks again where a fault may pass.
 *
 * <p>Proxies are those of the JVM ({@code https.proxyHost}, {@code https.proxyPort}).
 */
public final class Gate implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final String AGENT = "Lintel/0.1 (building model checker)";

    /** Makes something of a body; what it says may pass is asked again. */
    @FunctionalInterface
    interface Reading<T> {

        T read(byte[] body, URI address) throws ServerException;
    }

    private final Catalogue catalogue;
    private final Limits limits;
    private final boolean offline;
    private final Pace pace;
    private HttpClient client;

    /** @param offline refuse every question, and say so */
    public Gate(Catalogue catalogue, Limits limits, boolean offline) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.offline = offline;
        this.pace = new Pace(limits.between());
    }

    Limits limits() {
        return limits;
    }

    /**
     * Asks for something that fits into memory.
     *
     * @param accept the media types wanted
     * @param etag of the answer that is at hand already, to be told that it still holds; null where there is none
     */
    <T> Answer<T> ask(URI address, String accept, String etag, Reading<T> reading, Progress progress)
            throws ServerException {
        return again(address, progress, () -> {
            HttpResponse<OutputStream> response = follow(address, accept, etag, null, limits.mostBytes(), progress);
            if (response.statusCode() == 304) {
                return new Answer<>(null, etag, true, response.uri(), Instant.now());
            }
            byte[] body = Gzip.unpack(((ByteArrayOutputStream) response.body()).toByteArray(), limits.mostBytes(),
                    response);
            Statuses.check(response, body);
            return new Answer<>(reading.read(body, response.uri()), etag(response).orElse(null), false, response.uri(),
                    Instant.now());
        });
    }

    /**
     * Asks for a file; {@code target} is asked for anew at every attempt, and closed.
     *
     * @return where it came from in the end
     */
    Answer<Void> download(URI address, Target target, Progress progress) throws ServerException {
        return again(address, progress, () -> {
            try (OutputStream out = target.open()) {
                HttpResponse<OutputStream> response = follow(address, "*/*", null, out, limits.mostFile(), progress);
                Statuses.check(response, new byte[0]);
                return new Answer<>(null, etag(response).orElse(null), false, response.uri(), Instant.now());
            } catch (ServerException e) {
                throw e;
            } catch (IOException e) {
                throw ServerException.of(Message.of("cannot be written: {0}", "無法寫入：{0}", String.valueOf(e.getMessage())),
                        Message.EMPTY);
            }
        });
    }

    /** Where a download goes. */
    @FunctionalInterface
    interface Target {

        OutputStream open() throws IOException;
    }

    private static Optional<String> etag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").filter(tag -> tag.length() <= 200);
    }

    @FunctionalInterface
    private interface Attempt<T> {

        T make() throws ServerException;
    }

    private <T> T again(URI address, Progress progress, Attempt<T> attempt) throws ServerException {
        if (offline) {
            throw ServerException.refused(address, Message.of("not asked, for --offline forbids the network",
                    "沒有查詢，因 --offline 禁止使用網絡"), Message.of("take --offline away to ask, or use what is cached",
                    "移除 --offline 便可查詢，或使用已緩存的資料"));
        }
        Duration pause = limits.pause();
        for (int n = 1;; n++) {
            try {
                return attempt.make();
            } catch (ServerException e) {
                Duration wanted = e.getCause() instanceof RetryAfter after ? after.pause() : Duration.ZERO;
                if (!e.mayPass() || n >= limits.attempts() || wanted.compareTo(limits.longestPause()) > 0) {
                    throw e;
                }
                Pace.sleep(wanted.compareTo(pause) > 0 ? wanted : pause, progress);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private HttpResponse<OutputStream> follow(URI asked, String accept, String etag, OutputStream out, long cap,
            Progress progress) throws ServerException {
        URI address = asked;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!catalogue.allows(address)) {
                throw ServerException.refused(asked, hop == 0
                        ? Message.of("not a host of the catalogue", "不是目錄內的主機")
                        : Message.of("sends on to {0}, which is no host of the catalogue",
                                "轉址至 {0}，不是目錄內的主機", Statuses.origin(address)),
                        Message.of("if it is to be trusted, add it to a catalogue of your own (--catalogue)",
                                "若可信任，請加入自訂目錄（--catalogue）"));
            }
            HttpResponse<OutputStream> response = exchange(address, accept, etag, out, cap, progress);
            Optional<String> next = Statuses.redirect(response);
            if (next.isEmpty()) {
                return response;
            }
            address = Statuses.resolve(address, next.get());
        }
        throw ServerException.refused(asked, Message.of("sends on more than {0} times", "轉址超過 {0} 次", MOST_REDIRECTS),
                Message.EMPTY);
    }

    private HttpResponse<OutputStream> exchange(URI address, String accept, String etag, OutputStream out, long cap,
            Progress progress) throws ServerException {
        pace.take(address.getRawAuthority(), progress);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET().header("User-Agent", AGENT)
                .header("Accept", accept);
        if (address.getScheme().equals("http")) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        if (out == null) {
            request.header("Accept-Encoding", "gzip");
        }
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        var heard = new AtomicLong(System.nanoTime());
        CompletableFuture<HttpResponse<OutputStream>> coming = client().sendAsync(request.build(), head -> new Body(
                // what a redirect or an error says does not belong into the file
                out != null && head.statusCode() == 200 ? out : null, head.statusCode() == 200 ? cap : 1 << 20,
                () -> heard.set(System.nanoTime())));
        try {
            return wait(coming, heard, address, progress);
        } finally {
            coming.cancel(true);
        }
    }

    private HttpResponse<OutputStream> wait(CompletableFuture<HttpResponse<OutputStream>> coming, AtomicLong heard,
            URI address, Progress progress) throws ServerException {
        while (true) {
            progress.check();
            try {
                return coming.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - heard.get() > limits.stall().toNanos()) {
                    throw ServerException.passing(address, Message.of("said nothing for {0} s", "{0} 秒沒有回應",
                            limits.stall().toMillis() / 1000.0));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new org.lintel.core.task.CancelledException();
            } catch (ExecutionException | CancellationException e) {
                throw broken(address, e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private static ServerException broken(URI address, Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof Body.TooLong) {
                return ServerException.refused(address, Message.of("the answer is longer than is taken", "回應過長，不予接收"),
                        Message.of("ask for a smaller area", "請縮小範圍"));
            }
            if (e instanceof UnresolvedAddressException || e instanceof ConnectException) {
                return ServerException.refused(address, Message.of("cannot be reached", "無法連線"),
                        Message.of("is there a network? behind a proxy, set it for the JVM, as in"
                                + " LINTEL_JAVA_OPTS=\"-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT\"",
                                "有網絡嗎？如經代理，請為 JVM 設定，如"
                                        + " LINTEL_JAVA_OPTS=\"-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT\""));
            }
        }
        String said = cause.getMessage();
        return ServerException.passing(address, Message.of("the answer broke off: {0}", "回應中斷：{0}",
                said == null ? cause.getClass().getSimpleName() : said), cause);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(limits.stall()).build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }
}
