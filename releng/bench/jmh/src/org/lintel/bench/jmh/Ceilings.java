// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.jmh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Assessor;
import org.lintel.claims.claim.Grant;
import org.lintel.claims.claim.Ledger;
import org.lintel.claims.claim.Line;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an application is worth: fifty lines under two ceilings, one shared with other schemes, among enterprises of
 * which one in ten has a holder in common with the next. The first calculation of a process is measured too, for a
 * command makes no second.
 */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class Ceilings {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Earlier grants, and a tenth as many enterprises. */
    @Param({"100", "10000", "100000"})
    public int grants;

    private Assessor assessor;
    private Application application;
    private Funds.Found found;

    @Setup
    public void draw() {
        var random = new Random(4711);
        int firms = Math.max(10, grants / 10);
        List<Enterprise> enterprises = new ArrayList<>();
        for (int i = 0; i < firms; i++) {
            String holder = "p" + (i % 10 == 1 ? i - 1 : i);
            enterprises.add(new Enterprise("f" + i, "Firm " + i, Map.of(holder, new Ratio(6, 10))));
        }
        var ledger = new Ledger.Builder();
        for (int i = 0; i < grants; i++) {
            ledger.add(new Ledger.Granted(new Grant("g" + i, i % 2 == 0 ? "citf-act" : "citf-bim-training",
                    "f" + random.nextInt(firms), DAY.minusDays(random.nextInt(900)), Map.of(), null,
                    Money.hkd(random.nextInt(50_000_000)), Map.of())));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            lines.add(new Line("l" + i, i % 2 == 0 ? "trainer" : "venue", "", Money.hkd(random.nextInt(4_000_000)),
                    BigDecimal.valueOf(12)));
        }
        found = Funds.supplied().find("citf-bim-training");
        assessor = new Assessor(new Register(enterprises), ledger.build());
        application = new Application("a", "citf-bim-training", "f0", DAY, null, Map.of(), null, null,
                new Facts(DAY, Map.of("levy-paid", "2025-06-30", "proven-technology", "true", "certified-trainer",
                        "true")), lines);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public Assessment warm() {
        return assessor.assess(application, found, false);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(10)
    public Assessment first() {
        return assessor.assess(application, found, false);
    }
}
