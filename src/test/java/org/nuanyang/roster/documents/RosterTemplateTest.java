package org.nuanyang.roster.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.Tsv;
import org.nuanyang.roster.Relation;

@DisplayName("导入模板")
class RosterTemplateTest {
    @Test
    void hasListsAnExampleAndHelp() throws IOException {
        Golden.matches("template.tsv", Tsv.of(template()));
    }

    @Test
    void offersEveryRelation() throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(template()))) {
            var lists = workbook.getSheet("选项");
            var offered = new java.util.HashSet<String>();
            for (var row : lists) for (var cell : row) offered.add(cell.getStringCellValue());
            for (var relation : Relation.values()) assertThat(offered).contains(relation.word());
        }
    }

    static byte[] template() throws IOException {
        var out = new ByteArrayOutputStream();
        RosterTemplate.write(out);
        Golden.keep("template.xlsx", out.toByteArray());
        return out.toByteArray();
    }
}
