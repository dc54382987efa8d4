// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.osgi.util.NLS;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.Session;
import org.lintel.claims.training.Trainee;

/** How long somebody was at a course, in words: of how many hours, and of how many sessions nothing is told. */
final class Hours {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private Hours() {
    }

    static String of(Roll roll, Trainee trainee, Course course) {
        long there = 0;
        int untold = 0;
        for (Session session : course.sessions()) {
            Long seconds = roll.seconds(trainee, course, session);
            there += seconds == null ? 0 : seconds;
            untold += seconds == null ? 1 : 0;
        }
        String hours = hours(there) + " / " + hours(course.seconds());
        return untold == 0 ? hours : hours + NLS.bind(Messages.untold, untold);
    }

    private static String hours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(HOUR, 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
