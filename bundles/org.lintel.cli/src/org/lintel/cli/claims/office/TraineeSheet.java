// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.Session;
import org.lintel.claims.training.Trainee;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;

/** The trainees of an application with what is recorded of their attendance. */
final class TraineeSheet {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private final Roll roll;

    /** @param roll null for none */
    TraineeSheet(Roll roll) {
        this.roll = roll;
    }

    boolean isEmpty() {
        return roll == null;
    }

    void text(Terminal terminal) {
        Grid grid = new Grid(terminal, "4", terminal.say("trainee", "學員"), terminal.say("name", "姓名"),
                terminal.say("identity number", "身份證號碼"),
                terminal.say("course", "課程"), terminal.say("hours", "時數"), terminal.say("not told", "未有提供"),
                terminal.say("certificate", "證書"));
        for (Trainee trainee : roll.trainees()) {
            for (Course course : roll.coursesOf(trainee)) {
                int untold = untold(trainee, course);
                LocalDate day = certificate(trainee, course);
                grid.row(trainee.id(), trainee.name(), trainee.masked() == null ? "–" : trainee.masked(), course.id(),
                        hours(there(trainee, course)) + " / " + hours(course.seconds()),
                        untold == 0 ? "" : Message.of("{0} sessions", "{0} 節", untold).in(terminal.language()),
                        day == null ? "" : day.toString());
            }
        }
        grid.print();
    }

    void json(JsonWriter out) throws IOException {
        out.name("trainees").lines().array();
        if (roll != null) {
            for (Trainee trainee : roll.trainees()) {
                out.object().field("id", trainee.id()).field("name", trainee.name());
                if (trainee.masked() != null) {
                    out.field("masked", trainee.masked());
                }
                out.name("courses").array();
                for (Course course : roll.coursesOf(trainee)) {
                    out.object().field("id", course.id()).field("name", course.name())
                            .field("hours", hours(there(trainee, course)))
                            .field("scheduledHours", hours(course.seconds()))
                            .field("untoldSessions", untold(trainee, course));
                    if (certificate(trainee, course) != null) {
                        out.field("certificate", certificate(trainee, course).toString());
                    }
                    out.end();
                }
                out.end().end();
            }
        }
        out.end();
    }

    private LocalDate certificate(Trainee trainee, Course course) {
        return roll.certificates().get(Roll.key(trainee.id(), course.id()));
    }

    private long there(Trainee trainee, Course course) {
        long seconds = 0;
        for (Session session : course.sessions()) {
            Long told = roll.seconds(trainee, course, session);
            seconds += told == null ? 0 : told;
        }
        return seconds;
    }

    private int untold(Trainee trainee, Course course) {
        return (int) course.sessions().stream().filter(each -> roll.seconds(trainee, course, each) == null).count();
    }

    private static String hours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(HOUR, 2, java.math.RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
    }
}
