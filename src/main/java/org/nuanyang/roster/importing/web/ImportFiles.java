package org.nuanyang.roster.importing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.MarkedWorkbook;
import org.nuanyang.documents.MarkedWorkbook.Mark;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.documents.RosterTemplate;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.roster.importing.RosterImports;
import org.nuanyang.roster.importing.Verdict;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The template, and a person's own workbook with what is to be mended marked in it. */
@Controller
class ImportFiles {
    private static final Map<String, MediaType> KINDS = Map.of(
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "xls", MediaType.parseMediaType("application/vnd.ms-excel"));

    private final Imports imports;
    private final RosterImports roster;

    ImportFiles(Imports imports, RosterImports roster) {
        this.imports = imports;
        this.roster = roster;
    }

    @GetMapping("/imports/template.xlsx")
    ResponseEntity<byte[]> template(Viewer viewer) throws IOException {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        var out = new ByteArrayOutputStream();
        RosterTemplate.write(out);
        return file("学生花名册（导入模板）.xlsx", "xlsx", out.toByteArray());
    }

    /** All rows stand as they stood: when the file is brought again, those that are in already are the same. */
    @GetMapping("/imports/{id}/marked.xlsx")
    ResponseEntity<byte[]> marked(@PathVariable RunId id, Viewer viewer) throws IOException {
        var run = roster.find(id, viewer);
        var marks = roster.preview(id, viewer).of(Verdict.PROBLEM).stream().flatMap(row -> marks(row).stream()).toList();
        var result = new MarkedWorkbook(imports.file(id, viewer), Map.of(), marks).write();
        var name = run.fileName().replaceFirst("\\.[^.]*$", "") + "（待改）." + result.extension();
        return file(name, result.extension(), result.content());
    }

    private static List<Mark> marks(JudgedRow row) {
        return row.told().problems().stream()
                .map(problem -> new Mark(row.told().sheet(), row.told().row(), problem.index(), problem.column(), problem.value(),
                        problem.what().words() + problem.advice().words()))
                .toList();
    }

    private static ResponseEntity<byte[]> file(String name, String extension, byte[] content) {
        return ResponseEntity.ok()
                .contentType(KINDS.getOrDefault(extension, MediaType.APPLICATION_OCTET_STREAM))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
