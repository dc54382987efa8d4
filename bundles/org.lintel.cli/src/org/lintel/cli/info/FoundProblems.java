// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;

/**
 * All that is wrong with a file: what was met on opening it, and what its values have.
 *
 * @param kept in the order of the file, those there is room for
 * @param count how many there are
 */
record FoundProblems(List<Problem> kept, long count) {

    static FoundProblems of(Model model, Progress progress) {
        Model.Verified verified = model.verifyTypes(progress);
        var all = new ArrayList<>(model.problems());
        all.addAll(verified.problems());
        all.sort(Problem.BY_POSITION);
        return new FoundProblems(all, model.problemCount() + verified.count());
    }

    Map<Problem.Kind, List<Problem>> byKind() {
        var kinds = new EnumMap<Problem.Kind, List<Problem>>(Problem.Kind.class);
        for (Problem problem : kept) {
            kinds.computeIfAbsent(problem.kind(), kind -> new ArrayList<>()).add(problem);
        }
        return kinds;
    }

    static Text word(Problem.Kind kind) {
        return switch (kind) {
            case SYNTAX -> Text.of("Syntax", "語法");
            case DUPLICATE_ID -> Text.of("Numbers given twice", "編號重複");
            case TRUNCATED -> Text.of("Cut off", "檔案不完整");
            case SCHEMA -> Text.of("Schema", "綱要");
            case ENCODING -> Text.of("Encoding", "編碼");
            case REFERENCE -> Text.of("References", "引用");
            case LIMIT -> Text.of("Limits", "上限");
        };
    }
}
