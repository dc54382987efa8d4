// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ShowInContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.samples.SampleFacts;
import org.lintel.ui.LintelUi;
import org.lintel.ui.editor.ModelEditor;
import org.lintel.ui.findings.FindingGroup;
import org.lintel.ui.findings.FindingRow;
import org.lintel.ui.findings.FindingsFilter;
import org.lintel.ui.findings.FindingsView;
import org.lintel.ui.findings.Grouping;
import org.lintel.ui.findings.Scope;
import org.lintel.ui.tree.ElementNode;
import org.lintel.workspace.LintelWorkspace;

/** The Findings view on a model of which the verdicts are known. */
class FindingsViewTest extends WorkbenchCase {

    private IFile file;
    private Run run;
    private FindingsView view;

    @BeforeEach
    void open() {
        file = Models.checkedHouse("Findings");
        run = LintelWorkspace.runs().of(file).run();
        view = Ui.get(() -> (FindingsView) Ui.page().showView(LintelUi.FINDINGS_VIEW));
        Ui.run(() -> {
            view.setScope(Scope.WORKSPACE);
            view.setGrouping(Grouping.RULE);
            view.setFilter(FindingsFilter.INITIAL);
        });
        shows(run.counts().get(Outcome.FAIL) + run.counts().get(Outcome.UNDETERMINED));
    }

    @AfterEach
    void resetFilter() {
        Ui.run(() -> {
            view.setFilter(FindingsFilter.INITIAL);
            view.setGrouping(Grouping.RULE);
            view.setScope(Scope.PROJECT);
        });
    }

    private void shows(int lines) {
        Ui.until(lines + " lines", () -> view.shownLines() == lines && view.counts().equals(run.counts()));
    }

    private void filter(FindingsFilter filter) {
        Ui.run(() -> view.setFilter(filter));
    }

    /** The line of the wall whose declared U-value is wrong on purpose, selected. */
    private FindingRow selectPlanted() {
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        return Ui.get(() -> {
            view.viewer().expandAll();
            for (TreeItem group : view.viewer().getTree().getItems()) {
                for (TreeItem item : group.getItems()) {
                    if (item.getData() instanceof FindingRow row && row.result().rule().equals(planted.rule())
                            && row.result().subject().globalId().equals(planted.globalId())) {
                        view.viewer().setSelection(new StructuredSelection(row), true);
                        return row;
                    }
                }
            }
            throw new AssertionError("no line for " + planted);
        });
    }

    @Test
    void countsAlwaysTellTheUndetermined() {
        filter(FindingsFilter.INITIAL.withOutcomes(Set.of(Outcome.FAIL)));
        shows(run.counts().get(Outcome.FAIL));
        assertEquals(run.counts(), Ui.get(view::counts));
        assertTrue(run.counts().get(Outcome.UNDETERMINED) > 0);
    }

    @Test
    void outcomesAndSeveritiesCanBeHidden() {
        filter(FindingsFilter.INITIAL.withOutcomes(EnumSet.allOf(Outcome.class)));
        shows(run.results().size() - run.suppressed());
        filter(FindingsFilter.INITIAL.withSeverities(Set.of(Severity.INFO)));
        shows((int) run.results().stream()
                .filter(result -> result.isFinding() && result.severity() == Severity.INFO).count());
    }

    @Test
    void textFindsElementsRulesAndClauses() {
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        filter(FindingsFilter.INITIAL.withText(planted.globalId() + " " + planted.rule()));
        shows(1);
        filter(FindingsFilter.INITIAL.withText("no such words anywhere"));
        shows(0);
    }

    @Test
    void eachGroupingShowsEveryLineOnce() {
        int lines = Ui.get(view::shownLines);
        for (Grouping grouping : Grouping.values()) {
            Ui.run(() -> view.setGrouping(grouping));
            Ui.until("grouped by " + grouping, () -> {
                Object first = view.viewer().getTree().getItem(0).getData();
                return grouping == Grouping.NONE ? first instanceof FindingRow
                        : first instanceof FindingGroup group && group.image() != null && grouped(grouping);
            });
            assertEquals(lines, Ui.get(this::linesInTree), grouping.toString());
        }
    }

    private boolean grouped(Grouping grouping) {
        FindingGroup group = (FindingGroup) view.viewer().getTree().getItem(0).getData();
        FindingRow row = group.rows().getFirst();
        return switch (grouping) {
            case RULE -> group.subtitle().equals(row.result().rule());
            case STOREY -> group.rows().stream().allMatch(other -> other.storey().equals(row.storey()))
                    && (group.title().equals(row.storey()) || row.storey().isEmpty());
            case TYPE -> group.title().equals(row.result().subject().type()) || row.result().subject().type().isEmpty();
            case OUTCOME -> group.rows().stream().allMatch(other -> other.result().outcome() == row.result().outcome());
            case FILE -> group.title().equals(Models.FILE);
            case NONE -> false;
        };
    }

    private int linesInTree() {
        Tree tree = view.viewer().getTree();
        int lines = 0;
        for (TreeItem item : tree.getItems()) {
            lines += item.getData() instanceof FindingGroup group ? group.rows().size() : 1;
        }
        return lines;
    }

    @Test
    void doubleClickOpensTheModelAtTheElement() {
        FindingRow row = selectPlanted();
        Ui.run(() -> {
            Event event = new Event();
            event.item = view.viewer().getTree().getSelection()[0];
            view.viewer().getTree().notifyListeners(SWT.DefaultSelection, event);
        });
        Ui.until("the editor at the element", () -> Ui.page().getActiveEditor() instanceof ModelEditor editor
                && editor.structure().viewer().getStructuredSelection().getFirstElement() instanceof ElementNode node
                && node.ref().globalId().equals(row.result().subject().globalId()));
        ModelEditor editor = assertInstanceOf(ModelEditor.class, Ui.get(() -> Ui.page().getActiveEditor()));
        assertTrue(Ui.get(() -> editor.structure().pane().title()).contains(row.result().subject().name()));
    }

    @Test
    void detailsTellTheCalculationTheClauseAndWhatToDo() {
        FindingRow row = selectPlanted();
        Ui.until("the story", () -> view.details().text().getText().contains(row.result().summary().toString()));
        String story = Ui.get(() -> view.details().text().getText());
        assertTrue(story.contains(row.result().rule()), story);
        assertTrue(story.contains(row.rule().clause().clause()), story);
        assertTrue(story.contains(row.result().remedy().toString()), story);
        assertNotNull(row.result().calculation(), "a U-value is calculated");
        Ui.run(() -> {
            Tree tree = view.details().tree().getTree();
            assertTrue(tree.getItemCount() > 0);
            assertTrue(tree.getItem(0).getItemCount() > 0, "the calculation has terms");
            assertTrue(texts(tree.getItems()).contains(row.result().calculation().value().printed()));
        });
    }

    private static String texts(TreeItem[] items) {
        StringBuilder all = new StringBuilder();
        for (TreeItem item : items) {
            all.append(item.getText(0)).append('|').append(item.getText(1)).append('|').append(item.getText(2))
                    .append('\n').append(texts(item.getItems()));
        }
        return all.toString();
    }

    @Test
    void whatIsMissingIsNamedWithItsRemedy() {
        filter(FindingsFilter.INITIAL.withOutcomes(Set.of(Outcome.UNDETERMINED)));
        shows(run.counts().get(Outcome.UNDETERMINED));
        FindingRow row = Ui.get(() -> {
            view.viewer().expandAll();
            FindingRow first = (FindingRow) view.viewer().getTree().getItem(0).getItem(0).getData();
            view.viewer().setSelection(new StructuredSelection(first));
            return first;
        });
        assertFalse(row.result().missing().isEmpty());
        Ui.until("the missing input", () -> view.details().text().getText()
                .contains(row.result().missing().getFirst().label().en()));
        assertTrue(Ui.get(() -> texts(view.details().tree().getTree().getItems()))
                .contains(row.result().missing().getFirst().label().en()));
    }

    @Test
    void copyPutsTheLineOnTheClipboard() {
        FindingRow row = selectPlanted();
        String text = Ui.get(() -> {
            view.setFocus();
            view.copy();
            Clipboard clipboard = new Clipboard(Ui.display());
            Object contents = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(contents);
        });
        assertTrue(text.contains(row.result().subject().globalId()), text);
        assertTrue(text.contains(row.summary()), text);
        assertTrue(text.startsWith("fail\t"), text);
    }

    @Test
    void aChangedModelIsShownAnew() {
        Models.write(file.getProject(), "lintel.yaml", "codes: [u-value]\n");
        run = LintelWorkspace.runs().of(file).run();
        shows(run.counts().get(Outcome.FAIL) + run.counts().get(Outcome.UNDETERMINED));
    }

    @Test
    void scopeFollowsTheProjectOneIsIn() {
        IFile other = Models.checkedHouse("Other");
        Models.write(other.getProject(), "lintel.yaml", "codes: [u-value]\n");
        Run narrow = LintelWorkspace.runs().of(other).run();
        Ui.run(() -> {
            view.setScope(Scope.PROJECT);
            view.show(new ShowInContext(other, null));
        });
        Ui.until("only the other project", () -> view.counts().equals(narrow.counts()));
        Ui.run(() -> view.show(new ShowInContext(file, null)));
        Ui.until("only the first project", () -> view.counts().equals(run.counts()));
    }
}
