// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.text.Language;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.Reports;
import org.lintel.ui.LintelUi;
import org.lintel.ui.report.ReportJob;
import org.lintel.workspace.LintelWorkspace;

/** Reports written from the workbench. */
class ReportTest extends WorkbenchCase {

    private static IStatus write(List<IFile> files, String format, Language language, Path target) {
        ReportFormat found = Reports.find(format);
        assertNotNull(found, "format " + format);
        ReportJob job = new ReportJob(files, found, ReportOptions.PLAIN.withLanguage(language), target, false);
        job.schedule();
        try {
            job.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return job.getResult();
    }

    @Test
    void everyFormatThatIsInstalledCanBeWritten(@TempDir Path folder) throws Exception {
        IFile file = Models.checkedHouse("Formats");
        String pack = Models.planted("declared-u-differs").rule().split("/")[0];
        assertFalse(Reports.all().isEmpty());
        for (ReportFormat format : Reports.all()) {
            Path target = folder.resolve("sub/" + format.id() + "." + format.fileExtension());
            IStatus status = write(List.of(file), format.id(), Language.EN, target);
            assertTrue(status.isOK(), status::toString);
            assertTrue(format.isBinary() ? Files.size(target) > 0 : Files.readString(target).contains(pack),
                    format.id());
            try (var left = Files.list(target.getParent())) {
                assertTrue(left.noneMatch(other -> other.toString().endsWith(".tmp")), "nothing half written is left");
            }
        }
    }

    @Test
    void aReportCanBeInChinese(@TempDir Path folder) throws Exception {
        IFile file = Models.checkedHouse("Chinese");
        Path target = folder.resolve("report.txt");
        assertTrue(write(List.of(file), "text", Language.ZH_HK, target).isOK());
        assertTrue(Files.readString(target).contains("未能判定"));
    }

    @Test
    void severalModelsMakeOneReport(@TempDir Path folder) throws Exception {
        IFile first = Models.checkedHouse("Several");
        IFile second = Models.write(first.getProject(), "second.ifc", Models.house());
        Path target = folder.resolve("report.json");
        assertTrue(write(List.of(second, first), "json", Language.EN, target).isOK());
        String text = Files.readString(target);
        assertTrue(text.contains("\"" + Models.FILE + "\""), text.substring(0, 400));
        assertTrue(text.contains("\"second.ifc\""));
    }

    @Test
    void whatWasNeverCheckedIsCheckedFirst(@TempDir Path folder) {
        IFile file = Models.checkedHouse("Unchecked");
        LintelWorkspace.runs().forget(file);
        Path target = folder.resolve("report.html");
        assertTrue(write(List.of(file), "html", Language.EN, target).isOK());
        assertNotNull(LintelWorkspace.runs().of(file));
        assertTrue(Files.exists(target));
    }

    @Test
    void whereNothingCanBeWrittenTheJobSaysSo(@TempDir Path folder) throws Exception {
        IFile file = Models.checkedHouse("Nowhere");
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
        IStatus status = write(List.of(file), "text", Language.EN, blocked.resolve("report.txt"));
        assertEquals(IStatus.ERROR, status.getSeverity());
        assertTrue(status.getMessage().contains("report.txt"), status::getMessage);
    }

    @Test
    void theWizardIsThereAndReadyForTheSelectedModel() {
        IFile file = Models.checkedHouse("Wizard");
        Ui.run(() -> {
            IWizardDescriptor descriptor = PlatformUI.getWorkbench().getExportWizardRegistry()
                    .findWizard(LintelUi.EXPORT_WIZARD);
            assertNotNull(descriptor);
            IExportWizard wizard = (IExportWizard) descriptor.createWizard();
            wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(file));
            WizardDialog dialog = new WizardDialog(Ui.page().getWorkbenchWindow().getShell(), wizard);
            dialog.create();
            assertTrue(wizard.canFinish(), () -> String.valueOf(dialog.getErrorMessage()));
            dialog.close();
        });
    }
}
