// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** Sends one answer, whole or with a fault worked upon it. */
final class Reply implements AutoCloseable {

    /** Mebibytes that the bomb unpacks to. */
    private static final int BOMB = 4096;

    private final HttpExchange exchange;
    private final String base;

    Reply(HttpExchange exchange, String base) {
        this.exchange = exchange;
        this.base = base;
    }

    void send(Said said, Fault fault, Asked asked) throws IOException {
        try {
            if (fault == null || !broken(said, fault, asked)) {
                whole(said, asked);
            }
        } catch (IOException e) {
            // the client has gone: that is its right, and with some faults what is wanted
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void whole(Said said, Asked asked) throws IOException {
        var crc = new CRC32();
        crc.update(said.body());
        String tag = "\"" + Long.toHexString(crc.getValue()) + "\"";
        if (said.status() == 200) {
            exchange.getResponseHeaders().set("ETag", tag);
        }
        if (said.status() == 302) {
            exchange.getResponseHeaders().set("Location", new String(said.body(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        if (said.status() == 200 && tag.equals(asked.validator())) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        send(said.status(), said.type(), said.body());
    }

    /** @return false where the fault is in the answer already */
    private boolean broken(Said said, Fault fault, Asked asked) throws IOException, InterruptedException {
        switch (fault) {
            case UNAVAILABLE -> page(503, "Service Unavailable");
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                page(429, "Too Many Requests");
            }
            case ILL -> page(500, "Internal Server Error");
            case GONE -> page(404, "Not Found");
            case SILENT -> Thread.sleep(120_000);
            case TRUNCATED -> {
                exchange.getResponseHeaders().set("Content-Type", said.type());
                exchange.sendResponseHeaders(200, Math.max(2, said.body().length));
                exchange.getResponseBody().write(said.body(), 0, said.body().length / 2);
                exchange.getResponseBody().flush();
            }
            case HALF -> send(200, said.type(), Arrays.copyOf(said.body(), said.body().length / 2));
            case HANG_UP -> {
            }
            case HTML -> page(200, "Service maintenance");
            case ERROR_IN_200 -> send(RestService.error(400, "Unable to complete operation."));
            case ILL_IN_200 -> send(RestService.error(503, "Service is not available."));
            case EMPTY -> exchange.sendResponseHeaders(200, -1);
            case REDIRECT_AWAY -> redirect("http://127.0.0.2:9/elsewhere");
            case REDIRECT_HERE, REDIRECT_LOOP -> redirect(exchange.getRequestURI().toString());
            case BOMB -> bomb();
            case ENDLESS_BODY -> endless();
            case DEEP -> send(200, said.type(), "[".repeat(300_000).getBytes(StandardCharsets.US_ASCII));
            case NOISE -> {
                byte[] noise = new byte[4096];
                new Random(asked.path().hashCode()).nextBytes(noise);
                send(200, said.type(), noise);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void redirect(String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to.startsWith("/") ? base + to : to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void page(int status, String title) throws IOException {
        send(status, "text/html", ("<!DOCTYPE html>\n<html><body><h1>" + title + "</h1></body></html>\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private void send(Said said) throws IOException {
        send(said.status(), said.type(), said.body());
    }

    private void send(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void bomb() throws IOException {
        var member = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(member)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            out.write(blanks);
        }
        // packed streams one behind another unpack to one
        var packed = new ByteArrayOutputStream(BOMB * member.size());
        for (int i = 0; i < BOMB; i++) {
            member.writeTo(packed);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(200, "application/json", packed.toByteArray());
    }

    private void endless() throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        OutputStream out = exchange.getResponseBody();
        while (true) {
            out.write(blanks);
        }
    }

    /** Closing an exchange before all was sent hangs up. */
    @Override
    public void close() {
        exchange.close();
    }
}
