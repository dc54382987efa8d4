// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.claims;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.office.Office;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Cursor;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Reading;
import org.lintel.claims.register.ClaimFilter;
import org.lintel.claims.register.ClaimOrder;
import org.lintel.claims.register.ClaimView;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;

/**
 * How long pages, counts and calculations take in a store that {@link FillStore} has made. {@code AskStore STORE CLAIMS
 * [ROUNDS]} prints a table; each is asked for as often, of others each time, from the beginning and from any place.
 */
final class AskStore {

    private static final int SIZE = 50;
    private static final int MOST = 10_000;

    /** Something that is measured. */
    private interface Asked {
        void on(SplittableRandom random) throws Exception;
    }

    private final ClaimStore store;
    private final int claims;
    private final int rounds;

    private AskStore(ClaimStore store, int claims, int rounds) {
        this.store = store;
        this.claims = claims;
        this.rounds = rounds;
    }

    public static void main(String[] words) throws Exception {
        int claims = Integer.parseInt(words[1]);
        int rounds = words.length > 2 ? Integer.parseInt(words[2]) : 200;
        try (JdbcStore store = JdbcStore.open(StoreAddress.parse(words[0]), Clock.systemUTC())) {
            AskStore bench = new AskStore(store, claims, rounds);
            System.out.printf("| ms, %d times each | median | 95 %% | most |%n|---|---|---|---|%n", rounds);
            for (ClaimView view : ClaimView.values()) {
                bench.row("page of `" + view.id() + "`", random -> bench.page(view, random));
            }
            for (ClaimView view : ClaimView.values()) {
                bench.row("count of `" + view.id() + "`", random -> bench.count(view, random));
            }
            bench.row("page with `--text`", bench::text);
            bench.row("page by amount, of a state", bench::amount);
            Office office = new Office(store, Funds.supplied());
            bench.row("calculation of an application", random -> bench.calculate(office, random));
        }
    }

    private void row(String name, Asked asked) throws Exception {
        long[] times = new long[rounds];
        for (int i = -rounds / 10; i < rounds; i++) {
            SplittableRandom random = new SplittableRandom(i * 7919L + name.hashCode());
            long from = System.nanoTime();
            asked.on(random);
            if (i >= 0) {
                times[i] = System.nanoTime() - from;
            }
        }
        Arrays.sort(times);
        System.out.printf("| %s | %.1f | %.1f | %.1f |%n", name, times[rounds / 2] / 1e6,
                times[rounds * 95 / 100] / 1e6, times[rounds - 1] / 1e6);
    }

    private ClaimHead any(Reading records, SplittableRandom random) {
        return records.find(ClaimHead.TABLE, Fund.id(random.nextInt(claims)));
    }

    private Query<ClaimHead> query(ClaimView view, ClaimHead like, SplittableRandom random) {
        List<String> needs = view.needs();
        String district = Fund.DISTRICTS.get(random.nextInt(Fund.DISTRICTS.size()));
        return new ClaimFilter(needs.contains("scheme") ? like.scheme() : null,
                needs.contains("state") ? like.state() : null, needs.contains("applicant") ? like.firm() : null,
                needs.contains("district") ? district : null, null, null, null, null, null).sorted(view.order());
    }

    /** Every other one from the beginning, all others from any place. */
    private void page(ClaimView view, SplittableRandom random) throws Exception {
        Page<ClaimHead> page = store.read(records -> {
            ClaimHead like = any(records, random);
            Query<ClaimHead> query = query(view, like, random);
            String after = random.nextBoolean() ? null : Cursor.of(query, ClaimHead.TABLE.row(like));
            return records.page(query, after, SIZE);
        });
        if (page.rows().size() > SIZE) {
            throw new IllegalStateException("a page of " + page.rows().size());
        }
    }

    private void count(ClaimView view, SplittableRandom random) throws Exception {
        store.read(records -> records.count(query(view, any(records, random), random), MOST));
    }

    private void text(SplittableRandom random) throws Exception {
        List<String> texts = new ArrayList<>(List.of("harbour", "lion rock piling", "九龍", "nobody", "a-00",
                Fund.id(random.nextInt(claims)), Fund.id(random.nextInt(claims)).substring(0, 7)));
        String text = texts.get(random.nextInt(texts.size()));
        store.read(records -> records.page(new ClaimFilter(null, null, null, null, null, null, null, null, text)
                .sorted(ClaimOrder.NEWEST), null, SIZE));
    }

    private void amount(SplittableRandom random) throws Exception {
        store.read(records -> {
            ClaimHead like = any(records, random);
            return records.page(new ClaimFilter(null, like.state(), null, null, null, null, like.granted(), null, null)
                    .sorted(ClaimOrder.GRANTED), null, SIZE);
        });
    }

    private void calculate(Office office, SplittableRandom random) throws Exception {
        Assessment assessment = office.assess(Fund.id(random.nextInt(claims)), true);
        if (assessment.versions().isEmpty() && assessment.missing().isEmpty()) {
            throw new IllegalStateException("nothing was worked out");
        }
    }
}
