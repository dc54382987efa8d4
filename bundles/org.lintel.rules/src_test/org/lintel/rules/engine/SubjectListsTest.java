// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;

class SubjectListsTest {

    private static Inputs telling(Function<String, List<Subject>> subjects) {
        return new Inputs() {
            @Override
            public List<Subject> subjects(String kind) {
                return subjects.apply(kind);
            }

            @Override
            public <T> Answer<T> ask(Subject subject, Input<T> input) {
                return Answer.unknown("not asked", "沒有問及");
            }
        };
    }

    private static List<Subject> one(String kind) {
        return List.of(new Subject(kind, "key", "", "", kind, "", Location.of("m.ifc")));
    }

    private static List<String> kinds(int count) {
        return IntStream.range(0, count).mapToObj(i -> "kind" + i).toList();
    }

    @Test
    void eachKindIsAskedForOnce() {
        for (int count = 0; count < 40; count++) {
            List<String> asked = Collections.synchronizedList(new ArrayList<>());
            Map<String, List<Subject>> found = SubjectLists.of(telling(kind -> {
                asked.add(kind);
                return one(kind);
            }), kinds(count), each -> false);
            assertEquals(count, found.size());
            for (String kind : kinds(count)) {
                assertEquals(one(kind), found.get(kind));
            }
            assertEquals(count, asked.size());
        }
    }

    static boolean severalCores() {
        return Runtime.getRuntime().availableProcessors() > 1;
    }

    @Test
    @EnabledIf("severalCores")
    void whileOneTakesLongTheOthersAreFound() {
        var others = new CountDownLatch(4);
        Map<String, List<Subject>> found = SubjectLists.of(telling(kind -> {
            if (kind.equals("kind4")) {
                assertTrue(await(others), "the others wait for it");
            } else {
                others.countDown();
            }
            return one(kind);
        }), kinds(5), each -> false);
        assertEquals(5, found.size());
    }

    @Test
    @EnabledIf("severalCores")
    void whoHasNothingLeftToFindDoesSomethingElse() {
        var done = new CountDownLatch(3);
        Map<String, List<Subject>> found = SubjectLists.of(telling(kind -> {
            assertTrue(!kind.equals("kind4") || await(done), "nothing is done meanwhile");
            return one(kind);
        }), kinds(5), each -> {
            done.countDown();
            return done.getCount() > 0;
        });
        assertEquals(5, found.size());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsThrownIsThrownHere() {
        Inputs fails = telling(kind -> {
            if (kind.equals("kind3")) {
                throw new IllegalStateException(kind);
            }
            return one(kind);
        });
        assertEquals("kind3", assertThrows(IllegalStateException.class, () -> SubjectLists.of(fails, kinds(9),
                each -> false))
                .getMessage());
        Inputs ends = telling(kind -> {
            throw new OutOfMemoryError(kind);
        });
        assertThrows(OutOfMemoryError.class, () -> SubjectLists.of(ends, kinds(2), each -> false));
    }
}
