// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

/** The life cycle as a diagram, made from the steps themselves. */
public final class LifeCycleDiagram {

    private LifeCycleDiagram() {
    }

    /** As a state diagram in the notation of Mermaid, which ends with a line end. */
    public static String mermaid() {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n    [*] --> " + State.DRAFT.id() + '\n');
        for (State from : State.values()) {
            boolean last = true;
            for (Step step : Step.values()) {
                if (step.from().contains(from)) {
                    out.append("    ").append(from.id()).append(" --> ").append(step.to(from).id()).append(": ")
                            .append(step.id()).append('\n');
                    last = false;
                }
            }
            if (last || from == State.CLOSED) {
                out.append("    ").append(from.id()).append(" --> [*]\n");
            }
        }
        return out.toString();
    }
}
