// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Assignments;
import org.lintel.ifc.query.Boundaries;
import org.lintel.ifc.query.Classifications;
import org.lintel.ifc.query.Containment;
import org.lintel.ifc.query.Coverings;
import org.lintel.ifc.query.Groups;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.North;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Ports;
import org.lintel.ifc.query.Profiles;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.PropertyIndex;
import org.lintel.ifc.query.PropertyTemplates;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.SetReader;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Types;
import org.lintel.ifc.query.Units;

/** Asks each public question of each query, of the whole model and of every instance, whether it makes sense or not. */
final class EveryQuery {

    static final List<Class<?>> QUERIES = List.of(Assignments.class, Boundaries.class, Classifications.class,
            Containment.class, Coverings.class, Groups.class, Materials.class, North.class, Openings.class,
            Placements.class, Ports.class, Profiles.class, Properties.class, PropertyIndex.class,
            PropertyTemplates.class, Quantities.class, SetReader.class, Spatial.class, Types.class, Units.class);

    /** A question with the words it is asked with. */
    private record Question(Method maker, Method method, int number, boolean ofInstance) {

        Object[] arguments(Instance instance) {
            Class<?>[] types = method.getParameterTypes();
            var values = new Object[types.length];
            int words = 0;
            for (int i = 0; i < types.length; i++) {
                values[i] = types[i] == Instance.class ? instance : words++ == 0 ? "Pset_WallCommon" : "IsExternal";
            }
            return values;
        }
    }

    private static final List<Question> QUESTIONS = questions();

    private EveryQuery() {
    }

    private static List<Question> questions() {
        var found = new ArrayList<Question>();
        for (Class<?> query : QUERIES) {
            try {
                Method maker = query.getMethod("of", Model.class);
                Method[] methods = query.getDeclaredMethods();
                Arrays.sort(methods, Comparator.comparing(Method::toString));
                for (Method method : methods) {
                    List<Class<?>> types = List.of(method.getParameterTypes());
                    boolean askable = Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && types.stream().allMatch(t -> t == Instance.class || t == String.class);
                    if (askable) {
                        found.add(new Question(maker, method, found.size(), types.contains(Instance.class)));
                    }
                }
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    static void ask(Model model, Target.Traits traits) {
        try {
            for (Question question : QUESTIONS) {
                Object query = question.maker.invoke(null, model);
                if (question.ofInstance) {
                    for (int row = 0; row < model.size(); row++) {
                        note(question, question.method.invoke(query, question.arguments(model.at(row))), traits);
                    }
                } else {
                    note(question, question.method.invoke(query, question.arguments(null)), traits);
                }
            }
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void note(Question question, Object answer, Target.Traits traits) {
        int size = answer == null ? -1 : answer instanceof Collection<?> many ? Math.min(4, many.size()) : 1;
        traits.add(10_000 + question.number * 8 + size);
    }
}
