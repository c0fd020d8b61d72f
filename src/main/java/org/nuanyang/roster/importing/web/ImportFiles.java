package org.nuanyang.roster.importing.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.MarkedWorkbook;
import org.nuanyang.documents.MarkedWorkbook.Mark;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.documents.RosterTemplate;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.roster.importing.RosterImports;
import org.nuanyang.roster.importing.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The template, and a person's own workbook with what is to be mended marked in it. */
@Controller
class ImportFiles {
    private final Imports imports;
    private final RosterImports roster;

    ImportFiles(Imports imports, RosterImports roster) {
        this.imports = imports;
        this.roster = roster;
    }

    @GetMapping("/imports/template.xlsx")
    ModelAndView template(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        return BlankFile.of("学生花名册（导入模板）", FileType.EXCEL, RosterTemplate::write);
    }

    /** All rows stand as they stood: when the file is brought again, those that are in already are the same. */
    @FileMapping("/imports/{id}/marked.xlsx")
    ModelAndView marked(@PathVariable RunId id, Leaving leaving, Viewer viewer) throws IOException {
        var run = roster.find(id, viewer);
        var preview = roster.preview(id, viewer);
        var marks = preview.of(Verdict.PROBLEM).stream().flatMap(row -> marks(row).stream()).toList();
        var marked = new MarkedWorkbook(imports.file(id, viewer), Map.of(), marks);
        var name = run.fileName().replaceFirst("\\.[^.]*$", "") + "（待改）";
        var parcel = new Parcel(name, marked.old() ? FileType.OLD_EXCEL : FileType.EXCEL, preview.size(), run.into(), "/imports/" + id);
        return leaving.file(parcel, out -> {
            out.write(marked.write().content());
            return preview.size();
        });
    }

    private static List<Mark> marks(JudgedRow row) {
        return row.told().problems().stream()
                .map(problem -> new Mark(row.told().sheet(), row.told().row(), problem.index(), problem.column(), problem.value(),
                        problem.what().words() + problem.advice().words()))
                .toList();
    }
}
